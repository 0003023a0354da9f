//! The words that numbers are made of.

use crate::extract::words::Table;

/// What a single word contributes to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 0 to 19.
    Small(i64),
    /// 20 to 90.
    Tens(i64),
    Hundred,
    /// A thousand and above, and the dozen.
    Scale(i64),
    /// "hundreds", "thousands": no number, only its size.
    Plural(i64),
    /// "third", "tenth": a place in an order, or one of so many equal parts.
    Ordinal(i64),
    /// "thirds", "halves": so many equal parts.
    Parts(i64),
    /// "half".
    Half,
}

#[rustfmt::skip]
const PARTS: Table<Part> = Table::new(&[
    ("billion", Part::Scale(1_000_000_000)), ("billions", Part::Plural(1_000_000_000)),
    ("billionth", Part::Ordinal(1_000_000_000)), ("billionths", Part::Parts(1_000_000_000)),
    ("bln", Part::Scale(1_000_000_000)), ("bn", Part::Scale(1_000_000_000)),
    ("crore", Part::Scale(10_000_000)), ("crores", Part::Plural(10_000_000)),
    ("dozen", Part::Scale(12)), ("dozens", Part::Plural(12)),
    ("eight", Part::Small(8)), ("eighteen", Part::Small(18)), ("eighteenth", Part::Ordinal(18)),
    ("eighth", Part::Ordinal(8)), ("eighths", Part::Parts(8)), ("eightieth", Part::Ordinal(80)),
    ("eighty", Part::Tens(80)),
    ("eleven", Part::Small(11)), ("eleventh", Part::Ordinal(11)), ("elevenths", Part::Parts(11)),
    ("fifteen", Part::Small(15)), ("fifteenth", Part::Ordinal(15)), ("fifteenths", Part::Parts(15)),
    ("fifth", Part::Ordinal(5)), ("fifths", Part::Parts(5)), ("fiftieth", Part::Ordinal(50)),
    ("fifty", Part::Tens(50)), ("first", Part::Ordinal(1)), ("five", Part::Small(5)), ("forty", Part::Tens(40)),
    ("four", Part::Small(4)), ("fourteen", Part::Small(14)), ("fourteenth", Part::Ordinal(14)),
    ("fourth", Part::Ordinal(4)), ("fourths", Part::Parts(4)),
    ("half", Part::Half), ("halves", Part::Parts(2)),
    ("hundred", Part::Hundred), ("hundreds", Part::Plural(100)), ("hundredth", Part::Ordinal(100)),
    ("hundredths", Part::Parts(100)),
    ("lac", Part::Scale(100_000)), ("lakh", Part::Scale(100_000)), ("lakhs", Part::Plural(100_000)),
    ("mil", Part::Scale(1_000_000)), ("million", Part::Scale(1_000_000)), ("millions", Part::Plural(1_000_000)),
    ("millionth", Part::Ordinal(1_000_000)), ("millionths", Part::Parts(1_000_000)),
    ("mio", Part::Scale(1_000_000)), ("mln", Part::Scale(1_000_000)), ("mn", Part::Scale(1_000_000)),
    ("nil", Part::Small(0)), ("nine", Part::Small(9)), ("nineteen", Part::Small(19)), ("nineteenth", Part::Ordinal(19)),
    ("ninety", Part::Tens(90)), ("ninth", Part::Ordinal(9)), ("ninths", Part::Parts(9)),
    ("one", Part::Small(1)),
    ("quadrillion", Part::Scale(1_000_000_000_000_000)), ("quarter", Part::Ordinal(4)), ("quarters", Part::Parts(4)),
    ("scores", Part::Plural(20)), ("second", Part::Ordinal(2)),
    ("seven", Part::Small(7)), ("seventeen", Part::Small(17)), ("seventeenth", Part::Ordinal(17)),
    ("seventh", Part::Ordinal(7)), ("sevenths", Part::Parts(7)), ("seventy", Part::Tens(70)),
    ("six", Part::Small(6)), ("sixteen", Part::Small(16)), ("sixteenth", Part::Ordinal(16)),
    ("sixteenths", Part::Parts(16)), ("sixth", Part::Ordinal(6)), ("sixths", Part::Parts(6)),
    ("sixty", Part::Tens(60)),
    ("ten", Part::Small(10)), ("tens", Part::Plural(10)), ("tenth", Part::Ordinal(10)), ("tenths", Part::Parts(10)),
    ("third", Part::Ordinal(3)), ("thirds", Part::Parts(3)), ("thirteen", Part::Small(13)),
    ("thirteenth", Part::Ordinal(13)), ("thirtieth", Part::Ordinal(30)), ("thirty", Part::Tens(30)),
    ("thousand", Part::Scale(1_000)), ("thousands", Part::Plural(1_000)), ("thousandth", Part::Ordinal(1_000)),
    ("thousandths", Part::Parts(1_000)), ("three", Part::Small(3)),
    ("tn", Part::Scale(1_000_000_000_000)), ("trillion", Part::Scale(1_000_000_000_000)),
    ("trillions", Part::Plural(1_000_000_000_000)), ("trillionth", Part::Ordinal(1_000_000_000_000)),
    ("trillionths", Part::Parts(1_000_000_000_000)), ("trn", Part::Scale(1_000_000_000_000)),
    ("twelfth", Part::Ordinal(12)), ("twelfths", Part::Parts(12)), ("twelve", Part::Small(12)),
    ("twentieth", Part::Ordinal(20)), ("twentieths", Part::Parts(20)), ("twenty", Part::Tens(20)),
    ("two", Part::Small(2)),
    ("zero", Part::Small(0)),
]);

/// What a folded word contributes to a number.
pub(super) fn part(word: &str) -> Option<Part> {
    PARTS.get(word)
}

/// Whether a number in words can begin with a word.
pub(in crate::extract) fn is_number_word(word: &str) -> bool {
    matches!(part(word), Some(Part::Small(_) | Part::Tens(_) | Part::Hundred | Part::Scale(_)))
}

/// The factor of a scale word in the singular.
pub(in crate::extract) fn scale_word(word: &str) -> Option<i64> {
    match part(word) {
        Some(Part::Scale(scale)) => Some(scale),
        _ => None,
    }
}

/// The factor of a scale word behind a number, in the plural too: "three thousand millions", "5 lakhs", "2 dozens".
pub(super) fn factor(word: &str) -> Option<i64> {
    match part(word) {
        Some(Part::Scale(scale)) => Some(scale),
        Some(Part::Plural(size)) if size == 12 || size >= 1_000 => Some(size),
        _ => None,
    }
}

/// The factor of a letter glued to digits. A small `m` is told from a metre by what stands around it.
pub(super) fn scale_letter(letter: &str) -> Option<i64> {
    Some(match letter {
        "k" | "K" => 1_000,
        "M" => 1_000_000,
        "B" | "b" => 1_000_000_000,
        "T" => 1_000_000_000_000,
        _ => return None,
    })
}
