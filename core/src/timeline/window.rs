//! The domain of a corpus and what of it shows.

use super::entry::{self, Entry};
use super::scale::{SHORTEST, day};
use crate::edtf::Day;
use crate::model::{ClaimKey, Corpus};
use crate::order;
use crate::query::Time;

/// A domain longer than this opens on the period in which most claims lie, in days: four centuries.
const LONG: i64 = 400 * 365;
/// Half of what shows then, in days: a century.
const FOCUS: i64 = 100 * 365;

/// The first and last day that belongs on the axis: every stated time of the corpus, when forecasts were made, and
/// when articles appeared, with a twenty-fifth of the whole as room at either end. It does not depend on filters, so
/// that filtering leaves the axis where it is.
pub(super) fn domain(corpus: &Corpus, time: Time, today: Day) -> (Day, Day) {
    let mut ends: Option<(Day, Day)> = None;
    let mut hold = |day: Day| {
        ends = Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    };
    for (key, _) in corpus.keyed_claims() {
        let Some(entry) = entry::read(corpus, key, time) else { continue };
        hold(entry.extent.first());
        hold(entry.extent.last());
        if let Some(said) = entry.said.filter(|_| entry.forecast) {
            hold(said);
        }
    }
    corpus.sources.iter().filter_map(entry::published).for_each(&mut hold);
    let (first, last) = ends.unwrap_or((today, today));
    let room = ((last.days() - first.days()) / 25).max(SHORTEST / 2);
    (day(first.days() - room), day(last.days() + room))
}

/// What shows before a reader chooses: the domain, unless one claim about the distant past would press all others
/// into a single pixel.
pub(super) fn opening(corpus: &Corpus, time: Time, domain: (Day, Day)) -> (Day, Day) {
    if domain.1.days() - domain.0.days() <= LONG {
        return domain;
    }
    let claims: Vec<ClaimKey> = corpus.keyed_claims().map(|(key, _)| key).collect();
    let (entries, _) = entry::entries(corpus, &claims, time);
    let published = corpus.sources.iter().filter_map(entry::published);
    let mut days: Vec<Day> = entries.iter().map(|entry| entry.extent.first()).chain(published).collect();
    order::ascending(&mut days);
    let Some(middle) = days.get(days.len() / 2).map(|day| day.days()) else { return domain };
    let near = |day: &Day| (day.days() - middle).abs() <= FOCUS;
    let lasts = entries.iter().map(|entry| entry.extent.last());
    let shown: Vec<Day> = days.iter().copied().chain(lasts).filter(near).collect();
    let (Some(first), Some(last)) = (shown.iter().min(), shown.iter().max()) else { return domain };
    let room = ((last.days() - first.days()) / 25).max(SHORTEST / 2);
    (day(first.days() - room), day(last.days() + room))
}

/// Parts entries into those that touch the window and those before and after it, keeping their order.
pub(super) fn divide(entries: Vec<Entry>, (first, last): (Day, Day)) -> (Vec<Entry>, [Vec<ClaimKey>; 2]) {
    let mut inside = Vec::with_capacity(entries.len());
    let mut beyond: [Vec<ClaimKey>; 2] = Default::default();
    for entry in entries {
        // A set may have members on both sides of the window and none in it.
        if entry.extent.pieces.iter().any(|piece| piece.first <= last && first <= piece.last) {
            inside.push(entry);
        } else if entry.extent.first() > last {
            beyond[1].push(entry.claim);
        } else {
            beyond[0].push(entry.claim);
        }
    }
    (inside, beyond)
}
