//! Quantities: values and ranges with unit and bound, and the words they were written in.
//!
//! One pass over the numbers of a text ([`super::numeral`]); around each that counts or measures, rules look for a
//! currency or limiting words before it ([`bound`]), the upper end of a range, and a unit behind it
//! ([`super::unit`]). Years, days, clock times, labels and parts of names are no quantities.

mod bound;

use super::numeral::{Numeral, Role, numerals};
use super::piece::{Piece, Shape, pieces};
use super::unit::{self, Unit};
use crate::model::{Bound, Decimal, Quantity};
use std::ops::Range;

/// A quantity and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Bytes in the text, on character boundaries.
    pub span: Range<usize>,
    /// What it says.
    pub quantity: Quantity,
}

/// The quantities of a text in order; their spans do not overlap.
pub fn quantities(text: &str) -> Vec<Found> {
    let pieces = pieces(text);
    let numerals = numerals(&pieces);
    let reader = Reader { text, pieces: &pieces };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(numeral) = numerals.get(at) {
        at += 1;
        if numeral.role != Role::Count {
            continue;
        }
        let first = reader.amount(numeral);
        let next = numerals.get(at).filter(|next| next.role == Role::Count).map(|next| reader.amount(next));
        let read = match next {
            Some(second) if reader.is_range(&first, &second) => {
                at += 1;
                reader.range(&first, &second)
            }
            Some(second) if reader.is_share(&first, &second) => {
                at += 1;
                reader.share(&first, &second)
            }
            Some(second) => {
                let base = reader.joined_by(&first, &second, &[&["out", "of"], &["of"], &["in"], &["and"], &["to"]]);
                reader.single(&first, if base { second.unit.as_deref() } else { None })
            }
            None => reader.single(&first, None),
        };
        found.extend(read.filter(|read| found.last().is_none_or(|last| last.span.end <= read.span.start)));
    }
    found
}

/// The words that limit a figure from above or below, and where they stand; `numerals` are those of the pieces.
pub(super) fn limits(pieces: &[Piece<'_>], numerals: &[Numeral]) -> Vec<(Range<usize>, Bound)> {
    let reader = Reader { text: "", pieces };
    let mut found = Vec::new();
    for numeral in numerals.iter().filter(|numeral| matches!(numeral.role, Role::Count | Role::Year)) {
        let amount = reader.amount(numeral);
        let limit = match bound::before(pieces, amount.start) {
            Some((start, bound)) => Some((start..amount.start, bound)),
            None => bound::after(pieces, amount.end).map(|(end, bound)| (amount.end..end, bound)),
        };
        let Some((range, bound)) = limit else { continue };
        let (first, last) = (pieces.get(range.start), range.end.checked_sub(1).and_then(|at| pieces.get(at)));
        if let (Some(first), Some(last)) = (first, last) {
            found.push((first.span.start..last.span.end, bound));
        }
    }
    found
}

/// A number with its currency or unit.
struct Amount {
    /// First piece, a currency or minus included.
    start: usize,
    /// One past the number's last piece.
    number_end: usize,
    /// One past the unit's last piece.
    end: usize,
    value: Decimal,
    open: bool,
    unit: Option<String>,
}

struct Reader<'r, 'a> {
    text: &'a str,
    pieces: &'r [Piece<'a>],
}

