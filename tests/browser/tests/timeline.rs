//! The timeline, as a reader uses it.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{By, Key, Look, Stage, run, scenarios};

/// A mark opens its claim in place; every match is drawn or counted.
async fn a_mark_opens_its_claim(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=timeline&today=2026-11-22")).await?;
    let marks = browser.count(".timeline-chart [id^=mark-]").await?;
    ensure!(marks >= 15, "{marks} marks");
    ensure!(browser.count(".timeline-chart [id^=cluster-]").await? > 0, "claims without a time are counted");
    browser
        .script("document.querySelector('#mark-0').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
        .await?;
    browser.find(".drawer .detail-statement").await?;
    ensure!(browser.address().await?.contains("claim="));
    browser.shot("timeline-mark").await
}

/// Keys walk from mark to mark and open; the visible period stands in the address and back undoes it.
async fn keys_walk_and_zoom(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=timeline&today=2026-11-22")).await?;
    let focused = "const chart = document.querySelector('.timeline-chart'); chart.focus();
        return document.activeElement === chart && !!chart.querySelector('[id^=mark-]')";
    browser.until("the chart is drawn and has the focus", focused).await?;
    let chart = browser.find(".timeline-chart").await?;
    chart.send_keys(Key::Right + "").await?;
    browser
        .until(
            "a mark is walked to",
            "return !!document.querySelector('.timeline-chart').getAttribute('aria-activedescendant')",
        )
        .await?;
    browser.find(".timeline-chart").await?.send_keys(Key::Enter + "").await?;
    browser.find(".drawer .detail").await?;
    browser.find(".drawer-close").await?.click().await?;
    browser.driver().find(By::Css("button[aria-label='Zoom in']")).await?.click().await?;
    browser.until("the period stands in the address", "return location.search.includes('window=')").await
}

/// The same claims are a list in order, with dates in words.
async fn the_same_as_a_list(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url("?view=timeline&today=2026-11-22")).await?;
    browser.find(".timeline-list > summary").await?.click().await?;
    let text = browser.text(".timeline-list").await?;
    let earlier = text.find("2021").unwrap_or(usize::MAX);
    let later = text.find("2029").unwrap_or_default();
    ensure!(earlier < later, "the list is in order of time: {text}");
    Ok(())
}

fn main() {
    run(scenarios![a_mark_opens_its_claim, keys_walk_and_zoom, the_same_as_a_list])
}
