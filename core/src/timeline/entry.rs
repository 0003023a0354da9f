//! Claims in time: which have a stated time, and which stand as of their article.

use super::{Extent, Happening, Words, window};
use crate::edtf::Day;
use crate::model::{Claim, ClaimKey, Corpus, Dated, Kind, Source, SourceKey, Stance};
use crate::order;
use crate::query::Time;

/// A claim with the time that its article states for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The claim.
    pub claim: ClaimKey,
    /// Its article.
    pub source: SourceKey,
    /// Where it points.
    pub stance: Stance,
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

    /// Its first day as a number that is never negative, in the order of days.
    pub(super) fn number(&self) -> u64 {
        number(self.extent.first())
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
    Some(Entry { claim: key, source: claim.source, stance: claim.stance, extent, forecast, said })
}

/// The stated times of a corpus, read once for all queries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// Which of a claim's times these are.
    pub(super) time: Time,
    /// In time order.
    pub(super) entries: Vec<Entry>,
    /// Which claims state a time, by [`ClaimKey`].
    dated: Vec<bool>,
    /// From the first to the last day that any claim of the corpus states, with some room at both ends.
    pub domain: (Day, Day),
    /// What shows where no window is chosen: the domain, unless that is longer than a few centuries.
    pub opening: (Day, Day),
}

impl Times {
    /// Reads one of the times of all claims; `today` is the domain of a corpus without any.
    pub fn read(corpus: &Corpus, time: Time, today: Day) -> Self {
        let entries: Vec<Entry> = corpus.keyed_claims().filter_map(|(key, _)| read(corpus, key, time)).collect();
        let mut dated = vec![false; corpus.claims.len()];
        for slot in entries.iter().map(|entry| entry.claim.at()) {
            if let Some(slot) = dated.get_mut(slot) {
                *slot = true;
            }
        }
        let entries = in_order(entries);
        let domain = window::domain(corpus, &entries, today);
        let opening = window::opening(corpus, &entries, domain);
        Self { time, entries, dated, domain, opening }
    }

    /// Whether an article states a time for a claim.
    pub fn states(&self, claim: ClaimKey) -> bool {
        self.dated.get(claim.at()).copied().unwrap_or(false)
    }

    /// The claims with a stated time among these, in time order, and those without one, in the order given.
    pub fn part(&self, claims: &[ClaimKey]) -> (Vec<&Entry>, Vec<ClaimKey>) {
        let chosen = self.chosen(claims);
        let dated = self.entries.iter().filter(|entry| chosen.get(entry.claim.at()) == Some(&true)).collect();
        (dated, claims.iter().copied().filter(|claim| !self.states(*claim)).collect())
    }

    /// Which claims of the corpus are among these, by [`ClaimKey`].
    pub(super) fn chosen(&self, claims: &[ClaimKey]) -> Vec<bool> {
        let mut chosen = vec![false; self.dated.len()];
        for claim in claims {
            if let Some(slot) = chosen.get_mut(claim.at()) {
                *slot = true;
            }
        }
        chosen
    }
}

/// A day with its sign turned round: days before the count began come first.
fn number(day: Day) -> u64 {
    (day.days() as u64) ^ (1 << 63)
}

/// By the first day, then the last; equal ones as they stood, which is the order of the corpus.
fn in_order(entries: Vec<Entry>) -> Vec<Entry> {
    let by_last = order::positions(&entries.iter().map(|entry| number(entry.extent.last())).collect::<Vec<_>>());
    let first = |at: &u32| entries.get(*at as usize).map_or(0, Entry::number);
    let by_first = order::positions(&by_last.iter().map(first).collect::<Vec<_>>());
    let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let places = by_first.iter().filter_map(|at| by_last.get(*at as usize));
    places.filter_map(|at| waiting.get_mut(*at as usize).and_then(Option::take)).collect()
}
