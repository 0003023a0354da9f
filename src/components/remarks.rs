//! What was computed of claims, in their margins: a sentence, and its computation one click away.

use super::goto;
use crate::explorer::Explorer;
use crate::markup::Markup;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, Finding};
use leptos::prelude::*;

/// Every remark that rests on a claim.
#[component]
pub fn Remarks(
    /// Which claim.
    claim: ClaimKey,
) -> impl IntoView {
    let explorer = Explorer::here();
    view! { <div inner_html=Markup::of(|out| write(explorer, claim, true, out))></div> }
}

/// The remarks on a claim. On a card only those that begin with this claim stand, so that one about two claims is read
/// once; in detail `all` of them do.
pub(super) fn write(explorer: Explorer, claim: ClaimKey, all: bool, out: &mut Markup) {
    let about = |finding: &&Finding| {
        let first = finding.grounds.first().is_some_and(|ground| ground.claim == claim);
        all || first
    };
    let mut found = explorer.remarks(claim).filter(about).peekable();
    if found.peek().is_some() {
        out.tags("<div class=\"remarks\">");
        found.for_each(|finding| remark(explorer, finding, Some(claim), out));
        out.tags("</div>");
    }
}

/// A finding with its computation one click away; `on` is the claim in whose margin it stands.
pub fn remark(explorer: Explorer, finding: &Finding, on: Option<ClaimKey>, out: &mut Markup) {
    let claims = finding.claims();
    out.inside("<details class=\"remark\"><summary>", &finding.explanation, " <span class=\"remark-how\">");
    out.inside("", say::HOW, "</span></summary>");
    if let Some(computation) = &finding.computation {
        out.inside("<p class=\"computation\">", computation, "</p>");
    }
    out.inside("<p class=\"hint\">", say::remark_origin(finding.origin), "");
    if claims.iter().any(|key| Some(*key) != on) {
        out.tags(" ");
        goto::open_link(explorer, &claims, "", out);
        out.inside("", say::RESTS_ON_CLAIMS, "</a>");
    }
    out.tags("</p></details>");
}
