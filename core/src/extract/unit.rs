//! What a number counts or measures: a sign, a symbol, a unit word, or the noun that follows.
//!
//! There is no part-of-speech model here. The noun is the first plural word before the phrase ends, which English
//! grammar makes right for every number but one; a wrong noun costs a label, never a value.

use super::piece::{Piece, Shape};

/// A unit behind a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// In the singular, percent as "%".
    pub name: String,
    /// One past its last piece.
    pub end: usize,
}

/// How many words may stand between a number and its noun: "50 newly built coastal survey ships".
const REACH: usize = 5;

/// Unit words in the singular.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century",
    "generation", "metre", "meter", "kilometre", "kilometer", "centimetre", "centimeter", "millimetre", "millimeter",
    "nanometre", "nanometer", "mile", "inch", "yard", "acre", "hectare", "gram", "kilogram", "tonne", "ton", "pound",
    "ounce", "litre", "liter", "gallon", "barrel", "degree", "watt", "kilowatt", "megawatt", "gigawatt", "terawatt",
    "volt", "hertz", "gigahertz", "joule", "bit", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte",
    "dollar", "euro", "yuan", "yen", "rupee", "cent",
];

/// Words that end a noun phrase; sorted, for binary search.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "according", "across", "after", "again", "against", "ago", "all", "along", "also",
    "although", "am", "among", "an", "and", "any", "are", "around", "as", "at", "away", "be", "because", "been",
    "before", "behind", "being", "below", "between", "but", "by", "can", "compared", "could", "did", "do", "does",
    "during", "each", "either", "every", "for", "from", "had", "has", "have", "he", "her", "his", "how", "however",
    "i", "if", "in", "including", "into", "is", "it", "its", "later", "may", "might", "my", "nor", "not", "of",
    "off", "on", "or", "our", "out", "over", "per", "she", "should", "since", "so", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "toward",
    "towards", "under", "until", "up", "upon", "us", "versus", "vs", "was", "we", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "will", "with", "within", "without", "would", "yet", "you",
    "your",
];

/// Words in -s that are no plurals; sorted.
#[rustfmt::skip]
const SINGULAR_IN_S: &[&str] = &[
    "always", "besides", "business", "economics", "else's", "lens", "less", "mathematics", "news", "perhaps",
    "physics", "plus", "politics", "sometimes", "themselves", "yes",
];

/// The unit or noun that begins at a piece, where the number ends.
pub fn unit_at(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    measured(pieces, at).or_else(|| attached(pieces, at)).or_else(|| noun(pieces, at))
}

/// Whether anything that can be counted follows.
pub fn counts_something(pieces: &[Piece<'_>], at: usize) -> bool {
    unit_at(pieces, at).is_some()
}

/// The unit of measure that begins at a piece; no mere noun.
pub fn measured(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    let piece = pieces.get(at)?;
    let folded = |steps: usize| pieces.get(at + steps).map_or("", |piece| &*piece.folded);
    let unit = |name: &str, end: usize| Some(Unit { name: name.to_owned(), end });
    match piece.shape {
        Shape::Mark('%') if folded(1).starts_with("point") => unit("percentage point", at + 2),
        Shape::Mark('%') => unit("%", at + 1),
        Shape::Mark('×') => unit("times", at + 1),
        Shape::Mark('°') if matches!(folded(1), "c" | "f") => unit(&format!("°{}", pieces.get(at + 1)?.text), at + 2),
        Shape::Mark('°') => unit("°", at + 1),
        Shape::Mark(_) if piece.is_dash() && piece.glued => {
            let joined = pieces.get(at + 1).filter(|piece| piece.glued)?;
            measure_word(&joined.folded).and_then(|name| unit(name, at + 2))
        }
        Shape::Mark(_) | Shape::Digits(_) => None,
        Shape::Word => match (&*piece.folded, folded(1), folded(2)) {
            ("percentage", "point" | "points", _) => unit("percentage point", at + 2),
            ("percent", "point" | "points", _) => unit("percentage point", at + 2),
            ("percent" | "pct", _, _) => unit("%", at + 1),
            ("per", "cent", _) => unit("%", at + 2),
            ("order" | "orders", "of", "magnitude") => unit("order of magnitude", at + 3),
            ("times" | "x" | "fold", _, _) => unit("times", at + 1),
            (power @ ("square" | "cubic"), next, _) => {
                measure_word(next).and_then(|name| unit(&format!("{power} {name}"), at + 2))
            }
            ("us", next @ ("dollar" | "dollars"), _) if !next.is_empty() => unit("US dollar", at + 2),
            (word, _, _) => match measure_word(word) {
                Some(name) => unit(name, at + 1),
                None if is_symbol(piece.text) && (piece.glued || piece.text.len() > 1) => unit(piece.text, at + 1),
                None => None,
            },
        },
    }
}

/// The noun joined by a hyphen: "trillion-grain", "twelve-nation".
fn attached(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    pieces.get(at).filter(|piece| piece.is_dash() && piece.glued)?;
    let noun = pieces.get(at + 1).filter(|piece| piece.glued && piece.is_word() && !is_function_word(&piece.folded))?;
    Some(Unit { name: singular(noun.text), end: at + 2 })
}

/// The first plural noun before the phrase ends.
fn noun(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    let mut words = 0;
    for (steps, piece) in pieces.get(at..)?.iter().enumerate() {
        match piece.shape {
            Shape::Mark(_) if piece.is_dash() && piece.glued => {}
            Shape::Mark('’' | '\'' | '“' | '"') => {}
            Shape::Mark(_) | Shape::Digits(_) => return None,
            Shape::Word if is_function_word(&piece.folded) || words == REACH => return None,
            Shape::Word => {
                words += 1;
                let name_of_its_own = piece.is_capitalised() && !is_acronym(piece.text);
                let plural = is_plural(&piece.folded) || (is_acronym(piece.text) && piece.text.ends_with('s'));
                if !name_of_its_own && plural && !is_possessive(piece) {
                    return Some(Unit { name: singular(piece.text), end: at + steps + 1 });
                }
            }
        }
    }
    None
}

fn is_possessive(piece: &Piece<'_>) -> bool {
    piece.text.chars().any(super::words::is_apostrophe)
}

fn is_acronym(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// Unit words in the singular, for singular and plural alike.
fn measure_word(word: &str) -> Option<&'static str> {
    let known = |singular: &str| MEASURES.iter().find(|known| **known == singular).copied();
    match word {
        "feet" | "foot" => Some("foot"),
        "inches" => Some("inch"),
        "centuries" => Some("century"),
        "hrs" | "hr" => Some("hour"),
        "mins" => Some("minute"),
        "yrs" | "yr" => Some("year"),
        _ => known(word).or_else(|| word.strip_suffix('s').and_then(known)),
    }
}

/// Whether a text is the symbol of a unit, in its own letter case.
pub fn is_symbol(text: &str) -> bool {
    matches!(
        text,
        "km" | "m"
            | "cm"
            | "mm"
            | "nm"
            | "µm"
            | "kg"
            | "g"
            | "mg"
            | "t"
            | "l"
            | "ml"
            | "s"
            | "ms"
            | "h"
            | "kB"
            | "KB"
            | "MB"
            | "GB"
            | "TB"
            | "PB"
            | "EB"
            | "Gb"
            | "Mb"
            | "W"
            | "kW"
            | "MW"
            | "GW"
            | "TW"
            | "kWh"
            | "MWh"
            | "GWh"
            | "TWh"
            | "Hz"
            | "kHz"
            | "MHz"
            | "GHz"
            | "V"
            | "mph"
            | "kph"
            | "ft"
            | "lb"
            | "lbs"
            | "oz"
            | "FLOPS"
            | "FLOPs"
            | "TFLOPS"
            | "PFLOPS"
            | "K"
            | "C"
            | "F"
    )
}

/// Words that end the phrase a number stands in: prepositions, conjunctions, articles, pronouns, auxiliaries.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

/// Whether a folded word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    if irregular(word).is_some() {
        return true;
    }
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s"].iter().any(|ending| word.ends_with(ending))
        && SINGULAR_IN_S.binary_search(&word).is_err()
}

