//! What can open a sentence.

use crate::extract::piece::{Piece, Shape};

/// How the text behind a stop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A word with a capital at this index.
    Capital(usize),
    /// A number, with or without a currency sign before it.
    Number,
    /// Something that has no case: another script, a handle, a name such as `iPhone`, a lettered item.
    Other,
    /// A word in lower case at this index.
    Lower(usize),
    /// Nothing that opens a sentence: a dash, a comma.
    Never,
}

/// Words that often open a sentence and seldom stand behind an abbreviation inside one. Words that are also names
/// (`Will`, `May`) are left out.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "a", "about", "according", "after", "all", "also", "although", "among", "an", "and", "another", "any", "are",
    "as", "at", "because", "before", "between", "billions", "both", "but", "by", "can", "could", "critics", "despite",
    "did", "do", "does", "dozens", "during", "each", "earlier", "even", "every", "experts", "finally", "first", "for",
    "from", "further", "furthermore", "had", "has", "have", "he", "her", "here", "his", "how", "however", "hundreds",
    "i", "i'd", "i'll", "i'm", "i've", "if", "in", "indeed", "instead", "is", "it", "it'd", "it'll", "its", "just",
    "last", "later", "let", "many", "meanwhile", "millions", "more", "moreover", "most", "my", "nearly", "neither",
    "nevertheless", "next", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "officials", "on", "once",
    "one", "only", "or", "other", "others", "our", "over", "perhaps", "please", "second", "several", "she", "should",
    "similarly", "since", "so", "some", "soon", "still", "such", "that", "the", "their", "then", "there", "therefore",
    "these", "they", "they'd", "they'll", "they're", "they've", "this", "those", "though", "thousands", "three",
    "through", "thus", "to", "today", "together", "two", "under", "unless", "unlike", "until", "was", "we", "we'd",
    "we'll", "we're", "we've", "were", "what", "when", "where", "whether", "which", "while", "who", "why", "with",
    "within", "without", "would", "yes", "yesterday", "yet", "you", "you'll", "you're", "you've", "your",
];

/// Verbs of saying that may follow a quotation together with a name.
#[rustfmt::skip]
const REPORTING: &[&str] = &[
    "added", "adds", "admitted", "announced", "answered", "argued", "asked", "asks", "claimed", "commented",
    "concluded", "continued", "cried", "declared", "exclaimed", "explained", "explains", "noted", "notes", "observed",
    "recalled", "recalls", "remarked", "replied", "replies", "reported", "responded", "said", "says", "shouted",
    "stated", "thought", "told", "tweeted", "urged", "wondered", "writes", "wrote",
];

/// Whether a word often opens a sentence.
pub(super) fn is_opener(word: &Piece<'_>) -> bool {
    OPENERS.binary_search(&&*word.folded).is_ok()
}

/// How the text goes on at piece `from`, behind opening quotation marks and brackets.
pub(super) fn opening(pieces: &[Piece<'_>], from: usize) -> Opening {
    for (at, piece) in pieces.iter().enumerate().skip(from).take(5) {
        match piece.shape {
            Shape::Digits(_) => return Opening::Number,
            Shape::Word => return word(pieces, at, piece),
            // Emphasis and quotation open together with what they hold.
            Shape::Mark(
                '(' | '[' | '"' | '\'' | '“' | '‘' | '«' | '„' | '‚' | '¿' | '¡' | '*' | '_' | '$' | '€' | '£' | '¥',
            ) => {}
            Shape::Mark('#' | '@') => return Opening::Other,
            Shape::Mark(mark) if mark.is_ascii() || matches!(mark, '…' | '”' | '’' | '»' | '°' | '·') => {
                return Opening::Never;
            }
            Shape::Mark(_) if piece.is_dash() => return Opening::Never,
            // A picture sign or an ornament opens a line of its own.
            Shape::Mark(_) => return Opening::Other,
        }
    }
    Opening::Never
}

fn word(pieces: &[Piece<'_>], at: usize, piece: &Piece<'_>) -> Opening {
    let mut letters = piece.text.chars();
    let Some(first) = letters.next() else { return Opening::Never };
    if first.is_uppercase() {
        return Opening::Capital(at);
    }
    if first.is_ascii_digit() {
        return Opening::Number;
    }
    // "iPhone", "eBay": a name that keeps its small first letter at the head of a sentence.
    if !first.is_lowercase() || letters.any(char::is_uppercase) {
        return Opening::Other;
    }
    // An address in brackets is a remark of its own.
    if matches!(piece.text, "http" | "https" | "www") {
        return Opening::Other;
    }
    // "(ii) the second": an item in brackets.
    let bracketed = at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(|before| before.is('('));
    if bracketed && piece.text.len() <= 4 && pieces.get(at + 1).is_some_and(|next| next.glued && next.is(')')) {
        return Opening::Other;
    }
    Opening::Lower(at)
}

/// Whether a quotation that ended before `from` is followed by its speaker: `"Is it safe?" Bell asked`.
///
/// `closing` asks that the clause ends with the verb, which tells it from a sentence about the same person.
pub(super) fn is_reporting_clause(pieces: &[Piece<'_>], from: usize, closing: bool) -> bool {
    if pieces.get(from).is_none_or(is_opener) {
        return false;
    }
    for (at, piece) in pieces.iter().enumerate().skip(from).take(5) {
        if at > from && REPORTING.binary_search(&&*piece.folded).is_ok() {
            let next = pieces.get(at + 1);
            return !closing || next.is_none_or(|next| matches!(next.shape, Shape::Mark('.' | ',' | ':')));
        }
        if !piece.is_capitalised() {
            return false;
        }
    }
    false
}

/// Whether a picture credit begins at `at` (`Photo: A. Bell`), which captions carry without a stop before it.
pub(super) fn is_credit(pieces: &[Piece<'_>], at: usize) -> bool {
    let Some(label) = pieces.get(at) else { return false };
    label.is_capitalised()
        && !label.glued
        && matches!(&*label.folded, "image" | "photo" | "photograph" | "picture" | "credit" | "illustration")
        && pieces.get(at + 1).is_some_and(|next| next.glued && next.is(':'))
        && pieces.get(at + 2).is_some_and(|next| !next.glued && next.is_capitalised())
        && at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(|before| {
            (before.is_word() && before.text.len() > 3 || before.is(')'))
                && !is_opener(before)
                && &*before.folded != "file"
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    #[test]
    fn the_tables_are_sorted() {
        assert!(OPENERS.is_sorted() && REPORTING.is_sorted());
    }

    #[test]
    fn an_opening_is_seen_through_quotation_marks() {
        let of = |text: &str| opening(&pieces(text), 0);
        assert_eq!(of("“The port"), Opening::Capital(1));
        assert_eq!(of("$5 fares"), Opening::Number);
        assert_eq!(of("iPhone sales"), Opening::Other);
        assert_eq!(of("(ii) the pier"), Opening::Other);
        assert_eq!(of("the pier"), Opening::Lower(0));
        assert_eq!(of("— the pier"), Opening::Never);
    }
}
