//! "last week", "this Friday", "next March", "the past two years": one of a row of units, told by a pointing word.

use super::step::{far_end, shift, step};
use crate::extract::date::amount::Amount;
use crate::extract::date::part::Part;
use crate::extract::date::stretch::{Grain, Stretch, Value};
use crate::extract::date::tense::Tense;
use crate::extract::date::word::{Particle, Unit, Word};
use crate::extract::date::{Basis, Calendar, Reader, Sort, Term, calendar};

/// Which of a row of units is meant, counted from the one that holds the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// "last": the one before, or the time up to now.
    Last,
    /// "past": the time up to now.
    Past,
    /// "previous": the one before.
    Previous,
    /// "this", "the current"
    This,
    /// "next", "coming": the one behind, or the time from now on.
    Next,
    /// "the following": the one behind a date that was mentioned.
    Following,
    /// "that", "the same": the one of the date that was mentioned.
    Same,
}

impl Reader<'_, '_> {
    /// "last week", "the past two years", "this Friday", "next March", "the following day", "the same year".
    pub(super) fn which(&self, start: usize, at: usize, the: bool, depth: u8) -> Option<Term> {
        let which = match self.word(at) {
            Word::Is(Particle::Last) => Which::Last,
            Word::Is(Particle::Past) => Which::Past,
            Word::Is(Particle::Previous) => Which::Previous,
            Word::Is(Particle::This | Particle::Current) => Which::This,
            Word::Is(Particle::Next | Particle::Coming) => Which::Next,
            Word::Is(Particle::Following) => Which::Following,
            Word::Is(Particle::That | Particle::Same) => Which::Same,
            Word::Unit(Unit::Weekend) if the => return self.the_weekend(start, at),
            _ => return None,
        };
        // "this same year", "this past week", "these last two years", "this coming Friday".
        let (which, at) = match (which, self.word(at + 1)) {
            (Which::This, Word::Is(Particle::Past | Particle::Last)) => (Which::Past, at + 1),
            (Which::This, Word::Is(Particle::Coming)) => (Which::Next, at + 1),
            (Which::This | Which::Same, Word::Is(Particle::Same | Particle::Current)) => (Which::Same, at + 1),
            _ => (which, at),
        };
        let next = at + 1;
        match self.word(next) {
            Word::Weekday(weekday) | Word::MaybeWeekday(weekday) => {
                self.which_weekday(start, next, which, weekday, the)
            }
            Word::Month(_) | Word::MaybeMonth(_) | Word::Ordinal(_) | Word::Digits { length: 1..=2, .. }
                if matches!(which, Which::This | Which::Last | Which::Next | Which::Past | Which::Previous)
                    && self.amount(next).and_then(|amount| self.unit(amount.end)).is_none()
                    // "this may explain it"
                    && (!matches!(self.word(next), Word::MaybeMonth(_)) || self.is_capitalised(next) || which != Which::This) =>
            {
                self.which_of_year(start, next, which)
            }
            Word::Season(season) => {
                let year = self.which_season(season, which)?;
                Some(Term::placed(start, next + 1, Stretch::season(year, season)?, Basis::Reference).deictic())
            }
            Word::Feast | Word::MaybeMonth(5) if self.feast_name(next).is_some() => {
                self.which_of_year(start, next, which)
            }
            Word::Unit(unit) => self.which_unit(start, next, which, unit, the),
            // "this years harvest", without its apostrophe
            Word::Units(Unit::Year) if !the && which == Which::This && self.folded(at) == "this" => {
                self.which_unit(start, next, which, Unit::Year, the)
            }
            Word::Fiscal if matches!(self.word(next + 1), Word::Unit(Unit::Year | Unit::Quarter)) => {
                self.which_unit(start, next + 1, which, self.unit(next + 1)?, the)
            }
            Word::DayPart if which == Which::This => {
                Some(Term::placed(start, next + 1, self.around(0, Unit::Day)?, Basis::Reference).deictic())
            }
            Word::DayPart if which == Which::Last && self.folded(next) == "night" && !the => {
                Some(Term::placed(start, next + 1, self.around(-1, Unit::Day)?, Basis::Reference).deictic())
            }
            _ => self.window(start, next, which, depth),
        }
    }

    /// "the weekend": the last one of a report, or the next.
    fn the_weekend(&self, start: usize, at: usize) -> Option<Term> {
        if self.is(at + 1, Particle::Of) {
            return None;
        }
        let reference = self.reference.filter(|reference| reference.grain == Grain::Day)?;
        let this = Stretch::weekend(reference.first)?;
        let found = if self.tense(start, at + 1) == Tense::Past && reference.first < this.first {
            step(reference, -1, Unit::Weekend)?
        } else {
            this
        };
        Some(Term::placed(start, at + 1, found, Basis::Reference))
    }

