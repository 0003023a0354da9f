//! The reading view: one digest with its claims marked, the original beside it, two articles in facing columns.

use anyhow::{Context, Result, ensure};
use counterclaim_browser_tests::{Browser, Look, Stage, run, scenarios};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

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

/// The originals, with their names, where this machine has them; else says why nothing is tested.
fn originals() -> Option<Vec<(PathBuf, String)>> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::var_os("COUNTERCLAIM_SOURCES").filter(|folder| !folder.is_empty());
    let folder = folder.map_or_else(|| repository.join("../shared/sources"), PathBuf::from);
    let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<(PathBuf, String)> =
        entries.filter_map(|path| Some((path.clone(), std::fs::read_to_string(path).ok()?))).collect();
    found.sort();
    if found.is_empty() {
        println!("skipped: there are no originals in {}; COUNTERCLAIM_SOURCES names their folder", folder.display());
        return None;
    }
    Some(found)
}

/// The article of which a text is the recorded original.
fn article_of(text: &str) -> Option<&'static str> {
    let hash: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    let lock = include_str!("../../../corpus/corpus.lock");
    let own = lock.split("[[source]]").find(|source| source.contains(&format!("\nsha256 = \"{hash}\"")))?;
    own.split('"').nth(1)
}

/// Drops a file on the page, as a reader does.
async fn drop_file(browser: &Browser, name: &str, text: &str) -> Result<()> {
    let script = "const data = new DataTransfer(); data.items.add(new File([arguments[1]], arguments[0]));
        document.querySelector('.read-text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
    browser.script_with(script, vec![name.into(), text.into()]).await?;
    let told = "return [...document.querySelectorAll('.read-original .notice')].some((one) => one.textContent.includes(arguments[0]))";
    browser.until("it is told", &told.replace("arguments[0]", &format!("'{name}'"))).await
}

const LIT: &str = "return [...document.querySelectorAll('.read-text .read-claim')].filter((one) => !one.classList.contains('is-changed')).length";

/// The original lights up whole; a changed copy says what still stands; another article's says whose it is.
async fn the_original_lights_up(stage: &Stage) -> Result<()> {
    let Some(originals) = originals() else { return Ok(()) };
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    let mut seen = 0;
    for (path, text) in &originals {
        let Some(id) = article_of(text) else { continue };
        seen += 1;
        browser.open(&site.url(&format!("?view=read&source={id}"))).await?;
        let claims = browser.text("[data-testid=result-count]").await?;
        let asked = site.log().len();
        browser.find(".read-open input").await?.send_keys(path.display().to_string()).await?;
        browser.until("it is recognised", "return !!document.querySelector('.read-original .notice')").await?;
        let told = browser.text(".read-original").await?;
        ensure!(told.contains("byte for byte") && told.contains(&format!("Each of its {claims} claims")), "{told}");
        ensure!(browser.script(LIT).await?.to_string() == claims, "{id}: every claim is lit");
        let shown = browser.script("return document.querySelector('.read-text').textContent").await?;
        let opening: String = text.trim().chars().take(40).collect();
        ensure!(shown.as_str().unwrap_or_default().contains(&opening), "{id}: the file's own text is shown");
        if seen == 1 {
            browser.shot_whole("read-original").await?;
            browser.find(".read-text .read-link").await?.click().await?;
            browser.find(".drawer .detail-statement").await?;
            // Nothing was sent, nothing is kept.
            ensure!(site.log().len() == asked, "the page asked for something: {:?}", site.log().last());
            ensure!(browser.script("return localStorage.length + sessionStorage.length").await? == 0);

            let changed = text.replacen(". ", ". A new sentence. ", 1).replacen("the ", "a ", 40);
            drop_file(&browser, "changed.txt", &changed).await?;
            let told = browser.text(".read-original").await?;
            ensure!(told.contains("not the file this digest was made from"), "{told}");
            let lit = browser.script(LIT).await?.as_u64().unwrap_or_default();
            ensure!(lit > 0 && lit.to_string() != claims, "{lit} of {claims} claims still stand");
            ensure!(told.contains(&format!("{lit} of {claims}")), "{lit}: {told}");
            browser.shot("read-original-changed").await?;

            let page = format!(
                "<!doctype html><title>x</title><script>document.title = 'owned'</script><p>{}</p>",
                text.trim().replace('\n', "</p>\n<p>")
            );
            drop_file(&browser, "saved.html", &page).await?;
            ensure!(browser.script(LIT).await?.to_string() == claims, "a saved web page holds the same words");
            ensure!(browser.script("return document.title === 'owned'").await? == false);

            let (_, another) = originals
                .iter()
                .find(|(_, other)| other != text && article_of(other).is_some())
                .context("another original")?;
            drop_file(&browser, "another.txt", another).await?;
            let told = browser.text(".read-original").await?;
            ensure!(told.contains("looks like the original of"), "{told}");
            browser.shot("read-original-another").await?;
            browser.find(".read-original .notice a").await?.click().await?;
            browser
                .until(
                    "it is read with its own claims",
                    "return document.querySelector('.read-original').textContent.includes('byte for byte')",
                )
                .await?;
        }
    }
    ensure!(seen == 4, "{seen} of the originals are those of the corpus");
    Ok(())
}

/// A file that is no article is told, with what to do; the digest stays.
async fn a_file_that_is_no_article_is_told(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=read")).await?;
    let claims = browser.count(".read-text .read-claim").await?;
    for (name, text, words) in [
        ("empty.txt", String::new(), "holds no text"),
        ("picture.txt", "\u{0}PNG".to_owned(), "plain text (UTF-8)"),
        ("long.txt", "word ".repeat(500_000), "more than any article"),
        (
            "soup.txt",
            "Leeks, four potatoes, a litre of water. Boil, and serve hot.".to_owned(),
            "Open the article itself",
        ),
    ] {
        drop_file(&browser, name, &text).await?;
        let told = browser.text(".read-original").await?;
        ensure!(told.contains(words), "{name}: {told}");
        ensure!(browser.count(".read-text .read-claim").await? == claims, "{name}: the digest stays");
    }
    browser.script("[...document.querySelectorAll('.read-original button')].at(-1).click()").await?;
    browser.until("the file is put away", "return !document.querySelector('.read-original .notice')").await
}

fn main() {
    run(scenarios![
        the_original_lights_up,
        a_file_that_is_no_article_is_told,
        every_claim_is_marked,
        filters_dim,
        an_open_claim_is_shown_where_it_stands,
        notes_name_the_other_sides_answers,
    ])
}
