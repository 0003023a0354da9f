//! From a word to the claims that hold it, and from a claim to its words in order.
//!
//! Postings are three bytes each: the claim's place in its block of 65 536 claims, and the word's impact there. Inside
//! a block they stand in the order of the words, so that all words with one beginning are one slice. The words of each
//! claim's texts in order, for phrases, are numbers of variable length, the first-met and so mostly the frequent ones
//! in a single byte.

use super::lexicon::{Lexicon, Numbering, Run};
use super::rank;
use super::terms::{Phrase, Term};
use super::weight;
use crate::extract::words;

/// Claims in a block: what a 16-bit place can tell apart.
const BLOCK: usize = 1 << 16;

/// Collects the texts of claims, one claim after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Collecting {
    words: Numbering,
    /// The texts of all claims: a zero and a weight begin a text, a number plus one is a word.
    stream: Vec<u8>,
    /// Where each claim begins in the stream, and its length in weighted words.
    claims: Vec<(u32, u32)>,
    length: u32,
    start: u32,
    holders: Holders,
}

impl Collecting {
    /// A text of the present claim; `weight` is what one occurrence counts, in parts of [`weight::UNIT`].
    // Entered anew for every text: a browser replaces what it compiled in haste only where a function is entered.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str, weight: u8) {
        let claim = self.claims.len();
        self.stream.extend([0, weight]);
        for token in words::tokens(text) {
            let number = self.words.number(&token.folded);
            self.holders.count(number, claim);
            write(number + 1, &mut self.stream);
            self.length += u32::from(weight);
        }
    }

    /// Words that are numbered beforehand, so that [`Self::numbers`] can name them.
    pub(super) fn number(&mut self, word: &str) {
        self.words.number(word);
    }

    /// Texts of the present claim that are numbered already; nothing where they name a word that has no number.
    pub(super) fn numbers(&mut self, texts: &[u8]) -> Option<()> {
        let claim = self.claims.len();
        let mut numbers = Numbers(texts);
        let mut weight = 0;
        while let Some(number) = numbers.next() {
            match number.checked_sub(1) {
                None => weight = u8::try_from(numbers.next()?).ok()?,
                Some(number) if (number as usize) < self.words.len() => {
                    self.holders.count(number, claim);
                    self.length += u32::from(weight);
                }
                Some(_) => return None,
            }
        }
        self.stream.extend_from_slice(texts);
        Some(())
    }

    /// The words by number, the texts of all claims, and how many bytes of them each claim has.
    pub(super) fn into_parts(self) -> (Numbering, Vec<u8>, Vec<u32>) {
        let ends = self.claims.iter().skip(1).map(|(start, _)| *start).chain([self.start]);
        let lengths = self.claims.iter().zip(ends).map(|((start, _), end)| end - start).collect();
        (self.words, self.stream, lengths)
    }

    /// The present claim is complete.
    pub(super) fn end_claim(&mut self) {
        self.claims.push((self.start, std::mem::take(&mut self.length)));
        self.start = self.stream.len() as u32;
    }

    pub(super) fn finish(self) -> Postings {
        let Self { words, mut stream, claims, holders, .. } = self;
        stream.shrink_to_fit();
        let (lexicon, positions) = words.sorted();
        let mut texts: Vec<u32> = claims.iter().map(|(start, _)| *start).collect();
        texts.push(stream.len() as u32);
        let mut postings =
            Postings { lexicon, positions, stream, texts, starts: Vec::new(), places: Vec::new(), impacts: Vec::new() };
        postings.fill(&holders, &claims.into_iter().map(|(_, length)| length).collect::<Vec<_>>());
        postings
    }
}

/// How many claims hold each word, counted as the texts come: it says where each word's postings will begin.
#[derive(Debug, Clone, Default)]
struct Holders {
    /// For each word's number, one more than the last claim that was met with it.
    met: Vec<u32>,
    /// For each block, how many of its claims hold each word, by number.
    blocks: Vec<Vec<u32>>,
}

impl Holders {
    /// A claim holds a word; a second time in one claim counts for nothing.
    fn count(&mut self, word: u32, claim: usize) {
        let word = word as usize;
        if word >= self.met.len() {
            self.met.resize(word + 1, 0);
        }
        let block = claim / BLOCK;
        if block >= self.blocks.len() {
            self.blocks.resize_with(block + 1, Vec::new);
        }
        let (Some(met), Some(block)) = (self.met.get_mut(word), self.blocks.get_mut(block)) else { return };
        if std::mem::replace(met, claim as u32 + 1) == claim as u32 + 1 {
            return;
        }
        if word >= block.len() {
            block.resize(word + 1, 0);
        }
        if let Some(count) = block.get_mut(word) {
            *count += 1;
        }
    }
}

fn write(mut number: u32, stream: &mut Vec<u8>) {
    while number >= 0x80 {
        stream.push(number as u8 | 0x80);
        number >>= 7;
    }
    stream.push(number as u8);
}

/// Reads the stream: the numbers that [`write`] wrote.
struct Numbers<'s>(&'s [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
            shift = (shift + 7) & 31;
        }
    }
}

