//! Parts of a whole in words: "half", "two thirds", "a quarter of", "and a half".
//!
//! English writes the part and the place in an order with the same words: "a third of the fleet", "a third ferry". An
//! article with the singular is a part where "of", a comparison or the end of the phrase follows; a number above one
//! with the plural is one always, save for quarters of a year.

use super::lexicon::{self, Part, factor};
use super::spelled::{Spelled, past_hyphen, word_at};
use crate::extract::piece::Piece;
use crate::extract::unit;
use crate::extract::words::Set;
use crate::model::Decimal;

/// Words that make "half" one of two: "the first half".
#[rustfmt::skip]
const ONE_OF_TWO: Set = Set::new(&[
    "back", "better", "bottom", "each", "eastern", "either", "final", "first", "former", "front", "latter", "lower",
    "northern", "other", "second", "southern", "that", "this", "top", "upper", "western",
]);

/// Words that take a part: "by a quarter", "than a quarter".
#[rustfmt::skip]
const CUES: Set = Set::new(&[
    "about", "almost", "and", "approximately", "around", "by", "down", "dropped", "fell", "just", "least", "most",
    "nearly", "only", "over", "rose", "roughly", "some", "than", "to", "under", "up",
]);

/// "half", at `at`; `start` is before it where an article belongs to it. Nothing where "half" is one of two ("the
/// first half") or part of another word ("half-hearted").
pub(super) fn half(pieces: &[Piece<'_>], start: usize, at: usize) -> Option<Spelled> {
    let before = start.checked_sub(1).map_or("", |at| word_at(pieces, at));
    let one_of_two = ONE_OF_TWO.has(before);
    if one_of_two || matches!(word_at(pieces, at + 1), "past" | "way") {
        return None;
    }
    scaled(pieces, at + 1, 2).or_else(|| {
        let value = Decimal::ratio(1, 2)?;
        let article = matches!(word_at(pieces, at + 1), "a" | "an");
        if article && unit::measured(pieces, at + 2).is_some() {
            return Some(Spelled::cardinal(at + 2, value));
        }
        if unit::measured(pieces, at + 1).is_some() {
            return Some(Spelled::cardinal(at + 1, value));
        }
        let hyphened = pieces.get(at + 1).is_some_and(|mark| mark.is_dash() && mark.glued);
        (!hyphened).then(|| Spelled::share(at + 1, value))
    })
}

/// "a third", "a tenth", "quarter"; the word itself stands at `at`, and `start` is before it where an article belongs
/// to it.
pub(super) fn part(pieces: &[Piece<'_>], start: usize, at: usize, parts: i64) -> Option<Spelled> {
    let quarter = word_at(pieces, at) == "quarter";
    let article = start < at;
    if parts < 3 {
        return None;
    }
    let value = Decimal::ratio(1, parts)?;
    let before = start.checked_sub(1).map_or("", |at| word_at(pieces, at));
    if quarter {
        if let Some(scaled) = scaled(pieces, at + 1, 4) {
            return Some(scaled);
        }
        if unit::measured(pieces, at + 1).is_some() && !is_ordinal(before) {
            return Some(Spelled::cardinal(at + 1, value));
        }
    }
    let next = pieces.get(at + 1);
    let of = next.is_some_and(|next| next.folded == "of");
    if !article {
        // "quarter of the fleet" at the head of a line; "the third quarter of the year" is none.
        let free = start == 0 || pieces.get(start - 1).is_some_and(Piece::ends_part);
        return (quarter && of && free).then(|| Spelled::share(at + 1, value));
    }
    let compared = next.is_some_and(|next| is_comparison(&next.folded));
    let ends =
        next.is_none_or(|next| !next.is_word() || unit::is_function_word(&next.folded) || next.folded == "every");
    let hyphened = next.is_some_and(|next| next.is_dash() && next.glued);
    // "a second and a third"; "in a quarter" is a length of time.
    let listed = before == "and" && start.checked_sub(2).is_some_and(|at| is_ordinal(word_at(pieces, at)));
    let cued = CUES.has(before);
    let counts = of || compared || (ends && !hyphened && !listed && (!quarter || cued));
    counts.then(|| Spelled::share(at + 1, value))
}

/// Whether a plural behind a number divides: "two thirds", "three quarters of the fleet", but "three quarters of
/// growth" and "the last two quarters" are times.
pub(super) fn are_parts(pieces: &[Piece<'_>], start: usize, at: usize, number: i64, parts: i64) -> bool {
    if word_at(pieces, at) != "quarters" {
        return number > 0 && parts > 1;
    }
    let before = start.checked_sub(1).map_or("", |at| word_at(pieces, at));
    let timed = matches!(before, "last" | "past" | "first" | "next" | "for" | "in" | "previous" | "consecutive");
    let hyphened = at.checked_sub(1).and_then(|at| pieces.get(at)).is_some_and(Piece::is_dash);
    let of_whole = word_at(pieces, at + 1) == "of"
        && matches!(
            word_at(pieces, at + 2),
            "a" | "an" | "all" | "the" | "its" | "their" | "our" | "his" | "her" | "those" | "these"
        );
    number == 3 && parts == 4 && !timed && (hyphened || of_whole)
}

/// "and a half", "and two thirds", "and-a-half", "and three quarters": where it ends, and the part.
pub(in crate::extract) fn and_part(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Decimal)> {
    let at = past_hyphen(pieces, at);
    if !matches!(word_at(pieces, at), "and") && !pieces.get(at).is_some_and(|mark| mark.is('&')) {
        return None;
    }
    let at = past_hyphen(pieces, at + 1);
    let (count, at) = match word_at(pieces, at) {
        "a" | "an" | "one" => (1, past_hyphen(pieces, at + 1)),
        "half" => (1, at),
        word => match lexicon::part(word)? {
            Part::Small(count @ 2..) => (count, past_hyphen(pieces, at + 1)),
            _ => return None,
        },
    };
    let parts = match lexicon::part(word_at(pieces, at))? {
        Part::Half if count == 1 => 2,
        Part::Ordinal(parts @ 3..) if count == 1 => parts,
        Part::Parts(parts) if count > 1 => parts,
        _ => return None,
    };
    Some((at + 1, Decimal::ratio(count, parts)?))
}

/// Half or a quarter of a scale: "half a million", "half-million", "a quarter million", "quarter of a million".
fn scaled(pieces: &[Piece<'_>], at: usize, parts: i64) -> Option<Spelled> {
    let mut end = past_hyphen(pieces, at);
    if word_at(pieces, end) == "of" {
        end += 1;
    }
    if matches!(word_at(pieces, end), "a" | "an") {
        end += 1;
    }
    let scale = match lexicon::part(word_at(pieces, end))? {
        Part::Scale(scale) => scale,
        _ => return None,
    };
    Some(Spelled { factor: scale, ..Spelled::cardinal(end + 1, Decimal::ratio(scale, parts)?) })
}

fn is_ordinal(word: &str) -> bool {
    matches!(lexicon::part(word), Some(Part::Ordinal(_))) && factor(word).is_none()
}

/// Words that compare by a part: "a third more", "a fifth cheaper".
fn is_comparison(word: &str) -> bool {
    matches!(word, "more" | "less" | "fewer" | "as" | "worse" | "better")
        || (word.len() > 5
            && word.ends_with("er")
            && !matches!(
                word,
                "number"
                    | "member"
                    | "letter"
                    | "winter"
                    | "summer"
                    | "computer"
                    | "quarter"
                    | "player"
                    | "leader"
                    | "driver"
            ))
}
