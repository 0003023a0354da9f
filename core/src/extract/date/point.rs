//! Calendar dates: "Monday, 10 June 2019", "June 10", "2019-06-10", "Monday", "June", "1860s", "2019".

use super::stretch::{Grain, Stretch, Value};
use super::tense::Tense;
use super::word::{Particle, Unit, Word};
use super::{Basis, Calendar, Reader, Sort, Term};

impl Reader<'_, '_> {
    /// The calendar date that begins at a token.
    pub(super) fn point(&self, at: usize) -> Option<Term> {
        match self.word(at) {
            Word::Month(_) | Word::MaybeMonth(_) => self.month_first(at),
            Word::Weekday(_) | Word::MaybeWeekday(_) => self.weekday_first(at),
            Word::Digits { .. } => {
                self.numeric(at).or_else(|| self.day_first(at)).or_else(|| self.era(at)).or_else(|| self.bare_year(at))
            }
            Word::Ordinal(_) | Word::Tens(_) | Word::Small(_) => self.day_first(at).or_else(|| self.bare_year(at)),
            Word::Is(Particle::The) => self.day_first(at + 1).map(|term| Term { start: at, ..term }),
            Word::Code => self.code(at),
            Word::About => self.about(at),
            Word::Unit(Unit::Year) => self.named_year(at),
            Word::Anno => self.era(at),
            _ => None,
        }
    }

    fn calendar(&self, start: usize, end: usize, calendar: Calendar) -> Option<Term> {
        // "30 February" is no date, with or without a year.
        if let (Some(month), Some(day)) = (calendar.month, calendar.day) {
            crate::edtf::Day::from_ymd(calendar.year.unwrap_or(2000), month, day)?;
        }
        let basis = if calendar.year.is_some() { Basis::Itself } else { Basis::Reference };
        Some(Term::new(start, end, Sort::Calendar(calendar), basis))
    }

    /// The month named at a token, and the place behind its name and the dot of an abbreviation.
    fn month(&self, at: usize) -> Option<(usize, u8)> {
        let (Word::Month(month) | Word::MaybeMonth(month)) = self.word(at) else { return None };
        let dot = self.word(at + 1) == Word::Mark('.') && self.glued(at + 1) && self.folded(at).len() <= 4;
        let goes_on = matches!(self.word(at + 2), Word::Digits { .. } | Word::Ordinal(_) | Word::Mark(','));
        Some((if dot && goes_on { at + 2 } else { at + 1 }, month))
    }

    /// "June 10, 2019", "June the tenth", "June 2019", "June of 2019", "June".
    fn month_first(&self, at: usize) -> Option<Term> {
        let (end, month) = self.month(at)?;
        let month_only = Calendar { month: Some(month), ..Calendar::default() };
        let slash = self.skip(self.skip(end, Word::Dash), Word::Mark('/'));
        let day_at = self.skip(slash, Word::Is(Particle::The));
        if let Some((day_end, day)) = self.day_number(day_at) {
            // "June 10-12, 2019": two days of one month.
            // "June 10 to 12 July" has a month of its own.
            let own =
                |end: usize| matches!(self.word(end), Word::Month(_) | Word::MaybeMonth(_)) && self.is_capitalised(end);
            if let Some((range_end, last)) = self.second_day(day_end, day).filter(|(end, _)| !own(*end)) {
                let (end, year) = self.year_after_comma(range_end);
                let dates = [day, last].map(|day| Calendar { day: Some(day), year, ..month_only });
                return self.days(at, end, dates);
            }
            let (end, year) = self.year_after_comma(day_end);
            let date = Calendar { day: Some(day), year, ..month_only };
            return self.of_last_year(at, end, date).or_else(|| self.calendar(at, end, date));
        }
        let year_at = match self.word(end) {
            Word::Is(Particle::Of | Particle::In) | Word::Mark(',') | Word::Dash => end + 1,
            _ => end,
        };
        let year_at = self.skip(year_at, Word::Unit(Unit::Year));
        let day_like = self.word(year_at) == self.word(end) || self.word(end) != Word::Is(Particle::In);
        if let Some((end, year)) = self.year_behind(year_at).filter(|_| day_like || year_at > end) {
            return self.calendar(at, end, Calendar { year: Some(year), ..month_only });
        }
        if !self.is_month(at) {
            return None;
        }
        self.of_last_year(at, at + 1, month_only).or_else(|| self.calendar(at, at + 1, month_only))
    }

