//! Noun groups that can speak without a name: "a spokesman for the trust", "researchers at Vardal", "the report".

use super::name::Name;
use super::phrase::Phrase;
use super::{Kind, is_generic_body, is_plural, phrase};
use crate::extract::lexis::{Lex, Tagged};
use std::ops::Range;

/// A noun group with a noun for people, bodies or documents as its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noun {
    /// All of it, with "for the trust".
    pub pieces: Range<usize>,
    /// The head.
    pub head: usize,
    /// What it is.
    pub kind: Kind,
    /// "the", "this", "its": it may stand for something mentioned before.
    pub definite: bool,
    /// More than one.
    pub plural: bool,
}

/// The noun groups of a text in order, outside names; none overlap.
pub(super) fn nouns(tagged: &Tagged<'_>, names: &[Name]) -> Vec<Noun> {
    let mut found: Vec<Noun> = Vec::new();
    let mut names = names.iter().peekable();
    let mut floor = 0;
    let mut sentences = tagged.sentences.iter().peekable();
    let mut sentence = 0..0;
    for at in 0..tagged.len() {
        while let Some(next) = sentences.next_if(|next| next.start <= at) {
            sentence = next.clone();
        }
        while let Some(passed) = names.next_if(|name| name.pieces.end <= at) {
            floor = floor.max(passed.pieces.end);
        }
        let lex = tagged.lex(at);
        if at < floor || !lex.any(Lex::PERSON.or(Lex::ORG).or(Lex::DOC)) || lex.any(Lex::HEADING) {
            continue;
        }
        if names.peek().is_some_and(|name| name.pieces.contains(&at)) {
            continue;
        }
        // Not the head where the group goes on: "police officers", "school-age".
        let goes_on = tagged.any(at + 1, Lex::PERSON.or(Lex::ORG).or(Lex::DOC))
            && !tagged.any(at + 1, Lex::SAY.or(Lex::CAPITAL))
            || tagged.mark(at + 1).is_some_and(|mark| mark == '-' && tagged.glued(at + 1) && tagged.glued(at + 2));
        if goes_on
            || lex.any(Lex::POSSESSIVE)
            || (lex.any(Lex::CAPITAL)
                && !lex.any(Lex::START.or(Lex::PERSON))
                && !(is_generic_body(tagged.word(at)) && tagged.word(at.wrapping_sub(1)) == "the"))
            || lex.any(Lex::SAY) && !is_noun(tagged, at)
            // "will release the plans": a verb.
            || at.checked_sub(1).is_some_and(|before| is_modal(tagged.word(before)))
        {
            continue;
        }
        let lowest = found.last().map_or(0, |last| last.head + 1);
        let Some(left) = phrase::leftwards(tagged, at, lowest.max(sentence.start)) else { continue };
        // Leftwards goes over "for" and "of"; here each group stands for itself.
        let start = left
            .pieces
            .clone()
            .rev()
            .take_while(|&at| !tagged.any(at, Lex::PREP.or(Lex::AND)) || tagged.any(at, Lex::CAPITAL))
            .last()
            .unwrap_or(at);
        // A name directly behind takes the group as its role.
        if names.peek().is_some_and(|name| name.pieces.start == at + 1) {
            continue;
        }
        let Some(whole) = phrase::rightwards(tagged, start, sentence.end) else { continue };
        // "Lattice data show": a verb at the end is none of it.
        let nouns = Lex::PERSON.or(Lex::ORG).or(Lex::DOC);
        // "There was one in my pocket", "if one counts": a thing or anybody, no speaker.
        let thing = tagged.mark(at + 1).is_some() || tagged.any(at + 1, Lex::PREP) && tagged.word(at + 1) != "of";
        let anybody = at.checked_sub(1).is_some_and(|before| tagged.any(before, Lex::SUBORDINATOR));
        let ratio = at.checked_sub(1).is_some_and(|before| tagged.word(before) == "to");
        if tagged.word(at) == "one" && start == at && (thing || anybody || ratio) {
            continue;
        }
        let whole = if tagged.any(whole.head, nouns) { whole } else { Phrase { pieces: start..at + 1, head: at } };
        if whole.head < at || found.last().is_some_and(|last| last.pieces.end > start && last.head >= start) {
            continue;
        }
        let lex = tagged.lex(whole.head);
        let first = tagged.word(start);
        let definite = matches!(first, "the" | "this" | "these" | "that" | "its" | "their" | "his" | "her" | "those");
        let plural = is_plural(tagged, whole.head);
        floor = floor.max(whole.head + 1);
        let kind = if is_people(tagged, whole.head) { Kind::Anonymous } else { kind(lex, plural) };
        let mut pieces = whole.pieces;
        if kind == Kind::Document {
            pieces.end = published_by(tagged, pieces.end, sentence.end).unwrap_or(pieces.end);
        }
        found.push(Noun { head: whole.head, kind, definite, plural, pieces });
    }
    found
}

/// The end of "published on Tuesday by the institute" behind a document: its owner belongs to it.
fn published_by(tagged: &Tagged<'_>, from: usize, end: usize) -> Option<usize> {
    let start = if tagged.is(from, ',') { from + 1 } else { from };
    if !tagged.any(start, Lex::ED.or(Lex::PARTICIPLE)) && tagged.word(start) != "by" {
        return None;
    }
    let reach = end.min(start + 10);
    let by = (start..reach)
        .take_while(|&at| tagged.mark(at).is_none())
        .find(|&at| matches!(tagged.word(at), "by" | "from"))?;
    phrase::rightwards(tagged, by + 1, end).map(|owner| owner.pieces.end)
}

fn is_modal(word: &str) -> bool {
    matches!(word, "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "cannot")
}

/// Whether a word that is also a reporting verb is a noun here: behind a determiner, an adjective or at a start.
fn is_noun(tagged: &Tagged<'_>, at: usize) -> bool {
    if !tagged.any(at, Lex::NOUN_TOO) {
        return false;
    }
    let before = at.checked_sub(1).map_or(Lex::default(), |before| tagged.lex(before));
    before.any(Lex::DET.or(Lex::POSS).or(Lex::POSSESSIVE).or(Lex::PREP).or(Lex::VAGUE))
        || tagged.any(at, Lex::START)
        || tagged.any(at + 1, Lex::SAY.or(Lex::FINITE))
        || !phrase::reports_here(tagged, at)
}

/// "leading figures", "prominent voices": people, where plain figures are numbers.
fn is_people(tagged: &Tagged<'_>, head: usize) -> bool {
    matches!(tagged.word(head), "figure" | "figures")
        && head.checked_sub(1).is_some_and(|before| {
            matches!(
                tagged.word(before),
                "leading"
                    | "senior"
                    | "key"
                    | "prominent"
                    | "public"
                    | "political"
                    | "opposition"
                    | "industry"
                    | "religious"
                    | "top"
                    | "party"
                    | "authority"
                    | "influential"
                    | "cultural"
                    | "business"
            )
        })
}

/// What a head noun stands for.
pub(super) fn kind(lex: Lex, plural: bool) -> Kind {
    if lex.any(Lex::PERSON) && !(lex.any(Lex::ORG) && plural) {
        Kind::Anonymous
    } else if lex.any(Lex::DOC) {
        Kind::Document
    } else if lex.any(Lex::ORG) {
        Kind::Organisation
    } else {
        Kind::Anonymous
    }
}
