//! A view in somebody else's post: `embed.js` and what it makes.
//!
//! Most of it is tried with a stand-in for the page that says whatever a test wants it to say; the demo post with the
//! page itself comes last.

use anyhow::{Context, Result};
use counterclaim_browser_tests::{Browser, Engine, Look, Served, Stage, run, scenarios};
use serde_json::{Value, json};
use std::rc::Rc;
use std::time::Duration;

const EMBED: &str = include_str!("../../../public/embed.js");

/// The budget of embed.js, as it is written and sent.
const BUDGET: usize = 3 * 1024;

/// A stand-in for the page: 700 pixels high, and it passes on to the post what the post tells it to say.
const STAND_IN: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>stand-in</title>
    <body style=margin:0><div style=height:700px>framed</div><script>
      const say = (data) => parent.postMessage(data, '*');
      addEventListener('message', (event) => say(event.data));
      if (!location.search.includes('question=mute')) say({ type: 'counterclaim:height', height: 700 });
    </script>";

/// Functions for the scripts below; `seen(n)` tells everything about the n-th embed.
const TOOLS: &str = "const all = [...document.querySelectorAll('counter-claim')];
    const seen = (n) => {
      const root = all[n].shadowRoot, slot = root.querySelector('slot'), frame = root.querySelector('iframe');
      const shown = (node) => getComputedStyle(node).display !== 'none' && getComputedStyle(node).visibility !== 'hidden';
      return { fallback: shown(slot), frame: Boolean(frame) && shown(frame), source: frame && frame.src, title: frame && frame.title,
        height: slot.parentNode.offsetHeight, link: root.querySelector('a').href, shown: shown(root.querySelector('a')) };
    };
    const say = (n, data) => all[n].shadowRoot.querySelector('iframe').contentWindow.postMessage(data, '*');
    const height = (height) => ({ type: 'counterclaim:height', height });
    ";

/// Serves the stand-in, with the real embed.js beside it.
fn stand_in(stage: &Stage) -> Result<Rc<Served>> {
    stage.files(&[("index.html", STAND_IN), ("embed.js", EMBED)])
}

/// A post on another host, with embed.js in its head and this in its body.
fn post(stage: &Stage, site: &Served, body: &str) -> Result<Rc<Served>> {
    post_with(stage, site, "", body)
}

fn post_with(stage: &Stage, site: &Served, head: &str, body: &str) -> Result<Rc<Served>> {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=width=device-width><title>post</title>
         <link rel=icon href=data:,>{head}<script async src='{}'></script><body>{body}",
        site.url("embed.js")
    );
    stage.files(&[("index.html", &html)])
}

async fn seen(browser: &Browser, number: usize) -> Result<Value> {
    browser.script(&format!("{TOOLS} return seen({number})")).await
}

async fn until(browser: &Browser, what: &str, condition: &str) -> Result<()> {
    browser.until(what, &format!("{TOOLS} return Boolean({condition})")).await
}

/// What is not to happen gets this long for happening.
async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(400)).await;
}

fn frames(site: &Served) -> Vec<String> {
    site.log().into_iter().map(|line| line.path).filter(|path| path.contains("embed=1")).collect()
}

async fn is_small(_: &Stage) -> Result<()> {
    assert!(EMBED.len() <= BUDGET, "embed.js has {} bytes", EMBED.len());
    Ok(())
}

async fn turns_attributes_into_the_address(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    let body = "<counter-claim view=explore question='leadership  talent' q='two words' class=mine data-x=1 id=e
        from=2024-01~ theme=dark title='All about it'>fallback</counter-claim>
        <counter-claim claim=yao-leads>A chinese firm\n could lead</counter-claim>";
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, body)?.url("")).await?;
    until(&browser, "both are ready", "all.every((_, n) => seen(n).frame)").await?;
    let (first, second) = (seen(&browser, 0).await?, seen(&browser, 1).await?);
    let query = "view=explore&question=leadership&question=talent&q=two+words&from=2024-01%7E&theme=dark";
    assert_eq!(first["source"], json!(site.url(&format!("?embed=1&{query}"))));
    assert_eq!(first["link"], json!(site.url(&format!("?{query}"))), "the full page");
    assert_eq!(first["title"], "All about it");
    assert_eq!(second["source"], json!(site.url("?embed=1&claim=yao-leads")));
    assert_eq!(second["title"], "A chinese firm\n could lead");
    Ok(())
}

