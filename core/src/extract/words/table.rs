//! A table of words that is asked about every word of a text.

/// Words with what they mean, sorted by word.
///
/// Most words of a text are not in it: a word is looked for only where a sketch of the table, one bit for each hash of
/// its first, middle and last letter and its length, does not rule it out.
#[derive(Debug)]
pub struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    sketch: Sketch,
}

impl<T: Copy> Table<T> {
    /// Makes a table of entries that are sorted by word, each word once; other entries do not compile where the table
    /// is a constant.
    pub const fn new(entries: &'static [(&'static str, T)]) -> Self {
        let mut sketch = Sketch([0; 16]);
        let mut at = 0;
        while at < entries.len() {
            let word = entries[at].0.as_bytes();
            assert!(at == 0 || is_before(entries[at - 1].0.as_bytes(), word), "the entries must be sorted");
            sketch = sketch.with(word);
            at += 1;
        }
        Self { entries, sketch }
    }

    /// What a word means.
    pub fn get(&self, word: &str) -> Option<T> {
        if !self.sketch.may_have(word.as_bytes()) {
            return None;
        }
        let at = self.entries.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok()?;
        self.entries.get(at).map(|(_, meaning)| *meaning)
    }

    /// Whether a word is in it.
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

/// A sorted list of words that is asked about every word of a text, as [`Table`] is.
#[derive(Debug)]
pub struct Set {
    words: &'static [&'static str],
    sketch: Sketch,
}

impl Set {
    /// Makes a set of words that are sorted, each once; others do not compile where the set is a constant.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut sketch = Sketch([0; 16]);
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            assert!(at == 0 || is_before(words[at - 1].as_bytes(), word), "the words must be sorted");
            sketch = sketch.with(word);
            at += 1;
        }
        Self { words, sketch }
    }

    /// Whether a word is in it.
    pub fn has(&self, word: &str) -> bool {
        self.sketch.may_have(word.as_bytes()) && self.words.binary_search(&word).is_ok()
    }
}

/// 1,024 bits, some of them set by words.
#[derive(Debug, Clone, Copy)]
struct Sketch([u64; 16]);

impl Sketch {
    const fn with(mut self, word: &[u8]) -> Self {
        let (slot, bit) = place(word);
        self.0[slot] |= 1 << bit;
        self
    }

    fn may_have(&self, word: &[u8]) -> bool {
        let (slot, bit) = place(word);
        self.0.get(slot).is_some_and(|bits| bits >> bit & 1 == 1)
    }
}

/// Which of the 16 words of a sketch, and which of its bits, a word belongs to.
const fn place(word: &[u8]) -> (usize, u32) {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return (0, 0) };
    let middle = word[word.len() / 2] as usize;
    let hash = *first as usize * 37 + *last as usize * 101 + middle * 211 + word.len() * 59;
    ((hash >> 6) & 15, (hash & 63) as u32)
}

const fn is_before(one: &[u8], two: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < two.len() {
        if one[at] != two[at] {
            return one[at] < two[at];
        }
        at += 1;
    }
    one.len() < two.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_others_are_not() {
        const TIDES: Table<u8> = Table::new(&[("ebb", 1), ("flood", 2), ("neap", 3), ("éstran", 4)]);
        assert_eq!(TIDES.get("flood"), Some(2));
        assert_eq!(TIDES.get("éstran"), Some(4));
        const GULLS: Set = Set::new(&["gull", "kittiwake", "tern"]);
        assert!(GULLS.has("tern") && !GULLS.has("torn") && !GULLS.has("skua"));
        assert!(TIDES.has("ebb") && !TIDES.has("egg") && !TIDES.has("") && !TIDES.has(&"n".repeat(100)));
    }
}
