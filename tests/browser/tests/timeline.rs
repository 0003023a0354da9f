//! The timeline, as a reader uses it.

use anyhow::{Context, Result, ensure};
use counterclaim_browser_tests::{By, Engine, Key, Look, Stage, run, scenarios};
use serde_json::json;

const OPENED: &str = "?view=timeline&today=2026-11-22";

/// The period that the page says is visible.
async fn period(browser: &counterclaim_browser_tests::Browser) -> Result<String> {
    browser.text(".period-name").await
}

/// A mark opens its claim in place; every match is drawn or counted.
async fn a_mark_opens_its_claim(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(OPENED)).await?;
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
    browser.open(&site.url(OPENED)).await?;
    let focused = "const chart = document.querySelector('.timeline-chart'); chart.focus();
        return document.activeElement === chart && !!chart.querySelector('[id^=mark-]')";
    browser.until("the chart is drawn and has the focus", focused).await?;
    let chart = browser.find(".timeline-chart").await?;
    chart.send_keys(Key::Right + "").await?;
    let walked = "return document.querySelector('.timeline-chart').getAttribute('aria-activedescendant') === 'mark-0'";
    browser.until("the first mark is walked to", walked).await?;
    browser.until("it is told as what it was read", "return !!document.querySelector('.readout-words')").await?;
    browser.find(".timeline-chart").await?.send_keys(Key::Enter + "").await?;
    browser.find(".drawer .detail").await?;
    browser.find(".drawer-close").await?.click().await?;
    let before = period(&browser).await?;
    browser.find(".timeline-chart").await?.send_keys("+").await?;
    browser.until("the period stands in the address", "return location.search.includes('window=')").await?;
    ensure!(period(&browser).await? != before);
    browser.find(".timeline-chart").await?.send_keys("0").await?;
    browser.until("all of it shows again", "return !location.search.includes('window=')").await?;
    ensure!(period(&browser).await? == before);
    browser.find(".timeline-chart").await?.send_keys(Key::End + "").await?;
    let last = "const marks = document.querySelectorAll('.timeline-chart [id^=mark-]').length;
        const id = document.querySelector('.timeline-chart').getAttribute('aria-activedescendant');
        return marks > 0 && id !== 'mark-0' && !!document.getElementById(id)";
    browser.until("the last one is walked to", last).await?;
    browser.driver().find(By::Css("button[aria-label='Zoom in']")).await?.click().await?;
    browser.until("a button zooms, too", "return location.search.includes('window=')").await
}

/// The wheel zooms with ctrl and pans sideways; a plain turn is the page's.
async fn the_wheel_zooms_and_pans(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".timeline-chart [id^=mark-]").await?;
    let turn = |options: &str| {
        format!(
            "const chart = document.querySelector('.timeline-chart'), area = chart.getBoundingClientRect();
             const event = new WheelEvent('wheel', {{ bubbles: true, cancelable: true,
                clientX: area.left + area.width / 2, clientY: area.top + 40, {options} }});
             chart.dispatchEvent(event); return event.defaultPrevented"
        )
    };
    let plain = browser.script(&turn("deltaY: 60")).await?;
    ensure!(plain == json!(false), "a plain turn scrolls the page");
    for _ in 0..4 {
        ensure!(browser.script(&turn("deltaY: -60, ctrlKey: true")).await? == json!(true));
    }
    browser.until("the zoom stands in the address", "return location.search.includes('window=')").await?;
    let before = period(&browser).await?;
    let scrolled = "return document.querySelector('.chart-course').scrollLeft";
    let rest = browser.script(scrolled).await?;
    browser.script(&turn("deltaX: 160")).await?;
    ensure!(browser.script(scrolled).await? != rest, "the course moves at once");
    let there = format!("return document.querySelector('.period-name').textContent !== {before:?}");
    browser.until("the period follows at rest", &there).await?;
    let back = format!("return document.querySelector('.chart-course').scrollLeft === {rest}");
    browser.until("and the new drawing begins where its window does", &back).await?;
    browser.shot("timeline-zoomed").await
}

