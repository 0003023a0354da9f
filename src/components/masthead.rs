use super::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use crate::offline::{OfflineState, watch};
use counterclaim_core::query::{Query, Theme, View};
use leptos::prelude::*;

/// Name, views, colours, and whether the page is kept for offline.
#[component]
pub fn Masthead() -> impl IntoView {
    let explorer = Explorer::here();
    let views = [View::Compare, View::Timeline, View::Explore, View::Read, View::Yours].map(entry).collect_view();
    view! {
        <header class="masthead">
            <a class="skip" href="#claims">{say::SKIP}</a>
            <Goto class="name" to=|query: &mut Query| *query = home(query)>
                <span class="is-closing">{say::NAME[0]}</span>
                <span class="is-widening">{say::NAME[1]}</span>
            </Goto>
            <nav class="views" aria-label=say::NAVIGATION>{views}</nav>
            <div class="aside">{entry(View::About)} <ThemeSwitch explorer/> <Offline/></div>
        </header>
    }
}

/// The home page with nothing chosen; colours and language stay the reader's.
fn home(query: &Query) -> Query {
    Query {
        theme: query.theme,
        language: query.language.clone(),
        embed: query.embed,
        today: query.today,
        ..Default::default()
    }
}

fn entry(view: View) -> impl IntoView {
    let explorer = Explorer::here();
    let current = Signal::derive(move || explorer.view() == view);
    view! {
        <Goto
            class="view-link"
            current=current
            to=move |query: &mut Query| {
                query.view = view;
                query.open.clear();
            }
        >
            {say::view(view)}
        </Goto>
    }
}

#[component]
fn ThemeSwitch(explorer: Explorer) -> impl IntoView {
    // What the device prefers is known to CSS alone; the first click goes by what the reader sees.
    let chosen = Memo::new(move |_| explorer.with(|query| query.theme));
    let is_dark = move || chosen.get().map_or_else(crate::app::prefers_dark, |theme| theme == Theme::Dark);
    let change = move |_| {
        let next = if is_dark() { Theme::Light } else { Theme::Dark };
        explorer.go(|query| query.theme = Some(next));
    };
    view! {
        <button type="button" class="plain theme" on:click=change>
            {move || say::theme(!is_dark())}
        </button>
    }
}

#[component]
fn Offline() -> impl IntoView {
    let state = RwSignal::new(OfflineState::Unknown);
    watch(move |next| state.set(next));
    move || {
        let words = state.with(|state| match state {
            OfflineState::Unknown => None,
            OfflineState::Saving => Some(say::OFFLINE_SAVING),
            OfflineState::Saved => Some(say::OFFLINE_SAVED),
            OfflineState::Unavailable(_) => Some(say::OFFLINE_UNAVAILABLE),
        });
        words.map(|words| {
            let saved = state.with(|state| matches!(state, OfflineState::Saved));
            view! {
                <span class="offline" class:is-saved=saved role="status">
                    <span class="offline-dot" aria-hidden="true"></span>
                    {words}
                </span>
            }
        })
    }
}
