//! Placing what was read: which year's June, which week's Tuesday.

use super::stretch::{Grain, Stretch, Value};
use super::tense::Tense;
use super::word::{Particle, Unit, Word};
use super::{Calendar, Reader, Sort, Term, calendar};
use crate::edtf::Day;

impl Reader<'_, '_> {
    /// The days that a term means.
    pub(super) fn place(&self, term: &Term) -> Option<Value> {
        let value = match term.sort {
            Sort::Placed(value) => value,
            Sort::Calendar(calendar) => self.place_calendar(calendar, term.start, term.end)?,
            Sort::Part(part, Some(year)) => Value::In(part.of(year)?),
            Sort::Part(part, None) => Value::In(self.nearest(|year| part.of(year), term.start, term.end)?),
        };
        let value = match (value, term.edge) {
            (Value::In(whole), Some(edge)) => {
                let (first, last) = edge.of(whole)?;
                Value::FromTo(Some(first), Some(last))
            }
            _ => value,
        };
        let mark = |stretch: Stretch| Stretch {
            approximate: stretch.approximate || term.approximate,
            uncertain: stretch.uncertain || term.uncertain,
            ..stretch
        };
        Some(match value {
            Value::In(stretch) => Value::In(mark(stretch)),
            Value::FromTo(first, last) => Value::FromTo(first.map(mark), last.map(mark)),
            yearless => yearless,
        })
    }

    /// The days that a calendar date means; where it has no year, or is a mere weekday, by the tense of its sentence.
    pub(super) fn place_calendar(&self, date: Calendar, start: usize, end: usize) -> Option<Value> {
        let whole_day = |year: i64, month: u8, day: u8| Day::from_ymd(year, month, day).map(Stretch::day);
        Some(match (date.year, date.month, date.day) {
            (Some(year), Some(month), Some(day)) => Value::In(whole_day(year, month, day)?),
            (Some(year), Some(month), None) => Value::In(Stretch::month(year, month)?),
            (Some(year), None, _) => Value::In(Stretch::year(year)?),
            (None, Some(month), day) => {
                let placed = |year: i64| match day {
                    Some(day) => whole_day(year, month, day),
                    None => Stretch::month(year, month),
                };
                let on_weekday = |year: &i64| {
                    date.weekday
                        .is_none_or(|weekday| placed(*year).is_some_and(|day| calendar::weekday(day.first) == weekday))
                };
                let Some(reference) = self.reference else { return Some(Value::Yearless { month, day }) };
                // A weekday that goes with the day tells the year.
                let year = reference.last.ymd().0;
                let told = [year, year - 1, year + 1, year - 2, year + 2].into_iter().find(on_weekday);
                match told.filter(|_| date.weekday.is_some()) {
                    Some(year) => Value::In(placed(year)?),
                    None => Value::In(self.nearest(placed, start, end)?),
                }
            }
            (None, None, Some(day)) => self.day_alone(day, date.weekday)?,
            (None, None, None) => self.weekday(date.weekday?, start, end)?,
        })
    }

    /// The 10th of the month that the reference lies in; with a weekday, of the nearest month where both agree.
    fn day_alone(&self, day: u8, weekday: Option<u8>) -> Option<Value> {
        let reference = self.reference.filter(|reference| reference.grain <= Grain::Month)?;
        let month = calendar::month_number(reference.first);
        let candidates = [0, -1, 1, -2, 2, -3, 3].into_iter().filter_map(|steps| {
            let (year, month) = calendar::month_of(month + steps);
            Day::from_ymd(year, month, day)
        });
        let mut fitting = candidates.filter(|day| weekday.is_none_or(|weekday| calendar::weekday(*day) == weekday));
        fitting.next().map(|day| Value::In(Stretch::day(day)))
    }

