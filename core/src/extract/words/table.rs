//! A table of words that is asked about every word of a text.

/// Words with what they mean, sorted by word.
///
/// Most words of a text are not in it: a word is looked for only where the table has one of its length that begins
/// with the same letter.
#[derive(Debug)]
pub struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    /// For each first byte (its lower five bits) a bit for each length that occurs.
    lengths: [u32; 32],
}

impl<T: Copy> Table<T> {
    /// Makes a table of entries that are sorted by word, each word once; other entries do not compile where the table
    /// is a constant.
    pub const fn new(entries: &'static [(&'static str, T)]) -> Self {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < entries.len() {
            let word = entries[at].0.as_bytes();
            assert!(at == 0 || is_before(entries[at - 1].0.as_bytes(), word), "the entries must be sorted");
            lengths[slot(word)] |= bit(word);
            at += 1;
        }
        Self { entries, lengths }
    }

    /// What a word means.
    pub fn get(&self, word: &str) -> Option<T> {
        let bytes = word.as_bytes();
        let lengths = self.lengths.get(slot(bytes))?;
        if lengths & bit(bytes) == 0 {
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
    lengths: [u32; 32],
}

impl Set {
    /// Makes a set of words that are sorted, each once; others do not compile where the set is a constant.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            assert!(at == 0 || is_before(words[at - 1].as_bytes(), word), "the words must be sorted");
            lengths[slot(word)] |= bit(word);
            at += 1;
        }
        Self { words, lengths }
    }

    /// Whether a word is in it.
    pub fn has(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let lengths = self.lengths.get(slot(bytes)).copied().unwrap_or_default();
        lengths & bit(bytes) != 0 && self.words.binary_search(&word).is_ok()
    }
}

const fn slot(word: &[u8]) -> usize {
    match word.first() {
        Some(first) => (*first & 31) as usize,
        None => 0,
    }
}

const fn bit(word: &[u8]) -> u32 {
    1 << (if word.len() < 31 { word.len() } else { 31 })
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
