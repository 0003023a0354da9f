//! Dates that count from another day: "yesterday", "last week", "two years ago", "the day before", "in five years".

mod distance;
mod step;
mod which;

use super::stretch::{Grain, Stretch, Value};
use super::tense::Tense;
use super::word::{Particle, Unit, Word};
use super::{Basis, Reader, Sort, Term, calendar};
use step::step;

impl Reader<'_, '_> {
    /// The relative date that begins at a token.
    pub(super) fn relative(&self, at: usize, depth: u8) -> Option<Term> {
        match self.word(at) {
            Word::Today(_) | Word::Tonight => self.today(at),
            Word::Weekday(_) | Word::MaybeWeekday(_) => self.weekday_of_week(at),
            Word::Month(_) | Word::MaybeMonth(_) => self.after_next(at),
            // "will open in two years", "has shrunk by half in two years".
            Word::Is(Particle::In) => self.within_amount(at, true).or_else(|| self.up_to_now(at)),
            Word::Is(Particle::Within) => self.within_amount(at, false),
            Word::Is(Particle::For) => self.up_to_now(at),
            Word::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
                if self.back(at, 1) != Word::Is(Particle::A) =>
            {
                self.unit_to_date(at).or_else(|| self.beside(at, at, depth))
            }
            Word::Units(unit) => self.bare_ago(at, unit),
            Word::Rest => self.rest(at),
            Word::Is(Particle::The) => self.beside(at, at + 1, depth).or_else(|| self.which(at, at + 1, true, depth)),
            Word::Is(
                Particle::This
                | Particle::Last
                | Particle::Next
                | Particle::Past
                | Particle::Previous
                | Particle::Coming
                | Particle::Following
                | Particle::That
                | Particle::Current
                | Particle::Same,
            ) => self.which(at, at, false, depth),
            Word::Digits { .. }
            | Word::Figure
            | Word::Small(_)
            | Word::Tens(_)
            | Word::Big(_)
            | Word::Few
            | Word::Couple
            | Word::Half
            | Word::Is(Particle::A) => self.shifted(at, depth),
            _ => None,
        }
    }

    /// The unit that holds the reference, or the one some steps on. Where the reference is coarser than the unit,
    /// the reference itself, approximately.
    pub(super) fn around(&self, steps: i64, unit: Unit) -> Option<Stretch> {
        step(self.reference?, steps, unit)
    }

    fn today(&self, at: usize) -> Option<Term> {
        let days = match self.word(at) {
            Word::Today(days) => i64::from(days),
            _ => 0,
        };
        if self.word(at) == Word::Today(0) && !self.is_today(at) {
            return None;
        }
        // "tomorrow week", "yesterday's" are rare; "a week from tomorrow" is read from its number.
        Some(Term::placed(at, at + 1, self.around(days, Unit::Day)?, Basis::Reference).deictic())
    }

    /// Whether "today" is the day: "the ferry sails today", not "in today's world", "the best boats of today", nor the
    /// "today" of a general statement in the present tense ("Today, many harbours are silted up").
    fn is_today(&self, at: usize) -> bool {
        if self.is_whole_text(at, at + 1) {
            return true;
        }
        let of = matches!(self.back(at, 1), Word::Is(Particle::Of | Particle::Than))
            || self.folded(at.saturating_sub(1)) == "still";
        let name =
            self.back(at, 1) == Word::Other && self.is_capitalised(at) && self.is_capitalised(at.saturating_sub(1));
        let ever =
            self.is(at + 1, Particle::Than) || (1..4).any(|steps| self.folded(at.saturating_sub(steps)) == "still");
        let told = self.tokens.len() < 12 || self.tense(at, at + 1) != Tense::Unknown;
        !of && !name && !ever && told
    }

    /// "Tuesday of last week", "Friday next week", "Wednesday after next".
    fn weekday_of_week(&self, at: usize) -> Option<Term> {
        let (Word::Weekday(weekday) | Word::MaybeWeekday(weekday)) = self.word(at) else { return None };
        if self.is(at + 1, Particle::After) && self.is(at + 2, Particle::Next) {
            let day = self.next_weekday(self.reference?, weekday, 1)?;
            return Some(Term::placed(at, at + 3, Stretch::day(calendar::plus(day, 7)?), Basis::Reference).deictic());
        }
        let week_at = self.skip(at + 1, Word::Is(Particle::Of));
        if !matches!(self.word(week_at), Word::Is(Particle::This | Particle::Last | Particle::Next | Particle::The)) {
            return None;
        }
        let week = self.which(week_at, self.skip(week_at, Word::Is(Particle::The)), false, 1)?;
        let Sort::Placed(Value::In(days)) = week.sort else { return None };
        let is_week = days.grain == Grain::Days && days.last.days() - days.first.days() == 6;
        let day = Stretch::day(calendar::nth_weekday(days.first, days.last, weekday, 1)?);
        is_week.then_some(Term { start: at, sort: Sort::Placed(Value::In(day)), ..week })
    }

