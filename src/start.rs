//! From the prerendered page to the live one.

use crate::address::opening;
use crate::app::{App, Broken};
use crate::library::Library;
use counterclaim_core::blob::BlobError;
use counterclaim_core::edtf::Day;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts the live page where the prerendered one stands, in one step, and says that it reacts.
pub fn page() {
    if cfg!(sharded) { crate::opening::open(show) } else { show(Library::embedded()) }
}

fn show(library: Result<&'static Library, BlobError>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(place) = document.get_element_by_id("app").and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    place.set_text_content(None);
    let mounted = match library {
        Ok(library) => {
            leptos::mount::mount_to(place, move || view! { <App library address=opening() today=today()/> }.into_any())
        }
        Err(error) => leptos::mount::mount_to(place, move || view! { <Broken error/> }.into_any()),
    };
    mounted.forget();
    if let Some(root) = document.document_element() {
        // A browser refuses an attribute only for a malformed name.
        let _ = root.set_attribute("data-ready", "true");
    }
    crate::embed::report_height();
}

/// The reader's day, by their own clock and time zone.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    let day = Day::from_ymd(i64::from(now.get_full_year()), (now.get_month() + 1) as u8, now.get_date() as u8);
    day.unwrap_or_else(|| Day::from_days(0).unwrap_or(Day::MIN))
}
