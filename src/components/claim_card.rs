use super::claim_words::{byline, stance_class, stance_mark};
use super::{Goto, Remarks, marked};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::ClaimKey;
use counterclaim_core::query::Query;
use leptos::prelude::*;

/// One claim: its figure, statement, who is reported to say it, when, and in which words.
#[component]
pub fn ClaimCard(
    /// Which claim.
    claim: ClaimKey,
) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let found = explorer.claim(claim).and_then(|found| Some((found, corpus.source_of(found)?)));
    found.map(|(found, source)| {
        let is_open = move || explorer.with(|query| query.open.contains(&claim));
        let when = found.about.as_ref().map(|dated| say::about(&say::date(&dated.edtf)));
        let said = found.said.as_ref().map(|dated| say::said(&say::date(&dated.edtf)));
        let parts = [when, said].into_iter().flatten().map(|part| view! { <span class="part">{part}</span> }).collect_view();
        let concession = corpus.is_concession(found);
        view! {
            <article class=format!("claim {}", stance_class(found.stance)) class:is-open=is_open data-claim=found.id.as_str()>
                <p class="claim-statement">
                    {found.figure.as_deref().map(|figure| view! { <span class="figure">{figure}</span> " " })}
                    <Goto class="claim-link" to=move |query: &mut Query| query.open = vec![claim]>
                        {marked(explorer, found.statement.as_str())}
                    </Goto>
                </p>
                <p class="claim-byline">
                    <span class="part">{stance_mark(corpus, found.stance)}</span>
                    <span class="part">{byline(corpus, found, source)}</span>
                    {parts}
                    {found.phrase.as_deref().map(|phrase| {
                        view! { <q class="part phrase">{marked(explorer, say::quoted(phrase))}</q> }
                    })}
                    {concession.then(|| view! { <em class="part">{say::CONCESSION}</em> })}
                </p>
                <Remarks claim=claim/>
            </article>
        }
    })
}
