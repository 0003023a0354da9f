//! Numbers written in words.

use super::fraction;
use super::lexicon::{Part, factor, part};
use crate::extract::piece::{Piece, Shape};
use crate::model::Decimal;

/// A number in words that begins at some piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelled {
    /// One past its last piece.
    pub end: usize,
    /// Its value.
    pub value: Decimal,
    /// What its last scale word multiplied by; 1 without one.
    pub factor: i64,
    /// Whether it names only a lower end.
    pub open: bool,
    /// What it is as a whole.
    pub sort: Sort,
}

/// What a number in words is as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A cardinal number.
    Cardinal,
    /// "twenty-fifth".
    Ordinal,
    /// A part of a whole: "half", "two thirds".
    Share,
    /// "nineteen ninety-six".
    Year,
}

impl Spelled {
    pub fn cardinal(end: usize, value: Decimal) -> Self {
        Self { end, value, factor: 1, open: false, sort: Sort::Cardinal }
    }

    pub fn share(end: usize, value: Decimal) -> Self {
        Self { sort: Sort::Share, ..Self::cardinal(end, value) }
    }
}

/// The folded word at a piece; empty for anything else.
pub(super) fn word_at<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    pieces.get(at).filter(|piece| piece.shape == Shape::Word).map_or("", |piece| &*piece.folded)
}

/// Whether a hyphen at a piece joins words without any space.
pub(super) fn is_hyphen(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.is_dash() && piece.glued)
        && pieces.get(at + 1).is_some_and(|piece| piece.glued && piece.is_word())
}

