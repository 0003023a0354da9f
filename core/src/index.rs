//! Which claims a query asks for, in which order, and how many each further choice would leave.
//!
//! [`Index::new`] is made once for a corpus; [`Index::search`] answers every query. The answer is exact: it equals a
//! plain scan. A facet's counts ignore the facet's own selection, as readers expect of "or inside a facet".

mod postings;
mod terms;

pub use terms::{Terms, highlights};

use crate::edtf::{Day, Edtf};
use crate::model::{Claim, ClaimKey, Corpus};
use crate::order;
use crate::query::{Query, Sort, Standing};
use crate::relate;
use postings::Postings;
use std::cmp::Reverse;

/// A corpus prepared for answering queries.
#[derive(Debug, Clone)]
pub struct Index {
    rows: Vec<Row>,
    postings: Postings,
    /// How many entries each facet has.
    sizes: Sizes,
    /// First and last year that any claim names.
    years: Option<(i64, i64)>,
}

/// What filtering needs to know of a claim.
#[derive(Debug, Clone)]
struct Row {
    source: u32,
    stance: u32,
    kind: u32,
    attribution: u32,
    speaker: Option<u32>,
    questions: Vec<u32>,
    standings: Vec<u32>,
    /// The time it is about, else said, else published; `None` at an open end, no period where nothing is known.
    period: Option<(Option<Day>, Option<Day>)>,
    checkworthy: u8,
}

#[derive(Debug, Clone, Copy)]
struct Sizes {
    sources: usize,
    questions: usize,
    speakers: usize,
}

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// The matching claims, in the order the query asks for.
    pub claims: Vec<ClaimKey>,
    /// How many claims each choice would leave.
    pub facets: Facets,
}

/// Counts by position: of the corpus' tables, or of the vocabulary's `ALL`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By [`crate::model::SourceKey`].
    pub sources: Vec<u32>,
    /// By position in [`crate::model::Stance::ALL`].
    pub stances: Vec<u32>,
    /// By [`crate::model::QuestionKey`].
    pub questions: Vec<u32>,
    /// By position in [`crate::model::Kind::ALL`].
    pub kinds: Vec<u32>,
    /// By [`crate::model::SpeakerKey`].
    pub speakers: Vec<u32>,
    /// By position in [`crate::model::Attribution::ALL`].
    pub attributions: Vec<u32>,
    /// By position in [`Standing::ALL`].
    pub standings: Vec<u32>,
    /// Every year of the corpus with the number of claims whose time touches it.
    pub years: Vec<(i64, u32)>,
}

/// Whether a facet's counts respect its own selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// What choosing a further value would leave: the facet's own selection is ignored.
    OwnIgnored,
    /// How the matching claims divide: every selection holds.
    Conjunctive,
}

/// The filters in the order of the bits that say which of them a claim fails.
#[derive(Clone, Copy)]
enum Filter {
    Text,
    Source,
    Stance,
    Question,
    Kind,
    Speaker,
    Attribution,
    Standing,
    Time,
}

impl Filter {
    fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Index {
    /// Prepares a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let standings = relate::standings(corpus);
        let rows: Vec<Row> = corpus
            .claims
            .iter()
            .zip(standings)
            .map(|(claim, standings)| Row {
                source: claim.source.0,
                stance: claim.stance as u32,
                kind: claim.kind as u32,
                attribution: claim.attribution as u32,
                speaker: claim.speaker.map(|key| key.0),
                questions: claim.questions.iter().map(|key| key.0).collect(),
                standings: standings.into_iter().map(|standing| standing as u32).collect(),
                period: period(corpus, claim),
                checkworthy: claim.checkworthy,
            })
            .collect();
        let ends = || rows.iter().filter_map(|row| row.period).flat_map(|(from, to)| [from, to]).flatten();
        let years = ends().min().zip(ends().max()).map(|(first, last)| (first.ymd().0, last.ymd().0));
        let sizes =
            Sizes { sources: corpus.sources.len(), questions: corpus.questions.len(), speakers: corpus.speakers.len() };
        Self { rows, postings: Postings::new(corpus), sizes, years }
    }

    /// Answers a query; facets ignore their own selection.
    pub fn search(&self, query: &Query) -> Results {
        self.search_counting(query, Counting::OwnIgnored)
    }

    /// Answers a query with the counts asked for.
    pub fn search_counting(&self, query: &Query, counting: Counting) -> Results {
        let terms = Terms::read(&query.text);
        let scores = (!terms.is_empty()).then(|| self.postings.scores(&terms));
        let wanted = Wanted::of(query);
        let mut tally = Tally::new(self);
        let mut found: Vec<(ClaimKey, u32)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let score = scores.as_ref().map_or(1, |scores| scores.get(at).copied().unwrap_or(0));
            let mut failed = wanted.failed(row);
            if score == 0 {
                failed |= Filter::Text.bit();
            }
            if failed == 0 {
                found.push((ClaimKey(at as u32), score));
            }
            tally.count(row, failed, counting);
        }
        self.sort(&mut found, query.sort);
        Results { claims: found.into_iter().map(|(key, _)| key).collect(), facets: tally.facets }
    }

    fn sort(&self, found: &mut Vec<(ClaimKey, u32)>, sort: Sort) {
        let row = |key: &ClaimKey| self.rows.get(key.at());
        match sort {
            Sort::Match => order::by_key(found, |(key, score)| (Reverse(*score), *key)),
            Sort::Time => order::by_key(found, |(key, _)| {
                let period = row(key).and_then(|row| row.period);
                let start = period.and_then(|(from, to)| from.or(to));
                (start.is_none(), start, *key)
            }),
            Sort::Checkworthy => {
                order::by_key(found, |(key, _)| (Reverse(row(key).map(|row| row.checkworthy)), *key));
            }
        }
    }
}

