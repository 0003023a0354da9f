//! "two years ago", "three days later", "in five years", "has run for two decades": a date told by how far off it is.

use super::step::{far_end, shift, step, to_the_day};
use crate::extract::date::amount::Amount;
use crate::extract::date::calendar;
use crate::extract::date::stretch::{Grain, Stretch, Value};
use crate::extract::date::tense::Tense;
use crate::extract::date::word::{Particle, Unit, Word};
use crate::extract::date::{Basis, Reader, Sort, Term};

impl Reader<'_, '_> {
    /// "in two weeks", "within five years", "in three years' time": if the sentence looks ahead, for else it is how
    /// long something took.
    pub(super) fn within_amount(&self, at: usize, point: bool) -> Option<Term> {
        let amount = self.amount(at + 1).filter(|amount| !amount.vague)?;
        let unit = self.unit(amount.end)?;
        let mut end = amount.end + 1;
        let time_at = self.skip(self.skip(end, Word::Mark('\'')), Word::Mark('’'));
        let time = self.folded(time_at) == "time";
        if time {
            end = time_at + 1;
        }
        let whole = self.is_whole_text(at, end);
        // "In ten years nobody will …": before the subject it needs no mark behind.
        let opens = matches!(self.back(at, 1), Word::Break | Word::Mark('“' | '"' | '.'));
        let ahead = time || whole || self.tense(at, end) == Tense::Future && (opens || self.ends_clause(end));
        if !ahead || matches!(unit, Unit::Minute | Unit::Season) || unit == Unit::Hour && amount.halves < 48 {
            return None;
        }
        let now = self.reference?;
        let value = match (point, amount.upper) {
            (true, None) => Value::In(shift(now, amount.halves, unit)?),
            (_, Some(upper)) => Value::FromTo(shift(now, amount.halves, unit), shift(now, upper, unit)),
            (false, None) => Value::FromTo(Some(now), far_end(now, amount.halves, unit)),
        };
        Some(Term::new(at + 1, end, Sort::Placed(value), Basis::Reference).deictic())
    }

