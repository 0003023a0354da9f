//! The reading view: one digest with its claims marked, the original beside it, two articles in facing columns.

use anyhow::{Context, Result, ensure};
use counterclaim_browser_tests::{Browser, Engine, Key, Look, Stage, run, scenarios};
use serde_json::json;
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
    // A browser takes only the plain way to a file.
    let folder = folder.canonicalize().unwrap_or(folder);
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
        browser.find(".read-open > summary").await?.click().await?;
        browser.find(".read-open input").await?.send_keys(path.display().to_string()).await?;
        browser.until("it is recognised", "return !!document.querySelector('.read-original .notice')").await?;
        let told = browser.text(".read-original").await?;
        ensure!(told.contains("byte for byte") && told.contains(&format!("Each of its {claims} claims")), "{told}");
        ensure!(browser.script(LIT).await?.as_u64() == claims.parse().ok(), "{id}: every claim is lit");
        let shown = browser.script("return document.querySelector('.read-text').textContent").await?;
        let opening: String = text.trim().chars().take(40).collect();
        ensure!(shown.as_str().unwrap_or_default().contains(&opening), "{id}: the file's own text is shown");
        if seen == 1 {
            browser.shot_whole("read-original").await?;
            browser.find(".read-text .read-link").await?.click().await?;
            browser.find(".drawer .detail-statement").await?;
            // Nothing was sent, nothing is kept.
            // What the offline copy fetches meanwhile are the page's own files, without a query.
            let sent = site.log().split_off(asked);
            let is_own = |line: &xtask::server::Answered| line.status == 200 && !line.path.contains('?');
            ensure!(sent.iter().all(is_own), "the page asked for something: {sent:?}");
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
            ensure!(
                browser.script(LIT).await?.as_u64() == claims.parse().ok(),
                "a saved web page holds the same words"
            );
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

const PAIR: &str = "?view=read&source=closing-in&with=admits-defeat";

/// Compares the ribbons with what the links between the columns say: "12 drawn" or what is wrong.
const RIBBONS: &str = "
    const [first, second] = document.querySelectorAll('.read-column');
    const box = first.getBoundingClientRect();
    const middle = (one) => { const at = one.getBoundingClientRect(); return (at.top + at.bottom) / 2 - box.top; };
    const inside = (y) => y >= 0 && y <= first.clientHeight;
    const wanted = [...first.querySelectorAll('.read-cross')].map((link) => [link.closest('.read-claim'), document.querySelector(link.hash)].map(middle)).filter((ends) => ends.every(inside));
    const drawn = [...document.querySelectorAll('.ribbons .ribbon:not(.is-beyond)')].map((path) => path.getAttribute('d').match(/-?\\d+/g).map(Number)).map((all) => [all[1], all.at(-1)]);
    const near = (a, b) => a.every((y, at) => Math.abs(y - b[at]) <= 2);
    const missing = wanted.filter((ends) => !drawn.some((other) => near(ends, other)));
    return missing.length || wanted.length !== drawn.length ? `missing ${JSON.stringify(missing)}, wanted ${wanted.length}, drawn ${drawn.length}` : `${drawn.length} drawn`;";

/// Waits until the ribbons join the right claims, and some are there.
async fn ribbons_are_right(browser: &Browser, when: &str) -> Result<()> {
    let script = format!("return ((() => {{ {RIBBONS} }})()).match(/^[1-9]\\d* drawn$/) !== null");
    let fine = browser.until(&format!("the ribbons are right {when}"), &script).await;
    if fine.is_err() {
        return fine.context(browser.script(RIBBONS).await?.to_string());
    }
    Ok(())
}

/// Ribbons join the related claims, wherever the columns stand and however wide the page is.
async fn ribbons_join_the_right_claims(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(PAIR)).await?;
    ribbons_are_right(&browser, "at the start").await?;
    browser.shot("read-pair").await?;
    browser.script("document.querySelector('.read-column').scrollTop = 420").await?;
    ribbons_are_right(&browser, "after scrolling").await?;
    browser.shot("read-pair-scrolled").await?;
    browser.resize(1040, 760).await?;
    ribbons_are_right(&browser, "on a smaller page").await?;
    browser.resize(1280, 900).await?;
    // A kind of relation is a filter.
    browser.find(".read-kinds a").await?.click().await?;
    browser.until("the address says so", "return location.search.includes('relation=')").await?;
    // Its one relation may stand out of sight by now.
    let to_it = "[...document.querySelectorAll('.is-first .read-cross')].find((link) => link.textContent.includes('=')).scrollIntoView({ block: 'center' })";
    browser.script(to_it).await?;
    let one_kind = "const kinds = new Set([...document.querySelectorAll('.ribbons .ribbon')].map((one) => one.classList[1])); return kinds.size === 1";
    browser.until("one kind of ribbon is left", one_kind).await
}

