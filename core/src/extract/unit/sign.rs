//! Units that are signs or fixed phrases: percent, points, multiples, degrees, inches.

use super::{Sort, Unit, folded, measure};
use crate::extract::piece::{Piece, Shape};
use std::borrow::Cow;

/// "20 (kg)", "20 [kg]", as tables and forms have it.
pub(super) fn in_brackets(pieces: &[Piece<'_>], at: usize, open: &Piece<'_>) -> Option<Unit> {
    let close = match open.shape {
        Shape::Mark('(') => ')',
        Shape::Mark('[') => ']',
        Shape::Mark('{') => '}',
        Shape::Mark('<') => '>',
        _ => return None,
    };
    let symbol = pieces.get(at + 1).filter(|symbol| symbol.is_word() && symbol.glued && !open.glued)?;
    let closed = pieces.get(at + 2).is_some_and(|mark| mark.is(close) && mark.glued);
    let name = measure::symbol(symbol.text).filter(|_| closed)?;
    Some(Unit { name, end: at + 3, sort: Sort::Measure })
}

/// Percent, percentage and basis points, multiples, orders of magnitude, degrees, inches.
pub(super) fn sign(pieces: &[Piece<'_>], at: usize, piece: &Piece<'_>) -> Option<Unit> {
    let unit = |name: &'static str, end: usize| Some(Unit { name: Cow::Borrowed(name), end, sort: Sort::Measure });
    let next = folded(pieces, at + 1);
    let number_next = || pieces.get(at + 1).is_some_and(|next| matches!(next.shape, Shape::Digits(_)));
    match piece.shape {
        Shape::Mark('%' | '％') if matches!(next, "point" | "points" | "pts") => unit("percentage point", at + 2),
        Shape::Mark('%' | '％') => unit("%", at + 1),
        Shape::Mark('‰') => unit("‰", at + 1),
        Shape::Mark('×') if !number_next() => unit("times", at + 1),
        Shape::Mark('℃') => unit("°C", at + 1),
        Shape::Mark('℉') => unit("°F", at + 1),
        Shape::Mark('°' | '˚') => degree(pieces, at, next),
        Shape::Mark('"' | '″' | '\'' | '′' | '’' | '”') if piece.glued => inches(pieces, at, piece),
        Shape::Mark(_) if piece.is_dash() && piece.glued => match next {
            "fold" => unit("times", at + 2),
            "percent" => unit("%", at + 2),
            "percentage" if folded(pieces, at + 2).starts_with("point") => unit("percentage point", at + 3),
            "point" if folded(pieces, at + 2) == "percentage" => unit("percentage point", at + 3),
            "basis" if pieces.get(at + 2).is_some_and(Piece::is_dash) => unit("basis point", at + 4),
            "times" => unit("times", at + 2),
            _ => None,
        },
        Shape::Mark(_) | Shape::Digits(_) => None,
        Shape::Word => match (&*piece.folded, next) {
            ("percentage" | "percent" | "pct", "point" | "points") => unit("percentage point", at + 2),
            ("percent" | "percents" | "pct", _) => unit("%", at + 1),
            ("per", "cent") if folded(pieces, at + 2).starts_with("point") => unit("percentage point", at + 3),
            ("per", "cent") => unit("%", at + 2),
            // Shares by weight and by volume: "10 wt%".
            ("wt" | "vol" | "mol" | "at", _) if pieces.get(at + 1).is_some_and(|sign| sign.is('%') && sign.glued) => {
                unit("%", at + 2)
            }
            ("basis", "point" | "points") => unit("basis point", at + 2),
            ("order" | "orders", "of") if folded(pieces, at + 2).starts_with("magnitude") => {
                unit("order of magnitude", at + 3)
            }
            ("times" | "fold", _) => unit("times", at + 1),
            ("x", _) if !number_next() => unit("times", at + 1),
            ("degree" | "degrees" | "deg" | "degs" | "º", _) => degree(pieces, at, next),
            _ => None,
        },
    }
}

/// "°C", "degrees Fahrenheit", "°".
fn degree(pieces: &[Piece<'_>], at: usize, next: &str) -> Option<Unit> {
    let (name, end) = match next {
        "c" | "celsius" | "celcius" | "centigrade" => ("°C", at + 2),
        "f" | "fahrenheit" => ("°F", at + 2),
        "k" | "kelvin" | "kelvins" => ("kelvin", at + 2),
        _ if pieces.get(at).is_some_and(Piece::is_word) => ("degree", at + 1),
        _ => ("°", at + 1),
    };
    Some(Unit { name: Cow::Borrowed(name), end, sort: Sort::Measure })
}

/// The mark of feet in `5'10"`.
fn is_height(pieces: &[Piece<'_>], at: usize) -> bool {
    let inches = pieces.get(at + 1).is_some_and(|inches| inches.glued && matches!(inches.shape, Shape::Digits(_)));
    let mark =
        pieces.get(at + 2).is_some_and(|mark| mark.glued && matches!(mark.shape, Shape::Mark('"' | '″' | '”' | '\'')));
    inches && mark
}

/// `9"` and `9\'\'`, unless the mark closes a quotation; behind degrees the marks are minutes and seconds of arc.
fn inches(pieces: &[Piece<'_>], at: usize, mark: &Piece<'_>) -> Option<Unit> {
    /// How far back an opening quotation mark is looked for.
    const REACH: usize = 60;
    let unit = |name: &'static str, end| Some(Unit { name: Cow::Borrowed(name), end, sort: Sort::Measure });
    let before = at.checked_sub(2).and_then(|before| pieces.get(before));
    let behind = |marks: [char; 3]| before.is_some_and(|before| marks.iter().any(|mark| before.is(*mark)));
    match mark.shape {
        Shape::Mark('\'' | '′' | '’') if behind(['°', 'º', '˚']) => unit("minute of arc", at + 1),
        // "5 degrees 12' 30"", but "5'10"" is a height.
        Shape::Mark('\'' | '′') if before.is_some_and(|before| before.folded.starts_with("degree")) => {
            unit("minute of arc", at + 1)
        }
        Shape::Mark('″' | '"' | '”') if behind(['\'', '′', '’']) => {
            let degrees = at.checked_sub(4).and_then(|at| pieces.get(at)).is_some_and(|degrees| {
                degrees.is('°') || degrees.is('˚') || degrees.folded == "º" || degrees.folded.starts_with("degree")
            });
            unit(if degrees { "second of arc" } else { "inch" }, at + 1)
        }
        Shape::Mark('\'' | '′' | '’') if is_height(pieces, at) => unit("foot", at + 1),
        Shape::Mark('″') => unit("inch", at + 1),
        Shape::Mark('\'') => {
            let twice = pieces.get(at + 1).is_some_and(|next| next.is('\'') && next.glued);
            if twice { unit("inch", at + 2) } else { None }
        }
        Shape::Mark('"') => {
            let before = pieces.get(at.saturating_sub(REACH)..at).unwrap_or_default();
            // An opening mark stands behind a space, a closing one and an inch right behind something.
            let open = before.iter().rev().find(|piece| piece.is('"')).is_some_and(|mark| !mark.glued);
            if open { None } else { unit("inch", at + 1) }
        }
        _ => None,
    }
}