    fn which_weekday(&self, start: usize, at: usize, which: Which, weekday: u8, the: bool) -> Option<Term> {
        let reference = self.reference?;
        // "the next Tuesday" of a story is the first one behind what was told before.
        let (from, basis) = match which {
            Which::Following | Which::Next if the => self.mentioned(Unit::Day)?,
            Which::Following => self.mentioned(Unit::Day)?,
            _ => (reference, Basis::Reference),
        };
        if from.grain != Grain::Day {
            return Some(Term::placed(start, at + 1, self.around(0, Unit::Day)?, Basis::Reference).deictic());
        }
        let day = match which {
            Which::Last | Which::Past | Which::Previous => calendar::plus(
                self.next_weekday(from, weekday, 1)?,
                if weekday == calendar::weekday(from.first) { -14 } else { -7 },
            )?,
            Which::This | Which::Same => calendar::plus(calendar::monday(from.first)?, i64::from(weekday))?,
            Which::Next if the || self.folded(at - 1) != "next" => self.next_weekday(from, weekday, 1)?,
            Which::Next => calendar::plus(calendar::monday(from.first)?, 7 + i64::from(weekday))?,
            Which::Following => self.next_weekday(from, weekday, 1)?,
        };
        let term = Term::placed(start, at + 1, Stretch::day(day), basis);
        let dated = Calendar { weekday: Some(weekday), ..Calendar::default() };
        // "this Friday, 12 May": the date itself tells.
        if let Some(Term { end, sort: Sort::Calendar(found), .. }) = self.point(at)
            && found != dated
            && found.day.is_some()
        {
            return Some(Term { end, ..Term::new(start, end, Sort::Calendar(found), Basis::Reference) }.deictic());
        }
        Some(if basis == Basis::Reference { term.deictic() } else { term })
    }

    /// "last March", "next 6 April", "this 5/12", "last Christmas".
    fn which_of_year(&self, start: usize, at: usize, which: Which) -> Option<Term> {
        let reference = self.reference?;
        let now = reference.last;
        let year = now.ymd().0;
        let (term, of) = match self.feast_name(at) {
            Some((end, rule)) => (Term::new(at, end, Sort::Part(Part::Feast(rule), None), Basis::Reference), true),
            None => (self.point(at)?, false),
        };
        let placed = |year: i64| match Reader::with_year(term.sort, year) {
            Sort::Part(part, Some(year)) => part.of(year),
            Sort::Calendar(calendar) => match self.place_calendar(calendar, start, term.end)? {
                Value::In(stretch) => Some(stretch),
                _ => None,
            },
            _ => None,
        };
        match term.sort {
            Sort::Calendar(Calendar { year: None, month: Some(_), .. }) => {}
            Sort::Part(..) if of => {}
            _ => return None,
        }
        let here = placed(year)?;
        let found = match which {
            Which::Last | Which::Past | Which::Previous if here.last < reference.first => here,
            Which::Last | Which::Past | Which::Previous => placed(year - 1)?,
            // "next 6 April", said in May or in March, is that of the next year; a month is the next to come.
            Which::Next if here.first > now && here.grain != Grain::Day => here,
            Which::Next => placed(year + 1)?,
            _ => here,
        };
        Some(Term::placed(start, term.end, found, Basis::Reference).deictic())
    }

    fn which_season(&self, season: u8, which: Which) -> Option<i64> {
        let reference = self.reference?;
        let year = reference.last.ymd().0;
        let here = Stretch::season(year, season)?;
        Some(match which {
            // A winter goes by the year of its December: in February, "this winter" is that of the year before.
            Which::This | Which::Same if season == 4 && reference.last.ymd().1 <= 4 => year - 1,
            Which::Last | Which::Past | Which::Previous if here.last < reference.first => year,
            Which::Last | Which::Past | Which::Previous if season == 4 && reference.first.ymd().1 <= 2 => year - 2,
            Which::Last | Which::Past | Which::Previous => year - 1,
            Which::Next if here.first > reference.last => year,
            Which::Next => year + 1,
            _ => year,
        })
    }

