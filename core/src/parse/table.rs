use super::file::{Faults, File, suggestion};
use crate::diagnostic::{Diagnostic, Location};
use crate::edtf::Edtf;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A text value and where it stands in its file.
pub(super) type Text = (String, Range<usize>);

/// Reads TOML that begins at byte `base` of a file. Syntax faults are reported; what could be recovered is read on.
pub(super) fn parse<'a>(file: &File<'_>, toml: &'a str, base: usize, faults: &mut Faults) -> (DeTable<'a>, bool) {
    let (table, errors) = DeTable::parse_recoverable(toml);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        faults.push(Diagnostic::error(
            "invalid-toml",
            file.locate(span.start + base..span.end + base),
            format!("this is not TOML: {}", error.message()),
        ));
    }
    (table.into_inner(), errors.is_empty())
}

/// A TOML table that remembers which of its keys were asked for, so that the others can be reported.
pub(super) struct Table<'t, 'f> {
    file: &'f File<'f>,
    table: &'t DeTable<'t>,
    base: usize,
    /// Where the table stands, for faults about what it lacks.
    span: Range<usize>,
    /// How messages call it: "a question".
    what: &'static str,
    known: Vec<&'static str>,
}

impl<'t, 'f> Table<'t, 'f> {
    pub(super) fn new(file: &'f File<'f>, table: &'t DeTable<'t>, base: usize, what: &'static str) -> Self {
        Self { file, table, base, span: base..base, what, known: Vec::new() }
    }

    pub(super) fn location(&self) -> Location {
        self.file.locate(self.span.clone())
    }

    fn range(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.base..span.end + self.base
    }

    fn get(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Range<usize>)> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.range(value.span())))
    }

    fn wrong_type(&self, key: &str, wanted: &str, range: Range<usize>, faults: &mut Faults) {
        faults.push(Diagnostic::error(
            "wrong-type",
            self.file.locate(range),
            format!("`{key}` of {} must be {wanted}", self.what),
        ));
    }

    /// A text, if the key is there.
    pub(super) fn text(&mut self, key: &'static str, faults: &mut Faults) -> Option<Text> {
        let (value, range) = self.get(key)?;
        match value {
            DeValue::String(text) => Some((text.to_string(), range)),
            _ => {
                self.wrong_type(key, "a text in quotes", range, faults);
                None
            }
        }
    }

    /// A text that has to be there and say something.
    pub(super) fn needed(&mut self, key: &'static str, faults: &mut Faults) -> Text {
        match self.text(key, faults) {
            Some((text, range)) if !text.trim().is_empty() => (text, range),
            Some((_, range)) => {
                let fault = format!("`{key}` of {} is empty", self.what);
                faults.push(Diagnostic::error("empty-value", self.file.locate(range.clone()), fault));
                (String::new(), range)
            }
            None => {
                // A value of the wrong type has been reported already.
                if !self.table.contains_key(key) {
                    let fault = format!("{} needs `{key}`", self.what);
                    faults.push(Diagnostic::error("missing-key", self.location(), fault));
                }
                (String::new(), self.span.clone())
            }
        }
    }

    /// A list of texts; empty where the key is absent.
    pub(super) fn texts(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Text> {
        let Some((value, range)) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong_type(key, "a list of texts", range, faults);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            let range = self.range(item.span());
            match item.get_ref() {
                DeValue::String(text) => texts.push((text.to_string(), range)),
                _ => self.wrong_type(key, "a list of texts", range, faults),
            }
        }
        texts
    }

    /// The address of a page, if the key is there. Whatever a reader can click leads to a page, never runs a script.
    pub(super) fn address(&mut self, key: &'static str, faults: &mut Faults) -> Option<String> {
        let (text, range) = self.text(key, faults)?;
        self.is_address(key, text, range, faults)
    }

    /// The address of a page, which has to be there.
    pub(super) fn needed_address(&mut self, key: &'static str, faults: &mut Faults) -> Option<String> {
        let (text, range) = self.needed(key, faults);
        if text.is_empty() { None } else { self.is_address(key, text, range, faults) }
    }

    fn is_address(&self, key: &str, text: String, range: Range<usize>, faults: &mut Faults) -> Option<String> {
        if ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme)) {
            return Some(text);
        }
        let fault = format!("`{key}` is not the address of a page");
        let hint = "an address begins with `https://` or `http://`";
        faults.push(Diagnostic::error("no-address", self.file.locate(range), fault).hint(hint));
        None
    }

    /// The list without its places.
    pub(super) fn words(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        self.texts(key, faults).into_iter().map(|(text, _)| text).collect()
    }

    /// A date, if the key is there.
    pub(super) fn edtf(&mut self, key: &'static str, faults: &mut Faults) -> Option<(Edtf, Range<usize>)> {
        let (text, range) = self.text(key, faults)?;
        // The quotes are part of the value's range, not of the date.
        let inside = range.start + 1..range.end.saturating_sub(1).max(range.start + 1);
        Some((self.file.edtf(&text, inside, faults)?, range))
    }

    /// A table inside this one.
    pub(super) fn table(
        &mut self,
        key: &'static str,
        what: &'static str,
        faults: &mut Faults,
    ) -> Option<Table<'t, 'f>> {
        let (value, range) = self.get(key)?;
        match value {
            DeValue::Table(table) => {
                Some(Table { file: self.file, table, base: self.base, span: range, what, known: Vec::new() })
            }
            _ => {
                self.wrong_type(key, "a table", range, faults);
                None
            }
        }
    }

    /// A list of tables: `[[key]]`.
    pub(super) fn tables(&mut self, key: &'static str, what: &'static str, faults: &mut Faults) -> Vec<Table<'t, 'f>> {
        let Some((value, range)) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong_type(key, "a list of tables", range, faults);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.iter() {
            let span = self.range(item.span());
            match item.get_ref() {
                DeValue::Table(table) => {
                    tables.push(Table { file: self.file, table, base: self.base, span, what, known: Vec::new() });
                }
                _ => self.wrong_type(key, "a list of tables", span, faults),
            }
        }
        tables
    }

    /// Every key with its place and a list of texts, for tables whose keys are the author's own.
    pub(super) fn entries(&mut self, faults: &mut Faults) -> Vec<(String, Range<usize>, Vec<String>)> {
        let mut entries = Vec::new();
        for (key, value) in self.table.iter() {
            let range = self.range(value.span());
            let DeValue::Array(items) = value.get_ref() else {
                self.wrong_type(key.get_ref(), "a list of texts", range, faults);
                continue;
            };
            let words = items.iter().filter_map(|item| item.get_ref().as_str().map(str::to_owned)).collect();
            entries.push((key.get_ref().to_string(), self.range(key.span()), words));
        }
        entries
    }

    /// Reports the keys nobody asked for.
    pub(super) fn finish(self, faults: &mut Faults) {
        for key in self.table.keys() {
            if !self.known.contains(&key.get_ref().as_ref()) {
                let fault = format!("{} has no key `{}`", self.what, key.get_ref());
                faults.push(
                    Diagnostic::error("unknown-key", self.file.locate(self.range(key.span())), fault)
                        .hint(suggestion(key.get_ref(), self.known.iter().copied())),
                );
            }
        }
    }
}
