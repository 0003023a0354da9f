//! `words.toml`: the weights of words that were learned from articles on the thesis.
//!
//! Two tables, `side` and `none`, each with lists of stems under the hundredths they weigh. The program that learns them
//! writes the file; nobody edits it by hand.

use super::file::{Faults, File};
use super::table::{self, Table};
use crate::diagnostic::Diagnostic;
use crate::model::WordWeight;
use std::collections::BTreeMap;

pub(super) fn read(file: &File<'_>, faults: &mut Faults) -> Vec<WordWeight> {
    let (toml, _) = table::parse(file, file.text, 0, faults);
    let mut head = Table::new(file, &toml, 0, "words.toml");
    let mut found: BTreeMap<String, WordWeight> = BTreeMap::new();
    type Place = fn(&mut WordWeight) -> &mut i16;
    let places: [(&str, Place); 2] = [("side", |word| &mut word.side), ("none", |word| &mut word.none)];
    for (key, place) in places {
        let Some(mut entry) = head.table(key, "a table of weights", faults) else { continue };
        for (weight, range, words) in entry.entries(faults) {
            let Ok(weight) = weight.parse::<i16>() else {
                faults.push(
                    Diagnostic::error(
                        "invalid-weight",
                        file.locate(range),
                        format!("`{weight}` in [{key}] is no whole number of hundredths"),
                    )
                    .hint("learn the weights again; see corpus/README.md"),
                );
                continue;
            };
            for words in words {
                let word = found.entry(words).or_default();
                *place(word) = weight;
            }
        }
    }
    head.finish(faults);
    found.into_iter().map(|(words, weight)| WordWeight { words, ..weight }).collect()
}
