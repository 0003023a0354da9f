//! The address bar: the only module that touches it.
//!
//! The query in memory leads and the address follows: at once on a click, within [`REST`] when the reader rests, and
//! when the page is hidden. A browser that refuses a write (they all limit their number) is asked again.

use counterclaim_core::model::Corpus;
use counterclaim_core::query::{self, Query};

/// The address of a query, relative to the page.
pub fn href(query: &Query, corpus: &Corpus) -> String {
    format!("?{}", query::write(query, corpus))
}

#[cfg(target_arch = "wasm32")]
pub use browser::{follow, here, opening, query_string};

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::href;
    use crate::explorer::{Explorer, Step};
    use counterclaim_core::query;
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use leptos::prelude::*;
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::JsValue;

    /// How long a reader rests before the address follows, in milliseconds.
    const REST: u32 = 300;
    /// How long to wait before asking again after a refusal, in milliseconds. Chromium counts over 10 s.
    const RETRY: u32 = 2_000;

    /// What the address asks for, without the leading `?`; empty where the browser does not tell.
    pub fn query_string() -> String {
        let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        search.trim_start_matches('?').to_owned()
    }

    /// What a static page beside index.html shows where its address asks for nothing.
    fn own() -> Option<String> {
        let place = web_sys::window()?.document()?.get_element_by_id("app")?;
        place.get_attribute("data-address")
    }

    /// What the page opens with, as a query string. A static page's own view is written into the address first, so
    /// that going back finds it there.
    pub fn opening() -> String {
        let asked = query_string();
        let Some(own) = own().filter(|_| asked.is_empty()) else { return asked };
        let history = web_sys::window().and_then(|window| window.history().ok());
        // A browser that refuses leaves a shorter address, which shows the same.
        let _ = history.map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("?{own}"))));
        own
    }

    /// The whole address of a query; empty where the browser does not tell.
    pub fn here(query: &query::Query, corpus: &counterclaim_core::model::Corpus) -> String {
        let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
        let place = location.origin().ok().zip(location.pathname().ok());
        place.map(|(origin, path)| format!("{origin}{path}{}", href(query, corpus))).unwrap_or_default()
    }

    /// Keeps address and query together for as long as the page lives.
    pub fn follow(explorer: Explorer) {
        let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let at_rest = waiting.clone();
        Effect::new(move |_| {
            explorer.with(|_| ());
            match explorer.step() {
                Step::Follow => drop(at_rest.take()),
                Step::Push => {
                    drop(at_rest.take());
                    write(explorer, true, &at_rest);
                }
                Step::Settle => settle(explorer, REST, &at_rest),
            }
        });
        let Some(window) = web_sys::window() else { return };
        EventListener::new(&window, "popstate", move |_| {
            let (next, ignored) = query::read(&query_string(), explorer.corpus());
            explorer.follow(next, ignored);
        })
        .forget();
        EventListener::new(&window, "pagehide", move |_| {
            if waiting.take().is_some() {
                write(explorer, false, &waiting);
            }
        })
        .forget();
    }

    fn settle(explorer: Explorer, after: u32, waiting: &Rc<RefCell<Option<Timeout>>>) {
        let again = waiting.clone();
        let timeout = Timeout::new(after, move || write(explorer, false, &again));
        waiting.replace(Some(timeout));
    }

    /// Writes the address; where the browser refuses or silently does nothing, asks again later.
    fn write(explorer: Explorer, push: bool, waiting: &Rc<RefCell<Option<Timeout>>>) {
        let Some(window) = web_sys::window() else { return };
        let Ok(history) = window.history() else { return };
        let wanted = explorer.now(|query| href(query, explorer.corpus()));
        if format!("?{}", query_string()) == wanted {
            return;
        }
        // On a static page no query at all means that page's own view, not the home page.
        let place = if wanted == "?" && own().is_some() { "index.html" } else { &wanted };
        let written = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(place))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(place))
        };
        if written.is_err() || format!("?{}", query_string()) != wanted {
            settle(explorer, RETRY, waiting);
        }
    }
}