    /// "March last year", "10 June of this year", "May next year". "In March this year" says the year twice, and is
    /// left as two dates.
    fn of_last_year(&self, start: usize, end: usize, date: Calendar) -> Option<Term> {
        let year_at = self.skip(end, Word::Is(Particle::Of));
        let named = year_at > end || matches!(self.word(end), Word::Is(Particle::Last | Particle::Next));
        if date.year.is_some() || !named {
            return None;
        }
        let term = self.relative(year_at, 1).filter(|term| term.deictic)?;
        let Sort::Placed(Value::In(year)) = term.sort else { return None };
        let date = Calendar { year: Some(year.first.ymd().0), ..date };
        let dated = self.calendar(start, term.end, date).filter(|_| year.grain == Grain::Year)?;
        Some(Term { basis: Basis::Reference, deictic: true, ..dated })
    }

    /// Whether a name that stands alone is the month and no person, verb or modal.
    fn is_month(&self, at: usize) -> bool {
        use Particle::*;
        let capitalised = self.is_capitalised(at);
        let whole = self.is_whole_text(at, at + 1);
        // "SD-OCT": a part of a name
        let edge = matches!(self.back(at, 2), Word::Early | Word::Mid | Word::Late);
        if self.back(at, 1) == Word::Is(Each) {
            return false;
        }
        if self.glued(at) && self.back(at, 1) == Word::Dash && self.glued(at - 1) && !edge {
            return false;
        }
        let behind = match self.back(at, 1) {
            Word::Is(
                In | Since | By | Until | From | Between | During | Of | Last | Next | This | Through | Past | Previous
                | Coming | Following,
            ) => true,
            Word::Is(Before | After | For | To | Within) => capitalised,
            Word::Early | Word::Mid | Word::Late | Word::Beginning | Word::End | Word::Middle => true,
            Word::Dash => matches!(self.back(at, 2), Word::Early | Word::Mid | Word::Late),
            _ => false,
        };
        // "April and May", "between March and May"
        let listed =
            matches!(self.back(at, 1), Word::Is(And | Or | To | Through | Until) | Word::Dash | Word::Mark(',' | '/'))
                && matches!(self.back(at, 2), Word::Month(_) | Word::MaybeMonth(_) | Word::Digits { .. })
                || matches!(
                    self.word(at + 1),
                    Word::Is(And | Or | To | Through | Until) | Word::Dash | Word::Mark('/')
                ) && matches!(self.word(at + 2), Word::Month(_) | Word::MaybeMonth(_));
        match self.word(at) {
            // "June Lake", "April said" are no months.
            Word::Month(_) => {
                let name = matches!(self.folded(at), "april" | "june" | "august" | "jan" | "oct" | "jun" | "dec")
                    && !behind
                    && (self.is_capitalised(at + 1) || self.verb(at + 1) != Tense::Unknown || !capitalised && !listed);
                !name || whole
            }
            // "this may explain"
            _ => {
                let asked = !matches!(self.back(at, 1), Word::Is(This | Of | Through | Past | By | During));
                behind && (capitalised || asked) || listed && capitalised || whole
            }
        }
    }

    /// The second day of "10-12", "10 to 12", "10th and 12th" if a month joins them: behind the first day's end.
    fn second_day(&self, at: usize, first: u8) -> Option<(usize, u8)> {
        let day_at = match self.word(at) {
            Word::Dash | Word::Is(Particle::To | Particle::Through | Particle::Until) => at + 1,
            _ => return None,
        };
        let (end, last) = self.day_number(self.skip(day_at, Word::Is(Particle::The)))?;
        (last > first).then_some((end, last))
    }

