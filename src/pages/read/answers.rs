//! What other articles answer to the claims of one, as notes beside its paragraphs.

use super::passage::mark_of;
use crate::components::{Goto, stance_class};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{ClaimKey, Corpus, Origin, Relation, SourceKey};
use counterclaim_core::query::{Query, View};
use leptos::prelude::*;

/// A claim of another article, and how it relates.
#[derive(Clone, Copy)]
pub(super) struct Answer {
    pub(super) relation: &'static Relation,
    pub(super) other: ClaimKey,
}

/// The answers to the claims of one article, in the order of its text.
pub(super) struct Answers {
    by_claim: Vec<(ClaimKey, Vec<Answer>)>,
    words: fn(usize) -> String,
}

impl Answers {
    /// What articles of other narratives answer.
    pub(super) fn of_other_side(corpus: &'static Corpus, source: SourceKey) -> Self {
        let narrative = |key: SourceKey| corpus.sources.get(key.at()).map(|source| source.narrative);
        Self::of(corpus, source, say::read_answers, |other| narrative(other) != narrative(source))
    }

    /// What one other article says on the same matters.
    pub(super) fn of_article(corpus: &'static Corpus, source: SourceKey, with: SourceKey) -> Self {
        Self::of(corpus, source, say::read_counterparts, |other| other == with)
    }

    /// The answers to a claim.
    pub(super) fn to(&self, claim: ClaimKey) -> &[Answer] {
        self.by_claim.iter().find(|(key, _)| *key == claim).map_or(&[], |(_, answers)| answers)
    }

    fn of(
        corpus: &'static Corpus,
        source: SourceKey,
        words: fn(usize) -> String,
        is_asked: impl Fn(SourceKey) -> bool,
    ) -> Self {
        let mut by_claim = Vec::new();
        for (key, _) in corpus.keyed_claims().filter(|(_, claim)| claim.source == source) {
            let answers: Vec<Answer> = corpus
                .relations_of(key)
                .filter_map(|relation| relation.other(key).map(|other| Answer { relation, other }))
                .filter(|answer| corpus.claim(answer.other).is_some_and(|claim| is_asked(claim.source)))
                .collect();
            if !answers.is_empty() {
                by_claim.push((key, answers));
            }
        }
        Self { by_claim, words }
    }

    /// The number by which a claim and its notes find each other.
    pub(super) fn number(&self, claim: ClaimKey) -> Option<usize> {
        self.by_claim.iter().position(|(key, _)| *key == claim).map(|at| at + 1)
    }

    /// The notes of a paragraph with these claims; nothing where nobody answers them.
    pub(super) fn notes(&self, explorer: Explorer, claims: &[ClaimKey]) -> Option<AnyView> {
        let entries = || self.by_claim.iter().enumerate().filter(|(_, (key, _))| claims.contains(key));
        let count: usize = entries().map(|(_, (_, answers))| answers.len()).sum();
        let notes = entries().map(|(at, (_, answers))| note(explorer, at + 1, answers)).collect_view();
        (count > 0).then(|| {
            view! {
                <aside class="read-notes">
                    <details open=true prop:open=crate::app::is_wide>
                        <summary>{(self.words)(count)}</summary>
                        {notes}
                    </details>
                </aside>
            }
            .into_any()
        })
    }
}

/// How many answers to a claim stand open before the others fold away.
const OPEN: usize = 1;

fn note(explorer: Explorer, number: usize, answers: &[Answer]) -> AnyView {
    let (open, folded) = answers.split_at(answers.len().min(OPEN));
    let entries = |list: &[Answer]| list.iter().map(|answer| entry(explorer, *answer)).collect_view();
    view! {
        <div class="read-note">
            <span class="read-number" aria-hidden="true">{number}</span>
            {entries(open)}
            {(!folded.is_empty()).then(|| {
                view! {
                    <details class="read-more">
                        <summary>{say::read_more(folded.len())}</summary>
                        {entries(folded)}
                    </details>
                }
            })}
        </div>
    }
    .into_any()
}

fn entry(explorer: Explorer, answer: Answer) -> Option<AnyView> {
    let corpus = explorer.corpus();
    let Answer { relation, other } = answer;
    let claim = corpus.claim(other)?;
    let source = corpus.source_of(claim)?;
    let (mark, word) = mark_of(explorer, claim.stance);
    let asked = relation.other(other)?;
    let inferred = !relation.speaks_for.is_empty() || !relation.speaks_against.is_empty();
    let notes = [
        relation.reason.map(say::reason),
        inferred.then_some(say::READ_INFERRED),
        (relation.origin == Origin::Found).then_some(say::READ_FOUND),
    ];
    let notes = notes.into_iter().flatten().map(|word| view! { <em class="part">{word}</em> }).collect_view();
    let both = move |query: &mut Query| {
        let Some(own) = explorer.claim(asked).map(|claim| claim.source) else { return };
        query.view = View::Read;
        query.sources = vec![own];
        query.with = explorer.claim(other).map(|claim| claim.source);
        query.open = vec![asked];
    };
    Some(
        view! {
            <div class="read-answer">
                <p class="read-answer-head">
                    <span class="read-answer-relation part">
                        <span aria-hidden="true">{say::relation_sign(relation.kind)}</span>
                        " "
                        {say::relation(relation.kind)}
                    </span>
                    {notes}
                </p>
                <p class=format!("read-answer-claim {}", stance_class(claim.stance))>
                    <span class="read-mark" role="img" aria-label=say::read_mark(word)>{mark}</span>
                    <Goto class="claim-link" to=move |query: &mut Query| query.open = vec![other]>
                        {move || explorer.statement(other)}
                    </Goto>
                </p>
                <p class="hint">
                    <cite>{source.short.as_str()}</cite>
                    " · "
                    <Goto label=say::read_together(&source.short) to=both>{say::READ_TOGETHER}</Goto>
                </p>
            </div>
        }
        .into_any(),
    )
}
