//! Words written with a full stop that need not end a sentence.

use crate::extract::piece::{Piece, Shape};

/// What the full stop behind a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It always leads on to the next word: `Mr.`, `e.g.`
    Leads,
    /// It leads on to a number, letter or Roman numeral: `No. 5`, `p. 12`.
    Number,
    /// It ends a sentence only before a word that commonly opens one: `Inc.`, `U.S.`, `Calif.`
    Open,
    /// Months and days: before a number it leads on, else like [`Class::Open`].
    Date,
    /// `a.m.`, `p.m.`: it may end a sentence before any capital, save a day or a time zone.
    Time,
    /// One capital letter: an initial, or the last word of a sentence (`vitamin C.`).
    Initial,
}

/// Titles before names, and conjunctions that go on.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "adm", "amb", "approx", "atty", "brig", "capt", "cf", "cmdr", "col", "cpl", "det", "dr", "drs", "esp", "fr",
    "gen", "gov", "govs", "hon", "incl", "insp", "lt", "ltcol", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms",
    "msgr", "mt", "mx", "pfc", "pres", "prof", "profs", "pvt", "rep", "reps", "resp", "rev", "sec-gen", "sen", "sens",
    "sgt", "supt", "v", "viz", "vs",
];

/// Words before a number.
#[rustfmt::skip]
const NUMBER: &[&str] = &[
    "art", "c", "ca", "ch", "chap", "circa", "eq", "est", "ext", "fig", "figs", "max", "min", "no", "nos", "nr", "p",
    "para", "pg", "pp", "pt", "re", "rs", "sec", "sect", "tel", "ver", "vol", "vols",
];

/// Companies, generations, streets, measures, bodies.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "al", "assn", "assoc", "ave", "bldg", "blvd", "bros", "co", "corp", "cos", "cu", "dept", "dist", "ed", "eds",
    "esq", "ft", "govt", "hwy", "inc", "intl", "jr", "lb", "lbs", "ltd", "mfg", "mi", "mph", "mtn", "natl", "oz",
    "pkwy", "pl", "plc", "pty", "rd", "sq", "sr", "st", "ste", "trans", "univ", "yd",
];

/// States and other words that are abbreviations only with a capital (`Mass.`, not "mass.").
#[rustfmt::skip]
const OPEN_CAPITAL: &[&str] = &[
    "ala", "alta", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la",
    "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa", "penn", "que",
    "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
];

/// Months and days, only with a capital.
#[rustfmt::skip]
const DATE: &[&str] = &[
    "apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct", "sat", "sep", "sept", "sun",
    "thu", "thur", "thurs", "tue", "tues", "wed",
];

fn has(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// The class of the word whose full stop stands right behind it, or is its last character (`U.S.`).
pub(super) fn class(word: &Piece<'_>) -> Option<Class> {
    if word.shape != Shape::Word {
        return None;
    }
    let folded: &str = &word.folded;
    if word.text.contains('.') {
        return match folded {
            "am" | "pm" => Some(Class::Time),
            "eg" | "ie" | "fe" | "ps" | "pps" | "nb" | "cf" => Some(Class::Leads),
            // A version or address that happens to end here is a plain word.
            _ if folded.bytes().any(|byte| byte.is_ascii_digit()) => None,
            _ => Some(Class::Open),
        };
    }
    let capital = word.is_capitalised();
    let mut letters = word.text.chars();
    if let (Some(_), None) = (letters.next(), letters.next())
        && capital
    {
        return Some(Class::Initial);
    }
    if folded == "am" || folded == "pm" {
        // "am." may be the verb; "pm." is always the time.
        return (folded == "pm").then_some(Class::Time);
    }
    if has(LEADS, folded) {
        return Some(Class::Leads);
    }
    if has(NUMBER, folded) {
        return Some(Class::Number);
    }
    if has(OPEN, folded) || capital && has(OPEN_CAPITAL, folded) {
        return Some(Class::Open);
    }
    if capital && has(DATE, folded) {
        return Some(Class::Date);
    }
    // Letters without a vowel, unless the tail of an address, are an abbreviation that no table holds: "Pvt.", "Hrsg." All capitals are a name.
    let short = (2..=5).contains(&folded.len());
    let spoken = folded
        .bytes()
        .any(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y') || !byte.is_ascii_lowercase());
    let shouted = word.text.chars().skip(1).any(char::is_uppercase);
    (short && !spoken && !shouted && !word.glued).then_some(Class::Open)
}

/// A name that is written with an exclamation mark.
pub(super) fn is_exclaimed_name(word: &Piece<'_>) -> bool {
    word.is_capitalised() && matches!(&*word.folded, "jeopardy" | "joomla" | "yahoo" | "yum" | "wham" | "oklahoma")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    #[test]
    fn the_tables_are_sorted() {
        for table in [LEADS, NUMBER, OPEN, OPEN_CAPITAL, DATE] {
            let mut sorted = table.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            if sorted != table {
                panic!("sorted: {sorted:?}");
            }
        }
    }

    #[test]
    fn a_word_has_the_class_of_its_writing() {
        let class_of = |text: &str| class(pieces(text).first().unwrap());
        assert_eq!(class_of("Dr."), Some(Class::Leads));
        assert_eq!(class_of("U.S."), Some(Class::Open));
        assert_eq!(class_of("us."), None);
        assert_eq!(class_of("a.m."), Some(Class::Time));
        assert_eq!(class_of("Mass."), Some(Class::Open));
        assert_eq!(class_of("mass."), None);
        assert_eq!(class_of("J."), Some(Class::Initial));
        assert_eq!(class_of("BBC."), None);
        assert_eq!(class_of("Hrsg."), Some(Class::Open));
        assert_eq!(class_of("harbour."), None);
    }
}
