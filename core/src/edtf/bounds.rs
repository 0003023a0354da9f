//! The earliest and latest day that a written calendar date can mean.
//!
//! Unspecified digits are tried out against the calendar rather than filled with 0 and 9: only so
//! are `156X-09-31` refused, `XXXX-02-29` accepted and the end of `2026-02-XX` the 28th.

use std::ops::RangeInclusive;

use super::day::{Day, days_in_month};

/// Digits and `X`s of a date with a four-digit year, as written.
pub(super) struct Written<'a> {
    pub negative: bool,
    pub year: &'a [u8],
    pub month: Option<&'a [u8]>,
    pub day: Option<&'a [u8]>,
}

impl Written<'_> {
    /// Earliest and latest day, or `None` where no day of the calendar fits. A month's code may be
    /// that of a season (21 to 41), if no day follows.
    pub(super) fn bounds(&self) -> Option<(Day, Day)> {
        Some((self.edge(false)?, self.edge(true)?))
    }

    fn edge(&self, latest: bool) -> Option<Day> {
        // Of negative years the largest number is the earliest.
        seek(candidates(self.year), latest != self.negative, |number| {
            if !fits(Some(self.year), number) || self.negative && number == 0 {
                return None;
            }
            let year = if self.negative { -number } else { number };
            if let Some((first, months)) = self.month.and_then(number_of).and_then(season_months) {
                let last = first + months - 1;
                return match latest {
                    false => Day::from_ymd(year, first, 1),
                    true if last > 12 => last_of_month(year + 1, last - 12),
                    true => last_of_month(year, last),
                };
            }
            seek(1..=12, latest, |month| {
                let days = days_in_month(year, month as u8);
                fits(self.month, month).then(|| {
                    seek(1..=i64::from(days), latest, |day| {
                        fits(self.day, day).then(|| Day::from_ymd(year, month as u8, day as u8))?
                    })
                })?
            })
        })
    }
}

/// First and number of months of a sub-year grouping of ISO 8601-2 (codes 21 to 41). The standard
/// leaves the seasons 21 to 24 without months; here they are those of the northern hemisphere by
/// whole months, and a winter is the one whose December lies in the year named.
pub(super) fn season_months(code: u8) -> Option<(u8, u8)> {
    Some(match code {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((code - 33) * 3 + 1, 3),
        37..=39 => ((code - 37) * 4 + 1, 4),
        40..=41 => ((code - 40) * 6 + 1, 6),
        _ => return None,
    })
}

/// Whether a pattern of digits and `X`s can stand for the number; one that is not written fits all.
pub(super) fn fits(pattern: Option<&[u8]>, mut number: i64) -> bool {
    pattern.unwrap_or_default().iter().rev().all(|&digit| {
        let last = (number % 10) as u8;
        number /= 10;
        digit == b'X' || digit == b'0' + last
    })
}

/// The number written by two digits; `None` if one is unspecified.
pub(super) fn number_of(pattern: &[u8]) -> Option<u8> {
    std::str::from_utf8(pattern).ok()?.parse().ok()
}

/// The smallest and largest number that a pattern can stand for.
fn candidates(pattern: &[u8]) -> RangeInclusive<i64> {
    let filled = |x: u8| {
        pattern.iter().fold(0, |number, &digit| number * 10 + i64::from(if digit == b'X' { x } else { digit } - b'0'))
    };
    filled(b'0')..=filled(b'9')
}

/// The first hit, going through the numbers upwards or downwards.
fn seek(mut numbers: RangeInclusive<i64>, downwards: bool, hit: impl FnMut(i64) -> Option<Day>) -> Option<Day> {
    if downwards { numbers.rev().find_map(hit) } else { numbers.find_map(hit) }
}

fn last_of_month(year: i64, month: u8) -> Option<Day> {
    Day::from_ymd(year, month, days_in_month(year, month))
}

#[cfg(test)]
mod tests {
    use super::super::Edtf;

    fn bounds(text: &str) -> (String, String) {
        let (earliest, latest) = Edtf::parse(text).unwrap().extent();
        let text = |day: Option<super::Day>| day.map_or("open".into(), |day| day.to_string());
        (text(earliest), text(latest))
    }

    #[test]
    fn days_that_a_date_can_mean() {
        for (text, earliest, latest) in [
            ("2026-11-22", "2026-11-22", "2026-11-22"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026~", "2026-01-01", "2026-12-31"),
            ("-0044", "-0044-01-01", "-0044-12-31"),
            ("201X", "2010-01-01", "2019-12-31"),
            ("-1XXX", "-1999-01-01", "-1000-12-31"),
            ("XXXX", "0000-01-01", "9999-12-31"),
            ("-XXXX", "-9999-01-01", "-0001-12-31"),
            ("2026-02-XX", "2026-02-01", "2026-02-28"),
            ("2026-1X", "2026-10-01", "2026-12-31"),
            ("2026-XX-31", "2026-01-31", "2026-12-31"),
            ("2026-XX-3X", "2026-01-30", "2026-12-31"),
            ("2026-0X-31", "2026-01-31", "2026-08-31"),
            ("XX00-02-29", "0000-02-29", "9600-02-29"),
            ("196", "1960-01-01", "1969-12-31"),
            ("-019", "-0199-01-01", "-0190-12-31"),
            ("19", "1900-01-01", "1999-12-31"),
            ("00", "0000-01-01", "0099-12-31"),
            ("1950S2", "1900-01-01", "1999-12-31"),
            ("-1950S3", "-1959-01-01", "-1950-12-31"),
            ("Y17E7", "Y170000000-01-01", "Y170000000-12-31"),
            ("Y-171010000S3", "Y-171999999-01-01", "Y-171000000-12-31"),
            ("2026-01-10T24:00:00-05", "2026-01-10", "2026-01-10"),
            ("2029/2031", "2029-01-01", "2031-12-31"),
            ("2026/2026-03", "2026-01-01", "2026-03-31"),
            ("../2026-03", "open", "2026-03-31"),
            ("2026-03/", "2026-03-01", "open"),
            ("[1759, 1760-12..]", "1759-01-01", "open"),
            ("{1667, 1672, 1668}", "1667-01-01", "1672-12-31"),
        ] {
            assert_eq!(bounds(text), (earliest.into(), latest.into()), "{text}");
        }
    }

    #[test]
    fn parts_of_a_year() {
        for (codes, first, last) in [
            (&[21, 25, 31], "2025-03-01", "2025-05-31"),
            (&[22, 26, 32], "2025-06-01", "2025-08-31"),
            (&[23, 27, 29], "2025-09-01", "2025-11-30"),
            (&[24, 28, 30], "2025-12-01", "2026-02-28"),
            (&[33, 33, 33], "2025-01-01", "2025-03-31"),
            (&[36, 36, 36], "2025-10-01", "2025-12-31"),
            (&[38, 38, 38], "2025-05-01", "2025-08-31"),
            (&[41, 41, 41], "2025-07-01", "2025-12-31"),
        ] {
            for code in codes {
                assert_eq!(bounds(&format!("2025-{code}")), (first.into(), last.into()), "{code}");
            }
        }
        assert_eq!(bounds("202X-24"), ("2020-12-01".into(), "2030-02-28".into()));
    }
}
