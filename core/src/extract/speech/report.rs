//! Reports that an article tells of: which sayings are a report's, who has published it, and whether the article is about
//! one report alone.

mod owner;

use super::{Attribution, Basis};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mentions};
use crate::model;
use owner::{FIRST, owner};

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
