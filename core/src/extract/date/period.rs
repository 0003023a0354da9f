//! Periods of two dates ("from May to July 2019", "2029 to 2031"), and what a preposition makes of a date.

use super::stretch::{Grain, Stretch, Value};
use super::tense::Tense;
use super::word::{Particle, Word};
use super::{Basis, Calendar, Edge, Form, Found, Mention, Reader, Relation, Sort, Term, calendar};

/// How far into a text its date line may stand, in tokens.
const DATE_LINE: usize = 300;

/// A date, or two that make a period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joined {
    first: Term,
    last: Option<Last>,
}

/// Where a period ends.
#[derive(Debug, Clone, Copy)]
enum Last {
    Term(Term),
    /// "to date", "until now": at the token before this one.
    Now(usize),
}

impl Reader<'_, '_> {
    /// Joins a term with the end of a period that follows it; also gives the place behind both.
    pub(super) fn joined(&self, first: Term) -> (usize, Joined) {
        match self.last(&first) {
            Some(last) => {
                let end = match last {
                    Last::Term(term) => term.end,
                    Last::Now(end) => end,
                };
                (end, Joined { first, last: Some(last) })
            }
            None => (first.end, Joined { first, last: None }),
        }
    }

    fn last(&self, first: &Term) -> Option<Last> {
        use Particle::{And, Between, From, The, Through, To, Until};
        let article = self.back(first.start, 1) == Word::Is(The);
        let before = self.back(first.start, if article { 2 } else { 1 });
        let from = matches!(before, Word::Is(From));
        let next = first.end + 1;
        let glued = self.glued(first.end) && self.glued(next);
        let sure = match self.word(first.end) {
            Word::Is(Through) => true,
            Word::Is(To | Until) => from,
            Word::Is(And) if before == Word::Is(Between) => true,
            Word::Mark('~') if glued => true,
            Word::Mark('/') if glued => false,
            Word::Dash => from || before == Word::Is(Between) || glued,
            _ => return None,
        };
        if let Some(short) = self.short_year(first, next).filter(|_| glued) {
            return Some(Last::Term(short));
        }
        if self.word(first.end) == Word::Mark('/')
            && !matches!(first.sort, Sort::Calendar(Calendar { month: None, year: Some(_), .. }))
        {
            return None;
        }
        let now_at = self.skip(next, Word::Is(The));
        if self.word(now_at) == Word::Now
            && (from || before == Word::Is(Between) || self.word(first.end) != Word::Is(And))
        {
            return Some(Last::Now(now_at + 1));
        }
        let open = Reader { floor: next, ..*self };
        let same_year = |end: usize, year: i64| {
            Term::new(next, end, Sort::Calendar(Calendar { year: Some(year), ..Calendar::default() }), Basis::Itself)
        };
        let second = match open.term(next) {
            Some(second) => second,
            None if kind(first) == Kind::Year => open.year_behind(next).map(|(end, year)| same_year(end, year))?,
            None => return None,
        };
        let (a, b) = (kind(first), kind(&second));
        // "from Tuesday to the end of June" may mix what "2014 to 2018" may not.
        let weekdays = a == Kind::Weekday && b == Kind::Weekday;
        if !(a == b && !weekdays || sure && (a != Kind::Weekday || weekdays)) {
            return None;
        }
        // "from 2004 to 2009" names two dates, each complete by itself; what is said reaches from one to the other.
        let complete = |term: &Term| {
            term.edge.is_none() && matches!(term.sort, Sort::Calendar(Calendar { year: Some(_), month: None, .. }))
        };
        if from && matches!(self.word(first.end), Word::Is(To | Until)) && complete(first) && complete(&second) {
            return None;
        }
        let (start, end) = self.ends(first, &second)?;
        (start.first <= end.last).then_some(Last::Term(second))
    }

    /// The second year of "2013-14", "2019/20".
    fn short_year(&self, first: &Term, at: usize) -> Option<Term> {
        let Sort::Calendar(Calendar { year: Some(year), month: None, weekday: None, day: None }) = first.sort else {
            return None;
        };
        let Word::Digits { value, length: 2 } = self.word(at) else { return None };
        if first.end != first.start + 1
            || matches!(self.word(at + 1), Word::Dash) && self.glued(at + 1) && self.glued(at + 2)
        {
            return None;
        }
        let last = year - year.rem_euclid(100) + i64::from(value);
        let last = if year % 100 == 99 && value == 0 { last + 100 } else { last };
        let calendar = Calendar { year: Some(last), ..Calendar::default() };
        let slash = self.word(at - 1) == Word::Mark('/');
        (last > year && (!slash || last == year + 1))
            .then(|| Term::new(at, at + 1, Sort::Calendar(calendar), Basis::Itself))
    }