/// How far the claim at the reading line and its counterpart are apart in height; a column at its end excuses it.
const APART: &str = "
    const columns = [...document.querySelectorAll('.read-column')];
    if (arguments[0]) columns.reverse();
    const [own, other] = columns;
    const top = own.getBoundingClientRect().top;
    const middle = (one) => { const at = one.getBoundingClientRect(); return (at.top + at.bottom) / 2 - top; };
    const line = own.clientHeight * 0.3;
    const claims = [...own.querySelectorAll('.read-claim')].filter((one) => one.querySelector('.read-cross')).map((one) => [Math.abs(middle(one) - line), one]).sort((a, b) => a[0] - b[0]);
    const offs = [...claims[0][1].querySelectorAll('.read-cross')].map((link) => middle(document.querySelector(link.hash)) - middle(claims[0][1]));
    const off = offs.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    const end = off < 0 ? other.scrollTop <= 0 : other.scrollTop >= other.scrollHeight - other.clientHeight - 1;
    return end && Math.abs(off) > 3 ? -1 : Math.round(Math.abs(off));";

/// Waits until the columns have come to rest and stand in step.
async fn in_step(browser: &Browser, from_second: bool, when: &str) -> Result<()> {
    let script = format!(
        "const tops = [...document.querySelectorAll('.read-column')].map((one) => one.scrollTop).join();
         const rests = window.stood === tops;
         window.stood = tops;
         return rests && ((function () {{ {APART} }})({})) <= 3",
        u8::from(from_second)
    );
    browser.until(&format!("the columns are in step {when}"), &script).await
}

/// The column that is not moved follows, whichever it is, unless the reader switches that off.
async fn columns_scroll_in_step(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(PAIR)).await?;
    let tops = "return [...document.querySelectorAll('.read-column')].map((one) => one.scrollTop).join()";
    ensure!(browser.script(tops).await? == "0,0", "both begin at their heads");
    for by in [300, 700, 500] {
        browser.script(&format!("document.querySelector('.is-first').scrollTop = {by}")).await?;
        in_step(&browser, false, &format!("with the first at {by}")).await?;
        ensure!(
            browser.script("return document.querySelector('.is-first').scrollTop").await? == by,
            "the page moves the reader's own column"
        );
    }
    ensure!(
        browser.script("return document.querySelector('.is-second').scrollTop > 0").await? == true,
        "the second has followed"
    );
    browser.script("document.querySelector('.is-second').scrollTop = 900").await?;
    in_step(&browser, true, "with the second in the lead").await?;
    browser.find(".read-together input").await?.click().await?;
    let before = browser.script("return document.querySelector('.is-second').scrollTop").await?;
    browser.script("document.querySelector('.is-first').scrollTop = 100").await?;
    let joined = format!("return !((() => {{ {RIBBONS} }})()).startsWith('missing')");
    browser.until("the ribbons follow when the columns move apart", &joined).await?;
    ensure!(browser.script("return document.querySelector('.is-second').scrollTop").await? == before, "it stays");
    // Swapping keeps both where they are; Firefox also keeps parts of a pixel.
    let kept = browser.script(tops).await?;
    browser.find(".read-swap").await?.click().await?;
    let stand = format!(
        "const [first, second] = '{}'.split(',').map(Number);
         const now = (() => {{ {tops} }})().split(',').map(Number);
         return location.search.includes('source=admits-defeat') && Math.abs(now[0] - second) < 1 && Math.abs(now[1] - first) < 1",
        kept.as_str().unwrap_or_default()
    );
    browser.until("the sides have changed and stand where they stood", &stand).await
}

/// Keys and links lead from a claim to its counterpart and back.
async fn keys_cross_over(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(PAIR)).await?;
    let crosses = browser
        .script("const claim = [...document.querySelectorAll('.is-first .read-claim')].find((one) => one.querySelectorAll('.read-cross').length > 1);
            claim.querySelector('a').focus();
            return [claim.id, ...[...claim.querySelectorAll('.read-cross')].map((link) => link.hash.slice(1))]")
        .await?;
    let ids: Vec<String> =
        crosses.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect();
    ensure!(ids.len() > 2, "{ids:?}");
    for (key, at) in [(Key::Right, 1), (Key::Right, 2), (Key::Left, 0), (Key::Right, 2)] {
        browser.driver().active_element().await?.send_keys(key + "").await?;
        let there = format!("return document.activeElement.closest('.read-claim')?.id === '{}'", ids[at]);
        browser.until(&format!("the focus is at {}", ids[at]), &there).await?;
        browser.until("it is in sight", "const at = document.activeElement.getBoundingClientRect(); const box = document.activeElement.closest('.read-column').getBoundingClientRect(); return at.bottom > box.top && at.top < box.bottom").await?;
    }
    let address = browser.address().await?;
    browser.find(&format!("#{} .read-cross", ids[0])).await?.click().await?;
    browser
        .until(
            "the link leads there too",
            &format!("return document.activeElement.closest('.read-claim')?.id === '{}'", ids[1]),
        )
        .await?;
    ensure!(browser.address().await? == address, "the address is the screen's, and the screen is the same");
    // Enter opens the claim below both columns.
    browser.driver().active_element().await?.send_keys(Key::Enter + "").await?;
    browser.find(".drawer .detail-statement").await?;
    browser.until("the open claim stands above what is open", "return document.querySelector('.read-claim.is-open').getBoundingClientRect().top < document.querySelector('.drawer').getBoundingClientRect().top - 20").await?;
    let clear = "return document.querySelector('.drawer').getBoundingClientRect().top > innerHeight / 2";
    ensure!(browser.script(clear).await? == true, "what is open hides neither column");
    browser.shot("read-pair-open").await
}

