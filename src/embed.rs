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
        // A frame out of view is not rendered, and then the observer is silent: the first report is a measurement.
        // And measuring within the observer's notice lays the frame out anew, which WebKit reports as an error.
        let later = move || {
            let report = report.clone();
            Timeout::new(0, move || report()).forget();
        };
        later();
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
