//! The corpus as bytes inside the page, and back.
//!
//! ```text
//! "CCLM"  version u16  crc32 u32  length u32  body (postcard)
//! ```
//!
//! Numbers are little-endian; the checksum is CRC-32 (ISO-HDLC) of the body. Encoder and decoder stand in this one
//! file, so that a change of one is seen to be a change of the other: raise [`VERSION`] with every change of the
//! model or of this layout.

use crate::model::{Corpus, Fingerprint, Ground, Inline};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;

/// The layout this code writes, and the only one it reads.
pub const VERSION: u16 = 3;

const MAGIC: &[u8; 4] = b"CCLM";
const HEADER: usize = 14;

/// Why bytes are no corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlobError {
    /// They do not begin as a corpus does.
    NotACorpus,
    /// They were written by another version of this code.
    OtherVersion(u16),
    /// Bytes are missing at the end.
    Truncated,
    /// Bytes changed since they were written.
    Corrupted,
    /// The bytes are intact, yet they do not fit the model: a fault of the program that wrote them.
    Unreadable,
}

impl fmt::Display for BlobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACorpus => f.write_str("these bytes are not a corpus"),
            Self::OtherVersion(version) => {
                write!(f, "the corpus was written in layout {version}, this page reads layout {VERSION}")
            }
            Self::Truncated => f.write_str("the corpus is cut off: bytes are missing at its end"),
            Self::Corrupted => f.write_str("the corpus is damaged: its checksum does not fit"),
            Self::Unreadable => f.write_str("the corpus is intact but does not fit this page"),
        }
    }
}

impl std::error::Error for BlobError {}

/// Writes a corpus as bytes. Hashes of spans are shortened to [`Fingerprint::SHORT`] bytes; all else is kept.
///
/// # Errors
/// [`BlobError::Unreadable`] where the corpus cannot be serialised or is larger than 4 GiB.
pub fn encode(corpus: &Corpus) -> Result<Vec<u8>, BlobError> {
    let mut corpus = corpus.clone();
    shorten(&mut corpus);
    framed(MAGIC, &corpus)
}

/// Shortens the hashes of spans to what the page keeps.
pub(crate) fn shorten(corpus: &mut Corpus) {
    for anchor in corpus.claims.iter_mut().filter_map(|claim| claim.anchor.as_mut()) {
        anchor.sha256.shorten(Fingerprint::SHORT);
    }
}

/// Reads a corpus from bytes.
///
/// # Errors
/// Any [`BlobError`]; no input makes it panic, and no key of a corpus it returns points outside its table.
pub fn decode(bytes: &[u8]) -> Result<Corpus, BlobError> {
    let corpus: Corpus = unframed(MAGIC, bytes)?;
    if keys_are_valid(&corpus, Words::Whole) { Ok(corpus) } else { Err(BlobError::Unreadable) }
}

/// Writes a value under a magic of four letters, with version, checksum and length.
///
/// # Errors
/// [`BlobError::Unreadable`] where it cannot be serialised or is larger than 4 GiB.
pub(crate) fn framed(magic: &[u8; 4], value: &impl Serialize) -> Result<Vec<u8>, BlobError> {
    let body = postcard::to_allocvec(value).map_err(|_| BlobError::Unreadable)?;
    let length = u32::try_from(body.len()).map_err(|_| BlobError::Unreadable)?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend_from_slice(magic);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// Reads what [`framed`] wrote under the same magic.
///
/// # Errors
/// Any [`BlobError`].
pub(crate) fn unframed<T: DeserializeOwned>(magic: &[u8; 4], bytes: &[u8]) -> Result<T, BlobError> {
    let (found, rest) = bytes.split_first_chunk::<4>().ok_or(BlobError::Truncated)?;
    if found != magic {
        return Err(BlobError::NotACorpus);
    }
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(BlobError::Truncated)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(BlobError::OtherVersion(version));
    }
    let (sum, rest) = rest.split_first_chunk::<4>().ok_or(BlobError::Truncated)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(BlobError::Truncated)?;
    let body = rest.get(..u32::from_le_bytes(*length) as usize).ok_or(BlobError::Truncated)?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return Err(BlobError::Corrupted);
    }
    postcard::from_bytes(body).map_err(|_| BlobError::Unreadable)
}

