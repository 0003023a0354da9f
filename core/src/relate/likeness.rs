//! Which claims are worded alike: pairs that share a question and much of their content.
//!
//! Comparing all pairs of ten thousand claims would be fifty million comparisons. Instead each claim looks up the
//! postings of its rarest stems, within its questions, and only what it meets there often enough is compared.

use super::wording::Wordings;
use crate::model::{ClaimKey, Corpus};
use crate::order;
use rustc_hash::FxHashMap;

/// Two claims of one question that share content.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// The earlier claim.
    pub a: ClaimKey,
    /// The later claim.
    pub b: ClaimKey,
    /// How much of the shorter statement's content the other has, 0 to 1, by weight of the words.
    pub overlap: f32,
    /// The cosine of both statements as weighted words, 0 to 1 (Salton, Wong and Yang 1975).
    pub cosine: f32,
    /// The shared stems, the most telling first.
    pub shared: Vec<u32>,
}

/// The least overlap that is kept.
const LEAST: f32 = 0.3;

/// How many postings a claim looks up: what is met only behind that many is too common to tell.
const LOOKED_UP: usize = 600;

/// How many stems of a claim are looked up, the rarest first.
const STEMS: usize = 10;

/// How many of the most alike claims are kept for each claim.
const KEPT: usize = 12;

/// All pairs worth a look, by their keys.
pub fn likenesses(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Likeness> {
    // A posting list per question and stem keeps common words of large corpora short.
    let mut postings: FxHashMap<(u32, u32), Vec<u32>> = FxHashMap::default();
    let masses: Vec<Mass> = corpus.keyed_claims().map(|(key, _)| Mass::of(wordings, key)).collect();
    let mut pairs = Vec::new();
    let mut met: FxHashMap<u32, u32> = FxHashMap::default();
    for (key, claim) in corpus.keyed_claims() {
        let Some(wording) = wordings.get(key) else { continue };
        // A stem of its own meets nobody; looked up, it would keep a shared one from it, on one side of the pair alone.
        let shared = |stem: &u32| wordings.frequency(*stem) > 1 && wordings.weight(*stem) > 0.0;
        let mut rare: Vec<u32> = wording.content.iter().copied().filter(shared).collect();
        order::by_key(&mut rare, |stem| wordings.frequency(*stem));
        met.clear();
        let mut looked_up = 0;
        'stems: for stem in rare.iter().take(STEMS) {
            for question in &claim.questions {
                // The nearest before it come first: articles of one time speak of one thing.
                for other in postings.get(&(question.0, *stem)).into_iter().flatten().rev() {
                    *met.entry(*other).or_default() += 1;
                    looked_up += 1;
                    if looked_up >= LOOKED_UP {
                        break 'stems;
                    }
                }
            }
        }
        let mut alike: Vec<Likeness> = met
            .iter()
            .filter(|(_, count)| **count >= 2)
            .filter_map(|(other, _)| compare(wordings, &masses, ClaimKey(*other), key))
            .filter(|pair| pair.overlap >= LEAST)
            .collect();
        order::by(&mut alike, |one, two| two.cosine.total_cmp(&one.cosine).then(one.a.cmp(&two.a)));
        alike.truncate(KEPT);
        for pair in &mut alike {
            order::by(&mut pair.shared, |one, two| {
                wordings.weight(*two).total_cmp(&wordings.weight(*one)).then(one.cmp(two))
            });
        }
        pairs.extend(alike);
        for stem in &wording.content {
            for question in claim.questions.iter().filter(|_| wordings.weight(*stem) > 0.0) {
                postings.entry((question.0, *stem)).or_default().push(key.0);
            }
        }
    }
    order::by_key(&mut pairs, |pair| (pair.a, pair.b));
    pairs
}

/// What all words of a statement weigh together.
struct Mass {
    sum: f32,
    squares: f32,
}

impl Mass {
    fn of(wordings: &Wordings<'_>, key: ClaimKey) -> Self {
        let weights = || wordings.get(key).into_iter().flat_map(|one| &one.content).map(|stem| wordings.weight(*stem));
        Self { sum: weights().sum(), squares: weights().map(|weight| weight * weight).sum() }
    }
}

fn compare(wordings: &Wordings<'_>, masses: &[Mass], a: ClaimKey, b: ClaimKey) -> Option<Likeness> {
    let (one, two) = (&wordings.get(a)?.content, &wordings.get(b)?.content);
    let (one_mass, two_mass) = (masses.get(a.at())?, masses.get(b.at())?);
    let mut shared = Vec::new();
    let (mut both, mut both_squared) = (0.0, 0.0);
    let mut rest = two.iter().peekable();
    for stem in one {
        while rest.next_if(|other| *other < stem).is_some() {}
        let weight = wordings.weight(*stem);
        if rest.next_if_eq(&stem).is_some() && weight > 0.0 {
            both += weight;
            both_squared += weight * weight;
            shared.push(*stem);
        }
    }
    let overlap = both / one_mass.sum.min(two_mass.sum).max(f32::MIN_POSITIVE);
    let cosine = both_squared / (one_mass.squares * two_mass.squares).sqrt().max(f32::MIN_POSITIVE);
    Some(Likeness { a, b, overlap, cosine, shared })
}
