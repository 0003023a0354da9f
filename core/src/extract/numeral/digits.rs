//! Numbers written in digits that take more than one piece: `1 234 567`, `2 1/2`, `3½`, `.75`, `5 × 10^26`, `1e-3`.

use crate::extract::piece::{Piece, Shape};
use crate::extract::unit;
use crate::model::Decimal;

/// A number in digits that begins at some piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    /// One past its last piece.
    pub end: usize,
    /// Its value.
    pub value: Decimal,
}

/// The number in digits that begins at a piece.
pub(super) fn written(pieces: &[Piece<'_>], at: usize) -> Option<Written> {
    let piece = pieces.get(at)?;
    let value = match piece.shape {
        Shape::Digits(value) => value,
        Shape::Mark('.') => return leading_point(pieces, at),
        _ => return None,
    };
    let alone = Written { end: at + 1, value };
    Some(
        power(pieces, at, value)
            .or_else(|| spoken_point(pieces, at, value))
            .or_else(|| fraction(pieces, at))
            .or_else(|| mixed(pieces, at, value))
            .or_else(|| grouped(pieces, at, value))
            .unwrap_or(alone),
    )
}

/// "1 point 5", as speech is written down.
fn spoken_point(pieces: &[Piece<'_>], at: usize, value: Decimal) -> Option<Written> {
    pieces.get(at + 1).filter(|point| point.folded == "point" && !point.glued)?;
    let (digits, places) =
        digits_at(pieces, at + 2).filter(|(digits, _)| is_plain(digits.text) && digits.text.len() <= 3)?;
    let places = places.shifted(-i32::try_from(digits.text.len()).ok()?)?;
    Some(Written { end: at + 3, value: value.plus(places).filter(|_| value.scale() == 0)? })
}

fn digits_at<'p, 'a>(pieces: &'p [Piece<'a>], at: usize) -> Option<(&'p Piece<'a>, Decimal)> {
    let piece = pieces.get(at)?;
    match piece.shape {
        Shape::Digits(value) => Some((piece, value)),
        _ => None,
    }
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// ".75": the point follows a space or a sign, digits follow it.
fn leading_point(pieces: &[Piece<'_>], at: usize) -> Option<Written> {
    let point = pieces.get(at)?;
    let (digits, value) = digits_at(pieces, at + 1).filter(|(digits, _)| digits.glued && is_plain(digits.text))?;
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    let free = !point.glued
        || before.is_some_and(|sign| {
            sign.is_dash() || matches!(sign.shape, Shape::Mark('$' | '€' | '£' | '¥' | '~' | '<' | '>' | '=' | '('))
        });
    let value = value.shifted(-i32::try_from(digits.text.len()).ok()?).filter(|_| free)?;
    Some(Written { end: at + 2, value })
}

/// Thousands set off by spaces, as the SI does: one to three digits, then groups of three.
fn grouped(pieces: &[Piece<'_>], at: usize, first: Decimal) -> Option<Written> {
    /// More groups than any number has, so that a long table row is no number and is read once.
    const GROUPS: usize = 5;
    let head =
        pieces.get(at).filter(|head| head.text.len() <= 3 && is_plain(head.text) && !head.text.starts_with('0'))?;
    let mut value = first;
    let mut end = at + 1;
    let mut last = head;
    while let Some((group, digits)) = digits_at(pieces, end) {
        let whole = group.text.split('.').next().unwrap_or_default();
        let near = group.span.start.checked_sub(last.span.end).is_some_and(|gap| (1..=3).contains(&gap));
        if group.glued || group.breaks || !near || whole.len() != 3 || !is_plain(whole) || end > at + GROUPS {
            break;
        }
        let Some(sum) = value.shifted(3).and_then(|value| value.plus(digits)) else { break };
        (value, last) = (sum, group);
        end += 1;
        if group.text.len() > 3 {
            break;
        }
    }
    // One group alone may be two numbers side by side ("on May 10 200 boats"), unless it is round.
    let certain = end > at + 2 || (end == at + 2 && last.text == "000");
    certain.then_some(Written { end, value })
}

/// "3/4", where it cannot be a date: the parts are those that things are divided into.
fn fraction(pieces: &[Piece<'_>], at: usize) -> Option<Written> {
    let slash = |at: usize| pieces.get(at).is_some_and(|mark| mark.glued && (mark.is('/') || mark.is('\u{2044}')));
    let (above, numerator) = digits_at(pieces, at)?;
    let (below, denominator) = digits_at(pieces, at + 2).filter(|(below, _)| below.glued && slash(at + 1))?;
    let joined = slash(at + 3) || (above.glued && at.checked_sub(1).is_some_and(slash));
    let (numerator, denominator) = (numerator.to_whole()?, denominator.to_whole()?);
    let divides = matches!(denominator, 2..=6 | 8 | 10)
        || (matches!(denominator, 7 | 9 | 12 | 16 | 20 | 32 | 64 | 100 | 1000)
            && unit::measured(pieces, at + 3).is_some());
    let plain = is_plain(above.text) && is_plain(below.text) && !joined;
    let percent = pieces.get(at + 3).is_some_and(|next| next.is('%'));
    (plain && divides && !percent && (1..denominator).contains(&numerator))
        .then(|| Some(Written { end: at + 3, value: Decimal::ratio(numerator, denominator)? }))
        .flatten()
}

/// "2 1/2", "3½", "2 and 3/4".
fn mixed(pieces: &[Piece<'_>], at: usize, whole: Decimal) -> Option<Written> {
    let head = pieces.get(at).filter(|head| is_plain(head.text))?;
    let at = at + usize::from(pieces.get(at + 1).is_some_and(|and| and.folded == "and" || and.is('&')));
    let (next, part) = digits_at(pieces, at + 1)?;
    let behind = if next.text.starts_with(|first: char| first.is_ascii_digit()) {
        fraction(pieces, at + 1).filter(|_| !next.glued && head.text.len() <= 3)?
    } else {
        Written { end: at + 2, value: part }
    };
    Some(Written { end: behind.end, value: whole.plus(behind.value)? })
}

/// Powers of ten: "5 × 10^26", "1.3x10^6", "5×10−4", "10^5", "5 × 10²⁶", "1e10", "1e-3".
fn power(pieces: &[Piece<'_>], at: usize, value: Decimal) -> Option<Written> {
    let next = pieces.get(at + 1)?;
    if next.glued
        && let Some(digits) = next.text.strip_prefix(['e', 'E'])
    {
        if digits.is_empty() {
            let (end, exponent) = signed(pieces, at + 2)?;
            return raised(value, exponent, end);
        }
        return raised(value, digits.parse().ok().filter(|_| is_plain(digits))?, at + 2);
    }
    if value == Decimal::whole(10) && next.glued && next.is('^') {
        let (end, exponent) = signed(pieces, at + 2)?;
        return raised(Decimal::whole(1), exponent, end);
    }
    // Either "×" and "10" are two pieces, or "x10" is one.
    let ten = match next.shape {
        Shape::Mark('×' | '*' | '·' | '⋅') => at + 2,
        Shape::Word if matches!(next.text, "x" | "X") => at + 2,
        Shape::Word if matches!(next.text, "x10" | "X10") => at + 1,
        _ => return None,
    };
    pieces.get(ten).filter(|base| matches!(base.text, "10" | "x10" | "X10"))?;
    let behind = pieces.get(ten + 1).filter(|behind| behind.glued)?;
    let (end, exponent) = match behind.shape {
        Shape::Mark('^') => signed(pieces, ten + 2)?,
        Shape::Mark('⁻') => (ten + 3, superscript(pieces.get(ten + 2)?.text)?.checked_neg()?),
        Shape::Mark(_) if behind.is_dash() => signed(pieces, ten + 1)?,
        Shape::Word => (ten + 2, superscript(behind.text)?),
        _ => return None,
    };
    raised(value, exponent, end)
}

fn raised(value: Decimal, exponent: i32, end: usize) -> Option<Written> {
    Some(Written { end, value: value.shifted(exponent)? })
}

/// An exponent in digits with or without a sign, and where it ends.
fn signed(pieces: &[Piece<'_>], at: usize) -> Option<(usize, i32)> {
    let sign = pieces.get(at).filter(|sign| sign.glued)?;
    let (at, factor) = match sign.shape {
        Shape::Mark('+') => (at + 1, 1),
        _ if sign.is_dash() => (at + 1, -1),
        _ => (at, 1),
    };
    let (digits, value) = digits_at(pieces, at).filter(|(digits, _)| digits.glued)?;
    let exponent = value.to_whole().filter(|value| *value < 100 && is_plain(digits.text))?;
    Some((at + 1, i32::try_from(exponent).ok()? * factor))
}

fn superscript(text: &str) -> Option<i32> {
    let mut value = 0_i32;
    for character in text.chars() {
        let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == character)?;
        value = value.checked_mul(10)?.checked_add(i32::try_from(digit).ok()?)?;
    }
    Some(value)
}