async fn shows_its_content_until_the_frame_is_ready(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    let body = "<counter-claim question=mute height=300><p style='height:80px'>fallback</p></counter-claim>";
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, body)?.url("")).await?;
    until(&browser, "the frame is there", "seen(0).source").await?;
    a_moment().await;
    let before = seen(&browser, 0).await?;
    assert_eq!((&before["fallback"], &before["frame"]), (&json!(true), &json!(false)), "{before}");
    assert_eq!(before["height"], 276, "what is reserved, with the line below the frame");
    browser.script(&format!("{TOOLS} say(0, height(650))")).await?;
    until(&browser, "the frame takes over", "seen(0).frame && !seen(0).fallback").await?;
    assert_eq!(seen(&browser, 0).await?["height"], 276, "it does not grow under the reader's eyes");
    assert_eq!(seen(&browser, 0).await?["shown"], true, "the link to the full page stays");
    // Once the reader has acted in it, it does.
    browser.script(&format!("{TOOLS} say(0, {{ type: 'counterclaim:action' }})")).await?;
    until(&browser, "it grows", "seen(0).height === 650").await?;
    browser.script(&format!("{TOOLS} say(0, height(99999))")).await?;
    until(&browser, "it grows no higher than allowed", "seen(0).height === 4000").await?;
    browser.script(&format!("{TOOLS} say(0, height(-5))")).await?;
    until(&browser, "nor lower", "seen(0).height === 120").await
}

async fn loads_nothing_until_it_is_near(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    let body = "<div style='height:3000px'>above</div><counter-claim view=timeline>fallback</counter-claim>
        <div style='height:3000px'>below</div>";
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, body)?.url("")).await?;
    until(&browser, "embed.js has run", "all[0].shadowRoot").await?;
    a_moment().await;
    let log: Vec<String> = site.log().into_iter().map(|line| line.path).collect();
    assert_eq!(log, ["/some/folder/embed.js"]);
    assert_eq!(seen(&browser, 0).await?["height"], 396, "the height that is reserved on a desk");
    browser.script("scrollTo({ top: 1700, behavior: 'instant' })").await?;
    until(&browser, "it is ready", "seen(0).frame").await?;
    assert_eq!(frames(&site).len(), 1);
    assert_eq!(seen(&browser, 0).await?["height"], 700, "below the screen it may grow at once");
    Ok(())
}

async fn reserves_more_on_a_phone(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.visit(&post(stage, &site, "<counter-claim question=mute>fallback</counter-claim>")?.url("")).await?;
    until(&browser, "embed.js has run", "all[0].shadowRoot").await?;
    assert_eq!(seen(&browser, 0).await?["height"], 536);
    Ok(())
}

async fn believes_nobody_but_its_own_frame(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    // A stranger's frame that forges the message, and one of the very page's that the element has not made.
    let stranger = stage.files(&[(
        "index.html",
        "<!doctype html><meta charset=utf-8><title>t</title><script>
         parent.postMessage({ type: 'counterclaim:action' }, '*');
         parent.postMessage({ type: 'counterclaim:height', height: 3999 }, '*')</script>",
    )])?;
    let body = format!(
        "<counter-claim view=compare height=400>fallback</counter-claim><div id=others></div>
         <iframe id=own src='{}' title=own></iframe>",
        site.url("?question=mute")
    );
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, &body)?.url("")).await?;
    until(&browser, "it is ready", "seen(0).frame").await?;
    browser
        .script(&format!(
            "const frame = document.createElement('iframe'); frame.src = '{}'; frame.title = 'stranger';
             document.getElementById('others').append(frame)",
            stranger.url("")
        ))
        .await?;
    browser
        .script(&format!(
            "{TOOLS} for (const from of [window, document.getElementById('own').contentWindow]) {{
               from.postMessage({{ type: 'counterclaim:action' }}, '*'); from.postMessage(height(3999), '*'); }}
             say(0, {{ type: 'counterclaim:action' }});
             for (const wrong of [NaN, Infinity, '3999', null, undefined, {{}}]) say(0, height(wrong));
             for (const wrong of [null, 5, 'counterclaim:height', {{ type: 'other', height: 3999 }}, []]) say(0, wrong);"
        ))
        .await?;
    a_moment().await;
    assert!(!stranger.log().is_empty(), "the stranger was there");
    assert_eq!(seen(&browser, 0).await?["height"], 700, "only the frame's own first height is taken");
    Ok(())
}

