//! The reader's own article: pasted, read by the worker, shown; and what happens where that cannot be.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{Browser, Look, Stage, run, scenarios};

const ARTICLE: &str = include_str!("../../../core/tests/articles/wire.txt");

/// Puts a text into the field at once, as pasting does, and asks for its claims.
async fn ask(browser: &Browser, text: &str) -> Result<()> {
    browser.script_with("document.querySelector('#yours-text').value = arguments[0]", vec![text.into()]).await?;
    browser.find(".yours-read").await?.click().await?;
    Ok(())
}

async fn a_pasted_article_is_read(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=yours")).await?;
    ask(&browser, ARTICLE).await?;
    browser.until("claims are shown", "return document.querySelectorAll('.yours-claims > li').length > 20").await?;
    let told = browser.text(".yours-outcome").await?;
    for words in
        ["Chinese AI labs now months, not years", "The distance is real", "Liang Zhewen", "about 2026", "83.1%"]
    {
        ensure!(told.contains(words), "{words} is missing in: {told}");
    }
    ensure!(!told.contains("Skip to main content"), "the menu is no part of the article");
    browser.shot("yours").await?;
    browser.resize(390, 844).await?;
    let wide = browser.script("return document.documentElement.scrollWidth > innerWidth").await?;
    ensure!(wide.as_bool() == Some(false), "the report is wider than a phone");
    browser.shot("yours-phone").await?;
    // A link leads to what the corpus says on the same question.
    browser.find(".yours-facts a").await?.click().await?;
    browser.until("the corpus is shown", "return !!document.querySelector('[data-view=compare]')").await
}

async fn what_cannot_be_read_is_said(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=yours")).await?;
    ask(&browser, &"Der Hafen von Bergen ist in diesem Jahr gewachsen, und das ist gut. ".repeat(6)).await?;
    browser
        .until("it is answered", "return /German/.test(document.querySelector('.yours-outcome').textContent)")
        .await?;
    ask(&browser, "<b>x</b><script>document.title='owned'</script>").await?;
    browser
        .until(
            "it is answered",
            "return /hardly a sentence|No claim was found/.test(document.querySelector('.yours-outcome').textContent)",
        )
        .await?;
    let title = browser.script("return document.title").await?;
    ensure!(!title.as_str().unwrap_or_default().contains("owned"));
    Ok(())
}

/// Without its worker the page says so, and the text is still there.
async fn a_missing_worker_is_said(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=yours")).await?;
    site.stop();
    ask(&browser, ARTICLE).await?;
    browser.until("it is said", "return !!document.querySelector('.yours-outcome [role=alert]')").await?;
    let kept = browser.script("return document.querySelector('#yours-text').value.length").await?;
    ensure!(kept.as_u64().is_some_and(|kept| kept > 1_000), "the text is lost");
    site.restart()?;
    // The engine complains about the file it did not get; that is what was asked for.
    stage.take_faults().await?;
    Ok(())
}

/// The worker is fetched when somebody comes to the field, not before and not only when the text is there.
async fn the_worker_waits_for_the_text(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=yours")).await?;
    let fetched = "return performance.getEntriesByType('resource').some(entry => /worker_loader/.test(entry.name))";
    ensure!(browser.script(fetched).await?.as_bool() == Some(false), "nobody has asked for the worker yet");
    browser.script("document.querySelector('#yours-text').focus()").await?;
    browser.until("the worker is fetched", fetched).await?;
    ask(&browser, ARTICLE).await?;
    browser.until("claims are shown", "return document.querySelectorAll('.yours-claims > li').length > 20").await
}

fn main() {
    run(scenarios![
        a_pasted_article_is_read,
        the_worker_waits_for_the_text,
        what_cannot_be_read_is_said,
        a_missing_worker_is_said
    ]);
}
