//! An original, as it lies in its folder.

use super::fold::Folded;
use crate::diagnostic::{Diagnostic, Location};
use crate::model::{Anchor, Fingerprint, Original as Locked};
use crate::parse::Folder;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// An original's text with what is needed to find places in it.
#[derive(Debug, Clone)]
pub struct Original {
    /// The file's name.
    pub name: String,
    /// SHA-256 of the file's bytes.
    pub sha256: Fingerprint,
    /// The text, without a byte order mark.
    pub text: String,
    /// The text folded.
    pub folded: Folded,
    /// Where each code point begins, and where the text ends.
    starts: Vec<usize>,
}

impl Original {
    /// Reads a file's bytes; nothing where they are no UTF-8.
    pub fn read(name: &str, bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        // Programs that load a text for display drop the mark as well, so offsets agree with theirs.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Some(Self {
            name: name.to_owned(),
            sha256: hash(bytes),
            text: text.to_owned(),
            folded: Folded::of(text),
            starts,
        })
    }

    /// What `corpus.lock` keeps of it.
    pub fn locked(&self) -> Locked {
        let words = crate::extract::words::tokens(&self.text).count();
        Locked {
            sha256: self.sha256.clone(),
            words: u32::try_from(words).unwrap_or(u32::MAX),
            characters: self.characters(),
        }
    }

    /// Its length in code points.
    pub fn characters(&self) -> u32 {
        u32::try_from(self.starts.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// Bytes of a range of code points; nothing where it is empty or not inside the text.
    pub fn bytes(&self, range: Range<u32>) -> Option<Range<usize>> {
        let start = *self.starts.get(range.start as usize)?;
        let end = *self.starts.get(range.end as usize)?;
        (start < end).then_some(start..end)
    }

    /// The text of a range of code points.
    pub fn slice(&self, range: Range<u32>) -> Option<&str> {
        self.text.get(self.bytes(range)?)
    }

    /// The anchor of a range of bytes; nothing where it is empty or cuts a character.
    pub fn anchor(&self, bytes: Range<usize>) -> Option<Anchor> {
        let text = self.text.get(bytes.clone()).filter(|text| !text.is_empty())?;
        let point = |at: usize| self.starts.binary_search(&at).ok().and_then(|point| u32::try_from(point).ok());
        Some(Anchor { start: point(bytes.start)?, end: point(bytes.end)?, sha256: hash(text.as_bytes()) })
    }

    /// Whether an anchor's text still stands where it stood.
    pub fn holds(&self, anchor: &Anchor) -> bool {
        self.slice(anchor.start..anchor.end).is_some_and(|text| anchor.sha256.matches(&hash(text.as_bytes()).0))
    }

    /// Bytes of the lines a range of bytes touches: its paragraph, in a text with a paragraph a line.
    pub fn paragraph(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.text.get(..bytes.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let end =
            self.text.get(bytes.end..).and_then(|text| text.find('\n')).map_or(self.text.len(), |at| bytes.end + at);
        start..end
    }
}

fn hash(bytes: &[u8]) -> Fingerprint {
    Fingerprint(Sha256::digest(bytes).to_vec())
}

/// Reads every file of a folder as an original. What is no UTF-8 text is left out with a warning: pictures lie beside
/// articles often enough.
pub fn originals(folder: &Folder) -> (Vec<Original>, Vec<Diagnostic>) {
    let mut originals = Vec::new();
    let mut diagnostics = Vec::new();
    for (name, bytes) in &folder.files {
        match Original::read(name, bytes) {
            Some(original) => originals.push(original),
            None => diagnostics.push(
                Diagnostic::warning(
                    "original-not-text",
                    Location::file(name),
                    format!("`{name}` is not UTF-8 text and was left out"),
                )
                .hint("save the article as UTF-8 if it belongs to the corpus"),
            ),
        }
    }
    (originals, diagnostics)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_count_code_points() {
        let original = Original::read("a.txt", "Été: “ferries” sail\nat 7.".as_bytes()).expect("UTF-8");
        let at = original.text.find("ferries").expect("there");
        let anchor = original.anchor(at..at + 7).expect("on boundaries");
        assert_eq!((anchor.start, anchor.end), (6, 13));
        assert_eq!(original.slice(6..13), Some("ferries"));
        assert!(original.holds(&anchor));
        let moved = Anchor { start: 7, end: 14, ..anchor };
        assert!(!original.holds(&moved));
        assert_eq!(original.text.get(original.paragraph(&(at..at + 7))), Some("Été: “ferries” sail"));
    }

    #[test]
    fn ranges_outside_are_nothing() {
        let original = Original::read("a.txt", "é".as_bytes()).expect("UTF-8");
        assert_eq!((original.slice(0..2), original.slice(0..0)), (None, None));
        assert_eq!((original.anchor(0..1), original.anchor(0..0)), (None, None));
        assert!(Original::read("a.txt", &[0xff]).is_none());
    }

    #[test]
    fn a_byte_order_mark_is_no_character() {
        let original = Original::read("a.txt", "\u{feff}pier".as_bytes()).expect("UTF-8");
        assert_eq!(original.slice(0..4), Some("pier"));
        assert_ne!(original.sha256, Original::read("a.txt", b"pier").expect("UTF-8").sha256);
    }
}
