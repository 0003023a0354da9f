//! The clean text while it grows, and where each part of it came from.

use std::borrow::Cow;
use std::ops::Range;

/// A part of the clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Segment {
    /// Where it begins in the clean text.
    clean: usize,
    /// Where it came from in the raw text. A part as long as its origin is a copy; any other stands for the whole of it.
    raw: (usize, usize),
}

/// Where every byte of a clean text came from.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    segments: Vec<Segment>,
    /// Bytes of the clean text; nothing for a text that is its own origin.
    length: usize,
    /// Bytes of the raw text.
    whole: usize,
}

impl Map {
    /// The origin of a range of the clean text.
    pub(super) fn raw(&self, range: Range<usize>) -> Range<usize> {
        if self.segments.is_empty() {
            return if self.whole == 0 { range } else { 0..0 };
        }
        let start = self.of(range.start, |segment, within| within.unwrap_or(segment.raw.0));
        if range.end <= range.start {
            return start..start;
        }
        // The byte before the end says where the range ends: what was removed behind it does not belong to it.
        let end = self.of(range.end - 1, |segment, within| within.map_or(segment.raw.1, |within| within + 1));
        start..end.max(start)
    }

    /// Where a range of the raw text went: the part of the clean text that came from it.
    pub(super) fn clean(&self, range: Range<usize>) -> Range<usize> {
        if self.segments.is_empty() {
            return if self.whole == 0 { range } else { 0..0 };
        }
        let at = |raw: usize| {
            let after = self.segments.partition_point(|segment| segment.raw.0 <= raw);
            let Some(segment) = after.checked_sub(1).and_then(|at| self.segments.get(at)) else { return 0 };
            let end = self.segments.get(after).map_or(self.length, |next| next.clean);
            (segment.clean + (raw - segment.raw.0)).min(end)
        };
        let start = at(range.start);
        start..at(range.end).max(start)
    }

    /// What `place` makes of the segment that holds a byte and of the byte's origin, if the segment is a copy.
    fn of(&self, at: usize, place: impl Fn(Segment, Option<usize>) -> usize) -> usize {
        if at >= self.length {
            return self.segments.last().map_or(0, |last| last.raw.1);
        }
        let after = self.segments.partition_point(|segment| segment.clean <= at);
        let Some(segment) = after.checked_sub(1).and_then(|at| self.segments.get(at)) else { return 0 };
        let end = self.segments.get(after).map_or(self.length, |next| next.clean);
        let copied = segment.raw.1 - segment.raw.0 == end - segment.clean;
        place(*segment, copied.then(|| segment.raw.0 + (at - segment.clean)))
    }
}

/// Builds a clean text and its map.
#[derive(Debug)]
pub(super) struct Builder<'r> {
    raw: &'r str,
    pub(super) text: String,
    segments: Vec<Segment>,
    /// Where the last segment ends in the raw text, if it is a copy that may grow.
    copied: Option<usize>,
}

impl<'r> Builder<'r> {
    pub(super) fn new(raw: &'r str) -> Self {
        Self { raw, text: String::with_capacity(raw.len()), segments: Vec::new(), copied: None }
    }

    /// Copies a range of the raw text.
    pub(super) fn copy(&mut self, range: Range<usize>) {
        let Some(part) = self.raw.get(range.clone()).filter(|part| !part.is_empty()) else { return };
        if self.copied != Some(range.start) {
            self.segments.push(Segment { clean: self.text.len(), raw: (range.start, range.end) });
        } else if let Some(last) = self.segments.last_mut() {
            last.raw.1 = range.end;
        }
        self.text.push_str(part);
        self.copied = Some(range.end);
    }

    /// Puts a character in place of a range of the raw text, which may be empty.
    pub(super) fn put(&mut self, character: char, range: Range<usize>) {
        if range.len() == character.len_utf8() {
            // As long as what it replaces: the copy goes on.
            if self.copied != Some(range.start) {
                self.segments.push(Segment { clean: self.text.len(), raw: (range.start, range.end) });
            } else if let Some(last) = self.segments.last_mut() {
                last.raw.1 = range.end;
            }
            self.copied = Some(range.end);
        } else {
            self.segments.push(Segment { clean: self.text.len(), raw: (range.start, range.end) });
            self.copied = None;
        }
        self.text.push(character);
    }

    /// The text and its map; the raw text itself if all of it was copied.
    pub(super) fn finish(self) -> (Cow<'r, str>, Map) {
        if self.text.len() == self.raw.len() && self.text == self.raw {
            return (Cow::Borrowed(self.raw), Map::default());
        }
        let length = self.text.len();
        (Cow::Owned(self.text), Map { segments: self.segments, length, whole: self.raw.len() })
    }
}
