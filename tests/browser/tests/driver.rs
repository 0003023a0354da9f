//! The driver itself, on pages of a few lines, so that the page's own tests can rely on it.

use anyhow::Result;
use counterclaim_browser_tests::{Engine, Look, Served, Stage, run, scenarios};
use serde_json::json;
use std::rc::Rc;

const POLICY: &str = "<!doctype html><html lang=en data-ready=false><head><meta charset=utf-8>\
    <meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">\
    <meta name=viewport content=\"width=device-width\"><title>t</title></head>";

/// A page with a script of its own beside it.
fn with_script(stage: &Stage, script: &str) -> Result<Rc<Served>> {
    let page = format!("{POLICY}<body><p id=p>words</p><script src=s.js></script>");
    let script = format!("{script}\ndocument.documentElement.dataset.ready = 'true';");
    stage.files(&[("index.html", &page), ("s.js", &script)])
}

async fn opens_a_page_and_finds_no_fault(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "console.log('said'); console.warn('careful');")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("?view=timeline")).await?;
    assert_eq!(browser.text("#p").await?, "words");
    assert_eq!(browser.script("return [innerWidth, innerHeight]").await?, json!([1280, 900]));
    assert!(browser.address().await?.ends_with("/some/folder/?view=timeline"));
    assert_eq!(stage.take_faults().await?, Vec::<String>::new());
    Ok(())
}

async fn sees_the_server_stop_and_start(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    site.stop();
    assert!(browser.open(&site.url("?again")).await.is_err(), "the server is stopped");
    let _ = stage.take_faults().await?;
    site.restart()?;
    browser.open(&site.url("?back")).await
}

async fn notices_every_fault(stage: &Stage) -> Result<()> {
    let script = "console.error('spoken');
        Promise.reject(new Error('nobody caught this'));
        const image = new Image(); image.src = 'missing.png'; document.body.append(image);
        fetch('http://127.0.0.2:9/elsewhere').catch(() => {});
        setTimeout(() => { throw new TypeError('thrown away'); });";
    let site = with_script(stage, script)?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    let mut faults = String::new();
    for _ in 0..40 {
        faults += &stage.take_faults().await?.join("\n");
        faults.push('\n');
        if ["spoken", "nobody caught", "missing.png", "elsewhere", "thrown away"]
            .iter()
            .all(|word| faults.contains(word))
        {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("only these were noticed:\n{faults}");
}

async fn is_as_narrow_as_a_phone_and_dark(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    let browser = stage.browser(Look::PHONE.dark()).await?;
    browser.open(&site.url("")).await?;
    let seen = "return [innerWidth, innerHeight, matchMedia('(max-width: 400px)').matches, \
                matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(browser.script(seen).await?, json!([390, 844, true, true]));
    browser.resize(1000, 700).await?;
    assert_eq!(browser.script("return innerWidth").await?, json!(1000));
    browser.shot("driver-dark").await
}

async fn is_light_unless_asked(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    assert_eq!(browser.script("return matchMedia('(prefers-color-scheme: dark)').matches").await?, json!(false));
    Ok(())
}

async fn can_do_without_scripting(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    let browser = stage.browser(Look::DESK.without_scripting()).await?;
    browser.visit(&site.url("")).await?;
    assert_eq!(browser.text("#p").await?, "words");
    assert_eq!(browser.script("return document.documentElement.dataset.ready").await?, json!("false"));
    Ok(())
}

async fn starts_with_a_fresh_profile(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    for _ in 0..2 {
        let browser = stage.browser(Look::DESK).await?;
        browser.open(&site.url("")).await?;
        let before =
            browser.script("const old = localStorage.getItem('k'); localStorage.setItem('k', '1'); return old").await?;
        assert_eq!(before, json!(null));
    }
    Ok(())
}

async fn goes_offline_and_back(stage: &Stage) -> Result<()> {
    let site = with_script(stage, "")?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("")).await?;
    browser.offline(true).await?;
    assert!(browser.open(&site.url("?offline")).await.is_err());
    let _ = stage.take_faults().await?;
    browser.offline(false).await?;
    browser.open(&site.url("?online")).await
}

fn main() {
    let mut all = scenarios![
        opens_a_page_and_finds_no_fault,
        sees_the_server_stop_and_start,
        notices_every_fault,
        is_as_narrow_as_a_phone_and_dark,
        is_light_unless_asked,
        can_do_without_scripting,
        starts_with_a_fresh_profile,
    ];
    let offline = scenarios![goes_offline_and_back];
    all.extend(offline.into_iter().map(|one| one.only_in(&[Engine::Chromium])));
    run(all)
}