fn irregular(word: &str) -> Option<&'static str> {
    Some(match word {
        "people" => "person",
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "feet" => "foot",
        "teeth" => "tooth",
        "mice" => "mouse",
        "lives" => "life",
        "halves" => "half",
        "series" => "series",
        "species" => "species",
        "movies" => "movie",
        "analyses" => "analysis",
        "indices" => "index",
        "criteria" => "criterion",
        _ => return None,
    })
}

/// The singular of a plural noun, letter case kept for what is no plain word (`GPUs` gives `GPU`).
pub fn singular(text: &str) -> String {
    let word = if is_acronym(text) { text.to_owned() } else { text.to_lowercase() };
    if let Some(singular) = irregular(&word) {
        return singular.to_owned();
    }
    if !is_plural(&word.to_lowercase()) && !is_acronym(text) {
        return word;
    }
    let cut = |ending: &str, put: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{put}"));
    let hissing = ["ches", "shes", "xes", "sses", "zzes"].iter().any(|ending| word.ends_with(ending));
    if hissing {
        return cut("es", "").unwrap_or(word);
    }
    cut("ies", "y").or_else(|| cut("s", "")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn unit(text: &str) -> String {
        unit_at(&pieces(text), 0).map_or_else(String::new, |unit| unit.name)
    }

    #[test]
    fn signs_symbols_and_words() {
        for (text, name) in [
            ("% of it", "%"),
            ("percent", "%"),
            ("per cent", "%"),
            ("percentage points", "percentage point"),
            ("km", "km"),
            ("orders of magnitude", "order of magnitude"),
            ("× faster", "times"),
            ("times", "times"),
            ("square miles", "square mile"),
            ("years", "year"),
            ("-month lag", ""),
            ("°C", "°C"),
            ("inches", "inch"),
            ("centuries", "century"),
        ] {
            assert_eq!(unit(text), name, "{text}");
        }
        assert_eq!(unit_at(&pieces("7-month lag"), 1).map(|unit| unit.name).as_deref(), Some("month"));
        assert_eq!(unit_at(&pieces("7-nation pact"), 1).map(|unit| unit.name).as_deref(), Some("nation"));
    }

    #[test]
    fn the_noun_is_the_first_plural_before_the_phrase_ends() {
        for (text, name) in [
            ("newly built survey ships", "ship"),
            ("of the ships", ""),
            ("Norwegian harbours", "harbour"),
            ("GPUs", "GPU"),
            ("coastal cities", "city"),
            ("marshes", "marsh"),
            ("people", "person"),
            ("from Bergen", ""),
            (", ships", ""),
            ("most-read papers", "paper"),
            ("busy", ""),
        ] {
            assert_eq!(unit(text), name, "{text}");
        }
    }

    #[test]
    fn the_lists_are_sorted() {
        assert!(FUNCTION_WORDS.is_sorted() && SINGULAR_IN_S.is_sorted());
        assert!(is_function_word("during") && !is_function_word("ship"));
        assert!(!is_plural("perhaps") && !is_plural("news") && is_plural("ships"));
    }
}
