//! The page without a network: what the service worker keeps, when, and what happens when it cannot.

use anyhow::{Context, Result};
use counterclaim_browser_tests::{Browser, Engine, Look, Served, SiteCopy, Stage, run, scenarios};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::net::TcpListener;
use std::time::{Duration, Instant};
use xtask::server::Site;

const FOLDER: &str = "/some/folder/";

/// Asks the worker for its state; the answer lands in an attribute, which every engine's test scripts can read.
const ASK: &str = "const workers = navigator.serviceWorker, told = document.documentElement.dataset;
    if (!told.kept) {
      told.kept = 'asked';
      workers.addEventListener('message', (event) => {
        if (event.data.type === 'counterclaim:offline') told.kept = [event.data.state, event.data.reason].join(' ').trim();
      });
    }
    if (workers.controller) workers.controller.postMessage({ type: 'state' });
    ";

/// Waits until the worker says so: `saved`, `failed full`.
async fn until(browser: &Browser, state: &str) -> Result<()> {
    browser.until(&format!("the worker says {state}"), &format!("{ASK} return told.kept === '{state}'")).await
}

/// A copy of the built site, of which the test knows what its worker keeps.
struct Copy(SiteCopy);

impl std::ops::Deref for Copy {
    type Target = SiteCopy;

    fn deref(&self) -> &SiteCopy {
        &self.0
    }
}

impl Copy {
    fn new(stage: &Stage, name: &str) -> Result<Self> {
        SiteCopy::new(stage, &Stage::dist(), name).map(Self)
    }

    /// The names of the files that the worker keeps.
    fn kept(&self) -> Result<Vec<String>> {
        let worker = self.read("sw.js")?;
        let list: Vec<(String, String)> = serde_json::from_str(value(&worker, "const PRECACHE =")?.trim())?;
        Ok(list.into_iter().map(|(name, _)| name).collect())
    }

    /// One of them with that ending and a hash in its name.
    fn hashed(&self, ending: &str) -> Result<String> {
        let hash = |name: &String| name.ends_with(ending) && name.contains('-');
        self.kept()?.into_iter().find(hash).with_context(|| format!("no {ending} in the worker's list"))
    }

    /// Makes the next build of it: another text, a style sheet under another name, a worker that knows.
    fn next_build(&self, number: u32) -> Result<()> {
        let old = self.hashed(".css")?;
        let new = old.replacen('-', &format!("-{number}"), 1);
        let css = fs::read(self.folder().join(&old))?;
        self.remove(&old)?;
        fs::write(self.folder().join(&new), css)?;
        let mark = format!("<meta name=build content={number}>");
        self.edit("index.html", |page| page.replace(&old, &new).replacen("<title>", &format!("{mark}<title>"), 1))?;

        let names = self.kept()?.into_iter().map(|name| if name == old { new.clone() } else { name });
        let mut list: Vec<(String, String)> = Vec::new();
        for name in names {
            let digest = Sha256::digest(fs::read(self.folder().join(&name))?);
            list.push((name, digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()));
        }
        let list = serde_json::to_string(&list)?;
        let worker = self.read("sw.js")?;
        let (build, precache) = (value(&worker, "const BUILD =")?, value(&worker, "const PRECACHE =")?);
        let next = worker.replacen(precache, &format!(" {list}"), 1).replacen(build, &format!(" \"build{number}\""), 1);
        Ok(fs::write(self.folder().join("sw.js"), next)?)
    }
}

/// What stands between such words and the next semicolon.
fn value<'a>(worker: &'a str, name: &str) -> Result<&'a str> {
    let after = worker.split_once(name).with_context(|| format!("sw.js has no `{name}`"))?.1;
    Ok(after.split_once(';').context("no semicolon")?.0)
}

fn asked(site: &Served, name: &str) -> bool {
    site.log().iter().any(|line| line.path.ends_with(name))
}

