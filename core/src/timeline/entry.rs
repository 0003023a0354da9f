//! Claims in time: which have a stated time, and which stand as of their article.

use super::{Extent, Happening, Words};
use crate::edtf::Day;
use crate::model::{Claim, ClaimKey, Corpus, Dated, Kind, Source};
use crate::order;
use crate::query::Time;

/// A claim with the time that its article states for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The claim.
    pub claim: ClaimKey,
    /// The days.
    pub extent: Extent,
    /// Whether it is a forecast, drawn as such.
    pub forecast: bool,
    /// The day on which it was said, else on which its article appeared.
    pub said: Option<Day>,
}

impl Entry {
    /// What orders claims in time: the first day, then the last, then the corpus.
    pub fn order(&self) -> (Day, Day, ClaimKey) {
        (self.extent.first(), self.extent.last(), self.claim)
    }
}

/// The time that places a claim; nothing where its article states none.
pub(super) fn stated(claim: &Claim, time: Time) -> Option<&Dated> {
    match time {
        Time::About => claim.about.as_ref(),
        Time::Said => claim.said.as_ref(),
    }
}

/// The day that stands for a date: its first, or its last where it has no first.
fn point(dated: &Dated) -> Option<Day> {
    dated.edtf.earliest().or_else(|| dated.edtf.latest())
}

/// The day on which an article appeared, as far as anything tells.
pub(super) fn published(source: &Source) -> Option<Day> {
    source.published.as_ref().and_then(point)
}

/// When a claim was told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Telling<'c> {
    /// Its article dates it.
    Said(&'c Dated),
    /// All that is known is when the article appeared.
    Reported(&'c Dated),
}

impl<'c> Telling<'c> {
    fn dated(self) -> &'c Dated {
        match self {
            Self::Said(dated) | Self::Reported(dated) => dated,
        }
    }

    /// "said 10 Jan 2026", "reported Mar 2026".
    pub(super) fn words(self, words: &dyn Words) -> String {
        match self {
            Self::Said(dated) => words.said(dated),
            Self::Reported(dated) => words.reported(dated),
        }
    }
}

/// When a claim was said, else when its article appeared.
pub(super) fn telling<'c>(corpus: &'c Corpus, claim: &'c Claim) -> Option<Telling<'c>> {
    let reported = || corpus.source_of(claim)?.published.as_ref().map(Telling::Reported);
    claim.said.as_ref().map(Telling::Said).or_else(reported)
}

/// Reads one claim; nothing where its article states no time for it.
pub(super) fn read(corpus: &Corpus, key: ClaimKey, time: Time) -> Option<Entry> {
    let claim = corpus.claim(key)?;
    let dated = stated(claim, time)?;
    // Only what is told *about* a time can lie ahead of the telling.
    let forecast = time == Time::About && claim.kind == Kind::Prediction;
    let said = telling(corpus, claim).and_then(|telling| point(telling.dated()));
    let happening = match time {
        Time::About => Happening::Lasting(said.filter(|_| !forecast)),
        Time::Said => Happening::Moment,
    };
    let extent = Extent::read(&dated.edtf, happening)?;
    Some(Entry { claim: key, extent, forecast, said })
}

/// The claims with a stated time, in time order, and those without one, in the order given.
pub fn entries(corpus: &Corpus, claims: &[ClaimKey], time: Time) -> (Vec<Entry>, Vec<ClaimKey>) {
    let mut dated = Vec::new();
    let mut undated = Vec::new();
    for key in claims {
        match read(corpus, *key, time) {
            Some(entry) => dated.push(entry),
            None => undated.push(*key),
        }
    }
    order::by_key(&mut dated, Entry::order);
    (dated, undated)
}
