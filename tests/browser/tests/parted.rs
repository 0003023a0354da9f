//! A corpus too large to embed: its parts lie beside the page, and are fetched as they are needed.

use anyhow::{Context, Result, ensure};
use counterclaim_browser_tests::{Browser, Look, SiteCopy, Stage, run, scenarios};
use std::fs;

/// What the page says, once the list has been shown to its end and all words are there.
async fn text_of(browser: &Browser, address: &str) -> Result<String> {
    browser.open(address).await?;
    browser
        .until(
            "all words are there",
            "const more = document.querySelector('.show-more');
             more?.click();
             return !more && !document.querySelector('.awaited') && !document.querySelector('#claims[role=status]')",
        )
        .await?;
    browser.text("main").await
}

/// The name of a file among the parts.
fn part(copy: &SiteCopy, start: &str) -> Result<String> {
    let mut names = fs::read_dir(copy.folder().join("shards"))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>>>()?;
    names.sort();
    names.into_iter().find(|name| name.starts_with(start)).with_context(|| format!("no part {start}"))
}

/// Whether the corpus is embedded or lies beside the page makes no difference to what is read.
async fn it_reads_as_an_embedded_one(stage: &Stage) -> Result<()> {
    let (whole, parted) = (stage.page()?, SiteCopy::new(stage, &Stage::parted()?, "reads")?);
    let parted = parted.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    let addresses = [
        "?view=explore&q=chips&today=2026-02-01",
        "?view=explore&stance=pessimistic&from=2025&sort=time&claim=yao-leads&today=2026-02-01",
        "?view=compare&today=2026-02-01",
        "?view=read&source=closing-in&today=2026-02-01",
    ];
    for address in addresses {
        let expected = text_of(&browser, &whole.url(address)).await?;
        let found = text_of(&browser, &parted.url(address)).await?;
        ensure!(!expected.is_empty(), "{address} says nothing");
        ensure!(expected == found, "{address}\n--- embedded\n{expected}\n--- parted\n{found}");
    }
    // A chart draws hundreds of marks: those without a label of their own go by their article, and ask for no words.
    let marks = "return document.querySelectorAll('.chart [data-stop], .chart .mark').length";
    browser.open(&whole.url("?view=timeline&today=2026-02-01")).await?;
    let expected = browser.script(marks).await?;
    browser.open(&parted.url("?view=timeline&today=2026-02-01")).await?;
    ensure!(browser.script(marks).await? == expected && expected.as_u64() > Some(10), "{expected} marks");
    Ok(())
}

/// Only what is shown is asked for, and the search needs none of it.
async fn words_are_fetched_by_need(stage: &Stage) -> Result<()> {
    let copy = SiteCopy::new(stage, &Stage::parted()?, "need")?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::PHONE).await?;
    let asked = |start: &str| site.log().iter().filter(|line| line.path.contains(start)).count();
    browser.open(&site.url("?view=explore&q=zzzz")).await?;
    ensure!(browser.text("[data-testid=result-count]").await? == "0");
    ensure!(asked("shards/head-") == 1, "the head is one piece");
    ensure!(asked("shards/words-") == 0 && asked("shards/digest-") == 0, "nothing is shown, yet words were fetched");
    let field = browser.find("input[type=search]").await?;
    field.clear().await?;
    field.send_keys("chip").await?;
    browser.until("a card has its words", "return !!document.querySelector('.results mark')").await?;
    ensure!(asked("shards/words-") > 0 && asked("shards/digest-") == 0);
    Ok(())
}

