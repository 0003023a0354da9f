use crate::address::href;
use crate::explorer::Explorer;
use crate::markup::Markup;
use counterclaim_core::model::ClaimKey;
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
        if is_plain(&event) {
            event.prevent_default();
            explorer.go(|query| to.apply(query));
        }
    };
    let current = move || current.is_some_and(|current| current.get()).then_some("page");
    view! {
        <a class=class href=address aria-label=label aria-current=current on:click=step>
            {children()}
        </a>
    }
}

/// Whether a click asks for a step in this page; a modified one asks for a new tab or window, which is the browser's to
/// open.
fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !modified
}

/// The opening tag of a link that opens claims, for what is written as markup; `</a>` is the caller's.
pub(super) fn open_link(explorer: Explorer, claims: &[ClaimKey], class: &'static str, out: &mut Markup) {
    let address = explorer.now(|query| href(&Query { open: claims.to_vec(), ..query.clone() }, explorer.corpus()));
    out.inside("<a data-opens class=\"", class, "\" href=\"").text(&address).tags("\">");
}

/// Answers the links that [`open_link`] wrote, wherever they stand, as long as the page lives.
#[cfg(target_arch = "wasm32")]
pub fn follow_markup(explorer: Explorer) {
    use gloo::events::{EventListener, EventListenerOptions};
    use wasm_bindgen::JsCast;

    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>().filter(|click| is_plain(click)) else { return };
        let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[data-opens]").ok().flatten());
        let Some(address) = link.and_then(|link| link.get_attribute("href")) else { return };
        // Only what it opens: the rest of its address is the query as it was when the link was written.
        let (meant, _) = counterclaim_core::query::read(address.trim_start_matches('?'), explorer.corpus());
        click.prevent_default();
        explorer.open(meant.open);
    })
    .forget();
}
