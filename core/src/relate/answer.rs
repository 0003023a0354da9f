//! Where claims from outside the corpus would stand in it: which of its claims read alike, and how both point.

use super::candidate::relate;
use super::likeness::{Field, rare};
use super::wording::Wordings;
use crate::model::{Claim, ClaimKey, Corpus, Reason, RelationKind};

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

/// A corpus whose statements are read, so that one article after another can be set beside it.
#[derive(Debug)]
pub struct Answering<'c> {
    corpus: &'c Corpus,
    wordings: Wordings<'c>,
    field: Field,
}

impl<'c> Answering<'c> {
    /// Reads the statements of a corpus.
    pub fn of(corpus: &'c Corpus) -> Self {
        let wordings = Wordings::of(corpus);
        let mut field = Field::default();
        for (key, claim) in corpus.keyed_claims() {
            if let Some(wording) = wordings.get(key) {
                field.add(key, claim, wording, &wordings);
            }
        }
        Self { corpus, wordings, field }
    }

    /// The corpus.
    pub fn corpus(&self) -> &'c Corpus {
        self.corpus
    }

    /// What of the corpus each claim from outside meets, the most alike first; claims that meet nothing are new to it.
    ///
    /// `outside` are claims of one article that the corpus does not hold; their questions and stance are keys and words
    /// of this corpus. Whose article they stand in does not matter, and no claim's answers depend on the others.
    pub fn answers(&self, outside: &[Claim]) -> Vec<Answer> {
        let wordings = self.wordings.outside(self.corpus, outside.iter().map(|claim| &*claim.statement));
        let mut answers = Vec::new();
        for (of, claim) in outside.iter().enumerate() {
            let key = ClaimKey(u32::try_from(of).unwrap_or(u32::MAX));
            let Some(wording) = wordings.get(key) else { continue };
            let rare = rare(&wordings, wording, 1);
            let alike = self.field.alike(&rare, claim, key, wording, &wordings, |known| self.wordings.get(known));
            answers.extend(alike.iter().filter_map(|pair| {
                let known = (self.corpus.claim(pair.a)?, self.wordings.get(pair.a)?);
                let found = relate(self.corpus, known, (claim, wording), pair)?;
                Some(Answer { of, claim: pair.a, kind: found.kind, reason: found.reason, score: found.score? })
            }));
        }
        crate::order::by_key(&mut answers, |answer| (answer.of, std::cmp::Reverse(answer.score), answer.claim));
        answers
    }
}
