//! Numbers in running text: digits, spelled-out numbers, and what each number is there for.
//!
//! [`numerals`] walks once over the pieces of a text. A number's [`Role`] tells a count from a year,
//! a day, a label or a part of a name, so that later stages need not look at the text again.

mod digits;
mod fraction;
mod lexicon;
mod role;
mod spelled;

pub use role::Role;

pub(super) use fraction::and_part;
pub(super) use lexicon::{is_number_word, scale_word};

use super::piece::{Piece, Shape};
use super::unit;
use crate::model::Decimal;
use spelled::{Sort, Spelled};
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
    /// Whether it is a part of a whole in words: "half", "two thirds".
    pub share: bool,
    /// What it is there for.
    pub role: Role,
}

/// The numbers in a text in order; no two share a piece.
pub fn numerals(pieces: &[Piece<'_>]) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let Some(Read { mut numeral, factor }) = read_at(pieces, at, piece) else {
            at += 1;
            continue;
        };
        if !matches!(numeral.role, Role::Ordinal | Role::Year) {
            numeral.role = role::role(pieces, &numeral, found.last());
        }
        // The letters of "910C" belong to the name.
        let glued = |at: usize| pieces.get(at).is_some_and(|next| next.glued && next.is_word());
        while numeral.role == Role::Name && glued(numeral.pieces.end) {
            numeral.pieces.end += 1;
        }
        if let Some(last) = found.last_mut().filter(|_| factor > 1) {
            share_scale(pieces, last, &numeral, factor);
        }
        at = numeral.pieces.end;
        found.push(numeral);
    }
    found
}

/// A number as read, before anything around it is looked at.
struct Read {
    numeral: Numeral,
    /// What its scale word multiplied by; 1 without one.
    factor: i64,
}