/// The time that filters go by: about, else said, else published. Open ends are `None`.
fn period(corpus: &Corpus, claim: &Claim) -> Option<(Option<Day>, Option<Day>)> {
    let published = || corpus.source_of(claim).and_then(|source| source.published.as_ref());
    let dated = claim.about.as_ref().or(claim.said.as_ref()).or_else(published)?;
    Some((dated.edtf.earliest(), dated.edtf.latest()))
}

/// The selections of a query as sorted positions.
struct Wanted {
    lists: [(Filter, Vec<u32>); 7],
    from: Option<Day>,
    to: Option<Day>,
    timed: bool,
}

impl Wanted {
    fn of(query: &Query) -> Self {
        Self {
            lists: [
                (Filter::Source, query.sources.iter().map(|key| key.0).collect()),
                (Filter::Stance, query.stances.iter().map(|value| *value as u32).collect()),
                (Filter::Question, query.questions.iter().map(|key| key.0).collect()),
                (Filter::Kind, query.kinds.iter().map(|value| *value as u32).collect()),
                (Filter::Speaker, query.speakers.iter().map(|key| key.0).collect()),
                (Filter::Attribution, query.attributions.iter().map(|value| *value as u32).collect()),
                (Filter::Standing, query.standings.iter().map(|value| *value as u32).collect()),
            ],
            from: query.from.as_ref().and_then(Edtf::earliest),
            to: query.to.as_ref().and_then(Edtf::latest),
            timed: query.from.is_some() || query.to.is_some(),
        }
    }

    /// The bits of the filters that a claim fails.
    fn failed(&self, row: &Row) -> u16 {
        let mut failed = 0;
        for (filter, wanted) in &self.lists {
            if !wanted.is_empty() && !row.values(*filter).any(|value| wanted.contains(&value)) {
                failed |= filter.bit();
            }
        }
        if self.timed && !row.period.is_some_and(|period| overlaps(period, self.from, self.to)) {
            failed |= Filter::Time.bit();
        }
        failed
    }
}

fn overlaps(period: (Option<Day>, Option<Day>), from: Option<Day>, to: Option<Day>) -> bool {
    let ends_before = matches!((period.1, from), (Some(end), Some(from)) if end < from);
    let begins_after = matches!((period.0, to), (Some(begin), Some(to)) if begin > to);
    !ends_before && !begins_after
}

impl Row {
    /// The positions a claim has in one facet.
    fn values(&self, filter: Filter) -> impl Iterator<Item = u32> {
        let (one, many): (Option<u32>, &[u32]) = match filter {
            Filter::Source => (Some(self.source), &[]),
            Filter::Stance => (Some(self.stance), &[]),
            Filter::Kind => (Some(self.kind), &[]),
            Filter::Attribution => (Some(self.attribution), &[]),
            Filter::Speaker => (self.speaker, &[]),
            Filter::Question => (None, &self.questions),
            Filter::Standing => (None, &self.standings),
            Filter::Text | Filter::Time => (None, &[]),
        };
        one.into_iter().chain(many.iter().copied())
    }
}

/// Counts facets while the claims go by once.
struct Tally {
    facets: Facets,
}

impl Tally {
    fn new(index: &Index) -> Self {
        let zeros = |size: usize| vec![0; size];
        Self {
            facets: Facets {
                sources: zeros(index.sizes.sources),
                stances: zeros(crate::model::Stance::ALL.len()),
                questions: zeros(index.sizes.questions),
                kinds: zeros(crate::model::Kind::ALL.len()),
                speakers: zeros(index.sizes.speakers),
                attributions: zeros(crate::model::Attribution::ALL.len()),
                standings: zeros(Standing::ALL.len()),
                years: index.years.map_or_else(Vec::new, |(first, last)| {
                    // A corpus that speaks of geological ages gets no list of years.
                    if last - first > 400 { Vec::new() } else { (first..=last).map(|year| (year, 0)).collect() }
                }),
            },
        }
    }

    /// A claim counts in a facet when it fails nothing, or nothing but that facet itself.
    fn count(&mut self, row: &Row, failed: u16, counting: Counting) {
        let counts = |filter: Filter| match counting {
            Counting::OwnIgnored => failed & !filter.bit() == 0,
            Counting::Conjunctive => failed == 0,
        };
        let facets = &mut self.facets;
        let lists = [
            (Filter::Source, &mut facets.sources),
            (Filter::Stance, &mut facets.stances),
            (Filter::Question, &mut facets.questions),
            (Filter::Kind, &mut facets.kinds),
            (Filter::Speaker, &mut facets.speakers),
            (Filter::Attribution, &mut facets.attributions),
            (Filter::Standing, &mut facets.standings),
        ];
        for (filter, list) in lists {
            if counts(filter) {
                for value in row.values(filter) {
                    if let Some(count) = list.get_mut(value as usize) {
                        *count += 1;
                    }
                }
            }
        }
        if let (true, Some(period)) = (counts(Filter::Time), row.period) {
            for (year, count) in &mut facets.years {
                if overlaps(period, Day::from_ymd(*year, 1, 1), Day::from_ymd(*year, 12, 31)) {
                    *count += 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
