//! Telling whoever frames this page how high it is, and that its reader has done something.
//!
//! `public/embed.js` listens: it fits the frame to the height, and under the reader's eyes only once they have acted
//! in it, so that the text around never jumps by itself.

/// Reports the page's height to the page around it, now and whenever it changes; does nothing where there is none.
pub fn report_height() {
    #[cfg(target_arch = "wasm32")]
    browser::report_height();
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use js_sys::{Object, Reflect};
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use web_sys::{ResizeObserver, Window};

    /// When the page is measured though nothing tells that it has changed, in milliseconds. A list is full half a second
    /// after it was first shown.
    const FIRST_REPORTS: [u32; 4] = [0, 300, 800, 2_000];

    pub(super) fn report_height() {
        let Some(window) = web_sys::window() else { return };
        let Some(parent) = window.parent().ok().flatten().filter(|parent| !Object::is(parent, &window)) else { return };
        let Some(root) = window.document().and_then(|document| document.document_element()) else { return };

        let (element, above) = (root.clone(), parent.clone());
        let reported = Cell::new(0.0);
        let report = Rc::new(move || {
            let height = element.get_bounding_client_rect().height().ceil();
            if reported.replace(height) != height {
                send(&above, "counterclaim:height", Some(height));
            }
        });
        // Measuring within the observer's notice lays the frame out anew, which WebKit reports as an error.
        let after = move |wait: u32| {
            let report = report.clone();
            Timeout::new(wait, move || report()).forget();
        };
        // A frame out of view is not rendered, and then the observer is silent: the first reports are measurements, at
        // once and when lists have filled up, so that the frame has its height before it comes into view.
        FIRST_REPORTS.into_iter().for_each(&after);
        let later = move || after(0);
        let observed = Closure::<dyn FnMut()>::new(later);
        if let Ok(observer) = ResizeObserver::new(observed.as_ref().unchecked_ref()) {
            observer.observe(&root);
        }
        observed.forget(); // the page's own lifetime

        for kind in ["pointerdown", "keydown"] {
            let above = parent.clone();
            EventListener::once(&window, kind, move |_| send(&above, "counterclaim:action", None)).forget();
        }
    }

    /// To any origin (`*`): whose post it is cannot be known here, and neither message is a secret.
    fn send(parent: &Window, kind: &str, height: Option<f64>) {
        let message = Object::new();
        // Setting a property of a new object cannot fail; and a parent that is gone needs no message.
        let _ = Reflect::set(&message, &"type".into(), &kind.into());
        if let Some(height) = height {
            let _ = Reflect::set(&message, &"height".into(), &height.into());
        }
        let _ = parent.post_message(&message, "*");
    }
}