/// A request that no server answered is a fault, and here the server is stopped on purpose. The worker's own are meant:
/// what it asks for in vain it answers from what it has kept.
async fn forgive_the_stopped_server(stage: &Stage) -> Result<()> {
    let faults = stage.take_faults().await?;
    let meant = |fault: &String| fault.contains("ERR_CONNECTION_REFUSED") || fault.contains("not loaded");
    let others: Vec<String> = faults.into_iter().filter(|fault| !meant(fault)).collect();
    assert!(others.is_empty(), "{others:#?}");
    Ok(())
}

async fn every_view_opens_with_the_server_stopped(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    until(&browser, "saved").await?;
    assert_eq!(stage.take_faults().await?, Vec::<String>::new(), "while it is saved");
    site.stop();
    for (query, view) in [
        ("", "compare"),
        ("?view=timeline", "timeline"),
        ("?view=explore", "explore"),
        ("?view=explore&question=talent&claim=yao-appointed", "explore"),
        ("?view=about", "about"),
        ("?view=compare&question=leadership&theme=dark", "compare"),
        ("index.html?view=timeline", "timeline"),
    ] {
        browser.open(&site.url(query)).await.with_context(|| format!("{query} without a network"))?;
        browser.find(&format!("[data-view={view}]")).await?;
        let words = browser.text("main").await?.len();
        assert!(words > 200, "{query} shows next to nothing");
        until(&browser, "saved").await?;
    }
    browser.shot("offline").await?;
    forgive_the_stopped_server(stage).await
}

async fn saving_begins_when_the_reader_rests(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let begun = Instant::now();
    // Four seconds, then a key, then more than the fifth second.
    tokio::time::sleep(Duration::from_secs(4)).await;
    browser.script("dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))").await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert!(!asked(&site, "sw.js"), "the worker was fetched while the reader was busy");
    until(&browser, "saved").await?;
    assert!(begun.elapsed() > Duration::from_secs(9));
    Ok(())
}

async fn a_network_that_hangs_is_no_network(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    until(&browser, "saved").await?;
    site.stop();
    let port = site.url("").split([':', '/']).nth(4).context("a port")?.parse::<u16>()?;
    // It takes every connection and never says a word.
    let hanging = TcpListener::bind(("127.0.0.1", port))?;
    let begun = Instant::now();
    browser.visit(&site.url("?view=timeline")).await?;
    browser.ready().await?;
    let waited = begun.elapsed();
    assert!(waited > Duration::from_millis(2500) && waited < Duration::from_secs(12), "{waited:?}");
    drop(hanging);
    forgive_the_stopped_server(stage).await
}

async fn a_new_build_takes_over_and_leaves_open_pages_alone(stage: &Stage) -> Result<()> {
    let copy = Copy::new(stage, "build")?;
    let site = copy.serve(stage)?;
    let first_css = copy.hashed(".css")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    until(&browser, "saved").await?;
    let old_tab = browser.driver().window().await?;

    let build = "return [...document.querySelectorAll('meta[name=build]')].pop()?.content";
    for number in [2, 3] {
        copy.next_build(number)?;
        let tab = browser.driver().new_tab().await?;
        browser.driver().switch_to_window(tab).await?;
        browser.open(&site.url("?view=explore")).await?;
        assert_eq!(browser.script(build).await?, json!(number.to_string()), "the network comes first");
        // Browsers look for a new worker some time after a navigation.
        // The start page goes in last.
        let saved = format!(
            "return caches.keys().then(async (names) => {{
               const cache = names.length === 2 && names.find((name) => name.includes('build{number}'));
               return cache ? Boolean(await caches.match(location.pathname, {{ cacheName: cache }})) : false; }})"
        );
        browser.until("the new build is saved, and one older is left", &saved).await?;
    }
    site.stop();
    browser.open(&site.url("?view=timeline")).await?;
    assert_eq!(browser.script(build).await?, "3");
    // The first page is two builds old. Of the build before this one everything is there still.
    browser.driver().switch_to_window(old_tab).await?;
    let second_css = first_css.replacen('-', "-2", 1);
    let fetched = format!("return fetch('{second_css}').then((answer) => answer.status)");
    assert_eq!(browser.script(&fetched).await?, 200);
    forgive_the_stopped_server(stage).await
}

