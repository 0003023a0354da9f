//! Where claims from outside the corpus would stand in it: which of its claims read alike, and how both point.

use super::candidates;
use super::likeness::likenesses;
use super::wording::Wordings;
use crate::model::{Claim, ClaimKey, Corpus, Origin, Reason, RelationKind, SourceKey};

/// A claim of the corpus that one from outside reads like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Position of the claim from outside.
    pub of: usize,
    /// The claim of the corpus.
    pub claim: ClaimKey,
    /// How they stand to each other, as [`candidates`] words it.
    pub kind: RelationKind,
    /// Why they may differ.
    pub reason: Option<Reason>,
    /// How alike they are, in percent.
    pub score: u8,
}

/// What of the corpus each claim from outside meets, the most alike first; claims that meet nothing are new to it.
///
/// `outside` are claims of one article that the corpus does not hold; their questions and stance are keys and words of
/// this corpus. Whose article they stand in does not matter.
pub fn answers(corpus: &Corpus, outside: Vec<Claim>) -> Vec<Answer> {
    let known = corpus.claims.len();
    let elsewhere = SourceKey(u32::try_from(corpus.sources.len()).unwrap_or(u32::MAX));
    let mut joined = Corpus {
        thesis: corpus.thesis.clone(),
        questions: corpus.questions.clone(),
        lexicon: corpus.lexicon.clone(),
        claims: corpus.claims.clone(),
        ..Corpus::default()
    };
    joined.claims.extend(outside.into_iter().map(|claim| Claim { source: elsewhere, origin: Origin::Found, ..claim }));
    let wordings = Wordings::of(&joined);
    let pairs = likenesses(&joined, &wordings);
    let across = pairs.into_iter().filter(|pair| pair.a.at() < known && pair.b.at() >= known).collect::<Vec<_>>();
    let mut answers: Vec<Answer> = candidates(&joined, &wordings, &across)
        .into_iter()
        .filter_map(|found| {
            let (of, score) = (found.b.at().checked_sub(known)?, found.score?);
            Some(Answer { of, claim: found.a, kind: found.kind, reason: found.reason, score })
        })
        .collect();
    crate::order::by_key(&mut answers, |answer| (answer.of, std::cmp::Reverse(answer.score), answer.claim));
    answers
}
