//! Choosing the articles: a list to read one, a select to set another beside it.

use super::Opened;
use crate::components::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{Narrative, SourceKey};
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// The class that gives an article the colour of its narrative.
pub(super) fn narrative_class(narrative: Narrative) -> &'static str {
    match narrative {
        Narrative::Optimistic => "is-closing",
        Narrative::Pessimistic => "is-widening",
        Narrative::Mixed => "is-neither",
    }
}

/// All articles as links, the open one marked.
pub(super) fn articles(explorer: Explorer, open: Opened) -> impl IntoView {
    let links = explorer.corpus().sources.iter().enumerate().map(move |(at, source)| {
        let key = SourceKey(at as u32);
        let to = move |query: &mut Query| {
            query.sources = vec![key];
            query.with = None;
            query.open.clear();
        };
        view! {
            <li class=narrative_class(source.narrative)>
                <Goto class="read-article" current=Signal::derive(move || key == open.key) to=to>
                    {source.short.as_str()}
                </Goto>
            </li>
        }
    });
    view! {
        <nav class="read-articles" aria-label=say::READ_ARTICLES>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

/// A select over the articles but one, with an entry for none where that makes sense.
pub(super) fn select(
    explorer: Explorer,
    label: &'static str,
    none: Option<&'static str>,
    chosen: Option<SourceKey>,
    but: Option<SourceKey>,
    choose: impl Fn(Option<SourceKey>) + 'static,
) -> AnyView {
    let sources = explorer.corpus().sources.iter().enumerate().map(|(at, source)| (SourceKey(at as u32), source));
    let options = sources
        .filter(|(key, _)| Some(*key) != but)
        .map(|(key, source)| {
            view! { <option value=key.at().to_string() selected=chosen == Some(key)>{source.short.as_str()}</option> }
        })
        .collect_view();
    let change = move |event| choose(event_target_value(&event).parse().ok().map(SourceKey));
    view! {
        <label class="sort">
            {label}
            " "
            <select on:change=change>
                {none.map(|words| view! { <option value="" selected=chosen.is_none()>{words}</option> })}
                {options}
            </select>
        </label>
    }
    .into_any()
}
