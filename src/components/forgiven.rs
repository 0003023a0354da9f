use crate::explorer::Explorer;
use crate::messages as say;
use leptos::prelude::*;

/// Says where a typo was forgiven: what is shown is not what was typed.
#[component]
pub fn Forgiven() -> impl IntoView {
    let explorer = Explorer::here();
    let typed = move || explorer.terms(|terms| terms.forgiven().map(str::to_owned).collect::<Vec<_>>());
    move || {
        typed()
            .into_iter()
            .map(|typed| view! { <p class="hint" role="status">{say::forgiven(&typed)}</p> })
            .collect_view()
    }
}
