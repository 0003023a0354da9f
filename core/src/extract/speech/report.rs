//! Reports that an article tells of: which sayings are a report's, who has published it, and whether the article is about
//! one report alone.

use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mention, Mentions};
use crate::model;
use std::ops::Range;

/// What the one report that an article is about says first; `publisher` is the body that has published one.
pub(super) fn of_article<'f>(
    tagged: &Tagged<'_>,
    attributions: &'f [Attribution],
    publisher: Option<&str>,
) -> Option<&'f Attribution> {
    only_report(attributions)
        .or_else(|| main_report(attributions, publisher?))
        .or_else(|| news_of_a_report(tagged, attributions))
}

/// Whether somebody's saying is that of a report with an owner, or of one the article points to.
pub(super) fn is_report(one: &Attribution) -> bool {
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
        && one.attribution == model::Attribution::Organisation
        && matches!(one.basis, Basis::Clause | Basis::Object)
}

/// The body whose report the article is about: "the Harbour Institute said in a report".
pub(super) fn publisher<'f>(tagged: &Tagged<'_>, attributions: &'f [Attribution]) -> Option<&'f str> {
    let published = |one: &&Attribution| {
        let Some(clause) = one.clause.as_ref().filter(|_| one.kind == Kind::Organisation) else { return false };
        let at = |byte: usize| tagged.pieces.partition_point(|piece| piece.span.start < byte);
        // "said in a report", "wrote in its annual survey".
        let words = at(clause.start)..at(clause.end + IN_A_REPORT);
        let named = one.speaker_resolved.starts_with(char::is_uppercase);
        let mut reports = words.filter(|&at| tagged.any(at, Lex::DOC) && is_study(tagged.word(at)));
        named && reports.any(|at| (1..4).any(|back| tagged.word(at.wrapping_sub(back)) == "in"))
    };
    let mut publishers = attributions.iter().filter(published).map(|one| &*one.speaker_resolved);
    let first = publishers.next()?;
    publishers.all(|other| other == first).then_some(first)
}

/// The one report of an article is brought in within this part of it.
const FIRST: usize = 3;

/// How many bytes behind a reporting clause its report may be named.
const IN_A_REPORT: usize = 30;

fn is_study(word: &str) -> bool {
    matches!(word, "report" | "study" | "survey" | "analysis" | "index" | "paper" | "review" | "assessment" | "census")
}

/// What a publisher says, where a good part of all that is reported is its or a report's.
fn main_report<'f>(attributions: &'f [Attribution], publisher: &str) -> Option<&'f Attribution> {
    let mut theirs = attributions.iter().filter(|one| is_report(one) || one.speaker_resolved == publisher);
    let first = theirs.find(|one| one.speaker_resolved == publisher)?;
    let count = attributions.iter().filter(|one| is_report(one) || one.speaker_resolved == publisher).count();
    (count >= 3 && count * 3 >= attributions.len()).then_some(first)
}

/// The report an article is news of: the first one cited has an owner, the article comes back to it, and no other
/// owner's is cited.
fn news_of_a_report<'f>(tagged: &Tagged<'_>, attributions: &'f [Attribution]) -> Option<&'f Attribution> {
    /// How often an article comes back to its report: "the study", "its authors", "the report's".
    const AGAIN: usize = 2;
    /// How much may be reported before it: a headline, a standfirst.
    const FIRST: usize = 2;
    let stated = |one: &&Attribution| one.basis == Basis::Clause;
    let owner = |one: &Attribution| one.speaker_resolved.split_once(" by ").map(|(_, owner)| owner.to_owned());
    let first = attributions.iter().filter(stated).take(FIRST).find(|one| is_report(one) && owner(one).is_some())?;
    let owned = owner(first)?;
    let another = attributions.iter().filter(|one| is_report(one)).filter_map(owner).any(|other| other != owned);
    // "New reports say": of several, none is the one.
    let several = |word: &str| word.ends_with("reports") || word.ends_with("studies");
    let several = first.speaker_resolved.split_whitespace().take(3).any(several);
    let again = (1..tagged.len()).filter(|&at| {
        let part =
            is_study(tagged.word(at)) || matches!(tagged.word(at), "authors" | "author" | "institute" | "findings");
        part && !tagged.any(at, Lex::CAPITAL)
            && (1..3).any(|back| matches!(tagged.word(at.wrapping_sub(back)), "the" | "its" | "this"))
    });
    (!another && !several && again.take(AGAIN).count() == AGAIN).then_some(first)
}

