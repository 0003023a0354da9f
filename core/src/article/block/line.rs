//! The lines of a text, and what is seen of each without its neighbours.

use crate::article::block::BlockKind;
use crate::article::clean::Region;
use crate::extract::piece::{Piece, Shape};
use crate::extract::sentence;
use crate::extract::words;
use std::ops::Range;

/// One line: a paragraph, a heading, an item.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) pieces: &'t [Piece<'t>],
    /// Its sentences, as bytes of the whole text.
    pub(super) sentences: &'t [Range<usize>],
    /// Line breaks between it and the one before.
    pub(super) gap: usize,
    /// Words and numbers in it.
    pub(super) words: usize,
    /// Words of grammar in lower case: the more, the more it is a sentence.
    pub(super) grammar: usize,
    /// Its last mark.
    pub(super) end: End,
    /// Whether it begins with a bullet or a number.
    pub(super) marker: Option<Marker>,
    /// What the mark-up said, if there was any.
    pub(super) region: Option<&'t Region>,
    pub(super) kind: Option<BlockKind>,
    /// Whether it begins with the label of one who speaks.
    pub(super) voiced: bool,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A full stop or exclamation mark, quotation marks and brackets aside.
    Stop,
    /// A question mark.
    Question,
    /// A colon.
    Colon,
    /// Anything else.
    Open,
}

/// What a line that is an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    Number,
}

impl<'t> Line<'t> {
    /// Bytes of the whole text.
    pub(super) fn span(&self) -> Range<usize> {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }

    /// The line as written.
    pub(super) fn written(&self) -> &'t str {
        self.text.get(self.span()).unwrap_or_default()
    }

    /// Whether it is running text: it ends as a sentence does and holds words of grammar, or is too long for a title.
    pub(super) fn is_prose(&self) -> bool {
        let closed = matches!(self.end, End::Stop) || self.end == End::Question && self.sentences.len() > 1;
        closed && self.words >= 6 && self.grammar >= 1 || self.words >= 35 && self.grammar >= 4
    }

    /// Whether it may be a title: short, and not ended as a statement.
    pub(super) fn is_title(&self) -> bool {
        self.words <= 22 && matches!(self.end, End::Open | End::Question) && self.marker != Some(Marker::Bullet)
    }

    /// The pieces of one sentence of it.
    pub(super) fn of_sentence(&self, sentence: &Range<usize>) -> &'t [Piece<'t>] {
        let from = self.pieces.partition_point(|piece| piece.span.start < sentence.start);
        let to = self.pieces.partition_point(|piece| piece.span.start < sentence.end);
        self.pieces.get(from..to).unwrap_or_default()
    }
}

/// Words of grammar that running text cannot do without and titles can.
fn is_grammar(word: &str) -> bool {
    matches!(
        word,
        "a" | "about"
            | "after"
            | "all"
            | "also"
            | "an"
            | "and"
            | "are"
            | "as"
            | "at"
            | "be"
            | "been"
            | "but"
            | "by"
            | "can"
            | "could"
            | "did"
            | "do"
            | "for"
            | "from"
            | "had"
            | "has"
            | "have"
            | "he"
            | "her"
            | "his"
            | "i"
            | "if"
            | "in"
            | "is"
            | "it"
            | "its"
            | "may"
            | "more"
            | "not"
            | "of"
            | "on"
            | "or"
            | "our"
            | "said"
            | "she"
            | "so"
            | "than"
            | "that"
            | "the"
            | "their"
            | "them"
            | "there"
            | "they"
            | "this"
            | "to"
            | "was"
            | "we"
            | "were"
            | "what"
            | "when"
            | "which"
            | "who"
            | "will"
            | "with"
            | "would"
            | "you"
            | "your"
    )
}

/// The lines of a text in order. Lines that were broken only to fit a width are one.
pub(super) fn lines<'t>(text: &'t str, pieces: &'t [Piece<'t>], sentences: &'t [Range<usize>]) -> Vec<Line<'t>> {
    let mut found = Vec::new();
    let mut first_sentence = 0;
    let mut before = 0;
    for range in sentence::paragraphs(text, pieces) {
        let Some(pieces) = pieces.get(range) else { continue };
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { continue };
        let gap = text.get(before..first.span.start).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count();
        before = last.span.end;
        let held = sentences.get(first_sentence..).unwrap_or_default();
        let count = held.iter().take_while(|sentence| sentence.start < last.span.end).count();
        let sentences = held.get(..count).unwrap_or_default();
        first_sentence += count;
        found.push(line(text, pieces, sentences, gap));
    }
    found
}

fn line<'t>(text: &'t str, pieces: &'t [Piece<'t>], sentences: &'t [Range<usize>], gap: usize) -> Line<'t> {
    let (mut words, mut grammar) = (0, 0);
    for piece in pieces {
        match piece.shape {
            Shape::Word => {
                words += 1;
                grammar += usize::from(is_grammar(piece.text));
            }
            Shape::Digits(_) => words += 1,
            Shape::Mark(_) => {}
        }
    }
    Line {
        text,
        pieces,
        sentences,
        gap,
        words,
        grammar,
        end: end(pieces),
        marker: marker(pieces),
        region: None,
        kind: None,
        voiced: false,
    }
}

fn end(pieces: &[Piece<'_>]) -> End {
    for piece in pieces.iter().rev().take(4) {
        match piece.shape {
            Shape::Mark('"' | '”' | '’' | '\'' | '»' | ')' | ']' | '*') => {}
            Shape::Mark('.' | '!' | '…') => return End::Stop,
            Shape::Mark('?') => return End::Question,
            Shape::Mark(':') => return End::Colon,
            Shape::Word if piece.text.ends_with('.') => return End::Stop,
            _ => return End::Open,
        }
    }
    End::Open
}

fn marker(pieces: &[Piece<'_>]) -> Option<Marker> {
    let first = pieces.first()?;
    let spaced = pieces.get(1).is_some_and(|next| !next.glued);
    match first.shape {
        Shape::Mark('•' | '⁃' | '▪' | '◦' | '●' | '‣' | '▸' | '➤' | '■' | '→' | '✅' | '✔' | '✓' | '❌' | '☑') => {
            Some(Marker::Bullet)
        }
        Shape::Mark('*' | '+') if spaced => Some(Marker::Bullet),
        Shape::Mark(mark) if words::is_dash(mark) && spaced => Some(Marker::Bullet),
        // A reference: "[3] Harbour office, 2023".
        Shape::Mark('[') => {
            let number = pieces.get(1).is_some_and(|number| matches!(number.shape, Shape::Digits(_)));
            (number && pieces.get(2).is_some_and(|close| close.is(']'))).then_some(Marker::Number)
        }
        Shape::Digits(_) if first.text.len() <= 2 => {
            let closed = pieces.get(1).is_some_and(|next| next.glued && (next.is('.') || next.is(')')));
            let parted = pieces.get(2).is_some_and(|item| !item.glued);
            (closed && parted).then_some(Marker::Number)
        }
        _ => None,
    }
}
