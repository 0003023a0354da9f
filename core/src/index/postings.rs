//! From a word to the claims that hold it.

use super::terms::{Term, Terms};
use crate::extract::words;
use crate::model::{Claim, Corpus};
use std::collections::BTreeMap;

/// How much a word weighs by where it stands. A statement says what the claim is; a question's title only that
/// somebody filed it there.
const STATEMENT: u32 = 8;
const LABEL: u32 = 6;
const PHRASE: u32 = 4;
const SPEAKER: u32 = 4;
const EVIDENCE: u32 = 2;
const QUESTION: u32 = 1;
const SOURCE: u32 = 1;

/// An inverted index: words in order, so that a prefix is a range of them.
#[derive(Debug, Clone)]
pub(super) struct Postings {
    words: Vec<(String, Vec<(u32, u32)>)>,
    /// The words of each claim's own texts in order, for phrases.
    texts: Vec<Vec<Vec<String>>>,
}

impl Postings {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let mut words: BTreeMap<String, BTreeMap<u32, u32>> = BTreeMap::new();
        let mut texts = Vec::with_capacity(corpus.claims.len());
        for (key, claim) in corpus.keyed_claims() {
            let mut own = Vec::new();
            for (text, weight) in fields(corpus, claim) {
                let folded: Vec<String> = words::tokens(text).map(|token| token.folded.to_string()).collect();
                for word in &folded {
                    let best = words.entry(word.clone()).or_default().entry(key.0).or_default();
                    *best = (*best).max(weight);
                }
                own.push(folded);
            }
            texts.push(own);
        }
        let words = words.into_iter().map(|(word, claims)| (word, claims.into_iter().collect())).collect();
        Self { words, texts }
    }

    /// A score for every claim; zero where a term is missing.
    pub(super) fn scores(&self, terms: &Terms) -> Vec<u32> {
        let mut total: Vec<u32> = vec![0; self.texts.len()];
        for (round, term) in terms.0.iter().enumerate() {
            let found = self.find(term);
            for (claim, sum) in total.iter_mut().enumerate() {
                let score = found.get(claim).copied().unwrap_or(0);
                *sum = if score == 0 || (round > 0 && *sum == 0) { 0 } else { sum.saturating_add(score) };
            }
        }
        total
    }

    fn find(&self, term: &Term) -> Vec<u32> {
        let mut found = vec![0; self.texts.len()];
        match term {
            Term::Word(word) => {
                if let Ok(at) = self.words.binary_search_by(|(known, _)| known.as_str().cmp(word)) {
                    // A whole word found counts double against a mere beginning.
                    self.add(at, 2, &mut found);
                }
            }
            Term::Prefix(start) => {
                let first = self.words.partition_point(|(known, _)| known.as_str() < start.as_str());
                for (at, (word, _)) in self.words.iter().enumerate().skip(first) {
                    if !word.starts_with(start.as_str()) {
                        break;
                    }
                    self.add(at, if word == start { 2 } else { 1 }, &mut found);
                }
            }
            Term::Phrase(words) => {
                for (claim, texts) in self.texts.iter().enumerate() {
                    let holds = texts.iter().any(|text| text.windows(words.len()).any(|run| run == words.as_slice()));
                    if let (true, Some(score)) = (holds, found.get_mut(claim)) {
                        *score = 2 * STATEMENT;
                    }
                }
            }
        }
        found
    }

    fn add(&self, word: usize, factor: u32, found: &mut [u32]) {
        for (claim, weight) in self.words.get(word).map_or(&[][..], |(_, claims)| claims) {
            if let Some(score) = found.get_mut(*claim as usize) {
                *score = (*score).max(weight * factor);
            }
        }
    }
}

/// The texts of a claim that a search looks through, with their weights.
fn fields<'c>(corpus: &'c Corpus, claim: &'c Claim) -> Vec<(&'c str, u32)> {
    let mut fields = vec![(claim.statement.as_str(), STATEMENT)];
    fields.extend(claim.phrase.as_deref().map(|text| (text, PHRASE)));
    fields.extend(claim.label.as_deref().map(|text| (text, LABEL)));
    for speaker in [claim.speaker, claim.via].into_iter().flatten().filter_map(|key| corpus.speakers.get(key.at())) {
        fields.push((&speaker.name, SPEAKER));
        fields.extend(speaker.role.as_deref().map(|text| (text, SPEAKER)));
    }
    for evidence in claim.evidence.iter().filter_map(|key| corpus.evidence.get(key.at())) {
        fields.push((&evidence.title, EVIDENCE));
    }
    for question in claim.questions.iter().filter_map(|key| corpus.questions.get(key.at())) {
        fields.push((&question.short, QUESTION));
        fields.push((&question.title, QUESTION));
    }
    fields.extend(corpus.source_of(claim).map(|source| (source.short.as_str(), SOURCE)));
    fields
}
