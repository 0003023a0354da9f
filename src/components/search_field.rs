use crate::explorer::Explorer;
use crate::messages as say;
use leptos::prelude::*;

/// The page's one search field.
#[component]
pub fn SearchField() -> impl IntoView {
    let explorer = Explorer::here();
    let text = move || explorer.with(|query| query.text.clone());
    let typed = move |event| explorer.settle(|query| query.text = event_target_value(&event));
    view! {
        <input
            type="search"
            class="search"
            aria-label=say::SEARCH
            placeholder=say::search_hint(explorer.corpus().claims.len())
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            prop:value=text
            on:input=typed
        />
    }
}
