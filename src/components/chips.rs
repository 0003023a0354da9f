use super::facet_menu::value_name;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::edtf::Edtf;
use counterclaim_core::model::Corpus;
use counterclaim_core::query::{Facet, Query};
use leptos::prelude::*;

/// One active filter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Active {
    /// The search.
    Text(String),
    /// A value of a facet.
    Value(Facet, usize),
    /// The period.
    Period(String),
}

impl Active {
    /// Everything that narrows a query.
    pub(super) fn all(query: &Query) -> Vec<Self> {
        let mut all = Vec::new();
        if !query.text.trim().is_empty() {
            all.push(Self::Text(query.text.trim().to_owned()));
        }
        for facet in Facet::ALL {
            all.extend(facet.selected(query).into_iter().map(|at| Self::Value(*facet, at)));
        }
        if query.from.is_some() || query.to.is_some() {
            all.push(Self::Period(say::period(
                query.from.as_ref().map(Edtf::as_str),
                query.to.as_ref().map(Edtf::as_str),
            )));
        }
        all
    }

    /// What it is called.
    pub(super) fn name(&self, corpus: &Corpus) -> String {
        match self {
            Self::Text(text) => format!("“{text}”"),
            Self::Value(facet, at) => value_name(corpus, *facet, *at),
            Self::Period(period) => period.clone(),
        }
    }

    /// Takes it off a query.
    pub(super) fn lift(&self, query: &mut Query) {
        match self {
            Self::Text(_) => query.text.clear(),
            Self::Value(facet, at) => facet.toggle(query, *at),
            Self::Period(_) => {
                query.from = None;
                query.to = None;
            }
        }
    }
}

/// What is active, to be taken off one by one or all at once.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::here();
    let active = Memo::new(move |_| explorer.with(Active::all));
    let chip = move |one: Active| {
        let name = one.name(explorer.corpus());
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    aria-label=say::remove(&name)
                    on:click=move |_| explorer.go(|query| one.lift(query))
                >
                    <span class="chip-name">{name.clone()}</span>
                    <span class="chip-cross" aria-hidden="true">"✕"</span>
                </button>
            </li>
        }
    };
    let clear = move |_| explorer.go(|query| *query = query.without_filters());
    let any = Memo::new(move |_| !active.read().is_empty());
    move || {
        any.get().then(|| {
            view! {
                <ul class="chips" aria-label=say::ACTIVE>
                    <For each=move || active.get() key=Active::clone children=chip/>
                    <li>
                        <button type="button" class="plain" on:click=clear>{say::CLEAR_ALL}</button>
                    </li>
                </ul>
            }
        })
    }
}
