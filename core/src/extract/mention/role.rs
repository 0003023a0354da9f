//! What somebody is said to be: before the name ("Eastport's chief pilot Hanne Lie"), behind it ("Jane Roe, 54, a former
//! pilot,"), or the other way round ("the mayor, Jane Roe,").

use super::name::Name;
use super::phrase;
use crate::extract::lexis::{Lex, Tagged};
use std::ops::Range;

/// How far an apposition may reach in pieces.
const REACH: usize = 24;

/// The pieces of the role given beside a person's name.
pub(super) fn role(tagged: &Tagged<'_>, name: &Name) -> Option<Range<usize>> {
    before(tagged, name).or_else(|| behind(tagged, name)).or_else(|| ahead(tagged, name)).or_else(|| {
        let title = name.pieces.start..name.core.start;
        (!title.is_empty() && title.clone().any(|at| tagged.any(at, Lex::PERSON))).then_some(title)
    })
}

/// "former minister", "Norway's transport minister", directly before the name.
fn before(tagged: &Tagged<'_>, name: &Name) -> Option<Range<usize>> {
    let last = name.pieces.start.checked_sub(1)?;
    if !tagged.any(last, Lex::PERSON) || tagged.any(last, Lex::CAPITAL.or(Lex::POSSESSIVE)) {
        return None;
    }
    let phrase = phrase::leftwards(tagged, last, 0)?;
    Some(without_article(tagged, phrase.pieces.start)..name.core.start)
}

/// ", 54, a former pilot", ", head of the electoral commission", ", who leads the union".
fn behind(tagged: &Tagged<'_>, name: &Name) -> Option<Range<usize>> {
    if !tagged.is(name.pieces.end, ',') {
        return None;
    }
    let mut start = name.pieces.end + 1;
    if tagged.any(start, Lex::NUMBER) && tagged.is(start + 1, ',') {
        start += 2;
    }
    if tagged.any(start, Lex::PRONOUN.or(Lex::RELATIVE)) && !tagged.any(start, Lex::POSS) {
        return None;
    }
    let phrase = phrase::rightwards(tagged, start, start + REACH)?;
    let head = tagged.lex(phrase.head);
    let counted =
        tagged.any(phrase.pieces.start, Lex::DET.or(Lex::POSS)) || tagged.any(phrase.pieces.start, Lex::POSSESSIVE);
    let fits = head.any(Lex::PERSON) || counted && !head.any(Lex::TIME.or(Lex::CAPITAL));
    // It must be closed off, or it is the next clause: "Roe, the minister said".
    let closed = tagged
        .mark(phrase.pieces.end)
        .is_some_and(|mark| matches!(mark, ',' | '.' | ';' | ')' | '—' | '–' | '”' | '"'))
        || tagged.any(phrase.pieces.end, Lex::RELATIVE.or(Lex::PREP).or(Lex::ED));
    (fits && closed).then(|| without_article(tagged, phrase.pieces.start)..phrase.pieces.end)
}

/// "the mayor, Jane Roe,": a role, then its name between commas.
fn ahead(tagged: &Tagged<'_>, name: &Name) -> Option<Range<usize>> {
    let comma = name.pieces.start.checked_sub(1)?;
    if !tagged.is(comma, ',') || !tagged.mark(name.pieces.end).is_some_and(|mark| matches!(mark, ',' | '.' | ';')) {
        return None;
    }
    let phrase = phrase::leftwards(tagged, comma.checked_sub(1)?, 0)?;
    let head = tagged.lex(phrase.head);
    (head.any(Lex::PERSON) && !head.any(Lex::CAPITAL))
        .then(|| without_article(tagged, phrase.pieces.start)..phrase.pieces.end)
}

fn without_article(tagged: &Tagged<'_>, start: usize) -> usize {
    if matches!(tagged.word(start), "the" | "a" | "an") { start + 1 } else { start }
}
