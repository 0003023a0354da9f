//! The words that limit a figure: "less than", "at least", "roughly", "or more".

use crate::extract::piece::{Piece, Shape};
use crate::model::Bound;

/// Longest first, so that "no more than" is not read as "more than".
const BEFORE: &[(&[&str], Bound)] = &[
    (&["no", "more", "than"], Bound::LessThan),
    (&["not", "more", "than"], Bound::LessThan),
    (&["no", "less", "than"], Bound::AtLeast),
    (&["no", "fewer", "than"], Bound::AtLeast),
    (&["not", "less", "than"], Bound::AtLeast),
    (&["as", "many", "as"], Bound::LessThan),
    (&["as", "much", "as"], Bound::LessThan),
    (&["as", "few", "as"], Bound::AtLeast),
    (&["as", "little", "as"], Bound::AtLeast),
    (&["a", "maximum", "of"], Bound::LessThan),
    (&["a", "minimum", "of"], Bound::AtLeast),
    (&["in", "excess", "of"], Bound::AtLeast),
    (&["just", "over"], Bound::AtLeast),
    (&["well", "over"], Bound::AtLeast),
    (&["just", "under"], Bound::LessThan),
    (&["well", "under"], Bound::LessThan),
    (&["less", "than"], Bound::LessThan),
    (&["fewer", "than"], Bound::LessThan),
    (&["lower", "than"], Bound::LessThan),
    (&["smaller", "than"], Bound::LessThan),
    (&["up", "to"], Bound::LessThan),
    (&["at", "most"], Bound::LessThan),
    (&["more", "than"], Bound::AtLeast),
    (&["greater", "than"], Bound::AtLeast),
    (&["higher", "than"], Bound::AtLeast),
    (&["larger", "than"], Bound::AtLeast),
    (&["at", "least"], Bound::AtLeast),
    (&["upwards", "of"], Bound::AtLeast),
    (&["upward", "of"], Bound::AtLeast),
    (&["close", "to"], Bound::About),
    (&["an", "estimated"], Bound::About),
    (&["under"], Bound::LessThan),
    (&["below"], Bound::LessThan),
    (&["over"], Bound::AtLeast),
    (&["above"], Bound::AtLeast),
    (&["exceeding"], Bound::AtLeast),
    (&["about"], Bound::About),
    (&["around"], Bound::About),
    (&["approximately"], Bound::About),
    (&["roughly"], Bound::About),
    (&["circa"], Bound::About),
    (&["ca"], Bound::About),
    (&["some"], Bound::About),
    (&["nearly"], Bound::About),
    (&["almost"], Bound::About),
    (&["estimated"], Bound::About),
];

const AFTER: &[(&[&str], Bound)] = &[
    (&["or", "more"], Bound::AtLeast),
    (&["or", "above"], Bound::AtLeast),
    (&["and", "above"], Bound::AtLeast),
    (&["and", "more"], Bound::AtLeast),
    (&["or", "less"], Bound::LessThan),
    (&["or", "fewer"], Bound::LessThan),
    (&["at", "most"], Bound::LessThan),
    (&["at", "least"], Bound::AtLeast),
    (&["or", "so"], Bound::About),
];

/// The limiting words that end right before a piece: where they begin, and what they say.
pub(super) fn before(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Bound)> {
    if let Some(mark) = at.checked_sub(1).and_then(|before| pieces.get(before)) {
        let bound = match mark.shape {
            Shape::Mark('~' | '≈') => Some(Bound::About),
            Shape::Mark('<' | '≤') => Some(Bound::LessThan),
            Shape::Mark('>' | '≥') => Some(Bound::AtLeast),
            _ => None,
        };
        if let Some(bound) = bound {
            return Some((at - 1, bound));
        }
    }
    BEFORE.iter().find_map(|(words, bound)| {
        let start = at.checked_sub(words.len())?;
        matches(pieces, start, words).then_some((start, *bound))
    })
}

/// The limiting words that begin at a piece: where they end, and what they say.
pub(super) fn after(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Bound)> {
    if pieces.get(at).is_some_and(|mark| mark.is('+') && mark.glued) {
        return Some((at + 1, Bound::AtLeast));
    }
    AFTER.iter().find_map(|(words, bound)| matches(pieces, at, words).then_some((at + words.len(), *bound)))
}

fn matches(pieces: &[Piece<'_>], start: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(steps, word)| pieces.get(start + steps).is_some_and(|piece| piece.folded == *word))
}
