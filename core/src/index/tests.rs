//! The index against a plain scan, and what a reader expects of counts.

use super::*;
use crate::model::{Attribution, Kind, QuestionKey, SourceKey, SpeakerKey, Stance};
use crate::query::{Sort, toggle};
use crate::samples::bridge;
use proptest::prelude::*;

fn ids(query: &Query) -> Vec<String> {
    let corpus = bridge();
    Index::new(&corpus).search(query).claims.iter().map(|key| corpus.claims[key.at()].id.clone()).collect()
}

fn searching(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

#[test]
fn nothing_asked_for_is_everything_in_order() {
    assert_eq!(ids(&Query::default()).len(), 8);
    assert_eq!(ids(&Query::default())[0], "carries");
}

#[test]
fn words_are_found_by_their_beginning_while_typing() {
    assert_eq!(ids(&searching("ru")), ["rusty", "rust"], "a word says more of a short claim");
    assert_eq!(ids(&searching("bridge old")), ["old"]);
    assert_eq!(ids(&searching("\"20 tonnes\"")), ["cracks"]);
    assert_eq!(ids(&searching("ann lee")), ["carries"], "a speaker is searched too");
    assert!(ids(&searching("bridge unicorn")).is_empty());
}

#[test]
fn or_inside_a_facet_and_between_facets() {
    let mut query = Query { stances: vec![Stance::Optimistic, Stance::Neutral], ..Query::default() };
    assert_eq!(ids(&query), ["carries", "young", "green", "strong"]);
    query.sources = vec![SourceKey(1)];
    assert_eq!(ids(&query), ["green", "strong"]);
}

#[test]
fn counts_say_what_a_further_choice_would_leave() {
    let corpus = bridge();
    let index = Index::new(&corpus);
    let query = Query { stances: vec![Stance::Optimistic], sources: vec![SourceKey(0)], ..Query::default() };
    let found = index.search(&query);
    assert_eq!(found.facets.stances, [2, 1, 0], "the stance's own choice is ignored, the source's holds");
    assert_eq!(found.facets.sources, [2, 1, 0]);
    let within = index.search_counting(&query, Counting::Conjunctive);
    assert_eq!(within.facets.stances, [2, 0, 0]);
}

#[test]
fn time_is_about_else_said_else_published() {
    let years =
        |from: &str, to: &str| Query { from: Edtf::parse(from).ok(), to: Edtf::parse(to).ok(), ..Query::default() };
    assert_eq!(ids(&years("2024", "2024")), ["carries"]);
    assert_eq!(ids(&years("2025", "2025")), ["young", "rusty"], "by their articles");
    assert_eq!(ids(&years("2030", "2030")), ["cracks"], "an open end goes on");
    assert!(!ids(&years("1900", "2100")).contains(&"green".to_owned()), "no date at all");
}

#[test]
fn a_year_counts_what_choosing_it_leaves() {
    let corpus = bridge();
    let index = Index::new(&corpus);
    for (year, count) in index.search(&Query::default()).facets.years {
        let date = Edtf::parse(&year.to_string()).ok();
        let query = Query { from: date.clone(), to: date, ..Query::default() };
        assert_eq!(index.search(&query).claims.len() as u32, count, "{year}");
    }
}

#[test]
fn sorting_by_time_puts_the_undated_last() {
    let found = ids(&Query { sort: Sort::Time, ..Query::default() });
    assert_eq!(found.first().map(String::as_str), Some("old"));
    assert_eq!(found.last().map(String::as_str), Some("strong"));
}

fn any_query() -> impl Strategy<Value = Query> {
    let words = prop::sample::select(vec!["", "bridge", "ru", "the br", "\"the bridge\"", "tonnes ", "zebra"]);
    let picks = prop::collection::vec((prop::sample::select(Facet::ALL.to_vec()), 0usize..8), 0..4);
    let year = || prop::option::of(1998i64..2031);
    (words, picks, year(), year()).prop_map(|(text, picks, from, to)| {
        let corpus = bridge();
        let mut query = searching(text);
        for (facet, at) in picks {
            if at < facet.len(&corpus) {
                facet.toggle(&mut query, at);
            }
        }
        let date = |year: Option<i64>| year.and_then(|year| Edtf::parse(&year.to_string()).ok());
        (query.from, query.to) = (date(from), date(to));
        query
    })
}

/// The definition of a match, written as a reader would.
fn matches(corpus: &Corpus, key: ClaimKey, query: &Query) -> bool {
    let claim = &corpus.claims[key.at()];
    let has = |facet: Facet, at: usize| match facet {
        Facet::Stance => Stance::ALL[at] == claim.stance,
        Facet::Source => claim.source == SourceKey(at as u32),
        Facet::Question => claim.questions.contains(&QuestionKey(at as u32)),
        Facet::Kind => Kind::ALL[at] == claim.kind,
        Facet::Speaker => claim.speaker == Some(SpeakerKey(at as u32)),
        Facet::Attribution => Attribution::ALL[at] == claim.attribution,
        Facet::Relation => relate::standings(corpus)[key.at()].contains(&Standing::ALL[at]),
    };
    let facets = Facet::ALL.iter().all(|facet| {
        let chosen = facet.selected(query);
        chosen.is_empty() || chosen.into_iter().any(|at| has(*facet, at))
    });
    let period = claim.about.as_ref().or(claim.said.as_ref()).or(corpus.sources[claim.source.at()].published.as_ref());
    let asked = query.from.is_some() || query.to.is_some();
    let from = query.from.as_ref().and_then(Edtf::earliest);
    let to = query.to.as_ref().and_then(Edtf::latest);
    let timed = !asked || period.is_some_and(|dated| dated.edtf.overlaps(from, to));
    facets && timed
}

proptest! {
    #[test]
    fn the_index_equals_a_plain_scan(query in any_query()) {
        let corpus = bridge();
        let index = Index::new(&corpus);
        let by_text: Vec<ClaimKey> = index.search(&searching(&query.text)).claims;
        let mut wanted: Vec<ClaimKey> = by_text.into_iter().filter(|key| matches(&corpus, *key, &query)).collect();
        let mut found = index.search(&query).claims;
        wanted.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn a_count_is_what_choosing_the_value_alone_leaves(query in any_query(), facet in prop::sample::select(Facet::ALL.to_vec())) {
        let corpus = bridge();
        let index = Index::new(&corpus);
        let facets = index.search(&query).facets;
        for at in 0..facet.len(&corpus) {
            let mut only = query.clone();
            for chosen in facet.selected(&query) {
                facet.toggle(&mut only, chosen);
            }
            facet.toggle(&mut only, at);
            prop_assert_eq!(facet.counts(&facets)[at] as usize, index.search(&only).claims.len());
        }
    }

    #[test]
    fn toggling_twice_changes_nothing(mut list in prop::collection::btree_set(0u8..20, 0..8).prop_map(|set| set.into_iter().collect::<Vec<_>>()), value in 0u8..20) {
        let before = list.clone();
        toggle(&mut list, value);
        toggle(&mut list, value);
        prop_assert_eq!(list, before);
    }
}