/// Where the next word stands: behind a hyphen, or here.
pub(super) fn past_hyphen(pieces: &[Piece<'_>], at: usize) -> usize {
    at + usize::from(is_hyphen(pieces, at))
}

/// The number in words that begins at a piece, as far as it goes.
pub(super) fn spelled(pieces: &[Piece<'_>], at: usize) -> Option<Spelled> {
    let word = word_at(pieces, at);
    if matches!(word, "a" | "an") {
        return match part(word_at(pieces, at + 1))? {
            Part::Hundred | Part::Scale(_) => {
                let counted = number(pieces, at + 1, 1)?;
                // "a trillion-grain beach" has grains by the trillion, not exactly one trillion.
                let open = counted.end == at + 2 && is_hyphen(pieces, counted.end);
                Some(Spelled { open, ..counted })
            }
            Part::Half => fraction::half(pieces, at, at + 1),
            Part::Ordinal(parts) => fraction::part(pieces, at, at + 1, parts),
            _ => None,
        };
    }
    match part(word)? {
        Part::Plural(size) => plural(pieces, at, size),
        Part::Small(_) | Part::Tens(_) => {
            year(pieces, at).or_else(|| hundreds(pieces, at)).or_else(|| number(pieces, at, 0))
        }
        Part::Half => fraction::half(pieces, at, at),
        Part::Ordinal(parts) if word == "quarter" => fraction::part(pieces, at, at, parts),
        Part::Ordinal(_) | Part::Parts(_) => None,
        // A scale without a number is a size: "a few thousand", "trillion-grain".
        Part::Hundred | Part::Scale(_) => {
            // "hundred million", with its "a" left out.
            if word == "hundred" && matches!(part(word_at(pieces, at + 1)), Some(Part::Scale(_))) {
                return number(pieces, at, 1);
            }
            let few = few(pieces, at);
            (few.is_some() || is_hyphen(pieces, at + 1))
                .then(|| number(pieces, at, few.unwrap_or(1)))
                .flatten()
                .map(|number| Spelled { open: true, ..number })
        }
    }
}

/// What the vague words before a scale make of it at the least: "a few thousand", "several hundred", "a couple of
/// million".
fn few(pieces: &[Piece<'_>], at: usize) -> Option<i64> {
    let back = |steps: usize| at.checked_sub(steps).map_or("", |at| word_at(pieces, at));
    match back(1) {
        "many" => Some(1),
        "couple" => Some(2),
        "of" if back(2) == "couple" => Some(2),
        "few" | "several" => Some(3),
        _ => None,
    }
}

/// "thousands", "tens of thousands", "hundreds of millions"; "tens" alone is no number, and "scores" are results
/// unless they are scores of something.
fn plural(pieces: &[Piece<'_>], at: usize, size: i64) -> Option<Spelled> {
    let open = |end, value| Some(Spelled { open: true, ..Spelled::cardinal(end, Decimal::whole(value)) });
    let of = word_at(pieces, at + 1) == "of";
    if of && let Some(Part::Plural(counted)) = part(word_at(pieces, at + 2)) {
        return open(at + 3, size.checked_mul(counted)?);
    }
    let counts = match size {
        10 => false,
        // "the scores of five models": results again.
        20 => of && pieces.get(at + 2).is_some_and(Piece::is_word) && part(word_at(pieces, at + 2)).is_none(),
        _ => true,
    };
    if counts { open(at + 1, size) } else { None }
}

/// Years are spoken in two halves: "nineteen ninety-six", "twenty twenty-four".
fn year(pieces: &[Piece<'_>], at: usize) -> Option<Spelled> {
    let century = match part(word_at(pieces, at))? {
        Part::Small(century @ 13..=19) => century,
        Part::Tens(20) => 20,
        _ => return None,
    };
    let (year, end) = match part(word_at(pieces, at + 1))? {
        Part::Small(year @ 10..) => (year, at + 2),
        Part::Tens(tens) => {
            let unit_at = past_hyphen(pieces, at + 2);
            match part(word_at(pieces, unit_at)) {
                Some(Part::Small(unit @ 1..=9)) => (tens + unit, unit_at + 1),
                _ => (tens, at + 2),
            }
        }
        _ => return None,
    };
    let measures = pieces.get(end).is_some_and(|next| next.is_dash() && next.glued)
        || factor(word_at(pieces, end)).is_some()
        || part(word_at(pieces, end)) == Some(Part::Hundred);
    let value = Decimal::whole(century * 100 + year);
    (!measures).then_some(Spelled { sort: Sort::Year, ..Spelled::cardinal(end, value) })
}

/// Hundreds are spoken without their word: "one twenty-two". Behind "at" and the like it is a time of day.
fn hundreds(pieces: &[Piece<'_>], at: usize) -> Option<Spelled> {
    let before = at.checked_sub(1).map_or("", |at| word_at(pieces, at));
    let (Part::Small(hundreds @ 1..=9), Part::Tens(tens)) =
        (part(word_at(pieces, at))?, part(word_at(pieces, at + 1))?)
    else {
        return None;
    };
    let unit_at = past_hyphen(pieces, at + 2);
    let Some(Part::Small(unit @ 1..=9)) = part(word_at(pieces, unit_at)) else { return None };
    let clock = matches!(before, "at" | "by" | "until" | "till" | "around" | "about" | "from" | "to" | "past" | "and");
    let goes_on = part(word_at(pieces, unit_at + 1)).is_some();
    (!clock && !goes_on).then(|| Spelled::cardinal(unit_at + 1, Decimal::whole(hundreds * 100 + tens + unit)))
}

/// A cardinal number with what may follow it: a spelled decimal point, a fraction, and a scale behind that.
/// `first` is what a leading scale counts.
fn number(pieces: &[Piece<'_>], start: usize, first: i64) -> Option<Spelled> {
    let run = run(pieces, start, first)?;
    let whole = Decimal::whole(run.value);
    let next = past_hyphen(pieces, run.end);
    // "twenty-fifth", "one hundred and fifth": a place in an order. "thirty-second" is a length of time more often.
    match part(word_at(pieces, next)) {
        Some(Part::Ordinal(3..=9 | 1)) if run.value >= 20 && word_at(pieces, next) != "quarter" => {
            return Some(Spelled { sort: Sort::Ordinal, ..Spelled::cardinal(next + 1, whole) });
        }
        // "one third", "one-tenth", "one half".
        Some(Part::Ordinal(parts @ 3..)) if run.value == 1 && !is_fiscal(pieces, start, next, parts) => {
            return Some(Spelled::share(next + 1, Decimal::ratio(1, parts)?));
        }
        Some(Part::Half) if run.value == 1 => return Some(Spelled::share(next + 1, Decimal::ratio(1, 2)?)),
        // "two thirds", "three-quarters".
        Some(Part::Parts(parts)) if fraction::are_parts(pieces, start, next, run.value, parts) => {
            return Some(Spelled::share(next + 1, Decimal::ratio(run.value, parts)?));
        }
        _ => {}
    }
    let (end, value) = spelled_point(pieces, run.end, whole).unwrap_or((run.end, whole));
    let (end, value) = with_part(pieces, end, value, run.factor).unwrap_or((end, value));
    if end == run.end || run.factor > 1 {
        return Some(Spelled { factor: run.factor, ..Spelled::cardinal(end, value) });
    }
    // "two and a half million", "one point five billion".
    let scale_at = past_hyphen(pieces, end);
    match factor(word_at(pieces, scale_at)).and_then(|factor| Some((factor, value.times(factor)?))) {
        Some((factor, value)) => Some(Spelled { factor, ..Spelled::cardinal(scale_at + 1, value) }),
        None => Some(Spelled::cardinal(end, value)),
    }
}

/// Adds "and a half" to a number whose last word multiplied by `factor`: "a million and a half" is half a million
/// more, and so is "a billion and a half million".
pub(super) fn with_part(pieces: &[Piece<'_>], end: usize, value: Decimal, factor: i64) -> Option<(usize, Decimal)> {
    let (end, part) = fraction::and_part(pieces, end)?;
    match part_scale(pieces, end).filter(|scale| *scale < factor) {
        Some(scale) => Some((end + 1, value.plus(part.times(scale)?)?)),
        None => Some((end, value.plus(part.times(factor)?)?)),
    }
}

fn part_scale(pieces: &[Piece<'_>], at: usize) -> Option<i64> {
    match part(word_at(pieces, at))? {
        Part::Scale(scale) => Some(scale),
        _ => None,
    }
}

/// "one quarter" is a fourth part, unless it is a quarter of a year: "for one quarter", "one quarter after".
fn is_fiscal(pieces: &[Piece<'_>], start: usize, at: usize, parts: i64) -> bool {
    let back = start.checked_sub(1).map_or("", |at| word_at(pieces, at));
    parts == 4
        && word_at(pieces, at) == "quarter"
        && word_at(pieces, at + 1) != "of"
        && (matches!(back, "for" | "in" | "within" | "after" | "last" | "next" | "only")
            || matches!(word_at(pieces, at + 1), "after" | "ago" | "later" | "earlier" | "before"))
}

/// "five point five", "two hundred point zero three".
fn spelled_point(pieces: &[Piece<'_>], at: usize, whole: Decimal) -> Option<(usize, Decimal)> {
    if word_at(pieces, at) != "point" {
        return None;
    }
    let mut value = whole;
    let mut end = at + 1;
    while let Some(Part::Small(digit @ 0..=9)) = part(word_at(pieces, end)) {
        let places = i32::try_from(end - at).ok()?;
        let Some(next) = Decimal::whole(digit).shifted(-places).and_then(|digit| value.plus(digit)) else { break };
        (value, end) = (next, end + 1);
    }
    (end > at + 1).then_some((end, value))
}

/// A run of number words.
struct Run {
    end: usize,
    value: i64,
    /// What its last word multiplied by, where that is a scale; otherwise 1.
    factor: i64,
}

/// Reads a run of number words; `first` is what a leading scale counts.
fn run(pieces: &[Piece<'_>], start: usize, first: i64) -> Option<Run> {
    let mut total: i64 = 0;
    let mut current: i64 = first;
    let mut scale_limit = i64::MAX;
    // Whether the word before leaves room for what the next word adds: nothing, units, or tens and units.
    let mut room = 100;
    let mut end = start;
    let mut at = start;
    let mut factor = 1;
    while let Some(part) = part(word_at(pieces, at)) {
        match part {
            Part::Small(value) if value < room && (end == start || value > 0) => {
                current += value;
                (room, factor) = (0, 1);
            }
            Part::Tens(value) if room == 100 => {
                current += value;
                (room, factor) = (10, 1);
            }
            Part::Hundred if (1..100).contains(&current) => {
                current *= 100;
                (room, factor) = (100, 1);
            }
            Part::Scale(scale) if current > 0 && scale < scale_limit => {
                total = total.checked_add(current.checked_mul(scale)?)?;
                (current, scale_limit, room, factor) = (0, scale, 100, scale);
            }
            // "three thousand millions", "two hundred dozens".
            Part::Plural(scale) if end > start && current > 0 && (scale == 12 || scale >= 1000) => {
                total = total.checked_add(current)?.checked_mul(scale)?;
                return Some(Run { end: at + 1, value: total, factor: scale });
            }
            Part::Plural(scale) if end > start && factor > 1 && scale > factor => {
                return Some(Run { end: at + 1, value: total.checked_mul(scale)?, factor: scale });
            }
            _ => break,
        }
        end = at + 1;
        at = end;
        at += joint(pieces, at, room, total > 0 && current == 0);
    }
    (end > start).then_some(Run { end, value: total.checked_add(current)?, factor })
}

/// How many pieces join the next word of a run to it: the hyphen of "forty-two", the "and" of "two hundred and six",
/// the comma of "three million, two hundred and forty".
fn joint(pieces: &[Piece<'_>], at: usize, room: i64, behind_scale: bool) -> usize {
    let next = |steps: usize| part(word_at(pieces, at + steps));
    let small = |steps: usize| matches!(next(steps), Some(Part::Small(_) | Part::Tens(_)));
    let Some(mark) = pieces.get(at) else { return 0 };
    let joins = match room {
        // Text that was cut into words and joined again has spaces around the hyphen.
        10 => mark.is_dash() && matches!(next(1), Some(Part::Small(1..=9))),
        100 if mark.folded == "and" || mark.is('&') => {
            // "two thousand and a half" goes on as a fraction, "one million and two thirds" too.
            small(1) && !matches!(next(2), Some(Part::Parts(_) | Part::Half))
        }
        100 if mark.is(',') => behind_scale && small(1) && next(2) == Some(Part::Hundred),
        _ => false,
    };
    usize::from(joins)
}
