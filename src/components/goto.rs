use crate::address::href;
use crate::explorer::Explorer;
use counterclaim_core::query::Query;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link to another query: a plain link for a new tab or a reader without scripts, a step inside the page for a
/// click.
///
/// The address it shows is the change applied to the query as it was when the link was made; a click applies it to
/// the query as it is.
#[component]
pub fn Goto<F>(
    /// What the link changes.
    to: F,
    /// Its class.
    #[prop(optional, into)]
    class: String,
    /// Its spoken name, where its text does not say enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// Whether it leads to what is shown already, for navigation.
    #[prop(optional, into)]
    current: Option<Signal<bool>>,
    /// Its text.
    children: Children,
) -> impl IntoView
where
    F: Fn(&mut Query) + Send + Sync + 'static,
{
    let explorer = Explorer::here();
    let address = explorer.now(|query| {
        let mut next = query.clone();
        to(&mut next);
        href(&next, explorer.corpus())
    });
    let step = move |event: MouseEvent| {
        // A modified click asks for a new tab or window, which is the browser's to open.
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        explorer.go(&to);
    };
    let current = move || current.is_some_and(|current| current.get()).then_some("page");
    view! {
        <a class=class href=address aria-label=label aria-current=current on:click=step>
            {children()}
        </a>
    }
}
