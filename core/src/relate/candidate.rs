//! Relations that a rule finds between claims of different articles, where nobody coded one.
//!
//! Found relations are marked as such and carry how alike both claims are. The rule is after precision: it relates
//! claims that answer a common question in much the same words, and says no more of them than their codes and words do.
//! It never says "contradicts"; that two claims cannot both hold is for a reader to see. A corpus confirms a found
//! relation by writing it down, and rejects it under `[[unrelated]]`.

use super::likeness::Likeness;
use super::wording::{Wording, Wordings};
use crate::model::{Claim, ClaimKey, Corpus, Kind, Origin, Reason, Relation, RelationKind, Stance};
use rustc_hash::FxHashSet;

/// How alike two claims must be at least, chosen by eye on the pairs of the default corpus; what it lets through stands
/// in the golden file of that corpus' findings.
const LEAST: f32 = 0.22;

/// From here on two claims that point one way are taken to tell of one fact.
const SAME: f32 = 0.6;

/// The relations that likeness suggests, by their keys.
pub fn candidates(corpus: &Corpus, wordings: &Wordings<'_>, pairs: &[Likeness]) -> Vec<Relation> {
    let ordered = |a: ClaimKey, b: ClaimKey| (a.min(b), a.max(b));
    let mut taken: FxHashSet<(ClaimKey, ClaimKey)> =
        corpus.relations.iter().map(|relation| ordered(relation.a, relation.b)).collect();
    taken.extend(corpus.unrelated.iter().map(|(a, b)| ordered(*a, *b)));
    pairs
        .iter()
        .filter(|pair| !taken.contains(&ordered(pair.a, pair.b)))
        .filter_map(|pair| {
            let (a, b) = (corpus.claim(pair.a)?, corpus.claim(pair.b)?);
            if a.source == b.source {
                return None;
            }
            relate(corpus, (a, wordings.get(pair.a)?), (b, wordings.get(pair.b)?), pair)
        })
        .collect()
}

/// The relation of two claims that are alike, in whichever articles they stand; none where the rule says nothing.
pub(super) fn relate(
    corpus: &Corpus,
    (a, one): (&Claim, &Wording<'_>),
    (b, two): (&Claim, &Wording<'_>),
    pair: &Likeness,
) -> Option<Relation> {
    if pair.cosine < LEAST {
        return None;
    }
    let (kind, reason) = kind(a, b, one, two, pair)?;
    let question = a.questions.iter().find(|key| b.questions.contains(key))?;
    let title = &corpus.questions.get(question.at())?.title;
    let words = shared_words(one, &pair.shared);
    let points = match kind {
        RelationKind::SameFact | RelationKind::Supports => "point the same way",
        RelationKind::DifferentForecast => "are forecasts that point opposite ways",
        _ => "point opposite ways",
    };
    let explanation = format!("Both answer “{title}”, share the words {words}, and {points}.");
    let score = (pair.cosine * 100.0).round().clamp(0.0, 100.0) as u8;
    Some(Relation {
        a: pair.a,
        b: pair.b,
        kind,
        reason,
        explanation,
        speaks_for: Vec::new(),
        speaks_against: Vec::new(),
        origin: Origin::Found,
        score: Some(score),
    })
}

fn kind(
    a: &Claim,
    b: &Claim,
    one: &Wording<'_>,
    two: &Wording<'_>,
    pair: &Likeness,
) -> Option<(RelationKind, Option<Reason>)> {
    let stances = [a.stance, b.stance];
    if stances.contains(&Stance::Neutral) && stances[0] != stances[1] {
        return None;
    }
    if stances[0] == stances[1] {
        let kind = if pair.cosine >= SAME { RelationKind::SameFact } else { RelationKind::Supports };
        return Some((kind, None));
    }
    if a.kind == Kind::Prediction && b.kind == Kind::Prediction {
        return Some((RelationKind::DifferentForecast, Some(Reason::Forecast)));
    }
    Some((RelationKind::DifferentReading, Some(reason(a, b, one, two))))
}

/// Why two claims that point opposite ways may differ: the first that their codes show.
fn reason(a: &Claim, b: &Claim, one: &Wording<'_>, two: &Wording<'_>) -> Reason {
    let units = |wording: &Wording<'_>| {
        wording.quantities.iter().map(|found| found.quantity.unit.clone()).find(|unit| !unit.is_empty())
    };
    let times = [a, b].map(|claim| claim.about.as_ref().map(|about| about.edtf.as_str()));
    match (units(one), units(two)) {
        (Some(first), Some(second)) if first != second => return Reason::Measure,
        _ => {}
    }
    if times[0].is_some() && times[1].is_some() && times[0] != times[1] {
        return Reason::Date;
    }
    if a.kind == Kind::Prediction || b.kind == Kind::Prediction {
        return Reason::Forecast;
    }
    if a.speaker != b.speaker || a.evidence != b.evidence { Reason::Evidence } else { Reason::Reading }
}

/// Up to four of the shared words, as the first statement has them.
fn shared_words(wording: &Wording<'_>, shared: &[u32]) -> String {
    let word = |stem: &u32| {
        let at = wording.stems.iter().position(|one| *one == Some(*stem))?;
        wording.pieces.get(at).map(|piece| format!("“{}”", piece.text))
    };
    let words: Vec<String> = shared.iter().filter_map(word).take(4).collect();
    words.join(", ")
}