async fn two_corpora_on_one_host_leave_each_other_alone(stage: &Stage) -> Result<()> {
    let (one, other) = (Copy::new(stage, "one")?, Copy::new(stage, "other")?);
    other.next_build(2)?;
    let site = stage.serve(Site::new().mount("/one/", one.folder()).mount("/other/", other.folder()), "/")?;
    let browser = stage.browser(Look::DESK).await?;
    for folder in ["one/", "other/"] {
        browser.open(&site.url(folder)).await?;
        until(&browser, "saved").await?;
    }
    site.stop();
    for (folder, build) in [("one/", Value::Null), ("other/", json!("2"))] {
        browser.open(&site.url(folder)).await?;
        let here = browser.script("return document.querySelector('meta[name=build]')?.content ?? null").await?;
        assert_eq!(here, build, "{folder}");
    }
    forgive_the_stopped_server(stage).await
}

async fn a_missing_icon_is_no_reason_to_fail_but_missing_wasm_is(stage: &Stage) -> Result<()> {
    let copy = Copy::new(stage, "missing")?;
    copy.remove("icon-512.png")?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    until(&browser, "saved").await?;
    assert_eq!(copy.kept()?.iter().filter(|name| *name == "icon-512.png").count(), 1);
    wait_for(&site, "icon-512.png").await?;
    let _ = stage.take_faults().await?;

    let copy = Copy::new(stage, "changed")?;
    let site = copy.serve(stage)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    copy.remove(&copy.hashed(".wasm")?)?;
    // What the browser's own cache holds must not hide it.
    copy.edit("index.html", |page| {
        page.replacen("<title>", "<!-- of another build --><title>", 1).replace("_bg.wasm", "_no.wasm")
    })?;
    until(&browser, "failed changed").await?;
    assert_eq!(browser.script("return caches.keys().then((names) => names.length)").await?, 0, "no torso is left");
    let _ = stage.take_faults().await?;
    Ok(())
}

async fn wait_for(site: &Served, name: &str) -> Result<()> {
    for _ in 0..100 {
        if asked(site, name) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("nobody asked for {name}")
}

async fn a_full_disk_does_no_harm(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let origin = site.url("").replace(FOLDER, "");
    browser.chromium("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 20_000 })).await?;
    until(&browser, "failed full").await?;
    browser.open(&site.url("?view=timeline")).await
}

async fn browsers_without_workers_are_not_bothered(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    for without in [
        "delete Navigator.prototype.serviceWorker",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError('no'))",
    ] {
        let browser = stage.browser(Look::DESK).await?;
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": without })).await?;
        browser.open(&site.url("")).await?;
        tokio::time::sleep(Duration::from_secs(6)).await;
        assert_eq!(stage.take_faults().await?, Vec::<String>::new(), "{without}");
    }
    assert!(!asked(&site, "sw.js"));
    Ok(())
}

fn main() {
    let mut all = scenarios![
        every_view_opens_with_the_server_stopped,
        saving_begins_when_the_reader_rests,
        a_network_that_hangs_is_no_network,
        a_new_build_takes_over_and_leaves_open_pages_alone,
        two_corpora_on_one_host_leave_each_other_alone,
        a_missing_icon_is_no_reason_to_fail_but_missing_wasm_is,
    ];
    // What only Chromium's protocol can bring about.
    let protocol = scenarios![a_full_disk_does_no_harm, browsers_without_workers_are_not_bothered];
    all.extend(protocol.into_iter().map(|one| one.only_in(&[Engine::Chromium])));
    run(all)
}