    /// The Tuesday before the day of reference or that day itself; the one behind it, if the sentence looks ahead.
    fn weekday(&self, weekday: u8, start: usize, end: usize) -> Option<Value> {
        let reference = self.reference?;
        if reference.grain != Grain::Day {
            return self.around(0, Unit::Day).map(Value::In);
        }
        let ahead = (i64::from(weekday) - i64::from(calendar::weekday(reference.first))).rem_euclid(7);
        let days = match self.tense_of(start, end) {
            _ if ahead == 0 => {
                if self.is_whole_text(start, end) {
                    7
                } else {
                    0
                }
            }
            Tense::Future | Tense::Present => ahead,
            Tense::Past | Tense::Unknown => ahead - 7,
        };
        Some(Value::In(Stretch::day(calendar::plus(reference.first, days)?)))
    }

    /// A text that is nothing but a date looks ahead, as the entry of a calendar does.
    pub(super) fn tense_of(&self, start: usize, end: usize) -> Tense {
        if self.is_whole_text(start, end) {
            return Tense::Future;
        }
        let before = self.back(start, 1);
        match self.tense(start, end) {
            // "since the spring" has begun; "goes to zero by Christmas" has not come.
            _ if before == Word::Is(Particle::Since) => Tense::Past,
            Tense::Unknown | Tense::Present if matches!(before, Word::Is(Particle::By | Particle::Until)) => {
                Tense::Future
            }
            Tense::Unknown | Tense::Present if self.tokens.len() <= 8 => Tense::Future,
            // "sails to Bergen next month, to Oslo in May, to Malmö in June": the verb stands with the first.
            tense @ (Tense::Unknown | Tense::Present) => match self.mentions.any {
                Some(mention) if mention.ahead && self.is_same_sentence(mention.end, start) => Tense::Future,
                _ => tense,
            },
            tense => tense,
        }
    }

    /// What comes every year, in the year that is meant.
    fn nearest(&self, placed: impl Fn(i64) -> Option<Stretch>, start: usize, end: usize) -> Option<Stretch> {
        let reference = self.reference?;
        let year = reference.last.ymd().0;
        let tense = self.tense_of(start, end);
        if let Some(told) = self.year_of_story(start, tense) {
            return placed(told);
        }
        // 29 February exists only every fourth year.
        let past = (0..=8).filter_map(|back| placed(year + 1 - back)).find(|stretch| stretch.first <= reference.last);
        let future = (0..=8).filter_map(|on| placed(year - 1 + on)).find(|stretch| stretch.last >= reference.first);
        let (past, future) = match (past, future) {
            (Some(past), Some(future)) => (past, future),
            (past, future) => return past.or(future),
        };
        let since = (reference.first.days() - past.last.days()).max(0);
        let until = (future.first.days() - reference.last.days()).max(0);
        // A report that leaves the year out means a day not far off: nearly a year ago is too far.
        let factor = match tense {
            Tense::Future => return Some(future),
            Tense::Past if past.grain != Grain::Day => return Some(past),
            Tense::Past => 8,
            Tense::Present | Tense::Unknown => 2,
        };
        Some(if until.saturating_mul(factor) < since { future } else { past })
    }

    /// The year that a story stays in: "On 1 September 2012 she sailed. On 4 September …", "The 2012 games began in
    /// August".
    fn year_of_story(&self, start: usize, tense: Tense) -> Option<i64> {
        let year = self.reference?.last.ymd().0;
        let mention = self.mentions.any.filter(|mention| mention.with_year && mention.paragraphs == 0)?;
        let told = mention.stretch.first.ymd().0;
        if mention.stretch.grain <= Grain::Month {
            let same = mention.written && self.is_same_sentence(mention.end, start);
            return (told < year && tense != Tense::Future || same).then_some(told);
        }
        let opens = self.is_same_sentence(mention.end, start)
            && mention.end.checked_sub(6).is_none_or(|before| !self.is_same_sentence(before, mention.end));
        (mention.stretch.grain == Grain::Year && opens && told < year && tense != Tense::Future).then_some(told)
    }
}
