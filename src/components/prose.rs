use crate::explorer::Explorer;
use counterclaim_core::model::{Block, BlockKind, ClaimKey, Inline};
use leptos::prelude::*;

/// Blocks of a digest or of the corpus' own account, as HTML. A claim in focus is marked.
pub fn blocks(explorer: Explorer, list: &'static [Block], focus: Option<ClaimKey>) -> impl IntoView {
    list.iter()
        .map(|block| {
            let inlines = block.inlines.iter().map(|inline| run(explorer, inline, focus)).collect_view();
            match block.kind {
                BlockKind::Paragraph => view! { <p>{inlines}</p> }.into_any(),
                BlockKind::Item => view! { <p class="item">{inlines}</p> }.into_any(),
                // The page's own headings come above those of a text inside it.
                BlockKind::Heading(1) => view! { <h2>{inlines}</h2> }.into_any(),
                BlockKind::Heading(_) => view! { <h3>{inlines}</h3> }.into_any(),
            }
        })
        .collect_view()
}

fn run(explorer: Explorer, inline: &'static Inline, focus: Option<ClaimKey>) -> AnyView {
    match inline {
        Inline::Text(text) => text.as_str().into_any(),
        Inline::Claim(key, shown) => {
            let text = shown.as_deref().unwrap_or_else(|| explorer.statement(*key).trim_end_matches('.'));
            if focus == Some(*key) { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
        }
    }
}
