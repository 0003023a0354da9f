//! Recognises a file as the original of a digest, and finds each claim's span in it.
//!
//! A corpus keeps of an original only its hash and, for each claim, range and hash of the span. So a file that somebody
//! holds is the annotated one or not, by its hash; a span stands where it was recorded, or the same words stand
//! elsewhere, or they have changed. Words can only be looked for by hashing what might be them: candidates begin and
//! end at the edge of a word and are as long as the span was, the nearest to its old place first.

use super::assign::{LEAST, is_recorded, likeness};
use super::original::Original;
use crate::model::{Anchor, Claim, ClaimKey, Corpus, SourceKey};
use crate::order;
use std::ops::Range;

/// The longest file that is looked at, in bytes. An article has thousands.
pub const LONGEST: usize = 2_000_000;

/// Bytes that are hashed at most in looking for spans that have moved; some tenths of a second on a slow device.
const MOST_HASHED: usize = 16_000_000;

/// Why a file is no text to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but white space is in it.
    Empty,
    /// It has more than [`LONGEST`] bytes.
    TooLong,
    /// It is no UTF-8, or holds characters that no text has.
    NotText,
}

/// Where a claim's span stands in a file, in bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Word for word where it was recorded.
    Proved(Range<usize>),
    /// Word for word, elsewhere.
    Moved(Range<usize>),
    /// Not word for word; the range is that of the claim's quoted phrase, where that still stands.
    Changed(Option<Range<usize>>),
}

impl Place {
    /// What can be shown of it.
    pub fn range(&self) -> Option<&Range<usize>> {
        match self {
            Self::Proved(range) | Self::Moved(range) => Some(range),
            Self::Changed(range) => range.as_ref(),
        }
    }
}

/// What a file is to an article of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// Its text, without a byte order mark.
    pub text: String,
    /// Whether it is byte for byte the file that was annotated.
    pub is_whole: bool,
    /// Each anchored claim of the article, in corpus order.
    pub places: Vec<(ClaimKey, Place)>,
    /// Another article of the corpus whose original this rather is.
    pub other: Option<SourceKey>,
}

/// A run of a line: plain text, or the words of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lit {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The claim that stands there, and whether word for word.
    pub claim: Option<(ClaimKey, bool)>,
}

/// Compares the bytes of a file with what the corpus knows of an article's original.
///
/// # Errors
/// [`Unreadable`] where there is no text to look at.
pub fn recognise(corpus: &Corpus, source: SourceKey, bytes: &[u8]) -> Result<Recognised, Unreadable> {
    if bytes.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    let original = Original::read("", bytes).ok_or(Unreadable::NotText)?;
    if original.text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    if original.text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let is_of = |key: SourceKey| corpus.sources.get(key.at()).is_some_and(|source| is_recorded(source, &original));
    let is_whole = is_of(source);
    let mut search = Search::new(&original);
    let claims = corpus.keyed_claims().filter(|(_, claim)| claim.source == source);
    let places: Vec<(ClaimKey, Place)> = claims
        .filter_map(|(key, claim)| claim.anchor.as_ref().map(|anchor| (key, search.place(claim, anchor))))
        .collect();
    let stands = places.iter().any(|(_, place)| !matches!(place, Place::Changed(_)));
    let other = if is_whole { None } else { other(corpus, source, &original, stands, is_of) };
    Ok(Recognised { is_whole, places, other, text: original.text })
}

/// The article whose recorded original the file is; where it is nobody's and nothing of `source` stands in it, the one
/// that it is most like.
fn other(
    corpus: &Corpus,
    source: SourceKey,
    original: &Original,
    stands: bool,
    is_of: impl Fn(SourceKey) -> bool,
) -> Option<SourceKey> {
    let all = (0..u32::try_from(corpus.sources.len()).unwrap_or(u32::MAX)).map(SourceKey);
    let mut best = (likeness(corpus, source.at(), original).max(LEAST), None);
    for key in all.filter(|key| *key != source) {
        if is_of(key) {
            return Some(key);
        }
        let like = likeness(corpus, key.at(), original);
        if like > best.0 {
            best = (like, Some(key));
        }
    }
    best.1.filter(|_| !stands)
}

/// Looks for spans in a text.
struct Search<'o> {
    original: &'o Original,
    /// Code points at which a span may begin.
    beginnings: Vec<u32>,
    /// By how many code points the last span that was found had moved; the next will likely have moved as far.
    shift: i64,
    hashed: usize,
}

