//! A corpus too large to embed, in parts that a page fetches from the folder beside it.
//!
//! ```text
//! corpus ─┬─ catalogue   how many claims, and the pieces of its head                inside the page
//!         ├─ head        all but the words, with the forward index; in pieces       fetched at the start
//!         ├─ words       the claims of a stretch, whole                             fetched when one is shown
//!         └─ digest      the paragraphs of one article                              fetched when it is read
//! ```
//!
//! The head answers every query: it holds the claims as they are coded, and the words of each as numbers, from which
//! [`crate::index::Index::of_forward`] makes the very index that a whole corpus has. Names carry a hash of what a file
//! holds, so a file never changes under its name, and one of another build is never taken for one of this. Encoder and
//! decoder stand in this one file.

#[cfg(feature = "author")]
use crate::blob::framed;
use crate::blob::{self, BlobError, Words, unframed};
use crate::index::Forward;
use crate::model::{Block, Claim, ClaimKey, Corpus, Inline, SourceKey};
use serde::{Deserialize, Serialize};

/// A corpus of more claims than that is built into parts: its bytes would keep every reader waiting.
pub const EMBEDDED_AT_MOST: usize = 5_000;

/// The folder beside the page in which the files lie.
pub const FOLDER: &str = "shards";

/// Claims whose words travel together: some 8 KB compressed, of which a screen of claims asks for ten or so. Twice as
/// many would be half as many files, and fetch twice the bytes for a screen of claims from all over a corpus.
const STRETCH: usize = 64;

/// Bytes of a piece of the head before compression: what a lost connection costs at most.
#[cfg(feature = "author")]
const PIECE: usize = 512 << 10;

const CATALOGUE: &[u8; 4] = b"CCLC";
const HEAD: &[u8; 4] = b"CCLH";
const WORDS: &[u8; 4] = b"CCLW";
const DIGEST: &[u8; 4] = b"CCLD";

/// What the page knows of a large corpus before it has fetched anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// How many claims there are.
    pub claims: u32,
    /// The pieces of the head, in order.
    pub head: Vec<Piece>,
}

/// A piece of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The start of its SHA-256.
    pub hash: u64,
    /// Its length in bytes.
    pub length: u32,
}

/// All of a corpus but the words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Head {
    /// Every claim without its words ([`Claim::bare`]), every source without its paragraphs.
    pub corpus: Corpus,
    /// The words of the claims as numbers.
    pub forward: Forward,
    /// Where the words are.
    pub shards: Shards,
}

/// Where the words of a corpus are: the start of the SHA-256 of each file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shards {
    words: Vec<u64>,
    digests: Vec<u64>,
}

/// A file beside the page that holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shard {
    /// The claims of a stretch, by its number.
    Words(usize),
    /// The paragraphs of an article.
    Digest(SourceKey),
}

impl Catalogue {
    /// The name of a piece of the head; nothing where there is none of that number.
    pub fn name(&self, at: usize) -> Option<String> {
        self.head.get(at).map(|piece| format!("head-{at:03}-{:016x}.bin", piece.hash))
    }
}

impl Shards {
    /// How many stretches of claims there are.
    pub fn stretches(&self) -> usize {
        self.words.len()
    }

    /// The name of a file; nothing where there is none of that number.
    pub fn name(&self, shard: Shard) -> Option<String> {
        let (word, at, hash) = match shard {
            Shard::Words(at) => ("words", at, self.words.get(at)),
            Shard::Digest(source) => ("digest", source.at(), self.digests.get(source.at())),
        };
        hash.map(|hash| format!("{word}-{at:04}-{hash:016x}.bin"))
    }
}

impl Shard {
    /// The file with a claim's words, and the claim's place in it.
    pub fn of(claim: ClaimKey) -> (usize, usize) {
        (claim.at() / STRETCH, claim.at() % STRETCH)
    }
}

/// A file to lay beside the page.
#[cfg(feature = "author")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name; it does not change while the bytes do not.
    pub name: String,
    /// What it holds, not compressed yet.
    pub bytes: Vec<u8>,
}

