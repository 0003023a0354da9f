//! From the terms of a search to the claims that answer all of them, with their scores.

use super::lexicon::Run;
use super::postings::{Hits, Postings, seek};
use super::terms::{Term, Terms};
use super::weight;
use std::borrow::Cow;

/// The claims whose texts hold every term, with their scores; nothing where no term is asked for. A word that no
/// claim holds is taken for those one typo away.
pub(super) fn find(postings: &Postings, terms: &Terms) -> (Terms, Option<Scored>) {
    let claims = postings.claims();
    let mut parts: Vec<Part> = Vec::with_capacity(terms.0.len());
    let mut understood = terms.clone();
    for term in &mut understood.0 {
        let mut part = Part::read(postings, term);
        if part.postings == 0
            && let Some(near) = term.forgiving()
        {
            let forgiven = Part::read(postings, &near);
            if forgiven.postings > 0 {
                (*term, part) = (near, forgiven);
            }
        }
        parts.push(part);
    }
    if parts.is_empty() {
        return (understood, None);
    }
    let mut order: Vec<(usize, usize)> = parts.iter().enumerate().map(|(at, part)| (part.postings, at)).collect();
    crate::order::ascending(&mut order);
    let mut found: Option<Scored> = None;
    for (least, at) in order {
        let (Some(part), Some(term)) = (parts.get(at), understood.0.get(at)) else { continue };
        let hits = if least == 0 { Hits::default() } else { part.hits(postings, term) };
        let rarity = part.rarity(postings, claims);
        found = Some(match found {
            None => Scored::new(hits, rarity),
            Some(scored) => scored.meet(&hits, rarity),
        });
        if found.as_ref().is_some_and(|scored| scored.claims.is_empty()) {
            break;
        }
    }
    (understood, found)
}

/// The words of the corpus that answer one term.
struct Part {
    /// One list of runs, or one for each word of a phrase.
    runs: Vec<Vec<Run>>,
    /// How many postings there are to read at most; none where nothing answers.
    postings: usize,
}

impl Part {
    fn read(postings: &Postings, term: &Term) -> Self {
        let runs = match term {
            Term::Phrase(phrase) => (0..phrase.words.len())
                .map(|at| {
                    let word = phrase.words.get(at).map_or("", String::as_str);
                    let open = phrase.begun && at + 1 == phrase.words.len();
                    let exact = postings.lexicon.exactly(word);
                    let begun = if open { postings.lexicon.beginning_with(word) } else { exact.clone() };
                    // The word itself stands first among those that begin with it.
                    let rest = Run { words: exact.end.max(begun.start)..begun.end, whole: false };
                    let exact = Run { words: exact, whole: true };
                    [exact, rest].into_iter().filter(|run| !run.words.is_empty()).collect()
                })
                .collect(),
            _ => vec![postings.answering(term)],
        };
        let least = runs.iter().map(|runs: &Vec<Run>| postings.count(runs)).min().unwrap_or(0);
        Self { runs, postings: least }
    }

    fn hits(&self, postings: &Postings, term: &Term) -> Hits {
        match (term, self.runs.as_slice()) {
            (Term::Phrase(phrase), [_, _, ..]) => postings.phrase(phrase, &self.runs),
            (_, runs) => runs.first().map(|runs| postings.hits(runs)).unwrap_or_default(),
        }
    }

    /// A phrase is as rare as its words together.
    fn rarity(&self, postings: &Postings, claims: usize) -> u32 {
        self.runs.iter().map(|runs| weight::rarity(postings.count(runs), claims)).sum()
    }
}

/// Claims in ascending order with their scores.
pub(super) struct Scored {
    pub(super) claims: Vec<u32>,
    scores: Vec<u32>,
}

impl Scored {
    fn new(hits: Hits, rarity: u32) -> Self {
        let scores = hits.impacts.iter().map(|impact| rarity.saturating_mul(u32::from(*impact))).collect();
        Self { claims: hits.claims, scores }
    }

    /// The claims that hits name as well.
    fn meet(&self, hits: &Hits, rarity: u32) -> Self {
        let mut both = Self { claims: Vec::new(), scores: Vec::new() };
        let mut at = 0;
        for (claim, score) in self.claims.iter().zip(&self.scores) {
            at = seek(&hits.claims, at, *claim);
            if hits.claims.get(at) == Some(claim) {
                let impact = hits.impacts.get(at).copied().map_or(0, u32::from);
                both.claims.push(*claim);
                both.scores.push(score.saturating_add(rarity.saturating_mul(impact)));
            }
        }
        both
    }

    /// The scores of some of the claims, which are in ascending order too.
    pub(super) fn of(&self, claims: &[u32]) -> Cow<'_, [u32]> {
        if claims.len() == self.claims.len() {
            return Cow::Borrowed(&self.scores);
        }
        let mut at = 0;
        let score = |claim: &u32| {
            at = seek(&self.claims, at, *claim);
            self.scores.get(at).copied().unwrap_or_default()
        };
        Cow::Owned(claims.iter().map(score).collect())
    }
}