fn read_at(pieces: &[Piece<'_>], at: usize, piece: &Piece<'_>) -> Option<Read> {
    match piece.shape {
        Shape::Digits(_) | Shape::Mark('.') => {
            let written = digits::written(pieces, at)?;
            let Scaled { end, value, factor } = scaled(pieces, at, written.end, written.value);
            let numeral = Numeral { pieces: at..end, value, open: false, share: false, role: Role::Count };
            Some(Read { numeral, factor })
        }
        Shape::Word => {
            let Spelled { end, value, factor, open, sort } = spelled::spelled(pieces, at)?;
            let role = match sort {
                Sort::Cardinal | Sort::Share => Role::Count,
                Sort::Ordinal => Role::Ordinal,
                Sort::Year => Role::Year,
            };
            let numeral = Numeral { pieces: at..end, value, open, share: sort == Sort::Share, role };
            Some(Read { numeral, factor })
        }
        Shape::Mark(_) => None,
    }
}

/// A number in digits with its scale taken into the value.
struct Scaled {
    end: usize,
    value: Decimal,
    factor: i64,
}

/// Takes a scale behind digits into the value: `1.5 million`, `5bn`, `13,009 million`, `8-billion`, `2 hundred
/// thousand`, `3 million and a half`, `2 and a half million`.
fn scaled(pieces: &[Piece<'_>], start: usize, end: usize, value: Decimal) -> Scaled {
    let mut scaled = Scaled { end, value, factor: 1 };
    let and_part = |scaled: Scaled| match spelled::with_part(pieces, scaled.end, scaled.value, scaled.factor) {
        Some((end, value)) => Scaled { end, value, ..scaled },
        None => scaled,
    };
    scaled = and_part(scaled);
    // "2 hundred thousand" is the longest there is.
    for _ in 0..2 {
        let at = scaled.end;
        let behind_hyphen = pieces.get(at).is_some_and(|piece| piece.is_dash() && piece.glued)
            && pieces.get(at + 1).is_some_and(|piece| piece.glued);
        let word_at = if behind_hyphen { at + 1 } else { at };
        let Some(word) = pieces.get(word_at).filter(|word| word.is_word()) else { break };
        let letter = || {
            // "10 k" with a space is one only where nothing follows.
            let apart = word.text == "k" && pieces.get(word_at + 1).is_none_or(Piece::ends_part);
            let glued = (word.glued || apart) && !behind_hyphen && scaled.factor == 1;
            if glued { scale_letter(pieces, start, word_at, word, value) } else { None }
        };
        let factor = match &*word.folded {
            "hundred" => Some(100),
            folded => lexicon::factor(folded).or_else(letter),
        };
        let Some((factor, value)) = factor.and_then(|factor| Some((factor, scaled.value.times(factor)?))) else {
            break;
        };
        scaled = Scaled { end: word_at + 1, value, factor: scaled.factor.saturating_mul(factor) };
    }
    if scaled.factor > 1 { and_part(smaller_groups(pieces, scaled)) } else { scaled }
}

/// Groups behind the first: "4 thousand 3 hundred and 21", "2 lakh 50 thousand".
fn smaller_groups(pieces: &[Piece<'_>], scaled: Scaled) -> Scaled {
    let mut sum = scaled;
    loop {
        let joined = usize::from(sum.factor == 100 && pieces.get(sum.end).is_some_and(|and| and.folded == "and"));
        let Some(group) = pieces.get(sum.end + joined).filter(|group| !group.glued) else { return sum };
        let Shape::Digits(value) = group.shape else { return sum };
        let end = sum.end + joined + 1;
        let factor = match pieces.get(end).map_or("", |scale| &*scale.folded) {
            "hundred" => 100,
            word => lexicon::scale_word(word).unwrap_or(1),
        };
        let units = factor == 1 && joined == 1 && group.text.len() <= 2;
        let Some(added) = value.times(factor).filter(|added| added.to_whole().is_some_and(|added| added < sum.factor))
        else {
            return sum;
        };
        let (true, Some(value)) = (factor > 1 || units, sum.value.plus(added)) else { return sum };
        sum = Scaled { end: if units { end } else { end + 1 }, value, factor };
    }
}

/// The factor of a letter glued to digits. A small "m" is a metre, but millions of money and of what can be counted:
/// "£5m", "20m users". A "K" behind two decimals is a kelvin: "573.15K".
fn scale_letter(pieces: &[Piece<'_>], start: usize, at: usize, letter: &Piece<'_>, value: Decimal) -> Option<i64> {
    let money = start.checked_sub(1).is_some_and(|before| unit::is_currency(pieces, before));
    match letter.text {
        "m" => {
            let behind = unit::currency_behind(pieces, at + 1).is_some() || unit::is_plural_noun(pieces, at + 1);
            (money || behind).then_some(1_000_000)
        }
        "K" if value.scale() >= 2 && !money => None,
        text => lexicon::scale_letter(text),
    }
}

/// A scale behind the upper end of a range counts for both: "5.9 to 6.3 billion", "$5-10 million", "two or three
/// thousand".
fn share_scale(pieces: &[Piece<'_>], lower: &mut Numeral, upper: &Numeral, factor: i64) {
    let mut end = upper.pieces.start;
    while end > lower.pieces.end && end.checked_sub(1).is_some_and(|at| unit::is_currency(pieces, at)) {
        end -= 1;
    }
    let between = pieces.get(lower.pieces.end..end).unwrap_or_default();
    // "3m to 4m people": the first letter is told from a metre by the second.
    let (between, letter) = match between {
        [m, joint] if m.glued && m.text == "m" && factor == 1_000_000 => (std::slice::from_ref(joint), 1),
        between => (between, 0),
    };
    let back = |steps: usize| lower.pieces.start.checked_sub(steps).and_then(|at| pieces.get(at));
    let joined = match between {
        [mark] if mark.is_dash() || mark.is('~') => true,
        [word] if matches!(&*word.folded, "to" | "or") => true,
        [and] if and.folded == "and" => {
            lower.value.scale() > 0 || (1..=2).any(|steps| back(steps).is_some_and(|word| word.folded == "between"))
        }
        [dash, to, other] => dash.is_dash() && to.folded == "to" && other.is_dash(),
        _ => false,
    };
    let unscaled = lower.role == Role::Count && upper.role == Role::Count && !lower.open && !lower.share;
    if !joined || !unscaled || lower.value >= Decimal::whole(1_000) {
        return;
    }
    // "500 to 1 million" starts at 500.
    if let Some(value) = lower.value.times(factor).filter(|value| *value < upper.value) {
        lower.value = value;
        lower.pieces.end += letter;
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
        assert_eq!(counts("a trillion-grain beach and a few thousand crabs"), ["1000000000000", "3000"]);
    }

    #[test]
    fn fractions_and_spoken_numbers() {
        assert_eq!(
            counts(
                "two and a half million; 3 million and a half; two thirds; one fifth; 2 1/2; 3½; quarter of a million"
            ),
            ["2500000.0", "3500000.0", "0.666666666666666667", "0.2", "2.5", "3.5", "250000"]
        );
        assert_eq!(
            counts(
                "five point zero three; 1 point 5; minus two; three million, two hundred & forty; a billion and a half million"
            ),
            ["5.03", "1.5", "2", "3000240", "1000500000.0"]
        );
        assert_eq!(
            counts("three crore twelve lakh; 5 lakh crore; 3 hundred and 21; 200 dozens; a few hundred"),
            ["31200000", "5000000000000", "321", "2400", "300"]
        );
    }

    #[test]
    fn digits_of_several_pieces() {
        assert_eq!(
            counts("1 234 567 gulls; 10 000 nets; 12,34,567 crabs; .75; 5 × 10^26; 1.3x10^6; 5×10−4; 1e-3; 10⁵ and 2 × 10²⁶").len(),
            9
        );
        assert_eq!(counts("5 × 10^26"), ["500000000000000000000000000"]);
        assert_eq!(counts("3 x 10^5 shells, 5×10−4, 1e-3"), ["300000", "0.0005", "0.001"]);
    }

    #[test]
    fn a_scale_counts_for_both_ends() {
        assert_eq!(
            counts("5.9 to 6.3 billion, $5-10 million, 3m to 4m people"),
            ["5900000000.0", "6300000000.0", "5000000", "10000000", "3000000", "4000000"]
        );
        assert_eq!(counts("500 to 1 million"), ["500", "1000000"]);
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
