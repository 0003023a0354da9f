//! From one time to another some units off.

use crate::edtf::Day;
use crate::extract::date::calendar;
use crate::extract::date::stretch::{Grain, Stretch};
use crate::extract::date::word::Unit;

/// The unit that holds a time, or the one some steps from it; where the time is coarser than the unit, the time
/// itself, some steps on, approximately.
pub(super) fn step(from: Stretch, steps: i64, unit: Unit) -> Option<Stretch> {
    let holding = Stretch::holding(from.first, unit, steps)?;
    if from.grain == Grain::Day || Stretch::holding(from.last, unit, steps)? == holding {
        let approximate = from.approximate && holding.grain <= from.grain;
        return Some(Stretch { approximate, ..holding });
    }
    let last = Stretch::holding(from.last, unit, steps)?;
    coarse(from, holding.first, last.last)
}

/// A stretch about as long as `from` that begins about a day.
fn coarse(from: Stretch, first: Day, last: Day) -> Option<Stretch> {
    let middle = Day::from_days(first.days().checked_add(last.days())?.div_euclid(2))?;
    let unit = match from.grain {
        Grain::Day | Grain::Days | Grain::Month => Unit::Month,
        Grain::Quarter => Unit::Quarter,
        Grain::Season => Unit::Season,
        Grain::Half | Grain::Year => Unit::Year,
        Grain::Decade => Unit::Decade,
        Grain::Century => Unit::Century,
    };
    Some(Stretch::holding(middle, unit, 0)?.about())
}

/// The time so many half units on (back, if negative), told as finely as the unit: "two years ago" is a year.
pub(super) fn shift(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
    let whole = halves / 2;
    let odd = halves % 2 != 0;
    match unit {
        Unit::Minute => step(from, 0, Unit::Day),
        Unit::Hour => step(from, halves / 48, Unit::Day),
        Unit::Day => step(from, whole, Unit::Day),
        Unit::Week => step(from, if odd { (halves * 7).div_euclid(2) } else { whole.checked_mul(7)? }, Unit::Day),
        Unit::Fortnight => step(from, halves.checked_mul(7)?, Unit::Day),
        Unit::Weekend => step(from, whole, unit),
        Unit::Month if odd => step(from, halves.checked_mul(15)?, Unit::Day).map(Stretch::about),
        Unit::Month => step(from, whole, Unit::Month),
        Unit::Quarter | Unit::Season => step(from, whole, unit),
        // "a year and a half ago"
        Unit::Year if odd => step(from, halves.checked_mul(6)?, Unit::Month).map(Stretch::about),
        Unit::Year => step(from, whole, Unit::Year),
        Unit::Decade => step(from, halves.checked_mul(5)?, Unit::Year),
        Unit::Century => step(from, halves.checked_mul(50)?, Unit::Year),
    }
}

/// The far end of a window of so many half units: years are told in years, anything shorter to the day.
pub(super) fn far_end(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
    match unit {
        Unit::Year | Unit::Decade | Unit::Century if halves.abs() > 2 || unit != Unit::Year => {
            shift(from, halves, unit)
        }
        _ if from.grain == Grain::Day => to_the_day(from, halves, unit),
        _ => shift(from, halves, unit),
    }
}

/// The day so many half units on.
pub(super) fn to_the_day(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
    if from.grain != Grain::Day {
        return shift(from, halves, unit);
    }
    let months = |per: i64| calendar::plus_months(from.first, halves.checked_mul(per)?.div_euclid(2));
    let day = match unit {
        Unit::Month => months(1)?,
        Unit::Quarter | Unit::Season => months(3)?,
        Unit::Year => months(12)?,
        Unit::Decade => months(120)?,
        Unit::Century => months(1200)?,
        _ => return shift(from, halves, unit),
    };
    Some(Stretch::day(day))
}
