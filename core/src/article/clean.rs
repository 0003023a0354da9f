//! From a raw article, as it was pasted or saved, to plain text, with a way back to every raw byte.
//!
//! Pasted text keeps its lines; carriage returns, invisible characters, escaped characters and the marks of Markdown
//! go. HTML, told by its content, loses its tags: block elements become paragraphs, and what the elements say of their
//! text stays as [`Region`]s for the block stage. What the page declares of itself (title, author, date) is
//! [`Declared`].
//!
//! HTML is read by a tokenizer of our own that follows the WHATWG states in spirit. A conforming parser (html5ever,
//! lol_html) would add some 130 KB to a page that may weigh 120 in all, builds a tree that nobody needs here, and
//! loses the raw offsets. What conformance would bring, the repair of mis-nested trees, changes no text; only which
//! element a text stands in, which is a hint here.
//!
//! Every pass is linear: what is searched once without success (`-->`, `"`, `</script`) is never searched again.

mod character;
mod class;
mod declared;
mod element;
mod entity;
mod map;
mod markdown;
mod markup;
mod tokenizer;

pub use class::Cue;
pub use declared::Declared;
pub use element::Element;
pub use markup::{Region, Within};

use map::Map;
use std::borrow::Cow;
use std::ops::Range;

/// A text fit for reading.
#[derive(Debug, Clone)]
pub struct Cleaned<'r> {
    /// The text; the raw one itself where there was nothing to clean.
    pub text: Cow<'r, str>,
    /// What elements or Markdown said of parts of the text, in order and disjoint.
    pub regions: Vec<Region>,
    /// What the page says of itself.
    pub declared: Declared,
    map: Map,
}

impl Cleaned<'_> {
    /// The bytes of the raw text that a range of the clean text was made from; on character boundaries for a range
    /// that is. Tags around the range are left out, tags within it are part of it.
    pub fn raw_range(&self, range: Range<usize>) -> Range<usize> {
        self.map.raw(range)
    }

    /// What a range of the raw text reads like once cleaned; nothing of it may be left.
    pub fn words_of(&self, raw: Range<usize>) -> &str {
        let range = self.map.clean(raw);
        let text = &*self.text;
        // A character reference is replaced as a whole, so an end inside one lies inside no character.
        let start = (range.start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let end = (range.end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        text.get(start..end.max(start)).unwrap_or_default()
    }
}

/// Cleans a raw text.
pub fn clean(raw: &str) -> Cleaned<'_> {
    if let Some(breaks) = markup::detect(raw) {
        return markup::read(raw, breaks);
    }
    markdown::read(raw)
}

#[cfg(test)]
mod tests;
