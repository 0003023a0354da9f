//! The page as a whole: every view at both widths and in both themes, without scripts, with a damaged corpus.

use anyhow::{Context, Result, ensure};
use counterclaim_browser_tests::{Engine, Look, Stage, run, scenarios};
use std::fs;
use std::path::{Path, PathBuf};
use xtask::server::Site;

const VIEWS: [&str; 6] = ["compare", "timeline", "explore", "read", "yours", "about"];

/// The bytes that begin the embedded corpus.
const CORPUS_MAGIC: &[u8] = b"CCLM\x03\x00";

/// Every view stands, says what it is, and fits the width.
async fn every_view_fits(stage: &Stage, look: Look, name: &str) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(look).await?;
    for view in VIEWS {
        browser.open(&site.url(&format!("?view={view}"))).await?;
        ensure!(browser.count(&format!("[data-view={view}]")).await? == 1);
        ensure!(browser.count("h1").await? == 1, "{view} has one first heading");
        let over = browser
            .script("return [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest('.scroll, .year-bars, svg, details:not([open])')).map((one) => one.className).slice(0, 3).join()")
            .await?;
        ensure!(over == "", "{view}: too wide: {over}");
        browser.shot_whole(&format!("{view}-{name}")).await?;
    }
    Ok(())
}

async fn on_a_desk(stage: &Stage) -> Result<()> {
    every_view_fits(stage, Look::DESK, "desk").await
}

async fn on_a_phone(stage: &Stage) -> Result<()> {
    every_view_fits(stage, Look::PHONE, "phone").await
}

async fn in_the_dark(stage: &Stage) -> Result<()> {
    every_view_fits(stage, Look::DESK.dark(), "dark").await
}

async fn on_a_phone_in_the_dark(stage: &Stage) -> Result<()> {
    every_view_fits(stage, Look::PHONE.dark(), "phone-dark").await
}

/// The reader's choice of colours outdoes the device's and stands in the address.
async fn colours_can_be_chosen(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let paper = "return getComputedStyle(document.documentElement).backgroundColor";
    let before = browser.script(paper).await?;
    browser.find("button.theme").await?.click().await?;
    browser.until("the address says so", "return location.search.includes('theme=')").await?;
    ensure!(browser.script(paper).await? != before);
    Ok(())
}

/// Without scripts the page still reads: title, brief, both sides, and a word on what is missing.
async fn without_scripts(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK.without_scripting()).await?;
    browser.visit(&site.url("")).await?;
    ensure!(browser.text(".no-script").await?.contains("JavaScript"));
    ensure!(browser.text("h1").await?.contains("China"));
    ensure!(browser.text(".brief").await?.len() > 200);
    ensure!(browser.count("[data-claim]").await? > 100);
    browser.shot("without-scripts").await
}

/// A corpus that was damaged on its way is told in words; the page does not stay blank.
async fn a_damaged_corpus_is_told(stage: &Stage) -> Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let dist = std::env::var_os("COUNTERCLAIM_DIST").map_or(here, PathBuf::from);
    let folder = std::env::temp_dir().join(format!("counterclaim-damaged-{}-{}", std::process::id(), stage.engine()));
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&dist)? {
        let file = entry?.path();
        let name = file.file_name().context("a name")?.to_owned();
        let mut bytes = fs::read(&file)?;
        // The worker has a wasm of its own, with another corpus in it.
        let page = name.to_string_lossy().starts_with("app-");
        if page && file.extension().is_some_and(|ending| ending == "wasm") {
            let at = bytes
                .windows(CORPUS_MAGIC.len())
                .position(|run| run == CORPUS_MAGIC)
                .context("no corpus in the wasm")?;
            bytes[at + 400] ^= 1;
        }
        if name == "index.html" {
            // The integrity that Trunk wrote would keep the damaged file from being used at all.
            bytes = without_integrity(&String::from_utf8(bytes)?).into_bytes();
        }
        fs::write(folder.join(name), bytes)?;
    }
    let site = stage.serve(Site::new().mount("/", &folder), "/")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let told = browser.text(".broken").await?;
    ensure!(told.contains("damaged") && told.contains("Reload"), "{told}");
    browser.shot("damaged-corpus").await?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn without_integrity(html: &str) -> String {
    let mut parts = html.split(" integrity=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('"').map_or(part, |(_, rest)| rest))
}

fn main() {
    let mut all = scenarios![on_a_desk, on_a_phone, colours_can_be_chosen, a_damaged_corpus_is_told];
    // Only Chromium's driver can choose dark colours for the device, or switch scripts off.
    all.extend(
        scenarios![in_the_dark, on_a_phone_in_the_dark, without_scripts]
            .into_iter()
            .map(|one| one.only_in(&[Engine::Chromium])),
    );
    run(all)
}