    /// The year behind a day: "10, 2019", "10 2019", "10 of 2019", "10 in 2019".
    fn year_after_comma(&self, at: usize) -> (usize, Option<i64>) {
        let year_at = match self.word(at) {
            Word::Mark(',' | '/') | Word::Dash | Word::Is(Particle::Of | Particle::In) => at + 1,
            _ => at,
        };
        match self.year_behind(year_at) {
            Some((end, year)) => (end, Some(year)),
            None => (at, None),
        }
    }

    fn days(&self, start: usize, end: usize, dates: [Calendar; 2]) -> Option<Term> {
        let [first, last] = dates.map(|date| self.place_calendar(date, start, end));
        let basis = if dates.iter().all(|date| date.year.is_some()) { Basis::Itself } else { Basis::Reference };
        match (first?, last?) {
            (Value::In(first), Value::In(last)) => {
                Some(Term::new(start, end, Sort::Placed(Value::FromTo(Some(first), Some(last))), basis))
            }
            _ => None,
        }
    }

    /// "10 June 2019", "10th of June", "10-12 June", "tenth of June"; a year may be missing.
    fn day_first(&self, at: usize) -> Option<Term> {
        let (end, day) = match self.day_number(at) {
            Some(found) => found,
            // "twenty-five January"
            None => self.cardinal(at).filter(|(_, day)| (1..=31).contains(day)).map(|(end, day)| (end, day as u8))?,
        };
        if !self.stands_alone(at, at + 1) && self.ordinal(at).is_none() {
            return None;
        }
        if let Some((range_end, last)) = self.second_day(end, day).or_else(|| self.second_of_two(at, end, day))
            && let Some((end, month, year)) = self.month_behind(range_end, true)
        {
            return self.days(
                at,
                end,
                [day, last].map(|day| Calendar { day: Some(day), month: Some(month), year, weekday: None }),
            );
        }
        let ordinal = self.ordinal(at).is_some();
        if let Some((end, month, year)) = self.month_behind(end, ordinal) {
            let date = Calendar { day: Some(day), month: Some(month), year, weekday: None };
            return self.of_last_year(at, end, date).or_else(|| self.calendar(at, end, date));
        }
        self.day_of_month(at, end, day)
    }

    /// "on the 10th": a day of the month that the reference lies in.
    fn day_of_month(&self, at: usize, end: usize, day: u8) -> Option<Term> {
        let the = self.back(at, 1) == Word::Is(Particle::The);
        let preposition = matches!(
            self.back(at, 2),
            Word::Is(Particle::On | Particle::By | Particle::Since | Particle::Until | Particle::From)
                | Word::Weekday(_)
        );
        let ends = matches!(self.word(end), Word::Break | Word::Mark(_) | Word::Is(_));
        let ordinal = self.ordinal(at).is_some_and(|_| matches!(self.word(at), Word::Digits { .. }));
        if the && preposition && ends && ordinal && !self.is(end, Particle::Of) {
            return self.calendar(at, end, Calendar { day: Some(day), ..Calendar::default() });
        }
        None
    }

    /// "between the 9th and the 17th of April"
    fn second_of_two(&self, at: usize, end: usize, first: u8) -> Option<(usize, u8)> {
        let before = if self.back(at, 1) == Word::Is(Particle::The) { self.back(at, 2) } else { self.back(at, 1) };
        if before != Word::Is(Particle::Between) || !self.is(end, Particle::And) {
            return None;
        }
        let (end, last) = self.day_number(self.skip(end + 1, Word::Is(Particle::The)))?;
        (last > first).then_some((end, last))
    }