/// Claims in ascending order, each with what a term says of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Hits {
    pub(super) claims: Vec<u32>,
    pub(super) impacts: Vec<u8>,
}

/// An inverted index over all claims.
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    pub(super) lexicon: Lexicon,
    /// For each word's number in the stream, its position in the lexicon.
    positions: Vec<u32>,
    stream: Vec<u8>,
    /// Where each claim begins in the stream, and where the last one ends.
    texts: Vec<u32>,
    /// Where the postings of each word of each block begin, and where the last ones end.
    starts: Vec<u32>,
    places: Vec<u16>,
    impacts: Vec<u8>,
}

impl Postings {
    /// How many claims there are.
    pub(super) fn claims(&self) -> usize {
        self.texts.len().saturating_sub(1)
    }

    /// Its size in memory, in bytes.
    pub(super) fn bytes(&self) -> usize {
        let numbers = self.positions.len() + self.texts.len() + self.starts.len();
        self.lexicon.bytes() + numbers * 4 + self.stream.len() + self.places.len() * 2 + self.impacts.len()
    }

    fn texts_of(&self, claim: u32) -> Numbers<'_> {
        let place = |at: usize| self.texts.get(at).map_or(0, |start| *start as usize);
        Numbers(self.stream.get(place(claim as usize)..place(claim as usize + 1)).unwrap_or_default())
    }

    /// Puts every claim where its words' lists go on.
    fn fill(&mut self, holders: &Holders, lengths: &[u32]) {
        let claims = self.claims();
        let total = lengths.iter().map(|length| u64::from(*length)).sum();
        let blocks = claims.div_ceil(BLOCK);
        let mut counts = vec![0u32; blocks * self.lexicon.len() + 1];
        for (block, held) in holders.blocks.iter().enumerate() {
            let base = block * self.lexicon.len();
            for (word, held) in self.positions.iter().zip(held) {
                if let Some(count) = counts.get_mut(base + *word as usize) {
                    *count = *held;
                }
            }
        }
        let mut sum = 0;
        for start in &mut counts {
            sum += std::mem::replace(start, sum);
        }
        let mut places = vec![0; sum as usize];
        let mut impacts = vec![0; sum as usize];
        let mut gathering = Gathering::new(self.lexicon.len());
        for claim in 0..claims {
            let norm = weight::norm(lengths.get(claim).copied().unwrap_or_default(), total, claims);
            let base = claim / BLOCK * self.lexicon.len();
            for (word, occurrences) in gathering.of(self, claim as u32) {
                let Some(next) = counts.get_mut(base + *word as usize) else { continue };
                let at = *next as usize;
                *next += 1;
                if let (Some(place), Some(impact)) = (places.get_mut(at), impacts.get_mut(at)) {
                    (*place, *impact) = (claim as u16, weight::impact(*occurrences, norm));
                }
            }
        }
        // Each start has moved on to where the next one was.
        counts.rotate_right(1);
        if let Some(first) = counts.first_mut() {
            *first = 0;
        }
        (self.starts, self.places, self.impacts) = (counts, places, impacts);
    }

    /// The words that answer a term of one word.
    pub(super) fn answering(&self, term: &Term) -> Vec<Run> {
        self.lexicon.answering(term)
    }

    /// The slices of postings of words that stand together, with the first claim of each one's block.
    fn lists(&self, run: &Run) -> impl Iterator<Item = (u32, &[u16], &[u8])> {
        let blocks = self.claims().div_ceil(BLOCK);
        let words = run.words.clone();
        (0..blocks).map(move |block| {
            let place =
                |word: usize| self.starts.get(block * self.lexicon.len() + word).map_or(0, |start| *start as usize);
            let range = place(words.start)..place(words.end);
            let places = self.places.get(range.clone()).unwrap_or_default();
            ((block * BLOCK) as u32, places, self.impacts.get(range).unwrap_or_default())
        })
    }

    /// How many postings words have: their claims, each counted once a word.
    pub(super) fn count(&self, runs: &[Run]) -> usize {
        runs.iter().flat_map(|run| self.lists(run)).map(|(_, places, _)| places.len()).sum()
    }

    /// The claims that hold any of the words, each with the most that one of them says of it.
    pub(super) fn hits(&self, runs: &[Run]) -> Hits {
        let mut hits = Hits::default();
        if let [run] = runs
            && run.words.len() == 1
        {
            for (first, places, impacts) in self.lists(run) {
                hits.claims.extend(places.iter().map(|place| first + u32::from(*place)));
                hits.impacts.extend(impacts.iter().map(|impact| factor(run) * impact));
            }
            return hits;
        }
        let claims = self.claims();
        let mut best = vec![0u8; claims];
        // Few of many claims are collected as they come and put in order; many are read off in order.
        let few = self.count(runs) * 8 < claims;
        for run in runs {
            let factor = factor(run);
            for (first, places, impacts) in self.lists(run) {
                let Some(block) = best.get_mut(first as usize..) else { continue };
                for (place, impact) in places.iter().zip(impacts) {
                    let Some(best) = block.get_mut(usize::from(*place)) else { continue };
                    if few && *best == 0 {
                        hits.claims.push(first + u32::from(*place));
                    }
                    *best = (*best).max(factor * *impact);
                }
            }
        }
        if few {
            let keys: Vec<u64> = hits.claims.iter().map(|claim| u64::from(*claim)).collect();
            hits.claims =
                rank::ascending(&keys, 4).iter().filter_map(|at| hits.claims.get(*at as usize)).copied().collect();
        } else {
            hits.claims = rank::places(&best, |impact| *impact > 0);
        }
        hits.impacts = hits.claims.iter().map(|claim| best.get(*claim as usize).copied().unwrap_or_default()).collect();
        hits
    }

    /// The claims that hold a phrase in one of their texts; each is worth its least telling word.
    pub(super) fn phrase(&self, phrase: &Phrase, runs: &[Vec<Run>]) -> Hits {
        let mut lists: Vec<Hits> = runs.iter().map(|runs| self.hits(runs)).collect();
        crate::order::by_key(&mut lists, |hits| hits.claims.len());
        let least = lists.into_iter().reduce(|kept, other| kept.meet(&other, |a, b| a.min(b)));
        let mut found = least.unwrap_or_default();
        let wanted: Vec<(usize, usize)> = runs
            .iter()
            .map(|runs| (runs.iter().map(|run| run.words.start).min(), runs.iter().map(|run| run.words.end).max()))
            .map(|(start, end)| (start.unwrap_or(0), end.unwrap_or(0)))
            .collect();
        debug_assert_eq!(wanted.len(), phrase.words.len());
        found.retain(|claim| self.holds(claim, &wanted));
        found
    }

    /// Whether words of these ranges of the lexicon stand one after the other in a text of a claim.
    fn holds(&self, claim: u32, wanted: &[(usize, usize)]) -> bool {
        /// Stands between texts and answers nothing.
        const GAP: usize = usize::MAX;
        let mut numbers = self.texts_of(claim);
        let mut words = Vec::with_capacity(64);
        while let Some(number) = numbers.next() {
            match number.checked_sub(1) {
                None => {
                    numbers.next(); // the weight
                    words.push(GAP);
                }
                Some(number) => words.push(self.positions.get(number as usize).map_or(GAP, |word| *word as usize)),
            }
        }
        words
            .windows(wanted.len())
            .any(|run| run.iter().zip(wanted).all(|(word, (start, end))| start <= word && word < end))
    }
}