async fn keeps_its_content_when_the_host_is_down(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    let body = "<div style='height:3000px'>above</div>
        <counter-claim height=500><p style='height:50px;margin:0'>fallback</p></counter-claim><p style='height:4000px'>below";
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, body)?.url("")).await?;
    until(&browser, "embed.js has run", "all[0].shadowRoot").await?;
    site.stop();
    browser.script("scrollTo({ top: 2500, behavior: 'instant' })").await?;
    until(&browser, "it tried", "seen(0).source").await?;
    tokio::time::sleep(Duration::from_secs(16)).await;
    let here = seen(&browser, 0).await?;
    assert_eq!((&here["fallback"], &here["frame"]), (&json!(true), &json!(false)), "{here}");
    assert_eq!((&here["shown"], &here["link"]), (&json!(true), &json!(site.url("?"))), "{here}");
    assert_eq!(here["height"], 476, "still in view, so nothing moves");
    // The room is given back where nobody sees it.
    browser.script("scrollTo({ top: 0, behavior: 'instant' })").await?;
    until(&browser, "the room is given back", "seen(0).height === 50").await?;
    let faults = stage.take_faults().await?;
    assert!(faults.iter().all(|fault| fault.contains("embed=1")), "{faults:?}");
    Ok(())
}

async fn without_the_script_the_content_stands(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    site.stop();
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post(stage, &site, "<counter-claim><p id=p>fallback</p></counter-claim>")?.url("")).await?;
    assert_eq!(browser.text("#p").await?, "fallback");
    let _ = stage.take_faults().await?;
    Ok(())
}

async fn survives_what_posts_do(stage: &Stage) -> Result<()> {
    let site = stand_in(stage)?;
    // The script twice, and a strict policy that allows nothing but this host.
    let host = site.url("").replace("/some/folder/", "");
    let head = format!(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {host} 'self'; \
         frame-src {host}; connect-src 'self'; img-src data:\">"
    );
    let body = format!("<div id=here></div><script async src='{}'></script>", site.url("embed.js"));
    let browser = stage.browser(Look::DESK).await?;
    browser.visit(&post_with(stage, &site, &head, &body)?.url("")).await?;
    browser.until("embed.js has run", "return Boolean(customElements.get('counter-claim'))").await?;

    // Added later.
    browser
        .script(
            "const one = document.createElement('counter-claim'); one.textContent = 'fallback';
             one.setAttribute('view', 'compare'); document.getElementById('here').append(one)",
        )
        .await?;
    until(&browser, "it is ready", "seen(0).frame").await?;
    // Changed: another view in the same frame, and no further step for the back button.
    let steps = browser.script("return history.length").await?;
    browser.script(&format!("{TOOLS} all[0].setAttribute('view', 'timeline')")).await?;
    browser.script(&format!("{TOOLS} all[0].setAttribute('lane', 'source')")).await?;
    until(&browser, "the link follows", "seen(0).link.endsWith('?view=timeline&lane=source')").await?;
    wait_for_frame(&site, "?embed=1&view=timeline&lane=source").await?;
    assert_eq!(browser.script("return history.length").await?, steps);
    // Removed, changed meanwhile, and put back.
    browser
        .script(&format!(
            "{TOOLS} document.kept = all[0]; all[0].remove(); document.kept.setAttribute('view', 'explore');
             document.getElementById('here').append(document.kept)"
        ))
        .await?;
    until(&browser, "it is ready again", "seen(0).frame && seen(0).source.includes('view=explore')").await?;
    // Moved within one turn, which browsers do as removal and insertion.
    browser.script(&format!("{TOOLS} document.body.append(all[0])")).await?;
    until(&browser, "it is ready once more", "seen(0).frame").await?;
    assert_eq!(browser.script(&format!("{TOOLS} return all[0].shadowRoot.childNodes.length")).await?, 2);
    Ok(())
}

