//! A claim as numbers: what its signals add up to, and what stands around it.
//!
//! Two kinds of numbers. A *polar* one has a sign: above zero it speaks for the thesis. A *plain* one has none: it
//! speaks for or against the claim taking a side at all. The weights in [`super::weights`] apply to them in this order.

use super::signal::{Reading, Reserve, Rule, Signal};
use super::tone::Tone;
use super::vocabulary::Told;
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

/// Names of the numbers behind those of [`Rule::ALL`] that a claim's own words amount to: the fortune told of the sides,
/// fortune of nobody in particular, and what the corpus' words add, which is weighed already.
pub const OWN: &[&str] = &["fortune", "unowned", "words"];

/// Names of the polar numbers behind those of [`OWN`]: what the whole document leans to, headline included; what
/// the claims of its paragraph and those of other paragraphs lean to, the nearer the more; whether it tells of something
/// that lasts, which speaks against a thesis of change, or of something that turns.
pub const POLAR: &[&str] = &["document", "paragraph", "around", "lasting", "turning"];

/// Names of the plain numbers behind those of [`Reserve::ALL`].
pub const PLAIN: &[&str] = &[
    "always",
    "silent",
    "faint",
    "torn",
    "prediction",
    "statistic",
    "comparison",
    "causal",
    "event",
    "one-sided",
    "closer",
    "leader",
    "both",
    "length",
    "degree",
    "told",
    "own",
    "words",
];

/// A claim as numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measures {
    /// One a rule in the order of [`Rule::ALL`], then those of [`OWN`] and of [`POLAR`].
    pub polar: Vec<f32>,
    /// One a reserve in the order of [`Reserve::ALL`], then those of [`PLAIN`].
    pub plain: Vec<f32>,
}

/// How much a signal of a granted clause counts where the claim has others.
const GRANTED: f32 = 0.4;

/// The most that one rule counts for one claim.
const MOST: f32 = 1.5;

/// What is known of a claim beside what its words point to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Setting {
    /// Counted through the text.
    pub(super) paragraph: usize,
    /// Whether the claim names the closing side, and whether the leading one.
    pub(super) named: (bool, bool),
    /// How it is told.
    pub(super) tone: Tone,
}

/// Bytes of a claim that is as long as one can be.
const LONG: f32 = 120.0;

/// What a claim's own words say, without what stands around it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Own {
    /// One a rule, then those of [`OWN`].
    polar: Vec<f32>,
    /// How far the corpus' words speak for taking no side.
    none: f32,
    /// One a reserve.
    reserves: Vec<f32>,
    /// What speaks for, and what against.
    sums: (f32, f32),
}

