//! The query string, written and read.

use super::{Columns, Lane, Query, Sort, Standing, Theme, Time, View, percent};
use crate::edtf::{Day, Edtf};
use crate::model::{Attribution, Corpus, Kind, QuestionKey, SpeakerKey, Stance};

/// Something in an address that was left out of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The key, decoded.
    pub key: String,
    /// The value, decoded.
    pub value: String,
    /// Why.
    pub why: Why,
}

/// Why part of an address was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing has this key.
    UnknownKey,
    /// The key does not take this value, or this corpus has no such entry.
    UnknownValue,
    /// The value is no EDTF date.
    NotADate,
    /// The period ends before it begins.
    Reversed,
    /// The key stands there a second time, and takes one value only.
    Repeated,
    /// The second article is the first one.
    SameArticle,
}

/// Writes a query as a query string, without the leading `?`; empty for the default query.
pub fn write(query: &Query, corpus: &Corpus) -> String {
    let mut out = Writer(String::new());
    out.unless_default("view", query.view, View::word);
    if !query.text.trim().is_empty() {
        out.pair("q", &query.text);
    }
    for key in &query.sources {
        out.entry("source", corpus.sources.get(key.at()).map(|entry| &entry.id));
    }
    out.words("stance", &query.stances, Stance::word);
    for key in &query.questions {
        out.entry("question", corpus.questions.get(key.at()).map(|entry| &entry.id));
    }
    out.words("kind", &query.kinds, Kind::word);
    for key in &query.speakers {
        out.entry("speaker", corpus.speakers.get(key.at()).map(|entry| &entry.id));
    }
    out.words("attribution", &query.attributions, Attribution::word);
    out.words("relation", &query.standings, Standing::word);
    out.entry("from", query.from.as_ref().map(Edtf::as_str));
    out.entry("to", query.to.as_ref().map(Edtf::as_str));
    for key in &query.open {
        out.entry("claim", corpus.claim(*key).map(|claim| &claim.id));
    }
    let second = query.with.filter(|key| query.sources.first() != Some(key));
    out.entry("with", second.and_then(|key| corpus.sources.get(key.at())).map(|entry| &entry.id));
    out.unless_default("columns", query.columns, Columns::word);
    out.flag("swap", query.swap);
    out.unless_default("time", query.time, Time::word);
    out.unless_default("lane", query.lane, Lane::word);
    if let Some((from, to)) = query.window {
        out.pair("window", &format!("{from}/{to}"));
    }
    out.unless_default("sort", query.sort, Sort::word);
    out.entry("theme", query.theme.map(Theme::word));
    out.entry("lang", query.language.as_ref());
    out.flag("embed", query.embed);
    out.entry("today", query.today.map(|day| day.to_string()));
    out.0
}

struct Writer(String);

impl Writer {
    fn pair(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(key);
        self.0.push('=');
        percent::encode(value, &mut self.0);
    }

    fn entry(&mut self, key: &str, value: Option<impl AsRef<str>>) {
        if let Some(value) = value {
            self.pair(key, value.as_ref());
        }
    }

    fn words<T: Copy>(&mut self, key: &str, values: &[T], word: fn(T) -> &'static str) {
        for value in values {
            self.pair(key, word(*value));
        }
    }

    fn unless_default<T: Copy + Default + PartialEq>(&mut self, key: &str, value: T, word: fn(T) -> &'static str) {
        if value != T::default() {
            self.pair(key, word(value));
        }
    }

    fn flag(&mut self, key: &str, set: bool) {
        if set {
            self.pair(key, "1");
        }
    }
}

