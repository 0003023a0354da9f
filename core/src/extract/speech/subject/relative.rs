//! Whom a relative clause or a possessive belongs to: "a person who works with him", "scholars at the Institute, who",
//! "the Institute, whose index".

use super::{Subject, is_name};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::phrase::{self, Phrase};

/// "a person who works with him said", "the plan that the council adopted this year promises": the noun before a
/// relative clause that its verb or a pronoun ends.
pub(super) fn behind_relative(tagged: &Tagged<'_>, last: usize, floor: usize) -> Option<Phrase> {
    let lowest = floor.max(last.saturating_sub(10));
    let inside = (lowest..=last).rev().take_while(|&at| tagged.mark(at).is_none_or(|mark| mark == '-'));
    let mut verb = matches!(tagged.word(last), "him" | "her" | "them" | "it" | "me" | "us");
    // "a friend who builds boats in Oslo": the place is no subject.
    let name = (lowest..=last).rev().take_while(|&at| tagged.any(at, Lex::CAPITAL)).last();
    let placed = name.is_none_or(|first| tagged.any(first.wrapping_sub(1), Lex::PREP));
    for at in inside {
        let word = tagged.word(at);
        if matches!(word, "who" | "that" | "which") && at > lowest && phrase::is_nominal(tagged, at - 1) {
            let who = word == "who" && placed && last > at + 1;
            let own = who || tagged.any(at + 1, Lex::DET.or(Lex::POSS).or(Lex::CAPITAL));
            verb |= who;
            return if verb && own && at < last { phrase::leftwards(tagged, at - 1, floor) } else { None };
        }
        verb |= tagged.any(at, Lex::ED.or(Lex::FINITE)) && !tagged.any(at, Lex::CAPITAL);
    }
    None
}

/// "scholars at the Institute at Bergen, who": people, where a place or a body stands before "who".
pub(super) fn somebody_at(tagged: &Tagged<'_>, nearest: Phrase, floor: usize) -> Phrase {
    const STEPS: usize = 3;
    let mut phrase = nearest.clone();
    for _ in 0..STEPS {
        if tagged.any(phrase.head, Lex::PERSON) {
            return phrase;
        }
        let Some(preposition) = phrase.pieces.start.checked_sub(1).filter(|&at| at > floor) else { break };
        if !matches!(tagged.word(preposition), "at" | "in" | "of" | "from" | "with") {
            break;
        }
        let Some(further) = phrase::leftwards(tagged, preposition - 1, floor) else { break };
        phrase = further;
    }
    nearest
}

/// "the Institute, whose annual index puts": a document speaks for its owner. "the people behind it": whoever stands
/// before a pronoun.
pub(super) fn owner_before(tagged: &Tagged<'_>, found: &Phrase, floor: usize) -> Option<Subject> {
    let start = found.pieces.start;
    let before = start.checked_sub(1).filter(|&before| before > floor)?;
    if tagged.word(before) == "whose" && tagged.any(found.head, Lex::DOC) {
        let noun = if tagged.is(before - 1, ',') { before.checked_sub(2)? } else { before - 1 };
        let phrase = phrase::leftwards(tagged, noun, floor)?;
        return tagged.any(phrase.head, Lex::CAPITAL.or(Lex::ORG)).then_some(Subject { phrase, start: before });
    }
    let object = found.pieces.len() == 1 && matches!(tagged.word(start), "it" | "him" | "them");
    if object && tagged.any(before, Lex::PREP) {
        return phrase::leftwards(tagged, before - 1, floor).map(Subject::from);
    }
    None
}

/// "Ren Boyuan, once of Norline, who holds": the name that an apposition before "who" belongs to.
pub(super) fn named_before(tagged: &Tagged<'_>, apposition: &Phrase, floor: usize) -> Option<Phrase> {
    let lowest = floor.max(apposition.pieces.start.saturating_sub(5));
    let comma = (lowest..apposition.pieces.start).rev().find(|&at| tagged.mark(at).is_some())?;
    let name = phrase::leftwards(tagged, comma.checked_sub(1).filter(|&at| at >= floor)?, floor)?;
    (tagged.is(comma, ',') && is_name(tagged, name.pieces.clone())).then_some(name)
}
