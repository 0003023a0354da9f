use crate::components::{
    Chips, ClaimDetail, ClaimList, FacetList, Forgiven, NothingLeft, ResultCount, SearchField, YearList,
};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::query::{Facet, Sort};
use leptos::prelude::*;

/// Search and facets, results, one claim in detail.
#[component]
pub fn Explore() -> impl IntoView {
    let explorer = Explorer::here();
    let empty = Memo::new(move |_| explorer.results(|results| results.claims.is_empty()));
    let facets = Facet::ALL.iter().map(|facet| view! { <FacetList facet=*facet/> }).collect_view();
    let is_open = move || explorer.with(|query| !query.open.is_empty());
    view! {
        <div class="explore" class:has-detail=is_open>
            <search class="explore-facets" aria-label=say::FILTERS>
                <SearchField/>
                <details class="facet-fold" prop:open=crate::app::is_wide>
                    <summary>{move || say::filters(explorer.with(|query| query.filter_count()))}</summary>
                    {facets}
                    <YearList/>
                </details>
            </search>
            <section class="explore-results" id="claims">
                <div class="explore-head">
                    <h1 class="explore-title"><ResultCount/></h1>
                    <SortSwitch/>
                </div>
                <Chips/>
                <Forgiven/>
                {move || empty.get().then(|| view! { <NothingLeft/> })}
                <ClaimList/>
            </section>
            <aside class="explore-detail" aria-label=say::CLAIM>
                {move || is_open().then(|| {
                    view! {
                        <button type="button" class="drawer-close" on:click=move |_| explorer.open(Vec::new())>
                            <span aria-hidden="true">"✕"</span>
                            " "
                            {say::CLOSE}
                        </button>
                    }
                })}
                <ClaimDetail/>
            </aside>
        </div>
    }
}

#[component]
fn SortSwitch() -> impl IntoView {
    let explorer = Explorer::here();
    let options = Sort::ALL.iter().map(|sort| {
        let chosen = move || explorer.with(|query| query.sort == *sort);
        view! { <option value=sort.word() prop:selected=chosen>{say::sort(*sort)}</option> }
    });
    let change = move |event| {
        if let Some(sort) = Sort::read(&event_target_value(&event)) {
            explorer.go(|query| query.sort = sort);
        }
    };
    view! {
        <label class="sort">
            {say::ORDER}
            " "
            <select on:change=change>{options.collect_view()}</select>
        </label>
    }
}
