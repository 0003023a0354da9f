//! The definition of a search, written as a plain scan, and the property that the table equals it.

use super::table::{Answer, Ask, Builder, Counting, Table};
use super::terms::{Match, Term, Terms};
use super::{Period, weight};
use crate::edtf::Day;
use crate::extract::words;
use crate::query::Sort;
use proptest::prelude::*;

/// Columns of the made-up tables and how many values each has.
const SIZES: [usize; 3] = [3, 5, 4];

#[derive(Debug, Clone)]
struct Entry {
    texts: Vec<(String, u8)>,
    values: Vec<Vec<u32>>,
    period: Option<Period>,
    checkworthy: u8,
}

fn table(entries: &[Entry]) -> Table {
    let mut builder = Builder::new(SIZES.len());
    for entry in entries {
        entry.texts.iter().for_each(|(text, weight)| builder.text(text, *weight));
        for (column, values) in entry.values.iter().enumerate() {
            values.iter().for_each(|value| builder.value(column, *value));
        }
        builder.end_claim(entry.period, entry.checkworthy);
    }
    builder.finish(&SIZES)
}

fn words_of(text: &str) -> Vec<String> {
    words::tokens(text).map(|token| token.folded.into_owned()).collect()
}

/// The word's weighted occurrences in a claim.
fn occurrences(entry: &Entry, word: &str) -> u32 {
    let of = |(text, weight): &(String, u8)| {
        words_of(text).iter().filter(|other| *other == word).count() as u32 * u32::from(*weight)
    };
    entry.texts.iter().map(of).sum()
}

fn norm(entries: &[Entry], entry: &Entry) -> f32 {
    let length = |entry: &Entry| -> u32 {
        entry.texts.iter().map(|(text, weight)| words_of(text).len() as u32 * u32::from(*weight)).sum()
    };
    weight::norm(length(entry), entries.iter().map(|entry| u64::from(length(entry))).sum(), entries.len())
}

/// Every word of the corpus that answers a term, or a place of a phrase.
fn answering(entries: &[Entry], matches: &dyn Fn(&str) -> Option<Match>) -> Vec<(String, Match)> {
    let texts = entries.iter().flat_map(|entry| &entry.texts);
    let mut all: Vec<String> = texts.flat_map(|(text, _)| words_of(text)).collect();
    all.sort();
    all.dedup();
    all.into_iter().filter_map(|word| matches(&word).map(|found| (word, found))).collect()
}

/// What the best of some words says of a claim, zero where it holds none of them.
fn impact(entries: &[Entry], entry: &Entry, words: &[(String, Match)]) -> u32 {
    let of = |(word, found): &(String, Match)| {
        let count = occurrences(entry, word);
        let factor = if *found == Match::Whole { weight::WHOLE } else { 1 };
        if count == 0 { 0 } else { u32::from(weight::impact(count, norm(entries, entry)) * factor) }
    };
    words.iter().map(of).max().unwrap_or(0)
}

fn rarity(entries: &[Entry], words: &[(String, Match)]) -> u32 {
    let found = words.iter().map(|(word, _)| entries.iter().filter(|entry| occurrences(entry, word) > 0).count()).sum();
    weight::rarity(found, entries.len())
}

/// A claim's score for one term, zero where it does not answer.
fn score(entries: &[Entry], entry: &Entry, term: &Term) -> u32 {
    let Term::Phrase(phrase) = term else {
        let words = answering(entries, &|word| term.matches(word));
        return impact(entries, entry, &words) * rarity(entries, &words);
    };
    let holds = entry.texts.iter().any(|(text, _)| {
        words_of(text)
            .windows(phrase.words.len())
            .any(|run| run.iter().enumerate().all(|(at, word)| phrase.matches(at, word)))
    });
    let places = (0..phrase.words.len()).map(|at| {
        answering(entries, &|word| {
            let whole = if phrase.words[at] == word { Match::Whole } else { Match::Beginning };
            phrase.matches(at, word).then_some(whole)
        })
    });
    let places: Vec<_> = places.collect();
    let least = places.iter().map(|words| impact(entries, entry, words)).min().unwrap_or(0);
    let rarity: u32 = places.iter().map(|words| rarity(entries, words)).sum();
    if holds { least * rarity } else { 0 }
}

