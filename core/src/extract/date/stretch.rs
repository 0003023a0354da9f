//! A stretch of days with the unit it was told in, and how EDTF writes it.

use super::calendar;
use super::word::Unit;
use crate::edtf::{Day, Edtf};
use std::fmt::Write;

/// The unit in which a date is told. Finer is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Day,
    /// Days that are no unit EDTF has a form for: a week, a weekend, the days of a rolling window.
    Days,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

/// Days in a row, told to some unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub first: Day,
    pub last: Day,
    pub grain: Grain,
    /// Told as being about then.
    pub approximate: bool,
    /// Told with doubt.
    pub uncertain: bool,
}

impl Stretch {
    fn new(first: Day, last: Day, grain: Grain) -> Stretch {
        Stretch { first, last, grain, approximate: false, uncertain: false }
    }

    pub fn day(day: Day) -> Stretch {
        Stretch::new(day, day, Grain::Day)
    }

    pub fn days(first: Day, last: Day) -> Option<Stretch> {
        (first <= last).then(|| Stretch::new(first, last, if first == last { Grain::Day } else { Grain::Days }))
    }

    pub fn month(year: i64, month: u8) -> Option<Stretch> {
        calendar::month(year, month).map(|(first, last)| Stretch::new(first, last, Grain::Month))
    }

    /// The quarter 1 to 4 of a year.
    pub fn quarter(year: i64, quarter: u8) -> Option<Stretch> {
        Stretch::months(year, quarter.checked_sub(1)?.checked_mul(3)?, 3, Grain::Quarter)
    }

    /// The half 1 or 2 of a year.
    pub fn half(year: i64, half: u8) -> Option<Stretch> {
        Stretch::months(year, half.checked_sub(1)?.checked_mul(6)?, 6, Grain::Half)
    }

    /// Spring 1 to winter 4 of a year, by whole months; a winter is the one whose December lies in the year.
    pub fn season(year: i64, season: u8) -> Option<Stretch> {
        Stretch::months(year, season.checked_mul(3)?.checked_sub(1)?, 3, Grain::Season)
    }

    fn months(year: i64, before: u8, count: i64, grain: Grain) -> Option<Stretch> {
        let first = year.checked_mul(12)?.checked_add(i64::from(before))?;
        let ((year, month), (last_year, last_month)) =
            (calendar::month_of(first), calendar::month_of(first.checked_add(count - 1)?));
        Some(Stretch::new(calendar::month(year, month)?.0, calendar::month(last_year, last_month)?.1, grain))
    }

    pub fn year(year: i64) -> Option<Stretch> {
        Stretch::years(year, 1, Grain::Year)
    }

    /// The ten years that begin with a year divisible by ten.
    pub fn decade(year: i64) -> Option<Stretch> {
        Stretch::years(year.div_euclid(10) * 10, 10, Grain::Decade)
    }

    /// The hundred years that begin with a year divisible by a hundred: "the 19th century" is the 1800s.
    pub fn century(year: i64) -> Option<Stretch> {
        Stretch::years(year.div_euclid(100) * 100, 100, Grain::Century)
    }

    fn years(year: i64, count: i64, grain: Grain) -> Option<Stretch> {
        let last = year.checked_add(count - 1)?;
        Some(Stretch::new(Day::from_ymd(year, 1, 1)?, Day::from_ymd(last, 12, 31)?, grain))
    }

    /// The week, Monday to Sunday, that holds a day.
    pub fn week(day: Day) -> Option<Stretch> {
        let monday = calendar::monday(day)?;
        Stretch::days(monday, calendar::plus(monday, 6)?)
    }

    /// Saturday and Sunday of the week that holds a day.
    pub fn weekend(day: Day) -> Option<Stretch> {
        let monday = calendar::monday(day)?;
        Stretch::days(calendar::plus(monday, 5)?, calendar::plus(monday, 6)?)
    }

    /// The calendar's unit that holds a day, or the one `steps` units from it.
    pub fn holding(day: Day, unit: Unit, steps: i64) -> Option<Stretch> {
        let (year, month, _) = day.ymd();
        let months = |size: i64| {
            let first = (calendar::month_number(day).div_euclid(size)).checked_add(steps)?.checked_mul(size)?;
            Some(calendar::month_of(first))
        };
        match unit {
            Unit::Minute | Unit::Hour | Unit::Day => calendar::plus(day, steps).map(Stretch::day),
            Unit::Week | Unit::Fortnight => Stretch::week(calendar::plus(day, steps.checked_mul(7)?)?),
            Unit::Weekend => Stretch::weekend(calendar::plus(day, steps.checked_mul(7)?)?),
            Unit::Month => months(1).and_then(|(year, month)| Stretch::month(year, month)),
            Unit::Quarter => months(3).and_then(|(year, month)| Stretch::quarter(year, month / 3 + 1)),
            Unit::Season => {
                // The season that holds a January began in the year before.
                let since_march = i64::from(month) - 3;
                let number = (year.checked_mul(4)?).checked_add(since_march.div_euclid(3))?.checked_add(steps)?;
                Stretch::season(number.div_euclid(4), number.rem_euclid(4) as u8 + 1)
            }
            Unit::Year => Stretch::year(year.checked_add(steps)?),
            Unit::Decade => Stretch::decade(year.checked_add(steps.checked_mul(10)?)?),
            Unit::Century => Stretch::century(year.checked_add(steps.checked_mul(100)?)?),
        }
    }

    pub fn about(self) -> Stretch {
        Stretch { approximate: true, ..self }
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    fn mark(&self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        }
    }

