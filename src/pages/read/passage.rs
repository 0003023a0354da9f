//! Paragraphs in which every claim is marked by line, colour and shape, and is a link.

use super::answers::{Answer, Answers};
use super::cross::Crossing;
use crate::components::{Goto, marked, stance_class};
use crate::explorer::Explorer;
use crate::messages as say;
use counterclaim_core::model::{BlockKind, ClaimKey, Inline, SourceKey, Stance};
use counterclaim_core::query::Query;
use leptos::prelude::*;
use std::borrow::Cow;

/// A run of text inside a paragraph.
pub(super) enum Run {
    /// Text between claims.
    Text(Cow<'static, str>),
    /// A claim.
    Claim {
        key: ClaimKey,
        /// The words by which it stands here.
        text: Cow<'static, str>,
        /// False where an original no longer has the words it was coded from.
        word_for_word: bool,
    },
}

/// A paragraph, heading or list item.
pub(super) struct Passage {
    pub(super) kind: BlockKind,
    pub(super) runs: Vec<Run>,
}

impl Passage {
    /// A digest's paragraphs.
    pub(super) fn of_digest(explorer: Explorer, source: SourceKey) -> Vec<Self> {
        let run = |inline: &'static Inline| match inline {
            Inline::Text(text) => Run::Text(text.as_str().into()),
            Inline::Claim(key, shown) => {
                let statement = || explorer.statement(*key).trim_end_matches('.');
                let text = shown.as_deref().unwrap_or_else(statement).into();
                Run::Claim { key: *key, text, word_for_word: true }
            }
        };
        let passage = |block: &'static counterclaim_core::model::Block| Self {
            kind: block.kind,
            runs: block.inlines.iter().map(run).collect(),
        };
        explorer.blocks(source).unwrap_or_default().iter().map(passage).collect()
    }

    fn claims(&self) -> Vec<ClaimKey> {
        let claim = |run: &Run| if let Run::Claim { key, .. } = run { Some(*key) } else { None };
        self.runs.iter().filter_map(claim).collect()
    }
}

/// How claims appear in a text: what matches the filters, and what answers them.
pub(super) struct Reading {
    pub(super) explorer: Explorer,
    /// For each claim of the corpus, whether it matches.
    pub(super) matching: Memo<Vec<bool>>,
    pub(super) answers: Answers,
    /// Beside another article, the way to counterparts there.
    pub(super) crossing: Option<Crossing>,
}

impl Reading {
    /// Paragraphs, each with its notes.
    pub(super) fn text(&self, passages: Vec<Passage>) -> impl IntoView + use<> {
        passages.into_iter().map(|passage| self.paragraph(passage)).collect_view()
    }

    fn paragraph(&self, passage: Passage) -> AnyView {
        let claims = passage.claims();
        let runs = passage.runs.into_iter().map(|run| self.run(run)).collect_view();
        let text = match passage.kind {
            BlockKind::Paragraph => view! { <p>{runs}</p> }.into_any(),
            BlockKind::Item => view! { <p class="item">{runs}</p> }.into_any(),
            // The article's title is the page's first heading.
            BlockKind::Heading(1) => view! { <h2>{runs}</h2> }.into_any(),
            BlockKind::Heading(_) => view! { <h3>{runs}</h3> }.into_any(),
        };
        view! { <div class="read-passage">{text} {self.answers.notes(self.explorer, &claims)}</div> }.into_any()
    }

    fn run(&self, run: Run) -> AnyView {
        match run {
            Run::Text(text) => text.into_any(),
            Run::Claim { key, text, word_for_word } => self.claim(key, text, word_for_word),
        }
    }

    fn claim(&self, key: ClaimKey, text: Cow<'static, str>, word_for_word: bool) -> AnyView {
        let (explorer, matching) = (self.explorer, self.matching);
        let Some(claim) = explorer.claim(key) else { return text.into_any() };
        let corpus = explorer.corpus();
        let crossing = self.crossing;
        let is_forward = move || crossing.is_some_and(|crossing| crossing.is_forward(key));
        let is_open = move || explorer.with(|query| query.open.contains(&key));
        let is_dim = move || matching.with(|matching| !matching.get(key.at()).copied().unwrap_or(true));
        let (mark, word) = mark_of(explorer, claim.stance);
        let concession = corpus.is_concession(claim);
        view! {
            <span
                class=format!("read-claim {}", stance_class(claim.stance))
                class:is-open=is_open
                class:is-dim=is_dim
                class:is-forward=is_forward
                class:is-concession=concession
                class:is-changed=!word_for_word
                id=super::place::id(&claim.id)
                data-claim=claim.id.as_str()
            >
                <Goto class="read-link" to=move |query: &mut Query| query.open = vec![key]>
                    <span class="read-mark" role="img" aria-label=say::read_mark(word)>{mark}</span>
                    {marked(explorer, text)}
                </Goto>
                {concession.then(|| view! { <em class="read-concession">{say::READ_CONCESSION}</em> })}
                {crossing.map(|crossing| self.crosses(crossing, key))}
                {self.answers.number(key).map(|number| view! { <sup class="read-number">{number}</sup> })}
            </span>
        }
        .into_any()
    }
}

impl Reading {
    /// A link to each counterpart of a claim, by the sign of their relation.
    fn crosses(&self, crossing: Crossing, claim: ClaimKey) -> impl IntoView + use<> {
        let explorer = self.explorer;
        let link = |answer: &Answer| {
            let Answer { relation, other } = *answer;
            let target = explorer.claim(other)?;
            Some(
                view! {
                    <a
                        class="read-cross"
                        href=format!("#{}", super::place::id(&target.id))
                        aria-label=say::read_cross(say::relation(relation.kind), &target.statement)
                        on:click=move |event| crossing.click(&event, claim, other)
                    >
                        {say::relation_sign(relation.kind)}
                    </a>
                }
                .into_any(),
            )
        };
        self.answers.to(claim).iter().filter_map(link).collect_view()
    }
}

/// Shape and word of a stance.
pub(super) fn mark_of(explorer: Explorer, stance: Stance) -> (&'static str, &'static str) {
    let [closing, widening] = &explorer.corpus().narratives;
    let [first, second, neither] = say::MARKS;
    match stance {
        Stance::Optimistic => (first, closing.mark.as_str()),
        Stance::Pessimistic => (second, widening.mark.as_str()),
        Stance::Neutral => (neither, say::NEITHER),
    }
}
