//! Quantities: values and ranges with unit and bound, and the words they were written in.
//!
//! One pass over the numbers of a text ([`super::numeral`]); around each that counts or measures, rules look for a
//! currency or limiting words before it ([`bound`]), the upper end of a range, and a unit behind it
//! ([`super::unit`]). Years, days, clock times, labels and parts of names are no quantities.
//!
//! ```text
//! numerals ─ amount (sign, currency, unit) ─┬─ compound ─ unit of a list ─ join (range, ratio, share) ─ bound
//! words ──── implied ("a year", "twice") ───┘
//! ```

mod amount;
mod bound;
mod compound;
mod duration;
mod implied;
mod join;

use super::numeral::{Numeral, Role, numerals};
use super::piece::{Piece, Shape, pieces};
use super::unit::Sort;
use crate::model::{Bound, Decimal, Quantity};
use amount::{Amount, Name, amount};
use join::{Pair, Together};
use std::ops::Range;

/// A quantity and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Bytes in the text, on character boundaries.
    pub span: Range<usize>,
    /// What it says.
    pub quantity: Quantity,
    /// Whether its unit is a noun that is counted ("50 boats"), not a unit of measure or a currency.
    pub counted: bool,
}

/// The quantities of a text in order; their spans do not overlap.
pub fn quantities(text: &str) -> Vec<Found> {
    quantities_in(text, &pieces(text))
}

