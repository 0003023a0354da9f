use crate::messages as say;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How many entries a list shows before its button is asked for more, and how many it then adds. A corpus of a few
/// articles stays below: find-in-page and pages without scripts have all of it.
const STEP: usize = 60;

/// A fold. Few entries are written at once, so that they are found while it is closed; many when it is opened.
#[component]
pub fn Fold(
    /// Its class.
    #[prop(default = "fold")]
    class: &'static str,
    /// What is always seen.
    summary: String,
    /// How many entries it holds.
    count: usize,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if details.is_some_and(|details| details.has_attribute("open")) {
            is_open.set(true);
        }
    };
    let inside =
        if count > STEP { (move || is_open.get().then(|| children())).into_any() } else { children().into_any() };
    view! {
        <details class=class on:toggle=toggled>
            <summary>{summary}</summary>
            {inside}
        </details>
    }
}

/// What writes the entries of a list from one place to another.
pub type Entries = Arc<dyn Fn(usize, usize) -> AnyView + Send + Sync>;

/// A list that shows its first entries, and more when its button is asked.
#[component]
pub fn Grown(
    /// How many entries there are.
    total: usize,
    /// What writes them.
    entries: Entries,
) -> impl IntoView {
    if total <= STEP {
        return entries(0, total);
    }
    let shown = RwSignal::new(STEP);
    let part = move |at: usize| entries(at * STEP, ((at + 1) * STEP).min(total));
    let more = move || {
        let left = total.saturating_sub(shown.get());
        (left > 0).then(|| {
            view! {
                <button type="button" class="plain show-more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                    {say::show_more(STEP.min(left), left)}
                </button>
            }
        })
    };
    view! {
        <For each=move || 0..shown.get().div_ceil(STEP) key=|at| *at children=part/>
        {more}
    }
    .into_any()
}
