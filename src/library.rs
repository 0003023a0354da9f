//! The corpus inside the page, ready to be asked.

use counterclaim_core::blob::{self, BlobError};
use counterclaim_core::index::Index;
use counterclaim_core::model::{ClaimKey, Corpus, Finding, FindingKind};
use counterclaim_core::order;

/// The bytes of the corpus that the build embedded.
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
}

impl Library {
    /// Prepares a corpus. It lives as long as the page, which shows one corpus from its start to its end.
    pub fn open(corpus: Corpus) -> &'static Self {
        let index = Index::new(&corpus);
        let about = |(at, finding): (usize, &Finding)| finding.claims().into_iter().map(move |claim| (claim, at));
        let remarks = corpus.findings.iter().enumerate().filter(|(_, finding)| is_remark(finding));
        let mut remarks: Vec<(ClaimKey, usize)> = remarks.flat_map(about).collect();
        order::by_key(&mut remarks, |pair| *pair);
        Box::leak(Box::new(Self { corpus, index, remarks }))
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
