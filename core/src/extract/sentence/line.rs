//! Line breaks: which of them end a sentence.

use crate::extract::piece::{Piece, Shape};
use crate::extract::sentence::list;
use std::ops::Range;

/// A line shorter than this share of the widest, in a text with hard line breaks, is the last of its paragraph.
const SHORT_LINE: (usize, usize) = (3, 4);

/// A line of fewer bytes than this was not broken to keep to a width: "Sign in", "Dear all,".
const SHORTEST_WRAPPED: usize = 18;

/// Divides pieces at the line breaks that end a sentence; the ranges follow each other and hold every piece.
pub(super) fn segments(text: &str, pieces: &[Piece<'_>]) -> Vec<Range<usize>> {
    let width = hard_width(text);
    let mut found = Vec::new();
    let mut start = 0;
    let mut line_start = pieces.first().map_or(0, |piece| piece.span.start);
    for (at, pair) in pieces.windows(2).enumerate() {
        let [before, piece] = pair else { continue };
        if piece.glued {
            continue;
        }
        let gap = text.get(before.span.end..piece.span.start).unwrap_or_default();
        let breaks = breaks(gap);
        if breaks == 0 {
            continue;
        }
        let length = before.span.end.saturating_sub(line_start);
        line_start = piece.span.start;
        let next = at + 1;
        let Some(line) = pieces.get(start..next) else { continue };
        if breaks != 1 || ends_line(line, pieces, next, length, width) {
            found.push(start..next);
            start = next;
        }
    }
    if start < pieces.len() {
        found.push(start..pieces.len());
    }
    found
}

/// How many lines end in the white space between two pieces; a paragraph separator counts for two.
fn breaks(gap: &str) -> usize {
    let mut count = 0;
    let mut characters = gap.chars().peekable();
    while let Some(character) = characters.next() {
        count += match character {
            '\r' if characters.peek() == Some(&'\n') => 0,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => 1,
            '\u{2029}' => 2,
            _ => 0,
        };
    }
    count
}

/// Whether the single line break before piece `next` ends a sentence. `line` are the pieces since the last one that
/// did, `length` the bytes of the last line, `width` that of the lines in a text with hard line breaks.
fn ends_line(line: &[Piece<'_>], pieces: &[Piece<'_>], next: usize, length: usize, width: Option<usize>) -> bool {
    let (Some(first), Some(last), Some(piece)) = (line.first(), line.last(), pieces.get(next)) else { return true };
    if is_item(pieces, next) {
        return true;
    }
    let closed = matches!(last.shape, Shape::Mark('.' | '!' | '?' | ':' | '…'));
    let lower = piece.is_word() && piece.text.chars().next().is_some_and(char::is_lowercase);
    if let Some(width) = width {
        // The first word of the next line would have fitted: the break was meant.
        let fitted = length.saturating_add(piece.text.len() + 1) * SHORT_LINE.1 < width * SHORT_LINE.0;
        return fitted && (closed || !lower);
    }
    // A line cannot end after "of the" or a comma, unless it is a menu's or a greeting.
    if is_unfinished(last) && (lower || length >= SHORTEST_WRAPPED) {
        return false;
    }
    if !lower || closed {
        return true;
    }
    // Lower case goes on with a sentence that began with a capital; lines that all begin in lower case are a list.
    let opened = line.iter().take(4).find(|piece| piece.is_word()).is_some_and(Piece::is_capitalised);
    let counted = matches!(first.shape, Shape::Digits(_));
    !(opened || counted)
}

/// Whether an item of a list begins here.
fn is_item(pieces: &[Piece<'_>], at: usize) -> bool {
    let Some(piece) = pieces.get(at) else { return false };
    let follows = |mark: &[char]| {
        pieces.get(at + 1).is_some_and(|next| next.glued && mark.iter().any(|mark| next.is(*mark)))
            && pieces.get(at + 2).is_none_or(|item| !item.glued || item.is(')'))
    };
    match piece.shape {
        Shape::Mark('-' | '–' | '—' | '*' | '+') => pieces.get(at + 1).is_some_and(|next| !next.glued),
        Shape::Mark(_) => list::is_bullet(piece),
        Shape::Digits(_) => piece.text.len() <= 2 && follows(&['.', ')']),
        Shape::Word => piece.text.len() == 1 && follows(&['.', ')']),
    }
}

/// Whether a line cannot be over behind this piece: a comma, an article, a preposition, a conjunction.
fn is_unfinished(last: &Piece<'_>) -> bool {
    match last.shape {
        Shape::Mark(',') => true,
        Shape::Word => {
            last.text.bytes().all(|byte| byte.is_ascii_lowercase())
                && matches!(
                    last.text,
                    "a" | "an"
                        | "and"
                        | "as"
                        | "at"
                        | "by"
                        | "for"
                        | "from"
                        | "in"
                        | "into"
                        | "its"
                        | "of"
                        | "on"
                        | "or"
                        | "our"
                        | "than"
                        | "that"
                        | "the"
                        | "their"
                        | "this"
                        | "to"
                        | "which"
                        | "with"
                )
        }
        _ => false,
    }
}

/// The width of the lines if the text was broken into lines of about the same length, as mail and old archives are.
fn hard_width(text: &str) -> Option<usize> {
    let (mut breaks, mut soft, mut longest) = (0_usize, 0_usize, 0);
    let mut before: Option<&str> = None;
    for line in text.lines() {
        let line = line.trim();
        longest = longest.max(line.len());
        if let Some(before) = before.filter(|before| !before.is_empty() && !line.is_empty()) {
            breaks += 1;
            let open = !before.ends_with(['.', '!', '?', ':', ';', '”', '"']);
            let lower = line.chars().next().is_some_and(char::is_lowercase);
            soft += usize::from(open && lower && before.len() >= 40);
        }
        before = Some(line);
    }
    (soft >= 3 && soft * 4 >= breaks && longest <= 140).then_some(longest)
}
