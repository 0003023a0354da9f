use super::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, Finding, FindingKind};
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// Whether a finding is a remark on single claims: arithmetic and the like, or a figure that nobody signs.
pub fn is_remark(finding: &Finding) -> bool {
    finding.kind.is_remark() || (finding.kind == FindingKind::Attribution && finding.source.is_none())
}

/// What was computed of a claim, in its margin. On a card only remarks that begin with this claim stand, so that one
/// about two claims is read once; in detail all of them do.
#[component]
pub fn Remarks(
    /// Which claim.
    claim: ClaimKey,
    /// Whether every remark that rests on the claim is shown.
    #[prop(optional)]
    all: bool,
) -> impl IntoView {
    let corpus = Explorer::here().corpus();
    let about = move |finding: &&Finding| {
        let first = finding.grounds.first().is_some_and(|ground| ground.claim == claim);
        is_remark(finding) && (first || (all && finding.is_about(claim)))
    };
    let remarks: Vec<_> = corpus.findings.iter().filter(about).map(|finding| remark(finding, Some(claim))).collect();
    (!remarks.is_empty()).then(|| view! { <div class="remarks">{remarks}</div> })
}

/// A finding with its computation one click away.
pub fn remark(finding: &'static Finding, on: Option<ClaimKey>) -> AnyView {
    let claims = finding.claims();
    let others = claims.iter().any(|key| Some(*key) != on);
    let computation = finding.computation.as_deref();
    view! {
        <details class="remark">
            <summary>
                {finding.explanation.as_str()} " " <span class="remark-how">{say::HOW}</span>
            </summary>
            {computation.map(|computation| view! { <p class="computation">{computation}</p> })}
            <p class="hint">
                {say::remark_origin(finding.origin)}
                {others.then(|| view! {
                    " "
                    <Goto to=move |query: &mut Query| query.open = claims.clone()>{say::RESTS_ON_CLAIMS}</Goto>
                })}
            </p>
        </details>
    }
    .into_any()
}
