//! Multinomial logistic regression with tied weights and a ridge, by Adam's gradient descent (Kingma and Ba, 2015).

use crate::article::Article;
use crate::own;
use counterclaim_core::article::stance::{Compass, Measures, PLAIN, POLAR, Reserve, Rule};
use counterclaim_core::model::{Lexicon, Stance, WordWeight};
use std::collections::HashMap;

/// How strongly the weights of measures are drawn to zero, and those of single words.
const RIDGE: f64 = 5.0;
const RIDGE_OF_WORDS: f64 = 2.0;

/// How far rare stances count more: 0 not at all, 1 until all stances count the same.
const BALANCE: f64 = 0.4;

/// What one word counts.
const WORD: f64 = 0.5;

/// What one level of a rating counts.
const LEVEL: f64 = 0.2;

/// A word is learned from so many claims at least, and a pair of words.
const CLAIMS: usize = 2;
const CLAIMS_OF_PAIRS: usize = 6;

/// What adds less over all claims is left out: a weight times the root of the number of claims that have the word.
const LEAST: f64 = 0.5;

/// Weights are rounded to so many hundredths.
const STEP: f64 = 4.0;

/// In how many parts articles lend each other what their claims lean to.
const FOLDS: usize = 4;

/// What was learned.
pub struct Fitted {
    pub leaning: Vec<f32>,
    pub polar: Vec<f64>,
    pub plain: Vec<f64>,
    pub words: Vec<WordWeight>,
}

/// How people rated words before any article was coded, in halves: for the thesis, and for taking no side.
pub struct Ratings(HashMap<String, (f64, f64)>);

impl Ratings {
    /// `side LEVEL` or `none LEVEL`, then stems.
    pub fn read(text: &str) -> Self {
        let mut found: HashMap<String, (f64, f64)> = HashMap::new();
        let (mut side, mut level) = (true, 0.0);
        for line in text.lines() {
            let head = line.split_once(' ').and_then(|(name, rest)| Some((name, rest.parse::<f64>().ok()?)));
            if let Some((name, read)) = head.filter(|(name, _)| matches!(*name, "side" | "none")) {
                (side, level) = (name == "side", read);
                continue;
            }
            for word in line.split_whitespace() {
                let entry = found.entry(word.replace('_', " ")).or_default();
                *(if side { &mut entry.0 } else { &mut entry.1 }) = level;
            }
        }
        Self(found)
    }

    fn of(&self, term: &str) -> (f64, f64) {
        self.0.get(term).copied().unwrap_or_default()
    }
}

/// A claim to learn from.
struct Example<'a> {
    polar: Vec<f64>,
    plain: Vec<f64>,
    terms: &'a [String],
    stance: Stance,
}

/// What one descent finds.
struct Model {
    polar: Vec<f64>,
    plain: Vec<f64>,
    /// For the thesis, for neither, and how many claims have the word.
    words: HashMap<String, (f64, f64, usize)>,
}

/// Learns from the articles that are `taught`. First from each claim's own words; what claims so lean to then counts
/// for their neighbours, each article's by what the others have taught.
pub fn fit(bare: &Lexicon, ratings: &Ratings, articles: &[&Article], taught: impl Fn(usize) -> bool) -> Fitted {
    let all: Vec<usize> = (0..articles.len()).filter(|at| taught(*at)).collect();
    let alone = |chosen: &[usize]| {
        let compass = Compass::new(bare);
        let examples: Vec<Example<'_>> =
            chosen.iter().flat_map(|at| examples(&compass, articles[*at], &vec![0.0; own()], ratings)).collect();
        let mut model = descend(&alone_of(examples));
        let words = weights(&model, ratings);
        let mut leaning: Vec<f32> = model.polar.drain(..own()).map(|weight| weight as f32).collect();
        *leaning.last_mut().expect("own measures") = 1.0;
        (leaning, words)
    };
    let mut found = Vec::new();
    for fold in 0..FOLDS {
        let part = |at: &&usize| *at % (FOLDS * 7) / 7 == fold;
        let (rest, held): (Vec<usize>, Vec<usize>) = all.iter().partition(|at| !part(at));
        let (leaning, words) = alone(&rest);
        let compass = Compass::new(&Lexicon { words, ..bare.clone() });
        found.extend(held.iter().flat_map(|at| examples(&compass, articles[*at], &leaning, ratings)));
    }
    let (leaning, _) = alone(&all);
    let model = descend(&found);
    let words = weights(&model, ratings);
    let (mut polar, mut plain) = (model.polar, model.plain);
    // The words bring their weights along.
    polar[own() - 1] = 1.0;
    plain.truncate(Reserve::ALL.len() + PLAIN.len());
    *plain.last_mut().expect("plain measures") = 1.0;
    polar.truncate(own() + POLAR.len());
    Fitted { leaning, polar, plain, words }
}

