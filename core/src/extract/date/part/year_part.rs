//! Quarters, halves, seasons and fiscal years: "Q3 2019", "first half of this year", "last spring", "FY24".

use super::Part;
use crate::extract::date::stretch::{Grain, Stretch, Value};
use crate::extract::date::tense::Tense;
use crate::extract::date::word::{Particle, Unit, Word};
use crate::extract::date::{Basis, Reader, Sort, Term};

impl Reader<'_, '_> {
    /// The year behind a part: "of 2019", "in 2019", "2019", "of next year".
    pub(super) fn year_of_part(&self, at: usize, depth: u8) -> Option<(usize, Option<i64>, Option<Term>)> {
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
    pub(super) fn quarter(&self, at: usize, depth: u8) -> Option<Term> {
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
            // The third quarter of a match is no date, nor is its first half.
            _ => {
                use Particle::{As, By, During, For, In, Since, Until};
                let dated = matches!(self.back(at, 1), Word::Is(In | By | For | During | Since | Until | As));
                let money = self.speaks_of_money(at, end);
                let meant = match part {
                    Part::Quarter(_) if self.word(name_at) == Word::Code || name_at > at + 1 => true,
                    Part::Quarter(_) => money || dated && name_at > at && !self.speaks_of_a_match(at, end),
                    Part::Half(_) => money && dated && name_at > at && !self.speaks_of_a_match(at, end),
                    _ => false,
                };
                (meant || self.is_whole_text(at, end))
                    .then(|| Term::new(at, end, Sort::Part(part, None), Basis::Reference))
            }
        }
    }

    pub(in crate::extract::date) fn quarter_name(&self, at: usize) -> Option<(usize, Part)> {
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
        self.around_part(start, end).any(|at| {
            matches!(self.word(at), Word::Mark('%' | '$' | '€' | '£') | Word::Fiscal)
                || matches!(
                    self.folded(at),
                    "percent"
                        | "cent"
                        | "share"
                        | "market"
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

    /// Whether the sentence around a quarter or half speaks of a match.
    fn speaks_of_a_match(&self, start: usize, end: usize) -> bool {
        self.around_part(start, end).any(|at| {
            matches!(
                self.folded(at),
                "score"
                    | "scored"
                    | "scores"
                    | "scoring"
                    | "goal"
                    | "goals"
                    | "game"
                    | "match"
                    | "touchdown"
                    | "touchdowns"
                    | "yards"
                    | "halftime"
                    | "coach"
                    | "quarterback"
                    | "striker"
                    | "referee"
                    | "playoff"
                    | "playoffs"
            )
        })
    }

    /// The tokens of the sentence on both sides of a part, as far as they can tell what it is a part of.
    fn around_part(&self, start: usize, end: usize) -> impl Iterator<Item = usize> {
        let open = |at: &usize| !matches!(self.word(*at), Word::Break | Word::Mark('?' | '!'));
        let before = (1..=16).map_while(move |steps| start.checked_sub(steps)).take_while(open);
        before.chain((end..end + 16).take_while(open))
    }

    /// "summer 2019", "the spring of 1999", "in the autumn". A season alone is often no time at all.
    pub(super) fn season(&self, at: usize) -> Option<Term> {
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
                use Particle::{Before, By, During, In, Over, Since, Through, Until};
                let before = self.back(at, 1);
                let dated = matches!(before, Word::Is(Before | By | During | In | Over | Since | Through | Until));
                // "In the spring it fell" opens a sentence; "in the spring sales" names something.
                let ends = matches!(self.word(name_at + 1), Word::Break | Word::Mark(_) | Word::Is(_))
                    || matches!(self.folded(name_at + 1), "it" | "he" | "she" | "they" | "we" | "i" | "you");
                let verb = before == Word::Is(Since) || self.tense(at, name_at + 1) != Tense::Unknown;
                let sort = Sort::Part(Part::Season(season), None);
                (dated && ends && verb).then(|| Term::new(at, name_at + 1, sort, Basis::Reference))
            }
        }
    }

    /// "fiscal 2024", "the financial year 2019-20", "FY24".
    pub(super) fn fiscal_year(&self, at: usize) -> Option<Term> {
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
