//! Which claims are worded alike: pairs that share a question and much of their content.
//!
//! Comparing all pairs of ten thousand claims would be fifty million comparisons. Instead each claim looks up the
//! postings of its rarest stems, within its questions, and only what it meets there often enough is compared.

use super::wording::{Wording, Wordings};
use crate::model::{Claim, ClaimKey, Corpus};
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
    let mut field = Field::default();
    let mut pairs = Vec::new();
    for (key, claim) in corpus.keyed_claims() {
        let Some(wording) = wordings.get(key) else { continue };
        // A stem of its own meets nobody; looked up, it would keep a shared one from it, on one side of the pair alone.
        let rare = rare(wordings, wording, 2);
        pairs.extend(field.alike(&rare, claim, key, wording, wordings, |other| wordings.get(other)));
        field.add(key, claim, wording, wordings);
    }
    order::by_key(&mut pairs, |pair| (pair.a, pair.b));
    pairs
}

/// The stems of a statement that tell something and stand in so many statements at least, the rarest first.
pub(super) fn rare(wordings: &Wordings<'_>, wording: &Wording<'_>, least: usize) -> Vec<u32> {
    let tells = |stem: &u32| wordings.frequency(*stem) >= least && wordings.weight(*stem) > 0.0;
    let mut rare: Vec<u32> = wording.content.iter().copied().filter(tells).collect();
    order::by_key(&mut rare, |stem| wordings.frequency(*stem));
    rare
}

/// Claims among which those like another one can be found.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// A posting list per question and stem keeps common words of large corpora short.
    postings: FxHashMap<(u32, u32), Vec<u32>>,
    /// What the words of each claim weigh, by its key.
    masses: Vec<Mass>,
}

impl Field {
    /// Adds a claim; they come in the order of their keys.
    pub(super) fn add(&mut self, key: ClaimKey, claim: &Claim, wording: &Wording<'_>, wordings: &Wordings<'_>) {
        self.masses.resize_with(key.at(), Mass::default);
        self.masses.push(Mass::of(wordings, wording));
        for stem in &wording.content {
            for question in claim.questions.iter().filter(|_| wordings.weight(*stem) > 0.0) {
                self.postings.entry((question.0, *stem)).or_default().push(key.0);
            }
        }
    }

    /// The claims most like another, whose stems worth a look are `rare` and whose words weigh as in `weights`;
    /// `read` has the wordings of those added.
    pub(super) fn alike<'w, 'c: 'w>(
        &self,
        rare: &[u32],
        claim: &Claim,
        key: ClaimKey,
        wording: &Wording<'_>,
        weights: &Wordings<'_>,
        read: impl Fn(ClaimKey) -> Option<&'w Wording<'c>>,
    ) -> Vec<Likeness> {
        let mut met: FxHashMap<u32, u32> = FxHashMap::default();
        let mut looked_up = 0;
        'stems: for stem in rare.iter().take(STEMS) {
            for question in &claim.questions {
                // The nearest before it come first: articles of one time speak of one thing.
                for other in self.postings.get(&(question.0, *stem)).into_iter().flatten().rev() {
                    *met.entry(*other).or_default() += 1;
                    looked_up += 1;
                    if looked_up >= LOOKED_UP {
                        break 'stems;
                    }
                }
            }
        }
        let mass = Mass::of(weights, wording);
        let mut alike: Vec<Likeness> = met
            .iter()
            .filter(|(_, count)| **count >= 2)
            .filter_map(|(other, _)| {
                let other = ClaimKey(*other);
                let (one, one_mass) = (read(other)?, self.masses.get(other.at())?);
                Some(compare(weights, (other, one, one_mass), (key, wording, &mass)))
            })
            .filter(|pair| pair.overlap >= LEAST)
            .collect();
        order::by(&mut alike, |one, two| two.cosine.total_cmp(&one.cosine).then(one.a.cmp(&two.a)));
        alike.truncate(KEPT);
        for pair in &mut alike {
            order::by(&mut pair.shared, |one, two| {
                weights.weight(*two).total_cmp(&weights.weight(*one)).then(one.cmp(two))
            });
        }
        alike
    }
}

/// What all words of a statement weigh together.
#[derive(Debug, Default)]
struct Mass {
    sum: f32,
    squares: f32,
}

impl Mass {
    fn of(wordings: &Wordings<'_>, wording: &Wording<'_>) -> Self {
        let weights = || wording.content.iter().map(|stem| wordings.weight(*stem));
        Self { sum: weights().sum(), squares: weights().map(|weight| weight * weight).sum() }
    }
}

/// A statement that is compared: its key, its words and what they weigh.
type Compared<'a> = (ClaimKey, &'a Wording<'a>, &'a Mass);

fn compare(weights: &Wordings<'_>, (a, one, one_mass): Compared<'_>, (b, two, two_mass): Compared<'_>) -> Likeness {
    let mut shared = Vec::new();
    let (mut both, mut both_squared) = (0.0, 0.0);
    let mut rest = two.content.iter().peekable();
    for stem in &one.content {
        while rest.next_if(|other| *other < stem).is_some() {}
        let weight = weights.weight(*stem);
        if rest.next_if_eq(&stem).is_some() && weight > 0.0 {
            both += weight;
            both_squared += weight * weight;
            shared.push(*stem);
        }
    }
    let overlap = both / one_mass.sum.min(two_mass.sum).max(f32::MIN_POSITIVE);
    let cosine = both_squared / (one_mass.squares * two_mass.squares).sqrt().max(f32::MIN_POSITIVE);
    Likeness { a, b, overlap, cosine, shared }
}
