//! The corpus of the page, ready to be asked.

use crate::shelf::Shelf;
use counterclaim_core::blob::{self, BlobError};
use counterclaim_core::index::Index;
use counterclaim_core::model::{Block, Claim, ClaimKey, Corpus, Finding, FindingKind, SourceKey};
use counterclaim_core::order;
use counterclaim_core::shard::Head;
use std::borrow::Cow;

/// The bytes that the build embedded: the corpus, or the catalogue of one that lies beside the page.
pub static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// A corpus and its index.
#[derive(Debug)]
pub struct Library {
    /// The corpus.
    pub corpus: Corpus,
    /// The same corpus, prepared for queries.
    pub index: Index,
    /// For each claim its remarks, by their places among the findings: pairs in the order of the claims.
    remarks: Vec<(ClaimKey, usize)>,
    /// Where the words stand, if they lie beside the page.
    shelf: Option<Shelf>,
}

impl Library {
    /// Prepares a corpus. It lives as long as the page, which shows one corpus from its start to its end.
    pub fn open(corpus: Corpus) -> &'static Self {
        let index = Index::new(&corpus);
        Self::of(corpus, index, None)
    }

    /// Prepares a corpus whose words lie beside the page.
    ///
    /// # Errors
    /// [`BlobError::Unreadable`] where the forward index does not belong to the corpus.
    pub fn parted(head: Head) -> Result<&'static Self, BlobError> {
        let Head { corpus, forward, shards } = head;
        let index = Index::of_forward(&corpus, &forward).ok_or(BlobError::Unreadable)?;
        drop(forward);
        let shelf = Shelf::new(shards, &corpus);
        Ok(Self::of(corpus, index, Some(shelf)))
    }

    fn of(corpus: Corpus, index: Index, shelf: Option<Shelf>) -> &'static Self {
        let about = |(at, finding): (usize, &Finding)| finding.claims().into_iter().map(move |claim| (claim, at));
        let remarks = corpus.findings.iter().enumerate().filter(|(_, finding)| is_remark(finding));
        let mut remarks: Vec<(ClaimKey, usize)> = remarks.flat_map(about).collect();
        order::by_key(&mut remarks, |pair| *pair);
        Box::leak(Box::new(Self { corpus, index, remarks, shelf }))
    }

    /// Where the words stand, if they lie beside the page. A page that embeds its corpus carries none of what would
    /// fetch them.
    pub fn shelf(&self) -> Option<&Shelf> {
        if cfg!(sharded) { self.shelf.as_ref() } else { None }
    }

    /// A claim; without its words where they are still on their way, and then the caller follows their arrival.
    pub fn claim(&'static self, key: ClaimKey) -> Option<&'static Claim> {
        match self.shelf() {
            Some(shelf) => shelf.claim(&self.corpus, key),
            None => self.corpus.claim(key),
        }
    }

    /// The corpus with the words of an article's claims, as far as they are here.
    pub fn with_words_of(&'static self, source: SourceKey) -> Cow<'static, Corpus> {
        if self.shelf().is_none() {
            return Cow::Borrowed(&self.corpus);
        }
        let mut corpus = self.corpus.clone();
        for (at, claim) in corpus.claims.iter_mut().enumerate().filter(|(_, claim)| claim.source == source) {
            if let Some(whole) = self.claim(ClaimKey(at as u32)) {
                *claim = whole.clone();
            }
        }
        Cow::Owned(corpus)
    }

    /// The paragraphs of an article; nothing where they are still on their way, and then the caller follows their
    /// arrival.
    pub fn blocks(&'static self, source: SourceKey) -> Option<&'static [Block]> {
        match self.shelf() {
            Some(shelf) => shelf.blocks(&self.corpus, source),
            None => self.corpus.sources.get(source.at()).map(|source| source.blocks.as_slice()),
        }
    }

    /// The remarks that rest on a claim, in the order of the findings.
    pub fn remarks(&self, claim: ClaimKey) -> impl Iterator<Item = &Finding> {
        let from = self.remarks.partition_point(|(other, _)| *other < claim);
        let all = self.remarks.get(from..).unwrap_or_default();
        let own = all.iter().take_while(move |(other, _)| *other == claim);
        own.filter_map(|(_, at)| self.corpus.findings.get(*at))
    }

    /// The corpus that the build embedded.
    ///
    /// # Errors
    /// A [`BlobError`] where the bytes were damaged on their way here.
    pub fn embedded() -> Result<&'static Self, BlobError> {
        blob::decode(EMBEDDED).map(Self::open)
    }
}

/// Whether a finding is a remark on single claims: arithmetic and the like, or a figure that nobody signs.
fn is_remark(finding: &Finding) -> bool {
    finding.kind.is_remark() || (finding.kind == FindingKind::Attribution && finding.source.is_none())
}
