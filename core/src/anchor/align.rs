//! Finds every claim's span in its original.
//!
//! Candidates are runs of stretches ([`super::clause`]) inside one sentence or two neighbours. A candidate is good
//! where it holds the claim's phrase and where its words and the statement's cover each other: both ways, so that a
//! clause that became a claim of its own is left to that claim. Rare words weigh more (inverse document frequency over
//! the original's sentences). Claims stand in the order of the text, mostly; a shortest-path search over all claims of
//! a source lets order and overlap decide between candidates that are otherwise alike.

mod candidate;
mod path;

use super::assign::{assign, is_raw};
use super::lock::{Lock, LockedClaim, LockedSource};
use super::original::Original;
use crate::diagnostic::{Diagnostic, Location};
use crate::model::{Anchor, ClaimKey, SourceKey};
use crate::parse::Parsed;
use candidate::{Candidate, Field};
use std::ops::Range;

/// What a person may ask for.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Spans set by hand, in code points of the claim's original.
    pub set: Vec<(ClaimKey, Range<u32>)>,
    /// Whether to look again for claims whose recorded span still holds.
    pub again: bool,
}

/// How a claim's span was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// It stood in `corpus.lock` and still holds.
    Kept,
    /// A person set it.
    Set,
    /// It holds the claim's phrase.
    Phrase,
    /// Its words are most like the statement's.
    Words,
}

/// A claim and its span.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// The claim.
    pub claim: ClaimKey,
    /// Where it stands.
    pub anchor: Anchor,
    /// The span's text, for showing it to whoever decides.
    pub text: String,
    /// How it was come by.
    pub means: Means,
    /// Whether nothing else in the original comes near.
    pub sure: bool,
}

/// What an anchor run amounts to.
#[derive(Debug, Clone, Default)]
pub struct Alignment {
    /// What to write into `corpus.lock`.
    pub lock: Lock,
    /// Every claim that has a span, in corpus order.
    pub located: Vec<Located>,
    /// Sources without an original, claims without a span, wishes that cannot be met.
    pub diagnostics: Vec<Diagnostic>,
}

/// Below this a span found by its words alone is a guess.
const SURE: f64 = 0.45;

/// How far ahead of the next best place a sure span must be.
const MARGIN: f64 = 0.06;

/// Finds every claim's span.
pub fn align(parsed: &Parsed, originals: &[Original], wishes: &Wishes) -> Alignment {
    let mut alignment = Alignment::default();
    let assigned = assign(&parsed.corpus, originals);
    for (at, source) in parsed.corpus.sources.iter().enumerate() {
        // An article that was read as it is needs no lock: it is its own original.
        if is_raw(&parsed.corpus, at) {
            continue;
        }
        let Some(original) = assigned.get(at).copied().flatten().and_then(|at| originals.get(at)) else {
            alignment.diagnostics.push(missing_original(parsed, at, originals));
            continue;
        };
        let key = SourceKey(u32::try_from(at).unwrap_or(u32::MAX));
        let claims: Vec<ClaimKey> =
            parsed.corpus.keyed_claims().filter(|(_, claim)| claim.source == key).map(|(key, _)| key).collect();
        let mut locked = LockedSource { id: source.id.clone(), original: original.locked(), claims: Vec::new() };
        for (key, located) in claims.iter().zip(locate(parsed, &claims, original, wishes, &mut alignment.diagnostics)) {
            let Some(claim) = parsed.corpus.claim(*key) else { continue };
            match located {
                Some(located) => {
                    locked.claims.push(LockedClaim { id: claim.id.clone(), anchor: located.anchor.clone() });
                    alignment.located.push(located);
                }
                None => alignment.diagnostics.push(
                    Diagnostic::error(
                        "anchor-not-found",
                        place(parsed, *key),
                        format!("nothing in `{}` is like `{}`", original.name, claim.id),
                    )
                    .hint(format!("set the span yourself: --set {}=START..END, in code points", claim.id)),
                ),
            }
        }
        alignment.lock.sources.push(locked);
    }
    alignment
}

