//! Figures that go on where a report has begun to be told: "According to the survey, 83% … Paid use is the reverse: 3%."
//!
//! The sentence names nobody, but its figure is the survey's. It is carried within the paragraph, and through the whole
//! text where one report is all that is ever cited.

use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::Kind;
use crate::extract::piece::Shape;
use crate::model::Decimal;
use std::ops::Range;

/// The attributions of sentences that carry on with a report.
pub(super) fn carried(tagged: &Tagged<'_>, attributions: &[Attribution]) -> Vec<Attribution> {
    let mut found = Vec::new();
    let only = only_report(attributions);
    let mut near: Option<&Attribution> = None;
    let mut pending = attributions.iter().filter(|one| one.basis != Basis::Hearsay).peekable();
    for sentence in &tagged.sentences {
        if tagged.any(sentence.start, Lex::LINE) {
            near = None;
        }
        let bytes = tagged.bytes(sentence.clone());
        let mut spoken = false;
        while let Some(one) = pending.next_if(|one| one.extent.start < bytes.end) {
            spoken = true;
            near = (is_report(one) && one.content.end <= bytes.end).then_some(one);
        }
        if spoken {
            continue;
        }
        let figure = has_figure(tagged, sentence);
        let source = match (near, only) {
            (Some(near), _) if figure || has_year(tagged, sentence) => Some(near),
            (_, Some(only)) if figure && only.extent.start < bytes.start => Some(only),
            _ => None,
        };
        match source.filter(|_| !comments(tagged, sentence.start)) {
            Some(source) => found.push(Attribution {
                content: bytes.clone(),
                spans: Vec::from([bytes.clone()]),
                speaker: None,
                cue: None,
                clause: None,
                basis: Basis::Carried,
                extent: bytes,
                ..source.clone()
            }),
            None => near = None,
        }
    }
    found
}

fn is_report(one: &Attribution) -> bool {
    let told = one.speaker_resolved.split_whitespace().any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "report"
                | "reports"
                | "study"
                | "studies"
                | "survey"
                | "poll"
                | "data"
                | "figures"
                | "index"
                | "analysis"
                | "census"
                | "research"
                | "findings"
                | "statistics"
                | "review"
                | "audit"
                | "results"
                | "forecast"
                | "trial"
                | "trials"
                | "test"
                | "tests"
                | "experiment"
                | "dataset"
                | "database"
                | "benchmark"
        )
    });
    told && one.kind == Kind::Document
        && one.attribution == crate::model::Attribution::Organisation
        && matches!(one.basis, Basis::Clause | Basis::Object)
}

/// The one report of a text that cites nothing else, and more than once.
fn only_report(attributions: &[Attribution]) -> Option<&Attribution> {
    let mut reports = attributions.iter().filter(|one| !matches!(one.basis, Basis::Hearsay | Basis::Intention));
    let first = reports.next().filter(|first| is_report(first))?;
    let mut more = 0;
    for other in reports {
        if !is_report(other) {
            return None;
        }
        more += 1;
    }
    (more > 0).then_some(first)
}

/// A number that is no year.
fn has_figure(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    numbers(tagged, sentence).any(|value| !is_year(value))
}

fn has_year(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    numbers(tagged, sentence).any(is_year)
}

fn is_year(value: Decimal) -> bool {
    value.scale() == 0 && (1900.0..2100.0).contains(&value.to_f64())
}

fn numbers(tagged: &Tagged<'_>, sentence: &Range<usize>) -> impl Iterator<Item = Decimal> {
    tagged.pieces.get(sentence.clone()).unwrap_or_default().iter().filter_map(|piece| match piece.shape {
        Shape::Digits(value) => Some(value),
        _ => None,
    })
}

/// "This indicates …": the article's own remark on what was told.
fn comments(tagged: &Tagged<'_>, start: usize) -> bool {
    matches!(tagged.word(start), "this" | "that" | "these" | "those" | "such" | "i" | "we" | "if")
        || tagged.mark(start).is_some()
        || tagged.any(start, Lex::HEADING)
}