/// The quantities of a text whose pieces are known; they are those of [`quantities`].
pub fn quantities_in(text: &str, pieces: &[Piece<'_>]) -> Vec<Found> {
    let mut amounts = amounts(pieces);
    compound::join(pieces, &mut amounts);
    share_units(pieces, &mut amounts);
    let reader = Reader { text, pieces };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(first) = amounts.get(at) {
        at += 1;
        let mut read = None;
        if let Some(second) = amounts.get(at) {
            let together = Pair { pieces, first, second }.together();
            read = reader.pair(first, second, together);
            at += usize::from(read.is_some());
        }
        let Some(read) = read.or_else(|| reader.single(first)) else { continue };
        match found.last_mut() {
            Some(last) if read.span.start < last.span.end => {}
            Some(last) => match reader.closed(last, &read) {
                Some(closed) => *last = closed,
                None => found.push(read),
            },
            None => found.push(read),
        }
    }
    found
}

/// The figures of a text, one for each number that counts, and those that need no number.
fn amounts(pieces: &[Piece<'_>]) -> Vec<Amount> {
    let mut found: Vec<Amount> = Vec::new();
    let mut numerals = numerals(pieces).into_iter().peekable();
    let mut taken = 0;
    let mut at = 0;
    // Nothing is taken before the first figure.
    let behind = |found: &[Amount], at: usize| found.last().is_some_and(|last| last.end == at);
    while at < pieces.len() {
        let Some(numeral) = numerals.next_if(|numeral| numeral.pieces.start <= at) else {
            if let Some(implied) = (at >= taken).then(|| implied::implied(pieces, at, behind(&found, at))).flatten() {
                taken = implied.end;
                found.push(implied);
            }
            at += 1;
            continue;
        };
        at = numeral.pieces.end.max(at + 1);
        if numeral.role != Role::Count || numeral.pieces.start < taken || is_list_mark(pieces, &numeral) {
            continue;
        }
        let amount = amount(pieces, &numeral);
        if found.last().is_some_and(|last| is_restated(pieces, last, &amount)) {
            continue;
        }
        taken = amount.end;
        found.push(amount);
    }
    found
}

/// The number of a list's item: "2. Row back" at the head of a line.
fn is_list_mark(pieces: &[Piece<'_>], numeral: &Numeral) -> bool {
    let (start, end) = (numeral.pieces.start, numeral.pieces.end);
    let Some(piece) = pieces.get(start).filter(|piece| end == start + 1 && piece.text.len() <= 3) else { return false };
    let stop = pieces.get(end).is_some_and(|stop| stop.glued && (stop.is('.') || stop.is(')')));
    let item = pieces.get(end + 1).is_some_and(|item| !item.glued && item.is_word());
    stop && item && (start == 0 || piece.breaks) && matches!(piece.shape, Shape::Digits(_))
}

/// A number repeated in brackets, as contracts have it: "45 (forty-five)".
fn is_restated(pieces: &[Piece<'_>], first: &Amount, second: &Amount) -> bool {
    first.value == second.value
        && second.start == first.number_end + 1
        && pieces.get(first.number_end).is_some_and(|bracket| bracket.is('('))
        && pieces.get(second.number_end).is_some_and(|bracket| bracket.is(')'))
}

/// Gives figures without a unit the one of the figure they are listed with, from the end of a list to its head: "45
/// and 50 mg". Degrees without a scale take it too: "20° to 30 °C".
fn share_units(pieces: &[Piece<'_>], amounts: &mut [Amount]) {
    // Whether the second figure has its unit from the list too: a comma alone makes none.
    let mut listed = false;
    for at in (1..amounts.len()).rev() {
        let Some([first, second]) = amounts.get_mut(at - 1..=at) else { continue };
        let was_listed = std::mem::take(&mut listed);
        let Some(unit) = second.unit.clone() else { continue };
        let lacks = match &first.unit {
            None => !first.share,
            Some(own) => matches!(&*own.name, "°" | "degree") && matches!(&*unit.name, "°C" | "°F"),
        };
        if lacks && (Pair { pieces, first, second }).shares_unit(was_listed) {
            first.unit = Some(unit);
            listed = true;
        }
    }
}

/// The words that limit a figure from above or below, and where they stand; `numerals` are those of the pieces.
pub(super) fn limits(pieces: &[Piece<'_>], numerals: &[Numeral]) -> Vec<(Range<usize>, Bound)> {
    let mut found = Vec::new();
    for numeral in numerals.iter().filter(|numeral| matches!(numeral.role, Role::Count | Role::Year)) {
        let amount = amount(pieces, numeral);
        let limit = match bound::before(pieces, amount.start, amount.is_time()) {
            Some((start, bound)) => Some((start..amount.start, bound)),
            None => bound::after(pieces, amount.number_end)
                .map(|(end, bound)| (amount.number_end..end, bound))
                .or_else(|| bound::after(pieces, amount.end).map(|(end, bound)| (amount.end..end, bound))),
        };
        let Some((range, bound)) = limit else { continue };
        let (first, last) = (pieces.get(range.start), range.end.checked_sub(1).and_then(|at| pieces.get(at)));
        if let (Some(first), Some(last)) = (first, last) {
            found.push((first.span.start..last.span.end, bound));
        }
    }
    found
}

struct Reader<'r, 'a> {
    text: &'a str,
    pieces: &'r [Piece<'a>],
}

/// Where a figure stands with the words that limit it, and what they say.
struct Limited {
    pieces: Range<usize>,
    bound: Bound,
}

impl Reader<'_, '_> {
    fn pair(&self, first: &Amount, second: &Amount, together: Together) -> Option<Found> {
        let unit = || second.unit.clone().or_else(|| first.unit.clone());
        match together {
            Together::Apart => None,
            Together::Range => {
                let Limited { pieces, bound } = self.limited(first, second.end);
                let bound = if second.open || second.limit == Some(Bound::AtLeast) {
                    Bound::AtLeast
                } else if bound == Bound::LessThan {
                    bound
                } else {
                    Bound::Range
                };
                let (low, high) = (first.value.min(second.value), first.value.max(second.value));
                self.found(pieces, low, high, unit(), bound)
            }
            Together::Tolerance => {
                let (low, high) = (first.value.plus(second.value.negated()?)?, first.value.plus(second.value)?);
                self.found(first.start..second.end, low, high, unit(), Bound::Range)
            }
            Together::Ratio(value) => {
                let Limited { pieces, bound } = self.limited(first, second.number_end);
                self.found(pieces, value, value, None, bound)
            }
            Together::Share => {
                let Limited { pieces, bound } = self.limited(first, second.number_end);
                self.found(pieces, first.value, first.value, unit(), bound)
            }
        }
    }

    fn single(&self, amount: &Amount) -> Option<Found> {
        let Limited { pieces, bound } = self.limited(amount, amount.end);
        let bound = match bound {
            Bound::LessThan => bound,
            _ if amount.open => Bound::AtLeast,
            _ => bound,
        };
        self.found(pieces, amount.value, amount.value, amount.unit.clone(), bound)
    }

    /// Two limits that close a range: "above 10 and below 15", "at most 100 and at least 20".
    fn closed(&self, last: &Found, next: &Found) -> Option<Found> {
        let between = self.text.get(last.span.end..next.span.start)?.trim();
        let (low, high) = match (last.quantity.bound, next.quantity.bound) {
            (Bound::AtLeast, Bound::LessThan) => (last.quantity.low?, next.quantity.high?),
            (Bound::LessThan, Bound::AtLeast) => (next.quantity.low?, last.quantity.high?),
            _ => return None,
        };
        let named = if next.quantity.unit.is_empty() { last } else { next };
        let same = last.quantity.unit.is_empty() || last.quantity.unit == named.quantity.unit;
        let bare = last.quantity.unit.is_empty();
        let joint = matches!(between, "and" | "but" | ", but" | "and also")
            || (bare && last.quantity.bound == Bound::AtLeast && matches!(between, "," | ", and"));
        if !joint || !same || low >= high {
            return None;
        }
        let span = last.span.start..next.span.end;
        let words = self.text.get(span.clone())?.to_owned();
        let quantity = Quantity {
            low: Some(low),
            high: Some(high),
            unit: named.quantity.unit.clone(),
            bound: Bound::Range,
            words,
        };
        Some(Found { span, quantity, counted: named.counted })
    }

    /// Takes limiting words on either side into the range of pieces that ends at `end`.
    fn limited(&self, amount: &Amount, end: usize) -> Limited {
        let before = bound::before(self.pieces, amount.start, amount.is_time());
        let after = match amount.limit {
            Some(bound) => Some((end, bound)),
            None => bound::after(self.pieces, end),
        };
        let (start, end) = (before.map_or(amount.start, |(start, _)| start), after.map_or(end, |(end, _)| end));
        // "about five hundred or more": the side that is closed says more than nearness.
        let bound = match (before, after) {
            (Some((_, bound)), None) | (None, Some((_, bound))) => bound,
            (Some((_, Bound::About)), Some((_, bound))) => bound,
            (Some((_, bound)), Some(_)) => bound,
            (None, None) => Bound::Exactly,
        };
        Limited { pieces: start..end, bound }
    }

    fn found(
        &self,
        range: Range<usize>,
        low: Decimal,
        high: Decimal,
        unit: Option<Name>,
        bound: Bound,
    ) -> Option<Found> {
        let start = self.pieces.get(range.start)?.span.start;
        let end = self.pieces.get(range.end.checked_sub(1)?)?.span.end;
        let words = self.text.get(start..end)?.to_owned();
        let counted = unit.as_ref().is_some_and(|unit| unit.sort == Sort::Counted);
        let quantity = Quantity {
            low: (bound != Bound::LessThan).then_some(low),
            high: (bound != Bound::AtLeast).then_some(high),
            unit: unit.map(|unit| unit.name.into_owned()).unwrap_or_default(),
            bound,
            words,
        };
        Some(Found { span: start..end, quantity, counted })
    }
}

#[cfg(test)]
mod tests;
