//! A claim as numbers: what its signals add up to, and what stands around it.
//!
//! Two kinds of numbers. A *polar* one has a sign: above zero it speaks for the thesis. A *plain* one has none: it
//! speaks for or against the claim taking a side at all. The weights in [`super::weights`] apply to them in this order.

use super::signal::{Reading, Reserve, Rule, Signal};
use crate::model::Kind;
use std::ops::Range;

/// A claim to be judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Bytes of the text that was read.
    pub span: Range<usize>,
    /// What sort of assertion it is.
    pub kind: Kind,
}

/// Names of the polar numbers behind those of [`Rule::ALL`]: what the whole document leans to, headline included, and
/// what the claims around lean to, the nearer the more.
pub const POLAR: &[&str] = &["document", "around"];

/// Names of the plain numbers behind those of [`Reserve::ALL`].
pub const PLAIN: &[&str] =
    &["always", "silent", "faint", "torn", "prediction", "statistic", "comparison", "causal", "event", "one-sided"];

/// A claim as numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measures {
    /// One a rule in the order of [`Rule::ALL`], then those of [`POLAR`].
    pub polar: Vec<f32>,
    /// One a reserve in the order of [`Reserve::ALL`], then those of [`PLAIN`].
    pub plain: Vec<f32>,
}

/// How much a signal of a granted clause counts where the claim has others.
const GRANTED: f32 = 0.4;

/// The most that one rule counts for one claim.
const MOST: f32 = 1.5;

/// What a claim's own words say, without what stands around it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Own {
    /// One a rule.
    rules: Vec<f32>,
    /// One a reserve.
    reserves: Vec<f32>,
    /// What speaks for, and what against.
    sums: (f32, f32),
}

impl Own {
    pub(super) fn of(signals: &[Signal]) -> Self {
        let mut rules = vec![0.0_f32; Rule::ALL.len()];
        let mut reserves = vec![0.0_f32; Reserve::ALL.len()];
        let mut sums = (0.0_f32, 0.0_f32);
        let points = |signal: &&Signal| matches!(signal.reading, Reading::Points(..));
        let mixed = signals.iter().filter(points).any(|signal| !signal.conceded);
        for signal in signals {
            let weight = if signal.conceded && mixed { GRANTED } else { 1.0 };
            match signal.reading {
                Reading::Points(rule, value) => {
                    if let Some(sum) = rules.get_mut(rule as usize) {
                        *sum += value * weight;
                    }
                    if value > 0.0 {
                        sums.0 += value * weight;
                    } else {
                        sums.1 -= value * weight;
                    }
                }
                Reading::Holds(reserve) => {
                    if let Some(sum) = reserves.get_mut(reserve as usize) {
                        *sum = (*sum + weight).min(2.0);
                    }
                }
            }
        }
        rules.iter_mut().for_each(|sum| *sum = sum.clamp(-MOST, MOST));
        Self { rules, reserves, sums }
    }

    /// Between -1, plainly against the thesis, and 1, plainly for it.
    pub(super) fn lean(&self, weights: &[f32]) -> f32 {
        self.rules.iter().zip(weights).map(|(sum, weight)| sum * weight).sum::<f32>().tanh()
    }
}

/// How many claims the headline counts for.
const TITLE: f32 = 4.0;

/// How much less a claim counts for the next one to it.
const FADE: f32 = 0.7;

/// The measures of an article's claims; `leans` is what their own words lean to, `title` what the headline does.
pub(super) fn measures(claims: &[Claimed], own: &[Own], leans: &[f32], title: f32) -> Vec<Measures> {
    let whole: f32 = leans.iter().sum();
    let count = leans.len() as f32;
    let (before, after) = (faded(leans.iter()), faded(leans.iter().rev()));
    let around = before.into_iter().zip(after.into_iter().rev());
    let mut measures = Vec::with_capacity(claims.len());
    for (((claim, own), lean), ((from, left), (to, right))) in claims.iter().zip(own).zip(leans).zip(around) {
        let document = (whole - lean + TITLE * title) / (count - 1.0 + TITLE);
        let document = (3.0 * document).tanh();
        let around = (from + to) / (left + right).max(f32::MIN_POSITIVE);
        let is = |yes: bool| f32::from(u8::from(yes));
        let kind = |kind: Kind| is(claim.kind == kind);
        let mut polar = own.rules.clone();
        polar.extend([document, around]);
        let mut plain = own.reserves.clone();
        plain.extend([
            1.0,
            is(own.sums == (0.0, 0.0)),
            1.0 - lean.abs(),
            own.sums.0.min(own.sums.1).min(1.0),
            kind(Kind::Prediction),
            kind(Kind::Statistic),
            kind(Kind::Comparison),
            kind(Kind::Causal),
            kind(Kind::Event),
            document.abs(),
        ]);
        measures.push(Measures { polar, plain });
    }
    measures
}

/// For each claim the sum of those before it, each step away counting less, and the sum of the weights.
fn faded<'l>(leans: impl Iterator<Item = &'l f32>) -> Vec<(f32, f32)> {
    let (mut sum, mut weight) = (0.0, 0.0);
    leans
        .map(|lean| {
            let here = (sum, weight);
            sum = (sum + lean) * FADE;
            weight = (weight + 1.0) * FADE;
            here
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_counts_the_more() {
        let faded = faded([1.0, 0.0, 0.0].iter());
        assert_eq!(faded.first(), Some(&(0.0, 0.0)));
        assert!(faded.get(1).map(|one| one.0) > faded.get(2).map(|one| one.0));
    }
}
