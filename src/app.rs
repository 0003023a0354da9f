//! The page as a whole: which view is shown, in which colours, framed or not.

use crate::components::{FaultNotice, IgnoredNotice, Masthead};
use crate::explorer::Explorer;
use crate::library::Library;
use crate::messages as say;
use crate::pages::{About, Compare, Explore, Read, Timeline, Yours};
use counterclaim_core::blob::BlobError;
use counterclaim_core::edtf::Day;
use counterclaim_core::query::{Query, View};
use leptos::prelude::*;

/// The page over a library, opened at an address.
///
/// `address` is a query string; `today` the reader's day, unless the address names another.
#[component]
pub fn App(
    /// Corpus and index.
    library: &'static Library,
    /// The query string.
    address: String,
    /// The reader's day.
    today: Day,
) -> impl IntoView {
    let (query, ignored) = counterclaim_core::query::read(&address, &library.corpus);
    let framed = query.embed;
    let explorer = Explorer::new(library, query, ignored, today);
    provide_context(explorer);
    start(explorer);
    let view = Memo::new(move |_| explorer.view());
    let page = move || match view.get() {
        View::Compare => view! { <Compare/> }.into_any(),
        View::Timeline => view! { <Timeline/> }.into_any(),
        View::Explore => view! { <Explore/> }.into_any(),
        View::Read => view! { <Read/> }.into_any(),
        View::Yours => view! { <Yours/> }.into_any(),
        View::About => view! { <About/> }.into_any(),
    };
    let full = move || {
        explorer.with(|query| crate::address::href(&Query { embed: false, ..query.clone() }, explorer.corpus()))
    };
    view! {
        {(!framed).then(|| view! { <Masthead/> })}
        <main class="page" data-view=move || view.get().word()>
            <IgnoredNotice/>
            {explorer.is_parted().then(|| view! { <FaultNotice/> })}
            {page}
        </main>
        {framed.then(|| {
            view! {
                <footer class="frame-foot">
                    <a href=full target="_blank" rel="noopener">{say::FULL_PAGE}</a>
                    <span class="hint">{say::NOT_VERIFIED}</span>
                </footer>
            }
        })}
    }
}

/// What stands in place of the page when its corpus cannot be read.
#[component]
pub fn Broken(
    /// Why.
    error: BlobError,
) -> impl IntoView {
    view! {
        <main class="page broken" role="alert">
            <h1>{say::BROKEN_TITLE}</h1>
            <p>{say::broken(error)}</p>
        </main>
    }
}

/// The title of the window.
pub fn title(query: &Query, corpus_title: &str) -> String {
    let [first, second] = say::NAME;
    match query.view {
        View::Compare => format!("{corpus_title}{}{first}{second}", say::TITLE_JOINT),
        view => format!("{}{joint}{corpus_title}{joint}{first}{second}", say::view(view), joint = say::TITLE_JOINT),
    }
}

/// Whether the device asks for dark colours.
pub fn prefers_dark() -> bool {
    media("(prefers-color-scheme: dark)")
}

/// Whether there is room for facets beside the results.
pub fn is_wide() -> bool {
    media("(min-width: 60rem)")
}

/// Whether the reader asks for less motion.
pub fn reduces_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}

#[cfg(not(target_arch = "wasm32"))]
fn media(_query: &str) -> bool {
    false
}

#[cfg(target_arch = "wasm32")]
fn media(query: &str) -> bool {
    let found = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    found.is_some_and(|list| list.matches())
}

#[cfg(not(target_arch = "wasm32"))]
fn start(_explorer: Explorer) {}

/// What follows the query outside the page's own elements: address, title, colours.
#[cfg(target_arch = "wasm32")]
fn start(explorer: Explorer) {
    crate::address::follow(explorer);
    crate::components::close_menus_outside();
    crate::components::follow_markup(explorer);
    crate::components::follow_open(explorer);
    let told =
        Memo::new(move |_| explorer.with(|query| (title(query, &explorer.corpus().title), query.theme, query.embed)));
    Effect::new(move |_| {
        let (title, theme, framed) = told.get();
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        document.set_title(&title);
        let Some(root) = document.document_element() else { return };
        // A browser refuses an attribute only for a malformed name, and these are constants.
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme.word()),
            None => root.remove_attribute("data-theme"),
        };
        let _ = root.toggle_attribute_with_force("data-embed", framed);
    });
}
