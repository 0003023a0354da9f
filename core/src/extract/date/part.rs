//! Parts of longer times: quarters, halves, seasons, feasts, "the first week of June", "early 2019", centuries.

mod edge;
mod feast_day;
mod year_part;

use super::feast::Rule;
use super::stretch::{Grain, Stretch, Value};
use super::word::{Particle, Unit, Word};
use super::{Basis, Calendar, Edge, Reader, Sort, Term, calendar};

/// A part that every year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 1 to 4
    Quarter(u8),
    /// 1 or 2
    Half(u8),
    /// Spring 1 to winter 4
    Season(u8),
    Feast(Rule),
}

impl Part {
    /// The part of a year.
    pub(super) fn of(self, year: i64) -> Option<Stretch> {
        match self {
            Part::Quarter(quarter) => Stretch::quarter(year, quarter),
            Part::Half(half) => Stretch::half(year, half),
            Part::Season(season) => Stretch::season(year, season),
            Part::Feast(rule) => {
                let day = Stretch::day(rule.day(year)?);
                Some(if rule.is_approximate() { day.about() } else { day })
            }
        }
    }
}

/// What is counted inside a longer time.
enum Counted {
    Weekday(u8),
    Unit(Unit),
}

impl Reader<'_, '_> {
    /// The part of a longer time that begins at a token.
    pub(super) fn part(&self, at: usize, depth: u8) -> Option<Term> {
        self.decade(at)
            .or_else(|| self.feast(at))
            .or_else(|| self.century(at))
            .or_else(|| self.quarter(at, depth))
            .or_else(|| self.season(at))
            .or_else(|| self.fiscal_year(at))
            .or_else(|| self.unit_of(at, depth))
    }

