//! Whether the page is kept for reading without a network.
//!
//! The service worker (`public/sw.js`) does the keeping. Here it is registered, once the reader has left the page in
//! peace for a while, asked to begin, and listened to. Where there can be none (a page from a file, over plain HTTP,
//! in a sandbox, in some private windows), nothing happens but that it is said.

/// Whether the page opens without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineState {
    /// Not asked yet.
    Unknown,
    /// Being saved.
    Saving,
    /// It opens without a network.
    Saved,
    /// It does not.
    Unavailable(Reason),
}

/// Why the page is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The browser has no service workers, or none for such an address; or the page is a debug build.
    Unsupported,
    /// The browser refuses storage to this page.
    Blocked,
    /// The disk is full, or the page's share of it.
    Full,
    /// A file could not be fetched.
    Network,
    /// The host has another version by now; it is kept at the next visit.
    Changed,
}

/// Tells every change of the state from now on; begins to save when the reader rests.
pub fn watch(tell: impl Fn(OfflineState) + 'static) {
    #[cfg(target_arch = "wasm32")]
    browser::watch(tell);
    #[cfg(not(target_arch = "wasm32"))]
    drop(tell);
}

#[cfg(any(target_arch = "wasm32", test))]
fn state(word: &str, reason: &str) -> OfflineState {
    match word {
        "saving" => OfflineState::Saving,
        "saved" => OfflineState::Saved,
        "failed" => OfflineState::Unavailable(match reason {
            "full" => Reason::Full,
            "network" => Reason::Network,
            "changed" => Reason::Changed,
            "unbuilt" => Reason::Unsupported,
            _ => Reason::Blocked,
        }),
        _ => OfflineState::Unknown,
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::{OfflineState, Reason, state};
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use js_sys::{Date, Object, Reflect};
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

    /// How long a reader rests before saving begins, in milliseconds: it must not get into the way of the first looks.
    const REST: f64 = 5_000.0;

    pub(super) fn watch(tell: impl Fn(OfflineState) + 'static) {
        let workers = match workers() {
            Ok(workers) => workers,
            Err(reason) => return tell(OfflineState::Unavailable(reason)),
        };
        let tell = Rc::new(tell);
        let told = tell.clone();
        EventListener::new(&workers, "message", move |event| {
            let Ok(data) = Reflect::get(event, &"data".into()) else { return };
            let word = |key: &str| Reflect::get(&data, &key.into()).ok().and_then(|value| value.as_string());
            if word("type").as_deref() == Some("counterclaim:offline") {
                told(state(&word("state").unwrap_or_default(), &word("reason").unwrap_or_default()));
            }
        })
        .forget();
        // On a return the worker knows at once.
        if let Some(worker) = workers.controller() {
            post(&worker, "state");
        }
        after_rest(move || {
            // A new version's worker takes over while the page is open: it has everything to save yet.
            let container = workers.clone();
            EventListener::new(&workers, "controllerchange", move |_| {
                if let Some(worker) = container.controller() {
                    post(&worker, "precache");
                }
            })
            .forget();
            register(&workers, tell);
        });
    }

    /// The browser's service workers. Asking for them throws in a sandbox.
    fn workers() -> Result<ServiceWorkerContainer, Reason> {
        let window = web_sys::window().ok_or(Reason::Unsupported)?;
        let workers = Reflect::get(&window.navigator(), &"serviceWorker".into()).map_err(|_| Reason::Blocked)?;
        // Not by type: the class is missing as well where there are none.
        if workers.is_undefined() { Err(Reason::Unsupported) } else { Ok(workers.unchecked_into()) }
    }

    fn register(workers: &ServiceWorkerContainer, tell: Rc<impl Fn(OfflineState) + 'static>) {
        let kept = workers.controller().is_some();
        let registered = Closure::once(move |registration: JsValue| {
            // Some tools that block workers answer with nothing at all instead of refusing.
            let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
            // A first worker is not active yet; it takes this page over when it is, which is a change of controller.
            let Some(worker) = registration.active() else { return };
            post(&worker, "precache");
            // Browsers look for a new version when they find the time; this is a good one. Without a network there is none.
            if let Ok(looked) = registration.update() {
                let failed = Closure::once(|_: JsValue| ());
                let _ = looked.catch(&failed);
                failed.forget();
            }
        });
        let refused = Closure::once(move |error: JsValue| {
            // Without a network the worker that is there stays, and so does what it has told.
            if !kept {
                let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
                let blocked = name.as_deref() == Some("SecurityError");
                tell(OfflineState::Unavailable(if blocked { Reason::Blocked } else { Reason::Network }));
            }
        });
        let _ = workers.register("sw.js").then2(&registered, &refused);
        registered.forget();
        refused.forget();
    }

    fn post(worker: &ServiceWorker, kind: &str) {
        let message = Object::new();
        // Setting a property of a new object cannot fail; and a worker that is gone has a successor.
        let _ = Reflect::set(&message, &"type".into(), &kind.into());
        let _ = worker.post_message(&message);
    }

    /// Does something once nobody has touched the page for [`REST`].
    fn after_rest(work: impl FnOnce() + 'static) {
        let touched = Rc::new(Cell::new(Date::now()));
        if let Some(window) = web_sys::window() {
            for kind in ["pointerdown", "keydown", "wheel"] {
                let touched = touched.clone();
                EventListener::new(&window, kind, move |_| touched.set(Date::now())).forget();
            }
        }
        wait(touched, work);
    }

    fn wait(touched: Rc<Cell<f64>>, work: impl FnOnce() + 'static) {
        let left = touched.get() + REST - Date::now();
        if left <= 0.0 {
            return work();
        }
        Timeout::new(left as u32 + 1, move || wait(touched, work)).forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_what_the_worker_says() {
        assert_eq!(state("saved", ""), OfflineState::Saved);
        assert_eq!(state("none", ""), OfflineState::Unknown);
        assert_eq!(state("failed", "full"), OfflineState::Unavailable(Reason::Full));
    }

    /// Worker and page are in two languages; every word of the one is known to the other.
    #[test]
    fn knows_every_word_of_the_worker() {
        let worker = include_str!("../public/sw.js");
        for reason in ["full", "blocked", "network", "changed", "unbuilt"] {
            assert!(worker.contains(&format!("\"{reason}\"")), "{reason}");
        }
        for word in ["precache", "state", "counterclaim:offline", "none", "saving", "saved", "failed"] {
            assert!(worker.contains(&format!("\"{word}\"")), "{word}");
        }
    }
}
