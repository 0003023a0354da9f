//! Claims as texts, columns and times, and the one pass that answers what is asked of them.
//!
//! It knows no corpus: what a column means is its caller's affair. [`super::Index`] puts a corpus into it; anything
//! else that has claims with texts, values and times can be searched in the same way.

use super::column::{Column, Period, Times, day};
use super::matching::{self, Scored};
use super::postings::{Collecting, Postings};
use super::rank;
use super::terms::Terms;
use crate::query::Sort;
use std::borrow::Cow;

/// Takes claims in, one after the other.
#[derive(Debug, Clone, Default)]
pub struct Builder {
    texts: Collecting,
    columns: Vec<Column>,
    periods: Vec<Option<Period>>,
    checkworthy: Vec<u8>,
}

impl Builder {
    /// A builder of a table with so many columns.
    pub fn new(columns: usize) -> Self {
        Self { columns: vec![Column::default(); columns], ..Self::default() }
    }

    /// A text of the present claim; `weight` is what an occurrence in it counts, 8 in its main text.
    pub fn text(&mut self, text: &str, weight: u8) {
        self.texts.text(text, weight);
    }

    /// Words of a [`Forward`] index, which [`Self::numbered`] names by number.
    ///
    /// [`Forward`]: super::Forward
    pub(super) fn word(&mut self, word: &str) {
        self.texts.number(word);
    }

    /// Texts of the present claim as a [`Forward`] index holds them; nothing where they are none.
    ///
    /// [`Forward`]: super::Forward
    pub(super) fn numbered(&mut self, texts: &[u8]) -> Option<()> {
        self.texts.numbers(texts)
    }

    /// A value that the present claim has in a column, by its position there.
    pub fn value(&mut self, column: usize, value: u32) {
        if let Some(column) = self.columns.get_mut(column) {
            column.push(value);
        }
    }

    /// Completes the present claim: the time it is placed in, and what [`Sort::Checkworthy`] goes by.
    pub fn end_claim(&mut self, period: Option<Period>, checkworthy: u8) {
        self.texts.end_claim();
        self.columns.iter_mut().for_each(Column::end_claim);
        self.periods.push(period);
        self.checkworthy.push(checkworthy);
    }

    /// A table of these claims; `sizes` is the number of values of each column.
    pub fn finish(self, sizes: &[usize]) -> Table {
        let columns = self.columns.into_iter().zip(sizes).map(|(column, size)| column.finish(*size)).collect();
        let times = Times::new(&self.periods);
        Table { columns, times, checkworthy: self.checkworthy, postings: self.texts.finish() }
    }
}

/// Claims prepared for questions.
#[derive(Debug, Clone, Default)]
pub struct Table {
    postings: Postings,
    columns: Vec<Column>,
    times: Times,
    checkworthy: Vec<u8>,
}

/// Whether a column's counts respect its own selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counting {
    /// What choosing a further value would leave: the column's own selection is ignored.
    #[default]
    OwnIgnored,
    /// How the matching claims divide: every selection holds.
    Conjunctive,
}

/// A question to a table.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What the texts must hold.
    pub terms: Terms,
    /// For each column, the positions of which a claim must have one; none where nothing is asked of it.
    pub chosen: Vec<Vec<u32>>,
    /// The period that a claim's time must touch.
    pub period: Option<Period>,
    /// What counts respect.
    pub counting: Counting,
    /// The order of claims.
    pub sort: Sort,
    /// How many claims to name; all are counted.
    pub limit: usize,
}

/// A table's answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many claims match.
    pub total: usize,
    /// The first of them, by position.
    pub claims: Vec<u32>,
    /// For each column, how many claims each value has.
    pub counts: Vec<Vec<u32>>,
    /// How many claims touch each year from [`Table::first_year`] on.
    pub years: Vec<u32>,
    /// The terms as they were understood: with typos forgiven where nothing matched.
    pub terms: Terms,
}

/// A filter: a column with its wanted values, or the period.
enum Filter {
    Column(usize, Vec<bool>),
    Period(i32, i32),
}

impl Table {
    /// The first year that counts by year begin with.
    pub fn first_year(&self) -> Option<i64> {
        self.times.years.map(|(first, _)| first)
    }

