use crate::explorer::Explorer;
use crate::messages as say;
use leptos::html::Input;
use leptos::prelude::*;

/// The page's one search field.
#[component]
pub fn SearchField() -> impl IntoView {
    let explorer = Explorer::here();
    let text = Memo::new(move |_| explorer.with(|query| query.text.clone()));
    let field = NodeRef::<Input>::new();
    // What the reader types stands in the field already; to write it again would lay the field out again.
    Effect::new(move |_| {
        let text = text.get();
        if let Some(field) = field.get().filter(|field| field.value() != text) {
            field.set_value(&text);
        }
    });
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
            node_ref=field
            value=text.get_untracked()
            on:input=typed
        />
    }
}
