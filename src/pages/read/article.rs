//! One article: what is known of it, its digest with the claims marked, and the other side's answers in the margin.

use super::Opened;
use super::answers::Answers;
use super::chooser::{articles, narrative_class, select};
use super::original::{Held, opener};
use super::passage::{Passage, Reading, mark_of};
use crate::components::{FacetMenu, Goto, SearchField};
use crate::explorer::Explorer;
use crate::messages as say;
use crate::parsing::file;
use counterclaim_core::anchor::recognise::LONGEST;
use counterclaim_core::model::{Source, SourceKey, Stance};
use counterclaim_core::query::{Facet, Query, toggle};
use leptos::prelude::*;

/// Filters that stand over a text; its article is chosen elsewhere, and its stances are the legend.
const FACETS: [Facet; 4] = [Facet::Question, Facet::Kind, Facet::Speaker, Facet::Relation];

/// One article to read.
pub(super) fn article(explorer: Explorer, open: Opened, held: Held) -> impl IntoView {
    let corpus = explorer.corpus();
    let reading = Reading {
        explorer,
        matching: matching(explorer),
        answers: Answers::of_other_side(corpus, open.key),
        crossing: None,
    };
    let seen = held.against(explorer, open.key);
    let text = move || {
        let original = held.text(seen);
        view! {
            <p class="read-digest">{if original.is_some() { say::READ_TEXT } else { say::READ_DIGEST }}</p>
            {reading.text(original.unwrap_or_else(|| Passage::of_digest(explorer, open.key)))}
        }
    };
    let beside = move |with: Option<SourceKey>| {
        explorer.go(|query| {
            query.sources = vec![open.key];
            query.with = with;
        });
    };
    view! {
        <article class="read" on:dragover=file::allow on:drop=file::dropped(LONGEST, move |file| held.take(file))>
            <div class="read-choice">
                {articles(explorer, open)}
                {select(explorer, say::READ_BESIDE, Some(say::READ_ALONE), None, Some(open.key), beside)}
            </div>
            <header class=format!("read-head {}", narrative_class(open.source.narrative))>{head(explorer, open.source)}</header>
            {opener(explorer, open.key, held, seen)}
            {filters(explorer, &[open])}
            <div class="read-text" id="claims">{text}</div>
        </article>
    }
}

/// For each claim of the corpus, whether it matches the filters.
pub(super) fn matching(explorer: Explorer) -> Memo<Vec<bool>> {
    Memo::new(move |_| {
        let mut matching = vec![false; explorer.corpus().claims.len()];
        explorer.results(|results| {
            for key in &results.claims {
                if let Some(matches) = matching.get_mut(key.at()) {
                    *matches = true;
                }
            }
        });
        matching
    })
}

fn head(explorer: Explorer, source: &'static Source) -> impl IntoView {
    let narrative = explorer.corpus().narrative_name(source.narrative);
    let narrative = narrative.map_or_else(|| say::MIXED.to_owned(), |name| format!("{} ({})", name.name, name.gloss));
    view! {
        <p class="read-kicker">{narrative}</p>
        <h1>{source.title.as_str()}</h1>
        {source.standfirst.as_deref().map(|line| view! { <p class="read-standfirst">{line}</p> })}
        {facts(source)}
        <p class="hint">{say::read_rests_on(source.date_basis.trim_end_matches('.'))}</p>
    }
}

/// Publisher, byline, date: what is missing is said.
pub(super) fn facts(source: &'static Source) -> impl IntoView {
    let published = source.published.as_ref().map(|dated| say::date(&dated.edtf));
    view! {
        <p class="read-facts">
            <span class="part">{source.publisher.as_deref().unwrap_or(say::READ_NO_PUBLISHER)}</span>
            <span class="part">{source.author.as_deref().unwrap_or(say::READ_NO_AUTHOR)}</span>
            <span class="part">{published.unwrap_or_else(|| say::READ_NO_DATE.to_owned())}</span>
        </p>
    }
}

/// Legend, search and menus in a line, with the count of what matches.
pub(super) fn filters(explorer: Explorer, open: &[Opened]) -> impl IntoView + use<> {
    let keys: Vec<SourceKey> = open.iter().map(|open| open.key).collect();
    let of_these = move |source: SourceKey| keys.contains(&source);
    let claims: Vec<_> = explorer.corpus().claims.iter().filter(|claim| of_these(claim.source)).collect();
    let total = claims.len();
    let marks = Stance::ALL.iter().map(|stance| {
        let count = claims.iter().filter(|claim| claim.stance == *stance).count();
        legend(explorer, *stance, count)
    });
    let marks = marks.collect_view();
    let menus = FACETS.map(|facet| view! { <FacetMenu facet/> }).collect_view();
    let matching = move || explorer.results(|results| results.claims.len());
    let is_filtered = move || matching() != total;
    let clear = move |_| {
        explorer.go(|query| *query = Query { sources: query.sources.clone(), ..query.without_filters() });
    };
    view! {
        <section class="filters" aria-label=say::FILTERS>
            <div class="filter-bar">
                <SearchField/>
                <div class="menus">{menus}</div>
            </div>
            <div class="filter-state">
                <p class="result-count" role="status">
                    <span data-testid="result-count">{matching}</span>
                    " "
                    {move || say::read_matching(matching(), total)}
                </p>
                <ul class="read-legend" aria-label=say::READ_MARKS>{marks}</ul>
                {move || is_filtered().then(|| view! { <button type="button" class="plain" on:click=clear>{say::CLEAR_ALL}</button> })}
            </div>
        </section>
    }
}

/// One mark with its word and count; choosing it dims the other claims.
fn legend(explorer: Explorer, stance: Stance, count: usize) -> impl IntoView {
    let (mark, word) = mark_of(explorer, stance);
    let chosen = move || explorer.with(|query| query.stances.contains(&stance));
    view! {
        <li class=crate::components::stance_class(stance) class:is-chosen=chosen>
            <Goto class="read-legend-link" to=move |query: &mut Query| toggle(&mut query.stances, stance)>
                <span aria-hidden="true">{mark} " "</span>
                {word}
                " "
                {count}
            </Goto>
        </li>
    }
}