fn understood(entries: &[Entry], terms: &Terms) -> Terms {
    let known = |term: &Term| !answering(entries, &|word| term.matches(word)).is_empty();
    let read = |term: &Term| match term.forgiving() {
        Some(near) if !known(term) && known(&near) => near,
        _ => term.clone(),
    };
    Terms(terms.0.iter().map(read).collect())
}

fn touches(period: Period, asked: Period) -> bool {
    period.0.is_none_or(|first| asked.1.is_none_or(|to| first <= to))
        && period.1.is_none_or(|last| asked.0.is_none_or(|from| last >= from))
}

/// The answer, claim by claim. Positions of filters: the columns, then the period.
fn scan(entries: &[Entry], ask: &Ask) -> Answer {
    let terms = understood(entries, &ask.terms);
    let mut found: Vec<(u32, u32)> = Vec::new();
    let mut counts: Vec<Vec<u32>> = SIZES.iter().map(|size| vec![0; *size]).collect();
    let ends = || entries.iter().filter_map(|entry| entry.period).flat_map(|(first, last)| [first, last]).flatten();
    let years = ends().min().zip(ends().max()).map(|(first, last)| first.ymd().0..=last.ymd().0);
    let mut by_year: Vec<u32> = years.clone().map_or_else(Vec::new, |years| years.map(|_| 0).collect());
    for (at, entry) in entries.iter().enumerate() {
        let scores: Vec<u32> = terms.0.iter().map(|term| score(entries, entry, term)).collect();
        if scores.contains(&0) {
            continue;
        }
        let mut failed: Vec<usize> = Vec::new();
        for (column, chosen) in ask.chosen.iter().enumerate() {
            if !chosen.is_empty() && !entry.values[column].iter().any(|value| chosen.contains(value)) {
                failed.push(column);
            }
        }
        if ask.period.is_some_and(|asked| !entry.period.is_some_and(|period| touches(period, asked))) {
            failed.push(SIZES.len());
        }
        if failed.is_empty() {
            found.push((scores.iter().sum(), at as u32));
        }
        let counts_in = |own: usize| match ask.counting {
            Counting::OwnIgnored => failed.iter().all(|filter| *filter == own),
            Counting::Conjunctive => failed.is_empty(),
        };
        for (column, values) in entry.values.iter().enumerate().filter(|(column, _)| counts_in(*column)) {
            values.iter().for_each(|value| counts[column][*value as usize] += 1);
        }
        if let (Some(period), Some(years), true) = (entry.period, years.clone(), counts_in(SIZES.len())) {
            for (year, count) in years.zip(&mut by_year) {
                *count += u32::from(touches(period, (Day::from_ymd(year, 1, 1), Day::from_ymd(year, 12, 31))));
            }
        }
    }
    let entry = |at: u32| &entries[at as usize];
    match ask.sort {
        Sort::Match => found.sort_by_key(|(score, _)| std::cmp::Reverse(*score)),
        Sort::Time => found.sort_by_key(|(_, at)| {
            let start = entry(*at).period.and_then(|(first, last)| first.or(last));
            (start.is_none(), start)
        }),
        Sort::Checkworthy => found.sort_by_key(|(_, at)| std::cmp::Reverse(entry(*at).checkworthy)),
    }
    let total = found.len();
    let claims = found.into_iter().map(|(_, at)| at).take(ask.limit).collect();
    Answer { total, claims, counts, years: by_year, terms }
}

/// Words that inflect, begin alike, are one typo apart, and stand without spaces.
fn any_text(longest: usize) -> impl Strategy<Value = String> {
    let words = vec![
        "price",
        "prices",
        "priced",
        "pricing",
        "prick",
        "policy",
        "policies",
        "controlled",
        "control",
        "contract",
        "China",
        "chine",
        "trade",
        "trades",
        "trad",
        "the",
        "a",
        "an",
        "4.2",
        "97,206",
        "état",
        "人工",
        "工",
        "wages.",
    ];
    prop::collection::vec(prop::sample::select(words), 0..longest).prop_map(|words| words.join(" "))
}

