//! What single words and pairs of words tell, where no rule reads the sentence.
//!
//! Two tables. `fortune.txt`, beside this file, is English: how well or ill a word says whoever it is said of is doing,
//! in halves from -6 to 6, rated by hand. The corpus' own words ([`crate::model::Lexicon::words`]) were learned from
//! articles on its thesis: how far a word makes it likelier that a claim supports it, and that it takes no side. Both
//! know words by their stems, so that one entry serves all forms.

use super::clause::Side;
use super::role::Hit;
use crate::extract::piece::{Piece, Shape};
use crate::model::WordWeight;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Levels of fortune, each followed by its stems; the two of a pair are joined by `_`.
const FORTUNE: &str = include_str!("fortune.txt");

/// What stands for a name of the closing side, of the leading side and of anybody else, and for a number.
const CLOSER: &str = "CLOSER";
const LEADER: &str = "LEADER";
const OTHER: &str = "OTHER";
const NUMBER: &str = "NUMBER";

/// A word of an article as the tables know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term<'a> {
    /// First byte of the word.
    pub at: usize,
    /// The byte behind it.
    pub end: usize,
    /// Its stem; in capitals what stands for a name or a number.
    pub stem: &'a str,
}

/// What a word or pair adds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Entry {
    /// For whoever it is said of: one is a plain good.
    fortune: f32,
    /// For the thesis.
    side: f32,
    /// For taking no side.
    none: f32,
}

/// A word of an article that tells something, alone or with the one before it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Telling {
    at: usize,
    entry: Entry,
    /// Bytes of the words as a reader would name them; none of what is no word, or a name.
    shown: Option<(usize, usize)>,
}

/// What the words of a stretch of text add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Told {
    /// The closing side's fortune less the leading side's.
    pub(super) fortune: f32,
    /// Fortune of nobody in particular.
    pub(super) unowned: f32,
    /// For the thesis.
    pub(super) side: f32,
    /// For taking no side.
    pub(super) none: f32,
}

/// The telling words of an article, and the names that own what they tell; both in order of their first byte.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tellings {
    words: Vec<Telling>,
    names: Vec<(usize, Side)>,
}

/// How much one step of fortune counts against the weights of the other measures.
const STEP: f32 = 0.2;

/// What a word must add, for the thesis or for taking no side, to be named among what a stance rests on.
const LOUD: f32 = 0.45;

/// How good or ill a fortune must be for that: five steps.
const STARK: f32 = 5.0 * STEP;

impl Entry {
    fn is_notable(&self) -> bool {
        self.side.abs() >= LOUD || self.none.abs() >= LOUD || self.fortune.abs() >= STARK
    }
}

/// Both tables, made ready.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    /// Stems with their numbers.
    singles: FxHashMap<Box<str>, (u32, Entry)>,
    pairs: FxHashMap<(u32, u32), Entry>,
}

impl Vocabulary {
    /// The table of the code and the words of a corpus.
    pub(super) fn new(words: &[WordWeight]) -> Self {
        let mut vocabulary = Self::default();
        let mut level = 0.0;
        for word in FORTUNE.split_whitespace() {
            match word.parse::<i8>() {
                Ok(read) => level = f32::from(read) * STEP,
                Err(_) => vocabulary.entry(word.split('_')).fortune = level,
            }
        }
        for WordWeight { words, side, none } in words {
            let entry = vocabulary.entry(words.split(' '));
            (entry.side, entry.none) = (f32::from(*side) / 100.0, f32::from(*none) / 100.0);
        }
        vocabulary
    }

    fn entry<'w>(&mut self, mut words: impl Iterator<Item = &'w str>) -> &mut Entry {
        let first = self.number(words.next().unwrap_or_default());
        match words.next() {
            Some(second) => {
                let second = self.number(second);
                self.pairs.entry((first.0, second.0)).or_default()
            }
            None => &mut self.singles.entry(first.1).or_default().1,
        }
    }

    fn number(&mut self, stem: &str) -> (u32, Box<str>) {
        let next = u32::try_from(self.singles.len()).unwrap_or(u32::MAX);
        let stem: Box<str> = stem.into();
        (self.singles.entry(stem.clone()).or_insert((next, Entry::default())).0, stem)
    }

    /// Reads the words of an article; `hits` hold the names.
    pub(super) fn read(&self, pieces: &[Piece<'_>], hits: &[Hit]) -> Tellings {
        let mut tellings = Tellings::default();
        let mut before: Option<(u32, usize)> = None;
        for (term, side) in terms(pieces, hits) {
            if let Some(side) = side {
                tellings.names.push((term.at, side));
            }
            let Some((number, single)) = self.singles.get(term.stem) else {
                before = None;
                continue;
            };
            let pair = before.and_then(|(before, at)| Some((self.pairs.get(&(before, *number))?, at)));
            before = Some((*number, term.at));
            let mut entry = *single;
            let bare = side.is_none() && term.stem != NUMBER;
            let mut shown = bare.then_some((term.at, term.end));
            if let Some((pair, first)) = pair {
                shown = shown.filter(|_| single.is_notable() && !pair.is_notable()).or(Some((first, term.end)));
                if pair.fortune != 0.0 {
                    // What two words mean together, each no longer means alone.
                    entry.fortune = pair.fortune;
                    tellings
                        .words
                        .last_mut()
                        .filter(|last| last.at == first)
                        .iter_mut()
                        .for_each(|last| last.entry.fortune = 0.0);
                }
                entry.side += pair.side;
                entry.none += pair.none;
            }
            if entry != Entry::default() {
                tellings.words.push(Telling { at: term.at, entry, shown });
            }
        }
        tellings
    }
}

