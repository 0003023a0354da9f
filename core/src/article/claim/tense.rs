//! How many words and verbs with a tense a stretch of text has.

use crate::extract::piece::{Piece, Shape};
use crate::extract::verb;
use std::ops::Range;

/// Which pieces of a text bear the tense of a clause, and how many words there are up to each.
#[derive(Debug, Clone)]
pub struct Tense {
    finite: Vec<u32>,
    words: Vec<u32>,
}

impl Tense {
    /// Looks once at every piece.
    pub fn of(pieces: &[Piece<'_>]) -> Self {
        let (mut verbs, mut words) = (0, 0);
        let mut tense =
            Self { finite: Vec::with_capacity(pieces.len() + 1), words: Vec::with_capacity(pieces.len() + 1) };
        for at in 0..pieces.len() {
            tense.finite.push(verbs);
            tense.words.push(words);
            verbs += u32::from(verb::is_finite(pieces, at));
            words += u32::from(pieces.get(at).is_some_and(|piece| !matches!(piece.shape, Shape::Mark(_))));
        }
        tense.finite.push(verbs);
        tense.words.push(words);
        tense
    }

    /// Finite verbs in a range of pieces.
    pub fn verbs(&self, range: &Range<usize>) -> u32 {
        count(&self.finite, range)
    }

    /// Words and numbers in a range of pieces.
    pub fn words(&self, range: &Range<usize>) -> u32 {
        count(&self.words, range)
    }
}

fn count(sums: &[u32], range: &Range<usize>) -> u32 {
    let at = |at: usize| sums.get(at).or(sums.last()).copied().unwrap_or(0);
    at(range.end).saturating_sub(at(range.start))
}
