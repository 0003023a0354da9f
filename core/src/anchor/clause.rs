//! An original cut into sentences, and those into the smallest stretches a claim may begin or end with.

use crate::extract::piece::{Piece, Shape};
use std::ops::Range;

/// A sentence as ranges of pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its stretches in order, without gaps.
    pub stretches: Vec<Range<usize>>,
}

/// Cuts a text into sentences at full stops and line breaks, and those into stretches at commas, dashes, brackets,
/// quotes and before joining words.
pub(super) fn sentences(text: &str, pieces: &[Piece<'_>]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for at in 0..pieces.len() {
        let cut = if at == 0 { Cut::None } else { cut(text, pieces, at) };
        if cut != Cut::None && at > start {
            stretches.push(start..at);
            start = at;
        }
        if cut == Cut::Sentence && !stretches.is_empty() {
            sentences.push(Sentence { stretches: std::mem::take(&mut stretches) });
        }
    }
    if start < pieces.len() {
        stretches.push(start..pieces.len());
    }
    if !stretches.is_empty() {
        sentences.push(Sentence { stretches });
    }
    sentences
}

#[derive(PartialEq, Eq)]
enum Cut {
    None,
    Stretch,
    Sentence,
}

/// What lies between a piece and the one before it.
fn cut(text: &str, pieces: &[Piece<'_>], at: usize) -> Cut {
    let (Some(before), Some(piece)) = (pieces.get(at.wrapping_sub(1)), pieces.get(at)) else { return Cut::None };
    let between = text.get(before.span.end..piece.span.start).unwrap_or_default();
    if between.contains(['\n', '\r']) {
        return Cut::Sentence;
    }
    if !piece.glued && ends_sentence(pieces, at - 1) && begins_sentence(piece) {
        return Cut::Sentence;
    }
    // "… in the U.S. The next …": the stop of initials ends a sentence before a word that only then has a capital.
    let initials = before.is_word() && before.text.ends_with('.') && piece.is_capitalised();
    if initials && crate::extract::unit::is_function_word(&piece.folded) {
        return Cut::Sentence;
    }
    let breaks_after = match before.shape {
        Shape::Mark(',' | ';' | ':' | '—' | '–' | ')' | ']' | '”' | '•') => true,
        Shape::Mark('"') => true,
        Shape::Mark('-') => !before.glued,
        _ => false,
    };
    let breaks_before = match piece.shape {
        Shape::Mark('(' | '[' | '“' | '—' | '–') => true,
        Shape::Mark('"') => !piece.glued,
        Shape::Word => !piece.glued && joins(&piece.folded),
        _ => false,
    };
    // "1–2" and "3,5" are one; so is a mark with the quote that follows it.
    let digits = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at)).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_)))
    };
    let opens = piece.glued
        && digits(Some(at - 1))
        && digits(Some(at + 1))
        && pieces.get(at + 1).is_some_and(|next| next.glued);
    let closes = piece.glued && before.glued && digits(Some(at)) && digits(at.checked_sub(2));
    let inside_number = opens || closes;
    if (breaks_after && !piece.is('"') && !piece.is(',') || breaks_before) && !inside_number {
        Cut::Stretch
    } else {
        Cut::None
    }
}

/// Words before which a clause may begin or end.
fn joins(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "but"
            | "or"
            | "yet"
            | "so"
            | "while"
            | "whereas"
            | "although"
            | "though"
            | "because"
            | "since"
            | "if"
            | "unless"
            | "which"
            | "who"
            | "that"
            | "as"
            | "when"
            | "where"
            | "with"
            | "without"
            | "despite"
            | "by"
            | "even"
            | "including"
            | "compared"
    )
}

/// Whether a full stop, question or exclamation mark stands at a piece, closing quotes and brackets aside.
fn ends_sentence(pieces: &[Piece<'_>], at: usize) -> bool {
    let Some(mut piece) = pieces.get(at) else { return false };
    let mut at = at;
    while matches!(piece.shape, Shape::Mark('"' | '”' | '’' | '\'' | ')' | ']')) {
        let Some(before) = at.checked_sub(1).and_then(|before| pieces.get(before)) else { return false };
        (at, piece) = (at - 1, before);
    }
    match piece.shape {
        Shape::Mark('!' | '?' | '。' | '！' | '？' | '…') => true,
        Shape::Mark('.') => !at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(is_abbreviation),
        _ => false,
    }
}

/// Titles, and initials such as the "A" of "A. Bell".
fn is_abbreviation(piece: &Piece<'_>) -> bool {
    let initial = piece.is_capitalised() && piece.text.chars().count() == 1;
    initial
        || matches!(
            &*piece.folded,
            "dr" | "mr"
                | "mrs"
                | "ms"
                | "prof"
                | "st"
                | "vs"
                | "etc"
                | "inc"
                | "ltd"
                | "co"
                | "no"
                | "jr"
                | "sr"
                | "ca"
                | "approx"
        )
}

fn begins_sentence(piece: &Piece<'_>) -> bool {
    piece.is_capitalised() || matches!(piece.shape, Shape::Digits(_) | Shape::Mark('"' | '“' | '‘' | '(' | '['))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn cut_up(text: &str) -> Vec<Vec<&str>> {
        let pieces = pieces(text);
        sentences(text, &pieces)
            .into_iter()
            .map(|sentence| {
                sentence
                    .stretches
                    .into_iter()
                    .map(|range| &text[pieces[range.start].span.start..pieces[range.end - 1].span.end])
                    .collect()
            })
            .collect()
    }

    #[test]
    fn sentences_and_stretches() {
        assert_eq!(
            cut_up("Dr. Lund sails, and the U.K. waits. “It rains.” So be it.\nNo stop"),
            [vec!["Dr. Lund sails,", "and the U.K. waits."], vec!["“It rains.”"], vec!["So be it."], vec!["No stop"],]
        );
        assert_eq!(
            cut_up("Piers (old) rot—all 1–2 of them, 97,206 boats while it lasts"),
            [vec!["Piers", "(old)", "rot", "—", "all 1–2 of them,", "97,206 boats", "while it lasts"]]
        );
    }

    proptest! {
        #[test]
        fn every_piece_is_in_one_stretch(text in any::<String>()) {
            let pieces = pieces(&text);
            let covered: Vec<usize> = sentences(&text, &pieces).into_iter().flat_map(|s| s.stretches).flatten().collect();
            prop_assert_eq!(covered, (0..pieces.len()).collect::<Vec<_>>());
        }
    }
}
