//! What goes on where somebody has begun to be reported, in sentences that name nobody: "According to the survey, 83% …
//! Paid use is the reverse: 3%."
//!
//! Figures go on with a report or with a body that has told figures, within the paragraph, and through the whole text
//! where the article is about one report ([`report`]). Behind somebody who has been reported to speak, or has taken the
//! floor ([`floor`]), the paragraph goes on with what was said (free indirect speech) until the writer shows: a first
//! person, a remark on what was told, a new name that does something. Of 71 sentences behind a speaker that people coded
//! in twenty articles, 51 went on with what was said.

use super::floor;
use super::report::{self, is_report};
use super::{Attribution, Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mentions, phrase};
use crate::extract::piece::Shape;
use crate::model::{self, Decimal};
use std::ops::Range;

/// The attributions of sentences that carry on with a report.
///
/// `owner` is the body whose report the article is about.
pub(super) fn carried(
    tagged: &Tagged<'_>,
    mentions: &Mentions,
    attributions: &[Attribution],
    owner: Option<&str>,
) -> Vec<Attribution> {
    let mut found = Vec::new();
    let publisher = owner.or_else(|| report::publisher(tagged, attributions));
    let is_report = |one: &Attribution| is_report(one) || publisher == Some(&*one.speaker_resolved);
    let own = || attributions.iter().find(|one| owner == Some(&*one.speaker_resolved));
    let only = own().or_else(|| report::of_article(tagged, attributions, publisher));
    let mut near: Option<&Attribution> = None;
    // Whoever else has the floor in the paragraph.
    let mut other = false;
    let mut person: Option<&Attribution> = None;
    // Where what has been said so far ends.
    let mut said = 0;
    let floors = floors(tagged, mentions, attributions);
    let mut floors = floors.iter().peekable();
    let mut pending = attributions.iter().filter(|one| one.basis != Basis::Hearsay).peekable();
    for sentence in &tagged.sentences {
        if tagged.any(sentence.start, Lex::LINE) {
            near = None;
            other = false;
            person = None;
        }
        let bytes = tagged.bytes(sentence.clone());
        // The rest of a quotation that began a sentence before needs nobody to carry it.
        let mut spoken = bytes.start < said;
        // Looked for once a sentence: one without end may hold reports without end.
        let figure = has_figure(tagged, sentence);
        while let Some(one) = pending.next_if(|one| one.extent.start < bytes.end) {
            said = said.max(one.content.end);
            // "They had room for 40 ships; the port, she reckoned, for two thousand.": the part before is hers too.
            let part = bytes.start..one.extent.start;
            let floor = person.filter(|person| {
                let own = person.speaker_resolved == one.speaker_resolved;
                !spoken
                    && own
                    && person.extent.start < bytes.start
                    && part.len() > PART
                    && goes_on(tagged, mentions, sentence)
            });
            if let Some(source) = floor {
                found.push(carried_on(source, part));
            }
            spoken = true;
            // "Lund said the study measured what ships carry": she has the floor, not the study.
            let inner = person.is_some_and(|person| {
                person.content.start <= one.extent.start && one.extent.end <= person.content.end && person.cue.is_some()
            });
            if inner {
                continue;
            }
            let tells = is_report(one) || figure && is_body(one);
            near = (tells && one.content.end <= bytes.end).then_some(one);
            other = !is_report(one);
            person = Some(one).filter(|one| is_person(one));
        }
        if let Some(floor) = floors.next_if(|floor| floor.extent.start < bytes.end) {
            spoken = true;
            (near, person) = (None, Some(floor));
        }
        if spoken {
            continue;
        }
        let source = match (near, only) {
            (Some(near), _) if figure || has_year(tagged, sentence) => Some(near),
            (Some(near), _) if owner == Some(&*near.speaker_resolved) && goes_on(tagged, mentions, sentence) => {
                Some(near)
            }
            (_, Some(only)) if figure && !other && only.extent.start < bytes.start => Some(only),
            _ => person.filter(|one| {
                is_backshifted(tagged, sentence)
                    || !is_many(&one.speaker_resolved) && !tells_of_speaker(tagged, sentence)
            }),
        };
        let source = source.filter(|one| !is_person(one) || goes_on(tagged, mentions, sentence));
        let by_somebody = source.is_some_and(is_person);
        match source.filter(|_| !comments(tagged, sentence.start, by_somebody)) {
            Some(source) => found.push(carried_on(source, bytes)),
            None => (near, person) = (None, None),
        }
    }
    found
}

/// The sentences that only give somebody the floor, in order.
fn floors(tagged: &Tagged<'_>, mentions: &Mentions, attributions: &[Attribution]) -> Vec<Attribution> {
    let mut reported = attributions.iter().peekable();
    let mut last = None;
    let sentences = tagged.sentences.iter();
    let taken = sentences.filter_map(|sentence| {
        let found = floor::taken(tagged, mentions, sentence, last);
        let end = tagged.bytes(sentence.clone()).end;
        while let Some(one) = reported.next_if(|one| one.extent.start < end) {
            last = Some(one).filter(|one| one.kind == Kind::Person).or(last);
        }
        found
    });
    taken.collect()
}

/// How long a part of a sentence is that goes on before somebody is reported again, in bytes.
const PART: usize = 30;

/// A stretch that goes on with what somebody says.
fn carried_on(source: &Attribution, bytes: Range<usize>) -> Attribution {
    Attribution {
        content: bytes.clone(),
        spans: Vec::from([bytes.clone()]),
        speaker: None,
        cue: None,
        clause: None,
        form: Form::Indirect,
        basis: Basis::Carried,
        extent: bytes,
        ..source.clone()
    }
}

