//! Files that the reader chooses or drops. They are read here and go nowhere else.

use leptos::ev;

/// Says that files may be dropped.
pub fn allow(event: ev::DragEvent) {
    event.prevent_default();
}

/// Hands on the text of a dropped file.
pub fn dropped(take: impl Fn(String) + Copy + 'static) -> impl Fn(ev::DragEvent) {
    move |event| {
        #[cfg(target_arch = "wasm32")]
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            event.prevent_default();
            browser::read(&file, take);
        }
        #[cfg(not(target_arch = "wasm32"))]
        drop((event, take));
    }
}

/// Hands on the text of a chosen file.
pub fn chosen(take: impl Fn(String) + Copy + 'static) -> impl Fn(ev::Event) {
    move |event| {
        #[cfg(target_arch = "wasm32")]
        if let Some(file) = browser::field(&event).and_then(|field| field.files()).and_then(|files| files.get(0)) {
            browser::read(&file, take);
        }
        #[cfg(not(target_arch = "wasm32"))]
        drop((event, take));
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::ev;
    use wasm_bindgen::prelude::*;
    use web_sys::{File, HtmlInputElement};

    pub(super) fn field(event: &ev::Event) -> Option<HtmlInputElement> {
        event.target()?.dyn_into().ok()
    }

    /// Reads a file as UTF-8; bytes that are none come as replacement characters, which the parser reports.
    pub(super) fn read(file: &File, take: impl Fn(String) + 'static) {
        let arrived = Closure::once(move |text: JsValue| {
            if let Some(text) = text.as_string() {
                take(text);
            }
        });
        let _ = file.text().then(&arrived);
        arrived.forget();
    }
}