/// A host that lacks a piece is told of, and another try asks only for what is missing.
async fn a_missing_piece_can_be_asked_for_again(stage: &Stage) -> Result<()> {
    let copy = SiteCopy::new(stage, &Stage::parted()?, "missing")?;
    let name = format!("shards/{}", part(&copy, "head-")?);
    let bytes = fs::read(copy.folder().join(&name))?;
    copy.remove(&name)?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&site.url("?view=explore")).await?;
    browser.until("it says what is wrong", "return !!document.querySelector('.loading [role=alert]')").await?;
    let said = browser.text(".loading [role=alert]").await?;
    ensure!(said.contains(&name) && said.contains("404"), "{said}");
    browser.shot("parted-missing").await?;
    ensure!(!stage.take_faults().await?.is_empty(), "a missing file is a fault of the host");
    // Half of it, then all: what is damaged does not pass for what was asked for.
    fs::write(copy.folder().join(&name), &bytes[..bytes.len() / 2])?;
    browser.find(".loading button").await?.click().await?;
    browser
        .until(
            "it says what is wrong now",
            "return !!document.querySelector('.loading [role=alert]')?.textContent.includes('damaged')",
        )
        .await?;
    stage.take_faults().await?;
    fs::write(copy.folder().join(&name), &bytes)?;
    browser.find(".loading button").await?.click().await?;
    browser.ready().await?;
    browser.until("claims are shown", "return document.querySelectorAll('[data-claim]').length > 4").await?;
    ensure!(browser.count(".loading").await? == 0, "the bar is gone");
    stage.take_faults().await?;
    Ok(())
}

/// Damaged words leave search and filters alone, are told of, and come when the host has them.
async fn damaged_words_leave_the_search_alone(stage: &Stage) -> Result<()> {
    let copy = SiteCopy::new(stage, &Stage::parted()?, "damaged")?;
    let name = copy.folder().join("shards").join(part(&copy, "words-0000")?);
    let bytes = fs::read(&name)?;
    fs::write(&name, "<!doctype html><title>Not found</title>")?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore&q=chips")).await?;
    browser.until("it says what is wrong", "return !!document.querySelector('.fault')").await?;
    let said = browser.text(".fault").await?;
    ensure!(said.contains("search and filters still work") && said.contains("damaged"), "{said}");
    ensure!(browser.text("[data-testid=result-count]").await?.parse::<usize>()? > 10);
    let cards = "const all = [...document.querySelectorAll('.results .awaited')];
        return all.length > 0 && all.every((card) => card.textContent.includes('could not be loaded'))";
    browser.until("the cards say so too", cards).await?;
    browser.shot("parted-damaged").await?;
    stage.take_faults().await?;
    fs::write(&name, &bytes)?;
    browser.find(".fault button").await?.click().await?;
    browser.until("all words are there", "return !document.querySelector('.awaited, .fault')").await?;
    ensure!(browser.count(".results mark").await? > 5);
    stage.take_faults().await?;
    Ok(())
}

/// What was read is there without a network; what was not is told of.
async fn what_was_read_is_there_without_a_network(stage: &Stage) -> Result<()> {
    let copy = SiteCopy::new(stage, &Stage::parted()?, "offline")?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore")).await?;
    let saved = "const worker = navigator.serviceWorker, told = document.documentElement.dataset;
        if (!told.kept) {
          told.kept = 'asked';
          worker.addEventListener('message', (event) => { told.kept = event.data.state || told.kept; });
        }
        if (worker.controller) worker.controller.postMessage({ type: told.kept === 'asked' ? 'precache' : 'state' });
        return told.kept === 'saved'";
    browser.until("the page is kept", saved).await?;
    browser.open(&site.url("?view=explore&q=chips")).await?;
    browser
        .until(
            "words are there",
            "return !!document.querySelector('.results mark') && !document.querySelector('.awaited')",
        )
        .await?;
    let kept = "if (!window.asked) { window.asked = true; caches.keys().then(async (names) => {
          const all = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
          document.documentElement.dataset.words = all.filter((one) => one.url.includes('shards/words-')).length;
          window.asked = false; }); }
        return document.documentElement.dataset.words > 0";
    browser.until("words are kept", kept).await?;
    site.stop();
    browser.open(&site.url("?view=explore&q=chips")).await?;
    browser.until("words are there again", "return !!document.querySelector('.results mark')").await?;
    stage.take_faults().await?;
    Ok(())
}

fn main() {
    run(scenarios![
        it_reads_as_an_embedded_one,
        words_are_fetched_by_need,
        a_missing_piece_can_be_asked_for_again,
        damaged_words_leave_the_search_alone,
        what_was_read_is_there_without_a_network,
    ])
}