/// One span for each claim of a source, in order, where one was found.
fn locate(
    parsed: &Parsed,
    claims: &[ClaimKey],
    original: &Original,
    wishes: &Wishes,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Option<Located>> {
    let field = Field::of(parsed, original);
    let mut fixed: Vec<Option<(Anchor, Means)>> = Vec::with_capacity(claims.len());
    let mut choices: Vec<Vec<Candidate>> = Vec::with_capacity(claims.len());
    for key in claims {
        let settled = settled(parsed, *key, original, wishes, diagnostics);
        let bytes = settled.as_ref().and_then(|(anchor, _)| original.bytes(anchor.start..anchor.end));
        choices.push(match bytes {
            Some(bytes) => vec![Candidate { bytes, score: 1.0, holds_phrase: true }],
            None => field.candidates(parsed, *key),
        });
        fixed.push(settled);
    }
    let chosen = path::best(&choices);
    let mut found = Vec::with_capacity(claims.len());
    for (at, key) in claims.iter().enumerate() {
        let best = chosen.get(at).copied().flatten();
        found.push(match fixed.get(at).cloned().flatten() {
            Some((anchor, means)) => {
                let text = original.slice(anchor.start..anchor.end).unwrap_or_default().to_owned();
                Some(Located { claim: *key, anchor, text, means, sure: true })
            }
            None => best.and_then(|best| pick(*key, choices.get(at)?, best, original)),
        });
    }
    found
}

/// The chosen candidate as the claim's span; sure where no other place in the original comes near.
fn pick(claim: ClaimKey, choices: &[Candidate], best: usize, original: &Original) -> Option<Located> {
    let best = choices.get(best)?;
    let elsewhere = choices.iter().filter(|other| !path::overlap(&other.bytes, &best.bytes));
    let rival = elsewhere.map(|other| other.score).fold(0.0, f64::max);
    let text = original.text.get(best.bytes.clone())?.to_owned();
    let means = if best.holds_phrase { Means::Phrase } else { Means::Words };
    let sure = best.holds_phrase || (best.score >= SURE && best.score - rival >= MARGIN);
    Some(Located { claim, anchor: original.anchor(best.bytes.clone())?, text, means, sure })
}

/// A span that needs no search: set by hand, or recorded and still holding.
fn settled(
    parsed: &Parsed,
    key: ClaimKey,
    original: &Original,
    wishes: &Wishes,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Anchor, Means)> {
    let claim = parsed.corpus.claim(key)?;
    if let Some((_, range)) = wishes.set.iter().rev().find(|(claim, _)| *claim == key) {
        let anchor = original.bytes(range.clone()).and_then(|bytes| original.anchor(bytes));
        if let Some(anchor) = anchor {
            return Some((anchor, Means::Set));
        }
        diagnostics.push(Diagnostic::error(
            "anchor-outside",
            place(parsed, key),
            format!(
                "{}..{} is empty or lies outside `{}`, which has {} code points",
                range.start,
                range.end,
                original.name,
                original.characters()
            ),
        ));
    }
    let kept = claim.anchor.as_ref().filter(|anchor| !wishes.again && original.holds(anchor));
    // The lock's full hash may have been shortened on the way here; the anchor is made anew from the text.
    kept.and_then(|anchor| original.anchor(original.bytes(anchor.start..anchor.end)?))
        .map(|anchor| (anchor, Means::Kept))
}

fn place(parsed: &Parsed, key: ClaimKey) -> Location {
    parsed.places.claims.get(key.at()).cloned().unwrap_or_else(|| Location::file("corpus.toml"))
}

fn missing_original(parsed: &Parsed, source: usize, originals: &[Original]) -> Diagnostic {
    let location = parsed.places.sources.get(source).cloned().unwrap_or_else(|| Location::file("corpus.toml"));
    let title = parsed.corpus.sources.get(source).map_or("", |source| source.title.as_str());
    let looked: Vec<&str> = originals.iter().map(|original| original.name.as_str()).collect();
    let message = format!("none of the originals has the phrases of “{title}”");
    let hint = if looked.is_empty() {
        "the folder given with --sources holds no text".to_owned()
    } else {
        format!("looked through: {}", looked.join(", "))
    };
    Diagnostic::error("original-missing", location, message).hint(hint)
}

#[cfg(test)]
mod tests;