/// Parts a corpus: the catalogue's bytes, and the files.
///
/// # Errors
/// [`BlobError::Unreadable`] where it cannot be serialised.
#[cfg(feature = "author")]
pub fn split(mut corpus: Corpus) -> Result<(Vec<u8>, Vec<File>), BlobError> {
    blob::shorten(&mut corpus);
    let forward = Forward::of(&corpus);
    let mut shards = Shards::default();
    let mut files = Vec::new();
    for claims in corpus.claims.chunks(STRETCH) {
        shards.words.push(0);
        let file = (Shard::Words(shards.words.len() - 1), framed(WORDS, &claims)?);
        files.push(file);
    }
    for (at, source) in corpus.sources.iter().enumerate() {
        shards.digests.push(0);
        files.push((Shard::Digest(SourceKey(at as u32)), framed(DIGEST, &source.blocks)?));
    }
    for (shard, bytes) in &files {
        let place = match shard {
            Shard::Words(at) => shards.words.get_mut(*at),
            Shard::Digest(source) => shards.digests.get_mut(source.at()),
        };
        if let Some(place) = place {
            *place = hash(bytes);
        }
    }
    let mut written: Vec<File> =
        files.into_iter().filter_map(|(shard, bytes)| Some(File { name: shards.name(shard)?, bytes })).collect();
    let mut catalogue = Catalogue { claims: corpus.claims.len() as u32, head: Vec::new() };
    corpus.claims = corpus.claims.iter().map(Claim::bare).collect();
    corpus.sources.iter_mut().for_each(|source| source.blocks = Vec::new());
    let head = framed(HEAD, &Head { corpus, forward, shards })?;
    for bytes in head.chunks(PIECE) {
        catalogue.head.push(Piece { hash: hash(bytes), length: bytes.len() as u32 });
        let name = catalogue.name(catalogue.head.len() - 1).unwrap_or_default();
        written.push(File { name, bytes: bytes.to_vec() });
    }
    Ok((framed(CATALOGUE, &catalogue)?, written))
}