impl Tellings {
    /// How often either side is named.
    pub(super) fn named(&self) -> usize {
        self.names.iter().filter(|(_, side)| *side != Side::Other).count()
    }

    /// Whether a range of bytes names a side.
    pub(super) fn names(&self, side: Side, span: &Range<usize>) -> bool {
        let from = self.names.partition_point(|(at, _)| *at < span.start);
        self.names.iter().skip(from).take_while(|(at, _)| *at < span.end).any(|(_, named)| *named == side)
    }

    /// The words that weigh much, in order of their first byte.
    pub(super) fn notable(&self) -> impl Iterator<Item = Range<usize>> {
        let notable = self.words.iter().filter(|word| word.entry.is_notable());
        notable.filter_map(|word| word.shown.map(|(start, end)| start..end))
    }

    /// What the words of a range of bytes add up to. A word tells of whoever is named before it in the range, else
    /// behind it.
    pub(super) fn within(&self, span: &Range<usize>) -> Told {
        let from = self.names.partition_point(|(at, _)| *at < span.start);
        let mut names = self.names.iter().skip(from).take_while(|(at, _)| *at < span.end).peekable();
        let mut owner = names.peek().map(|(_, side)| *side);
        let from = self.words.partition_point(|word| word.at < span.start);
        let mut told = Told::default();
        for Telling { at, entry, .. } in self.words.iter().skip(from).take_while(|word| word.at < span.end) {
            while let Some((_, side)) = names.next_if(|(name, _)| name <= at) {
                owner = Some(*side);
            }
            match owner {
                Some(side) => told.fortune += side.sign() * entry.fortune,
                None => told.unowned += entry.fortune,
            }
            told.side += entry.side;
            told.none += entry.none;
        }
        told
    }
}

/// The words of an article as the tables know them, each name as one, with whose name it is.
pub(super) fn terms<'a>(pieces: &'a [Piece<'_>], hits: &[Hit]) -> impl Iterator<Item = (Term<'a>, Option<Side>)> {
    let mut names = hits.iter().filter_map(|hit| Some((hit.start, hit.end, Side::of(hit.marks)?))).peekable();
    let mut name_ends = 0;
    pieces.iter().enumerate().filter_map(move |(at, piece)| {
        while names.next_if(|(start, ..)| *start < at).is_some() {}
        if let Some((_, end, side)) = names.next_if(|(start, ..)| *start == at) {
            name_ends = end;
            let stem = match side {
                Side::Closer => CLOSER,
                Side::Leader => LEADER,
                Side::Other => OTHER,
            };
            let end = pieces.get(name_ends.saturating_sub(1)).map_or(piece.span.end, |last| last.span.end);
            return Some((Term { at: piece.span.start, end, stem }, Some(side)));
        }
        let stem = match piece.shape {
            _ if at < name_ends => return None,
            Shape::Digits(_) => NUMBER,
            Shape::Word => stem(&piece.folded),
            Shape::Mark(_) => return None,
        };
        Some((Term { at: piece.span.start, end: piece.span.end, stem }, None))
    })
}

/// A word without the endings of its forms: cruder than Porter's (*An algorithm for suffix stripping*, 1980), as both
/// tables are made with it and nobody reads its stems.
fn stem(word: &str) -> &str {
    /// What has to be left of a word.
    const LEAST: usize = 4;
    let mut stem = word;
    if word.len() > 5 {
        let endings = ["ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s"];
        let bare = endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|bare| bare.len() >= LEAST));
        stem = bare.unwrap_or(word);
    } else if word.len() > 3
        && let Some(bare) = word.strip_suffix('s').filter(|bare| !bare.ends_with('s'))
    {
        stem = bare;
    }
    stem.strip_suffix('e').filter(|bare| bare.len() >= LEAST).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for forms in
            [["delay", "delays", "delayed"], ["stumble", "stumbling", "stumbles"], ["rapid", "rapidly", "rapid"]]
        {
            let stems = forms.map(stem);
            assert!(stems.iter().all(|other| *other == stems[0]), "{stems:?}");
        }
        assert_eq!(["gas", "glass", "bus"].map(stem), ["gas", "glass", "bus"]);
    }

    #[test]
    fn every_level_of_fortune_is_a_number_and_every_stem_its_own() {
        let mut seen = std::collections::HashSet::new();
        let mut level = None;
        for word in FORTUNE.split_whitespace() {
            match word.parse::<i8>() {
                Ok(read) => {
                    assert!((-6..=6).contains(&read) && read != 0 && level < Some(read), "{read}");
                    level = Some(read);
                }
                Err(_) => {
                    assert!(level.is_some() && seen.insert(word), "{word} stands twice or before a level");
                    let stems: Vec<&str> = word.split('_').collect();
                    assert!(stems.len() <= 2 && !stems.contains(&"") && word == word.to_lowercase(), "{word}");
                }
            }
        }
    }
}
