//! Which of the corpus' questions a claim answers, from the terms that suggest each question.
//!
//! A term counts by how much it tells: one that several questions share tells less than one of a single question
//! (the idea of inverse document frequency, Spärck Jones 1972), and a phrase more than a word.

use super::phrase::{Hit, Matcher};
use crate::extract::piece::Piece;
use crate::model::{Question, QuestionKey};
use crate::order;
use std::ops::Range;

/// Questions that one matcher tells apart.
const MARKS: usize = 64;

/// A claim answers every question whose terms weigh at least this part of those of the best one.
const PART: f32 = 0.6;

/// The most questions that a claim is said to answer.
const MOST: usize = 3;

/// The terms of a corpus' questions, made ready for reading.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// One for every [`MARKS`] questions.
    matchers: Vec<Matcher<u64>>,
}

/// Where a text names what the questions ask.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Bytes of the term, the questions it suggests, and its weight for each; in order.
    terms: Vec<(Range<usize>, usize, u64, f32)>,
}

impl Terms {
    /// Compiles the terms of a corpus.
    pub fn new(questions: &[Question]) -> Self {
        let matchers = questions
            .chunks(MARKS)
            .map(|chunk| {
                let mut matcher = Matcher::default();
                for (at, question) in chunk.iter().enumerate() {
                    question.terms.iter().for_each(|term| matcher.add(term, 1_u64 << at));
                }
                matcher.finish();
                matcher
            })
            .collect();
        Self { matchers }
    }

    /// Finds the terms in a text.
    pub fn read(&self, pieces: &[Piece<'_>]) -> Named {
        let mut terms = Vec::new();
        for (chunk, matcher) in self.matchers.iter().enumerate() {
            for Hit { start, end, marks } in matcher.hits(pieces) {
                let words = (end - start) as f32;
                let weight = (1.0 + 0.5 * (words - 1.0)) / (marks.count_ones() as f32).max(1.0);
                terms.push((super::phrase::bytes(pieces, start..end), chunk * MARKS, marks, weight));
            }
        }
        order::by_key(&mut terms, |(span, first, ..)| (span.start, *first));
        Named { terms }
    }
}

impl Named {
    /// The questions that a claim answers, the likeliest first, and of each the bytes of the term that says so most;
    /// `paragraph` is where a claim that names nothing itself looks for what it speaks of.
    pub fn questions(&self, claim: &Range<usize>, paragraph: &Range<usize>) -> Vec<(QuestionKey, Range<usize>)> {
        let own = self.within(claim);
        if own.is_empty() {
            let mut around = self.within(paragraph);
            around.truncate(1);
            return around.into_iter().map(|(key, _, span)| (key, span)).collect();
        }
        let best = own.first().map_or(0.0, |(_, weight, _)| *weight);
        own.into_iter()
            .take(MOST)
            .take_while(|(_, weight, _)| *weight >= best * PART)
            .map(|(key, _, span)| (key, span))
            .collect()
    }

    /// The questions named in a range with their weights, the heaviest first.
    fn within(&self, range: &Range<usize>) -> Vec<(QuestionKey, f32, Range<usize>)> {
        let from = self.terms.partition_point(|(span, ..)| span.start < range.start);
        let mut sums: Vec<(QuestionKey, f32, Range<usize>, f32)> = Vec::new();
        for (span, first, marks, weight) in self.terms.iter().skip(from).take_while(|(span, ..)| span.start < range.end)
        {
            let mut left = *marks;
            while left != 0 {
                let key = QuestionKey((first + left.trailing_zeros() as usize) as u32);
                left &= left - 1;
                match sums.iter_mut().find(|(known, ..)| *known == key) {
                    Some((_, sum, best, most)) => {
                        *sum += weight;
                        if weight > most {
                            (*best, *most) = (span.clone(), *weight);
                        }
                    }
                    None => sums.push((key, *weight, span.clone(), *weight)),
                }
            }
        }
        order::by(&mut sums, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sums.into_iter().map(|(key, sum, span, _)| (key, sum, span)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn question(id: &str, terms: &[&str]) -> Question {
        let terms = terms.iter().map(|term| (*term).to_owned()).collect();
        Question { id: id.to_owned(), title: String::new(), short: String::new(), topic: String::new(), terms }
    }

    fn harbour() -> Vec<Question> {
        vec![
            question("ice", &["ice", "frozen", "winter harbour", "harbour"]),
            question("toll", &["toll", "fee", "harbour"]),
            question("crew", &["skipper", "crew"]),
        ]
    }

    fn answered(text: &str, claim: Range<usize>) -> Vec<u32> {
        let named = Terms::new(&harbour()).read(&pieces(text));
        named.questions(&claim, &(0..text.len())).into_iter().map(|(key, _)| key.0).collect()
    }

    #[test]
    fn terms_suggest_their_question_in_every_form() {
        let text = "Tolls rose twice.";
        assert_eq!(answered(text, 0..text.len()), [1]);
    }

    #[test]
    fn a_shared_term_tells_less_than_an_own_one() {
        let text = "The harbour pays its skippers.";
        assert_eq!(answered(text, 0..text.len()), [2]);
    }

    #[test]
    fn a_phrase_tells_more_than_a_word() {
        let text = "In the winter harbour the fee fell.";
        assert_eq!(answered(text, 0..text.len()), [0, 1]);
    }

    #[test]
    fn a_silent_claim_speaks_of_what_its_paragraph_does() {
        assert_eq!(answered("The skippers met. They agreed.", 18..30), [2]);
        assert!(answered("They agreed.", 0..12).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(ice|toll|crew|harbour|winter| |\\.|é|[a-z]{1,4}){0,40}") {
            let keys = answered(&text, 0..text.len());
            prop_assert!(keys.len() <= MOST && keys.iter().all(|key| *key < 3));
        }
    }
}
