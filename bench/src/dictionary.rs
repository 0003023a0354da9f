//! The values of a column, numbered as they come.

use rustc_hash::FxHashMap;

/// Values and their positions.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    values: Vec<String>,
    positions: FxHashMap<String, u32>,
}

impl Dictionary {
    /// The position of a value, a new one where it has none.
    pub(crate) fn position(&mut self, value: &str) -> u32 {
        if let Some(known) = self.positions.get(value) {
            return *known;
        }
        let position = self.values.len() as u32;
        self.values.push(value.to_owned());
        self.positions.insert(value.to_owned(), position);
        position
    }

    /// The position of a known value.
    pub(crate) fn find(&self, value: &str) -> Option<u32> {
        self.positions.get(value).copied()
    }

    /// The value at a position.
    pub(crate) fn value(&self, position: usize) -> &str {
        self.values.get(position).map_or("", String::as_str)
    }

    /// How many values there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }
}
