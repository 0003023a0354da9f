//! The noun that a number counts, and its singular.
//!
//! There is no part-of-speech model here. The noun is the first plural word before the phrase ends, which English
//! grammar makes right for every number but one; a wrong noun costs a label, never a value.

use super::{Sort, Unit, measure};
use crate::extract::piece::{Piece, Shape};
use crate::extract::words::{Set, is_apostrophe};
use std::borrow::Cow;

/// How many words may stand between a number and its noun: "50 newly built coastal survey ships".
const REACH: usize = 5;

/// Words that end a noun phrase.
#[rustfmt::skip]
const FUNCTION_WORDS: Set = Set::new(&[
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
]);

/// Words in -s that are no plurals, among them the verbs that often follow a number.
#[rustfmt::skip]
const SINGULAR_IN_S: Set = Set::new(&[
    "always", "besides", "business", "comes", "economics", "else's", "falls", "follows", "gets", "gives", "goes",
    "includes", "knows", "lens", "less", "makes", "mathematics", "means", "needs", "news", "overseas", "perhaps",
    "physics", "plus", "politics", "remains", "rises", "says", "seems", "shows", "sometimes", "stands", "takes",
    "themselves", "thinks", "wins", "yes",
]);

/// Words that end the phrase a number stands in: prepositions, conjunctions, articles, pronouns, auxiliaries.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.has(word)
}

/// The first plural noun before the phrase ends.
pub(super) fn noun(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    let mut words = 0;
    for (steps, piece) in pieces.get(at..)?.iter().enumerate() {
        // The next line of a list or table begins with a capital; a wrapped one does not.
        if piece.breaks && piece.is_capitalised() {
            return None;
        }
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
                    return Some(counted(piece, at + steps + 1));
                }
            }
        }
    }
    None
}

/// The noun joined by a hyphen: "trillion-grain", "twelve-nation".
pub(super) fn attached(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    pieces.get(at).filter(|piece| piece.is_dash() && piece.glued)?;
    let noun = pieces.get(at + 1).filter(|piece| piece.glued && piece.is_word() && !is_function_word(&piece.folded))?;
    // "20-odd", "360-ish", "twelve-strong" say how many, not of what.
    if matches!(&*noun.folded, "odd" | "ish" | "plus" | "something" | "some" | "strong" | "old") {
        return None;
    }
    Some(counted(noun, at + 2))
}

fn counted(noun: &Piece<'_>, end: usize) -> Unit {
    // "five school days" are days.
    match measure::word(&noun.folded) {
        Some(name) => Unit { name, end, sort: Sort::Measure },
        None => Unit { name: Cow::Owned(singular(noun.text)), end, sort: Sort::Counted },
    }
}

/// Whether a plural noun in small letters stands at a piece.
pub fn is_plural_noun(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| {
        piece.is_word()
            && !piece.glued
            && !piece.is_capitalised()
            && is_plural(&piece.folded)
            && !is_function_word(&piece.folded)
    })
}

/// Whether a word in a headline set in capitals is a plural: "Sends 30 Ships".
pub fn is_plural_title(piece: &Piece<'_>) -> bool {
    piece.is_capitalised() && is_plural(&piece.folded) && !is_possessive(piece)
}

fn is_possessive(piece: &Piece<'_>) -> bool {
    piece.text.chars().any(is_apostrophe)
}

fn is_acronym(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some()
}

/// Whether a folded word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    if irregular(word).is_some() {
        return true;
    }
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s"].iter().any(|ending| word.ends_with(ending))
        && !SINGULAR_IN_S.has(word)
}

fn irregular(word: &str) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(match word {
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
        // "schoolchildren", "fishermen", "townspeople"
        _ => {
            let stem = |ending: &str, put: &str| {
                word.strip_suffix(ending).filter(|stem| stem.len() > 2).map(|stem| Cow::Owned(format!("{stem}{put}")))
            };
            return stem("children", "child")
                .or_else(|| stem("women", "woman"))
                .or_else(|| stem("men", "man").filter(|_| word != "specimen" && word != "regimen"))
                .or_else(|| stem("people", "person"));
        }
    }))
}

/// The singular of a plural noun, letter case kept for what is no plain word (`GPUs` gives `GPU`).
pub fn singular(text: &str) -> String {
    let word = if is_acronym(text) { text.to_owned() } else { text.to_lowercase() };
    if let Some(singular) = irregular(&word) {
        return singular.into_owned();
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
