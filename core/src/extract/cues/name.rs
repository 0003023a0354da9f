//! Names: capitalised words, abbreviations, and tokens with digits or inner capitals.
//!
//! A capital at the start of a sentence or in a heading proves nothing; there a word counts as a name only where the
//! same word is one elsewhere in the text and never stands in lower case.

use crate::extract::numeral::{Numeral, Role, numerals};
use crate::extract::piece::{Piece, Shape};
use crate::extract::words;
use std::collections::HashSet;
use std::ops::Range;

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Its parts as folded words; words joined by a hyphen (`KLM-4`) are one part and keep their order.
    pub parts: Vec<Vec<String>>,
}

/// Words that are names in some text, folded.
#[derive(Debug, Clone, Default)]
pub struct KnownNames(HashSet<String>);

impl KnownNames {
    /// Learns the names of a text from the places where a capital proves one.
    pub fn of(text: &str, pieces: &[Piece<'_>]) -> Self {
        let starts = starts(text, pieces);
        let mut known = HashSet::new();
        let mut plain = HashSet::new();
        for (piece, starts) in pieces.iter().zip(&starts).filter(|(piece, _)| piece.is_word()) {
            if is_marked(piece.text) || (!starts && is_capital_word(piece)) {
                known.insert(piece.folded.to_string());
            } else if !piece.is_capitalised() {
                plain.insert(&*piece.folded);
            }
        }
        known.retain(|word| !plain.contains(word.as_str()));
        Self(known)
    }

    /// Whether a folded word is a name.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The names of a text in order; `known` are names from elsewhere that a sentence may begin with.
pub fn names(text: &str, pieces: &[Piece<'_>], known: &KnownNames) -> Vec<Name> {
    let starts = starts(text, pieces);
    let numbers: Vec<Numeral> = numerals(pieces).into_iter().filter(|numeral| numeral.role == Role::Name).collect();
    let is_number = |at: usize| numbers.iter().any(|numeral| numeral.pieces.contains(&at));
    let is_name = |at: usize| {
        pieces.get(at).is_some_and(|piece| {
            piece.is_word()
                && (is_marked(piece.text)
                    || (is_capital_word(piece) && (starts.get(at) == Some(&false) || known.contains(&piece.folded))))
        })
    };
    let mut found: Vec<Name> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        if !is_name(at) && !is_research_and_development(pieces, at) {
            at += 1;
            continue;
        }
        let start = at;
        // Bytes of each part: pieces without space between them, or joined by a hyphen.
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut joins = false;
        while let Some(piece) = pieces.get(at) {
            let hyphen = (piece.is_dash() || piece.is('&'))
                && piece.glued
                && pieces.get(at + 1).is_some_and(|next| next.glued)
                && (is_name(at + 1) || is_number(at + 1) || piece.is('&'));
            if at == start || is_name(at) || is_number(at) || (joins && piece.is_word()) {
                match parts.last_mut() {
                    Some(last) if joins || piece.glued => last.end = piece.span.end,
                    _ => parts.push(piece.span.clone()),
                }
                joins = false;
                // "Norway’s Bergen" is two names: a possessive ends the first.
                if piece.folded.len() < piece.text.len() && piece.text.chars().any(words::is_apostrophe) {
                    at += 1;
                    break;
                }
            } else if hyphen {
                joins = true;
            } else {
                break;
            }
            at += 1;
        }
        at = at.max(start + 1);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { continue };
        let span = first.start..last.end;
        let tokens = |part: Range<usize>| {
            words::tokens(text.get(part).unwrap_or_default()).map(|token| token.folded.into_owned()).collect()
        };
        let parts: Vec<Vec<String>> =
            parts.into_iter().map(tokens).filter(|part: &Vec<String>| !part.is_empty()).collect();
        if !parts.is_empty() {
            found.push(Name { span, parts });
        }
    }
    found
}

/// Abbreviations of single letters: `R&D`.
fn is_research_and_development(pieces: &[Piece<'_>], at: usize) -> bool {
    let letter = |at: usize| pieces.get(at).is_some_and(|piece| piece.is_capitalised() && piece.text.len() == 1);
    letter(at) && letter(at + 2) && pieces.get(at + 1).is_some_and(|and| and.is('&') && and.glued)
}

/// Digits, inner capitals, or nothing but capitals: `T90X`, `OpenSea`, `mHC`, `NATO`, `U.S.`.
fn is_marked(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let code = letters > 0 && text.contains(|c: char| c.is_ascii_digit());
    let inner_capital = capitals > 0 && !text.starts_with(char::is_uppercase);
    !text.starts_with(|c: char| c.is_ascii_digit()) && (code || (letters > 1 && capitals > 1) || inner_capital)
}

fn is_capital_word(piece: &Piece<'_>) -> bool {
    piece.is_capitalised()
        && piece.text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !matches!(&*piece.folded, "dr" | "mr" | "mrs" | "ms" | "prof" | "sir")
        && !matches!(piece.text.chars().nth(1), Some('\'' | '’'))
}

/// For each piece, whether a capital proves nothing there: at the start of a sentence, line, quotation or list item,
/// and in headings, where all longer words have one.
fn starts(text: &str, pieces: &[Piece<'_>]) -> Vec<bool> {
    let mut starts = Vec::with_capacity(pieces.len());
    let mut begins = true;
    let mut last_end = 0;
    let mut heading_until = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if text.get(last_end..piece.span.start).is_some_and(|between| between.contains(['\n', '\r'])) || at == 0 {
            begins = true;
            heading_until = heading_end(text, pieces, at);
        }
        last_end = piece.span.end;
        starts.push(begins || at < heading_until);
        begins = match piece.shape {
            Shape::Mark('.' | '!' | '?' | ':' | '“' | '•' | '–' | '*' | '…') => true,
            // A straight quote opens where nothing stands before it.
            Shape::Mark('"' | '\'' | '‘') => begins || !piece.glued,
            Shape::Mark('(' | '[' | ')' | ']' | '”' | '’') => begins,
            Shape::Digits(_) => begins,
            Shape::Mark(_) | Shape::Word => false,
        };
    }
    starts
}

/// Where the heading that begins at a piece ends: a line whose longer words nearly all have capitals, or such a run
/// before a colon ("Hardware Blockade: …"). The same index where none begins.
fn heading_end(text: &str, pieces: &[Piece<'_>], start: usize) -> usize {
    const LONGEST: usize = 20;
    let mut long = 0;
    let mut capital = 0;
    let mut count = 0;
    let mut last_end = pieces.get(start).map_or(0, |piece| piece.span.start);
    let titled = |long: usize, capital: usize| long > 0 && capital * 4 >= long * 3;
    for (at, piece) in pieces.iter().enumerate().skip(start) {
        let line_ends = text.get(last_end..piece.span.start).is_some_and(|between| between.contains(['\n', '\r']));
        if line_ends {
            return if titled(long, capital) { at } else { start };
        }
        last_end = piece.span.end;
        match piece.shape {
            Shape::Mark(':') if count <= 8 && titled(long, capital) => return at,
            Shape::Mark('.' | ';') if count > 1 => return start,
            Shape::Word => {
                count += 1;
                if piece.text.chars().count() >= 4 {
                    long += 1;
                    capital += usize::from(piece.is_capitalised());
                }
            }
            _ => {}
        }
        if count > LONGEST {
            return start;
        }
    }
    // A text of one line may be a statement made of names; only several lines have headings.
    if text.contains('\n') && titled(long, capital) { pieces.len() } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<String> {
        let pieces = pieces(text);
        let known = KnownNames::of(text, &pieces);
        names(text, &pieces, &known).into_iter().map(|name| text[name.span].to_owned()).collect()
    }

    #[test]
    fn capitals_inside_a_sentence_are_names() {
        assert_eq!(
            found("The ferries of Bergen Harbour Trust met Norway’s Kari Lund in May."),
            ["Bergen Harbour Trust", "Norway’s", "Kari Lund", "May"]
        );
        assert_eq!(
            found("It runs the KLM-4, the T90X and the Windfall 910B, says R&D."),
            ["KLM-4", "T90X", "Windfall 910B", "R&D"]
        );
        assert_eq!(found("a UK-led pact of U.S. ports and GPUs"), ["UK", "U.S.", "GPUs"]);
    }

    #[test]
    fn a_sentence_start_needs_proof_elsewhere() {
        assert_eq!(found("Harbours close. Bergen opens. We like Bergen."), ["Bergen", "Bergen"]);
        assert!(found("Younger captains sail. “Even now.” He said: \"All is well\".").is_empty());
    }

    #[test]
    fn headings_prove_nothing() {
        assert!(
            found("The Rise of Small Ferries\n\nSmall ferries rise.\nCheap Fuel Everywhere: they pay less.").is_empty()
        );
    }

    #[test]
    fn hyphened_words_stay_together() {
        let text = "the KLM-4 and the Windfall 910C of Lund";
        let pieces = pieces(text);
        let parts: Vec<_> = names(text, &pieces, &KnownNames::default())
            .into_iter()
            .flat_map(|name| name.parts)
            .map(|part| part.join(" "))
            .collect();
        assert_eq!(parts, ["klm 4", "windfall", "910c", "lund"]);
    }

    proptest! {
        #[test]
        fn any_text_gives_ordered_names(text in "([A-Z][a-z]{0,4}|[a-z]{1,4}|[A-Z0-9]{1,4}|[-&/.,:'’“” \n])*") {
            let pieces = pieces(&text);
            let known = KnownNames::of(&text, &pieces);
            let mut last = 0;
            for name in names(&text, &pieces, &known) {
                prop_assert!(last <= name.span.start && name.span.start < name.span.end);
                prop_assert!(text.get(name.span.clone()).is_some());
                last = name.span.end;
            }
        }
    }
}