/// Gives what is told of the one report an article is about to the body whose it is: "the study", "the authors",
/// "according to the paper". Returns that body where the article comes back to its report.
pub(super) fn owned(tagged: &Tagged<'_>, mentions: &Mentions, attributions: &mut [Attribution]) -> Option<String> {
    let owner = owner(tagged, mentions);
    let publisher = || publisher(tagged, attributions).map(str::to_owned);
    let body = owner.clone().or_else(publisher)?;
    let piece = |byte: usize| tagged.pieces.partition_point(|piece| piece.span.start < byte);
    for one in attributions.iter_mut().filter(|one| one.kind != Kind::Person) {
        let told = one.speaker_resolved.to_lowercase();
        let of_it = one.kind == Kind::Document && is_study(&told);
        let written = one.speaker.clone().map_or(0..0, |span| piece(span.start)..piece(span.end));
        // "148-page report", "a new Canadian study": with no name in it.
        let named =
            |at: usize| tagged.any(at, Lex::CAPITAL) && !tagged.any(at, Lex::START.or(Lex::DEMONYM).or(Lex::PLACE));
        let bare = !written.is_empty() && !written.clone().any(named);
        let last = told.split_whitespace().last().unwrap_or_default();
        let nameless = (told == one.speaker_resolved || bare) && is_finding(last);
        // "a Bergen think tank says": who it is, the article tells later.
        let brought = bare
            && one.kind == Kind::Organisation
            && written.start < tagged.len() / FIRST
            && matches!(tagged.word(written.start), "a" | "an")
            && (is_maker(last) || matches!(last, "tank" | "think-tank" | "group" | "firm" | "centre" | "center"));
        // "her team reckons".
        let own = told
            .split_once(' ')
            .is_some_and(|(first, rest)| matches!(first, "her" | "his" | "their" | "its" | "the") && is_maker(rest));
        let makers = owner.is_some() && (is_maker(&told) || own || brought || one.kind == Kind::Document && nameless);
        // "a study of 300 piers by the Harbour Institute": the report brought in.
        let brought_in = owner.is_some() && one.kind == Kind::Document && one.speaker_resolved.contains(&body);
        if of_it || makers || brought_in {
            one.speaker_resolved.clone_from(&body);
            (one.kind, one.attribution) = (Kind::Organisation, model::Attribution::Organisation);
        }
    }
    owner
}

/// "the Harbour Council said in a letter … according to the letter": what stands in a letter is its sender's.
pub(super) fn sent(tagged: &Tagged<'_>, attributions: &mut [Attribution]) {
    /// How many sayings back a sender is looked for.
    const MEMORY: usize = 40;
    /// How far behind the reporting clause the letter may be named, in pieces.
    const REACH: usize = 12;
    let at = |byte: usize| tagged.pieces.partition_point(|piece| piece.span.start < byte);
    for index in 0..attributions.len() {
        let Some((earlier, rest)) = attributions.split_at_mut_checked(index) else { return };
        let Some(one) = rest.first_mut().filter(|one| one.kind == Kind::Document) else { continue };
        let told = one.speaker_resolved.to_lowercase();
        let Some(word) = told.split_whitespace().last().filter(|word| is_message(word)) else { continue };
        let definite = one.speaker.as_ref().is_some_and(|written| tagged.word(at(written.start)) == "the");
        if told != one.speaker_resolved || !definite {
            continue;
        }
        let sender = earlier.iter().rev().take(MEMORY).find(|sender| {
            // "analysts at Norline wrote in a note".
            let placed = sender.kind == Kind::Anonymous && sender.speaker_resolved.contains(char::is_uppercase);
            let somebody = matches!(sender.kind, Kind::Person | Kind::Organisation) || placed;
            let Some(clause) = sender.clause.as_ref().filter(|_| somebody) else { return false };
            let words = at(clause.start)..at(clause.end) + REACH;
            let mut letters = words.filter(|&at| tagged.word(at) == word);
            letters.any(|at| {
                (1..5).any(|back| matches!(tagged.word(at.wrapping_sub(back)), "a" | "an" | "its" | "his" | "her"))
            })
        });
        if let Some(sender) = sender {
            one.speaker_resolved.clone_from(&sender.speaker_resolved);
            one.role.clone_from(&sender.role);
            (one.kind, one.attribution) = (sender.kind, sender.attribution);
        }
    }
}

/// What somebody sends or gives out in writing.
fn is_message(word: &str) -> bool {
    matches!(
        word,
        "letter" | "memo" | "memorandum" | "note" | "email" | "e-mail" | "filing" | "statement" | "post" | "submission"
    )
}

/// The body behind the one report that an article comes back to: "a study by the Harbour Institute … the study … its
/// authors". Nothing where two bodies' reports are told of at length.
fn owner(tagged: &Tagged<'_>, mentions: &Mentions) -> Option<String> {
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

/// How many pieces a body's name may have, with what stands before it.
const NAME: usize = 14;

/// "a study of 300 papers published on Monday by the Harbour Institute", "a report from Norline".
fn owner_behind(tagged: &Tagged<'_>, mentions: &Mentions, report: usize) -> Option<String> {
    const REACH: usize = 14;
    let reach = tagged.len().min(report + REACH);
    let by = (report + 1..reach)
        .take_while(|&at| !matches!(tagged.mark(at), Some('.' | ';' | ':' | '“' | '"')))
        .find(|&at| matches!(tagged.word(at), "by" | "from" | "that" | "which"))?;
    // "an assessment seen by the Gazette": it is not the paper's.
    let seen = ["seen", "reviewed", "obtained", "viewed", "read", "reported"].contains(&tagged.word(by - 1));
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

/// What a report is called where an article comes back to it.
fn is_finding(word: &str) -> bool {
    is_study(word) || matches!(word, "note" | "findings" | "document" | "atlas" | "audit")
}

/// Whoever has written a report.
fn is_maker(word: &str) -> bool {
    matches!(
        word,
        "authors" | "researchers" | "analysts" | "team" | "institute" | "organisation" | "organization" | "consultancy"
    )
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