    /// First and last stretch of a period, each completed by what the other tells.
    fn ends(&self, first: &Term, last: &Term) -> Option<(Stretch, Stretch)> {
        let start_of = |value: Value| match value {
            Value::In(stretch) => Some(stretch),
            Value::FromTo(first, _) => first,
            Value::Yearless { .. } => None,
        };
        let end_of = |value: Value| match value {
            Value::In(stretch) => Some(stretch),
            Value::FromTo(_, last) => last,
            Value::Yearless { .. } => None,
        };
        // "to the end of June" reaches its last day; "from the end of June" begins in its last third.
        let sharp = |term: &Term| Term { edge: term.edge.filter(|edge| *edge != Edge::End), ..*term };
        let year_of = |term: &Term| match term.sort {
            Sort::Calendar(Calendar { year, .. }) | Sort::Part(_, year) => year,
            Sort::Placed(_) => None,
        };
        let yearless = |term: &Term| {
            matches!(term.sort, Sort::Calendar(Calendar { year: None, month: Some(_), .. }) | Sort::Part(_, None))
        };
        let with_year = |term: &Term, year: i64| Term { sort: Reader::with_year(term.sort, year), ..*term };
        if let (true, Some(year)) = (yearless(first), year_of(last)) {
            let end = end_of(self.place(&sharp(last))?)?;
            let start = start_of(self.place(&with_year(first, year))?)?;
            let start =
                if start.first > end.last { start_of(self.place(&with_year(first, year - 1))?)? } else { start };
            return Some((start, end));
        }
        let ahead = self.tense_of(first.start, last.end) == Tense::Future;
        if let (true, true, true, Some(reference)) = (ahead, yearless(first), yearless(last), self.reference) {
            // "from May to September", said in July: the one that is not over.
            let end = (-1..=1).find_map(|year| {
                let end = end_of(self.place(&with_year(&sharp(last), reference.last.ymd().0 + year))?)?;
                (end.last >= reference.first).then_some(end)
            })?;
            let year = end.first.ymd().0;
            let start = start_of(self.place(&with_year(first, year))?)?;
            let start =
                if start.first > end.last { start_of(self.place(&with_year(first, year - 1))?)? } else { start };
            return Some((start, end));
        }
        let start = start_of(self.place(first)?)?;
        if yearless(last) {
            let year = start.first.ymd().0;
            let last = sharp(last);
            let end = end_of(self.place(&with_year(&last, year))?)?;
            let end = if end.last < start.first { end_of(self.place(&with_year(&last, year + 1))?)? } else { end };
            return Some((start, end));
        }
        let mut end = end_of(self.place(&sharp(last))?)?;
        if kind(last) == Kind::Weekday && end.last < start.first {
            end = Stretch::day(calendar::plus(end.first, 7)?);
        }
        Some((start, end))
    }

    /// What a date or period means with the preposition in front of it. Remembers it for what counts from it.
    pub(super) fn found(&mut self, joined: Joined) -> Option<Found> {
        let Joined { mut first, last } = joined;
        let (relation, attributive) = self.relation(&first, last.is_some());
        let (end, value, basis) = match last {
            Some(Last::Term(last)) => {
                let (start, end) = self.ends(&first, &last)?;
                let basis = if first.basis == Basis::Itself || last.basis == Basis::Itself {
                    Basis::Itself
                } else {
                    first.basis
                };
                (last.end, Value::FromTo(Some(start), Some(end)), basis)
            }
            Some(Last::Now(end)) => {
                let Value::In(start) = self.place(&first)? else { return None };
                (end, Value::FromTo(Some(start), self.reference), first.basis)
            }
            None => {
                if first.edge == Some(Edge::End)
                    && matches!(relation, Relation::By | Relation::Until | Relation::Before | Relation::To)
                {
                    first.edge = None;
                }
                self.note_doubt(&mut first);
                (first.end, self.place(&first)?, first.basis)
            }
        };
        self.take_date_line(&first, value);
        let related = if last.is_some() { value } else { relate(value, relation)? };
        let edtf = related.edtf()?;
        let stretch = match value {
            Value::In(stretch) => Some(stretch),
            Value::FromTo(_, Some(last)) => Some(last),
            _ => None,
        };
        if let Some(stretch) = stretch {
            self.remember(&first, stretch, end);
        }
        let span = self.piece(first.start)?.span.start..self.piece(end.checked_sub(1)?)?.span.end;
        let form = match related {
            Value::In(stretch) if stretch.grain != Grain::Days => Form::Point,
            Value::Yearless { .. } => Form::Point,
            _ => Form::Period,
        };
        Some(Found { span, edtf, form, basis, relation, deictic: first.deictic, attributive })
    }