    /// What a part belongs to: a date, or, behind "of", "the year" that the reference lies in.
    fn owner(&self, at: usize, depth: u8, behind_of: bool) -> Option<Term> {
        let unit_at = self.skip(at, Word::Is(Particle::The));
        if let (true, true, Word::Unit(unit)) = (behind_of, unit_at > at, self.word(unit_at)) {
            let next_is_name = matches!(self.word(unit_at + 1), Word::Digits { .. } | Word::Is(Particle::Of));
            if !next_is_name
                && matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century)
            {
                let now = self.around(0, unit)?;
                return Some(Term::placed(at, unit_at + 1, now, Basis::Reference).deictic());
            }
        }
        self.nested(at, depth).or_else(|| self.nested(unit_at, depth).filter(|_| unit_at > at))
    }

    /// "the 19th century", "nineteenth-century", "the 3rd century BC".
    fn century(&self, at: usize) -> Option<Term> {
        let number_at = self.skip(at, Word::Is(Particle::The));
        let (end, number) = self.ordinal(number_at)?;
        // "the 17th to 19th centuries"
        if let Word::Dash | Word::Is(Particle::To | Particle::And | Particle::Or) = self.word(end)
            && let Some((behind, last)) = self.ordinal(self.skip(end + 1, Word::Is(Particle::The)))
            && let Word::Units(Unit::Century) | Word::Unit(Unit::Century) = self.word(self.skip(behind, Word::Dash))
            && last > number
        {
            let century = |number: u8| Stretch::century((i64::from(number) - 1) * 100);
            let value = Value::FromTo(Some(century(number)?), Some(century(last)?));
            return Some(Term::new(at, self.skip(behind, Word::Dash) + 1, Sort::Placed(value), Basis::Itself));
        }
        let unit_at = self.skip(end, Word::Dash);
        if !matches!(self.word(unit_at), Word::Unit(Unit::Century) | Word::Units(Unit::Century)) {
            return None;
        }
        let number = i64::from(number);
        if self.word(unit_at + 1) == Word::Christ {
            // The third century BC is 300 to 201 BC, and 1 BC the year 0.
            let (first, last) = (Stretch::year(1 - number * 100)?, Stretch::year(100 - number * 100)?);
            return Some(Term::new(
                at,
                unit_at + 2,
                Sort::Placed(Value::FromTo(Some(first), Some(last))),
                Basis::Itself,
            ));
        }
        let end = self.skip(unit_at + 1, Word::Anno);
        Some(Term::placed(at, end, Stretch::century((number - 1) * 100)?, Basis::Itself))
    }

    /// "the second Wednesday of October 2014", "the last week of July", "the first six months of 2019".
    pub(super) fn nth(&self, at: usize, depth: u8) -> Option<Term> {
        let number_at = self.skip(at, Word::Is(Particle::The));
        let (mut end, mut n) = match self.word(number_at) {
            Word::Is(Particle::Last) => (number_at + 1, -1),
            _ => self.ordinal(number_at).map(|(end, n)| (end, i64::from(n)))?,
        };
        // "the second last week"
        if n > 0 && self.is(end, Particle::Last) {
            (end, n) = (end + 1, -n);
        }
        let few = self.amount(end).filter(|many| many.vague).map_or(end, |few| few.end);
        if let (Word::Units(Unit::Day | Unit::Week | Unit::Month | Unit::Year), 1 | -1) = (self.word(few), n) {
            // "the last days of May", "the first few months of 2013": nobody counted them.
            let owner = self
                .owner(few + 2, depth, true)
                .filter(|owner| self.is(few + 1, Particle::Of) && owner.edge.is_none())?;
            return Some(Term { start: at, edge: Some(if n > 0 { Edge::Early } else { Edge::Late }), ..owner });
        }
        let many =
            self.amount(end).filter(|many| many.halves > 2 && many.upper.is_none() && !many.vague && n.abs() == 1);
        let counted_at = many.map_or(end, |many| many.end);
        let counted = match self.word(counted_at) {
            Word::Weekday(weekday) | Word::MaybeWeekday(weekday) => Counted::Weekday(weekday),
            Word::Unit(unit) | Word::Units(unit) => Counted::Unit(unit),
            _ => return None,
        };
        let of = counted_at + 1;
        if !matches!(self.word(of), Word::Is(Particle::Of | Particle::In)) {
            return None;
        }
        let owner = self.owner(of + 1, depth, true)?;
        let Value::In(whole) = self.place(&owner)? else { return None };
        let found = match (counted, many) {
            (Counted::Weekday(weekday), None) => {
                Stretch::day(calendar::nth_weekday(whole.first, whole.last, weekday, n)?)
            }
            (Counted::Unit(unit), None) => nth_unit(whole, unit, n)?,
            (Counted::Unit(unit), Some(many)) => several_units(whole, unit, many.halves / 2, n)?,
            (Counted::Weekday(_), Some(_)) => return None,
        };
        Some(Term { start: at, sort: Sort::Placed(Value::In(found)), ..owner })
    }

    /// "the week of October 6", "the weekend of Thanksgiving", "the month of June", "the 20th of next month".
    fn unit_of(&self, at: usize, depth: u8) -> Option<Term> {
        let unit_at = self.skip(at, Word::Is(Particle::The));
        if let Some((end, day)) = self.day_number(unit_at).filter(|(end, _)| self.is(*end, Particle::Of)) {
            let owner = self.relative(end + 1, depth)?;
            let Sort::Placed(Value::In(month)) = owner.sort else { return None };
            if month.grain != Grain::Month {
                return None;
            }
            let (year, month, _) = month.first.ymd();
            let day = Stretch::day(crate::edtf::Day::from_ymd(year, month, day)?);
            return Some(Term { start: at, sort: Sort::Placed(Value::In(day)), ..owner });
        }
        let Word::Unit(unit) = self.word(unit_at) else { return None };
        // "by year's end", "at year-end", "at year end"
        let end_at = self.skip(unit_at + 1, Word::Dash);
        let preposition =
            matches!(self.back(at, 1), Word::Is(Particle::By | Particle::At | Particle::Before | Particle::Until));
        if self.word(end_at) == Word::End
            && preposition
            && (unit == Unit::Year || end_at > unit_at + 1 || self.is_possessive(unit_at))
        {
            let now = self.around(0, unit)?;
            return Some(Term {
                edge: Some(Edge::End),
                ..Term::placed(at, end_at + 1, now, Basis::Reference).deictic()
            });
        }
        let of = match self.word(unit_at + 1) {
            Word::Is(Particle::Of) => unit_at + 2,
            _ if unit == Unit::Month => unit_at + 1,
            _ => return None,
        };
        let owner = self.nested(self.skip(of, Word::Is(Particle::The)), depth)?;
        let Value::In(whole) = self.place(&owner)? else { return None };
        let found = match (unit, whole.grain) {
            (Unit::Week, Grain::Day) => Stretch::week(whole.first)?,
            (Unit::Weekend, Grain::Day) => Stretch::weekend(whole.first)?,
            (Unit::Month, Grain::Month) | (Unit::Year, Grain::Year) | (Unit::Day, Grain::Day) => whole,
            _ => return None,
        };
        Some(Term { start: at, sort: Sort::Placed(Value::In(found)), ..owner })
    }

    /// A date with its parts completed from what stands behind it: "the first quarter" of "first to third quarter 2019".
    pub(super) fn with_year(sort: Sort, year: i64) -> Sort {
        match sort {
            Sort::Calendar(calendar) if calendar.year.is_none() => {
                Sort::Calendar(Calendar { year: Some(year), ..calendar })
            }
            Sort::Part(part, None) => Sort::Part(part, Some(year)),
            _ => sort,
        }
    }
}

/// The `n`th unit inside a longer time, from its end if negative. A week belongs to where its Thursday lies (ISO 8601).
fn nth_unit(whole: Stretch, unit: Unit, n: i64) -> Option<Stretch> {
    let edge = if n > 0 { whole.first } else { whole.last };
    let steps = if n > 0 { n - 1 } else { n + 1 };
    let found = match unit {
        Unit::Week => Stretch::week(calendar::nth_weekday(whole.first, whole.last, 3, n)?)?,
        Unit::Weekend => Stretch::weekend(calendar::nth_weekday(whole.first, whole.last, 5, n)?)?,
        Unit::Day | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade => Stretch::holding(edge, unit, steps)?,
        _ => return None,
    };
    (found.last >= whole.first && found.first <= whole.last && found != whole).then_some(found)
}

/// The first or last few units of a longer time.
fn several_units(whole: Stretch, unit: Unit, count: i64, n: i64) -> Option<Stretch> {
    let (first, last) = if n > 0 { (1, count) } else { (-count, -1) };
    let (first, last) = (nth_unit(whole, unit, first)?, nth_unit(whole, unit, last)?);
    Stretch::days(first.first, last.last)
}