/// The first eight bytes of a SHA-256.
#[cfg(feature = "author")]
fn hash(bytes: &[u8]) -> u64 {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(bytes);
    hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Reads a catalogue.
///
/// # Errors
/// Any [`BlobError`]; [`BlobError::NotACorpus`] where the bytes are something else, such as a whole corpus.
pub fn catalogue(bytes: &[u8]) -> Result<Catalogue, BlobError> {
    unframed(CATALOGUE, bytes)
}

/// Reads the head, its pieces joined.
///
/// # Errors
/// Any [`BlobError`]; no key of the corpus it returns points outside its table.
pub fn head(bytes: &[u8]) -> Result<Head, BlobError> {
    let head: Head = unframed(HEAD, bytes)?;
    let complete = head.shards.words.len() == head.corpus.claims.len().div_ceil(STRETCH)
        && head.shards.digests.len() == head.corpus.sources.len();
    let sound = complete && blob::keys_are_valid(&head.corpus, Words::Elsewhere);
    if sound { Ok(head) } else { Err(BlobError::Unreadable) }
}

/// Reads the claims of a stretch; `bare` are all claims of the corpus.
///
/// # Errors
/// Any [`BlobError`]; [`BlobError::Unreadable`] also where they are other claims than the stretch has.
pub fn words(bytes: &[u8], bare: &[Claim], stretch: usize) -> Result<Vec<Claim>, BlobError> {
    let claims: Vec<Claim> = unframed(WORDS, bytes)?;
    let expected = bare.chunks(STRETCH).nth(stretch).unwrap_or_default();
    let same = claims.len() == expected.len()
        && claims.iter().zip(expected).all(|(claim, bare)| !claim.is_bare() && claim.bare() == *bare);
    if same { Ok(claims) } else { Err(BlobError::Unreadable) }
}

/// Reads the paragraphs of an article of a corpus.
///
/// # Errors
/// Any [`BlobError`]; no paragraph it returns names a claim that the corpus does not have.
pub fn digest(bytes: &[u8], corpus: &Corpus) -> Result<Vec<Block>, BlobError> {
    let blocks: Vec<Block> = unframed(DIGEST, bytes)?;
    let known = |inline: &Inline| match inline {
        Inline::Claim(key, _) => corpus.claim(*key).is_some(),
        Inline::Text(_) => true,
    };
    let sound = blocks.iter().flat_map(|block| &block.inlines).all(known);
    if sound { Ok(blocks) } else { Err(BlobError::Unreadable) }
}

#[cfg(all(test, feature = "author"))]
mod tests {
    use super::*;
    use crate::index::Index;
    use crate::query::{Query, Sort};
    use crate::samples::bridge;
    use proptest::prelude::*;

    /// Many claims: the sample's, over and over, each with words of its own.
    fn large(claims: usize) -> Corpus {
        let mut corpus = bridge();
        let pattern = corpus.claims.clone();
        corpus.claims = (0..claims)
            .map(|at| {
                let claim = &pattern[at % pattern.len()];
                Claim {
                    id: format!("{}-{at}", claim.id),
                    statement: format!("{} Number {at}.", claim.statement),
                    ..claim.clone()
                }
            })
            .collect();
        corpus
    }

    fn pieces_of(files: &[File]) -> Vec<u8> {
        files.iter().filter(|file| file.name.starts_with("head-")).flat_map(|file| file.bytes.clone()).collect()
    }

    #[test]
    fn a_corpus_comes_back_from_its_parts() {
        let whole = large(300);
        let (bytes, files) = split(whole.clone()).expect("splits");
        let catalogue = catalogue(&bytes).expect("reads");
        assert_eq!(catalogue.claims, 300);
        let length: u32 = catalogue.head.iter().map(|piece| piece.length).sum();
        let joined = pieces_of(&files);
        assert_eq!(joined.len(), length as usize);
        let head = head(&joined).expect("reads");
        let file = |name: Option<String>| files.iter().find(|file| Some(&file.name) == name.as_ref()).expect("there");
        let mut claims = Vec::new();
        for at in 0..head.shards.stretches() {
            let bytes = &file(head.shards.name(Shard::Words(at))).bytes;
            claims.extend(words(bytes, &head.corpus.claims, at).expect("reads"));
        }
        assert_eq!(claims, whole.claims);
        for (at, source) in whole.sources.iter().enumerate() {
            let bytes = &file(head.shards.name(Shard::Digest(SourceKey(at as u32)))).bytes;
            assert_eq!(digest(bytes, &head.corpus).expect("reads"), source.blocks);
        }
        assert_eq!(head.shards.stretches(), 5);
        assert_eq!(Shard::of(ClaimKey(129)), (2, 1));
        assert_eq!(files.len(), 5 + whole.sources.len() + catalogue.head.len());
    }

    #[test]
    fn the_words_of_another_stretch_are_refused() {
        let (_, files) = split(large(300)).expect("splits");
        let head = head(&pieces_of(&files)).expect("reads");
        let first = files.iter().find(|file| file.name.starts_with("words-0000")).expect("there");
        assert_eq!(words(&first.bytes, &head.corpus.claims, 1), Err(BlobError::Unreadable));
        assert_eq!(words(&first.bytes, &head.corpus.claims, 9), Err(BlobError::Unreadable));
        assert_eq!(words(b"<!doctype html>", &head.corpus.claims, 0), Err(BlobError::NotACorpus));
        let cut = &first.bytes[..first.bytes.len() - 1];
        assert_eq!(words(cut, &head.corpus.claims, 0), Err(BlobError::Truncated));
    }

    #[test]
    fn names_change_with_what_files_hold_and_only_then() {
        let names = |corpus: Corpus| {
            let (_, files) = split(corpus).expect("splits");
            files.into_iter().map(|file| file.name).collect::<Vec<_>>()
        };
        let mut other = large(300);
        assert_eq!(names(large(300)), names(other.clone()));
        other.claims[200].phrase = Some("quite other words".to_owned());
        let (before, after) = (names(large(300)), names(other));
        let changed: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
        assert_eq!(changed.len(), 2, "{changed:?}");
        assert!(changed[0].starts_with("words-0003-") && changed[1].starts_with("head-000-"), "{changed:?}");
    }

    #[test]
    fn a_damaged_head_is_told() {
        let (_, files) = split(large(20)).expect("splits");
        let bytes = pieces_of(&files);
        for at in (0..bytes.len()).step_by(7) {
            let mut bad = bytes.clone();
            bad[at] ^= 1;
            assert!(head(&bad).is_err(), "byte {at}");
        }
    }

    proptest! {
        #[test]
        fn the_index_of_the_parts_answers_as_that_of_the_whole(text in "(bridge|rus|\"20 tonnes\"|old|ann lee|numbr|5|river )( (st|20|new|\"the bridge))?", sort in 0usize..3, stance in 0usize..4) {
            let whole = large(140);
            let (_, files) = split(whole.clone()).expect("splits");
            let head = head(&pieces_of(&files)).expect("reads");
            let parts = Index::of_forward(&head.corpus, &head.forward).expect("fits");
            let stances = crate::model::Stance::ALL.get(stance).copied().into_iter().collect();
            let sort = [Sort::Match, Sort::Time, Sort::Checkworthy][sort];
            let query = Query { text, sort, stances, ..Query::default() };
            prop_assert_eq!(parts.search(&query), Index::new(&whole).search(&query));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0usize..4) {
            let corpus = bridge();
            let mut framed = [CATALOGUE, HEAD, WORDS, DIGEST][at].to_vec();
            framed.extend_from_slice(&blob::VERSION.to_le_bytes());
            framed.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
            framed.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
            framed.extend_from_slice(&bytes);
            let _ = (catalogue(&framed), words(&framed, &corpus.claims, 0), digest(&framed, &corpus));
            if let Ok(head) = head(&framed) {
                let _ = Index::of_forward(&head.corpus, &head.forward);
            }
        }
    }
}
