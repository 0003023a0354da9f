//! HTML cut into text, start tags and end tags.
//!
//! Follows the WHATWG tokenizer (13.2.5) where it matters for text: quoted attributes may hold `>`, comments end at
//! `-->` or with the text, `<` before anything but a letter, `/`, `!` or `?` is text. It differs where a page is broken
//! or is no page: a tag that never closes is text, an unclosed quotation mark in a tag ends at the next `>`, and
//! CDATA sections are read, as feeds use them around HTML.

use std::ops::Range;

/// A part of an HTML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Text between tags.
    Text(Range<usize>),
    /// A start tag: its name, its attributes, and where it ends.
    Start { name: Range<usize>, attributes: Range<usize>, end: usize },
    /// An end tag, and where it begins and ends.
    End { name: Range<usize>, start: usize, end: usize },
    /// A comment, declaration or processing instruction.
    Nothing,
}

/// Reads tokens from left to right.
#[derive(Debug, Clone)]
pub(super) struct Tokenizer<'r> {
    raw: &'r str,
    pub(super) at: usize,
    /// Whether no `>` is left, so that no `<` opens a tag any more.
    no_end: bool,
    /// The same for the quotation marks of attributes.
    no_double: bool,
    no_single: bool,
    /// Whether a tag led past the end by its quotation marks: from there on they are not trusted.
    unquoted: bool,
    /// A token that was met behind text.
    pending: Option<Token>,
    /// Whether a CDATA section is open.
    section: bool,
}

impl<'r> Tokenizer<'r> {
    pub(super) fn new(raw: &'r str) -> Self {
        Self {
            raw,
            at: 0,
            no_end: false,
            no_double: false,
            no_single: false,
            unquoted: false,
            pending: None,
            section: false,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.raw.as_bytes().get(at).copied()
    }

    fn seek(&self, from: usize, what: char) -> Option<usize> {
        self.raw.get(from..)?.find(what).map(|at| from + at)
    }

    /// Skips the content of an element whose content is no markup, up to its end tag or, without one, the end.
    /// Gives the content.
    pub(super) fn skip_content(&mut self, name: &str) -> Range<usize> {
        let start = self.at;
        let mut from = start;
        while let Some(open) = self.seek(from, '<') {
            let rest = self.raw.as_bytes().get(open + 1..).unwrap_or_default();
            let named = rest.first() == Some(&b'/')
                && rest.get(1..=name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
                && !rest.get(1 + name.len()).is_some_and(u8::is_ascii_alphanumeric);
            if named {
                self.at = open;
                return start..open;
            }
            from = open + 1;
        }
        self.at = self.raw.len();
        start..self.raw.len()
    }

    /// The end of a tag whose name ends at `from`: the index behind its `>`.
    fn tag_end(&mut self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            match self.byte(at)? {
                b'>' => return Some(at + 1),
                b'=' if !self.unquoted => {
                    at += 1;
                    while self.byte(at).is_some_and(|byte| byte.is_ascii_whitespace()) {
                        at += 1;
                    }
                    let missing = match self.byte(at) {
                        Some(b'"') => self.no_double,
                        Some(b'\'') => self.no_single,
                        _ => true,
                    };
                    if missing {
                        continue;
                    }
                    let mark = if self.byte(at) == Some(b'"') { '"' } else { '\'' };
                    match self.seek(at + 1, mark) {
                        Some(close) => at = close + 1,
                        // An attribute that is never closed holds nothing: its tag ends at the next `>`.
                        None if mark == '"' => self.no_double = true,
                        None => self.no_single = true,
                    }
                }
                _ => at += 1,
            }
        }
    }

    /// A tag or comment at `at`, where a `<` stands; nothing if the `<` is text.
    fn markup(&mut self, at: usize) -> Option<Token> {
        let (next, named) = match self.byte(at + 1)? {
            b'/' => (at + 2, self.byte(at + 2).is_some_and(|byte| byte.is_ascii_alphabetic())),
            b'!' | b'?' => (at + 1, false),
            byte if byte.is_ascii_alphabetic() => (at + 1, true),
            _ => return None,
        };
        if !named {
            return self.declaration(at, next);
        }
        if self.no_end {
            return None;
        }
        let name = self.raw.as_bytes().get(next..).unwrap_or_default();
        let length =
            name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')).count();
        let name = next..next + length;
        let end = match self.tag_end(name.end) {
            Some(end) => end,
            None => match self.seek(name.end, '>') {
                Some(close) => {
                    self.unquoted = true;
                    close + 1
                }
                None => {
                    self.no_end = true;
                    return None;
                }
            },
        };
        self.at = end;
        if next == at + 2 {
            return Some(Token::End { name, start: at, end });
        }
        Some(Token::Start { attributes: name.end..end.saturating_sub(1).max(name.end), name, end })
    }

    /// A comment, CDATA section, declaration or instruction at `at`.
    fn declaration(&mut self, at: usize, next: usize) -> Option<Token> {
        let rest = self.raw.get(at..)?;
        if let Some(comment) = rest.strip_prefix("<!--") {
            // "<!-->" and "<!--->" are empty comments.
            let empty = comment.strip_prefix('>').map(|_| 1).or_else(|| comment.strip_prefix("->").map(|_| 2));
            let length = empty.or_else(|| comment.find("-->").map(|end| end + 3)).unwrap_or(comment.len());
            self.at = at + 4 + length;
            return Some(Token::Nothing);
        }
        if rest.starts_with("<![CDATA[") {
            self.section = true;
            self.at = at + 9;
            return Some(Token::Nothing);
        }
        // "</ >" and "< !": only what looks like a declaration is one; "3 <!" in a sentence is not.
        let declared =
            self.byte(next + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'[' | b'>'));
        if self.no_end || !declared && self.byte(at + 1) != Some(b'/') {
            return None;
        }
        let Some(close) = self.seek(next, '>') else {
            self.no_end = true;
            return None;
        };
        self.at = close + 1;
        Some(Token::Nothing)
    }
}

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(token) = self.pending.take() {
            return Some(token);
        }
        let start = self.at;
        if start >= self.raw.len() {
            return None;
        }
        let mut from = start;
        loop {
            let mark =
                self.raw.as_bytes().get(from..)?.iter().position(|byte| *byte == b'<' || *byte == b']' && self.section);
            let Some(at) = mark.map(|mark| from + mark) else {
                self.at = self.raw.len();
                return Some(Token::Text(start..self.raw.len()));
            };
            if self.byte(at) == Some(b']') {
                if !self.raw.get(at..).is_some_and(|rest| rest.starts_with("]]>")) {
                    from = at + 1;
                    continue;
                }
                if at == start {
                    self.section = false;
                    self.at = at + 3;
                    return Some(Token::Nothing);
                }
                self.at = at;
                return Some(Token::Text(start..at));
            }
            if let Some(token) = self.markup(at) {
                if at == start {
                    return Some(token);
                }
                self.pending = Some(token);
                return Some(Token::Text(start..at));
            }
            from = at + 1;
        }
    }
}

