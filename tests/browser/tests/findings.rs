//! What was computed, as a reader meets it: in the margin, between the sides, and across the corpus.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{By, Key, Look, Stage, run, scenarios};

/// The computation of a remark is one click away, and the remark says who made it.
async fn a_remark_shows_its_computation(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?question=research")).await?;
    let remark = "[data-claim=patents-74] .remark";
    let told = browser.text(&format!("{remark} summary")).await?;
    ensure!(told.contains("97,206 of 131,121, give 74.1") && told.contains("states 74.2"), "{told}");
    ensure!(browser.count(&format!("{remark}[open]")).await? == 0, "the computation waits");
    browser.find(&format!("{remark} summary")).await?.send_keys(Key::Enter + "").await?;
    browser.until("the computation is open", "return !!document.querySelector('.remark[open] .computation')").await?;
    let whole = browser.text(remark).await?;
    ensure!(whole.contains("97,206 ÷ 131,121 = 74.13") && whole.contains("Found by a rule"), "{whole}");
    browser.shot("remark").await
}

/// Why claims part stands between them; for the January meeting, what speaks for one meeting and against it.
async fn an_inference_says_what_speaks_for_and_against(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?question=leadership")).await?;
    let exchange =
        "//div[contains(@class, 'exchange')][.//*[@data-claim='summit-panel']][.//*[@data-claim='under-twenty']]";
    let why = browser.driver().find(By::XPath(format!("{exchange}/details[contains(@class, 'why')]"))).await?;
    why.find(By::Css("summary")).await?.click().await?;
    let text = why.text().await?;
    for part in ["Speaks for it:", "January 2026", "Speaks against it:", "closed-door"] {
        ensure!(text.contains(part), "lacks `{part}`: {text}");
    }
    browser.shot("why").await
}

/// The questions at the top lead to their rows, by the keyboard too, and say where a side is silent.
async fn the_questions_lead_to_their_rows(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    for look in [Look::DESK, Look::PHONE] {
        let browser = stage.browser(look).await?;
        browser.open(&site.url("")).await?;
        let lines = browser.count("a.overview-line").await?;
        ensure!(lines == browser.count(".row").await?, "a line for each row");
        let research = browser.driver().find(By::XPath("//a[contains(@href, '#q-research')]")).await?;
        ensure!(research.text().await?.contains("silent"));
        research.send_keys(Key::Enter + "").await?;
        let seen = "const box = document.getElementById('q-research').getBoundingClientRect(); \
                    return box.top >= 0 && box.top < innerHeight";
        browser.until("the row is in view", seen).await?;
    }
    Ok(())
}

/// Claims that nobody answers collapse by the report they rest on; the report is counted once.
async fn claims_of_one_report_collapse(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?question=research")).await?;
    let fold = browser
        .driver()
        .find(By::XPath("//details[summary[contains(., 'that rest on the same: AI Index report 2026')]]"))
        .await?;
    let promised: usize = fold.text().await?.split(' ').next().unwrap_or_default().parse()?;
    let held = fold.find_all(By::Css("article[data-claim]")).await?.len();
    ensure!(promised == held && held > 0, "{promised} promised, {held} there");
    Ok(())
}

/// What holds across the corpus opens group by group, follows the filters, and leads to the claims.
async fn the_corpus_as_a_whole(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?today=2030-06-01")).await?;
    let head = |what: &str| {
        By::XPath(format!("//details[contains(@class, 'across-group')]/summary[starts-with(., '{what}')]"))
    };
    for group in
        ["Arithmetic", "Concessions", "Common ground", "Silences", "Forecasts", "What rests on what", "Who vouches"]
    {
        browser.driver().find(head(group)).await?;
    }
    browser.driver().find(head("Forecasts")).await?.click().await?;
    let yao = browser.driver().find(By::XPath("//tr[contains(., 'leading AI company')]")).await?.text().await?;
    ensure!(yao.contains("2029") && yao.contains("its time is running"), "{yao}");
    browser.shot_whole("across").await?;
    browser.driver().find(head("What rests on what")).await?.click().await?;
    let report = "//li[contains(., 'AI Index report 2026')]/a";
    let words = browser.driver().find(By::XPath(report)).await?.text().await?;
    ensure!(words.contains("one report, 12 claims in one article"), "{words}");
    browser.driver().find(By::XPath(report)).await?.click().await?;
    browser
        .until("twelve claims are open", "return document.querySelectorAll('.drawer [data-claim]').length === 12")
        .await?;
    browser.open(&site.url("?source=closing-in")).await?;
    let arithmetic = browser.driver().find(head("Arithmetic")).await?.text().await?;
    ensure!(arithmetic.ends_with("· 1"), "one remark is on this article: {arithmetic}");
    Ok(())
}

/// A claim's page has its remarks, how its forecast stands, and notes from outside apart from both.
async fn a_claim_tells_all_that_is_known(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url("?view=explore&claim=theory-lead&today=2026-11-22")).await?;
    let text = browser.text(".detail").await?;
    for part in ["never due", "Remarks that follow from the claims", "41 for China and 46 for the United States"] {
        ensure!(text.contains(part), "lacks `{part}`: {text}");
    }
    browser.open(&site.url("?view=explore&claim=r1-matched")).await?;
    let note = browser.text(".note").await?;
    ensure!(note.contains("January 2025") && note.contains("arxiv.org"), "{note}");
    Ok(())
}

fn main() {
    run(scenarios![
        a_remark_shows_its_computation,
        an_inference_says_what_speaks_for_and_against,
        the_questions_lead_to_their_rows,
        claims_of_one_report_collapse,
        the_corpus_as_a_whole,
        a_claim_tells_all_that_is_known,
    ])
}