/// A hand drags the chart; what it held stays under it.
async fn a_hand_drags_the_chart(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(&format!("{OPENED}&window=2024/2026"))).await?;
    browser.find(".timeline-chart [id^=mark-]").await?;
    let before = period(&browser).await?;
    let drag = "const chart = document.querySelector('.timeline-chart'), area = chart.getBoundingClientRect();
        const at = (type, x) => chart.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true,
            pointerId: 1, button: 0, clientX: area.left + x, clientY: area.top + 5 }));
        at('pointerdown', 600); at('pointermove', 500); at('pointermove', 400); at('pointerup', 400);";
    browser.script(drag).await?;
    let there = format!("return document.querySelector('.period-name').textContent !== {before:?}");
    browser.until("the period has moved", &there).await?;
    ensure!(browser.address().await?.contains("window=") || !browser.address().await?.is_empty());
    ensure!(browser.count(".drawer").await? == 0, "a drag is no click");
    Ok(())
}

/// A period brushed on the map keeps only its claims.
async fn a_brushed_period_filters(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".year-map .matching").await?;
    let count = "return Number(document.querySelector('[data-testid=result-count]').textContent)";
    let all = browser.script(count).await?;
    let hand = |events: &str| {
        format!(
            "const map = document.querySelector('.timeline-map > div'), area = map.getBoundingClientRect();
             const at = (type, share) => map.dispatchEvent(new PointerEvent(type, {{ bubbles: true, isPrimary: true,
                pointerId: 1, button: 0, clientX: area.left + area.width * share, clientY: area.top + 20 }}));
             {events}"
        )
    };
    browser.script(&hand("at('pointerdown', 0.25); at('pointermove', 0.3); at('pointermove', 0.45);")).await?;
    browser.until("the brush is seen", "return !!document.querySelector('.year-map .brush')").await?;
    browser.script(&hand("at('pointerup', 0.45);")).await?;
    browser.until("the period is a filter", "return /from=20\\d\\d&to=20\\d\\d/.test(location.search)").await?;
    let left = browser.script(count).await?;
    ensure!(left.as_u64() < all.as_u64() && left.as_u64() > Some(0), "{left} of {all}");
    browser.shot("timeline-brushed").await
}

/// Two fingers zoom, and one on the map moves the frame.
async fn fingers_pinch(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".timeline-chart [id^=mark-]").await?;
    browser.script("document.querySelector('.timeline-chart').scrollIntoView()").await?;
    let before = browser.count(".timeline-chart [id^=mark-]").await?;
    let fingers = |apart: i32| json!([{ "x": 190 - apart, "y": 400 - apart, "id": 1 }, { "x": 190 + apart, "y": 400 + apart, "id": 2 }]);
    for (kind, points) in [
        ("touchStart", fingers(30)),
        ("touchMove", fingers(50)),
        ("touchMove", fingers(90)),
        ("touchMove", fingers(120)),
        ("touchEnd", json!([])),
    ] {
        browser.chromium("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
    }
    browser.until("the pinch stands in the address", "return location.search.includes('window=')").await?;
    let after = browser.count(".timeline-chart [id^=mark-]").await?;
    ensure!(after < before, "{after} of {before} marks are left in the shorter period");
    ensure!(browser.count(".drawer").await? == 0, "a pinch is no tap");
    Ok(())
}

/// On a phone time runs downwards and nothing is wider than the screen.
async fn on_a_phone_time_runs_downwards(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".chart.is-upright [id^=mark-]").await?;
    let fits = browser.script("return document.documentElement.scrollWidth <= innerWidth").await?;
    ensure!(fits == json!(true), "the page scrolls sideways");
    browser
        .script("document.querySelector('#mark-0').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
        .await?;
    browser.find(".drawer .detail-statement").await?;
    browser.find(".drawer-close").await?.click().await?;
    browser.shot_whole("timeline-phone").await
}

