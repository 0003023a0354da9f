//! Remarks that follow from the claims by themselves: arithmetic, figures and times that do not fit, headlines against
//! bodies, hedges that got lost.
//!
//! Every remark names the words it rests on, says in plain words what was found, and shows how it was worked out. None
//! of them judges: where two articles differ, nothing here presumes which is right, and where a figure does not come
//! out, the remark gives both numbers. What a rule cannot see honestly is left to the corpus' authors, who write it
//! into `relations.toml` as a remark of theirs.
//!
//! | module | looks at | fires where |
//! |---|---|---|
//! | [`arithmetic`] | one claim | it gives the figures of a share, change, sum, ratio or order of magnitude |
//! | [`whole`] | two claims of a paragraph | both give shares or counts of one whole |
//! | [`standing`] | a paragraph | a claim puts a side ahead, and the figures beside it have that side behind |
//! | [`figures`] | two claims | both tell of one thing, with figures that exclude each other |
//! | [`dates`] | one claim, or two related ones | times are out of order, or a stated length does not fit a stated start |
//! | [`headline`] | head and body of an article | the head has an absolute word that no claim has, and claims are hedged |
//! | [`hedge`] | two claims of an article | the second repeats what a speaker hedged, without the hedge |
//! | [`unsourced`] | one claim | a figure has no author, report or date |
//!
//! [`figure`], [`change`] and [`part`] read what the rules compare.

mod arithmetic;
mod change;
mod dates;
mod figure;
mod figures;
mod headline;
mod hedge;
mod part;
mod standing;
mod unsourced;
mod whole;

use crate::model::{Corpus, Finding, FindingKind, Ground, Origin};
use crate::relate::wording::Wordings;
use crate::relate::{self, Likeness};

/// Adds to a corpus what can be computed from it: relations that a rule finds, and all findings.
///
/// Curated relations and remarks stay as they are and come first. Doing it twice adds nothing.
pub fn complete(corpus: &mut Corpus) {
    corpus.relations.retain(|relation| relation.origin == Origin::Curated);
    corpus.findings.retain(|finding| finding.origin == Origin::Curated);
    let wordings = Wordings::of(corpus);
    let pairs = relate::likenesses(corpus, &wordings);
    let candidates = relate::candidates(corpus, &wordings, &pairs);
    let mut findings = remarks(corpus, &wordings, &pairs);
    drop(wordings);
    corpus.relations.extend(candidates);
    findings.extend(relate::findings(corpus));
    corpus.findings.extend(findings);
}

/// All remarks, rule by rule in the order of the table above, each in corpus order.
fn remarks(corpus: &Corpus, wordings: &Wordings<'_>, pairs: &[Likeness]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (key, _) in corpus.keyed_claims() {
        let Some(wording) = wordings.get(key) else { continue };
        found.extend(arithmetic::within(key, wording));
    }
    found.extend(whole::of_paragraphs(corpus, wordings));
    found.extend(standing::of_paragraphs(corpus, wordings));
    found.extend(figures::between(corpus, wordings, pairs));
    found.extend(dates::of(corpus, wordings));
    found.extend(headline::of(corpus, wordings));
    found.extend(hedge::of(corpus, wordings, pairs));
    found.extend(unsourced::of(corpus, wordings));
    found
}

/// A finding of a rule.
fn found(kind: FindingKind, grounds: Vec<Ground>, explanation: String, computation: Option<String>) -> Finding {
    Finding { kind, grounds, source: None, explanation, computation, origin: Origin::Found }
}

#[cfg(test)]
mod tests;
