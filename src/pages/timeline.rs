use leptos::prelude::*;

/// Claims on an axis of time.
#[component]
pub fn Timeline() -> impl IntoView {
    view! { <p></p> }
}
