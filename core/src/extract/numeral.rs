//! Numbers in running text: digits, spelled-out numbers, and what each number is there for.
//!
//! [`numerals`] walks once over the pieces of a text. A number's [`Role`] tells a count from a year,
//! a day, a label or a part of a name, so that later stages need not look at the text again.

mod role;
mod spelled;

pub use role::Role;

use super::piece::{Piece, Shape};
use crate::model::Decimal;
use spelled::Spelled;
use std::ops::Range;

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Which pieces it is made of.
    pub pieces: Range<usize>,
    /// Its value.
    pub value: Decimal,
    /// Whether it names only a lower end: "thousands", "hundreds of millions".
    pub open: bool,
    /// What it is there for.
    pub role: Role,
}

/// The numbers in a text in order; no two share a piece.
pub fn numerals(pieces: &[Piece<'_>]) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match number_at(pieces, at) {
            Some(mut numeral) => {
                numeral.role = role::role(pieces, &numeral, found.last());
                // The letters of "910C" belong to the name.
                let glued = |at: usize| pieces.get(at).is_some_and(|next| next.glued && next.is_word());
                while numeral.role == Role::Name && glued(numeral.pieces.end) {
                    numeral.pieces.end += 1;
                }
                at = numeral.pieces.end;
                found.push(numeral);
            }
            None => at += 1,
        }
    }
    found
}

fn number_at(pieces: &[Piece<'_>], at: usize) -> Option<Numeral> {
    let piece = pieces.get(at)?;
    let numeral = |end, value, open| Numeral { pieces: at..end, value, open, role: Role::Count };
    match piece.shape {
        Shape::Digits(value) => {
            let (end, value) = scaled(pieces, at + 1, value);
            Some(numeral(end, value, false))
        }
        Shape::Word => {
            let Spelled { end, value, open } = spelled::spelled(pieces, at)?;
            Some(numeral(end, Decimal::whole(value), open))
        }
        Shape::Mark(_) => None,
    }
}

/// Takes a scale behind digits into the value: `1.5 million`, `5bn`, `13,009 million`, `8-billion`.
fn scaled(pieces: &[Piece<'_>], at: usize, value: Decimal) -> (usize, Decimal) {
    let behind_hyphen = pieces.get(at).is_some_and(|piece| piece.is_dash() && piece.glued)
        && pieces.get(at + 1).is_some_and(|piece| piece.glued);
    let word_at = if behind_hyphen { at + 1 } else { at };
    let factor = pieces.get(word_at).and_then(|piece| {
        let scale = spelled::scale_word(&piece.folded);
        if piece.glued && !behind_hyphen { scale.or_else(|| spelled::scale_letter(piece.text)) } else { scale }
    });
    match factor.and_then(|factor| value.times(factor)) {
        Some(value) => (word_at + 1, value),
        None => (at, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(String, Role)> {
        let pieces = pieces(text);
        numerals(&pieces).into_iter().map(|numeral| (numeral.value.to_string(), numeral.role)).collect()
    }

    fn counts(text: &str) -> Vec<String> {
        read(text).into_iter().filter(|(_, role)| *role == Role::Count).map(|(value, _)| value).collect()
    }

    #[test]
    fn digits_and_scales() {
        assert_eq!(
            counts("97,206 and 74.2% and 1.5 million and $5bn and 3k runs"),
            ["97206", "74.2", "1500000.0", "5000000000", "3000"]
        );
        assert_eq!(counts("a 7B model, 200-million people"), ["7000000000", "200000000"]);
    }

    #[test]
    fn spelled_out_numbers() {
        assert_eq!(
            counts("twenty-one ferries, three hundred and five tons, two thousand six hundred seats"),
            ["21", "305", "2600"]
        );
        assert_eq!(counts("a hundred and two gulls; half a million eggs; a dozen nests"), ["102", "500000", "12"]);
        assert_eq!(counts("tens of thousands of terns, millions of shells"), ["10000", "1000000"]);
        assert_eq!(counts("a trillion-grain beach and a few thousand crabs"), ["1000000000000", "1000"]);
    }

    #[test]
    fn dates_are_no_counts() {
        use Role::*;
        let roles = |text: &str| read(text).into_iter().map(|(_, role)| role).collect::<Vec<_>>();
        assert_eq!(roles("On May 10, 2026 and 3 June 2019"), [Day, Year, Day, Year]);
        assert_eq!(roles("In 1998, the 2022 rules, the 1990s, 2013-14"), [Year, Year, Year, Year, Year]);
        assert_eq!(roles("2000 people paid 2,050 crowns, more than 2000"), [Count, Count, Count]);
        assert_eq!(roles("the 21st bridge of 3rd Street"), [Ordinal, Ordinal]);
        assert_eq!(roles("at 12:30 and 7pm"), [Clock, Clock, Clock]);
    }

    #[test]
    fn names_are_no_counts() {
        for text in [
            "the T90X crane",
            "Harbour 910B cranes",
            "a KLM-4 crane",
            "Crane-V3",
            "version 1.2.3",
            "Windfall 3 sank",
            "page 7",
        ] {
            assert!(counts(text).is_empty(), "{text}: {:?}", read(text));
        }
        assert_eq!(counts("About 50 boats; Nearly 30; in Norway 12 boats"), ["50", "30", "12"]);
    }

    #[test]
    fn one_counts_only_where_it_measures() {
        assert!(counts("one of them said no one knew, and one captain left").is_empty());
        assert_eq!(counts("one year, one to two knots, one million"), ["1", "1", "2", "1000000"]);
        assert!(counts("the two harbours").is_empty());
        assert_eq!(counts("two harbours"), ["2"]);
    }

    proptest! {
        #[test]
        fn numerals_do_not_overlap(text in "([0-9]{1,20}|[,.%$€½–-]|one|two|hundred|million|thousands|of|to|a|half| |[A-Za-zé]{1,4})*") {
            let pieces = pieces(&text);
            let mut last = 0;
            for numeral in numerals(&pieces) {
                prop_assert!(last <= numeral.pieces.start && numeral.pieces.start < numeral.pieces.end && numeral.pieces.end <= pieces.len());
                last = numeral.pieces.end;
            }
        }
    }
}