/// The stances of an article's claims as fitted weights have them, and what they amount to between -1 and 1.
pub fn judge(bare: &Lexicon, fitted: &Fitted, article: &Article) -> Vec<(Stance, f64)> {
    let compass = Compass::new(&Lexicon { words: fitted.words.clone(), ..bare.clone() });
    let reading = article.read(&compass);
    let measures = reading.measures(&article.claimed(), article.title.as_ref(), &fitted.leaning);
    measures
        .iter()
        .map(|measures| {
            let values = |from: &[f32]| from.iter().map(|value| f64::from(*value)).collect::<Vec<_>>();
            let [optimistic, pessimistic, neutral] =
                chances(sum(&values(&measures.polar), &fitted.polar), sum(&values(&measures.plain), &fitted.plain));
            let stance = if neutral >= optimistic && neutral >= pessimistic {
                Stance::Neutral
            } else if optimistic >= pessimistic {
                Stance::Optimistic
            } else {
                Stance::Pessimistic
            };
            (stance, optimistic - pessimistic)
        })
        .collect()
}

fn examples<'a>(compass: &Compass, article: &'a Article, leaning: &[f32], ratings: &Ratings) -> Vec<Example<'a>> {
    let measures = article.read(compass).measures(&article.claimed(), article.title.as_ref(), leaning);
    let example = |((measures, claim), terms): ((Measures, &(String, _, Stance)), &'a Vec<String>)| {
        let mut polar: Vec<f64> = measures.polar.iter().map(|value| f64::from(*value)).collect();
        let mut plain: Vec<f64> = measures.plain.iter().map(|value| f64::from(*value)).collect();
        // Words are learned one by one here.
        polar[own() - 1] = 0.0;
        *plain.last_mut().expect("plain measures") = 0.0;
        let rated = terms.iter().map(|term| ratings.of(term)).fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
        polar.push(rated.0 * LEVEL);
        plain.push(rated.1 * LEVEL);
        Example { polar, plain, terms, stance: claim.2 }
    };
    measures.into_iter().zip(&article.claims).zip(&article.terms).map(example).collect()
}

