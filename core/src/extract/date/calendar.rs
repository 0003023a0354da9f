//! Arithmetic of the civil calendar: weekdays, weeks, months, and the feasts that move.

use crate::edtf::{Day, days_in_month};

/// The day some days on (back, if negative).
pub(super) fn plus(day: Day, days: i64) -> Option<Day> {
    Day::from_days(day.days().checked_add(days)?)
}

/// The weekday, Monday 0 to Sunday 6.
pub(super) fn weekday(day: Day) -> u8 {
    (day.days() + 3).rem_euclid(7) as u8
}

/// The Monday of the week that holds the day (weeks as in ISO 8601).
pub(super) fn monday(day: Day) -> Option<Day> {
    plus(day, -i64::from(weekday(day)))
}

/// First and last day of a month.
pub(super) fn month(year: i64, month: u8) -> Option<(Day, Day)> {
    Some((Day::from_ymd(year, month, 1)?, Day::from_ymd(year, month, days_in_month(year, month))?))
}

/// Months counted from January of the year 0, so that they can be added.
pub(super) fn month_number(day: Day) -> i64 {
    let (year, month, _) = day.ymd();
    year * 12 + i64::from(month) - 1
}

/// Year and month of a [`month_number`].
pub(super) fn month_of(number: i64) -> (i64, u8) {
    (number.div_euclid(12), number.rem_euclid(12) as u8 + 1)
}

/// The same day some months on; the last day of the month where it has no such day.
pub(super) fn plus_months(day: Day, months: i64) -> Option<Day> {
    let (year, month) = month_of(month_number(day).checked_add(months)?);
    let (_, _, of_month) = day.ymd();
    Day::from_ymd(year, month, of_month.min(days_in_month(year, month)))
}

/// The `n`th of some weekday in a period, counted from its end if `n` is negative.
pub(super) fn nth_weekday(first: Day, last: Day, day: u8, n: i64) -> Option<Day> {
    let found = if n > 0 {
        let ahead = i64::from((day + 7 - weekday(first)) % 7);
        plus(first, ahead + (n - 1).checked_mul(7)?)?
    } else {
        let back = i64::from((weekday(last) + 7 - day) % 7);
        plus(last, (n + 1).checked_mul(7)? - back)?
    };
    (first <= found && found <= last).then_some(found)
}

/// Easter Sunday of the western churches (the anonymous Gregorian algorithm, after Meeus).
pub(super) fn easter(year: i64) -> Option<Day> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let march = h + l - 7 * m + 22;
    plus(Day::from_ymd(year, 3, 1)?, march - 1)
}

/// Easter Sunday of the orthodox churches: by the Julian calendar (Meeus), which lags behind ours.
pub(super) fn orthodox_easter(year: i64) -> Option<Day> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15).rem_euclid(30);
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let julian = plus(Day::from_ymd(year, 3, 1)?, d + e + 21)?;
    plus(julian, year.div_euclid(100) - year.div_euclid(400) - 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn weekdays_and_weeks() {
        assert_eq!(weekday(day("1970-01-01")), 3);
        assert_eq!(weekday(day("2024-02-29")), 3);
        assert_eq!(monday(day("2024-03-03")), Some(day("2024-02-26")));
        let (first, last) = month(2024, 11).unwrap();
        assert_eq!(nth_weekday(first, last, 3, 4), Some(day("2024-11-28")));
        assert_eq!(nth_weekday(first, last, 4, -1), Some(day("2024-11-29")));
        assert_eq!(nth_weekday(first, last, 4, 6), None);
    }

    #[test]
    fn months_are_added() {
        assert_eq!(plus_months(day("2024-01-31"), 1), Some(day("2024-02-29")));
        assert_eq!(plus_months(day("2024-01-31"), -2), Some(day("2023-11-30")));
        assert_eq!(month_of(month_number(day("0001-01-01")) - 13), (-1, 12));
    }

    #[test]
    fn feasts_that_move() {
        for (year, western, orthodox) in
            [(1961, "1961-04-02", "1961-04-09"), (2008, "2008-03-23", "2008-04-27"), (2025, "2025-04-20", "2025-04-20")]
        {
            assert_eq!((easter(year), orthodox_easter(year)), (Some(day(western)), Some(day(orthodox))), "{year}");
        }
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_in_spring(year in 1583i64..4000) {
            let (easter, orthodox) = (easter(year).unwrap(), orthodox_easter(year).unwrap());
            prop_assert_eq!((weekday(easter), weekday(orthodox)), (6, 6));
            prop_assert!(Day::from_ymd(year, 3, 22).unwrap() <= easter && easter <= Day::from_ymd(year, 4, 25).unwrap());
        }

        #[test]
        fn the_nth_weekday_is_that_weekday(days in -700_000i64..700_000, length in 0i64..400, of in 0u8..7, n in -60i64..60) {
            let first = Day::from_days(days).unwrap();
            let last = plus(first, length).unwrap();
            if let Some(found) = nth_weekday(first, last, of, n) {
                prop_assert!(weekday(found) == of && first <= found && found <= last);
            }
        }
    }
}