    /// "March after next"
    fn after_next(&self, at: usize) -> Option<Term> {
        let (Word::Month(month) | Word::MaybeMonth(month)) = self.word(at) else { return None };
        if !(self.is(at + 1, Particle::After) && self.is(at + 2, Particle::Next)) {
            return None;
        }
        let now = self.reference?.last;
        let (year, this, _) = now.ymd();
        let next = if month > this { year } else { year + 1 };
        Some(Term::placed(at, at + 3, Stretch::month(next + 1, month)?, Basis::Reference).deictic())
    }

    /// The next day with some name, after the reference, and how many times over.
    fn next_weekday(&self, from: Stretch, weekday: u8, times: i64) -> Option<crate::edtf::Day> {
        if from.grain != Grain::Day {
            return None;
        }
        let ahead = (i64::from(weekday) - i64::from(calendar::weekday(from.first)) - 1).rem_euclid(7) + 1;
        calendar::plus(from.first, ahead + (times - 1) * 7)
    }

    /// "the year to date", "month-to-date"
    fn unit_to_date(&self, at: usize) -> Option<Term> {
        let unit = self.unit(at)?;
        let to = self.skip(at + 1, Word::Dash);
        let date = self.skip(to + 1, Word::Dash);
        if !(self.is(to, Particle::To) && self.word(date) == Word::Now && self.folded(date) == "date") {
            return None;
        }
        let (whole, now) = (self.around(0, unit)?, self.reference?);
        let first = Stretch::day(whole.first);
        Some(Term::new(at, date + 1, Sort::Placed(Value::FromTo(Some(first), Some(now))), Basis::Reference).deictic())
    }

    /// "the rest of the week", "rest of this year": from now to its end.
    fn rest(&self, at: usize) -> Option<Term> {
        if !self.is(at + 1, Particle::Of) {
            return None;
        }
        let unit_at = match self.word(at + 2) {
            Word::Is(Particle::The | Particle::This) => at + 3,
            _ => at + 2,
        };
        let Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade)) =
            self.word(unit_at)
        else {
            return None;
        };
        let (whole, now) = (self.around(0, unit)?, self.reference?);
        let last = if whole.grain == Grain::Days { Stretch::day(whole.last) } else { whole };
        let value = Value::FromTo(Some(now), Some(last));
        Some(Term::new(at, unit_at + 1, Sort::Placed(value), Basis::Reference).deictic())
    }

    /// "years ago", "decades ago": some time before.
    fn bare_ago(&self, at: usize, unit: Unit) -> Option<Term> {
        let ago = self.is(at + 1, Particle::Ago) && self.folded(at + 1) == "ago";
        if !ago || matches!(unit, Unit::Minute | Unit::Hour) {
            return None;
        }
        Some(
            Term::new(at, at + 2, Sort::Placed(Value::FromTo(None, Some(self.reference?))), Basis::Reference).deictic(),
        )
    }

    /// "the day before yesterday", "the day after 10 June", "the week before", "the year after next".
    fn beside(&self, start: usize, unit_at: usize, depth: u8) -> Option<Term> {
        let Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Weekend)) =
            self.word(unit_at)
        else {
            return None;
        };
        let steps = match self.word(unit_at + 1) {
            Word::Is(Particle::Before | Particle::Previous) => -1,
            Word::Is(Particle::After) | Word::Is(Particle::Following) => 1,
            _ => return None,
        };
        // "the light of day before the autumn" is no day.
        if start == unit_at && self.back(start, 1) == Word::Is(Particle::Of) {
            return None;
        }
        let next = unit_at + 2;
        match self.word(next) {
            Word::Is(Particle::Last) if steps < 0 => {
                return Some(Term::placed(start, next + 1, self.around(-2, unit)?, Basis::Reference).deictic());
            }
            Word::Is(Particle::Next) if steps > 0 => {
                return Some(Term::placed(start, next + 1, self.around(2, unit)?, Basis::Reference).deictic());
            }
            _ => {}
        }
        if let Some(owner) = self.nested(next, depth.min(2)) {
            let Value::In(from) = self.place(&owner)? else { return None };
            let found = if unit == Unit::Day && steps > 0 {
                step(Stretch::day(from.last), 1, unit)?
            } else {
                step(from, steps, unit)?
            };
            return Some(Term { start, sort: Sort::Placed(Value::In(found)), ..owner });
        }
        // "the day before the storm" counts from what no calendar tells.
        let ends = matches!(
            self.word(next),
            Word::Break | Word::Mark(_) | Word::Is(Particle::And | Particle::Or | Particle::In | Particle::At)
        );
        if !ends || start == unit_at {
            return None;
        }
        let (from, basis) = self.mentioned(unit)?;
        Some(Term::placed(start, next, step(from, steps, unit)?, basis))
    }

    /// The date mentioned last, or the reference. Days are told one after the other in a story; years and months
    /// are compared within a paragraph.
    fn mentioned(&self, unit: Unit) -> Option<(Stretch, Basis)> {
        let near = if matches!(unit, Unit::Day | Unit::Week | Unit::Weekend) { 1 } else { 0 };
        match self.mentions.for_unit(unit).filter(|mention| mention.paragraphs <= near) {
            Some(mention) => Some((mention.stretch, Basis::Mention)),
            None => Some((self.reference?, Basis::Reference)),
        }
    }
}
