use crate::address::href;
use crate::explorer::Explorer;
use counterclaim_core::query::Query;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What a link changes in the query.
pub struct Change(Box<dyn Fn(&mut Query) + Send + Sync>);

impl Change {
    fn apply(&self, query: &mut Query) {
        (self.0)(query);
    }
}

impl<F: Fn(&mut Query) + Send + Sync + 'static> From<F> for Change {
    fn from(change: F) -> Self {
        Self(Box::new(change))
    }
}

/// A link to another query: a plain link for a new tab or a reader without scripts, a step inside the page for a
/// click.
///
/// The address it shows is the change applied to the query as it was when the link was made; a click applies it to
/// the query as it is.
#[component]
pub fn Goto(
    /// What the link changes. Boxed, so that all links of the page are one piece of code.
    #[prop(into)]
    to: Change,
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
) -> impl IntoView {
    let explorer = Explorer::here();
    let address = explorer.now(|query| {
        let mut next = query.clone();
        to.apply(&mut next);
        href(&next, explorer.corpus())
    });
    let step = move |event: MouseEvent| {
        // A modified click asks for a new tab or window, which is the browser's to open.
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        explorer.go(|query| to.apply(query));
    };
    let current = move || current.is_some_and(|current| current.get()).then_some("page");
    view! {
        <a class=class href=address aria-label=label aria-current=current on:click=step>
            {children()}
        </a>
    }
}