/// A named body that is reported to say something: its figures go on.
fn is_body(one: &Attribution) -> bool {
    one.kind == Kind::Organisation
        && one.attribution == model::Attribution::Organisation
        && matches!(one.basis, Basis::Clause | Basis::Object)
}

/// Somebody who has been reported to speak.
fn is_person(one: &Attribution) -> bool {
    let somebody = match one.kind {
        Kind::Person => true,
        Kind::Anonymous => {
            let name = &one.speaker_resolved;
            one.attribution == model::Attribution::Anonymous && !is_anybody(name) && !is_thought(name)
        }
        _ => false,
    };
    somebody && matches!(one.basis, Basis::Clause | Basis::Continued | Basis::Object)
}

/// "the comfortable assumption", "received wisdom": nobody who could go on.
fn is_thought(name: &str) -> bool {
    let last = name.split_whitespace().last().unwrap_or_default();
    matches!(
        last,
        "assumption" | "wisdom" | "consensus" | "orthodoxy" | "argument" | "story" | "theory" | "thinking" | "logic"
    )
}

/// "officials", "people briefed on the plan": of many, few go on.
fn is_many(name: &str) -> bool {
    let head =
        name.split_whitespace().take_while(|word| !matches!(*word, "at" | "of" | "in" | "from" | "who" | "briefed"));
    let plural = head.last().is_some_and(|head| head == "people" || head.ends_with('s') && !head.ends_with("ss"));
    // "Anna Jones" is one.
    let named = name.starts_with(char::is_uppercase) && name.contains(' ');
    plural && !named
}

/// "He is no pessimist", "they voted him down": the writer tells of whoever spoke.
fn tells_of_speaker(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| matches!(tagged.word(at), "him" | "himself" | "herself"))
        || sentence.clone().take(2).any(|at| matches!(tagged.word(at), "he" | "she") && tagged.any(at + 1, Lex::BE))
}

/// A past before the past, and a future of the past: "had been", "would be".
fn is_backshifted(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| match tagged.word(at) {
        "would" => true,
        "had" => tagged.any(at + 1, Lex::ED.or(Lex::PART).or(Lex::PARTICIPLE)) || tagged.word(at + 1) == "been",
        _ => false,
    })
}

/// "some", "two of them", "most of the pilots": nobody who could go on.
fn is_anybody(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let alone = words.next().is_none_or(|second| second == "of");
    let some = matches!(first, "some" | "many" | "most" | "others" | "few" | "both" | "several" | "two" | "three");
    matches!(&*name, "one" | "he" | "she" | "they" | "it") || some && alone
}

/// "The controls had been a nuisance. They would pass.": whether a sentence may go on with what somebody said. The writer
/// speaks in the first person and to the reader, contradicts with "whether", and brings in somebody new by name.
fn goes_on(tagged: &Tagged<'_>, mentions: &Mentions, sentence: &Range<usize>) -> bool {
    /// How many pieces a name may have.
    const NAME: usize = 12;
    let writer = sentence.clone().any(|at| {
        let own = matches!(tagged.word(at), "i" | "we" | "my" | "our" | "us" | "you" | "your" | "me");
        own && !tagged.any(at, Lex::ACRONYM)
    });
    // “I give it until Christmas.”: all of it in marks.
    let last = sentence.end.saturating_sub(1);
    if is_quotation(tagged, sentence.start) && matches!(tagged.mark(last), Some('”' | '"')) {
        return !(sentence.start + 1..last).any(|at| matches!(tagged.mark(at), Some('“' | '”' | '"')));
    }
    let mut start = sentence.start;
    while start < sentence.end && tagged.any(start, Lex::AND.or(Lex::ADVERB)) && !tagged.any(start, Lex::DET) {
        start += 1;
    }
    let first = mentions.within(start..sentence.end.min(start + NAME)).first();
    let named = first.is_some_and(|first| {
        let whole = first.pieces.start == start && !tagged.any(first.pieces.end - 1, Lex::POSSESSIVE);
        let name = tagged.any(first.pieces.end - 1, Lex::CAPITAL);
        whole && name && matches!(first.kind, Kind::Person | Kind::Organisation)
    });
    !writer
        && (!named || is_backshifted(tagged, sentence))
        && !matches!(tagged.word(start), "whether" | "even" | "other" | "others")
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

/// "This indicates …": the article's own remark on what was told. "That distance has been flat" may be the speaker's.
fn comments(tagged: &Tagged<'_>, start: usize, by_somebody: bool) -> bool {
    let pointing = matches!(tagged.word(start), "this" | "that" | "these" | "those");
    let thing = by_somebody && (phrase::is_nominal(tagged, start + 1) || tagged.word(start + 1) == "who");
    // "The tide, in other words, has turned": what somebody said, put by the writer.
    let put = |at: usize| tagged.word(at) == "other" && tagged.word(at + 1) == "words";
    pointing && !thing
        || (start..start + 6).any(put)
        || matches!(tagged.word(start), "such" | "i" | "we" | "if")
        || tagged.mark(start).is_some() && !is_quotation(tagged, start)
        || tagged.any(start, Lex::HEADING)
}

/// Whether a sentence begins with a quotation.
fn is_quotation(tagged: &Tagged<'_>, start: usize) -> bool {
    matches!(tagged.mark(start), Some('“' | '"'))
}