    /// The month behind a day, and its year: "June 2019", "of June", "-Jun-2019".
    fn month_behind(&self, at: usize, ordinal: bool) -> Option<(usize, u8, Option<i64>)> {
        let month_at = match self.word(at) {
            Word::Is(Particle::Of) | Word::Dash | Word::Mark(',' | '/') => at + 1,
            _ => at,
        };
        let (end, month) = self.month(month_at)?;
        let (end, year) = match self.word(end) {
            Word::Mark('/') => self.year_behind(end + 1).map_or((end, None), |(end, year)| (end, Some(year))),
            _ => self.year_after_comma(end),
        };
        // "10 may have": only a capital, an ordinal or a year makes a month of it.
        let sure =
            matches!(self.word(month_at), Word::Month(_)) || self.is_capitalised(month_at) || ordinal || year.is_some();
        // A comma between day and month is one of a list: "of 10, June".
        let comma = self.word(at) == Word::Mark(',') && !ordinal;
        (sure && !comma).then_some((end, month, year))
    }

    /// "Monday, 10 June 2019", "Monday the 10th", "Monday".
    fn weekday_first(&self, at: usize) -> Option<Term> {
        let (Word::Weekday(weekday) | Word::MaybeWeekday(weekday)) = self.word(at) else { return None };
        let sure = matches!(self.word(at), Word::Weekday(_));
        let dot = self.word(at + 1) == Word::Mark('.')
            && self.glued(at + 1)
            && self.folded(at).len() <= 5
            && !self.folded(at).ends_with("day");
        let next = self.skip(if dot { at + 2 } else { at + 1 }, Word::Mark(','));
        let next = self.skip(next, Word::Is(Particle::The));
        let dated = match self.word(next) {
            Word::Month(_) | Word::MaybeMonth(_) => self.month_first(next).filter(|term| term.end > next + 1),
            Word::Digits { .. } | Word::Ordinal(_) | Word::Tens(_) => {
                self.numeric(next).or_else(|| self.day_first(next)).or_else(|| self.nth_of_month(next))
            }
            _ => None,
        };
        if let Some(Term { end, sort: Sort::Calendar(calendar), .. }) = dated
            && calendar.day.is_some()
        {
            return self.calendar(at, end, Calendar { weekday: Some(weekday), ..calendar });
        }
        let whole = self.is_whole_text(at, at + 1);
        if !(sure && self.is_day(at) || whole) {
            return None;
        }
        let end = if dot && whole { at + 2 } else { at + 1 };
        self.calendar(at, end, Calendar { weekday: Some(weekday), ..Calendar::default() })
    }

    /// "Monday the 10th"
    fn nth_of_month(&self, at: usize) -> Option<Term> {
        let (end, day) = self.ordinal(at).filter(|(_, day)| *day <= 31)?;
        self.calendar(at, end, Calendar { day: Some(day), ..Calendar::default() })
    }

    /// Whether the name of a weekday means one certain day: not "on a Monday", "every Monday", nor "Sunday Times".
    fn is_day(&self, at: usize) -> bool {
        use Particle::*;
        if matches!(self.back(at, 1), Word::Is(A | Each | Any)) || !self.is_capitalised(at) && self.folded(at).len() < 6
        {
            return false;
        }
        !matches!(
            self.folded(at + 1),
            "times" | "telegraph" | "mirror" | "herald" | "express" | "mail" | "school" | "mass" | "roast"
        ) || !self.is_capitalised(at + 1) && !matches!(self.folded(at + 1), "school" | "roast" | "mass")
    }

    /// A year by itself, in digits or words.
    fn bare_year(&self, at: usize) -> Option<Term> {
        let spelled = || {
            let before = matches!(
                self.back(at, 1),
                Word::Is(Particle::In | Particle::Since | Particle::By | Particle::Until | Particle::From)
            );
            self.spelled_year(at).filter(|_| before && !matches!(self.word(at), Word::Digits { .. }))
        };
        let (end, year) = self.year(at).or_else(|| self.short_year_in(at)).or_else(spelled)?;
        // "2016 December"
        if let Word::Month(month) = self.word(end) {
            let lone =
                !matches!(self.word(end + 1), Word::Digits { .. } | Word::Ordinal(_)) && !self.is_capitalised(end + 1);
            if lone && self.verb(end + 1) == Tense::Unknown && !self.glued(end) {
                return self.calendar(
                    at,
                    end + 1,
                    Calendar { month: Some(month), year: Some(year), ..Calendar::default() },
                );
            }
        }
        self.calendar(at, end, Calendar { year: Some(year), ..Calendar::default() })
    }

