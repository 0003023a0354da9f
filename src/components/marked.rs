use crate::explorer::Explorer;
use counterclaim_core::index::highlights;
use leptos::prelude::*;

/// A text in which whatever answers the search is marked.
pub fn marked(explorer: Explorer, text: &'static str) -> impl IntoView {
    move || {
        let ranges = explorer.terms(|terms| highlights(text, terms));
        let mut parts: Vec<AnyView> = Vec::with_capacity(ranges.len() * 2 + 1);
        let mut at = 0;
        for range in ranges {
            parts.push(text.get(at..range.start).unwrap_or_default().into_any());
            parts.push(view! { <mark>{text.get(range.clone()).unwrap_or_default()}</mark> }.into_any());
            at = range.end;
        }
        parts.push(text.get(at..).unwrap_or_default().into_any());
        parts
    }
}
