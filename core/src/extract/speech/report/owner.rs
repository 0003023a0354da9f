//! The body behind the one report that an article comes back to.

use super::{is_finding, is_maker};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mention, Mentions};
use std::ops::Range;

/// The one report of an article is brought in within this part of it.
pub(super) const FIRST: usize = 3;

/// The body behind the one report that an article comes back to: "a study by the Harbour Institute … the study … its
/// authors". Nothing where two bodies' reports are told of at length.
pub(super) fn owner(tagged: &Tagged<'_>, mentions: &Mentions) -> Option<String> {
    /// How often an article comes back to its report.
    const AGAIN: usize = 3;
    let definite = |at: usize| {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| tagged.word(at));
        matches!(before(1), "the" | "its" | "this") || before(2) == "the" && !tagged.any(at - 1, Lex::CAPITAL)
    };
    let again = (0..tagged.len())
        .filter(|&at| !tagged.any(at, Lex::CAPITAL) && (is_finding(tagged.word(at)) || is_maker(tagged.word(at))))
        .filter(|&at| definite(at));
    if again.take(AGAIN).count() < AGAIN {
        return None;
    }
    let reports =
        || (0..tagged.len() / FIRST).filter(|&at| is_finding(tagged.word(at)) && !tagged.any(at, Lex::HEADING));
    reports()
        .find_map(|at| owner_behind(tagged, mentions, at).or_else(|| owner_before(tagged, mentions, at)))
        .or_else(|| makers_behind(tagged, mentions, reports().next()?))
        .or_else(|| tester_behind(tagged, mentions, reports().next()?))
}

/// How many pieces a body's name may have, with what stands before it.
const NAME: usize = 14;

/// "a study published on Thursday … The Harbour Consortium, which brings pilots together, gave 45 ships the same tasks".
fn tester_behind(tagged: &Tagged<'_>, mentions: &Mentions, report: usize) -> Option<String> {
    /// How far behind the first word of a report whoever made it is told of.
    const REACH: usize = 400;
    /// How far a verb may stand from its subject.
    const VERB: usize = 30;
    let tested = |at: usize| {
        matches!(
            tagged.word(at),
            "tested"
                | "gave"
                | "ran"
                | "examined"
                | "surveyed"
                | "compared"
                | "analysed"
                | "analyzed"
                | "assessed"
                | "studied"
                | "ranked"
                | "scored"
                | "evaluated"
        )
    };
    let first = tagged.sentences.partition_point(|sentence| sentence.end <= report);
    let sentences = tagged.sentences.get(first..)?.iter().take_while(|sentence| sentence.start < report + REACH);
    sentences.into_iter().find_map(|sentence| {
        let subject = mentions.within(sentence.clone()).first().filter(|one| one.pieces.start <= sentence.start + 1)?;
        let until = sentence.end.min(subject.pieces.end + VERB);
        (subject.pieces.end..until).any(tested).then(|| body(mentions, subject)).flatten()
    })
}

/// "a new study … Researchers at the Harbour Institute": where those sit who have made it.
fn makers_behind(tagged: &Tagged<'_>, mentions: &Mentions, report: usize) -> Option<String> {
    const REACH: usize = 120;
    let reach = tagged.len().min(report + REACH);
    let maker = (report..reach).find(|&at| {
        let who = is_maker(tagged.word(at)) || matches!(tagged.word(at), "economists" | "scholars" | "scientists");
        who && matches!(tagged.word(at + 1), "at" | "from")
    })?;
    named(mentions, maker + 2..tagged.len().min(maker + 2 + NAME))
}

/// "a study of 300 papers published on Monday by the Harbour Institute", "a report from Norline".
fn owner_behind(tagged: &Tagged<'_>, mentions: &Mentions, report: usize) -> Option<String> {
    const REACH: usize = 14;
    let reach = tagged.len().min(report + REACH);
    let by = (report + 1..reach)
        .take_while(|&at| !matches!(tagged.mark(at), Some('.' | ';' | ':' | '“' | '"')))
        .find(|&at| matches!(tagged.word(at), "by" | "from" | "that" | "which"))?;
    // "an assessment seen by the Gazette": it is not the paper's.
    let seen = matches!(
        tagged.word(by - 1),
        "seen"
            | "reviewed"
            | "obtained"
            | "viewed"
            | "read"
            | "reported"
            | "regarded"
            | "considered"
            | "used"
            | "followed"
            | "cited"
            | "quoted"
            | "watched"
            | "praised"
            | "funded"
    );
    if seen && tagged.word(by) == "by" {
        return None;
    }
    // "that Norline sent out", "that the bank published": the body itself, not something it tells of.
    let far = if matches!(tagged.word(by), "by" | "from") { 6 } else { 2 };
    let line = (report + 1..by + far).any(|at| tagged.any(at, Lex::LINE));
    let mention = mentions.within(by + 1..tagged.len().min(by + 1 + NAME)).first()?;
    if line || mention.pieces.start > by + far {
        return None;
    }
    named(mentions, by + 1..tagged.len().min(by + 1 + NAME))
}

/// "Norline's 74-page report".
fn owner_before(tagged: &Tagged<'_>, mentions: &Mentions, report: usize) -> Option<String> {
    const REACH: usize = 5;
    let owner = (report.saturating_sub(REACH)..report)
        .rev()
        .take_while(|&at| tagged.mark(at).is_none_or(|mark| mark == '-'))
        .find(|&at| tagged.any(at, Lex::POSSESSIVE) && tagged.any(at, Lex::CAPITAL))?;
    let mention =
        mentions.within(owner.saturating_sub(6)..owner + 1).iter().rev().find(|one| one.pieces.end > owner)?;
    body(mentions, mention)
}

/// The first body that some pieces name.
fn named(mentions: &Mentions, pieces: Range<usize>) -> Option<String> {
    mentions.within(pieces).iter().find_map(|mention| body(mentions, mention))
}

fn body(mentions: &Mentions, mention: &Mention) -> Option<String> {
    let entity = mentions.entity(mention).filter(|_| mention.kind == Kind::Organisation)?;
    // "Chinese labs" is no name.
    let last = entity.name.split_whitespace().last().is_some_and(|last| last.starts_with(char::is_uppercase));
    (entity.name.starts_with(char::is_uppercase) && last).then(|| entity.name.clone())
}
