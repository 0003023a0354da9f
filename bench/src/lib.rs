//! The page's own search, [`counterclaim_core::index::Table`], over the synthetic claims of a benchmark harness.
//!
//! `bench.html` hands the claims over in batches of text, then asks in JSON. Nothing here searches: it names columns,
//! turns values into positions, and writes answers down.

mod answer;
mod dictionary;
mod question;

use answer::written;
use counterclaim_core::edtf::Day;
use counterclaim_core::index::{Builder, Table};
use dictionary::Dictionary;
use question::Question;
use wasm_bindgen::prelude::wasm_bindgen;

/// The columns that the harness filters and counts by.
const COLUMNS: [&str; 5] = ["stance", "topics", "source", "speaker", "year"];

/// What an occurrence of a word in a claim's text counts: the same as in a statement of the page.
const TEXT: u8 = 8;

/// Ends a field.
const END: u8 = 0x1f;
/// Parts the topics of a claim.
const AND: char = '\u{1d}';
/// The length of a day's year.
const YEAR: usize = "2026".len();

/// Claims on their way in, then a table to be asked.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Bench {
    builder: Builder,
    dictionaries: [Dictionary; COLUMNS.len()],
    ids: Vec<String>,
    table: Table,
}

#[wasm_bindgen]
impl Bench {
    /// No claims yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self { builder: Builder::new(COLUMNS.len()), ..Self::default() }
    }

    /// Takes claims in, in UTF-8. Every field ends with U+001F, and nine are a claim: id, text, stance, topics parted
    /// by U+001D, source, speaker, day said, first and last day it is about, the last empty where it is open.
    ///
    /// # Errors
    /// Where it is not UTF-8.
    pub fn add(&mut self, batch: &[u8]) -> Result<(), String> {
        let mut rest = std::str::from_utf8(batch).map_err(|error| error.to_string())?;
        while !rest.is_empty() {
            rest = self.claim(rest);
        }
        Ok(())
    }

    /// All claims are in: prepares the table.
    pub fn finish(&mut self) {
        let sizes: Vec<usize> = self.dictionaries.iter().map(Dictionary::len).collect();
        self.table = std::mem::take(&mut self.builder).finish(&sizes);
    }

    /// Answers one question of the harness.
    ///
    /// # Errors
    /// Where it is not what the harness asks.
    pub fn query(&self, question: &str) -> Result<String, String> {
        let question: Question = serde_json::from_str(question).map_err(|error| error.to_string())?;
        let answer = self.table.search(&question.ask(&self.dictionaries));
        Ok(written(&answer, &question, &self.dictionaries, &self.ids))
    }

    /// The size of the table in memory: postings, words in order, columns and times; not the claims themselves.
    pub fn bytes(&self) -> usize {
        self.table.bytes()
    }
}

impl Bench {
    /// Takes the first claim of a batch in, and gives what follows it.
    ///
    /// A function of its own because a browser begins with code that is compiled in haste, and puts the better one in
    /// its place only where a function is entered anew.
    #[inline(never)]
    fn claim<'b>(&mut self, batch: &'b str) -> &'b str {
        let mut rest = batch;
        let mut field = || {
            let end = rest.bytes().position(|byte| byte == END).unwrap_or(rest.len());
            let field = rest.get(..end).unwrap_or_default();
            rest = rest.get(end + 1..).unwrap_or_default();
            field
        };
        self.ids.push(field().to_owned());
        self.builder.text(field(), TEXT);
        for column in 0..COLUMNS.len() {
            let all = field();
            // Of the day on which a claim was said, its year is a column.
            let all = if column + 1 == COLUMNS.len() { all.get(..YEAR).unwrap_or(all) } else { all };
            for value in all.split(AND) {
                self.builder.value(column, self.dictionaries[column].position(value));
            }
        }
        let period = (day(field()), day(field()));
        self.builder.end_claim(Some(period), 0);
        rest
    }
}

/// A day as the harness writes one, `2026-06-30`.
fn day(text: &str) -> Option<Day> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Bench {
        let mut bench = Bench::new();
        let mut add = |fields: &[&str]| bench.add((fields.join("\u{1f}") + "\u{1f}").as_bytes()).expect("UTF-8");
        add(&[
            "c1",
            "Price of energy.",
            "support",
            "energy\u{1d}price",
            "A Post",
            "B C",
            "2024-01-02",
            "2020-01-01",
            "2021-01-01",
        ]);
        add(&["c2", "Energetic prices", "oppose", "price", "A Post", "D \"E\"", "2023-01-02", "2024-01-01", ""]);
        bench.finish();
        bench
    }

    #[test]
    fn a_prefix_is_asked_for_as_typed() {
        let ask = r#"{"q":"energ","prefix":true,"filters":{},"about":null,"facets":["stance","year"],"limit":20}"#;
        let found = sample().query(ask).expect("an answer");
        assert_eq!(
            found,
            r#"{"total":2,"ids":["c2","c1"],"facets":{"stance":[["oppose",1],["support",1]],"year":[["2023",1],["2024",1]]}}"#
        );
    }

    #[test]
    fn a_whole_word_is_asked_for_without_its_other_forms() {
        let ask = r#"{"q":"price","prefix":false,"filters":{},"about":null,"facets":["topics","speaker"],"limit":20}"#;
        let found = sample().query(ask).expect("an answer");
        assert_eq!(
            found,
            r#"{"total":1,"ids":["c1"],"facets":{"topics":[["energy",1],["price",1]],"speaker":[["B C",1]]}}"#
        );
    }

    #[test]
    fn filters_and_periods_hold_in_every_count() {
        let ask = r#"{"q":"","prefix":false,"filters":{"topics":["price","none"]},"about":["2030-01-01","2031-01-01"],"facets":["speaker"],"limit":1}"#;
        assert_eq!(
            sample().query(ask).expect("an answer"),
            r#"{"total":1,"ids":["c2"],"facets":{"speaker":[["D \"E\"",1]]}}"#
        );
        let nothing = r#"{"q":"","filters":{"stance":["mixed"]},"facets":["stance"],"limit":1}"#;
        assert_eq!(sample().query(nothing).expect("an answer"), r#"{"total":0,"ids":[],"facets":{"stance":[]}}"#);
        assert!(sample().query("{").is_err());
        assert!(Bench::new().add(&[0xff]).is_err(), "no UTF-8");
    }
}
