use super::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::BriefPiece;
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// What both sides say, where they part, and why; each marked part opens its claims.
#[component]
pub fn Brief() -> impl IntoView {
    let brief = &Explorer::here().corpus().brief;
    let parts = say::BRIEF
        .into_iter()
        .zip([&brief.both, &brief.part, &brief.because])
        .filter(|(_, pieces)| !pieces.is_empty())
        .map(|(head, pieces)| {
            view! {
                <section class="brief-part">
                    <h2>{head}</h2>
                    <p>{pieces.iter().map(piece).collect_view()}</p>
                </section>
            }
        })
        .collect_view();
    view! { <div class="brief">{parts}</div> }
}

fn piece(piece: &'static BriefPiece) -> AnyView {
    let text = piece.text.as_str();
    if piece.claims.is_empty() {
        return text.into_any();
    }
    view! { <Goto to=move |query: &mut Query| query.open = piece.claims.clone()>{text}</Goto> }.into_any()
}
