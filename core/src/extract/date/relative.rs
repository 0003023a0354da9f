//! Dates that count from another day: "yesterday", "last week", "two years ago", "the day before", "in five years".

use super::amount::Amount;
use super::stretch::{Grain, Stretch, Value};
use super::tense::Tense;
use super::word::{Particle, Unit, Word};
use super::{Basis, Calendar, Reader, Sort, Term, calendar};

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

    /// "last week", "the past two years", "this Friday", "next March", "the following day", "the same year".
    fn which(&self, start: usize, at: usize, the: bool, depth: u8) -> Option<Term> {
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
            Some((end, rule)) => {
                (Term::new(at, end, Sort::Part(super::part::Part::Feast(rule), None), Basis::Reference), true)
            }
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

    /// "in two weeks", "within five years", "in three years' time": if the sentence looks ahead, for else it is how
    /// long something took.
    fn within_amount(&self, at: usize, point: bool) -> Option<Term> {
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
    fn up_to_now(&self, at: usize) -> Option<Term> {
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
    fn shifted(&self, at: usize, depth: u8) -> Option<Term> {
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
            // "the twelve months to January", "in the three months to March 2025"
            Word::Is(Particle::To) if unit == Unit::Month && amount.halves % 2 == 0 && !amount.vague => {
                let owner = self.nested(end + 1, depth.min(2))?;
                let Value::In(last) = self.place(&owner)? else { return None };
                let the = self.back(at, 1) == Word::Is(Particle::The);
                let first = step(last, 1 - amount.halves / 2, Unit::Month)?;
                let value = Value::FromTo(Some(first), Some(last));
                let meant = the && last.grain == Grain::Month;
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

/// The unit that holds a time, or the one some steps from it; where the time is coarser than the unit, the time
/// itself, some steps on, approximately.
fn step(from: Stretch, steps: i64, unit: Unit) -> Option<Stretch> {
    let holding = Stretch::holding(from.first, unit, steps)?;
    if from.grain == Grain::Day || Stretch::holding(from.last, unit, steps)? == holding {
        let approximate = from.approximate && holding.grain <= from.grain;
        return Some(Stretch { approximate, ..holding });
    }
    let last = Stretch::holding(from.last, unit, steps)?;
    coarse(from, holding.first, last.last)
}

/// A stretch about as long as `from` that begins about a day.
fn coarse(from: Stretch, first: crate::edtf::Day, last: crate::edtf::Day) -> Option<Stretch> {
    let middle = crate::edtf::Day::from_days(first.days().checked_add(last.days())?.div_euclid(2))?;
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
fn shift(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
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
fn far_end(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
    match unit {
        Unit::Year | Unit::Decade | Unit::Century if halves.abs() > 2 || unit != Unit::Year => {
            shift(from, halves, unit)
        }
        _ if from.grain == Grain::Day => to_the_day(from, halves, unit),
        _ => shift(from, halves, unit),
    }
}

/// The day so many half units on.
fn to_the_day(from: Stretch, halves: i64, unit: Unit) -> Option<Stretch> {
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
