//! Side by side, as a reader uses it.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{Browser, By, Key, Look, Stage, run, scenarios};

async fn matches(browser: &Browser) -> Result<usize> {
    Ok(browser.text("[data-testid=result-count]").await?.parse()?)
}

/// The brief says what both sides hold, and each marked part opens the claims behind it.
async fn the_brief_opens_its_claims(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    ensure!(browser.count("[data-view=compare]").await? == 1);
    let words = browser.text(".brief").await?.split_whitespace().count();
    ensure!((20..=130).contains(&words), "the brief has {words} words");
    browser.find(".brief-part p a").await?.click().await?;
    browser.find(".drawer [data-claim], .drawer .detail-statement").await?;
    ensure!(browser.address().await?.contains("claim="), "what is open stands in the address");
    browser.shot("brief-opened").await?;
    browser.find(".drawer-close").await?.click().await?;
    browser.until("the drawer is gone", "return !document.querySelector('.drawer')").await?;
    ensure!(!browser.address().await?.contains("claim="));
    Ok(())
}

/// A claim opens with who is reported to say it and what the other side answers; Escape closes it.
async fn a_claim_opens_and_closes_by_keyboard(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?question=leadership")).await?;
    let link = browser.find("[data-claim=yao-leads] a").await?;
    link.send_keys(Key::Enter + "").await?;
    let detail = browser.text(".drawer").await?;
    for part in ["Yao Shunyu", "reports", "The other side answers", "About the article", "Cite"] {
        ensure!(detail.contains(part), "the detail lacks `{part}`:\n{detail}");
    }
    browser.shot("claim-drawer").await?;
    browser.find(".drawer-close").await?.send_keys(Key::Escape + "").await?;
    browser.until("the drawer is gone", "return !document.querySelector('.drawer')").await
}

/// Every question is a row; the other side's silence names the articles that were looked through.
async fn rows_answer_questions(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let rows = browser.count(".row").await?;
    ensure!((8..=12).contains(&rows), "{rows} rows");
    browser.open(&site.url("?question=research")).await?;
    let silence = browser.text(".empty-cell").await?;
    ensure!(silence.contains("The one article on this side does not mention"), "{silence}");
    ensure!(silence.contains("Looked through: China Admits AI Defeat?"), "{silence}");
    browser.shot("silence").await
}

/// What stands between the columns filters when it is chosen, and chosen again it filters no more.
async fn a_relation_filters(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let all = matches(&browser).await?;
    browser.find(".between .relation-words").await?.click().await?;
    browser
        .until(
            "fewer claims are left",
            &format!("return +document.querySelector('[data-testid=result-count]').textContent < {all}"),
        )
        .await?;
    ensure!(browser.address().await?.contains("relation="));
    ensure!(browser.count(".chip").await? == 1);
    browser.find(".relation.is-chosen .relation-words").await?.click().await?;
    browser
        .until(
            "all claims are back",
            &format!("return document.querySelector('[data-testid=result-count]').textContent === '{all}'"),
        )
        .await
}

/// Sides swap, and columns go by the article or by the claim; both stand in the address.
async fn sides_swap_and_columns_change(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let first = "return document.querySelector('.side-head').classList.contains";
    browser.until("closing comes first", &format!("{first}('is-closing')")).await?;
    browser.driver().find(By::XPath("//button[contains(., 'Swap sides')]")).await?.click().await?;
    browser.until("widening comes first", &format!("{first}('is-widening')")).await?;
    ensure!(browser.address().await?.contains("swap=1"));
    browser.driver().find(By::XPath("//button[contains(., 'by claim')]")).await?.click().await?;
    // By the claim, a column of an exchange holds one stance only.
    browser.until("no concession is left in a column", "return ![...document.querySelectorAll('.exchange > .column.is-closing')].some((column) => column.querySelector('.claim.is-widening'))").await?;
    ensure!(browser.address().await?.contains("columns=claim"));
    Ok(())
}

/// A menu narrows and counts live; it closes at Escape and at a click elsewhere.
async fn a_menu_narrows(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let all = matches(&browser).await?;
    let menu = browser.driver().find(By::XPath("//summary[starts-with(., 'Article')]")).await?;
    menu.click().await?;
    browser.shot("menu").await?;
    let value = browser.find(".menu[open] .facet-value").await?;
    let count: usize = value.find(By::Css(".facet-count")).await?.text().await?.parse()?;
    value.find(By::Css("input")).await?.click().await?;
    browser
        .until(
            "the count is the one promised",
            &format!("return document.querySelector('[data-testid=result-count]').textContent === '{count}'"),
        )
        .await?;
    ensure!(count < all);
    menu.send_keys(Key::Escape + "").await?;
    browser.until("the menu is closed", "return !document.querySelector('.menu[open]')").await?;
    menu.click().await?;
    browser.find("h1").await?.click().await?;
    browser.until("the menu is closed", "return !document.querySelector('.menu[open]')").await
}

fn main() {
    run(scenarios![
        the_brief_opens_its_claims,
        a_claim_opens_and_closes_by_keyboard,
        rows_answer_questions,
        a_relation_filters,
        sides_swap_and_columns_change,
        a_menu_narrows,
    ])
}