fn any_search() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => any_text(2),
        2 => prop::sample::select(vec!["pri", "p", "con", "t", "polici", "tra", "chian", "contrl", "tradse", "zzzz", "人"])
            .prop_map(str::to_owned),
        1 => any_text(3).prop_map(|text| format!("\"{text}\"")),
    ];
    let end = prop::sample::select(vec!["", " ", "\"", " \"the pri", "."]);
    (prop::collection::vec(part, 0..3), end).prop_map(|(parts, end)| parts.join(" ") + end)
}

fn any_period() -> impl Strategy<Value = Period> {
    let day = || {
        prop::option::weighted(0.9, (2019i64..2023, 1u8..13))
            .prop_map(|day| day.and_then(|(year, month)| Day::from_ymd(year, month, 1)))
    };
    (day(), day()).prop_map(|(first, last)| match (first, last) {
        (Some(first), Some(last)) => (Some(first.min(last)), Some(first.max(last))),
        open => open,
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let texts = (any_text(9), prop::option::of(any_text(4)));
    let values = (0u32..3, prop::collection::btree_set(0u32..5, 0..3), prop::option::of(0u32..4));
    (texts, values, prop::option::weighted(0.8, any_period()), 0u8..4).prop_map(
        |((main, side), values, period, checkworthy)| Entry {
            texts: std::iter::once((main, weight::UNIT)).chain(side.map(|side| (side, 3))).collect(),
            values: vec![vec![values.0], values.1.into_iter().collect(), values.2.into_iter().collect()],
            period,
            checkworthy,
        },
    )
}

prop_compose! {
    fn any_ask()(
        text in any_search(),
        chosen in prop::collection::vec(prop::collection::btree_set(0u32..3, 0..3), 3),
        choosing in 0u8..4,
        period in prop::option::of(any_period()),
        conjunctive: bool,
        sort in prop::sample::select(Sort::ALL.to_vec()),
        limit in prop::sample::select(vec![0, 1, 5, usize::MAX]),
    ) -> Ask {
        let chosen = chosen.into_iter().enumerate();
        Ask {
            terms: Terms::read(&text),
            // Mostly few filters, so that something is left.
            chosen: chosen.map(|(at, values)| if at < usize::from(choosing) { values.into_iter().collect() } else { Vec::new() }).collect(),
            period,
            counting: if conjunctive { Counting::Conjunctive } else { Counting::OwnIgnored },
            sort,
            limit,
        }
    }
}

proptest! {
    #[test]
    fn the_table_equals_a_plain_scan(entries in prop::collection::vec(any_entry(), 0..28), asks in prop::collection::vec(any_ask(), 1..4)) {
        let table = table(&entries);
        for ask in asks {
            prop_assert_eq!(table.search(&ask), scan(&entries, &ask), "{:?}", ask);
        }
    }
}

/// Claims beyond the first block of postings, where places begin anew.
#[test]
fn a_second_block_goes_on_where_the_first_ends() {
    let word = |at: usize| if at.is_multiple_of(1000) { "seldom" } else { "often" };
    let mut builder = Builder::new(1);
    for at in 0..140_000 {
        builder.text(word(at), weight::UNIT);
        builder.value(0, (at / 50_000) as u32);
        builder.end_claim(None, 0);
    }
    let table = builder.finish(&[3]);
    let ask = |text: &str| {
        let (chosen, counting) = (vec![Vec::new()], Counting::OwnIgnored);
        table.search(&Ask { terms: Terms::read(text), chosen, period: None, counting, sort: Sort::Match, limit: 200 })
    };
    let seldom = ask("seldom ");
    assert_eq!(seldom.claims, (0..140_000).step_by(1000).collect::<Vec<u32>>());
    assert_eq!(seldom.counts, [[50, 50, 40]]);
    let often = ask("oft");
    assert_eq!((often.total, often.counts), (139_860, vec![vec![49_950, 49_950, 39_960]]));
}