/// Reads a query string, with or without its leading `?`. What it cannot use is listed, never fatal.
pub fn read(address: &str, corpus: &Corpus) -> (Query, Vec<Ignored>) {
    let mut query = Query::default();
    let mut ignored = Vec::new();
    let mut single: Vec<String> = Vec::new();
    let address = address.strip_prefix('?').unwrap_or(address);
    for pair in address.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (percent::decode(key), percent::decode(value));
        let list = matches!(
            key.as_str(),
            "source" | "stance" | "question" | "kind" | "speaker" | "attribution" | "relation" | "claim"
        );
        let why = if !list && single.contains(&key) {
            Some(Why::Repeated)
        } else {
            take(&mut query, &key, &value, corpus).err()
        };
        if !list {
            single.push(key.clone());
        }
        if let Some(why) = why {
            ignored.push(Ignored { key, value, why });
        }
    }
    let reversed = matches!(
        (query.from.as_ref().and_then(Edtf::earliest), query.to.as_ref().and_then(Edtf::latest)),
        (Some(from), Some(to)) if from > to
    );
    if reversed && let (Some(from), Some(to)) = (query.from.take(), query.to.take()) {
        let value = format!("{} – {}", from.as_str(), to.as_str());
        ignored.push(Ignored { key: "from".to_owned(), value, why: Why::Reversed });
    }
    if let Some(key) = query.with.take_if(|key| query.sources.first() == Some(key)) {
        let value = corpus.sources.get(key.at()).map(|entry| entry.id.clone()).unwrap_or_default();
        ignored.push(Ignored { key: "with".to_owned(), value, why: Why::SameArticle });
    }
    (query, ignored)
}

fn take(query: &mut Query, key: &str, value: &str, corpus: &Corpus) -> Result<(), Why> {
    match key {
        "view" => query.view = View::read(value).ok_or(Why::UnknownValue)?,
        "q" => query.text = value.to_owned(),
        "source" => add(&mut query.sources, corpus.source_named(value))?,
        "stance" => add(&mut query.stances, Stance::read(value))?,
        "question" => {
            let found = corpus.questions.iter().position(|entry| entry.id == value);
            add(&mut query.questions, found.map(|at| QuestionKey(at as u32)))?;
        }
        "kind" => add(&mut query.kinds, Kind::read(value))?,
        "speaker" => {
            let found = corpus.speakers.iter().position(|entry| entry.id == value);
            add(&mut query.speakers, found.map(|at| SpeakerKey(at as u32)))?;
        }
        "attribution" => add(&mut query.attributions, Attribution::read(value))?,
        "relation" => add(&mut query.standings, Standing::read(value))?,
        "from" => query.from = Some(date(value)?),
        "to" => query.to = Some(date(value)?),
        "claim" => add(&mut query.open, corpus.claim_named(value))?,
        "with" => query.with = Some(corpus.source_named(value).ok_or(Why::UnknownValue)?),
        "columns" => query.columns = Columns::read(value).ok_or(Why::UnknownValue)?,
        "swap" => query.swap = flag(value)?,
        "time" => query.time = Time::read(value).ok_or(Why::UnknownValue)?,
        "lane" => query.lane = Lane::read(value).ok_or(Why::UnknownValue)?,
        "window" => query.window = Some(window(value)?),
        "sort" => query.sort = Sort::read(value).ok_or(Why::UnknownValue)?,
        "theme" => query.theme = Some(Theme::read(value).ok_or(Why::UnknownValue)?),
        "lang" => query.language = Some(language(value)?),
        "embed" => query.embed = flag(value)?,
        "today" => query.today = Some(Day::parse(value).ok_or(Why::NotADate)?),
        _ => return Err(Why::UnknownKey),
    }
    Ok(())
}

/// Selections stay in order, so that one query has one written form.
fn add<T: Ord>(list: &mut Vec<T>, value: Option<T>) -> Result<(), Why> {
    let value = value.ok_or(Why::UnknownValue)?;
    if let Err(at) = list.binary_search(&value) {
        list.insert(at, value);
    }
    Ok(())
}

fn date(value: &str) -> Result<Edtf, Why> {
    Edtf::parse(value).map_err(|_| Why::NotADate)
}

fn flag(value: &str) -> Result<bool, Why> {
    match value {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(Why::UnknownValue),
    }
}

fn window(value: &str) -> Result<(Day, Day), Why> {
    let period = date(value)?;
    match (period.earliest(), period.latest()) {
        (Some(from), Some(to)) => Ok((from, to)),
        _ => Err(Why::NotADate),
    }
}

