//! Numbers written in words.

use crate::extract::piece::{Piece, Shape};

/// A number in words that begins at some piece.
pub(super) struct Spelled {
    /// One past its last piece.
    pub end: usize,
    /// Its value.
    pub value: i64,
    /// Whether it names only a lower end.
    pub open: bool,
}

/// What a single word contributes.
enum Part {
    /// 0 to 19.
    Small(i64),
    /// 20 to 90.
    Tens(i64),
    Hundred,
    /// A thousand and above, and the dozen.
    Scale(i64),
    /// "hundreds", "thousands": no number, only its size.
    Plural(i64),
}

pub(super) fn is_number_word(word: &str) -> bool {
    matches!(part(word), Some(Part::Small(_) | Part::Tens(_) | Part::Hundred | Part::Scale(_)))
}

fn part(word: &str) -> Option<Part> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if let Some(at) = SMALL.iter().position(|small| *small == word) {
        return Some(Part::Small(at as i64));
    }
    if let Some(at) = TENS.iter().position(|tens| *tens == word) {
        return Some(Part::Tens((at as i64 + 2) * 10));
    }
    match word {
        "hundred" => Some(Part::Hundred),
        "tens" => Some(Part::Plural(10)),
        "dozens" => Some(Part::Plural(12)),
        "hundreds" => Some(Part::Plural(100)),
        _ => match word.strip_suffix('s').and_then(scale_word) {
            Some(scale) if word.len() > 4 => Some(Part::Plural(scale)),
            _ => scale_word(word).map(Part::Scale),
        },
    }
}

/// The factor of a scale word.
pub(super) fn scale_word(word: &str) -> Option<i64> {
    Some(match word {
        "dozen" => 12,
        "thousand" => 1_000,
        "million" | "mn" | "mln" => 1_000_000,
        "billion" | "bn" | "bln" => 1_000_000_000,
        "trillion" | "tn" | "trn" => 1_000_000_000_000,
        "quadrillion" => 1_000_000_000_000_000,
        _ => return None,
    })
}

/// The factor of a letter glued to digits. A small `m` stays out: it is a metre at least as often.
pub(super) fn scale_letter(letter: &str) -> Option<i64> {
    Some(match letter {
        "k" | "K" => 1_000,
        "M" => 1_000_000,
        "B" | "b" => 1_000_000_000,
        "T" => 1_000_000_000_000,
        _ => return None,
    })
}

/// Reads the number in words that begins at a piece, as far as it goes.
pub(super) fn spelled(pieces: &[Piece<'_>], at: usize) -> Option<Spelled> {
    let word = |at: usize| pieces.get(at).filter(|piece| piece.shape == Shape::Word).map_or("", |piece| &*piece.folded);
    match word(at) {
        "a" | "an" => {
            let counted = match part(word(at + 1))? {
                Part::Hundred | Part::Scale(_) => run(pieces, at + 1, 1)?,
                _ => return None,
            };
            // "a trillion-grain beach" has grains by the trillion, not exactly one trillion.
            let open = counted.end == at + 2 && is_hyphen(pieces, counted.end);
            Some(Spelled { open: counted.open || open, ..counted })
        }
        "half" if matches!(word(at + 1), "a" | "an") => match part(word(at + 2))? {
            Part::Scale(scale) => Some(Spelled { end: at + 3, value: scale / 2, open: false }),
            _ => None,
        },
        first => match part(first)? {
            Part::Plural(size) => plural(pieces, at, size),
            Part::Small(_) | Part::Tens(_) => run(pieces, at, 0),
            // A scale without a number is a size: "a few thousand", "trillion-grain".
            Part::Hundred | Part::Scale(_) => {
                let sized = at.checked_sub(1).is_some_and(|before| matches!(word(before), "few" | "several" | "many"));
                (sized || is_hyphen(pieces, at + 1))
                    .then(|| run(pieces, at, 1))
                    .flatten()
                    .map(|run| Spelled { open: true, ..run })
            }
        },
    }
}

/// "thousands", "tens of thousands", "hundreds of millions"; "tens" alone is no number.
fn plural(pieces: &[Piece<'_>], at: usize, size: i64) -> Option<Spelled> {
    let folded = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    if let ("of", Some(Part::Plural(of))) = (folded(at + 1), part(folded(at + 2))) {
        return Some(Spelled { end: at + 3, value: size.checked_mul(of)?, open: true });
    }
    (size > 10).then_some(Spelled { end: at + 1, value: size, open: true })
}

fn is_hyphen(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.is_dash() && piece.glued)
        && pieces.get(at + 1).is_some_and(|piece| piece.glued && piece.is_word())
}

/// A run of number words; `first` is what a leading scale counts.
fn run(pieces: &[Piece<'_>], start: usize, first: i64) -> Option<Spelled> {
    let mut total: i64 = 0;
    let mut current: i64 = first;
    let mut scale_limit = i64::MAX;
    // Whether the word before leaves room for what the next word adds: nothing, units, or tens and units.
    let mut room = 100;
    let mut end = start;
    let mut at = start;
    while let Some(piece) = pieces.get(at) {
        match part(&piece.folded) {
            Some(Part::Small(value)) if value < room && (end == start || value > 0) => {
                current += value;
                room = 0;
            }
            Some(Part::Tens(value)) if room == 100 => {
                current += value;
                room = 10;
            }
            Some(Part::Hundred) if (1..100).contains(&current) => {
                current *= 100;
                room = 100;
            }
            Some(Part::Scale(scale)) if current > 0 && scale < scale_limit => {
                total = total.checked_add(current.checked_mul(scale)?)?;
                current = 0;
                scale_limit = scale;
                room = 100;
            }
            _ => break,
        }
        end = at + 1;
        at = end;
        let next = pieces.get(at);
        let joins = (room == 10 && is_hyphen(pieces, at))
            || (room == 100 && next.is_some_and(|piece| piece.folded == "and") && smaller_follows(pieces, at + 1));
        if joins {
            at += 1;
        }
    }
    (end > start).then_some(Spelled { end, value: total.checked_add(current)?, open: false })
}

fn smaller_follows(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| matches!(part(&piece.folded), Some(Part::Small(_) | Part::Tens(_))))
}
