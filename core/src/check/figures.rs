//! Claims about one thing whose figures exclude each other.
//!
//! That two claims tell of one thing is read from their words: they answer a common question, name the same sides,
//! share most of their content, and state no different time. The rule would rather miss a pair than join two things.

use super::figure::{Figure, short};
use super::found;
use crate::extract::quantity::Found;
use crate::model::{Claim, Corpus, Finding, FindingKind};
use crate::relate::Likeness;
use crate::relate::wording::{Wording, Wordings, part};

/// How much of the shorter statement's content the longer one must have.
const SHARED: f32 = 0.6;

pub(super) fn between(corpus: &Corpus, wordings: &Wordings<'_>, pairs: &[Likeness]) -> Vec<Finding> {
    pairs.iter().filter(|pair| pair.overlap >= SHARED).filter_map(|pair| differ(corpus, wordings, pair)).collect()
}

fn differ(corpus: &Corpus, wordings: &Wordings<'_>, pair: &Likeness) -> Option<Finding> {
    let (a, b) = (corpus.claim(pair.a)?, corpus.claim(pair.b)?);
    let (one, two) = (wordings.get(pair.a)?, wordings.get(pair.b)?);
    if !may_be_one_time(a, b) || one.party() != two.party() {
        return None;
    }
    let ((first, own), (second, other)) = (only(one)?, only(two)?);
    if first.quantity.unit != second.quantity.unit || own.meets(other) {
        return None;
    }
    let name = |claim: &Claim| corpus.source_of(claim).map(|source| source.short.clone());
    let (first_source, second_source) = (name(a)?, name(b)?);
    let (first_words, second_words) = (&first.quantity.words, &second.quantity.words);
    let explanation = if a.source == b.source {
        format!(
            "{first_source} gives “{first_words}” in one place and “{second_words}” in another for what reads as one thing."
        )
    } else {
        format!("{first_source} gives “{first_words}”, {second_source} “{second_words}” for what reads as one thing.")
    };
    let computation = format!("{} ≠ {}", short(own.value), short(other.value));
    let grounds = vec![part(pair.a, &first.span), part(pair.b, &second.span)];
    Some(found(FindingKind::Figures, grounds, explanation, Some(computation)))
}

/// The one quantity of a statement with its unit, where it states one value.
fn only<'w>(wording: &'w Wording<'_>) -> Option<(&'w Found, Figure)> {
    let [found] = wording.quantities.as_slice() else { return None };
    (!found.quantity.unit.is_empty()).then_some((found, Figure::of(found)?))
}

fn may_be_one_time(a: &Claim, b: &Claim) -> bool {
    match (&a.about, &b.about) {
        (Some(one), Some(two)) => one.edtf.as_str() == two.edtf.as_str(),
        // A time that only one states may well be the other's.
        _ => true,
    }
}
