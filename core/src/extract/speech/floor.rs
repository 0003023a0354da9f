//! Who takes the floor without saying anything yet: "Roe conceded part of the point. In three years …", "Lund closed with
//! an offer. The port would …".

use super::{Attribution, Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mentions};
use crate::model;
use std::ops::Range;

/// How many pieces a sentence has that only gives somebody the floor.
const LONGEST: usize = 16;

/// Whoever a sentence gives the floor to, as an attribution of nothing; `last` is whoever was reported last.
pub(super) fn taken(
    tagged: &Tagged<'_>,
    mentions: &Mentions,
    sentence: &Range<usize>,
    last: Option<&Attribution>,
) -> Option<Attribution> {
    let ends = ends_in_mood(tagged, sentence);
    if sentence.len() > LONGEST && !ends {
        return None;
    }
    let bytes = tagged.bytes(sentence.clone());
    let nothing = |name: &str, role: Option<String>, kind: Kind, attribution: model::Attribution| Attribution {
        content: bytes.clone(),
        spans: Vec::new(),
        speaker: None,
        speaker_resolved: name.to_owned(),
        role,
        cue: None,
        via: None,
        kind,
        attribution,
        form: Form::Indirect,
        basis: Basis::Clause,
        clause: None,
        extent: bytes.clone(),
    };
    let mut start = sentence.start;
    while start < sentence.end && (tagged.any(start, Lex::AND.or(Lex::ADVERB)) || tagged.is(start, ',')) {
        start += 1;
    }
    let argument = argument_begins(tagged, sentence);
    // "She is careful about the figure.", "Her reasoning goes like this."
    if tagged.any(start, Lex::HE.or(Lex::SHE)) && !tagged.any(start, Lex::ACRONYM) {
        let own = tagged.any(start, Lex::POSS) && argument || takes(tagged, start + 1, sentence.end);
        let last = last.filter(|last| own && last.kind == Kind::Person)?;
        return Some(nothing(&last.speaker_resolved, last.role.clone(), last.kind, last.attribution));
    }
    let mention = mentions
        .within(start..sentence.end.min(start + LONGEST))
        .first()
        .filter(|mention| mention.pieces.start <= start + 1)?;
    let entity = mentions.entity(mention)?;
    // "An engineer at a yard, who may not talk to the press, was blunter."
    let unnamed = entity.kind == Kind::Anonymous && !mention.plural;
    let takes = || takes(tagged, mention.pieces.end, sentence.end) || argument;
    if !(entity.kind == Kind::Person || unnamed && ends) || !(ends || takes()) {
        return None;
    }
    let role = entity.role.clone().and_then(|role| tagged.text.get(role)).map(str::to_owned);
    let attribution = if unnamed { model::Attribution::Anonymous } else { model::Attribution::NamedPerson };
    Some(nothing(&entity.name, role, entity.kind, attribution))
}

/// "Lund's reasoning goes like this."
fn argument_begins(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    let mut words = sentence.clone();
    let noun = words.any(|at| {
        matches!(tagged.word(at), "reasoning" | "argument" | "case" | "theory" | "logic" | "thinking" | "pitch")
    });
    noun && words.any(|at| {
        matches!(tagged.word(at), "goes" | "runs" | "is" | "went" | "ran")
            && matches!(tagged.word(at + 1), "like" | "as" | "this" | "simple" | "roughly")
    })
}

/// "…, was blunter.": a mood at the end of a sentence, behind a form of "be".
fn ends_in_mood(tagged: &Tagged<'_>, sentence: &Range<usize>) -> bool {
    let last = sentence.end.saturating_sub(2);
    let be = |back: usize| last.checked_sub(back).is_some_and(|at| at > sentence.start && tagged.any(at, Lex::BE));
    // "…, chose his words with care."
    let careful = matches!(tagged.word(last), "care" | "carefully")
        && (1..5).any(|back| last.checked_sub(back).is_some_and(|at| tagged.word(at) == "words"));
    sentence.len() > 3 && (is_mood(tagged.word(last)) && (be(1) || be(2) || be(3)) || careful)
}

/// Whether what stands behind a name is a way to begin to speak.
fn takes(tagged: &Tagged<'_>, from: usize, end: usize) -> bool {
    let mut at = from;
    let mut be = false;
    let mut negated = false;
    while at < end
        && (tagged.any(at, Lex::AUX)
            || tagged.any(at, Lex::ADVERB)
            || matches!(tagged.word(at), "not" | "begs" | "beg"))
    {
        be |= tagged.any(at, Lex::BE);
        negated |= tagged.word(at) == "not" || tagged.word(at).ends_with("n't");
        if matches!(tagged.word(at), "has" | "had" | "have") && behind_have(tagged, at + 1) {
            return true;
        }
        at += 1;
    }
    let word = tagged.word(at);
    if be {
        return (at..end.min(at + 3)).any(|at| is_mood(tagged.word(at)));
    }
    match word {
        "disagree" | "disagrees" | "disagreed" | "agree" | "agrees" | "agreed" | "demurs" | "demurred" | "demur"
        | "differ" | "differs" | "differed" => true,
        "to" => tagged.word(at + 1) == "differ",
        "concedes" | "conceded" | "grants" | "granted" | "disputes" | "disputed" | "cautioned" | "cautions"
        | "objects" | "objected" | "hedges" | "hedged" => !negated,
        "goes" | "went" => matches!(tagged.word(at + 1), "further" | "furthest"),
        "closed" | "closes" | "ended" | "ends" | "began" | "begins" | "opened" | "opens" => {
            tagged.word(at + 1) == "with"
        }
        "offers" | "offered" | "gave" | "gives" => {
            matches!(tagged.word(at + 1), "a" | "an" | "two" | "three" | "some" | "several" | "another")
        }
        _ => false,
    }
}

/// "has an answer", "had a warning".
fn behind_have(tagged: &Tagged<'_>, at: usize) -> bool {
    (at..at + 4).any(|at| {
        matches!(
            tagged.word(at),
            "answer"
                | "theory"
                | "explanation"
                | "warning"
                | "doubts"
                | "objection"
                | "objections"
                | "reply"
                | "argument"
        )
    })
}

/// In what mood somebody goes on to speak: "was blunter", "is not so sure", "was having none of it".
fn is_mood(word: &str) -> bool {
    matches!(
        word,
        "blunt"
            | "blunter"
            | "careful"
            | "cautious"
            | "wary"
            | "sceptical"
            | "skeptical"
            | "unconvinced"
            | "unmoved"
            | "unimpressed"
            | "sure"
            | "surer"
            | "gloomier"
            | "gloomy"
            | "bolder"
            | "kinder"
            | "harsher"
            | "doubtful"
            | "optimistic"
            | "pessimistic"
            | "upbeat"
            | "diplomatic"
            | "buying"
            | "none"
    )
}