    fn remember(&mut self, term: &Term, stretch: Stretch, end: usize) {
        let written = matches!(term.sort, Sort::Calendar(Calendar { year: Some(_), .. }) | Sort::Part(_, Some(_)));
        let same_story = |mention: &Mention| {
            mention.with_year && mention.paragraphs == 0 && mention.stretch.first.ymd().0 == stretch.first.ymd().0
        };
        let with_year = written
            || !term.deictic && term.basis != Basis::Itself && self.mentions.any.as_ref().is_some_and(same_story);
        let ahead =
            term.basis == Basis::Reference && self.reference.is_some_and(|reference| stretch.first > reference.last);
        self.mentions.remember(Mention { stretch, end, with_year, written, ahead, paragraphs: 0 });
    }

    /// A full date alone on its line is the date of the article, if nothing better is known.
    fn take_date_line(&mut self, term: &Term, value: Value) {
        let Value::In(day) = value else { return };
        let full = matches!(term.sort, Sort::Calendar(Calendar { day: Some(_), year: Some(_), .. }));
        if !(full && term.start < DATE_LINE && self.is_date_line(term)) {
            return;
        }
        let better = match self.reference {
            None => true,
            Some(reference) => reference.grain > Grain::Day && reference.holds(day.first),
        };
        if better {
            self.reference = Some(day);
        }
    }

    /// Whether a date stands alone on its line, or with a time of day, "Published:" or what marks set apart.
    fn is_date_line(&self, term: &Term) -> bool {
        let label = |at: usize| matches!(self.folded(at), "published" | "updated" | "posted" | "dated" | "date" | "on");
        let line = |at: usize| self.tokens.get(at).is_some_and(|token| token.begins_line);
        let begins = match self.back(term.start, 1) {
            Word::Break => true,
            Word::Mark(':') => term.start.checked_sub(2).is_some_and(label),
            Word::Mark('|' | '•' | '·' | '>') => true,
            _ => line(term.start) || term.start.checked_sub(1).is_some_and(label),
        };
        let ends = match self.word(term.end) {
            Word::Break | Word::Mark('|' | '•' | '·' | '<' | '(') | Word::Digits { .. } => true,
            Word::Mark(',') => matches!(self.word(term.end + 1), Word::Digits { .. }),
            _ => line(term.end),
        };
        begins && ends
    }

    /// "1860?" and "1862 (uncertain)" where nothing else is said; behind a sentence it is only its question mark.
    fn note_doubt(&self, term: &mut Term) {
        if term.start != 0 {
            return;
        }
        let doubt = |at: usize| matches!(self.folded(at), "maybe" | "perhaps" | "possibly" | "probably" | "uncertain");
        let (end, length) = (term.end, self.tokens.len() - term.end.min(self.tokens.len()));
        match (length, self.word(end)) {
            (1, Word::Mark('?')) => term.uncertain = true,
            (1, Word::About) => (term.approximate, term.end) = (true, end + 1),
            (1, Word::Other) if doubt(end) => (term.uncertain, term.end) = (true, end + 1),
            (3, Word::Mark('(')) if doubt(end + 1) => (term.uncertain, term.end) = (true, end + 3),
            _ => {}
        }
    }

    /// How the sentence relates to a date, and whether the date only belongs to the name of something.
    fn relation(&self, term: &Term, is_period: bool) -> (Relation, bool) {
        use Particle::*;
        let at = term.start;
        let year_only = matches!(term.sort, Sort::Calendar(Calendar { month: None, day: None, weekday: None, .. }));
        let possessive = term.end.checked_sub(1).is_some_and(|last| self.is_possessive(last));
        let noun_behind = self.word(term.end) == Word::Other
            && !self.glued(term.end)
            && !crate::extract::unit::is_function_word(self.folded(term.end));
        let before = self.back(at, 1);
        let preposition = matches!(
            before,
            Word::Is(In | On | By | Since | Until | Before | After | From | To | Through | During | Of)
        );
        let attributive = possessive || !is_period && noun_behind && !preposition && year_only;
        if attributive || year_only && before == Word::Is(The) {
            return (Relation::At, attributive);
        }
        // "until at least 2028"
        let least = before == Word::Other && self.folded(at - 1) == "least" && self.back(at, 2) == Word::Is(At);
        let (at, before) = if least { (at - 2, self.back(at, 3)) } else { (at, before) };
        // "2018 or later", "10 June or before"
        if self.is(term.end, Or) && !is_period {
            match self.word(term.end + 1) {
                Word::Later | Word::Is(After) => return (Relation::Since, false),
                Word::Earlier | Word::Is(Before) => return (Relation::By, false),
                _ => {}
            }
        }
        let relation = match (self.back(at, 2), before) {
            // "on or before 10 June"
            (Word::Is(Or), Word::Is(Before)) => Relation::By,
            (Word::Is(Or), Word::Is(After)) => Relation::Since,
            (Word::Is(As), Word::Is(Of | From)) => Relation::At,
            (Word::Is(Prior), Word::Is(To)) => Relation::Before,
            (Word::Later, Word::Is(Than)) => match self.folded(at.saturating_sub(3)) {
                "no" | "not" => Relation::By,
                _ => Relation::After,
            },
            (Word::Earlier, Word::Is(Than)) => match self.folded(at.saturating_sub(3)) {
                "no" | "not" => Relation::Since,
                _ => Relation::Before,
            },
            (_, Word::Is(By)) => Relation::By,
            (_, Word::Is(Since)) => Relation::Since,
            (_, Word::Is(Until | Through)) => Relation::Until,
            // Before its end is within it.
            (_, Word::Is(Before)) if term.edge == Some(super::Edge::End) => Relation::By,
            (_, Word::Is(Before)) if self.is_denied(term, at) => Relation::Since,
            (_, Word::Is(Before)) => Relation::Before,
            (_, Word::Is(After)) => Relation::After,
            (_, Word::Is(From)) => Relation::From,
            (_, Word::Is(To)) => Relation::To,
            (_, Word::Is(Within | Over | During | For)) => Relation::Within,
            _ => Relation::At,
        };
        (relation, false)
    }

