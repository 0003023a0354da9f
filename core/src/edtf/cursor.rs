//! Walking through the bytes of a date, and naming what stands in the way.

use std::ops::Range;

use super::Qualifier;
use super::bounds::number_of;
use super::error::{EdtfError, EdtfErrorKind, EdtfErrorKind::*};

/// A place in the text, and the end of the part being read.
pub(super) struct Cursor<'a> {
    text: &'a str,
    pub(super) at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, range: Range<usize>) -> Cursor<'a> {
        Cursor { text, at: range.start, end: range.end }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes()[self.at..self.end].first().copied()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.text.as_bytes()[self.at..self.end];
        let run = &rest[..rest.iter().position(|&b| !belongs(b)).unwrap_or(rest.len())];
        self.at += run.len();
        run
    }

    pub(super) fn mark(&mut self) -> Option<Qualifier> {
        let mark = Qualifier::of(self.peek()?)?;
        self.at += 1;
        Some(mark)
    }

    /// The digits or `X`s of a month or day.
    pub(super) fn two_places(&mut self) -> Result<&'a [u8], EdtfError> {
        let start = self.at;
        let places = self.run(|b| b.is_ascii_digit() || b == b'X');
        match places.len() {
            0 => Err(self.unexpected()),
            2 => Ok(places),
            4 => Err(EdtfError::new(start, YearAfterHyphen)),
            _ => Err(EdtfError::new(start, PartLength)),
        }
    }

    pub(super) fn two_digits(&mut self) -> Option<u8> {
        let digits = self.text.as_bytes()[self.at..self.end].first_chunk::<2>()?;
        let number = digits.iter().all(u8::is_ascii_digit).then(|| number_of(digits))??;
        self.at += 2;
        Some(number)
    }

    pub(super) fn fail(&self, kind: EdtfErrorKind) -> EdtfError {
        EdtfError::new(self.at, kind)
    }

    /// The error for a byte that nothing here can begin with; tells the spellings that people bring
    /// along from elsewhere.
    pub(super) fn unexpected(&self) -> EdtfError {
        if let Some(at) = month_name(self.text) {
            return EdtfError::new(at, MonthName);
        }
        let rest = &self.text[self.at..self.end];
        let before = self.text[..self.at].bytes().next_back();
        let after_digit = before.is_some_and(|b| b.is_ascii_digit());
        let first = rest.bytes().next();
        // A word, unlike the letters of the format, has different ones: `early`, but `x` and `xx`.
        let is_word = rest.bytes().take_while(u8::is_ascii_alphabetic).any(|b| Some(b) != first);
        self.fail(match first {
            None => Missing,
            Some(b'u') if after_digit && !is_word => OldForm,
            Some(_) if rest.starts_with("open") || rest.starts_with("unknown") => OldForm,
            Some(_) if is_word => Word,
            Some(b's') if before == Some(b'0') => DecadeName,
            Some(b'x' | b'y' | b'e' | b's' | b't' | b'z') => LowerCase,
            Some(b'Q' | b'q') => Quarter,
            Some(b'(' | b')') => Parenthesis,
            Some(b'?' | b'~' | b'%') if before.and_then(Qualifier::of).is_some() => TwoMarks,
            Some(b' ') => Space,
            Some(b'.') if rest.starts_with("..") => DotsOutsideSet,
            Some(b'.') => Dots,
            Some(_) if rest.starts_with(['–', '—', '−', '‐', '‑']) => Dash,
            Some(_) => Unexpected,
        })
    }
}

/// Where an English month's name, or its beginning of at least three letters, stands as a word.
fn month_name(text: &str) -> Option<usize> {
    const NAMES: &str = "january february march april may june july august september october november december";
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let begins = |name: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if word.len() >= 3 && NAMES.split(' ').any(begins) {
            return Some(at);
        }
        at += piece.len();
    }
    None
}
