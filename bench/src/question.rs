//! A question of the harness as one for the table.

use crate::dictionary::Dictionary;
use crate::{COLUMNS, day};
use counterclaim_core::index::{Ask, Counting, Terms};
use counterclaim_core::query::Sort;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the harness asks.
#[derive(Debug, Deserialize)]
pub(crate) struct Question {
    /// Words, all of which must be found, whole.
    q: String,
    /// Whether the last word may be a beginning.
    #[serde(default)]
    prefix: bool,
    #[serde(default)]
    filters: BTreeMap<String, Vec<String>>,
    about: Option<(String, String)>,
    /// The columns to count.
    #[serde(default)]
    pub(crate) facets: Vec<String>,
    limit: usize,
}

impl Question {
    /// The same for the table. The harness means words as they are written, which a reader says by quotes; a quote that
    /// nothing closes leaves the last word unfinished.
    pub(crate) fn ask(&self, dictionaries: &[Dictionary; COLUMNS.len()]) -> Ask {
        let mut text: Vec<String> = self.q.split_whitespace().map(|word| format!("\"{word}\"")).collect();
        if let (true, Some(last)) = (self.prefix, text.last_mut()) {
            last.pop();
        }
        let chosen = COLUMNS.iter().zip(dictionaries).map(|(column, dictionary)| {
            let values = self.filters.get(*column).map_or(&[][..], Vec::as_slice);
            // A value that no claim has matches none, which is not the same as no filter.
            values.iter().map(|value| dictionary.find(value).unwrap_or(u32::MAX)).collect()
        });
        Ask {
            terms: Terms::read(&text.join(" ")),
            chosen: chosen.collect(),
            period: self.about.as_ref().map(|(from, to)| (day(from), day(to))),
            counting: Counting::Conjunctive,
            sort: Sort::Match,
            limit: self.limit,
        }
    }
}
