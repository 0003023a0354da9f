use crate::explorer::Explorer;
use counterclaim_core::index::highlights;
use leptos::prelude::*;
use std::borrow::Cow;
use std::ops::Range;

/// A text in which whatever answers the search is marked.
pub fn marked(explorer: Explorer, text: impl Into<Cow<'static, str>>) -> impl IntoView {
    let text = text.into();
    move || {
        let ranges = explorer.terms(|terms| highlights(&text, terms));
        let mut parts: Vec<AnyView> = Vec::with_capacity(ranges.len() * 2 + 1);
        let mut at = 0;
        for range in ranges {
            parts.push(run(&text, at..range.start).into_any());
            parts.push(view! { <mark>{run(&text, range.clone())}</mark> }.into_any());
            at = range.end;
        }
        parts.push(run(&text, at..text.len()).into_any());
        parts
    }
}

fn run(text: &str, range: Range<usize>) -> String {
    text.get(range).unwrap_or_default().to_owned()
}
