//! The domain of a corpus and what of it shows.

use super::entry::{self, Entry};
use super::scale::day;
use crate::edtf::Day;
use crate::model::Corpus;
use crate::order;

/// A domain longer than this opens on the period in which most claims lie, in days: four centuries.
const LONG: i64 = 400 * 365;
/// Half of what shows then, in days: a century.
const FOCUS: i64 = 100 * 365;
/// The least room at either end, in days.
const ROOM: i64 = 15;

/// The first and last day that belongs on the axis: every stated time of the corpus, when forecasts were made, and
/// when articles appeared, with a twenty-fifth of the whole as room at either end. It does not depend on filters, so
/// that filtering leaves the axis where it is.
pub(super) fn domain(corpus: &Corpus, entries: &[Entry], today: Day) -> (Day, Day) {
    let mut ends: Option<(Day, Day)> = None;
    let mut hold = |day: Day| {
        ends = Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    };
    for entry in entries {
        hold(entry.extent.first());
        hold(entry.extent.last());
        entry.said.filter(|_| entry.forecast).into_iter().for_each(&mut hold);
    }
    corpus.sources.iter().filter_map(entry::published).for_each(&mut hold);
    let (first, last) = ends.unwrap_or((today, today));
    let room = ((last.days() - first.days()) / 25).max(ROOM);
    (day(first.days() - room), day(last.days() + room))
}

/// What shows before a reader chooses: the domain, unless one claim about the distant past would press all others
/// into a single pixel.
pub(super) fn opening(corpus: &Corpus, entries: &[Entry], domain: (Day, Day)) -> (Day, Day) {
    if domain.1.days() - domain.0.days() <= LONG {
        return domain;
    }
    let published = corpus.sources.iter().filter_map(entry::published);
    let mut days: Vec<Day> = entries.iter().map(|entry| entry.extent.first()).chain(published).collect();
    order::ascending(&mut days);
    let Some(middle) = days.get(days.len() / 2).map(|day| day.days()) else { return domain };
    let near = |day: &Day| (day.days() - middle).abs() <= FOCUS;
    let lasts = entries.iter().map(|entry| entry.extent.last());
    let shown: Vec<Day> = days.iter().copied().chain(lasts).filter(near).collect();
    let (Some(first), Some(last)) = (shown.iter().min(), shown.iter().max()) else { return domain };
    let room = ((last.days() - first.days()) / 25).max(ROOM);
    (day(first.days() - room), day(last.days() + room))
}

/// Whether any stated day lies in a period. A set may have members on both sides of it and none in it.
pub(super) fn shows(entry: &Entry, (first, last): (Day, Day)) -> bool {
    entry.extent.pieces.iter().any(|piece| piece.first <= last && first <= piece.last)
}