async fn wait_for_frame(site: &Served, query: &str) -> Result<()> {
    for _ in 0..100 {
        if frames(site).iter().any(|path| path.ends_with(query)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("no frame asked for {query}: {:?}", frames(site))
}

// ---------------------------------------------------------------- the demo post with the real page

/// Scrolls through the post as a reader does, and waits for every embed on the way.
/// How high a page is.
const HEIGHT: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// How high its frame is to be.
fn wanted(inner: &Value) -> i64 {
    inner.as_i64().unwrap_or_default().clamp(120, 4000)
}

async fn read_through(browser: &Browser) -> Result<()> {
    let mut count = 0;
    until(browser, "the post has its embeds", "all.length === 3 && all.every((one) => one.shadowRoot)").await?;
    for number in 0..3 {
        // The frame has to be ready before it comes into view, as on a reader's way down.
        loop {
            let top = format!("{TOOLS} return all[{number}].getBoundingClientRect().top - innerHeight");
            if browser.script(&top).await?.as_f64().unwrap_or_default() < 500.0 || count > 200 {
                break;
            }
            browser.script("scrollBy({ top: 100, behavior: 'instant' })").await?;
            count += 1;
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        until(browser, &format!("embed {number} is ready"), &format!("seen({number}).frame")).await?;
        // A reader reads on once the page stands and its frame has its height; one that was seen before that keeps the
        // height it had.
        let mut standing = 0;
        for _ in 0..100 {
            let script = format!("{TOOLS} return all[{number}].shadowRoot.querySelector('iframe')");
            browser.driver().execute(script, Vec::new()).await?.element()?.enter_frame().await?;
            let ready = browser.script("return document.documentElement.dataset.ready").await?;
            let inner = browser.script(HEIGHT).await?;
            browser.driver().enter_default_frame().await?;
            let height = seen(browser, number).await?["height"].clone();
            standing += usize::from(ready == "true");
            // Its list fills up half a second after it was first shown.
            if standing > 10 && height == json!(wanted(&inner)) || standing > 40 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    for _ in 0..60 {
        browser.script("scrollBy({ top: 150, behavior: 'instant' })").await?;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    Ok(())
}

async fn frames_the_page_in_a_post(stage: &Stage) -> Result<()> {
    let page = stage.page()?;
    let post = stage.post(&page)?;
    for look in [Look::DESK, Look::PHONE] {
        let browser = stage.browser(look).await?;
        browser.visit(&post.url("")).await?;
        let above = "return document.querySelector('counter-claim').getBoundingClientRect().top < innerHeight";
        let in_view = browser.script(above).await? == json!(true);
        read_through(&browser).await?;
        for number in 0..3 {
            let state = seen(&browser, number).await?;
            assert_eq!((&state["frame"], &state["fallback"]), (&json!(true), &json!(false)), "{state}");
            // The frame is as high as its page wants to be.
            let script = format!("{TOOLS} return all[{number}].shadowRoot.querySelector('iframe')");
            let frame = browser.driver().execute(script, Vec::new()).await?.element()?;
            frame.enter_frame().await.context("the frame cannot be entered")?;
            let inner = browser.script(HEIGHT).await?;
            let ready = browser.script("return document.documentElement.dataset.ready").await?;
            let sideways = browser.script("return document.documentElement.scrollWidth > innerWidth").await?;
            browser.driver().enter_default_frame().await?;
            assert_eq!(ready, "true");
            let mut wanted = wanted(&inner);
            // Seen before it was ready, and left behind upwards, where only scroll anchoring would keep the text still.
            if number == 0 && in_view && stage.engine() == Engine::WebKit {
                wanted = 536;
            }
            assert_eq!(state["height"], json!(wanted), "embed {number} on {look:?} is not as high as its page");
            assert_eq!(sideways, false, "embed {number} on {look:?} scrolls sideways");
        }
        // Frames out of view are not painted, so each has a picture of its own.
        let width = if look == Look::PHONE { "phone" } else { "desk" };
        for number in 0..3 {
            browser
                .script(&format!("{TOOLS} all[{number}].scrollIntoView({{ behavior: 'instant' }}); scrollBy(0, -200)"))
                .await?;
            a_moment().await;
            browser.shot(&format!("post-{width}-{number}")).await?;
        }
    }
    Ok(())
}

async fn moves_nothing_in_the_post(stage: &Stage) -> Result<()> {
    let page = stage.page()?;
    let post = stage.post(&page)?;
    for look in [Look::DESK, Look::PHONE] {
        let browser = stage.browser(look).await?;
        browser.visit(&post.url("")).await?;
        read_through(&browser).await?;
        let shifts = browser
            .script(
                "return new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().map((entry) =>
                   [entry.value, ...entry.sources.map((source) => source.node && source.node.nodeName)])))
                   .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done([]), 500))",
            )
            .await?;
        assert_eq!(shifts, json!([]), "{look:?}");
    }
    Ok(())
}

fn main() {
    let mut all = scenarios![
        turns_attributes_into_the_address,
        shows_its_content_until_the_frame_is_ready,
        loads_nothing_until_it_is_near,
        reserves_more_on_a_phone,
        believes_nobody_but_its_own_frame,
        keeps_its_content_when_the_host_is_down,
        without_the_script_the_content_stands,
        survives_what_posts_do,
        frames_the_page_in_a_post,
    ];
    // One engine is enough for a file's size, and only one measures how a layout shifts.
    let once = scenarios![is_small, moves_nothing_in_the_post];
    all.extend(once.into_iter().map(|one| one.only_in(&[Engine::Chromium])));
    run(all)
}
