//! The words that limit a figure: "less than", "at least", "roughly", "or more".

use crate::extract::numeral::is_number_word;
use crate::extract::piece::{Piece, Shape};
use crate::extract::words::Set;
use crate::model::Bound;

/// Words behind which "over three years" is more than three: "for over", "lasted over".
#[rustfmt::skip]
const LASTING: Set = Set::new(&[
    "", "a", "after", "and", "are", "at", "be", "been", "for", "had", "has", "have", "in", "is", "just", "last",
    "lasted", "lasting", "lasts", "little", "of", "served", "spend", "spent", "take", "taken", "takes", "to",
    "took", "was", "well", "were", "with", "worth",
]);

/// The limiting words that end right before a piece: where they begin, and what they say. Several may stand in a row
/// ("up to about", "just under"); the one that closes a side is what they say together. `time` is whether the figure
/// is a length of time: "over three years" is then more often during them.
pub(super) fn before(pieces: &[Piece<'_>], at: usize, time: bool) -> Option<(usize, Bound)> {
    /// "no more than about" is as many as there are.
    const IN_A_ROW: usize = 3;
    let mut found: Option<(usize, Bound)> = None;
    for _ in 0..IN_A_ROW {
        let start = found.map_or(at, |(start, _)| start);
        let Some((start, bound)) = one_before(pieces, start, time) else { break };
        let together = match found {
            Some((_, inner)) if inner != Bound::About => inner,
            _ => bound,
        };
        found = Some((start, together));
    }
    let (start, bound) = found?;
    Some((start - softened(pieces, start), bound))
}

/// How many words soften or stress a limit in front of it: "just", "well", "a little".
fn softened(pieces: &[Piece<'_>], start: usize) -> usize {
    match back(pieces, start, 1) {
        "just" | "well" | "far" | "slightly" | "somewhat" | "only" | "comfortably" => 1,
        "little" | "bit" | "shade" if back(pieces, start, 2) == "a" => 2,
        _ => 0,
    }
}

fn back<'p>(pieces: &'p [Piece<'_>], at: usize, steps: usize) -> &'p str {
    at.checked_sub(steps).and_then(|at| pieces.get(at)).map_or("", |piece| &*piece.folded)
}

/// The words that limiting words before a figure end in.
#[rustfmt::skip]
const LAST: Set = Set::new(&[
    "about", "above", "almost", "approx", "approximately", "around", "as", "below", "beyond", "ca", "circa",
    "estimated", "exceed", "exceeded", "exceeding", "exceeds", "least", "like", "max", "maximum", "maybe", "min",
    "minimum", "most", "near", "nearly", "of", "over", "perhaps", "probably", "roughly", "some", "surpassed",
    "surpassing", "than", "to", "topped", "topping", "under", "virtually",
]);

/// The words that limiting words behind a figure begin with.
const FIRST: Set = Set::new(&["and", "at", "give", "ish", "max", "maximum", "minimum", "or", "plus", "tops"]);

fn one_before(pieces: &[Piece<'_>], at: usize, time: bool) -> Option<(usize, Bound)> {
    let last = at.checked_sub(1).and_then(|before| pieces.get(before))?;
    let back = |steps: usize| back(pieces, at, steps);
    let found = |words: usize, bound: Bound| Some((at.checked_sub(words)?, bound));
    if let Shape::Mark(mark) = last.shape {
        return match mark {
            '~' | '≈' | '∼' | '～' | '≃' => found(1, Bound::About),
            '<' | '≤' | '⩽' | '≦' => found(1, Bound::LessThan),
            '>' | '≥' | '⩾' | '≧' => found(1, Bound::AtLeast),
            // "<=", ">="
            '=' => match at.checked_sub(2).and_then(|at| pieces.get(at)).map(|piece| piece.shape) {
                Some(Shape::Mark('<')) => found(2, Bound::LessThan),
                Some(Shape::Mark('>')) => found(2, Bound::AtLeast),
                _ => None,
            },
            // "c. 40"
            '.' if matches!(back(2), "ca" | "approx") || back(2) == "c" && !time => found(2, Bound::About),
            _ => None,
        };
    }
    if !LAST.has(&last.folded) {
        return None;
    }
    match (back(3), back(2), back(1)) {
        // "less than or equal to", "smaller or equal than"
        (_, "equal", "to" | "than") => equal(pieces, at),
        ("no" | "not" | "never", "more" | "greater" | "higher" | "larger" | "longer" | "later", "than") => {
            found(3, Bound::LessThan)
        }
        ("no" | "not", "less" | "fewer" | "lower" | "smaller" | "shorter", "than") => found(3, Bound::AtLeast),
        (
            _,
            "more" | "greater" | "higher" | "larger" | "bigger" | "longer" | "older" | "better" | "heavier" | "taller"
            | "further" | "farther" | "wider" | "deeper",
            "than",
        ) => found(2, Bound::AtLeast),
        (_, "less" | "fewer" | "lower" | "smaller" | "shorter" | "younger" | "lighter" | "cheaper", "than") => {
            found(2, Bound::LessThan)
        }
        ("as", "many" | "much" | "high" | "long" | "large" | "big" | "far" | "late", "as") => found(3, Bound::LessThan),
        ("as", "few" | "little" | "low" | "early", "as") => found(3, Bound::AtLeast),
        ("a" | "the", "maximum", "of") => found(3, Bound::LessThan),
        ("a" | "the", "minimum", "of") => found(3, Bound::AtLeast),
        (_, "maximum" | "limit", "of") => found(2, Bound::LessThan),
        (_, "minimum", "of") => found(2, Bound::AtLeast),
        ("in", "excess", "of") => found(3, Bound::AtLeast),
        (_, "upwards" | "upward" | "north", "of") => found(2, Bound::AtLeast),
        (_, "shy" | "short" | "south", "of") => found(2, Bound::LessThan),
        (_, "up", "to") => found(2, Bound::LessThan),
        (_, "close" | "near", "to") => found(2, Bound::About),
        (_, "something", "like") => found(2, Bound::About),
        (_, "at", "most") => found(2, Bound::LessThan),
        (_, "at", "least") => found(2, Bound::AtLeast),
        (_, "at", "minimum") => found(2, Bound::AtLeast),
        ("the", "order", "of") => found(if matches!(back(4), "on" | "of" | "in") { 4 } else { 3 }, Bound::About),
        ("the", "region" | "neighbourhood" | "neighborhood", "of") => {
            found(if back(4) == "in" { 4 } else { 3 }, Bound::About)
        }
        (_, "an", "estimated") => found(2, Bound::About),
        (_, "not" | "never", "over" | "above" | "exceeding" | "exceed" | "beyond") => found(2, Bound::LessThan),
        (_, "not" | "never", "under" | "below") => found(2, Bound::AtLeast),
        (_, _, "over") if time && !lasts(back(2)) => None,
        (_, _, "over" | "above" | "exceeding" | "exceeds" | "exceeded" | "exceed" | "beyond" | "surpassing") => {
            found(1, Bound::AtLeast)
        }
        (_, _, "surpassed" | "topped" | "topping") => found(1, Bound::AtLeast),
        (_, _, "under" | "below" | "maximum" | "max") => found(1, Bound::LessThan),
        (_, _, "minimum" | "min") => found(1, Bound::AtLeast),
        (
            _,
            _,
            "about" | "around" | "approximately" | "roughly" | "circa" | "ca" | "approx" | "some" | "nearly" | "almost"
            | "estimated" | "perhaps" | "maybe" | "probably" | "virtually" | "near",
        ) => found(1, Bound::About),
        _ => None,
    }
}

/// "less than or equal to", "greater or equal to", "equal to or more than".
fn equal(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Bound)> {
    let back = |steps: usize| back(pieces, at, steps);
    let words = match (back(3), back(4)) {
        ("or", "than") => 5,
        ("or", _) => 4,
        _ => return None,
    };
    let bound = match back(words) {
        "less" | "lower" | "smaller" | "fewer" => Bound::LessThan,
        "more" | "greater" | "higher" | "larger" | "bigger" => Bound::AtLeast,
        _ => return None,
    };
    Some((at.checked_sub(words)?, bound))
}

/// Words behind which "over three years" is more than three: "for over", "lasted over", "has over".
fn lasts(word: &str) -> bool {
    LASTING.has(word)
}

/// The limiting words that begin at a piece: where they end, and what they say.
pub(super) fn after(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Bound)> {
    let first = pieces.get(at)?;
    let next = pieces.get(at + 1).map_or("", |piece| &*piece.folded);
    let found = |words: usize, bound: Bound| Some((at + words, bound));
    // "1000 + members", "50+"
    if first.is('+') {
        let adds = pieces.get(at + 1).is_some_and(|next| matches!(next.shape, Shape::Digits(_)));
        return if adds { None } else { found(1, Bound::AtLeast) };
    }
    // "20-odd", "360-ish", "40-plus"
    if first.is_dash() && first.glued && pieces.get(at + 1).is_some_and(|next| next.glued) {
        return match next {
            "odd" | "ish" | "some" | "something" => found(2, Bound::About),
            "plus" => found(2, Bound::AtLeast),
            _ => None,
        };
    }
    // "above 10 and below 15": the words belong to the next figure.
    let goes_on = pieces.get(at + 2).is_some_and(|next| {
        matches!(next.shape, Shape::Digits(_)) || is_number_word(&next.folded) || next.folded == "than"
    });
    if !FIRST.has(&first.folded) || goes_on {
        return None;
    }
    match (&*first.folded, next) {
        ("ish", _) if first.glued => found(1, Bound::About),
        ("plus", word) if word.is_empty() || !first.glued && pieces.get(at + 1).is_some_and(Piece::is_word) => {
            found(1, Bound::AtLeast)
        }
        (
            "or" | "and",
            "more" | "above" | "higher" | "greater" | "older" | "longer" | "larger" | "upwards" | "over",
        ) => found(2, Bound::AtLeast),
        ("or", "less" | "fewer" | "below" | "lower" | "under" | "younger" | "shorter" | "smaller")
        | ("and", "below" | "under" | "younger" | "fewer")
        | ("at", "most") => found(2, Bound::LessThan),
        ("at", "least") => found(2, Bound::AtLeast),
        ("or", "so" | "thereabouts") => found(2, Bound::About),
        ("maximum" | "max" | "tops", _) => found(1, Bound::LessThan),
        ("minimum", _) => found(1, Bound::AtLeast),
        ("give", "or") if pieces.get(at + 2).is_some_and(|word| word.folded == "take") => found(3, Bound::About),
        _ => None,
    }
}
