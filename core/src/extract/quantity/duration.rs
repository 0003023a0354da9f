//! Lengths of time without a number: "for years", "decades behind", "a month-long strike".

use super::amount::Amount;
use super::implied::{back, figure, folded, named};
use crate::extract::piece::Piece;
use crate::extract::unit::is_function_word;
use crate::extract::words::Set;

/// What a plural without a number is at the least.
const PLURAL: i64 = 2;

/// Words behind which a plural of time is a length: "for years".
#[rustfmt::skip]
const LASTING: Set = Set::new(&[
    "after", "be", "by", "despite", "for", "is", "lasted", "lasting", "lasts", "over", "spend", "spending", "spent",
    "take", "taken", "takes", "taking", "took", "wait", "waited", "was", "within",
]);

/// Words that reckon from a length of time: "years behind".
const RECKONERS: Set = Set::new(&["after", "ago", "ahead", "away", "before", "behind", "earlier", "later"]);

/// "for years", "took months", "decades behind", "years of talks", "hours-long".
pub(super) fn plural(pieces: &[Piece<'_>], at: usize, unit: &'static str) -> Option<Amount> {
    let piece = pieces.get(at).filter(|piece| !piece.glued)?;
    let before = back(pieces, at);
    let next = folded(pieces, at + 1);
    let starts = at.checked_sub(1).and_then(|at| pieces.get(at)).is_none_or(Piece::ends_part);
    // "the early years of", "these days of" name a time; "after years of" and "Years of" a length.
    let names = matches!(before, "the" | "these" | "those" | "his" | "her" | "its" | "their" | "of" | "and" | "or");
    let of = next == "of" && folded(pieces, at + 2) != "age" && (starts || (is_function_word(before) && !names));
    let attached = hyphened(pieces, at);
    let counts = LASTING.has(before) || RECKONERS.has(next) || of || attached;
    if !counts || next == "old" || piece.is_capitalised() && !starts {
        return None;
    }
    let mut found = figure(at, at + 1, PLURAL, Some(named(unit)));
    found.number_end = at;
    found.open = true;
    Some(found)
}

/// "a month-long strike", "decade-old".
pub(super) fn long(pieces: &[Piece<'_>], at: usize, unit: &'static str) -> Option<Amount> {
    let free = pieces.get(at).is_some_and(|piece| !piece.glued);
    (free && hyphened(pieces, at)).then(|| figure(at, at + 1, 1, Some(named(unit))))
}

fn hyphened(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at + 1).is_some_and(|dash| dash.is_dash() && dash.glued)
        && matches!(folded(pieces, at + 2), "long" | "old")
}
