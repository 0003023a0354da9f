//! Parts of longer times: quarters, halves, seasons, feasts, "the first week of June", "early 2019", centuries.

use super::feast::{self, Rule};
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

    /// "early 2025", "mid-June", "the late 1990s", "the end of last year", "early to mid-2019", "late in 2018".
    pub(super) fn edge(&self, at: usize, depth: u8) -> Option<Term> {
        let word_at = self.skip(at, Word::Is(Particle::The));
        let edge = match self.word(word_at) {
            Word::Early => Edge::Early,
            Word::Mid | Word::Middle => Edge::Mid,
            Word::Late => Edge::Late,
            Word::Beginning => Edge::Start,
            Word::End => Edge::End,
            // "earlier this year" is any time of it that has passed: no part that could be told.
            Word::Earlier | Word::Later => {
                return self
                    .nested(word_at + 1, depth)
                    .filter(|term| term.deictic && term.edge.is_none())
                    .map(|term| Term { start: at, ..term });
            }
            _ => return None,
        };
        let noun = matches!(edge, Edge::Start | Edge::End) || self.word(word_at) == Word::Middle;
        let mut next = word_at + 1;
        // "early- to mid-2019"
        let joint = self.skip(next, Word::Dash);
        let second_at = self.skip(joint + 1, Word::Dash);
        if matches!(self.word(joint), Word::Is(Particle::To | Particle::Or))
            && matches!(self.word(second_at), Word::Early | Word::Mid | Word::Late)
        {
            let second = self.edge(second_at, depth.checked_sub(1)?)?;
            return self.between_edges(at, edge, second);
        }
        match self.word(next) {
            Word::Dash if !noun => next += 1,
            Word::Is(Particle::Of) => next += 1,
            Word::Is(Particle::In | Particle::On) if !noun => next += 1,
            _ if noun => return None,
            _ => {}
        }
        let term = self.owner(next, depth, noun || next > word_at + 1)?;
        if term.edge.is_some() {
            return None;
        }
        // "early Monday" is a time of day; so is "late on 10 June".
        let day = match term.sort {
            Sort::Calendar(calendar) => calendar.day.is_some() || calendar.weekday.is_some(),
            Sort::Placed(Value::In(stretch)) => stretch.grain == Grain::Day,
            Sort::Placed(_) => return None,
            Sort::Part(part, _) => matches!(part, Part::Feast(_)),
        };
        if day && noun {
            return None;
        }
        Some(Term { start: at, edge: (!day).then_some(edge), ..term })
    }

    fn between_edges(&self, start: usize, first: Edge, second: Term) -> Option<Term> {
        let whole = match self.place(&Term { edge: None, ..second })? {
            Value::In(whole) => whole,
            _ => return None,
        };
        let (first, last) = (first.of(whole)?.0, second.edge?.of(whole)?.1);
        Some(Term::new(start, second.end, Sort::Placed(Value::FromTo(Some(first), Some(last))), second.basis))
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

    /// The year behind a part: "of 2019", "in 2019", "2019", "of next year".
    fn year_of_part(&self, at: usize, depth: u8) -> Option<(usize, Option<i64>, Option<Term>)> {
        let mut next = match self.word(at) {
            Word::Is(Particle::Of | Particle::In) | Word::Dash | Word::Mark(',') => at + 1,
            _ => at,
        };
        let connected = next > at;
        next = self.skip(next, Word::Is(Particle::The));
        next = self.skip(next, Word::Fiscal);
        next = self.skip(next, Word::Unit(Unit::Year));
        if let Some((end, year)) = self.year_behind(next) {
            return Some((end, Some(year), None));
        }
        if let Word::Code = self.word(next) {
            let year = self.folded(next).strip_prefix("fy").and_then(|year| self.year_text(year));
            return year.map(|year| (next + 1, Some(year), None));
        }
        if !connected || self.word(at) == Word::Mark(',') {
            return None;
        }
        let owner = self.owner(at + 1, depth, true)?;
        Some((owner.end, None, Some(owner)))
    }

    fn year_text(&self, digits: &str) -> Option<i64> {
        let number: i64 = digits.parse().ok()?;
        match digits.len() {
            4 => Some(number),
            2 => Some(self.full_year(number)),
            _ => None,
        }
    }

    /// "the third quarter of 2019", "Q3 2019", "2019-Q3", "first half of this year", "H1 2019", "third quarter".
    fn quarter(&self, at: usize, depth: u8) -> Option<Term> {
        if let Some((end, year)) = self.year(at) {
            let part_at = self.skip(end, Word::Dash);
            let (end, part) = self.quarter_name(part_at)?;
            return Some(Term::new(at, end, Sort::Part(part, Some(year)), Basis::Itself));
        }
        let name_at = self.skip(at, Word::Is(Particle::The));
        let name_at = self.skip(name_at, Word::Fiscal);
        let (end, part) = self.quarter_name(name_at)?;
        match self.year_of_part(end, depth) {
            Some((end, Some(year), _)) => Some(Term::new(at, end, Sort::Part(part, Some(year)), Basis::Itself)),
            Some((end, None, Some(owner))) => {
                let Value::In(whole) = self.place(&owner)? else { return None };
                if whole.grain != Grain::Year {
                    return None;
                }
                let placed = part.of(whole.first.ymd().0)?;
                Some(Term { start: at, end, sort: Sort::Placed(Value::In(placed)), ..owner })
            }
            // The third quarter of a match is no date: money, growth or a whole text of it makes it one.
            _ => {
                let quarter = matches!(part, Part::Quarter(_));
                let meant = self.is_whole_text(at, end)
                    || quarter
                        && (self.word(name_at) == Word::Code || name_at > at + 1 || self.speaks_of_money(at, end));
                meant.then(|| Term::new(at, end, Sort::Part(part, None), Basis::Reference))
            }
        }
    }

    pub(super) fn quarter_name(&self, at: usize) -> Option<(usize, Part)> {
        if self.word(at) == Word::Code {
            return part_code(self.folded(at)).map(|part| (at + 1, part));
        }
        let (end, number) = match self.word(at) {
            Word::Is(Particle::Last) => (at + 1, 0),
            _ => self.ordinal(at)?,
        };
        let end = self.skip(end, Word::Dash);
        match (self.word(end), number) {
            (Word::Unit(Unit::Quarter), 1..=4) => Some((end + 1, Part::Quarter(number))),
            (Word::Unit(Unit::Quarter), 0) if self.is(end + 1, Particle::Of) => Some((end + 1, Part::Quarter(4))),
            (Word::Half, 1..=2) => Some((end + 1, Part::Half(number))),
            (Word::Half, 0) if self.is(end + 1, Particle::Of) => Some((end + 1, Part::Half(2))),
            _ => None,
        }
    }

    /// Whether the sentence around a quarter speaks of an economy or a company.
    fn speaks_of_money(&self, start: usize, end: usize) -> bool {
        let words = (1..=16).map_while(|steps| start.checked_sub(steps)).chain(end..end + 16);
        let mut near = words.take_while(|at| !matches!(self.word(*at), Word::Break | Word::Mark('?' | '!')));
        near.any(|at| {
            matches!(self.word(at), Word::Mark('%' | '$' | '€' | '£') | Word::Fiscal)
                || matches!(
                    self.folded(at),
                    "percent"
                        | "revenue"
                        | "revenues"
                        | "sales"
                        | "profit"
                        | "profits"
                        | "earnings"
                        | "growth"
                        | "gdp"
                        | "economy"
                        | "income"
                        | "results"
                        | "loss"
                        | "losses"
                        | "billion"
                        | "million"
                        | "company"
                        | "shipments"
                        | "orders"
                        | "inflation"
                        | "exports"
                        | "spending"
                        | "spent"
                        | "released"
                        | "launched"
                        | "shipped"
                        | "expects"
                        | "expected"
                        | "plans"
                )
        })
    }

    /// "summer 2019", "the spring of 1999", "in the autumn". A season alone is often no time at all.
    fn season(&self, at: usize) -> Option<Term> {
        let name_at = self.skip(at, Word::Is(Particle::The));
        let Word::Season(season) = self.word(name_at) else { return None };
        match self.year_of_part(name_at + 1, 1) {
            Some((end, Some(year), _)) => {
                Some(Term::new(at, end, Sort::Part(Part::Season(season), Some(year)), Basis::Itself))
            }
            Some((end, None, Some(owner))) => {
                let Value::In(whole) = self.place(&owner)? else { return None };
                let placed = Part::Season(season).of(whole.first.ymd().0).filter(|_| whole.grain == Grain::Year)?;
                Some(Term { start: at, end, sort: Sort::Placed(Value::In(placed)), ..owner })
            }
            _ => {
                use Particle::{By, During, In, Since, Until};
                let dated = matches!(self.back(at, 1), Word::Is(In | By | Since | Until | During));
                let ends = matches!(self.word(name_at + 1), Word::Break | Word::Mark(_) | Word::Is(_));
                let verb = self.tense(at, name_at + 1) != super::tense::Tense::Unknown;
                let sort = Sort::Part(Part::Season(season), None);
                (dated && ends && verb).then(|| Term::new(at, name_at + 1, sort, Basis::Reference))
            }
        }
    }

    /// "fiscal 2024", "the financial year 2019-20", "FY24".
    fn fiscal_year(&self, at: usize) -> Option<Term> {
        let start = at;
        let at = self.skip(at, Word::Is(Particle::The));
        let placed = |end: usize, year: i64| Some(Term::placed(start, end, Stretch::year(year)?, Basis::Itself));
        match self.word(at) {
            Word::Fiscal => {
                let next = self.skip(at + 1, Word::Unit(Unit::Year));
                let (end, year) = self.year_behind(next)?;
                placed(end, year)
            }
            Word::Code => placed(at + 1, self.folded(at).strip_prefix("fy").and_then(|year| self.year_text(year))?),
            _ => None,
        }
    }

    /// "Christmas", "New Year's Eve 2019", "Thanksgiving of last year".
    pub(super) fn feast(&self, at: usize) -> Option<Term> {
        let name_at = self.skip(at, Word::Is(Particle::The));
        if !matches!(self.word(name_at), Word::Feast | Word::Month(4) | Word::MaybeMonth(5) | Word::Ordinal(4)) {
            return None;
        }
        let (name_end, rule) = self.feast_name(name_at)?;
        let year_at = match self.word(name_end) {
            Word::Is(Particle::Of | Particle::In) => name_end + 1,
            _ => self.skip(name_end, Word::Mark(',')),
        };
        if let Some((end, year)) = self.year_behind(year_at).or_else(|| self.year(year_at)) {
            return Some(Term::new(at, end, Sort::Part(Part::Feast(rule), Some(year)), Basis::Itself));
        }
        if (year_at > name_end
            || self.is(name_end, Particle::This)
            || self.is(name_end, Particle::Last)
            || self.is(name_end, Particle::Next))
            && let Some(Term { end, sort: Sort::Placed(Value::In(whole)), deictic: true, .. }) =
                self.relative(year_at, 1)
            && whole.grain == Grain::Year
        {
            let day = Part::Feast(rule).of(whole.first.ymd().0)?;
            return Some(Term::placed(at, end, day, Basis::Reference).deictic());
        }
        self.is_feast(at, name_end)
            .then(|| Term::new(at, name_end, Sort::Part(Part::Feast(rule), None), Basis::Reference))
    }

    /// The rule of the feast named at a token. Apostrophes, dots and hyphens inside the name are passed over.
    pub(super) fn feast_name(&self, at: usize) -> Option<(usize, Rule)> {
        // A name has four words at most, and hardly more marks.
        let mut places = [usize::MAX; 6];
        let mut next = at;
        for place in &mut places {
            while next > at && matches!(self.word(next), Word::Dash | Word::Mark('.' | '\'' | '’')) {
                next += 1;
            }
            *place = next;
            next += 1;
        }
        let word = |step: usize| places.get(step).map(|at| self.folded(*at)).filter(|word| !word.is_empty());
        let (length, rule) = feast::feast(word)?;
        Some((places.get(length.checked_sub(1)?)? + 1, rule))
    }

    /// Whether the feast is spoken of as a day: not "a Christmas tree", "Easter eggs".
    fn is_feast(&self, start: usize, end: usize) -> bool {
        let last = self.folded(end.saturating_sub(1));
        let named_day = matches!(last, "day" | "eve") || end > start + 2;
        if self.is_whole_text(start, end) {
            return true;
        }
        if !self.is_capitalised(start) && self.word(start) != Word::Is(Particle::The) {
            return false;
        }
        let modifies = self.word(end) == Word::Other
            && !self.is_possessive(end - 1)
            && !matches!(
                self.folded(end),
                "is" | "was" | "falls" | "fell" | "will" | "comes" | "when" | "with" | "but"
            );
        let asked = matches!(
            self.back(start, 1),
            Word::Is(
                Particle::On
                    | Particle::At
                    | Particle::By
                    | Particle::Since
                    | Particle::Until
                    | Particle::Before
                    | Particle::After
                    | Particle::For
                    | Particle::Over
            )
        );
        (named_day || asked) && !modifies
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
        // "by year's end", "at year-end"
        let end_at = self.skip(unit_at + 1, Word::Dash);
        let preposition =
            matches!(self.back(at, 1), Word::Is(Particle::By | Particle::At | Particle::Before | Particle::Until));
        if self.word(end_at) == Word::End && preposition && (end_at > unit_at + 1 || self.is_possessive(unit_at)) {
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

/// "Q3", "3Q", "H1"
fn part_code(code: &str) -> Option<Part> {
    Some(match code {
        "q1" | "1q" => Part::Quarter(1),
        "q2" | "2q" => Part::Quarter(2),
        "q3" | "3q" => Part::Quarter(3),
        "q4" | "4q" => Part::Quarter(4),
        "h1" | "1h" => Part::Half(1),
        "h2" | "2h" => Part::Half(2),
        _ => return None,
    })
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

impl Edge {
    /// The first and last unit of the part that is meant: about a third at either end, or the middle.
    pub(super) fn of(self, whole: Stretch) -> Option<(Stretch, Stretch)> {
        let year = whole.first.ymd().0;
        let which = match self {
            Edge::Early | Edge::Start => 0,
            Edge::Mid => 1,
            Edge::Late | Edge::End => 2,
        };
        let (first, last) = match whole.grain {
            // "the end of 2027" is its last month, "late 2027" its last third.
            Grain::Year if matches!(self, Edge::Start | Edge::End) => {
                let month = Stretch::month(year, if which == 0 { 1 } else { 12 })?;
                (month, month)
            }
            Grain::Year => {
                let first = which * 4 + 1;
                (Stretch::month(year, first)?, Stretch::month(year, first + 3)?)
            }
            Grain::Decade | Grain::Century => {
                let step = if whole.grain == Grain::Decade { 1 } else { 10 };
                let (first, last) = [(0, 4), (4, 7), (7, 10)].get(usize::from(which)).copied()?;
                (Stretch::year(year + first * step)?, Stretch::year(year + last * step - 1)?)
            }
            _ => {
                let length = whole.last.days() - whole.first.days() + 1;
                let part = (length / 3).max(1);
                let first = match which {
                    0 => whole.first,
                    1 => calendar::plus(whole.first, part.min(length - 1))?,
                    _ => calendar::plus(whole.last, 1 - part)?,
                };
                (Stretch::day(first), Stretch::day(calendar::plus(first, part - 1)?))
            }
        };
        Some((first.about(), last.about()))
    }
}
