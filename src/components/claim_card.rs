use super::claim_words::{byline, stance_class, stance_mark};
use super::{goto, marked, remarks};
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::index::Terms;
use counterclaim_core::model::{Claim, ClaimKey};
use leptos::prelude::*;

/// One claim: its figure, statement, who is reported to say it, when, and in which words.
///
/// It is written as markup. Its links are answered by `goto::follow_markup`, and `follow_open` tells it whether it
/// is open.
#[component]
pub fn ClaimCard(
    /// Which claim.
    claim: ClaimKey,
) -> impl IntoView {
    let explorer = Explorer::here();
    explorer.claim(claim).map(|found| {
        let inside = move || {
            let found = explorer.claim(claim).unwrap_or(found);
            explorer.terms(|terms| Markup::of(|out| inside(explorer, claim, found, terms, out)))
        };
        view! { <article class=class(explorer, claim, found) data-claim=found.id.as_str() inner_html=inside></article> }
    })
}

/// The same card inside other markup.
pub(super) fn card(explorer: Explorer, claim: ClaimKey, terms: &Terms, out: &mut Markup) {
    let Some(found) = explorer.claim(claim) else { return };
    out.inside("<article class=\"", &class(explorer, claim, found), "\" data-claim=\"").text(&found.id).tags("\">");
    inside(explorer, claim, found, terms, out);
    out.tags("</article>");
}

fn class(explorer: Explorer, claim: ClaimKey, found: &Claim) -> String {
    let awaited = if found.is_bare() { " is-awaited" } else { "" };
    let open = if explorer.now(|query| query.open.contains(&claim)) { " is-open" } else { "" };
    format!("claim {}{open}{awaited}", stance_class(found.stance))
}

fn inside(explorer: Explorer, key: ClaimKey, claim: &'static Claim, terms: &Terms, out: &mut Markup) {
    let corpus = explorer.corpus();
    let Some(source) = corpus.source_of(claim) else { return };
    out.tags("<p class=\"claim-statement\">");
    if let Some(figure) = &claim.figure {
        out.inside("<span class=\"figure\">", figure, "</span> ");
    }
    goto::open_link(explorer, &[key], "claim-link", out);
    if claim.is_bare() {
        out.inside("<span class=\"awaited\">", explorer.awaited(key), "</span>");
    }
    marked::mark(&claim.statement, terms, out);
    out.tags("</a></p><p class=\"claim-byline\"><span class=\"part\">");
    stance_mark(corpus, claim.stance, out);
    out.tags("</span><span class=\"part\">");
    byline(corpus, claim, source, out);
    out.tags("</span>");
    let times = [(&claim.about, say::about as fn(&str) -> String), (&claim.said, say::said)];
    for (dated, words) in times {
        if let Some(dated) = dated {
            out.inside("<span class=\"part\">", &words(&say::date(&dated.edtf)), "</span>");
        }
    }
    if let Some(phrase) = &claim.phrase {
        out.tags("<q class=\"part phrase\">");
        marked::mark(&say::quoted(phrase), terms, out);
        out.tags("</q>");
    }
    if corpus.is_concession(claim) {
        out.inside("<em class=\"part\">", say::CONCESSION, "</em>");
    }
    out.tags("</p>");
    remarks::write(explorer, key, false, out);
}

/// Marks the cards of the claims that are open, wherever they stand, as long as the page lives.
#[cfg(target_arch = "wasm32")]
pub fn follow_open(explorer: Explorer) {
    let open = Memo::new(move |_| explorer.with(|query| query.open.clone()));
    Effect::new(move |before: Option<Vec<ClaimKey>>| {
        let open = open.get();
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return open };
        let mark = |key: &ClaimKey, is_open: bool| {
            let id = explorer.claim(*key).map(|claim| claim.id.as_str()).unwrap_or_default();
            let Ok(cards) = document.query_selector_all(&format!(".claim[data-claim=\"{id}\"]")) else { return };
            for at in 0..cards.length() {
                use wasm_bindgen::JsCast;
                let card = cards.get(at).and_then(|card| card.dyn_into::<web_sys::Element>().ok());
                // A browser refuses only a malformed class name.
                let _ = card.map(|card| card.class_list().toggle_with_force("is-open", is_open));
            }
        };
        before.iter().flatten().for_each(|key| mark(key, false));
        open.iter().for_each(|key| mark(key, true));
        open
    });
}
