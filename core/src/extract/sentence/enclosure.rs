//! Brackets and quotations whose inside is part of the sentence around them.

use crate::extract::piece::{Piece, Shape};

/// A bracket longer than this many bytes holds sentences of its own.
const LONGEST_BRACKET: usize = 400;
/// A quotation longer than this many bytes is no phrase inside a sentence.
const LONGEST_PHRASE: usize = 400;

/// The pairs of marks inside which no sentence ends, met from left to right.
#[derive(Debug)]
pub(super) struct Held {
    /// Indexes of opening and closing piece, by opening.
    pairs: Vec<(usize, usize)>,
    met: usize,
    open: Vec<(usize, usize)>,
}

impl Held {
    /// Pairs the marks of one paragraph. Marks that find no partner hold nothing.
    pub(super) fn of(pieces: &[Piece<'_>]) -> Self {
        let mut pairs = Vec::new();
        let mut brackets: Vec<(usize, char)> = Vec::new();
        let mut quotation: Option<usize> = None;
        for (at, piece) in pieces.iter().enumerate() {
            let Shape::Mark(mark) = piece.shape else { continue };
            match mark {
                '(' => brackets.push((at, ')')),
                '[' => brackets.push((at, ']')),
                // A closing bracket closes the innermost of its kind; one that was forgotten inside it is dropped.
                ')' | ']' => {
                    while let Some((open, close)) = brackets.pop() {
                        if close == mark {
                            if bytes(pieces, open, at) <= LONGEST_BRACKET {
                                pairs.push((open, at));
                            }
                            break;
                        }
                    }
                }
                '“' | '«' => quotation = Some(at),
                '”' | '»' => close_quotation(pieces, &mut quotation, at, &mut pairs),
                '"' if quotation.is_some() => close_quotation(pieces, &mut quotation, at, &mut pairs),
                '"' => quotation = Some(at),
                _ => {}
            }
        }
        crate::order::ascending(&mut pairs);
        Self { pairs, met: 0, open: Vec::new() }
    }

    /// Whether the stop from piece `first` to before piece `end` lies inside a pair that opened within the sentence
    /// that began at `start`. Asked from left to right.
    pub(super) fn holds(&mut self, first: usize, end: usize, start: usize) -> bool {
        while let Some(pair) = self.pairs.get(self.met).filter(|pair| pair.0 < first) {
            self.open.push(*pair);
            self.met += 1;
        }
        // Pairs are nested or apart, up to a quotation that crosses a bracket; the last one decides.
        while self.open.last().is_some_and(|pair| pair.1 < end) {
            self.open.pop();
        }
        self.open.last().is_some_and(|pair| pair.0 >= start)
    }
}

fn close_quotation(pieces: &[Piece<'_>], quotation: &mut Option<usize>, at: usize, pairs: &mut Vec<(usize, usize)>) {
    if let Some(open) = quotation.take()
        && bytes(pieces, open, at) <= LONGEST_PHRASE
        && is_phrase(pieces, open, at)
    {
        pairs.push((open, at));
    }
}

fn bytes(pieces: &[Piece<'_>], open: usize, close: usize) -> usize {
    match (pieces.get(open), pieces.get(close)) {
        (Some(open), Some(close)) => close.span.end.saturating_sub(open.span.start),
        _ => usize::MAX,
    }
}

/// Whether a quotation is grammatically a part of the sentence around it (`calls it "too late. Too little" now`),
/// unlike direct speech, whose sentences are sentences of the text.
fn is_phrase(pieces: &[Piece<'_>], open: usize, close: usize) -> bool {
    let before = open.checked_sub(1).and_then(|before| pieces.get(before));
    let first = pieces.get(open + 1);
    let last = close.checked_sub(1).and_then(|last| pieces.get(last));
    let after = pieces.get(close + 1);
    // A stop at its end closes the sentence around it, and the quotation is told as speech; a comma introduces a
    // reporting clause.
    if before.is_none() || last.is_none_or(|last| matches!(last.shape, Shape::Mark(',' | '.' | '!' | '?' | '…'))) {
        return false;
    }
    // It begins in lower case right behind a word: the sentence runs into it.
    let runs_in =
        before.is_some_and(Piece::is_word) && first.is_some_and(|word| word.is_word() && !word.is_capitalised());
    // The sentence goes on behind it in lower case.
    let runs_out = after.is_some_and(|word| word.is_word() && !word.glued && !word.is_capitalised());
    runs_in || runs_out
}
