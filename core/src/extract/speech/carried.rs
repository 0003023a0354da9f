//! What goes on where somebody has begun to be reported, in sentences that name nobody: "According to the survey, 83% …
//! Paid use is the reverse: 3%."
//!
//! Figures go on with a report or with a body that has told figures, within the paragraph, and through the whole text
//! where the article is about one report ([`report`]). Behind a person who has been reported to speak, a past before the
//! past goes on with what was said.

use super::report::{self, is_report};
use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::Kind;
use crate::extract::piece::Shape;
use crate::model::{self, Decimal};
use std::ops::Range;

/// The attributions of sentences that carry on with a report.
pub(super) fn carried(tagged: &Tagged<'_>, attributions: &[Attribution]) -> Vec<Attribution> {
    let mut found = Vec::new();
    let publisher = report::publisher(tagged, attributions);
    let is_report = |one: &Attribution| is_report(one) || publisher == Some(&*one.speaker_resolved);
    let only = report::of_article(tagged, attributions, publisher);
    let mut near: Option<&Attribution> = None;
    // Whoever else has the floor in the paragraph.
    let mut other = false;
    let mut person: Option<&Attribution> = None;
    let mut pending = attributions.iter().filter(|one| one.basis != Basis::Hearsay).peekable();
    for sentence in &tagged.sentences {
        if tagged.any(sentence.start, Lex::LINE) {
            near = None;
            other = false;
            person = None;
        }
        let bytes = tagged.bytes(sentence.clone());
        let mut spoken = false;
        // Looked for once a sentence: one without end may hold reports without end.
        let figure = has_figure(tagged, sentence);
        while let Some(one) = pending.next_if(|one| one.extent.start < bytes.end) {
            spoken = true;
            let tells = is_report(one) || figure && is_body(one);
            near = (tells && one.content.end <= bytes.end).then_some(one);
            other = !is_report(one);
            person = Some(one).filter(|one| is_person(one));
        }
        if spoken {
            continue;
        }
        let source = match (near, only) {
            (Some(near), _) if figure || has_year(tagged, sentence) => Some(near),
            (_, Some(only)) if figure && !other && only.extent.start < bytes.start => Some(only),
            _ => person.filter(|_| is_backshifted(tagged, sentence)),
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
            None => (near, person) = (None, None),
        }
    }
    found
}

/// A named body that is reported to say something: its figures go on.
fn is_body(one: &Attribution) -> bool {
    one.kind == Kind::Organisation && one.attribution == model::Attribution::Organisation && one.basis == Basis::Clause
}

/// Somebody who has been reported to speak, in words of the article's.
fn is_person(one: &Attribution) -> bool {
    one.kind == Kind::Person && matches!(one.basis, Basis::Clause | Basis::Continued)
}

/// "The controls had been a nuisance. They would pass.": behind reported speech, a past before the past and a future of
/// the past go on with it (free indirect speech), unless the writer speaks.
fn is_backshifted(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    let mut shifted = false;
    for at in sentence.clone() {
        match tagged.word(at) {
            "i" | "we" | "my" | "our" if !tagged.any(at, Lex::ACRONYM) => return false,
            "would" => shifted = true,
            "had" => {
                shifted |=
                    tagged.any(at + 1, Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE)) || tagged.word(at + 1) == "been"
            }
            _ if tagged.mark(at).is_some_and(|mark| matches!(mark, '“' | '"')) => return false,
            _ => {}
        }
    }
    shifted
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
