//! The words of a corpus: numbered as they come while an index is built, in alphabetical order afterwards.

use super::rank;
use super::stem;
use super::terms::{Match, Term};
use crate::order;
use std::ops::Range;

/// Numbers words as they come, from 0. Open addressing over one run of letters: no allocation a word.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    words: Words,
    /// The beginning of each word, which is nearly always all of it.
    beginnings: Vec<Beginning>,
    /// A word's number plus one; zero is free. A power of two long, at most half full.
    slots: Vec<u32>,
}

impl Numbering {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.beginnings.len()
    }

    /// The number of a word, a new one where it has none.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let first = beginning(word);
        let slot = self.slot(hash(first, word), |at| {
            self.beginnings.get(at) == Some(&first) && (word.len() < BEGINNING || self.words.get(at) == word)
        });
        if let Some(known) = self.slots.get(slot).and_then(|number| number.checked_sub(1)) {
            return known;
        }
        let number = self.len() as u32;
        self.beginnings.push(first);
        self.words.push(word);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = number + 1;
        }
        number
    }

    /// The words by number.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.words.get(at))
    }

    /// The slot of a word: its own, or the free one where it belongs.
    fn slot(&self, hash: usize, is_it: impl Fn(usize) -> bool) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash & mask;
        while let Some(number) = self.slots.get(slot).and_then(|number| number.checked_sub(1)) {
            if is_it(number as usize) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for at in 0..self.len() {
            let first = self.beginnings.get(at).copied().unwrap_or_default();
            let slot = self.slot(hash(first, self.words.get(at)), |_| false);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = at as u32 + 1;
            }
        }
    }

    /// The words in order, and for each number its position among them.
    pub(super) fn sorted(self) -> (Lexicon, Vec<u32>) {
        let keys: Vec<u64> = self.beginnings.iter().map(|(letters, _)| *letters).collect();
        let mut order = rank::ascending(&keys, 8);
        // Words that share their first eight letters are still in the order in which they came.
        let key = |at: &u32| keys.get(*at as usize);
        let mut from = 0;
        while from < order.len() {
            let first = order.get(from).and_then(key);
            let same = order.iter().skip(from).take_while(|at| key(at) == first).count();
            if let (true, Some(run)) = (same > 1, order.get_mut(from..from + same)) {
                let mut sorted = run.to_vec();
                order::by_key(&mut sorted, |at| self.words.get(*at as usize));
                run.copy_from_slice(&sorted);
            }
            from += same.max(1);
        }
        let mut words = Words::default();
        words.letters.reserve_exact(self.words.letters.len());
        words.ends.reserve_exact(self.words.ends.len());
        let mut positions = vec![0; order.len()];
        for (position, number) in order.iter().enumerate() {
            words.push(self.words.get(*number as usize));
            if let Some(place) = positions.get_mut(*number as usize) {
                *place = position as u32;
            }
        }
        (Lexicon { words }, positions)
    }
}

/// The first sixteen letters as two numbers that sort as they do. As no letter is zero, they tell shorter words apart.
type Beginning = (u64, u64);

/// How many letters a beginning has.
const BEGINNING: usize = 16;

fn beginning(word: &str) -> Beginning {
    let word = word.as_bytes();
    (eight(word), word.get(8..).map_or(0, eight))
}

/// The first eight letters as a number. Fewer than eight are read as two runs of four that share their middle.
fn eight(letters: &[u8]) -> u64 {
    let four = |run: &[u8; 4]| u64::from(u32::from_be_bytes(*run));
    match (letters.first_chunk(), letters.first_chunk(), letters.last_chunk()) {
        (Some(eight), ..) => u64::from_be_bytes(*eight),
        (_, Some(first), Some(last)) => four(first) << 32 | four(last) << (64 - 8 * letters.len()),
        _ => letters.iter().rev().fold(0, |number, letter| number >> 8 | u64::from(*letter) << 56),
    }
}

/// Where a word's slot is sought first: its letters, eight at a time, each time multiplied by the golden ratio (D.
/// Knuth, *The Art of Computer Programming*, vol. 3, section 6.4).
fn hash(first: Beginning, word: &str) -> usize {
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
    let join = |hash: u64, letters: u64| (hash.rotate_left(32) ^ letters).wrapping_mul(GOLDEN);
    let mut hash = join(first.0.wrapping_mul(GOLDEN), first.1);
    if let Some(rest) = word.as_bytes().get(BEGINNING..) {
        hash = rest.chunks(8).fold(hash, |hash, letters| join(hash, eight(letters)));
    }
    (hash >> 32) as usize
}