impl Own {
    pub(super) fn of(signals: &[Signal], told: Told) -> Self {
        let mut polar = vec![0.0_f32; Rule::ALL.len()];
        let mut reserves = vec![0.0_f32; Reserve::ALL.len()];
        let mut sums = (0.0_f32, 0.0_f32);
        let points = |signal: &&Signal| matches!(signal.reading, Reading::Points(..));
        let mixed = signals.iter().filter(points).any(|signal| !signal.conceded);
        for signal in signals {
            let weight = if signal.conceded && mixed { GRANTED } else { 1.0 };
            match signal.reading {
                Reading::Points(rule, value) => {
                    if let Some(sum) = polar.get_mut(rule as usize) {
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
                // Counted with all other words in `told`.
                Reading::Weighs => {}
            }
        }
        polar.iter_mut().for_each(|sum| *sum = sum.clamp(-MOST, MOST));
        polar.extend([told.fortune, told.unowned, told.side]);
        Self { polar, none: told.none, reserves, sums }
    }

    /// Between -1, plainly against the thesis, and 1, plainly for it.
    pub(super) fn lean(&self, weights: &[f32]) -> f32 {
        self.polar.iter().zip(weights).map(|(sum, weight)| sum * weight).sum::<f32>().tanh()
    }
}

/// How many claims the headline counts for.
const TITLE: f32 = 4.0;

/// How much less a claim counts for the next one to it.
const FADE: f32 = 0.7;

/// The measures of an article's claims; `leans` is what their own words lean to, `title` what the headline does.
pub(super) fn measures(
    claims: &[Claimed],
    own: &[Own],
    leans: &[f32],
    settings: &[Setting],
    title: f32,
) -> Vec<Measures> {
    let whole: f32 = leans.iter().sum();
    let count = leans.len() as f32;
    let (all, near) = (Around::of(leans, None), Around::of(leans, Some(settings)));
    let mut measures = Vec::with_capacity(claims.len());
    for (at, ((claim, own), (lean, setting))) in claims.iter().zip(own).zip(leans.iter().zip(settings)).enumerate() {
        let document = (whole - lean + TITLE * title) / (count - 1.0 + TITLE);
        let document = (3.0 * document).tanh();
        let (near, all) = (near.at(at), all.at(at));
        let mean = |(sum, weight): (f32, f32)| if weight > 1e-4 { sum / weight } else { 0.0 };
        let is = |yes: bool| f32::from(u8::from(yes));
        let kind = |kind: Kind| is(claim.kind == kind);
        let (closer, leader) = setting.named;
        let tone = setting.tone;
        let mut polar = own.polar.clone();
        polar.extend([
            document,
            mean(near),
            mean((all.0 - near.0, all.1 - near.1)),
            -is(tone.lasting),
            is(tone.turning),
        ]);
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
            is(closer),
            is(leader),
            is(closer && leader),
            (claim.span.len() as f32 / LONG).min(2.0),
            f32::from(tone.degree.min(3)) / 3.0,
            f32::from(tone.told.min(2)) / 2.0,
            is(tone.own),
            own.none,
        ]);
        measures.push(Measures { polar, plain });
    }
    measures
}

/// What the claims before and behind each claim lean to, each step away counting less, as sums with their weights.
struct Around {
    before: Vec<(f32, f32)>,
    after: Vec<(f32, f32)>,
}

impl Around {
    /// Of all claims, or, with settings, of those in the same paragraph.
    fn of(leans: &[f32], settings: Option<&[Setting]>) -> Self {
        let paragraph = |at: usize| settings.and_then(|settings| settings.get(at)).map(|setting| setting.paragraph);
        let same = |at: usize, other: Option<usize>| other.is_none_or(|other| paragraph(at) == paragraph(other));
        let before = faded(leans.iter().enumerate().map(|(at, lean)| (*lean, same(at, at.checked_sub(1)))));
        let behind = |at: usize| same(at, Some(at + 1)) || at + 1 >= leans.len();
        let mut after = faded(leans.iter().enumerate().rev().map(|(at, lean)| (*lean, behind(at))));
        after.reverse();
        Self { before, after }
    }

    fn at(&self, at: usize) -> (f32, f32) {
        let of = |sums: &[(f32, f32)]| sums.get(at).copied().unwrap_or_default();
        let ((before, left), (after, right)) = (of(&self.before), of(&self.after));
        (before + after, left + right)
    }
}

/// For each claim the sum of those before it, each step away counting less, and the sum of the weights; a claim that
/// does not go on with the one before begins anew.
fn faded(leans: impl Iterator<Item = (f32, bool)>) -> Vec<(f32, f32)> {
    let (mut sum, mut weight) = (0.0, 0.0);
    leans
        .map(|(lean, goes_on)| {
            if !goes_on {
                (sum, weight) = (0.0, 0.0);
            }
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
        let faded = faded([(1.0, true), (0.0, true), (0.0, true)].into_iter());
        assert_eq!(faded.first(), Some(&(0.0, 0.0)));
        assert!(faded.get(1).map(|one| one.0) > faded.get(2).map(|one| one.0));
    }

    #[test]
    fn a_paragraph_is_summed_up_for_itself() {
        let setting = |paragraph: usize| Setting { paragraph, ..Setting::default() };
        let near = Around::of(&[1.0, 0.0, -1.0], Some(&[setting(0), setting(0), setting(1)]));
        assert!(near.at(1).0 > 0.0 && near.at(2) == (0.0, 0.0));
        assert!(near.at(0).1 > 0.0 && near.at(0).0 == 0.0);
    }
}