impl<'o> Search<'o> {
    fn new(original: &'o Original) -> Self {
        let mut beginnings = Vec::new();
        let mut before = ' ';
        for (at, character) in original.text.chars().enumerate() {
            let inside = before.is_alphanumeric() && character.is_alphanumeric();
            if let (false, false, Ok(at)) = (inside, character.is_whitespace(), u32::try_from(at)) {
                beginnings.push(at);
            }
            before = character;
        }
        Self { original, beginnings, shift: 0, hashed: 0 }
    }

    fn place(&mut self, claim: &Claim, anchor: &Anchor) -> Place {
        if self.original.holds(anchor) {
            self.shift = 0;
            return self.original.bytes(anchor.start..anchor.end).map_or(Place::Changed(None), Place::Proved);
        }
        let old = i64::from(anchor.start);
        let expected = u32::try_from((old + self.shift).max(0)).unwrap_or(u32::MAX);
        let length = anchor.end.saturating_sub(anchor.start);
        let middle = self.beginnings.partition_point(|at| *at < expected);
        let (mut below, mut above) = (middle, middle);
        while self.hashed < MOST_HASHED {
            // Outwards from the place where it is expected, the nearer side first.
            let under = below.checked_sub(1).and_then(|at| self.beginnings.get(at)).copied();
            let over = self.beginnings.get(above).copied();
            let start = match (under, over) {
                (None, None) => break,
                (Some(under), Some(over)) if expected - under < over - expected => under,
                (Some(under), None) => under,
                (_, Some(over)) => over,
            };
            if Some(start) == over {
                above += 1;
            } else {
                below -= 1;
            }
            if let Some(found) = self.same_words(start, length, anchor) {
                self.shift = i64::from(start) - old;
                return Place::Moved(found);
            }
        }
        Place::Changed(self.phrase(claim, expected))
    }

    /// The range of a candidate where its hash is that of the span.
    fn same_words(&mut self, start: u32, length: u32, anchor: &Anchor) -> Option<Range<usize>> {
        let end = start.checked_add(length)?;
        let bytes = self.original.bytes(start..end)?;
        let text = self.original.text.get(bytes.clone())?;
        let last = text.chars().next_back()?;
        let after = self.original.text.get(bytes.end..)?.chars().next().unwrap_or(' ');
        if last.is_whitespace() || last.is_alphanumeric() && after.is_alphanumeric() {
            return None;
        }
        self.hashed += text.len();
        let candidate = Anchor { start, end, sha256: anchor.sha256.clone() };
        self.original.holds(&candidate).then_some(bytes)
    }

    /// Where the claim's phrase stands, nearest to where the span is expected.
    fn phrase(&self, claim: &Claim, expected: u32) -> Option<Range<usize>> {
        let near = self.original.bytes(expected..expected.saturating_add(1)).map_or(usize::MAX, |range| range.start);
        let found = self.original.folded.find(&self.original.text, claim.phrase.as_deref()?);
        found.min_by_key(|range| range.start.abs_diff(near))
    }
}

impl Recognised {
    /// How many claims stand in it word for word, moved ones included.
    pub fn standing(&self) -> usize {
        self.places.iter().filter(|(_, place)| !matches!(place, Place::Changed(_))).count()
    }

    /// The text line by line, empty lines left out, every line in runs. Words of two claims belong to the one that
    /// begins first.
    pub fn lines(&self) -> Vec<Vec<Lit>> {
        let mut lit: Vec<(Range<usize>, ClaimKey, bool)> = Vec::new();
        for (key, place) in &self.places {
            if let Some(range) = place.range() {
                lit.push((range.clone(), *key, !matches!(place, Place::Changed(_))));
            }
        }
        order::by_key(&mut lit, |(range, ..)| (range.start, range.end));
        let mut lines = Vec::new();
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let text = line.trim_end();
            let whole = start..start + text.len();
            start += line.len();
            if text.trim_start().is_empty() {
                continue;
            }
            let mut runs = Vec::new();
            let mut at = whole.start;
            for (range, key, word_for_word) in &lit {
                let (from, to) = (range.start.max(at), range.end.min(whole.end));
                if from >= to {
                    continue;
                }
                if at < from {
                    runs.push(Lit { range: at..from, claim: None });
                }
                runs.push(Lit { range: from..to, claim: Some((*key, *word_for_word)) });
                at = to;
            }
            if at < whole.end {
                runs.push(Lit { range: at..whole.end, claim: None });
            }
            lines.push(runs);
        }
        lines
    }
}

#[cfg(test)]
mod tests;
