//! The words of the field as types. Nothing here computes; the stages do.

mod claim;
mod decimal;
mod finding;
mod quantity;
mod relation;
mod source;
mod speaker;
mod thesis;
pub(crate) mod vocabulary;

pub use claim::{Anchor, Claim, Dated, Fingerprint, Kind, Origin, Stance};
pub use decimal::Decimal;
pub use finding::{Finding, FindingKind, Ground, Outcome};
pub use quantity::{Bound, Quantity};
pub use relation::{Note, Reason, Relation, RelationKind};
pub use source::{Block, BlockKind, Inline, Original, Source};
pub use speaker::{Attribution, Evidence, EvidenceKind, Speaker, SpeakerKind};
pub use thesis::{Brief, BriefPiece, Change, Lexicon, Narrative, NarrativeName, Question, WordWeight};

use serde::{Deserialize, Serialize};

/// Declares a key: the position of an entry in one of the corpus' tables.
macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as an index into the table.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

key! {
    /// Position of a claim in [`Corpus::claims`].
    ClaimKey
}
key! {
    /// Position of a source in [`Corpus::sources`].
    SourceKey
}
key! {
    /// Position of a question in [`Corpus::questions`].
    QuestionKey
}
key! {
    /// Position of a speaker in [`Corpus::speakers`].
    SpeakerKey
}
key! {
    /// Position of an evidence entry in [`Corpus::evidence`].
    EvidenceKey
}

/// A folder of sources about one contested thesis, with its questions and relations.
///
/// Claims stand in the order of their sources and, inside a source, in the order of the text.
/// Keys held anywhere in the corpus are valid positions: [`crate::parse`] and [`crate::blob`] both see to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    /// The heading of the page, usually the thesis as a question.
    pub title: String,
    /// The statement under dispute.
    pub thesis: String,
    /// BCP 47 tag of the language the statements are written in.
    pub language: String,
    /// How a reader reports an error.
    pub contact: Option<String>,
    /// How the two tellings are called here: first the one that supports the thesis.
    pub narratives: [NarrativeName; 2],
    /// What several claims answer, in the order of the rows.
    pub questions: Vec<Question>,
    /// Who is reported to say something.
    pub speakers: Vec<Speaker>,
    /// The reports and events claims are said to rest on.
    pub evidence: Vec<Evidence>,
    /// The articles.
    pub sources: Vec<Source>,
    /// Every claim of every source.
    pub claims: Vec<Claim>,
    /// Relations between claims: the curated ones, and those that [`crate::check::complete`] found.
    pub relations: Vec<Relation>,
    /// Pairs of claims that the corpus' authors looked at and found unrelated; no rule may relate them.
    pub unrelated: Vec<(ClaimKey, ClaimKey)>,
    /// Signed remarks from outside the corpus.
    pub notes: Vec<Note>,
    /// Curated remarks, and everything that [`crate::check::complete`] computed.
    pub findings: Vec<Finding>,
    /// What came of forecasts.
    pub outcomes: Vec<Outcome>,
    /// Words that point one way in text that nobody coded.
    pub lexicon: Lexicon,
    /// What both sides say, where they part, and why.
    pub brief: Brief,
    /// How this corpus was made.
    pub about: Vec<Block>,
    /// The corpus' own change log, newest first.
    pub changes: Vec<Change>,
}

impl Corpus {
    /// The claim at a key, or nothing where the key belongs to another corpus.
    pub fn claim(&self, key: ClaimKey) -> Option<&Claim> {
        self.claims.get(key.at())
    }

    /// The source a claim stands in.
    pub fn source_of(&self, claim: &Claim) -> Option<&Source> {
        self.sources.get(claim.source.at())
    }

    /// Finds a claim by its written id.
    pub fn claim_named(&self, id: &str) -> Option<ClaimKey> {
        self.claims.iter().position(|claim| claim.id == id).map(|at| ClaimKey(at as u32))
    }

    /// Finds a source by its written id.
    pub fn source_named(&self, id: &str) -> Option<SourceKey> {
        self.sources.iter().position(|source| source.id == id).map(|at| SourceKey(at as u32))
    }

    /// Every claim with its key, in corpus order.
    pub fn keyed_claims(&self) -> impl Iterator<Item = (ClaimKey, &Claim)> {
        self.claims.iter().enumerate().map(|(at, claim)| (ClaimKey(at as u32), claim))
    }

    /// Relations that touch a claim.
    pub fn relations_of(&self, key: ClaimKey) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| relation.a == key || relation.b == key)
    }

    /// Whether a claim's stance runs against the narrative of its own source: a concession.
    /// A neutral claim concedes nothing, and a mixed source has no narrative to concede against.
    pub fn is_concession(&self, claim: &Claim) -> bool {
        let Some(source) = self.source_of(claim) else { return false };
        matches!(
            (source.narrative, claim.stance),
            (Narrative::Optimistic, Stance::Pessimistic) | (Narrative::Pessimistic, Stance::Optimistic)
        )
    }

    /// The names a corpus gives to a narrative; a mixed source has none.
    pub fn narrative_name(&self, narrative: Narrative) -> Option<&NarrativeName> {
        match narrative {
            Narrative::Optimistic => Some(&self.narratives[0]),
            Narrative::Pessimistic => Some(&self.narratives[1]),
            Narrative::Mixed => None,
        }
    }
}