    /// "the year 1897", "year 2008"
    fn named_year(&self, at: usize) -> Option<Term> {
        let (end, year) = match self.word(at + 1) {
            // A pupil may be in "Year 10".
            Word::Digits { value: value @ 1..=2999, length } if length > 2 && self.stands_alone(at + 1, at + 2) => {
                (at + 2, i64::from(value))
            }
            _ => return None,
        };
        self.calendar(at, end, Calendar { year: Some(year), ..Calendar::default() })
    }

    /// "AD 79", "79 AD", "44 BC"; 1 BC is the year 0.
    fn era(&self, at: usize) -> Option<Term> {
        let (end, year) = match (self.word(at), self.word(at + 1)) {
            (Word::Anno, Word::Digits { value, .. }) => (at + 2, i64::from(value)),
            (Word::Digits { value, .. }, Word::Anno) => (at + 2, i64::from(value)),
            (Word::Digits { value, .. }, Word::Christ) => (at + 2, 1 - i64::from(value)),
            _ => return None,
        };
        self.stands_alone(at, at + 1)
            .then(|| self.calendar(at, end, Calendar { year: Some(year), ..Calendar::default() }))?
    }

    /// "circa 1860", "c. 1860", "about 1860"; before a month or a part of a year too.
    fn about(&self, at: usize) -> Option<Term> {
        let mut next = self.skip(at + 1, Word::Mark('.'));
        next = self.skip(next, Word::Is(Particle::The));
        let circa = matches!(self.folded(at), "circa" | "ca" | "c");
        let term = match self.word(next) {
            Word::Digits { .. } => {
                let dated =
                    |(end, year)| self.calendar(next, end, Calendar { year: Some(year), ..Calendar::default() });
                let old = || match self.word(next) {
                    Word::Digits { value: value @ 1000..=2999, length: 4 } if circa => {
                        Some((next + 1, i64::from(value)))
                    }
                    _ => None,
                };
                let era = || self.era(next).filter(|_| circa);
                self.part(next, 1).or_else(era).or_else(|| self.year(next).or_else(old).and_then(dated))?
            }
            _ => self.part(next, 1).or_else(|| self.point(next).filter(|_| self.word(next) != Word::About))?,
        };
        Some(Term { start: at, approximate: true, ..term })
    }

