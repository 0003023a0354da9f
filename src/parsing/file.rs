//! Files that the reader chooses or drops. They are read here and go nowhere else.

use leptos::ev;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// What it holds; nothing where it has more than the bytes asked for, which are then not read at all.
    pub bytes: Option<Vec<u8>>,
}

impl Opened {
    /// Its text; bytes that are no UTF-8 come as replacement characters.
    pub fn text(&self) -> Option<String> {
        let bytes = self.bytes.as_deref()?;
        Some(String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).into_owned())
    }
}

/// Says that files may be dropped.
pub fn allow(event: ev::DragEvent) {
    event.prevent_default();
}

/// Hands on a dropped file of at most `most` bytes.
pub fn dropped(most: usize, take: impl Fn(Opened) + Copy + 'static) -> impl Fn(ev::DragEvent) {
    move |event| {
        #[cfg(target_arch = "wasm32")]
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            event.prevent_default();
            browser::read(&file, most, take);
        }
        #[cfg(not(target_arch = "wasm32"))]
        drop((event, most, take));
    }
}

/// Hands on a chosen file of at most `most` bytes. The field is emptied, so that the same file can be chosen again.
pub fn chosen(most: usize, take: impl Fn(Opened) + Copy + 'static) -> impl Fn(ev::Event) {
    move |event| {
        #[cfg(target_arch = "wasm32")]
        if let Some(field) = browser::field(&event) {
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                browser::read(&file, most, take);
            }
            field.set_value("");
        }
        #[cfg(not(target_arch = "wasm32"))]
        drop((event, most, take));
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::Opened;
    use leptos::ev;
    use wasm_bindgen::prelude::*;
    use web_sys::{File, HtmlInputElement};

    pub(super) fn field(event: &ev::Event) -> Option<HtmlInputElement> {
        event.target()?.dyn_into().ok()
    }

    pub(super) fn read(file: &File, most: usize, take: impl Fn(Opened) + 'static) {
        let name = file.name();
        if file.size() > most as f64 {
            return take(Opened { name, bytes: None });
        }
        let arrived = Closure::once(move |buffer: JsValue| {
            let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
            take(Opened { name, bytes: Some(bytes) });
        });
        let _ = file.array_buffer().then(&arrived);
        arrived.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text() {
        let file = |bytes: &[u8]| Opened { name: "a.txt".to_owned(), bytes: Some(bytes.to_vec()) };
        assert_eq!(file(b"\xef\xbb\xbfpier").text().as_deref(), Some("pier"));
        assert_eq!(file(b"pi\xffer").text().as_deref(), Some("pi\u{fffd}er"));
        assert_eq!(Opened { name: String::new(), bytes: None }.text(), None);
    }
}