    /// "last week", "this year", "the following day", "the last decade".
    fn which_unit(&self, start: usize, at: usize, which: Which, unit: Unit, the: bool) -> Option<Term> {
        let end = at + 1;
        if matches!(unit, Unit::Minute | Unit::Hour | Unit::Season | Unit::Fortnight)
            || unit == Unit::Day && matches!(which, Which::Last | Which::Past | Which::This)
        {
            // "the last day" is one of something; "this season" is a sport's.
            return match (unit, which) {
                (Unit::Fortnight, Which::Last | Which::Past | Which::Next) => self.window(start, at, which, 1),
                (Unit::Day, Which::This) if self.folded(start) == "this" && self.is_whole_text(start, end) => {
                    Some(Term::placed(start, end, self.around(0, unit)?, Basis::Reference).deictic())
                }
                _ => None,
            };
        }
        let placed = |stretch: Stretch| Term::placed(start, end, stretch, Basis::Reference).deictic();
        // "last year's third quarter"
        if let (Unit::Year, true, Some((end, part))) = (unit, self.is_possessive(at), self.quarter_name(end)) {
            let steps = match which {
                Which::Last | Which::Previous | Which::Past => -1,
                Which::Next => 1,
                _ => 0,
            };
            let year = self.around(steps, unit)?.first.ymd().0;
            return Some(Term { end, ..placed(part.of(year)?) });
        }
        let after_next = self.is(end, Particle::After) && self.is(end + 1, Particle::Next);
        match which {
            // "took place this weekend", told on a Wednesday
            Which::This if unit == Unit::Weekend => Some(Term { end, ..self.the_weekend(start, at)? }.deictic()),
            Which::This => Some(placed(self.around(0, unit)?)),
            Which::Past => self.window(start, at, which, 1),
            // "the last week" and "over the last year" reach up to now, "last year" is the one of the calendar.
            Which::Last if the && unit != Unit::Weekend && self.reaches_now(start, unit) => {
                self.window(start, at, which, 1)
            }
            Which::Last | Which::Previous if the && which == Which::Previous => {
                let (from, basis) = self.mentioned(unit)?;
                Some(Term {
                    deictic: basis == Basis::Reference,
                    ..Term::placed(start, end, step(from, -1, unit)?, basis)
                })
            }
            Which::Last | Which::Previous => Some(placed(self.around(-1, unit)?)),
            Which::Next if after_next => Some(Term { end: end + 2, ..placed(self.around(2, unit)?) }),
            Which::Next
                if the
                    && matches!(unit, Unit::Day | Unit::Month | Unit::Year | Unit::Week)
                    && !self.reaches_now(start, unit) =>
            {
                let (from, basis) = self.mentioned(unit)?;
                Some(Term {
                    deictic: basis == Basis::Reference,
                    ..Term::placed(start, end, step(from, 1, unit)?, basis)
                })
            }
            Which::Next if the && self.reaches_now(start, unit) && unit != Unit::Weekend => {
                self.window(start, at, which, 1)
            }
            // "the coming weekend" is the next to come, "next weekend" that of the next week.
            Which::Next if unit == Unit::Weekend && self.is(at - 1, Particle::Coming) => {
                Some(placed(self.around(0, unit)?))
            }
            Which::Next => Some(placed(self.around(1, unit)?)),
            Which::Following => {
                let (from, basis) = self.mentioned(unit)?;
                Some(Term::placed(start, end, step(from, 1, unit)?, basis))
            }
            Which::Same => {
                let mention = self.mentions.for_unit(unit)?;
                // "that week" of a date, not "that decade" of a decade's year; a coarser mention tells nothing.
                let found = step(mention.stretch, 0, unit)?;
                let named = matches!(self.word(start), Word::Is(Particle::The | Particle::That | Particle::This));
                (named && !found.approximate && !self.is(end, Particle::As))
                    .then(|| Term::placed(start, end, found, Basis::Mention))
            }
        }
    }

    /// Whether the preposition makes a window of "the last week": "in the last week", "over the next year".
    fn reaches_now(&self, start: usize, unit: Unit) -> bool {
        unit != Unit::Quarter
            && matches!(
                self.back(start, 1),
                Word::Is(
                    Particle::In
                        | Particle::Over
                        | Particle::During
                        | Particle::Within
                        | Particle::For
                        | Particle::Through
                )
            )
    }

    /// A time that ends or begins now: "the past two years", "the next few weeks", "the last decade", "the coming days".
    fn window(&self, start: usize, at: usize, which: Which, depth: u8) -> Option<Term> {
        let _ = depth;
        let amount = match self.word(at) {
            Word::Unit(_) => Amount { end: at, halves: 2, upper: None, vague: false },
            // "the coming days", "in recent years" name no time.
            Word::Units(_) => return None,
            _ => self.amount(at)?,
        };
        let unit = self.unit(amount.end)?;
        let end = amount.end + 1;
        // "the last two days of June" is a part of June.
        if matches!(unit, Unit::Minute | Unit::Season | Unit::Weekend) || self.is(end, Particle::Of) && !amount.vague {
            return None;
        }
        let now = self.reference?;
        let forward = match which {
            Which::Last | Which::Past | Which::Previous => false,
            Which::Next | Which::Following => true,
            Which::This | Which::Same => return None,
        };
        let open = Value::FromTo(if forward { Some(now) } else { None }, if forward { None } else { Some(now) });
        let value = match (amount.vague, which) {
            (true, _) => open,
            (false, Which::Previous)
                if matches!(unit, Unit::Month | Unit::Quarter | Unit::Year | Unit::Week | Unit::Decade) =>
            {
                Value::FromTo(step(now, -amount.halves / 2, unit), step(now, -1, unit))
            }
            // "within the next three to five years": some time between the two.
            (false, _) if forward && amount.upper.is_some() => {
                Value::FromTo(shift(now, amount.halves, unit), shift(now, amount.upper?, unit))
            }
            (false, _) => {
                let far =
                    far_end(now, if forward { amount.halves } else { -amount.upper.unwrap_or(amount.halves) }, unit)?;
                let near = if far.grain == Grain::Year { step(now, 0, Unit::Year)? } else { now };
                if forward { Value::FromTo(Some(near), Some(far)) } else { Value::FromTo(Some(far), Some(near)) }
            }
        };
        Some(Term::new(start, end, Sort::Placed(value), Basis::Reference).deictic())
    }
}