/// Words in one run of letters.
#[derive(Debug, Clone, Default)]
struct Words {
    letters: String,
    ends: Vec<u32>,
}

impl Words {
    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
    }
}

/// The words of a corpus in alphabetical order, so that all words with one beginning stand together.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    words: Words,
}

/// Words that stand together and answer a term in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) words: Range<usize>,
    /// Whether they are what was typed.
    pub(super) whole: bool,
}

impl Lexicon {
    pub(super) fn len(&self) -> usize {
        self.words.ends.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.words.letters.len() + self.words.ends.len() * 4
    }

    /// The words that begin so.
    pub(super) fn beginning_with(&self, start: &str) -> Range<usize> {
        let before = |is_before: &dyn Fn(&str) -> bool, from: usize| {
            let (mut low, mut high) = (from, self.len());
            while low < high {
                let middle = (low + high) / 2;
                if is_before(self.words.get(middle)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        let first = before(&|word| word < start, 0);
        first..before(&|word| word.starts_with(start), first)
    }

    /// The word itself, where the corpus has it.
    pub(super) fn exactly(&self, word: &str) -> Range<usize> {
        let all = self.beginning_with(word);
        let has = !all.is_empty() && self.words.get(all.start) == word;
        all.start..all.start + usize::from(has)
    }

    /// The words that answer a term of one word.
    pub(super) fn answering(&self, term: &Term) -> Vec<Run> {
        let mut runs = Vec::new();
        match term {
            Term::Exact(word) => add(self.exactly(word), true, &mut runs),
            Term::Word(word) => self.forms(self.family(word), term, &mut runs),
            Term::Begun(word) => {
                let family = self.family(word);
                let (exact, begun) = (self.exactly(word), self.beginning_with(word));
                self.forms(family.start.min(begun.start)..begun.start, term, &mut runs);
                add(exact.clone(), true, &mut runs);
                add(exact.end.max(begun.start)..begun.end, false, &mut runs);
                self.forms(begun.end..family.end.max(begun.end), term, &mut runs);
            }
            Term::Near { .. } => self.forms(0..self.len(), term, &mut runs),
            Term::Phrase(_) => {}
        }
        runs
    }

    /// The words among which a word's other forms stand.
    fn family(&self, word: &str) -> Range<usize> {
        if word.len() < stem::SHORTEST {
            return self.exactly(word);
        }
        let shared = stem::stem(word).shared();
        self.beginning_with(word.get(..shared).unwrap_or(word))
    }

    /// The words of a range that answer a term, asked one by one.
    fn forms(&self, among: Range<usize>, term: &Term, runs: &mut Vec<Run>) {
        for at in among {
            if let Some(found) = term.matches(self.words.get(at)) {
                add(at..at + 1, found == Match::Whole, runs);
            }
        }
    }
}

fn add(words: Range<usize>, whole: bool, runs: &mut Vec<Run>) {
    match runs.last_mut() {
        Some(run) if run.whole == whole && run.words.end == words.start => run.words.end = words.end,
        _ if words.is_empty() => {}
        _ => runs.push(Run { words, whole }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_numbered_as_they_come_and_sorted_as_they_read(words in prop::collection::vec("[ab]{1,3}|a{6,9}[ab]|a{14,18}[ab]{0,2}|[é人]{1,7}", 0..80)) {
            let mut numbering = Numbering::default();
            let mut first: Vec<&str> = Vec::new();
            for word in &words {
                if !first.contains(&word.as_str()) {
                    first.push(word);
                }
                prop_assert_eq!(first.get(numbering.number(word) as usize), Some(&word.as_str()));
            }
            prop_assert_eq!(numbering.iter().collect::<Vec<_>>(), first.clone());
            let (lexicon, positions) = numbering.sorted();
            let mut sorted = first.clone();
            sorted.sort_unstable();
            prop_assert_eq!((0..lexicon.len()).map(|at| lexicon.words.get(at)).collect::<Vec<_>>(), sorted.clone());
            for (word, position) in first.iter().zip(positions) {
                prop_assert_eq!(sorted.get(position as usize), Some(word));
            }
        }
    }
}
