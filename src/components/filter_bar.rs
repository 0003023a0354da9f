use super::{Chips, FacetMenu, Forgiven, SearchField, YearMenu};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::query::Facet;
use leptos::prelude::*;

/// Search and a menu a facet, in one line, with the chips of what is active under it.
#[component]
pub fn Filters(
    /// What a page adds to the line: its own switches.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let menus = Facet::ALL.iter().map(|facet| view! { <FacetMenu facet=*facet/> }).collect_view();
    view! {
        <section class="filters" aria-label=say::FILTERS>
            <div class="filter-bar">
                <SearchField/>
                <div class="menus">
                    {menus}
                    <YearMenu/>
                </div>
                {children.map(|children| view! { <div class="switches">{children()}</div> })}
            </div>
            <div class="filter-state">
                <ResultCount/>
                <Chips/>
                <Forgiven/>
            </div>
        </section>
    }
}

/// How many claims match: a plain number with its noun beside it, announced when it changes.
#[component]
pub fn ResultCount() -> impl IntoView {
    let explorer = Explorer::here();
    let count = move || explorer.results(|results| results.claims.len());
    view! {
        <p class="result-count" role="status">
            <span data-testid="result-count">{count}</span>
            " "
            {move || say::claims_noun(count())}
        </p>
    }
}
