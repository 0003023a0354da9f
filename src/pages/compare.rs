//! Both narratives side by side: a row a question, what stands between the sides, and what follows from all of it.

mod across;
mod overview;
mod row;

use crate::components::{Brief, Drawer, Filters, Goto, NothingLeft};
use crate::explorer::Explorer;
use crate::messages as say;
use across::Across;
use counterclaim_core::model::QuestionKey;
use counterclaim_core::query::{Columns, Query, View};
use counterclaim_core::relate::{self, Side};
use leptos::prelude::*;
use overview::Overview;
use row::QuestionRow;

/// Both narratives, a row a question.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let rows =
        (0..corpus.questions.len() as u32).map(|at| view! { <QuestionRow question=QuestionKey(at)/> }).collect_view();
    let empty = move || explorer.results(|results| results.claims.is_empty());
    view! {
        <div class="compare" class:is-swapped=move || explorer.with(|query| query.swap)>
            <h1>{corpus.title.as_str()}</h1>
            <p class="lede">{say::tellings(corpus.sources.len())} " " {say::NOT_VERIFIED}</p>
            <Brief/>
            <Overview/>
            <Filters>
                <ColumnSwitch/>
            </Filters>
            <section id="claims" class="rows">
                <SideHeads/>
                {move || empty().then(|| view! { <NothingLeft/> })}
                {rows}
            </section>
            <Across/>
            <Drawer/>
        </div>
    }
}

#[component]
fn ColumnSwitch() -> impl IntoView {
    let explorer = Explorer::here();
    let choice = move |columns: Columns, words: &'static str| {
        let chosen = move || explorer.with(|query| query.columns == columns);
        view! {
            <button
                type="button"
                class="plain"
                aria-pressed=move || chosen().to_string()
                on:click=move |_| explorer.go(|query| query.columns = columns)
            >
                {words}
            </button>
        }
    };
    let first = |side: Side| relate::sources_of(explorer.corpus(), side.narrative()).first().copied();
    let (closing, widening) = (first(Side::Closing), first(Side::Widening));
    let two_articles = move |query: &mut Query| {
        query.view = View::Read;
        query.sources = closing.into_iter().collect();
        query.with = widening;
    };
    view! {
        <span role="group" class="switch" aria-label=say::COLUMNS>
            <span class="switch-name">{say::COLUMNS}</span>
            {choice(Columns::Article, say::BY_ARTICLE)}
            {choice(Columns::Claim, say::BY_CLAIM)}
        </span>
        <button
            type="button"
            class="plain"
            aria-pressed=move || explorer.with(|query| query.swap).to_string()
            on:click=move |_| explorer.go(|query| query.swap = !query.swap)
        >
            <span aria-hidden="true">"⇄ "</span>
            {say::SWAP}
        </button>
        <Goto class="plain" to=two_articles>{say::TWO_ARTICLES}</Goto>
    }
}

/// Side names over the columns, in the order in which they are shown.
#[component]
fn SideHeads() -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let head = move |side: Side| {
        let name = &corpus.narratives[side as usize];
        let articles: Vec<&str> = relate::sources_of(corpus, side.narrative())
            .into_iter()
            .filter_map(|key| corpus.sources.get(key.at()))
            .map(|source| source.short.as_str())
            .collect();
        let articles = say::side_articles(&articles);
        let hint = move || {
            let by_article = explorer.with(|query| query.columns == Columns::Article);
            if by_article { articles.clone() } else { say::BY_CLAIM_HINT.to_owned() }
        };
        view! {
            <div class=format!("side-head {}", side_class(side))>
                <p class="side-name">
                    <b>{name.name.as_str()}</b>
                    " (" {name.gloss.as_str()} ")"
                </p>
                <p class="hint">{hint}</p>
            </div>
        }
    };
    view! { <div class="side-heads">{move || shown(explorer).map(head).collect_view()}</div> }
}

/// The sides in the order in which they are shown.
fn shown(explorer: Explorer) -> [Side; 2] {
    if explorer.with(|query| query.swap) { [Side::Widening, Side::Closing] } else { [Side::Closing, Side::Widening] }
}

fn side_class(side: Side) -> &'static str {
    match side {
        Side::Closing => "is-closing",
        Side::Widening => "is-widening",
    }
}