/// The interface speaks one language so far; another is named as unknown rather than silently shown in English.
fn language(value: &str) -> Result<String, Why> {
    if value == "en" { Ok(value.to_owned()) } else { Err(Why::UnknownValue) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Facet;
    use crate::samples::bridge;
    use proptest::prelude::*;

    fn why(address: &str) -> Vec<(String, Why)> {
        read(address, &bridge()).1.into_iter().map(|part| (part.key, part.why)).collect()
    }

    #[test]
    fn the_default_is_no_query_at_all() {
        assert_eq!(write(&Query::default(), &bridge()), "");
        assert_eq!(read("?", &bridge()), (Query::default(), Vec::new()));
    }

    #[test]
    fn an_address_is_readable_and_canonical() {
        let corpus = bridge();
        let (query, ignored) =
            read("q=heavy+load&stance=pessimistic&view=explore&stance=optimistic&claim=old&from=2025-01~", &corpus);
        assert!(ignored.is_empty());
        assert_eq!(
            write(&query, &corpus),
            "view=explore&q=heavy+load&stance=optimistic&stance=pessimistic&from=2025-01~&claim=old"
        );
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        assert_eq!(why("colour=red"), [("colour".to_owned(), Why::UnknownKey)]);
        assert_eq!(
            why("view=dashboard&source=nobody"),
            [("view".to_owned(), Why::UnknownValue), ("source".to_owned(), Why::UnknownValue)]
        );
        assert_eq!(
            why("from=soon&today=2026-02-30"),
            [("from".to_owned(), Why::NotADate), ("today".to_owned(), Why::NotADate)]
        );
        assert_eq!(why("from=2026&to=2024"), [("from".to_owned(), Why::Reversed)]);
        assert_eq!(why("view=explore&view=timeline"), [("view".to_owned(), Why::Repeated)]);
        assert_eq!(
            why("%E0%A4%A&&=&swap=yes"),
            [
                ("\u{fffd}%A".to_owned(), Why::UnknownKey),
                (String::new(), Why::UnknownKey),
                ("swap".to_owned(), Why::UnknownValue)
            ]
        );
    }

    #[test]
    fn the_second_article_of_the_reading_view() {
        let corpus = bridge();
        let (query, ignored) = read("with=critic&claim=old&view=read&source=mayor&columns=claim", &corpus);
        assert!(ignored.is_empty());
        assert_eq!(query.with, corpus.source_named("critic"));
        assert_eq!(write(&query, &corpus), "view=read&source=mayor&claim=old&with=critic&columns=claim");
        assert_eq!(why("view=read&with=nobody"), [("with".to_owned(), Why::UnknownValue)]);
        assert_eq!(why("view=read&with=critic&with=paper"), [("with".to_owned(), Why::Repeated)]);
        assert_eq!(why("view=read&with=critic&source=critic"), [("with".to_owned(), Why::SameArticle)]);
        let same = Query {
            with: Some(crate::model::SourceKey(1)),
            sources: vec![crate::model::SourceKey(1)],
            ..Query::default()
        };
        assert_eq!(write(&same, &corpus), "source=paper");
    }

    proptest! {
        #[test]
        fn any_text_is_an_address(address in ".*") {
            let corpus = bridge();
            let (query, _) = read(&address, &corpus);
            let canonical = write(&query, &corpus);
            let (again, ignored) = read(&canonical, &corpus);
            prop_assert!(ignored.is_empty(), "{ignored:?}");
            prop_assert_eq!(write(&again, &corpus), canonical);
        }

        #[test]
        fn a_written_query_reads_back(text in "\\S.{0,30}\\S", picks in prop::collection::vec((prop::sample::select(Facet::ALL.to_vec()), 0usize..8), 0..6), swap: bool, with in prop::option::of(0u32..3), open in prop::collection::btree_set(0u32..8, 0..3)) {
            let corpus = bridge();
            let mut query = Query { text, swap, open: open.into_iter().map(crate::model::ClaimKey).collect(), ..Query::default() };
            for (facet, at) in picks {
                if at < facet.len(&corpus) {
                    facet.toggle(&mut query, at);
                }
            }
            query.with = with.map(crate::model::SourceKey).filter(|key| query.sources.first() != Some(key));
            prop_assert_eq!(read(&write(&query, &corpus), &corpus), (query, Vec::new()));
        }
    }
}