    /// "will not open before 2028", "nobody expects it before then": what is foretold of no day before begins there
    /// at the earliest.
    fn is_denied(&self, term: &Term, at: usize) -> bool {
        const REACH: usize = 16;
        let before = (1..=REACH).map_while(|steps| at.checked_sub(steps));
        let mut clause =
            before.take_while(|at| !matches!(self.word(*at), Word::Break | Word::Mark(',' | ';' | '.' | ':')));
        let denies = |at: usize| {
            let word = self.folded(at);
            matches!(word, "not" | "no" | "never" | "nobody" | "none" | "unlikely" | "hardly" | "few" | "cannot")
                || word.starts_with("doubt")
                || word.ends_with("n't")
        };
        let Some(Value::In(stretch)) = self.place(term) else { return false };
        self.reference.is_some_and(|now| stretch.first > now.last) && clause.any(denies)
    }
}

/// What kind of date a term is, as far as two of them make a period without "from".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Year,
    Month,
    Day,
    Weekday,
    Part,
    Decade,
    Relative,
}

fn kind(term: &Term) -> Kind {
    match term.sort {
        Sort::Calendar(Calendar { day: Some(_), .. }) => Kind::Day,
        Sort::Calendar(Calendar { month: Some(_), .. }) => Kind::Month,
        Sort::Calendar(Calendar { year: Some(_), .. }) => Kind::Year,
        Sort::Calendar(_) => Kind::Weekday,
        Sort::Part(..) => Kind::Part,
        Sort::Placed(Value::In(stretch)) => match stretch.grain {
            Grain::Day => Kind::Day,
            Grain::Month => Kind::Month,
            Grain::Year => Kind::Year,
            Grain::Decade | Grain::Century => Kind::Decade,
            _ => Kind::Relative,
        },
        Sort::Placed(_) => Kind::Relative,
    }
}

/// What a preposition makes of a date: everything since, until, before or after it.
fn relate(value: Value, relation: Relation) -> Option<Value> {
    let (first, last) = match value {
        Value::In(stretch) => (Some(stretch), Some(stretch)),
        Value::FromTo(first, last) => (first, last),
        Value::Yearless { .. } => return Some(value),
    };
    Some(match relation {
        Relation::Since if first.is_some() => Value::FromTo(first, None),
        Relation::By | Relation::Until if last.is_some() => Value::FromTo(None, last),
        Relation::Before => match first {
            Some(first) => Value::FromTo(None, Some(beside(first, -1)?)),
            None => value,
        },
        Relation::After => match last {
            Some(last) => Value::FromTo(Some(beside(last, 1)?), None),
            None => value,
        },
        _ => value,
    })
}

/// What ends just before a stretch or begins just behind it, told in the same unit where that is a day, month or year.
fn beside(stretch: Stretch, steps: i64) -> Option<Stretch> {
    use super::word::Unit;
    let unit = match stretch.grain {
        Grain::Month => Unit::Month,
        Grain::Year => Unit::Year,
        _ => Unit::Day,
    };
    let day = if steps < 0 { stretch.first } else { stretch.last };
    let beside = Stretch::holding(day, unit, steps)?;
    Some(Stretch { approximate: stretch.approximate, uncertain: stretch.uncertain, ..beside })
}
