use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::model::{Attribution, Corpus, Kind, Stance};
use counterclaim_core::order;
use counterclaim_core::query::{Facet, Standing};
use leptos::ev::Event;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

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

/// One value as its list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    /// Its position in the facet.
    at: usize,
    count: u32,
    is_chosen: bool,
}

/// The values of a facet as checkboxes with live counts.
///
/// Counts change with every key, and there may be hundreds of values; so they are written as markup, and afterwards one
/// effect touches those that changed.
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
    let values = Memo::new(move |_| {
        let chosen = explorer.with(|query| facet.selected(query));
        let value = |at: usize, counts: &[u32]| {
            let count = counts.get(at).copied().unwrap_or_default();
            Value { at, count, is_chosen: chosen.contains(&at) }
        };
        // Values a reader has chosen stand in the list even where they are seldom.
        let is_shown = |value: &Value| all.get() || value.is_chosen || frequent.contains(&value.at);
        explorer.counts(|facets| {
            let counts = facet.counts(facets);
            (0..total).map(|at| value(at, counts)).filter(is_shown).collect::<Vec<_>>()
        })
    });
    let list = NodeRef::<Div>::new();
    Effect::new(move |before: Option<Vec<Value>>| {
        let values = values.get();
        if let (Some(before), Some(list)) = (before, list.get()) {
            if before.iter().map(|value| value.at).eq(values.iter().map(|value| value.at)) {
                let rows = list.children();
                for (row, (old, new)) in before.iter().zip(&values).enumerate().filter(|(_, (old, new))| old != new) {
                    let row = rows.item(row as u32);
                    touch(row.as_ref(), *old, *new);
                }
            } else {
                list.set_inner_html(&written(explorer, facet, &values));
            }
        }
        values
    });
    let change = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(at) = input.and_then(|input| input.value().parse().ok()) {
            explorer.go(|query| facet.toggle(query, at));
        }
    };
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
    let first = values.with_untracked(|values| written(explorer, facet, values));
    view! {
        <fieldset class="facet-list">
            <legend>{say::facet(facet)}</legend>
            <div node_ref=list inner_html=first on:change=change></div>
            {toggle}
        </fieldset>
    }
}

/// The rows of a list.
fn written(explorer: Explorer, facet: Facet, values: &[Value]) -> String {
    Markup::of(|out| {
        for value in values {
            let empty = if value.count == 0 { " is-empty" } else { "" };
            out.inside("<label class=\"facet-value", empty, "\"><input type=\"checkbox\" value=\"");
            out.number(value.at as i64).tags(if value.is_chosen { "\" checked>" } else { "\">" });
            out.inside("<span class=\"facet-name\">", &value_name(explorer.corpus(), facet, value.at), "</span>");
            out.tags("<span class=\"facet-count\">").number(value.count).tags("</span></label>");
        }
    })
}

/// Brings a row from one state to another.
fn touch(row: Option<&web_sys::Element>, old: Value, new: Value) {
    let Some(row) = row else { return };
    if old.count != new.count
        && let Some(count) = row.last_element_child().and_then(|count| count.first_child())
    {
        count.set_node_value(Some(&new.count.to_string()));
    }
    if (old.count == 0) != (new.count == 0) {
        // A browser refuses only a malformed class name.
        let _ = row.class_list().toggle_with_force("is-empty", new.count == 0);
    }
    if old.is_chosen != new.is_chosen
        && let Some(input) = row.first_element_child().and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
    {
        input.set_checked(new.is_chosen);
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
