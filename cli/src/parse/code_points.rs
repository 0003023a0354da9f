//! Bytes to code points, at the command's edge: programs in other languages count characters, core counts bytes.

use std::ops::Range;

/// How many bytes lie between two known counts.
const STEP: usize = 256;

/// Counts the code points of a text up to any byte.
#[derive(Debug)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points before every [`STEP`]th byte.
    counts: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    /// Counts once through the text.
    pub fn of(text: &'a str) -> Self {
        let mut count = 0;
        let counts = text.as_bytes().chunks(STEP).map(|chunk| {
            let before = count;
            count += starts(chunk);
            before
        });
        Self { text, counts: counts.collect() }
    }

    /// How many code points stand before a byte; bytes outside the text count as its end.
    pub fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let chunk = (byte / STEP).min(self.counts.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(chunk * STEP..byte).unwrap_or_default();
        self.counts.get(chunk).copied().unwrap_or(0) + starts(rest)
    }

    /// A range of bytes in code points.
    pub fn range(&self, bytes: &Range<usize>) -> [usize; 2] {
        [self.before(bytes.start), self.before(bytes.end)]
    }
}

/// Code points that begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_any_width_count_one() {
        let text = "aé中😀".repeat(200);
        let points = CodePoints::of(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.before(byte), count);
        }
        assert_eq!(points.range(&(1..usize::MAX)), [1, 800]);
        assert_eq!(CodePoints::of("").before(0), 0);
    }
}
