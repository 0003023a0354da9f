//! Two articles in facing columns, their claims linked by ribbons and scrolling in step.

use super::Opened;
use super::answers::Answers;
use super::article::{facts, filters, matching};
use super::chooser::{narrative_class, select};
use super::cross::{self, Ends};
use super::passage::{Passage, Reading};
use super::step::{Columns, Kept};
use crate::charts::ribbons;
use crate::components::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{RelationKind, SourceKey};
use counterclaim_core::query::{Query, Standing, toggle};
use leptos::prelude::*;
use std::sync::Arc;

/// Two articles to read.
pub(super) fn pair(explorer: Explorer, open: [Opened; 2], kept: Kept) -> impl IntoView {
    let ends: Arc<[Ends]> = Ends::between(explorer.corpus(), open.map(|one| one.key)).into();
    let columns = Columns::new(explorer, ends.clone(), kept);
    let crossing = cross::Crossing::new(explorer, columns, ends.clone());
    let matching = matching(explorer);
    let column = move |at: usize| {
        let [own, other] = if at == 0 { open } else { [open[1], open[0]] };
        let reading = Reading {
            explorer,
            matching,
            answers: Answers::of_article(explorer.corpus(), own.key, other.key),
            crossing: Some(crossing),
        };
        let text = reading.text(Passage::of_digest(explorer, own.key));
        view! {
            <section
                class=if at == 0 { "read-column is-first" } else { "read-column is-second" }
                tabindex="0"
                aria-label=own.source.title.as_str()
                on:scroll=move |_| columns.scrolled(at)
            >
                <header class=format!("read-head {}", narrative_class(own.source.narrative))>
                    <h2>{own.source.title.as_str()}</h2>
                    {facts(own.source)}
                    <p class="hint">{say::DIGEST_HINT} " " {tally(explorer, own.key)}</p>
                </header>
                {text}
            </section>
        }
    };
    columns.start();
    view! {
        <article class="read is-pair">
            <h1>{say::READ_PAIR}</h1>
            {controls(explorer, open, columns, kept)}
            {kinds(explorer, &ends)}
            {filters(explorer, &open)}
            <div class="read-pair" id="claims" on:keydown=move |event| crossing.key(&event) on:focusin=move |event| crossing.focus(&event)>
                {column(0)}
                <div class="read-between" aria-hidden="true" inner_html=move || columns.drawn()></div>
                {column(1)}
            </div>
        </article>
    }
}

fn tally(explorer: Explorer, source: SourceKey) -> String {
    let corpus = explorer.corpus();
    let claims = || corpus.claims.iter().filter(|claim| claim.source == source);
    let concessions = claims().filter(|claim| corpus.is_concession(claim)).count();
    say::read_tally(claims().count(), concessions)
}

/// Which two articles, their sides, and whether they scroll together.
fn controls(explorer: Explorer, open: [Opened; 2], columns: Columns, kept: Kept) -> impl IntoView {
    let keys = open.map(|one| one.key);
    let first = move |chosen: Option<SourceKey>| {
        explorer.go(|query| {
            query.sources = chosen.into_iter().collect();
            query.with = Some(keys[1]);
        });
    };
    let second = move |chosen: Option<SourceKey>| {
        explorer.go(|query| {
            query.sources = vec![keys[0]];
            query.with = chosen;
        });
    };
    let alone = move |query: &mut Query| {
        query.sources = vec![keys[0]];
        query.with = None;
    };
    let swap = move |_| {
        columns.keep_swapped();
        explorer.go(|query| {
            query.sources = vec![keys[1]];
            query.with = Some(keys[0]);
        });
    };
    let together = move || kept.together.get();
    view! {
        <div class="read-controls">
            {select(explorer, say::READ_FIRST, None, Some(keys[0]), Some(keys[1]), first)}
            <button type="button" class="plain read-swap" on:click=swap>
                <span aria-hidden="true">"⇄ "</span>
                {say::READ_SWAP}
            </button>
            {select(explorer, say::READ_SECOND, None, Some(keys[1]), Some(keys[0]), second)}
            <Goto class="plain" to=alone>{say::READ_ONE}</Goto>
            <label class="read-together">
                <input
                    type="checkbox"
                    prop:checked=together
                    on:change=move |event| kept.together.set(event_target_checked(&event))
                />
                " "
                {say::READ_STEP}
            </label>
            <span class="hint read-keys">{say::READ_KEYS}</span>
        </div>
    }
}

/// How many relations of each kind link the two, each a filter; or that none does.
fn kinds(explorer: Explorer, ends: &[Ends]) -> AnyView {
    if ends.is_empty() {
        return view! { <p class="notice read-unrelated">{say::READ_UNRELATED}</p> }.into_any();
    }
    let kinds = RelationKind::ALL.iter().filter_map(|kind| {
        let count = ends.iter().filter(|ends| ends.kind == *kind).count();
        let standing = Standing::from(*kind);
        let chosen = move || explorer.with(|query| query.standings.contains(&standing));
        (count > 0).then(|| {
            view! {
                <li class:is-chosen=chosen>
                    <span aria-hidden="true" inner_html=ribbons::sample(*kind)></span>
                    <Goto label=say::filter_by(say::relation(*kind)) to=move |query: &mut Query| {
                        toggle(&mut query.standings, standing);
                    }>
                        <span aria-hidden="true">{say::relation_sign(*kind)} " "</span>
                        {say::relation_count(*kind, count)}
                    </Goto>
                </li>
            }
        })
    });
    view! { <ul class="read-kinds" aria-label=say::READ_KINDS>{kinds.collect_view()}</ul> }.into_any()
}
