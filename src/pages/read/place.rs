//! Where a claim stands in the text: its element, and bringing it into view.

use crate::explorer::Explorer;
#[cfg(target_arch = "wasm32")]
use leptos::prelude::*;

/// The id of a claim's element.
pub(super) fn id(claim: &str) -> String {
    format!("at-{claim}")
}

/// Whenever one claim is open, brings it into view if it is out of it: a claim opened elsewhere is shown where it
/// stands, and one chosen in the text does not jump.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn follow(_explorer: Explorer) {}

#[cfg(target_arch = "wasm32")]
pub(super) fn follow(explorer: Explorer) {
    let wanted = Memo::new(move |_| {
        explorer.with(|query| match query.open.as_slice() {
            [one] => Some((*one, query.articles(explorer.corpus()))),
            _ => None,
        })
    });
    Effect::new(move |_| {
        let Some(claim) = wanted.get().and_then(|(key, _)| explorer.claim(key)) else { return };
        // The text may be built by the same change; it stands by the next frame.
        request_animation_frame(move || show_element(&id(&claim.id)));
    });
}

/// Brings an element into view if it is out of it.
#[cfg(target_arch = "wasm32")]
pub(super) fn show_element(id: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(element) = window.document().and_then(|document| document.get_element_by_id(id)) else { return };
    let rect = element.get_bounding_client_rect();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let column = element.closest(".read-column").ok().flatten().map(|column| column.get_bounding_client_rect());
    let (top, bottom) = column.map_or((0.0, height), |column| (column.top().max(0.0), column.bottom().min(height)));
    // Under two columns the open claim covers the lower part of them.
    let sheet = window.document().and_then(|document| document.query_selector(".is-pair + .drawer").ok().flatten());
    let bottom = sheet.map_or(bottom, |sheet| sheet.get_bounding_client_rect().top().min(bottom));
    if rect.top() < top || rect.bottom() > bottom {
        centre(&element);
    }
}

/// Brings an element to the middle of what is visible.
#[cfg(target_arch = "wasm32")]
pub(super) fn centre(element: &web_sys::Element) {
    use web_sys::{ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