/// Whether a corpus holds the words of its claims, or only all else (see [`crate::shard`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    Whole,
    Elsewhere,
}

/// Whether every key points into its table, which all later stages rely on.
pub(crate) fn keys_are_valid(corpus: &Corpus, words: Words) -> bool {
    let claim = |key: &crate::model::ClaimKey| key.at() < corpus.claims.len();
    let speaker = |key: &crate::model::SpeakerKey| key.at() < corpus.speakers.len();
    let claims = corpus.claims.iter().all(|one| {
        one.source.at() < corpus.sources.len()
            && one.questions.iter().all(|key| key.at() < corpus.questions.len())
            && one.speaker.iter().all(speaker)
            && one.via.iter().all(speaker)
            && one.evidence.iter().all(|key| key.at() < corpus.evidence.len())
    });
    let ground = |ground: &Ground| {
        let statement = corpus.claim(ground.claim).map(|claim| claim.statement.as_str());
        let stands = |text: &str| text.get(ground.start as usize..ground.end as usize).is_some();
        statement.is_some_and(|text| words == Words::Elsewhere || stands(text))
    };
    let findings = corpus.findings.iter().all(|finding| {
        finding.grounds.iter().all(ground) && finding.source.iter().all(|key| key.at() < corpus.sources.len())
    });
    let inline = |inline: &Inline| match inline {
        Inline::Claim(key, _) => claim(key),
        Inline::Text(_) => true,
    };
    let blocks = corpus.sources.iter().flat_map(|source| &source.blocks).chain(&corpus.about);
    let brief = corpus.brief.both.iter().chain(&corpus.brief.part).chain(&corpus.brief.because);
    claims
        && corpus.relations.iter().all(|relation| claim(&relation.a) && claim(&relation.b))
        && corpus.unrelated.iter().all(|(a, b)| claim(a) && claim(b))
        && corpus.notes.iter().all(|note| claim(&note.claim))
        && corpus.outcomes.iter().all(|outcome| claim(&outcome.claim))
        && findings
        && blocks.flat_map(|block| &block.inlines).all(inline)
        && brief.flat_map(|piece| &piece.claims).all(claim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ClaimKey, Note};
    use proptest::prelude::*;

    fn sample() -> Corpus {
        Corpus { title: "Is it so?".to_owned(), thesis: "It is so".to_owned(), ..Corpus::default() }
    }

    #[test]
    fn a_corpus_comes_back_as_it_was() {
        let bytes = encode(&sample()).expect("encodes");
        assert_eq!(decode(&bytes), Ok(sample()));
    }

    #[test]
    fn every_cut_is_told() {
        let bytes = encode(&sample()).expect("encodes");
        for end in 0..bytes.len() {
            assert_eq!(decode(&bytes[..end]), Err(BlobError::Truncated), "cut at {end}");
        }
    }

    #[test]
    fn every_flipped_bit_is_told() {
        let bytes = encode(&sample()).expect("encodes");
        for at in 0..bytes.len() {
            let mut bad = bytes.clone();
            bad[at] ^= 1;
            assert!(decode(&bad).is_err(), "byte {at}");
        }
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = encode(&sample()).expect("encodes");
        bytes[4] = 9;
        let error = decode(&bytes).expect_err("refused");
        assert_eq!(error, BlobError::OtherVersion(9));
        assert_eq!(error.to_string(), "the corpus was written in layout 9, this page reads layout 3");
    }

    #[test]
    fn a_key_that_points_outside_is_refused() {
        let mut corpus = sample();
        let date = crate::edtf::Edtf::parse("2026").expect("a date");
        let (author, url, text) = (String::new(), String::new(), String::new());
        corpus.notes.push(Note { claim: ClaimKey(7), author, date, url, text });
        assert_eq!(decode(&encode(&corpus).expect("encodes")), Err(BlobError::Unreadable));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode(&bytes);
            let mut framed = MAGIC.to_vec();
            framed.extend_from_slice(&VERSION.to_le_bytes());
            framed.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
            framed.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
            framed.extend_from_slice(&bytes);
            let _ = decode(&framed);
        }
    }
}
