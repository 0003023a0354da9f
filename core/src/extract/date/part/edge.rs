//! "early 2025", "mid-June", "the end of last year": the beginning, middle or end of a longer time.

use super::Part;
use crate::extract::date::stretch::{Grain, Stretch, Value};
use crate::extract::date::word::{Particle, Word};
use crate::extract::date::{Edge, Reader, Sort, Term, calendar};

impl Reader<'_, '_> {
    /// "early 2025", "mid-June", "the late 1990s", "the end of last year", "early to mid-2019", "late in 2018".
    pub(in crate::extract::date) fn edge(&self, at: usize, depth: u8) -> Option<Term> {
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
}

impl Edge {
    /// The first and last unit of the part that is meant: about a third at either end, or the middle.
    pub(in crate::extract::date) fn of(self, whole: Stretch) -> Option<(Stretch, Stretch)> {
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
