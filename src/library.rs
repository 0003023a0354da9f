//! The corpus inside the page, ready to be asked.

use counterclaim_core::blob::{self, BlobError};
use counterclaim_core::index::Index;
use counterclaim_core::model::Corpus;

/// The bytes of the corpus that the build embedded.
pub static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// A corpus and its index.
#[derive(Debug)]
pub struct Library {
    /// The corpus.
    pub corpus: Corpus,
    /// The same corpus, prepared for queries.
    pub index: Index,
}

impl Library {
    /// Prepares a corpus. It lives as long as the page, which shows one corpus from its start to its end.
    pub fn open(corpus: Corpus) -> &'static Self {
        let index = Index::new(&corpus);
        Box::leak(Box::new(Self { corpus, index }))
    }

    /// The corpus that the build embedded.
    ///
    /// # Errors
    /// A [`BlobError`] where the bytes were damaged on their way here.
    pub fn embedded() -> Result<&'static Self, BlobError> {
        blob::decode(EMBEDDED).map(Self::open)
    }
}