    /// Writes a single date, or the first or last day of what is no unit of EDTF.
    fn write(&self, end: bool, out: &mut String) -> Option<()> {
        let (year, month, _) = self.first.ymd();
        // Negative years and those of more than four digits have forms of their own.
        let sign = if year < 0 { "-" } else { "" };
        let written = match self.grain {
            Grain::Day | Grain::Days => {
                let day = if end { self.last } else { self.first };
                write!(out, "{day}")
            }
            _ if year.abs() > 9999 => return None,
            Grain::Month => write!(out, "{sign}{:04}-{month:02}", year.abs()),
            Grain::Quarter => write!(out, "{sign}{:04}-{:02}", year.abs(), 33 + (month - 1) / 3),
            Grain::Season => write!(out, "{sign}{:04}-{:02}", year.abs(), 20 + month / 3),
            Grain::Half => write!(out, "{sign}{:04}-{:02}", year.abs(), 40 + month / 7),
            Grain::Year => write!(out, "{sign}{:04}", year.abs()),
            // The digits of a negative year count away from zero, so that its decade is another pattern.
            Grain::Decade | Grain::Century if year < 0 => return None,
            Grain::Decade => write!(out, "{:03}X", year / 10),
            Grain::Century => write!(out, "{:02}XX", year / 100),
        };
        written.ok()?;
        out.push_str(self.mark());
        Some(())
    }
}

/// What a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// Some time in this stretch, or all of it.
    In(Stretch),
    /// From the first to the last; `None` is open. Not both are.
    FromTo(Option<Stretch>, Option<Stretch>),
    /// A month, or a day of it, in a year that nothing tells.
    Yearless {
        /// 1 to 12
        month: u8,
        /// 1 to 31
        day: Option<u8>,
    },
}

impl Value {
    /// The same in EDTF; `None` where the calendar has no such time.
    pub fn edtf(&self) -> Option<Edtf> {
        let mut text = String::with_capacity(24);
        match self {
            Value::In(stretch) if stretch.grain == Grain::Days => {
                stretch.write(false, &mut text)?;
                text.push('/');
                stretch.write(true, &mut text)?;
            }
            Value::In(stretch) => stretch.write(false, &mut text)?,
            // "the past ten days" of a month that is all we know
            Value::FromTo(Some(first), Some(last)) if first == last && first.grain != Grain::Days => {
                first.write(false, &mut text)?;
            }
            Value::FromTo(first, last) => {
                match first {
                    Some(first) => first.write(false, &mut text)?,
                    None => text.push_str(".."),
                }
                text.push('/');
                match last {
                    Some(last) => last.write(true, &mut text)?,
                    None => text.push_str(".."),
                }
            }
            Value::Yearless { month, day } => {
                write!(text, "XXXX-{month:02}").ok()?;
                if let Some(day) = day {
                    write!(text, "-{day:02}").ok()?;
                }
            }
        }
        Edtf::parse(&text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(stretch: Option<Stretch>) -> String {
        Value::In(stretch.unwrap()).edtf().unwrap().to_string()
    }

    #[test]
    fn units_are_written_as_edtf_writes_them() {
        let day = Day::parse("2019-02-14").unwrap();
        let holding = |unit, steps| written(Stretch::holding(day, unit, steps));
        for (unit, here, before) in [
            (Unit::Day, "2019-02-14", "2019-02-13"),
            (Unit::Week, "2019-02-11/2019-02-17", "2019-02-04/2019-02-10"),
            (Unit::Weekend, "2019-02-16/2019-02-17", "2019-02-09/2019-02-10"),
            (Unit::Month, "2019-02", "2019-01"),
            (Unit::Quarter, "2019-33", "2018-36"),
            (Unit::Season, "2018-24", "2018-23"),
            (Unit::Year, "2019", "2018"),
            (Unit::Decade, "201X", "200X"),
            (Unit::Century, "20XX", "19XX"),
        ] {
            assert_eq!((holding(unit, 0).as_str(), holding(unit, -1).as_str()), (here, before));
        }
        assert_eq!(written(Stretch::half(2019, 2)), "2019-41");
        assert_eq!(written(Stretch::season(2019, 1)), "2019-21");
        assert_eq!(written(Stretch::year(-43)), "-0043");
        assert_eq!(written(Stretch::year(2019).map(Stretch::about)), "2019~");
    }

    #[test]
    fn open_ends_and_unknown_years() {
        let year = Stretch::year(2019);
        assert_eq!(Value::FromTo(year, None).edtf().unwrap().to_string(), "2019/..");
        assert_eq!(Value::FromTo(None, year).edtf().unwrap().to_string(), "../2019");
        assert_eq!(Value::Yearless { month: 2, day: Some(29) }.edtf().unwrap().to_string(), "XXXX-02-29");
        assert_eq!(Value::Yearless { month: 2, day: Some(30) }.edtf(), None);
        assert_eq!(Value::FromTo(year, Stretch::year(2018)).edtf(), None);
    }

    proptest! {
        #[test]
        fn a_unit_holds_its_day_and_means_its_days(days in -700_000i64..1_000_000, steps in -30i64..30) {
            let day = Day::from_days(days).unwrap();
            use Unit::{Century, Decade, Month, Quarter, Season, Week, Year};
            for unit in [Unit::Day, Week, Month, Quarter, Season, Year, Decade, Century] {
                let here = Stretch::holding(day, unit, 0).unwrap();
                prop_assert!(here.holds(day));
                let Some(there) = Stretch::holding(day, unit, steps) else { continue };
                prop_assert_eq!(there == here, steps == 0);
                if let Some(edtf) = Value::In(there).edtf() {
                    prop_assert_eq!(edtf.extent(), (Some(there.first), Some(there.last)));
                }
            }
        }
    }
}