impl Reader<'_, '_> {
    fn folded(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &*piece.folded)
    }

    fn amount(&self, numeral: &Numeral) -> Amount {
        let Range { mut start, end: number_end } = numeral.pieces;
        let mut value = numeral.value;
        let currency = self.currency(start);
        let unit = match &currency {
            Some((at, name)) => {
                start = *at;
                Some(Unit { name: name.clone(), end: number_end })
            }
            None if numeral.open && self.folded(number_end) == "of" => unit::unit_at(self.pieces, number_end + 1),
            None => unit::unit_at(self.pieces, number_end),
        };
        if let (Some(minus), Some(negative)) = (self.minus(start), value.times(-1)) {
            (start, value) = (minus, negative);
        }
        let end = unit.as_ref().map_or(number_end, |unit| unit.end);
        Amount { start, number_end, end, value, open: numeral.open, unit: unit.map(|unit| unit.name) }
    }

    /// The minus in front of a number: a dash glued to it, but to nothing before.
    fn minus(&self, number: usize) -> Option<usize> {
        let at = number.checked_sub(1)?;
        let glued = self.pieces.get(number)?.glued;
        (glued && self.pieces.get(at)?.is_dash() && !self.pieces.get(at)?.glued).then_some(at)
    }

    /// A currency in front of a number: where it begins, and its sign or code as written.
    fn currency(&self, number: usize) -> Option<(usize, String)> {
        let at = number.checked_sub(1)?;
        let piece = self.pieces.get(at)?;
        match piece.shape {
            Shape::Mark(sign @ ('$' | '€' | '£' | '¥' | '₹')) => {
                let country = at.checked_sub(1).and_then(|before| self.pieces.get(before));
                match country.filter(|country| piece.glued && country.is_word() && country.text.len() <= 3) {
                    Some(country) => Some((at - 1, format!("{}{sign}", country.text))),
                    None => Some((at, sign.to_string())),
                }
            }
            Shape::Word if matches!(piece.text, "USD" | "EUR" | "GBP" | "CNY" | "RMB" | "JPY" | "CHF") => {
                Some((at, piece.text.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether exactly these words stand between two amounts, in one of the wordings.
    fn joined_by(&self, first: &Amount, second: &Amount, wordings: &[&[&str]]) -> bool {
        wordings.iter().any(|words| {
            [first.number_end, first.end].iter().any(|from| {
                from + words.len() == second.start
                    && words.iter().enumerate().all(|(steps, word)| self.folded(from + steps) == *word)
            })
        })
    }

    fn is_range(&self, first: &Amount, second: &Amount) -> bool {
        if first.value >= second.value || first.open != second.open {
            return false;
        }
        let dash = |from: usize| from + 1 == second.start && self.pieces.get(from).is_some_and(Piece::is_dash);
        let dashed_to = first.number_end + 3 == second.start && self.folded(first.number_end + 1) == "to";
        let suspended = self.pieces.get(first.number_end).is_some_and(Piece::is_dash)
            && first.number_end + 2 == second.start
            && self.folded(first.number_end + 1) == "to";
        let before = |steps: usize| first.start.checked_sub(steps).map_or("", |at| self.folded(at));
        if self.joined_by(first, second, &[&["to"]]) {
            let change = before(1) == "from" && (2..=6).any(|steps| is_change(before(steps)));
            return !change;
        }
        dash(first.number_end)
            || dash(first.end)
            || dashed_to
            || suspended
            || (before(1) == "between" && self.joined_by(first, second, &[&["and"]]))
    }

    /// "41 of the top 100 papers": one figure, whose base is part of its words.
    fn is_share(&self, first: &Amount, second: &Amount) -> bool {
        self.joined_by(
            first,
            second,
            &[&["of", "the", "top"], &["of", "the", "first"], &["of", "the", "best"], &["of", "the"]],
        )
    }

    fn share(&self, first: &Amount, second: &Amount) -> Option<Found> {
        let (start, bound) = self.bound(first.start, second.number_end);
        self.found(start.0..second.number_end, first.value, first.value, second.unit.clone(), bound)
    }

    fn range(&self, first: &Amount, second: &Amount) -> Option<Found> {
        let unit = second.unit.clone().or_else(|| first.unit.clone());
        let (start, _) = self.bound(first.start, second.end);
        if second.open {
            return self.found(start.0..second.end, first.value, second.value, unit, Bound::AtLeast);
        }
        self.found(start.0..second.end, first.value, second.value, unit, Bound::Range)
    }

    fn single(&self, amount: &Amount, base_unit: Option<&str>) -> Option<Found> {
        let ((start, end), mut bound) = self.bound(amount.start, amount.end);
        if amount.open && bound != Bound::LessThan {
            bound = Bound::AtLeast;
        }
        let unit = amount.unit.clone().or_else(|| base_unit.map(str::to_owned));
        self.found(start..end, amount.value, amount.value, unit, bound)
    }

    /// Takes limiting words on either side into the range of pieces.
    fn bound(&self, start: usize, end: usize) -> ((usize, usize), Bound) {
        if let Some((start, bound)) = bound::before(self.pieces, start) {
            return ((start, end), bound);
        }
        match bound::after(self.pieces, end) {
            Some((end, bound)) => ((start, end), bound),
            None => ((start, end), Bound::Exactly),
        }
    }

    fn found(
        &self,
        range: Range<usize>,
        low: Decimal,
        high: Decimal,
        unit: Option<String>,
        bound: Bound,
    ) -> Option<Found> {
        let start = self.pieces.get(range.start)?.span.start;
        let end = self.pieces.get(range.end.checked_sub(1)?)?.span.end;
        let words = self.text.get(start..end)?.to_owned();
        let quantity = Quantity {
            low: (bound != Bound::LessThan).then_some(low),
            high: (bound != Bound::AtLeast).then_some(high),
            unit: unit.unwrap_or_default(),
            bound,
            words,
        };
        Some(Found { span: start..end, quantity })
    }
}

/// Words that turn "from 3 to 5" into a change between two values instead of a range.
fn is_change(word: &str) -> bool {
    const STEMS: [&str; 24] = [
        "rose", "rise", "rising", "grew", "grow", "increas", "climb", "jump", "surg", "soar", "up", "fell", "fall",
        "drop", "declin", "down", "decreas", "shrank", "shrunk", "shrink", "improv", "went", "expand", "doubl",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem) && (stem.len() > 4 || word.len() <= stem.len() + 4))
}

#[cfg(test)]
mod tests;