    /// Dates in digits alone: `2019-06-10`, `6/10/2019` (month first, unless that cannot be), `2019/06`, `12-2015`.
    fn numeric(&self, at: usize) -> Option<Term> {
        let number = |at: usize| match self.word(at) {
            Word::Digits { value, length } => Some((i64::from(value), length)),
            _ => None,
        };
        let mark = |at: usize| match self.word(at) {
            Word::Dash if self.glued(at) && self.glued(at + 1) => Some('-'),
            Word::Mark('/') if self.glued(at) && self.glued(at + 1) => Some('/'),
            _ => None,
        };
        let separator = mark(at + 1)?;
        let (first, second) = (number(at)?, number(at + 2));
        let third = mark(at + 3).filter(|mark| *mark == separator).and_then(|_| number(at + 4));
        let named_month = match self.word(at + 2) {
            Word::Month(month) | Word::MaybeMonth(month) => Some(i64::from(month)),
            _ => None,
        };
        let (end, year, month, day) = match (first, second, third) {
            ((year, 4), None, Some((day, 1..=2))) => (at + 5, year, named_month?, Some(day)),
            ((day, 1..=2), None, Some((year, length @ (2 | 4)))) => {
                (at + 5, self.written_year(year, length), named_month?, Some(day))
            }
            ((year, 4), Some((month, 1..=2)), Some((day, 1..=2))) if month > 12 => (at + 5, year, day, Some(month)),
            ((year, 4), Some((month, 1..=2)), Some((day, 1..=2))) => (at + 5, year, month, Some(day)),
            ((a, 1..=2), Some((b, 1..=2)), Some((year, length @ (2 | 4)))) => {
                let (month, day) = if a > 12 { (b, a) } else { (a, b) };
                (at + 5, self.written_year(year, length), month, Some(day))
            }
            // "2019-05"; "2010-11" is a season that goes over a year's end.
            ((year, 4), Some((month, 2)), None) if mark(at + 3).is_none() && month != (year + 1) % 100 => {
                (at + 3, year, month, None)
            }
            ((month, 1..=2), Some((year, 4)), None) if mark(at + 3).is_none() => (at + 3, year, month, None),
            ((month, 1..=2), Some((day, 1..=2)), None) if mark(at + 3).is_none() => {
                return self.month_slash_day(at, month, day);
            }
            _ => return None,
        };
        let plausible = (1000..=2999).contains(&year);
        if !plausible || !self.stands_free(at, end) {
            return None;
        }
        let calendar = Calendar {
            weekday: None,
            day: day.map(u8::try_from).transpose().ok()?,
            month: Some(u8::try_from(month).ok()?),
            year: Some(year),
        };
        (1..=12).contains(&month).then(|| self.calendar(at, end, calendar))?
    }

    fn written_year(&self, year: i64, length: u8) -> i64 {
        if length == 4 { year } else { self.full_year(year) }
    }

    /// Whether neither digits nor letters are glued to either end, as they are in telephone numbers.
    fn stands_free(&self, start: usize, end: usize) -> bool {
        let joined = |at: usize| matches!(self.word(at), Word::Digits { .. } | Word::Figure | Word::Code | Word::Other);
        let before = !self.glued(start)
            || !(joined(start.wrapping_sub(1))
                || matches!(self.back(start, 1), Word::Dash | Word::Mark('/' | '.' | ',' | '+' | '$'))
                    && self.glued(start - 1)
                    && joined(start.wrapping_sub(2)));
        let behind = !self.glued(end)
            || !(joined(end) && !matches!(self.folded(end), "t")
                || matches!(self.word(end), Word::Dash | Word::Mark('/' | '.' | ','))
                    && self.glued(end + 1)
                    && matches!(self.word(end + 1), Word::Digits { length: 3.., .. } | Word::Figure | Word::Other)
                || matches!(self.word(end), Word::Mark('%' | '°')));
        before && behind
    }

    /// "6/10" where the words around it ask for a date; by itself it may be a fraction or a score. "9/11" is a name.
    fn month_slash_day(&self, at: usize, month: i64, day: i64) -> Option<Term> {
        use Particle::*;
        if self.word(at + 1) != Word::Mark('/') || !self.stands_free(at, at + 3) {
            return None;
        }
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        if (month, day) == (9, 11) && !matches!(self.back(at, 1), Word::Is(This | Next | Last)) {
            return self.calendar(
                at,
                at + 3,
                Calendar { day: Some(11), month: Some(9), year: Some(2001), weekday: None },
            );
        }
        let asked = matches!(
            self.back(at, 1),
            Word::Is(On | By | Since | Until | From | To | This | Next | Last | Between | Before | After)
                | Word::Weekday(_)
        ) || matches!(self.back(at, 2), Word::Weekday(_))
            || self.is_whole_text(at, at + 3);
        let (month, day) = if month > 12 { (day, month) } else { (month, day) };
        let calendar = Calendar { day: Some(day), month: Some(month), ..Calendar::default() };
        (asked && (1..=12).contains(&month)).then(|| self.calendar(at, at + 3, calendar))?
    }