/// On a phone one article stands there with the other's answers under its paragraphs, and swapping keeps the place.
async fn two_articles_on_a_phone(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url(PAIR)).await?;
    ensure!(browser.script("return document.documentElement.scrollWidth > innerWidth").await? == false);
    ensure!(browser.script("return getComputedStyle(document.querySelector('.is-second')).display").await? == "none");
    browser.shot("read-pair-phone").await?;
    let target = browser
        .script("const summary = document.querySelector('.is-first .read-notes summary'); summary.click(); summary.scrollIntoView({ block: 'start' });
            const line = innerHeight * 0.3; const middle = (one) => { const at = one.getBoundingClientRect(); return Math.abs((at.top + at.bottom) / 2 - line); };
            const claims = [...document.querySelectorAll('.is-first .read-claim')].filter((one) => one.querySelector('.read-cross')).sort((a, b) => middle(a) - middle(b));
            return [...claims[0].querySelectorAll('.read-cross')].map((link) => link.hash.slice(1))")
        .await?;
    ensure!(
        browser
            .script(
                "return document.querySelector('.is-first .read-notes .read-note').getBoundingClientRect().height > 20"
            )
            .await?
            == true
    );
    browser.shot("read-pair-phone-notes").await?;
    browser.script("document.querySelector('.read-swap').click()").await?;
    let seen = format!(
        "return {target}.some((id) => {{ const at = document.querySelector('.is-first #' + id)?.getBoundingClientRect(); return at && at.top >= 0 && at.top <= innerHeight; }})"
    );
    browser.until("the counterpart is in sight", &seen).await?;
    browser.shot("read-pair-phone-swapped").await
}

/// Who asks for less motion gets none: the other column stands where it belongs at once.
async fn less_motion(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK.dark()).await?;
    let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }, { "name": "prefers-color-scheme", "value": "dark" }]);
    browser.chromium("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    browser.open(&site.url(PAIR)).await?;
    let places = browser
        .driver()
        .execute_async(
            "const done = arguments[0]; const [first, second] = document.querySelectorAll('.read-column'); const places = [];
             second.addEventListener('scroll', () => places.push(second.scrollTop));
             first.scrollTop = 500; setTimeout(() => done(places), 600);",
            Vec::new(),
        )
        .await?;
    ensure!(
        places.json().as_array().is_some_and(|places| places.len() == 1),
        "one step, not a glide: {:?}",
        places.json()
    );
    in_step(&browser, false, "at once").await?;
    browser.shot("read-pair-dark").await
}

/// In a post the text stands alone, at a height of its own.
async fn in_a_frame(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(&format!("{PAIR}&embed=1"))).await?;
    ribbons_are_right(&browser, "in a frame").await?;
    ensure!(browser.script("return [...document.querySelectorAll('.filters, .read-controls')].every((one) => one.getBoundingClientRect().height === 0)").await? == true);
    let height = "return document.querySelector('.read-pair').clientHeight";
    let before = browser.script(height).await?;
    browser.resize(1280, 1600).await?;
    ensure!(browser.script(height).await? == before, "the columns do not grow with their frame");
    browser.shot("read-embed").await
}

fn main() {
    let calm = scenarios![less_motion].into_iter().map(|one| one.only_in(&[Engine::Chromium]));
    let mut all = scenarios![
        ribbons_join_the_right_claims,
        columns_scroll_in_step,
        keys_cross_over,
        two_articles_on_a_phone,
        in_a_frame,
        the_original_lights_up,
        a_file_that_is_no_article_is_told,
        every_claim_is_marked,
        filters_dim,
        an_open_claim_is_shown_where_it_stands,
        notes_name_the_other_sides_answers,
    ];
    // Only Chromium's driver can ask for less motion.
    all.extend(calm);
    run(all)
}