fn factor(run: &Run) -> u8 {
    if run.whole { weight::WHOLE } else { 1 }
}

impl Hits {
    /// The claims of both.
    pub(super) fn meet(&self, other: &Self, join: impl Fn(u8, u8) -> u8) -> Self {
        let mut both = Self::default();
        let mut at = 0;
        for (claim, impact) in self.claims.iter().zip(&self.impacts) {
            at = seek(&other.claims, at, *claim);
            if other.claims.get(at) == Some(claim) {
                both.claims.push(*claim);
                both.impacts.push(join(*impact, other.impacts.get(at).copied().unwrap_or_default()));
            }
        }
        both
    }

    fn retain(&mut self, keep: impl Fn(u32) -> bool) {
        let kept: Vec<bool> = self.claims.iter().map(|claim| keep(*claim)).collect();
        let (mut claims, mut impacts) = (kept.iter(), kept.iter());
        self.claims.retain(|_| claims.next() == Some(&true));
        self.impacts.retain(|_| impacts.next() == Some(&true));
    }
}

/// The first place from `at` on whose claim is not before `claim`, in leaps that double.
pub(super) fn seek(claims: &[u32], at: usize, claim: u32) -> usize {
    let before = |at: usize| claims.get(at).is_some_and(|other| *other < claim);
    let (mut low, mut leap) = (at, 1);
    while before(low + leap - 1) {
        low += leap;
        leap *= 2;
    }
    let mut high = (low + leap - 1).min(claims.len());
    while low < high {
        let middle = (low + high) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The words of one claim after the other, each word once with its weighted occurrences.
struct Gathering {
    /// For each word of the lexicon, one more than its place in `found` where it was met in this claim.
    met: Vec<(u32, u32)>,
    found: Vec<(u32, u32)>,
}

impl Gathering {
    fn new(words: usize) -> Self {
        Self { met: vec![(u32::MAX, 0); words], found: Vec::new() }
    }

    // Apart, as `Collecting::text` is.
    #[inline(never)]
    fn of(&mut self, postings: &Postings, claim: u32) -> &[(u32, u32)] {
        self.found.clear();
        let mut weight = 0;
        let mut numbers = postings.texts_of(claim);
        while let Some(number) = numbers.next() {
            let Some(number) = number.checked_sub(1) else {
                weight = numbers.next().unwrap_or_default();
                continue;
            };
            let Some(word) = postings.positions.get(number as usize) else { continue };
            let Some(met) = self.met.get_mut(*word as usize) else { continue };
            match self.found.get_mut(met.1 as usize).filter(|_| met.0 == claim) {
                Some((_, occurrences)) => *occurrences += weight,
                None => {
                    *met = (claim, self.found.len() as u32);
                    self.found.push((*word, weight));
                }
            }
        }
        &self.found
    }
}
