//! The text of a page: white space, entities and characters as a reader sees them.

use super::{LONGEST_LINK, Lines, Reader, Within};
use crate::article::clean::character::{self, Change};
use crate::article::clean::element::Element;
use crate::article::clean::entity;
use crate::article::clean::tokenizer::Tokenizer;
use std::ops::Range;

impl<'r> Reader<'r> {
    /// Writes the white space that waits before visible text at a place in the raw text.
    pub(super) fn open_text(&mut self, at: usize) {
        if self.out.text.is_empty() {
            self.breaks = 0;
            self.space = None;
            self.field = false;
        }
        if self.breaks > 0 {
            for _ in 0..self.breaks {
                self.out.put('\n', at..at);
            }
        } else if self.field && self.block.is_some() {
            self.out.put('\t', at..at);
        } else if let Some(space) = self.space.take() {
            self.out.put(' ', space);
        }
        self.breaks = 0;
        self.field = false;
        self.space = None;
        if self.block.is_none() {
            self.block = Some((self.out.text.len(), self.top()));
        }
    }

    /// Puts a mark that the page shows without holding it.
    pub(super) fn put(&mut self, mark: char, at: usize) {
        if self.top().within.has(Within::HIDDEN) {
            return;
        }
        if mark == '“' {
            self.open_text(at);
        } else if self.block.is_none() {
            return;
        } else {
            // A space before the end of a quotation stands behind its mark.
            self.space = self.space.take().map(|_| at..at);
        }
        self.out.put(mark, at..at);
    }

    /// A raised figure behind a number is its power; behind a word it is the number of a note, which is no text.
    pub(super) fn raised(&mut self, end: usize, tokens: &mut Tokenizer<'r>) {
        /// Longer than the tags around the number of a note.
        const LONGEST_NOTE: usize = 400;
        let bytes = self.raw.as_bytes().get(end..).unwrap_or_default();
        let (mut digits, mut tag, mut length) = (0_usize, false, None);
        for (at, byte) in bytes.iter().take(LONGEST_NOTE).enumerate() {
            match byte {
                b'<' if bytes.get(at..at + 5).is_some_and(|close| close.eq_ignore_ascii_case(b"</sup")) => {
                    length = Some(at);
                    break;
                }
                b'<' => tag = true,
                b'>' => tag = false,
                b'0'..=b'9' if !tag => digits += 1,
                b'[' | b']' | b',' | b' ' | b'-' | b'(' | b')' => {}
                _ if !tag => return,
                _ => {}
            }
        }
        let Some(length) = length.filter(|_| digits > 0 && self.space.is_none()) else { return };
        if self.out.text.ends_with(|last: char| last.is_ascii_digit()) {
            self.put('^', end);
            return;
        }
        let letters = self.out.text.bytes().rev().take(4).filter(u8::is_ascii_alphabetic).count();
        // "km2" and "m3" are units; a word of four letters is none.
        if letters == 4 || self.out.text.ends_with(['.', ',', '”', '"', ')', '%', ';']) {
            tokens.at = end + length;
        }
    }

    pub(super) fn text(&mut self, range: Range<usize>) {
        let top = self.top();
        if top.within.has(Within::HIDDEN) {
            return;
        }
        let lines = if top.element == Element::Pre { Lines::Kept } else { self.layout.lines };
        let raw = self.raw;
        let bytes = raw.as_bytes();
        let before = self.out.text.len();
        // What is copied as it stands, while it lasts.
        let mut from = range.start;
        let mut at = range.start;
        while at < range.end {
            let Some(byte) = bytes.get(at).copied() else { break };
            if byte.is_ascii_whitespace() {
                let lone = byte == b' '
                    && bytes.get(at + 1).is_some_and(|next| next.is_ascii_graphic() && !matches!(next, b'<' | b'&'));
                if lone && from < at && at + 1 < range.end {
                    at += 1;
                    continue;
                }
                self.out.copy(from..at);
                let end = at
                    + bytes
                        .get(at..range.end)
                        .unwrap_or_default()
                        .iter()
                        .take_while(|byte| byte.is_ascii_whitespace())
                        .count();
                self.white(at..end, lines);
                at = end;
                from = at;
                continue;
            }
            let changed = if byte == b'&' {
                raw.get(at..range.end)
                    .and_then(|rest| entity::entity(rest, false))
                    .map(|(character, length)| (character, length, true))
            } else if character::is_suspect(byte) {
                raw.get(at..)
                    .and_then(|rest| rest.chars().next())
                    .map(|character| (character, character.len_utf8(), false))
            } else {
                None
            };
            let Some((character, length, read)) = changed else {
                if from == at {
                    self.open_text(at);
                }
                at += 1;
                continue;
            };
            let place = at..at + length;
            let change = character::change(character);
            if change.is_none() && !read {
                if from == at {
                    self.open_text(at);
                }
                at = place.end;
                continue;
            }
            self.out.copy(from..at);
            at = place.end;
            from = at;
            match change {
                None if character.is_whitespace() => self.space = self.space.take().or(Some(place)),
                None => {
                    self.open_text(place.start);
                    self.out.put(character, place);
                }
                Some(Change::Drop) => {}
                Some(Change::Become(_)) => self.space = self.space.take().or(Some(place)),
            }
        }
        self.out.copy(from..range.end);
        let grown = self.out.text.len() - before;
        if let Some(length) = &mut self.link {
            *length += grown;
            if *length <= LONGEST_LINK {
                self.linked += grown;
            } else {
                self.link = None;
            }
        }
    }

    /// White space in the source.
    pub(super) fn white(&mut self, range: Range<usize>, lines: Lines) {
        if self.breaks > 0 {
            return;
        }
        let ends = match lines {
            Lines::Space => 0,
            _ => self.raw.get(range.clone()).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count(),
        };
        match (lines, ends) {
            (Lines::Kept, 1) => {
                self.breaks = 1;
                self.space = None;
            }
            (Lines::Kept | Lines::Paragraphs, 2..) => self.break_block(),
            _ => self.space = self.space.take().or(Some(range.start..range.start + 1)),
        }
    }
}
