use super::ClaimKey;
use super::vocabulary::vocabulary;
use crate::edtf::Edtf;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// One of the two tellings of a story, or a source that tells both.
    Narrative {
        /// Supports the thesis.
        Optimistic = "optimistic",
        /// Opposes it.
        Pessimistic = "pessimistic",
        /// Tells both.
        Mixed = "mixed",
    }
}

/// What a corpus calls one of its narratives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NarrativeName {
    /// "Gap closing".
    pub name: String,
    /// "optimistic about China's prospects".
    pub gloss: String,
    /// The word beside the mark on a claim: "closing".
    pub mark: String,
}

/// What several claims answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Unique among questions.
    pub id: String,
    /// "Who will lead, and when?"
    pub title: String,
    /// "Leadership".
    pub short: String,
    /// Fits behind "does not mention": "who will lead".
    pub topic: String,
    /// Words that suggest the question in text nobody coded.
    pub terms: Vec<String>,
}

/// Words that tell where text points that nobody coded. Base forms: inflections are found too, and a word with a
/// capital letter is a name and found only so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lexicon {
    /// Words that support the thesis, whoever they are said of.
    pub optimistic: Vec<String>,
    /// Words that oppose it, whoever they are said of.
    pub pessimistic: Vec<String>,
    /// Names of the side whose rise supports the thesis.
    pub closer: Vec<String>,
    /// Names of the side that has been in front.
    pub leader: Vec<String>,
    /// Names of others: what is said of them points nowhere.
    pub others: Vec<String>,
    /// Words for the distance between the two, beside those of plain English.
    pub gap: Vec<String>,
    /// What a side is better off with.
    pub strengths: Vec<String>,
    /// What a side is worse off with.
    pub weaknesses: Vec<String>,
    /// Measures against the closing side.
    pub barriers: Vec<String>,
    /// Subjects on which the closing side is strong: weak signs where nothing plainer is said.
    pub closer_fields: Vec<String>,
    /// Subjects on which the leading side is strong.
    pub leader_fields: Vec<String>,
    /// Words whose weights were learned from articles on the thesis, in no order.
    pub words: Vec<WordWeight>,
}

/// How far a word, or a pair of words, speaks for the thesis and for taking no side; learned, not written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordWeight {
    /// Stems, one or two with a space between.
    pub words: String,
    /// Hundredths by which a claim leans to the thesis, below zero against it.
    pub side: i16,
    /// Hundredths by which it leans to neither.
    pub none: i16,
}

/// What both sides say, where they part, and why: at most 120 words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// What both sides say.
    pub both: Vec<BriefPiece>,
    /// Where they part.
    pub part: Vec<BriefPiece>,
    /// Why.
    pub because: Vec<BriefPiece>,
}

/// A run of the brief; with claims, it opens them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefPiece {
    /// The words.
    pub text: String,
    /// The claims behind them, none for connecting words.
    pub claims: Vec<ClaimKey>,
}

/// An entry of the corpus' own change log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub date: Edtf,
    /// What.
    pub text: String,
}
