use super::chips::Active;
use crate::explorer::Explorer;
use crate::messages as say;
use leptos::prelude::*;

/// Zero results: which filter to loosen, and what that would leave.
#[component]
pub fn NothingLeft() -> impl IntoView {
    let explorer = Explorer::here();
    let ways = move || {
        let query = explorer.with(Clone::clone);
        let loosened = Active::all(&query).into_iter().map(|active| {
            let mut without = query.clone();
            active.lift(&mut without);
            let left = explorer.count(&without);
            view! {
                <li>
                    <button type="button" class="chip" on:click={
                        let active = active.clone();
                        move |_| explorer.go(|query| active.lift(query))
                    }>
                        <span class="chip-name">{active.name(explorer.corpus())}</span>
                        <span class="chip-cross" aria-hidden="true">"✕"</span>
                    </button>
                    " "
                    {say::would_leave(left)}
                </li>
            }
        });
        loosened.collect_view()
    };
    let clear = move |_| explorer.go(|query| *query = query.without_filters());
    view! {
        <div class="nothing" role="status">
            <p class="nothing-head">{say::NOTHING}</p>
            <p>{say::LOOSEN}</p>
            <ul>{ways}</ul>
            <button type="button" class="plain" on:click=clear>{say::CLEAR_ALL}</button>
        </div>
    }
}