/// The attributes of a start tag: names in the letter case of the page, values without their marks, entities kept.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        let skip = |from: usize, space: fn(&u8) -> bool| bytes.iter().skip(from).take_while(|byte| space(byte)).count();
        at += skip(at, |byte| byte.is_ascii_whitespace() || *byte == b'/');
        let name = at..at + skip(at, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'/' | b'>'));
        if name.is_empty() && at >= bytes.len() {
            return None;
        }
        at = name.end;
        let space = skip(at, u8::is_ascii_whitespace);
        if bytes.get(at + space) != Some(&b'=') {
            // Progress even over a stray mark.
            at = at.max(name.start + 1);
            return Some((text.get(name).unwrap_or_default(), ""));
        }
        at += space + 1;
        at += skip(at, u8::is_ascii_whitespace);
        let value = match bytes.get(at) {
            Some(mark @ (b'"' | b'\'')) => {
                let mark = *mark;
                let length = bytes.iter().skip(at + 1).take_while(|byte| **byte != mark).count();
                at + 1..at + 1 + length
            }
            _ => at..at + skip(at, |byte| !byte.is_ascii_whitespace()),
        };
        at = value.end + usize::from(value.start > 0 && matches!(bytes.get(value.start - 1), Some(b'"' | b'\'')));
        Some((text.get(name).unwrap_or_default(), text.get(value).unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(raw: &str) -> Vec<String> {
        Tokenizer::new(raw)
            .filter_map(|token| match token {
                Token::Text(range) => Some(raw[range].to_owned()),
                Token::Start { name, .. } => Some(format!("<{}>", &raw[name])),
                Token::End { name, .. } => Some(format!("</{}>", &raw[name])),
                Token::Nothing => None,
            })
            .collect()
    }

    #[test]
    fn tags_comments_and_text() {
        assert_eq!(shown("<p class='a > b' x=\">\">Tide</p >!"), ["<p>", "Tide", "</p>", "!"]);
        assert_eq!(shown("a<!-- <b> --><!--><!DOCTYPE html>b<?php ?>c"), ["a", "b", "c"]);
        assert_eq!(shown("3 < 4 and 5 <6 & <- x"), ["3 < 4 and 5 <6 & <- x"]);
        assert_eq!(shown("a<![CDATA[<b>]x]]>c"), ["a", "<b>", "]x", "c"]);
    }

    #[test]
    fn broken_tags_lose_no_text() {
        assert_eq!(shown("<a href=\"x>pier</a> and quay"), ["<a>", "pier", "</a>", " and quay"]);
        assert_eq!(shown("see <b and then"), ["see <b and then"]);
        assert_eq!(shown("<!-- never closed"), Vec::<String>::new());
    }

    #[test]
    fn attributes_are_read() {
        let found: Vec<_> = attributes(" a=1 b='x y' c = \"z\" d / e=/f").collect();
        assert_eq!(found, [("a", "1"), ("b", "x y"), ("c", "z"), ("d", ""), ("e", "/f")]);
        assert_eq!(attributes("=\"\"=").count(), 2);
    }
}
