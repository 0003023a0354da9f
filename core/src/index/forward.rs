//! The forward index: the own words of each claim in order, as numbers.
//!
//! It is what travels where a corpus is too large to be embedded. Everything else of an index follows from it and from
//! claims without their words: postings are turned round from it, and what a claim shares with others (speaker,
//! article, questions, evidence) is read from the corpus' tables.

use super::postings::Collecting;
use super::{Builder, LABEL, PHRASE, STATEMENT};
use crate::model::{Claim, Corpus};
use serde::{Deserialize, Serialize};

/// Parts the words of [`Forward::words`].
const JOINT: char = '\n';

/// The words of all claims' own texts: statement, phrase and label.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forward {
    /// The words by number, each ended by a line break.
    words: String,
    /// The texts of all claims as the postings keep them: a zero and a weight begin a text, a number plus one is a
    /// word, seven bits a byte.
    #[serde(with = "bytes")]
    stream: Vec<u8>,
    /// How many bytes of the stream each claim has.
    lengths: Vec<u32>,
}

impl Forward {
    /// The own words of a corpus' claims.
    pub fn of(corpus: &Corpus) -> Self {
        let mut collecting = Collecting::default();
        for claim in &corpus.claims {
            for (text, weight) in own_texts(claim) {
                collecting.text(text, weight);
            }
            collecting.end_claim();
        }
        let (numbering, stream, lengths) = collecting.into_parts();
        let mut words = String::new();
        for word in numbering.iter() {
            words.push_str(word);
            words.push(JOINT);
        }
        Self { words, stream, lengths }
    }

    /// Names the words to a builder.
    pub(super) fn begin(&self, builder: &mut Builder) {
        self.words.split_terminator(JOINT).for_each(|word| builder.word(word));
    }

    /// The own texts of each claim.
    pub(super) fn texts(&self) -> impl Iterator<Item = &[u8]> {
        let mut at: usize = 0;
        self.lengths.iter().map(move |length| {
            let start = at;
            // Lengths that a damaged file makes up reach past the end, and so to no text.
            at = start.saturating_add(*length as usize);
            self.stream.get(start..at).unwrap_or_default()
        })
    }

    /// How many claims it is of.
    pub fn claims(&self) -> usize {
        self.lengths.len()
    }
}

/// The texts that belong to a claim alone, with their weights.
pub(super) fn own_texts(claim: &Claim) -> impl Iterator<Item = (&str, u8)> {
    let texts = [(Some(claim.statement.as_str()), STATEMENT), (claim.phrase.as_deref(), PHRASE)];
    texts.into_iter().chain([(claim.label.as_deref(), LABEL)]).filter_map(|(text, weight)| Some((text?, weight)))
}

/// Bytes as one run: number by number they would be read one by one.
mod bytes {
    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};
    use std::fmt;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(bytes)
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Vec<u8>, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Vec<u8>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(bytes.to_vec())
            }
        }
        from.deserialize_bytes(Bytes)
    }
}
