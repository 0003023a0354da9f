//! What a paraphrase must not lose: figures, names, negations and hedges.
//!
//! Each kind is a rule about English, documented where it is listed. Negations and hedges are compared by class, so
//! that "may" for "could" is the same and "likely" for "could" is not; figures by value; names by their words.

mod figure;
mod hedge;
mod name;
mod negation;

pub use figure::{Figure, figures};
pub use hedge::{Hedge, hedges};
pub use name::{KnownNames, Name, names};
pub use negation::{Negation, negations};

use super::piece::Piece;
use std::collections::HashMap;
use std::ops::Range;

/// A word or phrase of some class, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue<C> {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// What it does to the sentence.
    pub class: C,
}

/// A wording: words in order, each with its inflections separated by `|`.
type Wording = &'static [&'static str];

/// How many pieces the wording takes where it begins at a piece.
fn wording_at(pieces: &[Piece<'_>], at: usize, wording: Wording) -> Option<usize> {
    let fits = wording.iter().enumerate().all(|(steps, forms)| {
        pieces.get(at + steps).is_some_and(|piece| piece.is_word() && forms.split('|').any(|form| form == piece.folded))
    });
    fits.then_some(wording.len())
}

/// Finds wordings in order of text; at one place the first that fits is the one, so longer ones are listed first.
/// `accept` sees where it begins, where it ends, and its class.
fn find<C: Copy>(
    pieces: &[Piece<'_>],
    wordings: &[(Wording, C)],
    mut accept: impl FnMut(usize, usize, C) -> bool,
) -> Vec<Cue<C>> {
    // Most words begin no wording: look up the first word instead of trying every wording at every word.
    let mut by_first: HashMap<&str, Vec<&(Wording, C)>> = HashMap::new();
    for entry in wordings {
        for form in entry.0.first().into_iter().flat_map(|forms| forms.split('|')) {
            by_first.entry(form).or_default().push(entry);
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = pieces.get(at) {
        let begun = by_first.get(&*first.folded).into_iter().flatten();
        let here = begun.copied().find_map(|(wording, class)| Some((wording_at(pieces, at, wording)?, *class)));
        let Some((length, class)) = here.filter(|(length, class)| accept(at, at + length, *class)) else {
            at += 1;
            continue;
        };
        at += length;
        let end = pieces.get(at - 1).map_or(first.span.end, |last| last.span.end);
        found.push(Cue { span: first.span.start..end, class });
    }
    found
}
