//! Searching, filtering and reading one claim, as a reader does.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{Browser, By, Look, Stage, run, scenarios};

async fn matches(browser: &Browser) -> Result<usize> {
    Ok(browser.text("[data-testid=result-count]").await?.parse()?)
}

async fn until_count(browser: &Browser, what: &str) -> Result<()> {
    browser
        .until(
            &format!("the count {what}"),
            &format!("return +document.querySelector('[data-testid=result-count]').textContent {what}"),
        )
        .await
}

/// Typing narrows at every key, marks what matched, and the address follows at rest.
async fn typing_narrows(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore")).await?;
    let all = matches(&browser).await?;
    ensure!(all > 100, "{all} claims");
    ensure!(browser.count("input[type=search]").await? == 1, "the page has one search field");
    let field = browser.find("input[type=search]").await?;
    field.send_keys("chip").await?;
    until_count(&browser, &format!("< {all}")).await?;
    let found = matches(&browser).await?;
    browser
        .until(
            "every match has its card",
            &format!("return document.querySelectorAll('[data-claim]').length === {found}"),
        )
        .await?;
    ensure!(browser.text(".results mark").await?.eq_ignore_ascii_case("chip"));
    browser.until("the address follows", "return location.search.includes('q=chip')").await?;
    field.clear().await?;
    field.send_keys("\"export controls\"").await?;
    until_count(&browser, "> 0").await?;
    let cards = browser.text(".results").await?.to_lowercase();
    ensure!(cards.contains("export controls"));
    browser.shot("explore-search").await
}

/// The list begins with what fits a screen and grows when the reader rests; assistive technology is told its length.
/// A typo is forgiven, and said to be.
async fn the_list_grows_and_typos_are_forgiven(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore")).await?;
    let all = matches(&browser).await?;
    browser
        .until("all claims stand there", &format!("return document.querySelectorAll('.results > li').length === {all}"))
        .await?;
    let places = "return [...document.querySelectorAll('.results > li')].every((item, at) => \
                  item.getAttribute('aria-posinset') == at + 1 && item.getAttribute('aria-setsize') == document.querySelectorAll('.results > li').length)";
    ensure!(browser.script(places).await? == true, "a card lacks its place in the list");
    browser.find("input[type=search]").await?.send_keys("chian").await?;
    browser.until("the typo is told", "return document.body.textContent.includes('No claim has “chian”')").await?;
    until_count(&browser, "> 10").await?;
    ensure!(browser.text(".results mark").await?.eq_ignore_ascii_case("china"));
    browser.shot("explore-typo").await
}

/// *Or* inside a facet, *and* between; chips take filters off one by one and all at once.
async fn facets_and_chips(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore")).await?;
    let all = matches(&browser).await?;
    let promised = |at: usize| format!("(.//label[contains(@class, 'facet-value')])[{at}]");
    let mut sum = 0;
    for at in 1..=2 {
        let value = browser.driver().find(By::XPath(promised(at))).await?;
        sum += value.find(By::Css(".facet-count")).await?.text().await?.parse::<usize>()?;
        value.click().await?;
        until_count(&browser, &format!("=== {sum}")).await?;
    }
    ensure!(browser.count(".chip").await? == 2);
    ensure!(browser.address().await?.contains("stance=optimistic&stance=pessimistic"));
    browser.find(".year:last-of-type").await?.click().await?;
    until_count(&browser, &format!("< {sum}")).await?;
    ensure!(browser.count(".chip").await? == 3);
    browser.find(".chip").await?.click().await?;
    browser.until("one chip is gone", "return document.querySelectorAll('.chip').length === 2").await?;
    browser.driver().find(By::XPath("//ul[@class='chips']//button[.='clear all']")).await?.click().await?;
    until_count(&browser, &format!("=== {all}")).await?;
    // A facet far down answers like any other.
    let last = browser.find(".facet-list:nth-last-of-type(2) .facet-value").await?;
    last.scroll_into_view().await?;
    last.click().await?;
    until_count(&browser, &format!("< {all}")).await
}

/// Zero results say what to loosen and what that would leave.
async fn nothing_found_says_what_to_loosen(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    for view in ["explore", "compare", "timeline"] {
        browser.open(&site.url(&format!("?view={view}&q=unicorn&stance=neutral"))).await?;
        ensure!(matches(&browser).await? == 0);
        browser.find(".nothing").await?;
        // WebKit's driver leaves out text that could be cut off, which a long search would be.
        let text = browser.script("return document.querySelector('.nothing').textContent").await?.to_string();
        ensure!(text.contains("“unicorn”") && text.contains("leaves"), "{view}: {text}");
        browser.shot(&format!("nothing-{view}")).await?;
    }
    browser.find(".nothing .chip").await?.click().await?;
    until_count(&browser, "> 0").await
}

/// One claim beside the results, with its chain; the order of results can be changed.
async fn one_claim_in_detail(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=explore&claim=under-twenty&sort=time")).await?;
    let detail = browser.text(".explore-detail").await?;
    for part in [
        "In the article’s words",
        "Who is reported to say it",
        "When",
        "On what it is said to rest",
        "Where it stands",
        "not recorded",
    ] {
        ensure!(detail.contains(part), "the detail lacks `{part}`:\n{detail}");
    }
    browser.shot("explore-detail").await
}

fn main() {
    run(scenarios![
        typing_narrows,
        the_list_grows_and_typos_are_forgiven,
        facets_and_chips,
        nothing_found_says_what_to_loosen,
        one_claim_in_detail,
    ])
}