    /// Its size in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let columns: usize = self.columns.iter().map(Column::bytes).sum();
        self.postings.bytes() + columns + self.times.bytes() + self.checkworthy.len()
    }

    /// Answers a question.
    pub fn search(&self, ask: &Ask) -> Answer {
        let (terms, found) = matching::find(&self.postings, &ask.terms);
        let filters = self.filters(ask);
        let mut near: Vec<Vec<u32>> = filters.iter().map(|_| Vec::new()).collect();
        let all = || (0..self.postings.claims() as u32).collect::<Vec<u32>>();
        let claims = match (&found, filters.as_slice()) {
            (None, []) => return self.everything(&all(), ask, terms),
            // A period and nothing else: one run through the days.
            (None, [Filter::Period(from, to)]) => {
                let claims = self.times.touching(*from, *to);
                near = vec![others(&claims, self.postings.claims() as u32)];
                Cow::Owned(claims)
            }
            (None, _) => Cow::Owned(self.filtered(&all(), &filters, &mut near)),
            (Some(found), []) => Cow::Borrowed(found.claims.as_slice()),
            (Some(found), _) => Cow::Owned(self.filtered(&found.claims, &filters, &mut near)),
        };
        if ask.counting == Counting::Conjunctive {
            near.iter_mut().for_each(Vec::clear);
        }
        let (counts, years) = self.counts(&claims, &filters, &near);
        let order = self.order(&claims, found.as_ref(), ask);
        Answer { total: claims.len(), claims: order, counts, years, terms }
    }

    /// Nothing is asked for: the totals answer.
    fn everything(&self, all: &[u32], ask: &Ask, terms: Terms) -> Answer {
        let counts = self.columns.iter().map(|column| column.totals.clone()).collect();
        let years = self.times.totals().to_vec();
        Answer { total: all.len(), claims: self.order(all, None, ask), counts, years, terms }
    }

    fn filters(&self, ask: &Ask) -> Vec<Filter> {
        let mut filters = Vec::new();
        for (at, (column, chosen)) in self.columns.iter().zip(&ask.chosen).enumerate() {
            if !chosen.is_empty() {
                let mut wanted = vec![false; column.totals.len()];
                for value in chosen {
                    if let Some(wanted) = wanted.get_mut(*value as usize) {
                        *wanted = true;
                    }
                }
                filters.push(Filter::Column(at, wanted));
            }
        }
        filters.extend(ask.period.map(|(from, to)| Filter::Period(day(from, true), day(to, false))));
        filters
    }

    /// The claims that pass every filter; those that fail only one go to that one's list.
    fn filtered(&self, claims: &[u32], filters: &[Filter], near: &mut [Vec<u32>]) -> Vec<u32> {
        let mut passed = Vec::new();
        for claim in claims {
            let mut failed = 0;
            let mut only = 0;
            for (at, filter) in filters.iter().enumerate() {
                let passes = match filter {
                    Filter::Column(column, wanted) => {
                        self.columns.get(*column).is_some_and(|column| column.has(*claim, wanted))
                    }
                    Filter::Period(from, to) => self.times.touches(*claim, *from, *to),
                };
                if !passes {
                    (failed, only) = (failed + 1, at);
                }
            }
            if failed == 0 {
                passed.push(*claim);
            } else if let (1, Some(near)) = (failed, near.get_mut(only)) {
                near.push(*claim);
            }
        }
        passed
    }

    /// Counts by column and by year. Where most claims match, the totals less the others are sooner counted.
    fn counts(&self, claims: &[u32], filters: &[Filter], near: &[Vec<u32>]) -> (Vec<Vec<u32>>, Vec<u32>) {
        let all = self.postings.claims();
        let rest = (claims.len() * 2 > all).then(|| others(claims, all as u32));
        let counted = |length: usize, totals: &[u32], near: Option<&Vec<u32>>, count: &dyn Fn(&[u32], &mut [u32])| {
            let mut counts = vec![0; length];
            match &rest {
                Some(rest) => {
                    count(rest, &mut counts);
                    for (count, total) in counts.iter_mut().zip(totals) {
                        *count = total.wrapping_sub(*count);
                    }
                }
                None => count(claims, &mut counts),
            }
            if let Some(near) = near {
                count(near, &mut counts);
            }
            counts
        };
        let list = |wanted: &dyn Fn(&Filter) -> bool| filters.iter().position(wanted).and_then(|at| near.get(at));
        let columns = self.columns.iter().enumerate().map(|(at, column)| {
            let own = list(&|filter| matches!(filter, Filter::Column(column, _) if *column == at));
            counted(column.totals.len(), &column.totals, own, &|claims, counts| column.count(claims, counts))
        });
        let columns = columns.collect();
        let own = list(&|filter| matches!(filter, Filter::Period(..)));
        let totals = self.times.totals();
        (columns, counted(totals.len(), totals, own, &|claims, counts| self.times.count(claims, counts)))
    }

    /// The first claims in the order asked for; equals stay in the order of the table.
    fn order(&self, claims: &[u32], scored: Option<&Scored>, ask: &Ask) -> Vec<u32> {
        let order = match (ask.sort, scored) {
            (Sort::Match, None) => return claims.iter().copied().take(ask.limit).collect(),
            (Sort::Match, Some(scored)) => {
                let scores = scored.of(claims);
                rank::smallest(scores.iter().map(|score| u64::from(u32::MAX - *score)), ask.limit, 4)
            }
            (Sort::Time, _) => {
                // Shifted, so that days before 1970 come first; claims without a time come last.
                let key = |day: i32| (i64::from(day) - i64::from(i32::MIN)) as u64;
                let key = |claim: &u32| self.times.start(*claim).map_or(u64::from(u32::MAX), key);
                rank::smallest(claims.iter().map(key), ask.limit, 4)
            }
            (Sort::Checkworthy, _) => {
                let key = |claim: &u32| self.checkworthy.get(*claim as usize).map_or(u8::MAX, |value| u8::MAX - value);
                rank::smallest(claims.iter().map(|claim| u64::from(key(claim))), ask.limit, 1)
            }
        };
        order.iter().filter_map(|at| claims.get(*at as usize)).copied().collect()
    }
}

/// The claims below `all` that a list in ascending order leaves out.
fn others(claims: &[u32], all: u32) -> Vec<u32> {
    let mut others = vec![true; all as usize];
    for claim in claims {
        if let Some(other) = others.get_mut(*claim as usize) {
            *other = false;
        }
    }
    rank::places(&others, |other| *other)
}
