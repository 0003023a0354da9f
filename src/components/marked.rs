//! Texts in which whatever answers the search is marked.

use crate::explorer::Explorer;
use crate::markup::Markup;
use counterclaim_core::index::{Terms, highlights};
use leptos::prelude::*;
use std::borrow::Cow;

/// A text in which whatever answers the search is marked.
pub fn marked(explorer: Explorer, text: impl Into<Cow<'static, str>>) -> impl IntoView {
    let text = text.into();
    view! { <span inner_html=move || explorer.terms(|terms| Markup::of(|out| mark(&text, terms, out)))></span> }
}

/// The same inside other markup.
pub(super) fn mark(text: &str, terms: &Terms, out: &mut Markup) {
    let mut at = 0;
    for range in highlights(text, terms) {
        out.text(text.get(at..range.start).unwrap_or_default());
        out.inside("<mark>", text.get(range.clone()).unwrap_or_default(), "</mark>");
        at = range.end;
    }
    out.text(text.get(at..).unwrap_or_default());
}
