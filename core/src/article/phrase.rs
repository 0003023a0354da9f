//! Finds the entries of a lexicon in a text: the longest that begins at each word.
//!
//! What an entry means is the caller's: a set of marks that can be joined. Every inflected form of an entry's first word is a key of one table, so that a word which begins nothing costs one
//! look-up; the few entries that share a first word are compared word by word.

mod inflection;

use crate::extract::piece::Piece;
use crate::extract::words;
use crate::order;
use inflection::{Inflection, forms};
use rustc_hash::FxHashMap;
use std::ops::{BitOrAssign, Range};

/// The longest entry, in words.
const LONGEST: usize = 8;

/// An entry found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit<M> {
    /// First piece.
    pub(super) start: usize,
    /// One past the last piece.
    pub(super) end: usize,
    /// What it means.
    pub(super) marks: M,
}

/// How an entry's word must be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// In any way.
    Any,
    /// With a capital: a name, as against the common word.
    Capital,
    /// All in capitals: `US`, as against "us".
    Capitals,
    /// Not all in capitals: "us", as against `US`.
    Lower,
}

impl Case {
    fn of(written: &str) -> Self {
        let mut letters = written.chars().filter(|character| character.is_alphabetic());
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if first.is_uppercase() && second.is_uppercase() => Self::Capitals,
            (Some(first), _) if first.is_uppercase() => Self::Capital,
            _ => Self::Any,
        }
    }

    fn fits(self, written: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => written.chars().next().is_some_and(char::is_uppercase),
            Self::Capitals => Self::of(written) == Self::Capitals,
            Self::Lower => Self::of(written) != Self::Capitals,
        }
    }
}

#[derive(Debug, Clone)]
struct Word {
    forms: Vec<Box<str>>,
    case: Case,
}

#[derive(Debug, Clone)]
struct Entry<M> {
    first: Case,
    rest: Vec<Word>,
    marks: M,
}

/// A compiled lexicon.
#[derive(Debug, Clone)]
pub(super) struct Matcher<M> {
    entries: Vec<Entry<M>>,
    /// The entries that a form begins, longest first.
    begun: FxHashMap<Box<str>, Vec<u32>>,
}

impl<M> Default for Matcher<M> {
    fn default() -> Self {
        Self { entries: Vec::new(), begun: FxHashMap::default() }
    }
}

impl<M: Copy + BitOrAssign> Matcher<M> {
    /// Adds an entry; `=` before it stops inflection, `^` inflects it as an adjective. An empty entry adds nothing.
    pub(super) fn add(&mut self, entry: &str, marks: M) {
        let (inflection, entry) = match entry.trim().split_at_checked(1) {
            Some(("=", rest)) => (Inflection::None, rest),
            Some(("^", rest)) => (Inflection::Adjective, rest),
            _ => (Inflection::Word, entry.trim()),
        };
        // Parted at white space and hyphens, as the text is; whatever else a word is written with, the words know.
        let written: Vec<&str> = entry.split(|c: char| c.is_whitespace() || words::is_dash(c)).collect();
        let mut parts = written.into_iter().filter(|part| part.chars().any(char::is_alphanumeric)).map(|part| {
            let case = match Case::of(part) {
                // A word of grammar in capitals is an abbreviation of something else: IT, US.
                Case::Any if inflection == Inflection::None => Case::Lower,
                case => case,
            };
            // Names have a plural at most, and that by chance.
            let inflection = if matches!(case, Case::Any | Case::Lower) { inflection } else { Inflection::None };
            let mut all: Vec<Box<str>> = Vec::new();
            forms(&words::fold(part).replace('.', ""), inflection, |form| {
                if !all.iter().any(|one| **one == *form) {
                    all.push(form.into());
                }
            });
            Word { forms: all, case }
        });
        let Some(first) = parts.next() else { return };
        let rest: Vec<Word> = parts.take(LONGEST - 1).collect();
        let key = self.entries.len() as u32;
        self.entries.push(Entry { first: first.case, rest, marks });
        for form in first.forms {
            self.begun.entry(form).or_default().push(key);
        }
    }

