//! The reading view: one digest with its claims marked, the original beside it, two articles in facing columns.

use anyhow::{Result, ensure};
use counterclaim_browser_tests::{Browser, Look, Stage, run, scenarios};

/// The articles of the default corpus, each with how many claims its digest marks.
async fn articles(browser: &Browser) -> Result<Vec<(String, usize)>> {
    let links = browser
        .script("return [...document.querySelectorAll('.read-article')].map((link) => new URL(link.href).searchParams.get('source'))")
        .await?;
    let ids = links.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned));
    let lock = include_str!("../../../corpus/corpus.lock");
    let count = |id: &str| {
        let own = lock.split("[[source]]").find(|source| source.contains(&format!("\nid = \"{id}\"")));
        own.map_or(0, |source| source.matches("[[source.claim]]").count())
    };
    Ok(ids.map(|id| (id.clone(), count(&id))).collect())
}

/// Every claim of every article is marked once, by a line, a shape and a word, and is a link.
async fn every_claim_is_marked(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=read")).await?;
    let articles = articles(&browser).await?;
    ensure!(articles.len() == 4, "{articles:?}");
    for (id, claims) in &articles {
        browser.open(&site.url(&format!("?view=read&source={id}"))).await?;
        ensure!(browser.text("[data-testid=result-count]").await? == claims.to_string(), "{id}: {claims} claims");
        let faults = browser
            .script(
                "const lines = { 'is-closing': 'solid', 'is-widening': 'dashed', 'is-neither': 'dotted' };
                 const marks = { 'is-closing': '▲', 'is-widening': '▼', 'is-neither': '–' };
                 const all = [...document.querySelectorAll('.read-text .read-claim')];
                 const wrong = all.filter((one) => {
                   const side = Object.keys(lines).find((name) => one.classList.contains(name));
                   const mark = one.querySelector('.read-mark');
                   return getComputedStyle(one).borderBlockEndStyle !== lines[side] || mark.textContent !== marks[side]
                     || !mark.getAttribute('aria-label').startsWith('claim, ')
                     || new URL(one.querySelector('a').href).searchParams.get('claim') !== one.dataset.claim;
                 });
                 return `${new Set(all.map((one) => one.dataset.claim)).size} of ${all.length}, wrong: ${wrong.map((one) => one.dataset.claim)}`",
            )
            .await?;
        ensure!(faults == format!("{claims} of {claims}, wrong: "), "{id}: {faults}");
        browser.shot_whole(&format!("read-{id}")).await?;
    }
    Ok(())
}

/// Filters of the address dim what does not match and take no prose away.
async fn filters_dim(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=read&source=closing-in")).await?;
    let prose = browser.text(".read-text").await?;
    browser.open(&site.url("?view=read&source=closing-in&stance=pessimistic")).await?;
    ensure!(browser.text(".read-text").await? == prose, "the prose is the same");
    let dim = "return [...document.querySelectorAll('.read-claim')].every((one) => one.classList.contains('is-dim') !== one.classList.contains('is-widening'))";
    ensure!(browser.script(dim).await? == true, "what does not match is dimmed, and nothing else");
    browser.shot("read-dimmed").await?;
    browser.find(".filter-state .plain").await?.click().await?;
    browser.until("the filters are gone, the article stays", "return !document.querySelector('.read-claim.is-dim') && location.search === '?view=read&source=closing-in'").await
}

/// A claim that is open when the view comes up is brought into view; one chosen in the text opens beside it.
async fn an_open_claim_is_shown_where_it_stands(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=read&source=admits-defeat")).await?;
    let last = browser.script("return [...document.querySelectorAll('.read-claim')].at(-1).dataset.claim").await?;
    let last = last.as_str().unwrap_or_default();
    browser.open(&site.url(&format!("?view=read&source=admits-defeat&claim={last}"))).await?;
    let seen = format!(
        "const at = document.getElementById('at-{last}').getBoundingClientRect(); return scrollY > 0 && at.top >= 0 && at.bottom <= innerHeight"
    );
    browser.until("it is in view", &seen).await?;
    browser.find(".drawer .detail-statement").await?;
    browser.shot("read-open").await?;
    browser.find(".drawer-close").await?.click().await?;
    let before = browser.script("return scrollY").await?;
    browser.find(&format!("#at-{last} a")).await?.click().await?;
    browser.find(".drawer .detail-statement").await?;
    ensure!(browser.script("return scrollY").await? == before, "the text does not jump under the reader's finger");
    Ok(())
}

/// Notes name the other side's answers; on a phone they fold away under their paragraph.
async fn notes_name_the_other_sides_answers(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=read&source=closing-in")).await?;
    let beside = "const note = document.querySelector('.read-note').getBoundingClientRect();
         const text = document.querySelector('.read-note').closest('.read-passage').querySelector('p').getBoundingClientRect();
         return note.left > text.right && Math.abs(note.top - text.top) < 40";
    ensure!(browser.script(beside).await? == true, "a note stands beside its paragraph");
    let numbers =
        "const inText = [...document.querySelectorAll('.read-claim .read-number')].map((one) => one.textContent);
         const inNotes = [...document.querySelectorAll('.read-note > .read-number')].map((one) => one.textContent);
         return inText.length > 5 && inText.join() === inNotes.join()";
    ensure!(browser.script(numbers).await? == true, "claims and notes bear the same numbers");
    browser.resize(390, 844).await?;
    browser.open(&site.url("?view=read&source=closing-in&stance=pessimistic")).await?;
    ensure!(
        browser
            .script("return [...document.querySelectorAll('.read-notes > details')].some((one) => one.open)")
            .await?
            == false
    );
    browser.shot("read-phone").await?;
    browser.script("scrollTo(0, document.querySelector('.read-notes').getBoundingClientRect().top - 400)").await?;
    browser.find(".read-notes > details > summary").await?.click().await?;
    browser
        .until(
            "the notes are open",
            "return document.querySelector('.read-notes .read-note').getBoundingClientRect().height > 20",
        )
        .await?;
    let wide = browser.script("return document.documentElement.scrollWidth > innerWidth").await?;
    ensure!(wide == false, "nothing is wider than a phone");
    browser.shot("read-phone-notes").await
}

fn main() {
    run(scenarios![
        every_claim_is_marked,
        filters_dim,
        an_open_claim_is_shown_where_it_stands,
        notes_name_the_other_sides_answers,
    ])
}
