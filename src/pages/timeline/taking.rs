//! The timeline as a file, and on paper.

use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::timeline::Chart;
use leptos::prelude::*;

/// How a picture leaves the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
}

/// The buttons that take the chart away.
#[component]
pub(super) fn Taking(
    /// The store.
    explorer: Explorer,
    /// The chart without anything beyond its window.
    lay: Callback<(), Chart>,
) -> impl IntoView {
    view! {
        <div role="group" class="taking" aria-label=say::TAKE>
            <span class="switch-name">{say::TAKE}</span>
            <button type="button" class="plain" on:click=move |_| file(explorer, &lay.run(()), Form::Svg)>
                {say::AS_SVG}
            </button>
            <button type="button" class="plain" on:click=move |_| file(explorer, &lay.run(()), Form::Png)>
                {say::AS_PNG}
            </button>
            <button type="button" class="plain" on:click=move |_| print()>
                {say::PRINT}
            </button>
        </div>
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn print() {}

#[cfg(target_arch = "wasm32")]
fn print() {
    // A browser that cannot print says so itself.
    let _ = web_sys::window().map(|window| window.print());
}

#[cfg(not(target_arch = "wasm32"))]
fn file(_explorer: Explorer, _chart: &Chart, _form: Form) {}

/// Hands the reader the chart as a file.
#[cfg(target_arch = "wasm32")]
fn file(explorer: Explorer, chart: &Chart, form: Form) {
    use crate::charts::timeline::{Frame, picture};
    use counterclaim_core::query::Time;
    let corpus = explorer.corpus();
    let [timed, as_of, _] = chart.counts();
    let legend = explorer.now(|query| match query.time {
        Time::About => say::LEGEND,
        Time::Said => say::LEGEND_SAID,
    });
    let frame = Frame {
        title: say::WHEN_HEADING,
        line: &say::picture_line(legend, [timed, as_of], chart.window),
        source: &say::source_line(&corpus.title, &explorer.now(|query| crate::address::here(query, corpus))),
        tokens: &tokens(),
    };
    let (svg, width, height) = picture(chart, corpus, &frame);
    let text: String = js_sys::encode_uri_component(&svg).into();
    let address = format!("data:image/svg+xml;charset=utf-8,{text}");
    match form {
        Form::Svg => save(&address, "svg"),
        Form::Png => rasterise(address, width, height),
    }
}

/// The colours and fonts of the page as it is now, as declarations.
#[cfg(target_arch = "wasm32")]
fn tokens() -> String {
    const NAMES: [&str; 14] = [
        "--paper",
        "--paper-raised",
        "--ink",
        "--ink-soft",
        "--rule",
        "--rule-strong",
        "--closing",
        "--closing-wash",
        "--widening",
        "--widening-wash",
        "--neither",
        "--neither-wash",
        "--today",
        "--serif",
    ];
    let window = web_sys::window();
    let root = window.as_ref().and_then(|window| window.document()).and_then(|document| document.document_element());
    let computed = window.zip(root).and_then(|(window, root)| window.get_computed_style(&root).ok().flatten());
    let Some(computed) = computed else { return String::new() };
    let mut out = String::new();
    for name in NAMES.into_iter().chain(["--sans"]) {
        let value = computed.get_property_value(name).unwrap_or_default();
        // Inside a style element a quotation mark is only that.
        out.push_str(&format!("{name}:{};", value.trim()));
    }
    out
}

/// Lets the browser save what an address holds.
#[cfg(target_arch = "wasm32")]
fn save(address: &str, ending: &str) {
    use wasm_bindgen::JsCast;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    // A browser refuses an attribute only for a malformed name.
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", &format!("{}.{ending}", say::FILE_NAME));
    link.click();
}

/// Draws the picture at twice its size, so that it stays sharp, and saves it.
#[cfg(target_arch = "wasm32")]
fn rasterise(address: String, width: i32, height: i32) {
    use wasm_bindgen::JsCast;
    use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
    let Ok(image) = HtmlImageElement::new() else { return };
    image.set_src(&address);
    let drawn = image.clone();
    leptos::task::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(image.decode()).await.is_err() {
            return;
        }
        let document = web_sys::window().and_then(|window| window.document());
        let canvas = document.and_then(|document| document.create_element("canvas").ok());
        let Some(canvas) = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok()) else { return };
        canvas.set_width((2 * width).max(0) as u32);
        canvas.set_height((2 * height).max(0) as u32);
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
            return;
        };
        let (wide, high) = (f64::from(2 * width), f64::from(2 * height));
        let painted = context.draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, wide, high);
        if let (Ok(()), Ok(data)) = (painted, canvas.to_data_url()) {
            save(&data, "png");
        }
    });
}
