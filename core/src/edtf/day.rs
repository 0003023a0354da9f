//! A civil day, the unit in which every bound is given.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Years further from zero than this are refused: far beyond any source, and every day number stays
/// exact in JavaScript's numbers.
pub(super) const MAX_YEAR: i64 = 1_000_000_000_000;

/// A day of the proleptic Gregorian calendar (year 0 is 1 BC), stored and serialised as the number
/// of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Day(i64);

impl Day {
    /// The first day that can be held, 1 January of the year −10¹².
    pub const MIN: Day = Day(days_before(-MAX_YEAR, 1));
    /// The last day that can be held, 31 December of the year 10¹².
    pub const MAX: Day = Day(days_before(MAX_YEAR, 12) + 30);

    /// The day with this year, month (1 to 12) and day of the month (from 1); `None` where the
    /// calendar has no such day or the year is out of range.
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Day> {
        let exists = (-MAX_YEAR..=MAX_YEAR).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| Day(days_before(year, month) + i64::from(day) - 1))
    }

    /// The day this many days after 1970-01-01 (before it, if negative); `None` out of range.
    pub fn from_days(days: i64) -> Option<Day> {
        (Day::MIN.0..=Day::MAX.0).contains(&days).then_some(Day(days))
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i64 {
        self.0
    }

    /// Year, month (1 to 12) and day of the month (from 1).
    pub fn ymd(self) -> (i64, u8, u8) {
        // Counting from 1 March puts the leap day last, so that the months' lengths follow one formula.
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Reads exactly what [`Display`](fmt::Display) writes, such as `2026-11-22`; else `None`.
    pub fn parse(text: &str) -> Option<Day> {
        let (rest, day) = text.rsplit_once('-')?;
        let (year, month) = rest.rsplit_once('-')?;
        let year = year.strip_prefix('Y').unwrap_or(year).parse().ok()?;
        let parsed = Day::from_ymd(year, month.parse().ok()?, day.parse().ok()?)?;
        // One comparison refuses every other spelling: `+2026`, `2026-1-5`, `-0000`.
        (parsed.to_string() == text).then_some(parsed)
    }
}

/// ISO 8601: `2026-11-22`, `-0044-03-15`; a year of more than four digits in EDTF's form, `Y12026-01-01`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        let prefix = if year.abs() > 9999 { "Y" } else { "" };
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{prefix}{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

impl From<Day> for i64 {
    fn from(day: Day) -> i64 {
        day.0
    }
}

impl TryFrom<i64> for Day {
    type Error = &'static str;

    fn try_from(days: i64) -> Result<Day, Self::Error> {
        Day::from_days(days).ok_or("a day number out of range")
    }
}

/// The number of days of a month (1 to 12) in a year; 31 for any other number.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from 1970-01-01 to the first of the month; no overflow within `MAX_YEAR`.
const fn days_before(year: i64, month: u8) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = if month > 2 { month - 3 } else { month + 9 } as i64;
    let day_of_year = (153 * march_month + 2) / 5;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("0000-03-01", -719_468),
            ("-0001-12-31", -719_529),
            ("Y12026-01-01", 3_672_879),
        ] {
            let day = Day::parse(text).unwrap();
            assert_eq!((day.days(), day.to_string().as_str()), (days, text));
        }
    }

    #[test]
    fn days_that_do_not_exist() {
        for (year, month, day) in [(2026, 2, 29), (1900, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0)] {
            assert_eq!(Day::from_ymd(year, month, day), None);
        }
        assert_eq!(Day::from_ymd(i64::MIN, 1, 1), None);
        for text in ["", "2026", "2026-1-5", "+2026-01-05", "-0000-01-01", "Y2026-01-01", "2026-02-30"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn serialised_as_a_checked_number() {
        use serde::de::{IntoDeserializer, value::Error};
        let day = Day::from_ymd(1970, 1, 11).unwrap();
        assert_eq!(postcard::to_allocvec(&day), postcard::to_allocvec(&10i64));
        let read = |days: i64| Day::deserialize(IntoDeserializer::<Error>::into_deserializer(days));
        assert_eq!(read(10), Ok(day));
        assert_eq!(read(i64::MAX).unwrap_err().to_string(), "a day number out of range");
    }

    proptest! {
        #[test]
        fn every_day_survives_its_parts_and_its_text(days in Day::MIN.days()..=Day::MAX.days()) {
            let day = Day::from_days(days).unwrap();
            let (year, month, of_month) = day.ymd();
            prop_assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
            prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
        }

        #[test]
        fn tomorrow_is_later(days in -800_000i64..800_000) {
            let (today, tomorrow) = (Day::from_days(days).unwrap(), Day::from_days(days + 1).unwrap());
            prop_assert!(today.ymd() < tomorrow.ymd());
        }
    }
}