/// The same without what stands around a claim.
fn alone_of(mut examples: Vec<Example<'_>>) -> Vec<Example<'_>> {
    for example in &mut examples {
        example.polar.iter_mut().skip(own()).take(POLAR.len() - 2).for_each(|around| *around = 0.0);
    }
    examples
}

fn sum(values: &[f64], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

fn chances(lean: f64, none: f64) -> [f64; 3] {
    let most = lean.abs().max(none);
    let raised = [(lean - most).exp(), (-lean - most).exp(), (none - most).exp()];
    let total: f64 = raised.iter().sum();
    raised.map(|one| one / total)
}

/// What a word weighs: what was learned of it on top of how it was rated.
fn weights(model: &Model, ratings: &Ratings) -> Vec<WordWeight> {
    let rated = (model.polar.last().copied().unwrap_or_default(), model.plain.last().copied().unwrap_or_default());
    let mut words: Vec<WordWeight> = model
        .words
        .keys()
        .chain(ratings.0.keys().filter(|term| !model.words.contains_key(*term)))
        .map(|term| {
            let (side, none, claims) = model.words.get(term).copied().unwrap_or_default();
            let prior = ratings.of(term);
            let hundredths = |weight: f64| {
                let little = weight.abs() * ((claims + 1) as f64).sqrt() < LEAST;
                if little { 0 } else { ((weight * 100.0 / STEP).round() * STEP) as i16 }
            };
            WordWeight {
                words: term.clone(),
                side: hundredths(side * WORD + prior.0 * LEVEL * rated.0),
                none: hundredths(none * WORD + prior.1 * LEVEL * rated.1),
            }
        })
        .filter(|word| word.side != 0 || word.none != 0)
        .collect();
    words.sort_by(|a, b| a.words.cmp(&b.words));
    words
}

/// Adam's paces for one list of weights.
struct Pace {
    weights: Vec<f64>,
    mean: Vec<f64>,
    square: Vec<f64>,
}

impl Pace {
    fn new(length: usize) -> Self {
        Self { weights: vec![0.0; length], mean: vec![0.0; length], square: vec![0.0; length] }
    }

    fn step(&mut self, step: i32, slope: &[f64], ridge: f64) {
        for (at, slope) in slope.iter().enumerate() {
            let slope = slope - ridge * self.weights[at];
            self.mean[at] = 0.9 * self.mean[at] + 0.1 * slope;
            self.square[at] = 0.999 * self.square[at] + 0.001 * slope * slope;
            let mean = self.mean[at] / (1.0 - 0.9_f64.powi(step));
            let square = self.square[at] / (1.0 - 0.999_f64.powi(step));
            self.weights[at] += 0.03 * mean / (square.sqrt() + 1e-8);
        }
    }
}

fn descend(examples: &[Example<'_>]) -> Model {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    examples.iter().flat_map(|example| example.terms).for_each(|term| *counts.entry(term).or_default() += 1);
    let enough = |term: &str, count: usize| count >= if term.contains(' ') { CLAIMS_OF_PAIRS } else { CLAIMS };
    let mut terms: Vec<&str> = counts.keys().copied().filter(|term| enough(term, counts[term])).collect();
    terms.sort_unstable();
    let number: HashMap<&str, usize> = terms.iter().enumerate().map(|(at, term)| (*term, at)).collect();
    let numbered: Vec<Vec<usize>> = examples
        .iter()
        .map(|example| example.terms.iter().filter_map(|term| number.get(term.as_str()).copied()).collect())
        .collect();
    let count = |stance: Stance| examples.iter().filter(|example| example.stance == stance).count().max(1) as f64;
    let shares = [Stance::Optimistic, Stance::Pessimistic, Stance::Neutral]
        .map(|stance| (stance, (examples.len() as f64 / 3.0 / count(stance)).powf(BALANCE)));
    let first = examples.first().expect("an example");
    let mut polar = Pace::new(first.polar.len());
    let mut plain = Pace::new(first.plain.len());
    let (mut sides, mut nones) = (Pace::new(terms.len()), Pace::new(terms.len()));
    for step in 1..=300 {
        let mut slopes = [
            vec![0.0; polar.weights.len()],
            vec![0.0; plain.weights.len()],
            vec![0.0; terms.len()],
            vec![0.0; terms.len()],
        ];
        for (example, terms) in examples.iter().zip(&numbered) {
            let worded = |weights: &[f64]| terms.iter().map(|term| weights[*term] * WORD).sum::<f64>();
            let lean = sum(&example.polar, &polar.weights) + worded(&sides.weights);
            let none = sum(&example.plain, &plain.weights) + worded(&nones.weights);
            let [a, b, c] = chances(lean, none);
            let is = |stance: Stance| f64::from(u8::from(example.stance == stance));
            let share = shares.iter().find(|(stance, _)| *stance == example.stance).map_or(1.0, |(_, share)| *share);
            let lean = share * ((is(Stance::Optimistic) - a) - (is(Stance::Pessimistic) - b));
            let none = share * (is(Stance::Neutral) - c);
            slopes[0].iter_mut().zip(&example.polar).for_each(|(slope, value)| *slope += lean * value);
            slopes[1].iter_mut().zip(&example.plain).for_each(|(slope, value)| *slope += none * value);
            for term in terms {
                slopes[2][*term] += lean * WORD;
                slopes[3][*term] += none * WORD;
            }
        }
        polar.step(step, &slopes[0], RIDGE);
        plain.step(step, &slopes[1], RIDGE);
        sides.step(step, &slopes[2], RIDGE_OF_WORDS);
        nones.step(step, &slopes[3], RIDGE_OF_WORDS);
        // A rule says what its words mean; that they mean the opposite is never more than chance.
        polar.weights.iter_mut().take(Rule::ALL.len()).for_each(|weight| *weight = weight.max(0.0));
    }
    let words = terms
        .iter()
        .zip(sides.weights.iter().zip(&nones.weights))
        .map(|(term, (side, none))| ((*term).to_owned(), (*side, *none, counts[term])))
        .collect();
    Model { polar: polar.weights, plain: plain.weights, words }
}
