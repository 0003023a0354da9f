use super::Folder;
use crate::diagnostic::{Diagnostic, Lines, Location};
use crate::edtf::Edtf;
use std::ops::Range;

/// A text file of the folder, under the name by which diagnostics speak of it.
#[derive(Clone)]
pub(super) struct File<'a> {
    pub(super) name: &'a str,
    pub(super) path: String,
    pub(super) text: &'a str,
    lines: Lines,
}

/// Faults as they are met.
#[derive(Default)]
pub(super) struct Faults(Vec<Diagnostic>);

impl Faults {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        self.0
    }
}

/// How diagnostics name a file.
pub(super) fn path(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{}/{name}", folder.trim_end_matches('/')) }
}

impl<'a> File<'a> {
    pub(super) fn new(name: &'a str, path: String, text: &'a str) -> Self {
        Self { name, path, text, lines: Lines::of(text) }
    }

    /// Every file that belongs to a corpus and is text; one that should be and is not becomes a fault.
    pub(super) fn all(folder: &'a Folder, faults: &mut Faults) -> Vec<Self> {
        let mut files = Vec::new();
        for (name, bytes) in &folder.files {
            if ![".dj", ".toml", ".lock"].iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            let path = path(&folder.name, name);
            match std::str::from_utf8(bytes) {
                Ok(text) => files.push(Self::new(name, path, text.strip_prefix('\u{feff}').unwrap_or(text))),
                Err(error) => {
                    let at = error.valid_up_to();
                    let good = bytes.get(..at).and_then(|head| std::str::from_utf8(head).ok()).unwrap_or_default();
                    faults.push(
                        Diagnostic::error(
                            "not-utf-8",
                            Location::of(&path, good, at..at),
                            format!("the file is not UTF-8 text: byte {at} starts no character"),
                        )
                        .hint("save the file as UTF-8 in your editor"),
                    );
                }
            }
        }
        files
    }

    pub(super) fn locate(&self, range: Range<usize>) -> Location {
        self.lines.locate(&self.path, self.text, range)
    }

    /// Reads a date, or says why it is none; `range` is where its text stands.
    pub(super) fn edtf(&self, text: &str, range: Range<usize>, faults: &mut Faults) -> Option<Edtf> {
        match Edtf::parse(text) {
            Ok(edtf) => Some(edtf),
            Err(error) => {
                let start = range.start + error.offset().min(range.len().saturating_sub(1));
                let mut fault = Diagnostic::error(
                    "invalid-edtf",
                    self.locate(start..range.end),
                    format!("`{text}` is no EDTF date: {}", error.message()),
                );
                fault.hint = error.hint().map(Into::into);
                faults.push(fault);
                None
            }
        }
    }
}

/// Whether a text can be an id: it stands in the address and in file names.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// "did you mean" for a word that nobody knows, or the list of those that are known.
pub(super) fn suggestion<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    /// More names than that are no help.
    const LISTED: usize = 24;
    let known: Vec<&str> = known.collect();
    let near = known.iter().map(|name| (strsim::osa_distance(word, name), name)).min();
    match near {
        Some((distance, name)) if distance <= 2.max(word.chars().count() / 3) => format!("did you mean `{name}`?"),
        _ if known.is_empty() => "none is declared".to_owned(),
        _ => match known.get(..LISTED) {
            Some(first) if known.len() > LISTED => {
                format!("known are: {} and {} more", first.join(", "), known.len() - LISTED)
            }
            _ => format!("known are: {}", known.join(", ")),
        },
    }
}
