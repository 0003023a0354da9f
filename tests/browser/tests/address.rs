//! Everything on the screen is in the address.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{Look, Stage, run, scenarios};

/// Back and forward go through views and filters as the reader did.
async fn back_and_forward(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    browser.find(".views .view-link:nth-child(3)").await?.click().await?;
    browser.find("[data-view=explore]").await?;
    browser.find(".facet-value").await?.click().await?;
    browser.until("a chip stands there", "return document.querySelectorAll('.chip').length === 1").await?;
    browser.driver().back().await?;
    browser.until("the filter is off", "return document.querySelectorAll('.chip').length === 0").await?;
    browser.until("its checkbox is empty", "return !document.querySelector('.facet-value input').checked").await?;
    browser.driver().back().await?;
    browser.find("[data-view=compare]").await?;
    browser.driver().forward().await?;
    browser.driver().forward().await?;
    browser
        .until("the filter is on again", "return document.querySelector('.facet-value input')?.checked === true")
        .await
}

/// A link opens exactly what was on the screen.
async fn a_link_reopens_the_screen(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    let link = "?view=explore&q=model&source=new-milestone&stance=optimistic&from=2024&to=2026&sort=time";
    browser.open(&site.url(link)).await?;
    ensure!(browser.count(".chip").await? == 4, "search, article, stance, period");
    ensure!(browser.script("return document.querySelector('input[type=search]').value").await? == "model");
    ensure!(browser.count("[data-claim]").await? > 0);
    ensure!(browser.address().await?.ends_with(link), "an address in its canonical form stays as it is");
    Ok(())
}

/// What an address holds that cannot be used is named, and the rest is used.
async fn a_broken_address_is_named(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore&stance=sideways&colour=red&from=soon&kind=statistic&q=%E0%A4%A")).await?;
    let notice = browser.text(".notice").await?;
    for part in ["sideways", "colour", "soon"] {
        ensure!(notice.contains(part), "`{part}` is not named: {notice}");
    }
    ensure!(browser.count(".chip").await? == 2, "the kind and the search are used");
    browser.shot("broken-address").await?;
    browser.find(".notice button").await?.click().await?;
    browser.until("the notice is gone", "return !document.querySelector('.notice')").await?;
    browser.open(&site.url(&format!("?q={}&source=%3Cscript%3E", "x".repeat(3000)))).await?;
    browser.find(".nothing").await?;
    let wide = browser.script("return document.documentElement.scrollWidth > innerWidth").await?;
    ensure!(wide == false, "a long word may not widen the page");
    browser.shot("long-search").await
}

fn main() {
    run(scenarios![back_and_forward, a_link_reopens_the_screen, a_broken_address_is_named])
}
