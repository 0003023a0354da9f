//! What is wrong, where, and what to do about it.
//!
//! A diagnostic carries everything a renderer needs (the excerpt included), so the same value goes to a terminal,
//! into JSON, or onto a page.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The corpus is usable; something deserves a look.
    Warning,
    /// The corpus must not be built.
    Error,
}

/// A place in a text file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// The file, as its reader named it.
    pub file: String,
    /// Counted from 1.
    pub line: u32,
    /// Code points from the start of the line, counted from 1.
    pub column: u32,
    /// The line itself, at most [`Location::EXCERPT`] code points.
    pub excerpt: String,
    /// How many code points of the excerpt are meant, at least 1.
    pub width: u32,
}

impl Location {
    /// The longest excerpt kept, in code points; a corrupt file may be one endless line.
    pub const EXCERPT: usize = 160;

    /// Locates a range of bytes in a text. A range outside the text or inside a character is moved to the nearest
    /// place that exists. For many places of one text, [`Lines`] counts its lines only once.
    pub fn of(file: &str, text: &str, range: Range<usize>) -> Self {
        Lines::of(text).locate(file, text, range)
    }

    /// A whole file, where no place inside it is to blame.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, excerpt: String::new(), width: 1 }
    }
}

/// Where the lines of a text begin.
#[derive(Debug, Clone, Default)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// [`Location::of`] in the text whose lines these are.
    pub fn locate(&self, file: &str, text: &str, range: Range<usize>) -> Location {
        let start = floor_boundary(text, range.start);
        let end = floor_boundary(text, range.end.max(start));
        let line = self.0.partition_point(|begins| *begins <= start).max(1);
        let line_start = self.0.get(line - 1).map_or(0, |begins| (*begins).min(start));
        let line_end = self.0.get(line).map_or(text.len(), |next| next - 1).max(start);
        let cut = |range: Range<usize>| text.get(range).unwrap_or_default();
        let column = cut(line_start..start).chars().count() as u32 + 1;
        let width = cut(start..end.min(line_end).max(start)).chars().count().max(1) as u32;
        let excerpt = cut(line_start..line_end).trim_end_matches('\r').chars().take(Location::EXCERPT).collect();
        Location { file: file.to_owned(), line: line as u32, column, excerpt, width }
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One fault or doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name such as `unknown-question`, for tests and for looking it up.
    pub code: String,
    /// What is wrong, in a sentence without a final stop.
    pub message: String,
    /// Where.
    pub location: Location,
    /// Other places or texts that belong to it, such as both sides of a difference.
    pub notes: Vec<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A fault.
    pub fn error(code: &str, location: Location, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code: code.to_owned(),
            message: message.into(),
            location,
            notes: Vec::new(),
            hint: None,
        }
    }

    /// A doubt.
    pub fn warning(code: &str, location: Location, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, location, message) }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds another text that belongs to it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}

/// As rustc prints them: severity and code, `file:line:column`, the line with the place underlined, notes, a hint.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let Location { file, line, column, excerpt, width } = &self.location;
        writeln!(f, "{severity}[{}]: {}", self.code, self.message)?;
        let number = line.to_string();
        let gutter = " ".repeat(number.len());
        writeln!(f, "{gutter}--> {file}:{line}:{column}")?;
        if !excerpt.is_empty() {
            let before = (*column as usize).saturating_sub(1);
            let room = excerpt.chars().count().saturating_sub(before).max(1);
            // A tab keeps its width under the excerpt only if the underline is led by the same tab.
            let lead: String = excerpt.chars().take(before).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
            writeln!(f, "{gutter} |\n{number} | {excerpt}")?;
            writeln!(f, "{gutter} | {lead}{}", "^".repeat((*width as usize).min(room)))?;
        }
        for note in &self.notes {
            writeln!(f, "{gutter} = note: {note}")?;
        }
        if let Some(hint) = &self.hint {
            writeln!(f, "{gutter} = help: {hint}")?;
        }
        Ok(())
    }
}

/// Whether anything in the list forbids building.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_code_points() {
        let text = "one\nzwei — drei\n";
        let at = text.find("drei").unwrap_or(0);
        let place = Location::of("a.dj", text, at..at + 4);
        assert_eq!((place.line, place.column, place.width), (2, 8, 4));
        assert_eq!(place.excerpt, "zwei — drei");
    }

    #[test]
    fn a_range_outside_the_text_is_moved_inside() {
        let place = Location::of("a.dj", "é", 1..900);
        assert_eq!((place.line, place.column, place.width), (1, 1, 1));
        let (start, end) = (7, 3);
        assert_eq!(Location::of("a.dj", "", start..end).line, 1);
    }

    #[test]
    fn it_prints_like_rustc() {
        let text = "a = 1\nquestion = \"x\"\n";
        let at = text.find("\"x\"").unwrap_or(0);
        let shown = Diagnostic::error(
            "unknown-question",
            Location::of("corpus.toml", text, at..at + 3),
            "no question has the id `x`",
        )
        .hint("the ids are: leadership")
        .to_string();
        let wanted = "error[unknown-question]: no question has the id `x`\n --> corpus.toml:2:12\n  |\n2 | question = \"x\"\n  |            ^^^\n  = help: the ids are: leadership\n";
        assert_eq!(shown, wanted);
    }
}
