//! Where sentences begin and end.
//!
//! Rules over pieces, in one pass: lines are told apart first ([`line`]), then every mark that may end a sentence is
//! judged by the word before it ([`abbreviation`]), by what follows ([`opening`]), and by the brackets and quotation
//! marks around it ([`enclosure`]); items of a list run into one line are found by their markers ([`list`]).
//! The classes of abbreviations and the idea of judging a full stop by a frequent sentence opener follow Kiss and
//! Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection", with tables instead of a trained model;
//! list markers and spaced ellipses follow the golden rules of the Pragmatic Segmenter.

mod abbreviation;
mod enclosure;
mod line;
mod list;
mod opening;
mod terminal;

use crate::extract::piece::Piece;
use std::ops::Range;

/// The sentences of a text as byte spans without surrounding white space, in order and disjoint.
///
/// `pieces` are those of `text`. A heading, a caption or an item of a list is a sentence of its own. Every piece lies
/// in exactly one sentence.
pub fn sentences(text: &str, pieces: &[Piece<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(pieces.len() / 16);
    // A text without a single capital, as in hurried messages, opens its sentences in lower case.
    let caseless = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    for segment in line::segments(text, pieces) {
        if let Some(pieces) = pieces.get(segment) {
            divide(pieces, caseless, &mut found);
        }
    }
    found
}

/// The paragraphs, headings and items of a text, as ranges of pieces in order: what its line breaks divide, apart from
/// those that only keep to a width. Every sentence lies within one.
pub fn paragraphs(text: &str, pieces: &[Piece<'_>]) -> Vec<Range<usize>> {
    line::segments(text, pieces)
}

/// Divides the pieces of one paragraph, item or line.
fn divide(pieces: &[Piece<'_>], caseless: bool, found: &mut Vec<Range<usize>>) {
    let mut held = enclosure::Held::of(pieces);
    let mut items = list::items(pieces).into_iter().peekable();
    let mut start = 0;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        while items.next_if(|item| *item < at).is_some() {}
        if at > start && (items.peek() == Some(&at) || list::is_bullet(piece) || opening::is_credit(pieces, at)) {
            push(pieces, start..at, found);
            start = at;
        }
        let Some(stop) = terminal::stop(pieces, at) else {
            at += 1;
            continue;
        };
        let free = !held.holds(stop.first, stop.end, start);
        if stop.end < pieces.len() && free && terminal::ends(pieces, start, &stop, caseless) {
            push(pieces, start..stop.end, found);
            start = stop.end;
        }
        at = stop.end.max(at + 1);
    }
    push(pieces, start..pieces.len(), found);
}

fn push(pieces: &[Piece<'_>], range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let pieces = pieces.get(range).unwrap_or_default();
    if let (Some(first), Some(last)) = (pieces.first(), pieces.last()) {
        found.push(first.span.start..last.span.end);
    }
}

#[cfg(test)]
mod tests;
