use crate::components::{Entries, Goto, Grown, stance_class, stance_mark};
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, Source, SourceKey};
use counterclaim_core::query::{Query, Time};
use counterclaim_core::timeline::Times;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The id of the part with claims that state no time.
pub(super) const AS_OF: &str = "as-of";

/// The timeline as a list in time order, with dates in words: for screen readers, for paper, for pages without
/// scripts. In the live page it is written when a reader opens it.
#[component]
pub(super) fn ClaimList(
    /// The stated times of the corpus.
    times: Memo<Times>,
    /// Whether it is open.
    listed: RwSignal<bool>,
) -> impl IntoView {
    let explorer = Explorer::here();
    let parts = Memo::new(move |_| {
        times.with(|times| {
            let (dated, undated) = explorer.results(|results| times.part(&results.claims));
            (dated.into_iter().map(|entry| entry.claim).collect::<Vec<_>>(), undated)
        })
    });
    // What nobody can unfold later is written at once.
    let written = move || listed.get() || cfg!(not(target_arch = "wasm32"));
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        listed.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    let count = move || parts.with(|(dated, _)| dated.len());
    view! {
        <details class="timeline-list" open=cfg!(not(target_arch = "wasm32")) prop:open=move || listed.get() on:toggle=toggled>
            <summary>{move || say::as_list(count())}</summary>
            {move || written().then(|| {
                view! {
                    {move || {
                        let dated = parts.with(|(dated, _)| dated.clone());
                        let total = dated.len();
                        let entries: Entries = Arc::new(move |from: usize, to: usize| {
                            let some = dated.get(from..to).unwrap_or_default();
                            let lines = some.iter().map(|key| view! { <Line claim=*key named=true/> }).collect_view();
                            view! { <ol start=from + 1>{lines}</ol> }.into_any()
                        });
                        view! { <Grown total entries/> }
                    }}
                    {move || gathered(explorer, &parts.with(|(_, undated)| undated.clone()))}
                }
            })}
        </details>
    }
}

/// One claim with its time in words.
#[component]
fn Line(
    /// Which claim.
    claim: ClaimKey,
    /// Whether its article is named.
    named: bool,
) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let found = corpus.claim(claim).and_then(|found| Some((found, corpus.source_of(found)?)));
    found.map(|(found, source)| {
        let when = move || {
            let time = explorer.with(|query| query.time);
            let dated = match time {
                Time::About => found.about.as_ref(),
                Time::Said => found.said.as_ref(),
            };
            dated.map(|dated| say::capital(&say::date(&dated.edtf)))
        };
        view! {
            <li class=stance_class(found.stance)>
                <b class="list-when">{when}</b>
                <span>
                    <Goto class="claim-link" to=move |query: &mut Query| query.open = vec![claim]>{move || explorer.statement(claim)}</Goto>
                    <span class="hint">
                        " " <span inner_html=Markup::of(|out| stance_mark(corpus, found.stance, out))></span>
                        {named.then(|| view! { ", " <cite>{source.short.as_str()}</cite> })}
                    </span>
                </span>
            </li>
        }
    })
}

/// Claims without a time of their own, under their articles.
fn gathered(explorer: Explorer, undated: &[ClaimKey]) -> impl IntoView + use<> {
    let corpus = explorer.corpus();
    let of_source = |at: usize, source: &'static Source| {
        let of = |key: &ClaimKey| corpus.claim(*key).is_some_and(|claim| claim.source == SourceKey(at as u32));
        let keys: Vec<ClaimKey> = undated.iter().copied().filter(of).collect();
        let date =
            source.published.as_ref().map_or_else(|| say::NO_DATE.to_owned(), |dated| say::as_of_date(&dated.edtf));
        (!keys.is_empty()).then(|| {
            let total = keys.len();
            let entries: Entries = Arc::new(move |from: usize, to: usize| {
                let some = keys.get(from..to).unwrap_or_default();
                let lines = some.iter().map(|key| view! { <Line claim=*key named=false/> }).collect_view();
                view! { <ul>{lines}</ul> }.into_any()
            });
            view! {
                <h3>{source.short.as_str()} ", " {date}</h3>
                <Grown total entries/>
            }
        })
    };
    let sources = corpus.sources.iter().enumerate().filter_map(|(at, source)| of_source(at, source)).collect_view();
    (!undated.is_empty()).then(|| view! { <h2 id=AS_OF>{say::AS_OF_HEADING}</h2> {sources} })
}