    /// "has run for two decades", "for two years they have relied on it": what the perfect of the present measures
    /// reaches up to now.
    pub(super) fn up_to_now(&self, at: usize) -> Option<Term> {
        let first = match (self.word(at + 1), self.word(at + 2)) {
            (Word::Is(Particle::More | Particle::Less), Word::Is(Particle::Than)) => at + 3,
            (Word::Is(Particle::Over) | Word::About, _) => at + 2,
            (Word::Other, _) if matches!(self.folded(at + 1), "almost" | "nearly" | "well" | "just") => {
                self.skip(at + 2, Word::Is(Particle::Over))
            }
            _ => at + 1,
        };
        let amount = self.amount(first).filter(|amount| !amount.vague && amount.upper.is_none())?;
        let unit = self.unit(amount.end)?;
        let long = matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century);
        let end = amount.end + 1;
        if !long || !self.ends_clause(end) && self.word(end) != Word::Now || !self.is_perfect(at, end) {
            return None;
        }
        let now = self.reference?;
        let (from, to) = match unit {
            Unit::Week | Unit::Month => (far_end(now, -amount.halves, unit)?, now),
            _ => (shift(now, -amount.halves, unit)?, step(now, 0, Unit::Year)?),
        };
        Some(Term::new(first, end, Sort::Placed(Value::FromTo(Some(from), Some(to))), Basis::Reference).deictic())
    }

    fn ends_clause(&self, at: usize) -> bool {
        matches!(self.word(at), Word::Break | Word::Mark(_) | Word::Is(_) | Word::Dash) && !self.is(at, Particle::Of)
    }

    /// "two years ago", "three days later", "a week from Tuesday", "two months after next Friday", "a year earlier".
    pub(super) fn shifted(&self, at: usize, depth: u8) -> Option<Term> {
        let first = self.amount(at)?;
        // "[Ten] years ago", as an editor completes a quotation
        let unit_at = self.skip(first.end, Word::Mark(']'));
        let unit = self.unit(unit_at)?;
        let mut end = unit_at + 1;
        if matches!(unit, Unit::Minute | Unit::Season) {
            return None;
        }
        // "a year and a half ago", "2 weeks and 2 days ago"
        let (mut halves, mut second) = (first.halves, None);
        if self.is(end, Particle::And) {
            if self.is(end + 1, Particle::A) && self.word(end + 2) == Word::Half {
                (halves, end) = (halves + 1, end + 3);
            } else if let Some(more) = self.amount(end + 1).filter(|more| !more.vague)
                && let Some(unit) = self.unit(more.end)
            {
                second = Some((more.halves, unit));
                end = more.end + 1;
            }
        }
        let bound = self.bound(at);
        let amount = Amount { halves, ..first };
        let apply = |from: Stretch, sign: i64| -> Option<Value> {
            let by = |halves: i64| {
                let near = shift(from, sign * halves, unit)?;
                match second {
                    Some((more, unit)) => shift(near, sign * more, unit),
                    None => Some(near),
                }
            };
            let far = by(amount.halves)?;
            let upper = amount.upper.and_then(by);
            Some(match (amount.vague, upper, bound) {
                (true, ..) if sign < 0 => Value::FromTo(None, Some(from)),
                (true, ..) => Value::FromTo(Some(from), None),
                (_, Some(upper), _) if sign < 0 => Value::FromTo(Some(upper), Some(far)),
                (_, Some(upper), _) => Value::FromTo(Some(far), Some(upper)),
                // "more than 2 years ago" is then or before.
                (_, _, Bound::More) if sign < 0 => Value::FromTo(None, Some(far)),
                (_, _, Bound::More) => Value::FromTo(Some(far), None),
                (_, _, Bound::Less) if sign < 0 => Value::FromTo(Some(far), Some(from)),
                (_, _, Bound::Less) => Value::FromTo(Some(from), Some(far)),
                (_, _, Bound::About) => Value::In(far.about()),
                (_, _, Bound::Exactly) => Value::In(far),
            })
        };
        let hours = unit == Unit::Hour && halves < 24;
        match self.word(end) {
            Word::Is(Particle::Ago) if self.folded(end) == "ago" || self.ends_clause(end + 1) => {
                // "two hours ago" is today, if it does not reach into yesterday.
                let value = if hours { Value::In(self.around(0, Unit::Day)?) } else { apply(self.reference?, -1)? };
                Some(Term::new(at, end + 1, Sort::Placed(value), Basis::Reference).deictic())
            }
            _ if hours => None,
            Word::Is(Particle::Hence) => {
                Some(Term::new(at, end + 1, Sort::Placed(apply(self.reference?, 1)?), Basis::Reference).deictic())
            }
            Word::Is(Particle::From) if matches!(self.word(end + 1), Word::Now) => {
                Some(Term::new(at, end + 2, Sort::Placed(apply(self.reference?, 1)?), Basis::Reference).deictic())
            }
            // "two days earlier than 3 May"; "a day later than planned" counts from no date.
            Word::Earlier | Word::Later if self.is(end + 1, Particle::Than) => {
                let sign = if self.word(end) == Word::Later { 1 } else { -1 };
                let owner = self.nested(end + 2, depth.min(2))?;
                let Value::In(from) = self.place(&owner)? else { return None };
                Some(Term { start: at, sort: Sort::Placed(apply(from, sign)?), edge: None, ..owner })
            }
            Word::Is(Particle::Prior) if !self.is(end + 1, Particle::To) && !amount.vague => {
                let (from, basis) = self.mentioned(unit)?;
                Some(Term::new(at, end + 1, Sort::Placed(apply(from, -1)?), basis))
            }
            Word::Earlier | Word::Later => {
                // "a few years earlier" says less than its sentence.
                let sign = if self.word(end) == Word::Later { 1 } else { -1 };
                let (from, basis) = self.mentioned(unit)?;
                // "Two years earlier", said of a December, is a December.
                let alike = matches!(from.grain, Grain::Month | Grain::Quarter)
                    && amount.upper.is_none()
                    && bound == Bound::Exactly;
                if alike && basis == Basis::Mention && unit == Unit::Year && !amount.vague && amount.halves % 2 == 0 {
                    let like = if from.grain == Grain::Month { (Unit::Month, 12) } else { (Unit::Quarter, 4) };
                    let found = step(from, sign * amount.halves / 2 * like.1, like.0)?;
                    return Some(Term::placed(at, end + 1, found, basis));
                }
                (!amount.vague).then(|| Some(Term::new(at, end + 1, Sort::Placed(apply(from, sign)?), basis)))?
            }
            // "the twelve months to January", "in the three years through March 2025", "the six months ended 30 June"
            _ if !amount.vague && amount.upper.is_none() && self.until(end).is_some() => {
                let (from, inclusive) = self.until(end)?;
                let owner = self.nested(from, depth.min(2))?;
                let Value::In(last) = self.place(&owner)? else { return None };
                let first = match (unit, last.grain) {
                    (Unit::Month | Unit::Year, Grain::Month | Grain::Day) => {
                        let months = if unit == Unit::Month { halves / 2 } else { halves.checked_mul(6)? };
                        let months = months.checked_neg()?;
                        let next = Stretch::day(calendar::plus(last.last, 1)?);
                        let first = to_the_day(next, months.checked_mul(2)?, Unit::Month)?;
                        if last.grain == Grain::Day { first } else { step(first, 0, Unit::Month)? }
                    }
                    (Unit::Year, Grain::Year) if halves > 2 => {
                        step(last, i64::from(inclusive) - halves / 2, Unit::Year)?
                    }
                    _ => return None,
                };
                let meant = inclusive || self.back(at, 1) == Word::Is(Particle::The);
                let value = Value::FromTo(Some(first), Some(last));
                meant.then_some(Term { start: at, sort: Sort::Placed(value), edge: None, ..owner })
            }
            Word::Is(particle @ (Particle::From | Particle::After | Particle::Before)) => {
                let owner = self.nested(end + 1, depth.min(2))?;
                let Value::In(from) = self.place(&owner)? else { return None };
                let sign = if particle == Particle::Before { -1 } else { 1 };
                let day = from.grain == Grain::Day;
                let value =
                    if day && bound == Bound::Exactly && amount.upper.is_none() && second.is_none() && !amount.vague {
                        Value::In(to_the_day(from, sign * amount.halves, unit)?)
                    } else {
                        apply(from, sign)?
                    };
                Some(Term { start: at, sort: Sort::Placed(value), edge: None, ..owner })
            }
            _ => None,
        }
    }

    /// What leads to the last day of a number of units: where the date behind it begins, and whether the units are
    /// counted with it. "To", "through", "ended", "ending in".
    fn until(&self, at: usize) -> Option<(usize, bool)> {
        match self.word(at) {
            Word::Is(Particle::To) => Some((at + 1, false)),
            Word::Is(Particle::Through) => Some((at + 1, true)),
            Word::Other if matches!(self.folded(at), "ended" | "ending") => {
                let on = matches!(self.word(at + 1), Word::Is(Particle::In | Particle::On));
                Some((at + 1 + usize::from(on), true))
            }
            _ => None,
        }
    }

    /// What limits a number of units: "more than two years ago", "nearly a decade ago".
    fn bound(&self, at: usize) -> Bound {
        match self.back(at, 1) {
            Word::Is(Particle::Over) => Bound::More,
            Word::Is(Particle::Than) if self.back(at, 2) == Word::Is(Particle::More) => Bound::More,
            Word::Is(Particle::Than) if self.back(at, 2) == Word::Is(Particle::Less) => Bound::Less,
            Word::About => Bound::About,
            _ => Bound::Exactly,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exactly,
    About,
    More,
    Less,
}
