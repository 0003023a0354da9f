use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{Attribution, Corpus, Kind, Stance};
use counterclaim_core::order;
use counterclaim_core::query::{Facet, Standing};
use leptos::prelude::*;

/// What a value of a facet is called.
pub(super) fn value_name(corpus: &Corpus, facet: Facet, at: usize) -> String {
    let [closing, widening] = &corpus.narratives;
    match facet {
        Facet::Stance => match Stance::ALL.get(at) {
            Some(Stance::Optimistic) => format!("{} {}", say::MARKS[0], closing.name.to_lowercase()),
            Some(Stance::Pessimistic) => format!("{} {}", say::MARKS[1], widening.name.to_lowercase()),
            _ => format!("{} {}", say::MARKS[2], say::NEITHER),
        },
        Facet::Source => corpus.sources.get(at).map(|source| source.short.clone()).unwrap_or_default(),
        Facet::Question => corpus.questions.get(at).map(|question| question.title.clone()).unwrap_or_default(),
        Facet::Kind => Kind::ALL.get(at).map(|kind| say::kind(*kind).to_owned()).unwrap_or_default(),
        Facet::Speaker => corpus.speakers.get(at).map(|speaker| speaker.name.clone()).unwrap_or_default(),
        Facet::Attribution => {
            Attribution::ALL.get(at).map(|value| say::attribution(*value).to_owned()).unwrap_or_default()
        }
        Facet::Relation => Standing::ALL.get(at).map(|value| say::standing(*value).to_owned()).unwrap_or_default(),
    }
}

/// The values of a facet as checkboxes with live counts.
#[component]
pub fn FacetList(
    /// Which facet.
    facet: Facet,
) -> impl IntoView {
    let explorer = Explorer::here();
    let frequent = frequent(explorer, facet);
    let total = facet.len(explorer.corpus());
    let folds = frequent.len() < total;
    let all = RwSignal::new(!folds);
    // Values a reader has chosen stand in the list even where they are seldom.
    let shown = Memo::new(move |_| {
        let chosen = explorer.with(|query| facet.selected(query));
        (0..total).filter(|at| all.get() || frequent.contains(at) || chosen.contains(at)).collect::<Vec<_>>()
    });
    let toggle = move || {
        folds.then(|| {
            let words = move || if all.get() { say::SHOW_FREQUENT.to_owned() } else { say::show_all_values(total) };
            view! {
                <button type="button" class="plain" on:click=move |_| all.update(|all| *all = !*all)>
                    {words}
                </button>
            }
        })
    };
    view! {
        <fieldset class="facet-list">
            <legend>{say::facet(facet)}</legend>
            <For each=move || shown.get() key=|at| *at let:at>
                <FacetValue facet at/>
            </For>
            {toggle}
        </fieldset>
    }
}

/// Up to so many values a facet shows them all, beyond it the most frequent ones.
const FEW: usize = 24;
/// How many are shown of a longer list.
const FREQUENT: usize = 12;

/// The positions that a facet's list shows from the start.
fn frequent(explorer: Explorer, facet: Facet) -> Vec<usize> {
    let total = facet.len(explorer.corpus());
    if total <= FEW {
        return (0..total).collect();
    }
    let counts = explorer.totals(|facets| facet.counts(facets).to_vec());
    let mut order: Vec<usize> = (0..total).collect();
    order::by_key(&mut order, |at| std::cmp::Reverse(counts.get(*at).copied()));
    order.truncate(FREQUENT);
    order
}

#[component]
fn FacetValue(facet: Facet, at: usize) -> impl IntoView {
    let explorer = Explorer::here();
    let name = value_name(explorer.corpus(), facet, at);
    let count = move || explorer.results(|results| facet.counts(&results.facets).get(at).copied().unwrap_or(0));
    let chosen = move || explorer.with(|query| facet.is_selected(query, at));
    let change = move |_| explorer.go(|query| facet.toggle(query, at));
    view! {
        <label class="facet-value" class:is-empty=move || count() == 0 && !chosen()>
            <input type="checkbox" prop:checked=chosen on:change=change/>
            <span class="facet-name">{name}</span>
            <span class="facet-count">{count}</span>
        </label>
    }
}

/// The same list behind a button.
#[component]
pub fn FacetMenu(
    /// Which facet.
    facet: Facet,
) -> impl IntoView {
    let explorer = Explorer::here();
    let chosen = move || explorer.with(|query| facet.selected(query).len());
    view! {
        <details class="menu" name="filter" class:is-active=move || chosen() != 0>
            <summary>
                {say::facet(facet)}
                {move || (chosen() != 0).then(|| view! { <span class="menu-count">{chosen()}</span> })}
            </summary>
            <div class="menu-panel">
                <FacetList facet/>
            </div>
        </details>
    }
}

/// A menu closes when the reader clicks elsewhere or presses Escape, as menus do.
#[cfg(target_arch = "wasm32")]
pub fn close_menus_outside() {
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;

    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let close = |keep: Option<web_sys::Node>| {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        let Ok(open) = document.query_selector_all("details.menu[open]") else { return };
        for at in 0..open.length() {
            let Some(menu) = open.get(at).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else { continue };
            if !keep.as_ref().is_some_and(|node| menu.contains(Some(node))) {
                // A browser refuses to remove an attribute only for a malformed name.
                let _ = menu.remove_attribute("open");
            }
        }
    };
    EventListener::new(&document, "pointerdown", move |event| {
        close(event.target().and_then(|target| target.dyn_into().ok()));
    })
    .forget();
    EventListener::new(&document, "keydown", move |event| {
        let escape = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape {
            close(None);
        }
    })
    .forget();
}
