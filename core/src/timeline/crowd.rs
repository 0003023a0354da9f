//! Periods with more claims than a reader would scroll through, where time is not drawn to scale.

use super::Entry;
use crate::edtf::{Day, days_in_month};

/// As many claims as are drawn one by one whatever their times, in a lane or on both sides together.
const ENOUGH: usize = 60;
/// The most claims of a period that are still drawn one by one where there are more than enough.
const FEW: usize = 3;
/// The most periods on one chart.
const PERIODS: usize = 40;

/// Claims of one period.
pub(super) struct Crowd<'e> {
    /// The period, a whole day, month, or number of years.
    pub days: (Day, Day),
    /// In time order.
    pub entries: Vec<&'e Entry>,
}

/// A way to part time.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Month,
    Years(i64),
}

impl Unit {
    /// The period of this unit in which a day lies.
    fn around(self, of: Day) -> (Day, Day) {
        let (year, month, _) = of.ymd();
        let held = |from: Option<Day>, to: Option<Day>| (from.unwrap_or(Day::MIN), to.unwrap_or(Day::MAX));
        match self {
            Self::Day => (of, of),
            Self::Month => held(Day::from_ymd(year, month, 1), Day::from_ymd(year, month, days_in_month(year, month))),
            Self::Years(count) => {
                let first = year.div_euclid(count) * count;
                held(Day::from_ymd(first, 1, 1), Day::from_ymd(first + count - 1, 12, 31))
            }
        }
    }
}

/// Parts claims, which come in time order, into those that are drawn and periods whose claims are counted. Periods are
/// as short as keeps their number small; a claim belongs to the one in which it begins, or in which the window does.
pub(super) fn collapse<'e>(entries: Vec<&'e Entry>, window: (Day, Day)) -> (Vec<&'e Entry>, Vec<Crowd<'e>>) {
    if entries.len() <= ENOUGH {
        return (entries, Vec::new());
    }
    let begins = |entry: &Entry| entry.extent.first().max(window.0);
    let mut decade = 1;
    let mut units = vec![Unit::Day, Unit::Month, Unit::Years(1)];
    while decade < 1_000_000_000_000 {
        decade *= 10;
        units.push(Unit::Years(decade));
    }
    let periods = |unit: Unit| {
        let mut count = 0;
        let mut until = None;
        for entry in &entries {
            let first = begins(entry);
            if until.is_none_or(|until| first > until) {
                count += 1;
                until = Some(unit.around(first).1);
            }
        }
        count
    };
    let fits = |unit: &Unit| periods(*unit) <= PERIODS;
    let unit = units.into_iter().find(fits).unwrap_or(Unit::Years(1_000_000_000_000));
    let mut crowds: Vec<Crowd<'e>> = Vec::new();
    for entry in &entries {
        let first = begins(entry);
        match crowds.last_mut().filter(|crowd| first <= crowd.days.1) {
            Some(crowd) => crowd.entries.push(entry),
            None => crowds.push(Crowd { days: unit.around(first), entries: vec![entry] }),
        }
    }
    let mut single = Vec::new();
    crowds.retain_mut(|crowd| {
        // No longer than what shows.
        crowd.days.0 = crowd.days.0.max(window.0);
        crowd.days.1 = crowd.days.1.min(window.1).max(crowd.days.0);
        if crowd.entries.len() <= FEW {
            single.append(&mut crowd.entries);
        }
        !crowd.entries.is_empty()
    });
    (single, crowds)
}

#[cfg(test)]
mod tests {
    use super::super::Times;
    use super::super::samples::{all, claim, corpus, day};
    use super::*;
    use crate::model::{Kind, Stance};
    use crate::query::Time;

    fn parted(dates: &[(&str, usize)]) -> (usize, Vec<(String, usize)>) {
        let one = |text: &str| claim(text, "", Stance::Neutral, Kind::Event, text);
        let claims = dates.iter().flat_map(|(text, count)| (0..*count).map(move |_| one(text))).collect();
        let corpus = corpus(claims, &["2026"]);
        let times = Times::read(&corpus, Time::About, day("2026-01-01"));
        let (single, crowds) = collapse(times.part(&all(&corpus)).0, times.domain);
        let told = crowds.iter().map(|crowd| (format!("{}/{}", crowd.days.0, crowd.days.1), crowd.entries.len()));
        (single.len(), told.collect())
    }

    #[test]
    fn a_crowd_is_counted_by_the_shortest_periods_that_are_few() {
        assert_eq!(parted(&[("2024", 30), ("2025", 30)]), (60, Vec::new()));
        let days = parted(&[("2024-05-01", 58), ("2024-05-02", 3), ("2025", 9)]);
        assert_eq!(days, (3, vec![("2024-05-01/2024-05-01".into(), 58), ("2025-01-01/2025-01-01".into(), 9)]));
        let months: Vec<String> =
            (1..=12).flat_map(|month| (1..=9).map(move |day| format!("2025-{month:02}-{day:02}"))).collect();
        let months: Vec<(&str, usize)> = months.iter().map(|text| (text.as_str(), 1)).collect();
        let (single, crowds) = parted(&months);
        assert_eq!((single, crowds.len()), (0, 12));
        assert_eq!(crowds[1], ("2025-02-01/2025-02-28".into(), 9));
    }
}
