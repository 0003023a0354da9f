//! A single date and what is known of its parts.

use super::day::Day;

/// A single date: one time that is told with some precision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    pub(super) earliest: Day,
    pub(super) latest: Day,
    pub(super) precision: Precision,
    pub(super) year: Option<i64>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) unspecified: bool,
    pub(super) qualifiers: [Qualifier; 3],
    pub(super) level: u8,
}

/// The smallest unit that is stated, reading from the year on until something is unspecified:
/// `2026-XX-10` states the year. Finer is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `2026-01-10`, with or without a time of day
    Day,
    /// `2026-01`
    Month,
    /// `2026-21`: a season, quarter, third or half of a year, see [`Date::season`]
    Season,
    /// `2026`
    Year,
    /// `202X` (some year of it), `202` (the decade)
    Decade,
    /// `20XX` (some year of it), `20` (the century), `1950S2`
    Century,
    /// `2XXX`
    Millennium,
    /// `XXXX`, `Y171010000S3`
    Wider,
}

/// The marks of doubt on a date or a part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// `?` or `%`: the source may be wrong.
    pub uncertain: bool,
    /// `~` or `%`: about then.
    pub approximate: bool,
}

impl Date {
    /// The first day it can mean.
    pub fn earliest(&self) -> Day {
        self.earliest
    }

    /// The last day it can mean.
    pub fn latest(&self) -> Day {
        self.latest
    }

    /// The smallest unit stated.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// The year, if it is given to the last digit. Year 0 is 1 BC.
    pub fn year(&self) -> Option<i64> {
        self.year
    }

    /// The month (1 to 12), if it is given to the last digit.
    pub fn month(&self) -> Option<u8> {
        self.month.filter(|&code| code <= 12)
    }

    /// The code of a part of the year: 21 to 24 spring to winter, 25 to 28 those of the northern
    /// and 29 to 32 those of the southern hemisphere, 33 to 36 quarters, 37 to 39 thirds, 40 and 41
    /// halves.
    pub fn season(&self) -> Option<u8> {
        self.month.filter(|&code| code > 12)
    }

    /// The day of the month (1 to 31), if it is given to the last digit.
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Whether some digit is unspecified (`202X`) or does not count (`1950S2`). A decade or century
    /// as a whole (`202`, `20`) has its digits.
    pub fn is_unspecified(&self) -> bool {
        self.unspecified
    }

    /// The marks of doubt on year, month and day.
    pub fn qualifiers(&self) -> [Qualifier; 3] {
        self.qualifiers
    }

    /// All marks of doubt on any of its parts.
    pub fn qualifier(&self) -> Qualifier {
        let mut all = Qualifier::default();
        self.qualifiers.into_iter().for_each(|qualifier| all.add(qualifier));
        all
    }

    pub(super) fn is_exact(&self) -> bool {
        !self.unspecified && !self.qualifier().any()
    }

    pub(super) fn extent(&self) -> (Option<Day>, Option<Day>) {
        (Some(self.earliest), Some(self.latest))
    }
}

impl Precision {
    /// The precision of a year whose last digits are missing.
    pub(super) fn without_digits(missing: usize) -> Precision {
        use Precision::*;
        [Year, Decade, Century, Millennium].get(missing).copied().unwrap_or(Wider)
    }
}

impl Qualifier {
    /// Whether there is any mark.
    pub fn any(self) -> bool {
        self.uncertain || self.approximate
    }

    pub(super) fn of(mark: u8) -> Option<Qualifier> {
        matches!(mark, b'?' | b'~' | b'%').then_some(Qualifier { uncertain: mark != b'~', approximate: mark != b'?' })
    }

    pub(super) fn add(&mut self, other: Qualifier) {
        self.uncertain |= other.uncertain;
        self.approximate |= other.approximate;
    }
}
