use super::vocabulary::vocabulary;
use super::{ClaimKey, Origin};
use crate::edtf::Edtf;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// How two claims stand to each other.
    RelationKind {
        /// Both tell of one fact.
        SameFact = "same-fact",
        /// One speaks for the other.
        Supports = "supports",
        /// Both cannot hold as they stand.
        Contradicts = "contradicts",
        /// The same matter, read in opposite or different ways.
        DifferentReading = "different-reading",
        /// Two expectations of the future, which do not contradict each other.
        DifferentForecast = "different-forecast",
    }
}

impl RelationKind {
    /// Whether the two claims agree.
    pub fn agrees(self) -> bool {
        matches!(self, Self::SameFact | Self::Supports)
    }
}

vocabulary! {
    /// Why two claims differ.
    Reason {
        /// A different yardstick.
        Measure = "measure",
        /// A different time.
        Date = "date",
        /// A part against the whole.
        Scope = "scope",
        /// Expectations differ.
        Forecast = "forecast",
        /// Different support.
        Evidence = "evidence",
        /// The same fact, another conclusion.
        Reading = "reading",
    }
}

/// A relation between two claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// One claim; relations have no direction.
    pub a: ClaimKey,
    /// The other.
    pub b: ClaimKey,
    /// How they stand to each other.
    pub kind: RelationKind,
    /// Why they differ; nothing where they agree.
    pub reason: Option<Reason>,
    /// What the two say and why they differ, in a sentence.
    pub explanation: String,
    /// What speaks for an inferred relation.
    pub speaks_for: Vec<String>,
    /// What speaks against it.
    pub speaks_against: Vec<String>,
    /// Coded by a person or found by a rule.
    pub origin: Origin,
    /// How alike the two claims are in wording, in percent, where a rule found the relation.
    pub score: Option<u8>,
}

impl Relation {
    /// The other end, seen from `key`; nothing where the relation does not touch it.
    pub fn other(&self, key: ClaimKey) -> Option<ClaimKey> {
        if self.a == key {
            Some(self.b)
        } else if self.b == key {
            Some(self.a)
        } else {
            None
        }
    }
}

/// A signed, dated, linked remark from outside the corpus. It stands apart and changes no count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The claim it is about.
    pub claim: ClaimKey,
    /// Who signs it.
    pub author: String,
    /// When it was written.
    pub date: Edtf,
    /// Where its support can be read.
    pub url: String,
    /// The remark.
    pub text: String,
}