    /// Has to follow the last [`Self::add`].
    pub(super) fn finish(&mut self) {
        let entries = &self.entries;
        for keys in self.begun.values_mut() {
            order::by_key(keys, |key| {
                std::cmp::Reverse(entries.get(*key as usize).map_or(0, |entry| entry.rest.len()))
            });
        }
    }

    /// The entries in a text, in order and without overlap; where several of one length fit, their marks are joined.
    pub(super) fn hits(&self, pieces: &[Piece<'_>]) -> Vec<Hit<M>> {
        let mut hits = Vec::with_capacity(pieces.len() / 2);
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let found = if piece.is_word() { self.at(pieces, at) } else { None };
            at = match found {
                Some((end, marks)) => {
                    hits.push(Hit { start: at, end, marks });
                    end
                }
                None => at + 1,
            };
        }
        hits
    }

    fn at(&self, pieces: &[Piece<'_>], at: usize) -> Option<(usize, M)> {
        let first = pieces.get(at)?;
        let begun = self.begun.get(&*first.folded)?;
        let mut found: Option<(usize, M)> = None;
        for key in begun {
            let Some(entry) = self.entries.get(*key as usize) else { continue };
            if !entry.first.fits(first.text) {
                continue;
            }
            let Some(end) = end_of(pieces, at, &entry.rest) else { continue };
            match &mut found {
                None => found = Some((end, entry.marks)),
                Some((longest, marks)) if *longest == end => *marks |= entry.marks,
                // Longest first: all that follow are shorter.
                Some(_) => break,
            }
        }
        found
    }
}

/// Where an entry ends whose first word stands at a piece.
fn end_of(pieces: &[Piece<'_>], at: usize, rest: &[Word]) -> Option<usize> {
    let mut end = at + 1;
    for word in rest {
        // "neck-and-neck" and "neck and neck" are the same.
        while pieces.get(end).is_some_and(|piece| piece.is_dash() && piece.glued) {
            end += 1;
        }
        let piece = pieces.get(end).filter(|piece| word.case.fits(piece.text))?;
        word.forms.iter().any(|form| **form == *piece.folded).then_some(())?;
        end += 1;
    }
    Some(end)
}

/// The bytes that a range of pieces covers.
pub(super) fn bytes(pieces: &[Piece<'_>], range: Range<usize>) -> Range<usize> {
    let start = pieces.get(range.start).map_or(0, |piece| piece.span.start);
    let end = range.end.checked_sub(1).and_then(|last| pieces.get(last)).map_or(start, |piece| piece.span.end);
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn found<'t>(entries: &[&str], text: &'t str) -> Vec<&'t str> {
        let mut matcher = Matcher::default();
        entries.iter().for_each(|entry| matcher.add(entry, 1_u8));
        matcher.finish();
        let pieces = pieces(text);
        matcher.hits(&pieces).iter().filter_map(|hit| text.get(bytes(&pieces, hit.start..hit.end))).collect()
    }

    #[test]
    fn the_longest_entry_is_found_in_every_form() {
        let entries = ["catch", "catch up", "neck and neck", "^wide"];
        assert_eq!(
            found(&entries, "It caught up, catches fish, neck-and-neck, a wider pier, widen"),
            ["caught up", "catches", "neck-and-neck", "wider"]
        );
    }

    #[test]
    fn names_are_told_from_common_words() {
        assert_eq!(
            found(&["US", "Ferry Line"], "tell us of the US and the U.S. Ferry Line's ferry line"),
            ["US", "U.S.", "Ferry Line's"]
        );
    }

    #[test]
    fn an_empty_entry_finds_nothing() {
        assert!(found(&["", " ", "=", "^", "-"], "a = ^ - b").is_empty());
    }
}
