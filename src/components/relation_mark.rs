use super::Goto;
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{Origin, Relation};
use counterclaim_core::query::{Query, Standing};
use leptos::prelude::*;

/// What stands between two columns: sign, words and reason; choosing it filters by it.
#[component]
pub fn RelationMark(
    /// One relation of the kind and reason shown.
    relation: &'static Relation,
    /// How many of them there are.
    count: usize,
) -> impl IntoView {
    let explorer = Explorer::here();
    let standing = Standing::from(relation.kind);
    let words = say::relation(relation.kind);
    let chosen = move || explorer.with(|query| query.standings == [standing]);
    let to = move |query: &mut Query| {
        let only = query.standings == [standing];
        query.standings = if only { Vec::new() } else { vec![standing] };
    };
    view! {
        <div class="relation" class:is-chosen=chosen>
            <span class="relation-sign" aria-hidden="true">{say::relation_sign(relation.kind)}</span>
            <Goto class="relation-words" label=say::filter_by(words) to=to>
                {words}
                {(count > 1).then(|| format!(" ×\u{202f}{count}"))}
            </Goto>
            {(relation.origin == Origin::Found).then(|| view! { <span class="relation-reason">{say::FOUND}</span> })}
            {relation.reason.map(|reason| view! { <span class="relation-reason">{say::reason(reason)}</span> })}
        </div>
    }
}
