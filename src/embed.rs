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
    use js_sys::{Object, Reflect};
    use wasm_bindgen::prelude::*;
    use web_sys::{ResizeObserver, Window};

    pub(super) fn report_height() {
        let Some(window) = web_sys::window() else { return };
        let Some(parent) = window.parent().ok().flatten().filter(|parent| !Object::is(parent, &window)) else { return };
        let Some(root) = window.document().and_then(|document| document.document_element()) else { return };

        let (element, above) = (root.clone(), parent.clone());
        let mut reported = 0.0;
        let report = Closure::<dyn FnMut()>::new(move || {
            let height = element.get_bounding_client_rect().height().ceil();
            if height != reported {
                reported = height;
                send(&above, "counterclaim:height", Some(height));
            }
        });
        let Ok(observer) = ResizeObserver::new(report.as_ref().unchecked_ref()) else { return };
        observer.observe(&root);
        report.forget(); // the page's own lifetime

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
