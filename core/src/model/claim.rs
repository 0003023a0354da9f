use super::vocabulary::vocabulary;
use super::{EvidenceKey, Quantity, QuestionKey, SourceKey, SpeakerKey};
use crate::edtf::Edtf;
use crate::model::Attribution;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Where a claim points, seen from the thesis. It belongs to the claim, not to its source.
    Stance {
        /// Supports the thesis.
        Optimistic = "optimistic",
        /// Opposes the thesis.
        Pessimistic = "pessimistic",
        /// Neither, or an intention, proposal or debate.
        Neutral = "neutral",
    }
}

vocabulary! {
    /// What sort of assertion a claim is; the first that fits in the order prediction, statistic, comparison,
    /// causal, event, opinion.
    Kind {
        /// A measured figure.
        Statistic = "statistic",
        /// About a time after it was said.
        Prediction = "prediction",
        /// One thing is said to bring about another.
        Causal = "causal",
        /// Something is said to have happened.
        Event = "event",
        /// Two things are set against each other.
        Comparison = "comparison",
        /// A judgement.
        Opinion = "opinion",
    }
}

vocabulary! {
    /// Whether a person coded an entry or a rule found it.
    Origin {
        /// Coded by a person.
        Curated = "curated",
        /// Found by a rule.
        Found = "found",
    }
}

/// One checkable or arguable assertion in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique in the corpus; stands in the address.
    pub id: String,
    /// The article it stands in.
    pub source: SourceKey,
    /// Position in [`super::Source::blocks`] of the paragraph it stands in.
    pub block: u32,
    /// The claim in neutral words, a sentence of its own.
    pub statement: String,
    /// A few words of the source, verbatim.
    pub phrase: Option<String>,
    /// The figure to set large on a card.
    pub figure: Option<String>,
    /// A few words for the timeline.
    pub label: Option<String>,
    /// Where it points.
    pub stance: Stance,
    /// What sort of assertion it is.
    pub kind: Kind,
    /// The questions it answers.
    pub questions: Vec<QuestionKey>,
    /// Who is reported to say it; nobody where the article speaks in its own voice.
    pub speaker: Option<SpeakerKey>,
    /// How the article vouches for the speaker.
    pub attribution: Attribution,
    /// Who relays it.
    pub via: Option<SpeakerKey>,
    /// What it is said to rest on.
    pub evidence: Vec<EvidenceKey>,
    /// When it was said, where the text dates that.
    pub said: Option<Dated>,
    /// The time it is true of or predicts, where the text states one.
    pub about: Option<Dated>,
    /// The quantities of the statement.
    pub quantities: Vec<Quantity>,
    /// 0 rhetoric, 1 arguable, 2 checkable with effort, 3 can be looked up.
    pub checkworthy: u8,
    /// Coded by a person or found by a rule.
    pub origin: Origin,
    /// Where it stands in the original.
    pub anchor: Option<Anchor>,
}

impl Claim {
    /// The claim without its words: what it is coded as, its figures, and its id. A corpus too large to embed holds its
    /// claims so until their words are fetched.
    pub fn bare(&self) -> Self {
        let unsaid = |quantity: &Quantity| Quantity { words: String::new(), ..quantity.clone() };
        let undated =
            |dated: &Option<Dated>| dated.as_ref().map(|dated| Dated { edtf: dated.edtf.clone(), words: None });
        Self {
            id: self.id.clone(),
            statement: String::new(),
            phrase: None,
            figure: self.figure.clone(),
            label: None,
            questions: self.questions.clone(),
            evidence: self.evidence.clone(),
            said: undated(&self.said),
            about: undated(&self.about),
            quantities: self.quantities.iter().map(unsaid).collect(),
            anchor: None,
            ..*self
        }
    }

    /// Whether its words are still to be fetched. Every statement has some.
    pub fn is_bare(&self) -> bool {
        self.statement.is_empty()
    }
}

/// A time as it was written in the source, kept apart from what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// What it means.
    pub edtf: Edtf,
    /// The source's words, such as "early 2025".
    pub words: Option<String>,
}

/// Where in the original a claim stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// First code point of the span in the original.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// Proof of the span's text.
    pub sha256: Fingerprint,
}

/// The leading bytes of a SHA-256: all 32 in `corpus.lock` and exports, 8 in the page, where bytes count and the
/// whole original's hash stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(pub Vec<u8>);

impl Fingerprint {
    /// How many bytes the page keeps.
    pub const SHORT: usize = 8;

    /// Lower-case hexadecimal.
    pub fn hex(&self) -> String {
        let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
        self.0.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// Reads lower- or upper-case hexadecimal; nothing for an odd length or another character.
    pub fn from_hex(text: &str) -> Option<Self> {
        if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let byte = |at: usize| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        (0..text.len()).step_by(2).map(byte).collect::<Option<Vec<u8>>>().map(Self)
    }

    /// Keeps the first `length` bytes.
    pub fn shorten(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// Whether a full hash begins with these bytes. An empty fingerprint proves nothing and matches nothing.
    pub fn matches(&self, full: &[u8]) -> bool {
        !self.0.is_empty() && full.starts_with(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_is_read_back() {
        let print = Fingerprint(vec![0, 15, 171, 255]);
        assert_eq!(print.hex(), "000fabff");
        assert_eq!(Fingerprint::from_hex("000fabff"), Some(print));
        assert_eq!(Fingerprint::from_hex("0"), None);
        assert_eq!(Fingerprint::from_hex("zz"), None);
        assert_eq!(Fingerprint::from_hex("+f"), None);
    }

    #[test]
    fn a_short_fingerprint_matches_the_hash_it_begins() {
        let print = Fingerprint(vec![1, 2]);
        assert!(print.matches(&[1, 2, 3]));
        assert!(!print.matches(&[1, 3, 2]));
        assert!(!Fingerprint(vec![]).matches(&[1]));
    }

    #[test]
    fn every_word_reads_back() {
        for stance in Stance::ALL {
            assert_eq!(Stance::read(stance.word()), Some(*stance));
        }
        assert_eq!(Kind::read("rumour"), None);
    }
}