    /// Dates that the text was cut into one piece for: `23.04.2022`, `c1860`.
    fn code(&self, at: usize) -> Option<Term> {
        let written = self.folded(at);
        if let Some(year) = written.strip_prefix("ca").or_else(|| written.strip_prefix('c')) {
            // "c1860s"
            if let Some(decade) = year.strip_suffix('s').filter(|year| year.len() == 4 && year.ends_with('0')) {
                let term = Term::placed(at, at + 1, Stretch::decade(decade.parse().ok()?)?, Basis::Itself);
                return Some(Term { approximate: true, ..term });
            }
            let year: i64 =
                year.parse().ok().filter(|_| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
            let term = self.calendar(at, at + 1, Calendar { year: Some(year), ..Calendar::default() })?;
            return Some(Term { approximate: true, ..term });
        }
        let mut numbers = written.split('.').map(|part| (part.parse::<i64>(), part.len()));
        let (Some((Ok(a), a_length)), Some((Ok(b), 1..=2)), Some((Ok(c), c_length)), None) =
            (numbers.next(), numbers.next(), numbers.next(), numbers.next())
        else {
            return None;
        };
        // Dots come with the day first; only where that cannot be, with the month.
        let (year, month, day) = match (a_length, c_length) {
            (4, 1..=2) => (a, b, c),
            (1..=2, 4) if b > 12 => (c, a, b),
            (1..=2, 4) => (c, b, a),
            _ => return None,
        };
        let part = |number: i64| u8::try_from(number).ok();
        self.calendar(
            at,
            at + 1,
            Calendar { weekday: None, day: Some(part(day)?), month: Some(part(month)?), year: Some(year) },
        )
        .filter(|_| (1..=12).contains(&month))
    }

    /// A decade: "1990s", "the '90s", "the nineties". Hundreds are centuries: "the 1800s".
    pub(super) fn decade(&self, at: usize) -> Option<Term> {
        let start = at;
        let at = match (self.word(at), self.word(at + 1)) {
            (Word::Is(Particle::The), Word::Mark(mark)) if crate::extract::words::is_apostrophe(mark) => at + 2,
            (Word::Is(Particle::The), _) => at + 1,
            _ => at,
        };
        let apostrophe = matches!(self.back(at, 1), Word::Mark(mark) if crate::extract::words::is_apostrophe(mark))
            && self.glued(at);
        let the = start < at || self.back(start, 1) == Word::Is(Particle::The);
        let edge = matches!(self.back(start, 1), Word::Early | Word::Mid | Word::Late)
            || self.back(start, 1) == Word::Dash && matches!(self.back(start, 2), Word::Early | Word::Mid | Word::Late);
        let placed = |end: usize, stretch: Option<Stretch>| Some(Term::placed(start, end, stretch?, Basis::Itself));
        match self.word(at) {
            Word::Digits { value, length: length @ (2 | 4) } if value % 10 == 0 => {
                let s = match self.word(at + 1) {
                    Word::Mark(mark) if crate::extract::words::is_apostrophe(mark) => at + 2,
                    _ => at + 1,
                };
                // "the 1990 s"; "at 1800 s" is a second.
                let spaced = length == 4 && (1900..2100).contains(&value) && !self.is(at.wrapping_sub(1), Particle::At);
                if self.folded(s) != "s" || self.written(s) != "s" || !(self.glued(s) || spaced) {
                    return None;
                }
                let value = i64::from(value);
                if length == 2 {
                    // "in his 30s" is an age.
                    let year = 1900 + value;
                    let named = the || apostrophe || edge || self.is_whole_text(start, s + 1);
                    return if named && value >= 20 { placed(s + 1, Stretch::decade(year)) } else { None };
                }
                let century = value % 100 == 0 && (1000..2000).contains(&value);
                placed(s + 1, if century { Stretch::century(value) } else { Stretch::decade(value) })
            }
            Word::Decade(decade) if the || edge => placed(at + 1, Stretch::decade(1900 + i64::from(decade))),
            _ => None,
        }
    }
}