/// Claims that an article dates alike are counted, and the lanes hold what belongs in them.
async fn other_times_and_lanes(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK.dark()).await?;
    browser.open(&site.url(&format!("{OPENED}&time=said"))).await?;
    browser.find(".cluster .possible").await?;
    browser.shot("timeline-said").await?;
    for lane in ["question", "source", "speaker", "kind"] {
        browser.open(&site.url(&format!("{OPENED}&lane={lane}"))).await?;
        browser.find(".timeline-chart [id^=mark-]").await?;
        ensure!(browser.count(".timeline-chart .lane-head").await? > 1, "{lane}");
    }
    browser.shot_whole("timeline-kinds").await
}

/// The chart as a file: it carries its title, its legend and its source, and the picture is drawn.
async fn the_chart_is_taken_away(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".timeline-chart [id^=mark-]").await?;
    // Instead of a download folder, look at what would be saved.
    let watch = "window.saved = {}; HTMLElement.prototype.click = function () {
        if (this.download) window.saved[this.download] = this.href; else this.dispatchEvent(new MouseEvent('click', { bubbles: true })) };
        for (const button of document.querySelectorAll('.taking button'))
            if (button.textContent !== 'Print') button.click();";
    browser.script(watch).await?;
    browser.until("both are made", "return Object.keys(window.saved).length === 2").await?;
    let svg =
        browser.script("return decodeURIComponent(window.saved['timeline.svg'].split(',').slice(1).join(','))").await?;
    let svg = svg.as_str().context("a text")?;
    for part in ["When is it said to happen?", "a stated time", "view=timeline", "--closing:", "</svg>"] {
        ensure!(svg.contains(part), "the picture lacks {part:?}");
    }
    // A browser draws no malformed picture, so the other file says that this one is well-formed.
    let png = browser.script("return window.saved['timeline.png'].startsWith('data:image/png;base64,') && window.saved['timeline.png'].length > 20000").await?;
    ensure!(png == json!(true));
    Ok(())
}

/// The same claims are a list in order, with dates in words.
async fn the_same_as_a_list(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE).await?;
    browser.open(&site.url(OPENED)).await?;
    browser.find(".timeline-list > summary").await?.click().await?;
    let text = browser.text(".timeline-list").await?;
    let earlier = text.find("2021").unwrap_or(usize::MAX);
    let later = text.find("2029").unwrap_or_default();
    ensure!(earlier < later, "the list is in order of time: {text}");
    Ok(())
}

/// A page of its own, which reads without scripts and starts where it is.
async fn a_page_of_its_own(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::DESK).await?;
    browser.open(&site.url("timeline.html")).await?;
    browser.find("[data-view=timeline] .chart-course [id^=mark-]").await?;
    ensure!(browser.address().await?.ends_with("timeline.html?view=timeline"));
    browser.find("nav a[href^='?']").await?.click().await?;
    browser.find("[data-view=compare]").await?;
    ensure!(browser.address().await?.ends_with("index.html"), "the home page has its own address");
    browser.driver().back().await?;
    browser.find("[data-view=timeline]").await?;
    Ok(())
}

/// Without scripts the timeline is a dated list in order.
async fn it_reads_without_scripts(stage: &Stage) -> Result<()> {
    let site = stage.page()?;
    let browser = stage.browser(Look::PHONE.without_scripting()).await?;
    browser.visit(&site.url("timeline.html")).await?;
    let text = browser.text(".timeline-list").await?;
    let earlier = text.find("2021").unwrap_or(usize::MAX);
    let later = text.find("2029").unwrap_or_default();
    ensure!(earlier < later, "the list is in order of time: {text}");
    browser.shot_whole("timeline-without-scripts").await
}

fn main() {
    let mut all = scenarios![
        a_mark_opens_its_claim,
        keys_walk_and_zoom,
        the_wheel_zooms_and_pans,
        a_hand_drags_the_chart,
        a_brushed_period_filters,
        on_a_phone_time_runs_downwards,
        other_times_and_lanes,
        the_chart_is_taken_away,
        the_same_as_a_list,
        a_page_of_its_own,
    ];
    // Only Chromium's driver puts two fingers down, or takes scripts away.
    let pinch = scenarios![fingers_pinch, it_reads_without_scripts]
        .into_iter()
        .map(|scenario| scenario.only_in(&[Engine::Chromium]));
    all.extend(pinch);
    run(all)
}
