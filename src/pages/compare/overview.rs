use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{Claim, ClaimKey, Narrative, Question, QuestionKey, Relation};
use counterclaim_core::relate;
use leptos::prelude::*;

/// The questions as a list: how much each side says on them, and how often both meet or part. It leads to the rows.
#[component]
pub fn Overview() -> impl IntoView {
    let corpus = Explorer::here().corpus();
    let lines = corpus.questions.iter().enumerate().map(|(at, question)| line(question, QuestionKey(at as u32)));
    let [closing, widening] = [0, 1].map(|side: usize| corpus.narratives[side].name.as_str());
    view! {
        <nav class="overview" aria-label=say::OVERVIEW>
            <p class="overview-line overview-head" aria-hidden="true">
                <span>{say::OVERVIEW}</span>
                <span class="is-closing">{closing}</span>
                <span class="overview-between"></span>
                <span class="is-widening">{widening}</span>
            </p>
            {lines.collect_view()}
        </nav>
    }
}

/// The place of a question's row in the page.
pub(super) fn anchor(question: &Question) -> String {
    format!("q-{}", question.id)
}

fn line(question: &'static Question, key: QuestionKey) -> impl IntoView {
    let explorer = Explorer::here();
    let corpus = explorer.corpus();
    let on = |narrative: Narrative| {
        let sources = relate::sources_of(corpus, narrative);
        let speaks = |claim: &&Claim| claim.questions.contains(&key) && sources.contains(&claim.source);
        corpus.claims.iter().filter(speaks).count()
    };
    let side = |claim: &Claim| {
        let source = corpus.source_of(claim).filter(|_| claim.questions.contains(&key));
        source.map(|source| source.narrative)
    };
    let across = |relation: &&Relation| {
        let ends = [relation.a, relation.b].map(|key| corpus.claim(key).and_then(side));
        matches!(ends, [Some(a), Some(b)] if relate::opposite(a) == Some(b))
    };
    let (common, apart): (Vec<&Relation>, Vec<&Relation>) =
        corpus.relations.iter().filter(across).partition(|relation| relation.kind.agrees());
    let mut between = Vec::new();
    if !common.is_empty() {
        between.push(say::grounds(common.len()));
    }
    if !apart.is_empty() {
        between.push(say::differences(apart.len()));
    }
    let [closing, widening] = [Narrative::Optimistic, Narrative::Pessimistic].map(on);
    // A line leads to its row, so it is gone where filters leave no row.
    let asks = move |claim: &ClaimKey| corpus.claim(*claim).is_some_and(|claim| claim.questions.contains(&key));
    let gone = move || {
        let asked = explorer.with(|query| query.questions.is_empty() || query.questions.contains(&key));
        !asked || !explorer.results(|results| results.claims.iter().any(asks))
    };
    view! {
        <a class="overview-line" href=format!("#{}", anchor(question)) hidden=gone>
            <span class="overview-title">{question.title.as_str()}</span>
            <span class="is-closing">{say::on_side(closing)}</span>
            <span class="overview-between">{between.join(say::COUNT_JOINT)}</span>
            <span class="is-widening">{say::on_side(widening)}</span>
        </a>
    }
}
