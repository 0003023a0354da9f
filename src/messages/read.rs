//! The words of the reading view.

use super::{claims, noun};
use counterclaim_core::anchor::recognise::{LONGEST, Unreadable};

/// The list of articles.
pub const READ_ARTICLES: &str = "Articles";
/// Chooses a second article.
pub const READ_BESIDE: &str = "Set beside it";
/// No second article.
pub const READ_ALONE: &str = "no other article";
/// There is nothing to read.
pub const READ_EMPTY: &str = "This corpus holds no article.";
/// What the text is.
pub const READ_DIGEST: &str = "What follows is our digest of the article, not its wording. Each marked passage is a claim: choose it to see who says it, in which words, and what answers it.";
/// What the page vouches for, on the text of an article.
pub const READ_NO_PUBLISHER: &str = "publisher not recorded";
/// No byline.
pub const READ_NO_AUTHOR: &str = "no byline recorded";
/// No date.
pub const READ_NO_DATE: &str = "no date";
/// On what a date rests.
pub fn read_rests_on(basis: &str) -> String {
    format!("Dated by: {basis}.")
}
/// The legend, as filters.
pub const READ_MARKS: &str = "Marks of the claims; choosing one dims the others";
/// The spoken name of a mark: "closing claim".
pub fn read_mark(word: &str) -> String {
    format!("claim, {word}:")
}
/// Marks a concession in a line.
pub const READ_CONCESSION: &str = "concession";
/// Claims and how many of them match the filters.
pub fn read_matching(matching: usize, total: usize) -> String {
    if matching == total {
        format!("of {total} claims marked")
    } else {
        format!("of {total} claims match; the others are dimmed")
    }
}
/// Heads the notes of a paragraph.
pub fn read_answers(count: usize) -> String {
    format!("{count} {} from the other side", noun(count, "answer", "answers"))
}
/// Heads the notes of a paragraph beside another article.
pub fn read_counterparts(count: usize) -> String {
    format!("{count} {} in the other article", noun(count, "counterpart", "counterparts"))
}
/// More answers to one claim.
pub fn read_more(count: usize) -> String {
    format!("{count} more {}", noun(count, "answer", "answers"))
}
/// A relation that a rule found.
pub const READ_FOUND: &str = "found by a rule";
/// A relation that rests on inference.
pub const READ_INFERRED: &str = "an inference";
/// Leads from a note to both articles.
pub const READ_TOGETHER: &str = "read both";
/// The spoken name of that link.
pub fn read_together(article: &str) -> String {
    format!("Read both: this article beside {article}")
}

// The original.

/// What the text is.
pub const READ_TEXT: &str =
    "What follows is the text of your file. Each marked passage is what a claim of this corpus was coded from.";
/// Which of the two texts is shown.
pub const READ_SHOWN: &str = "Text shown";
/// The original's text.
pub const READ_ORIGINAL: &str = "the original";
/// The digest's text.
pub const READ_OUR_DIGEST: &str = "our digest";
/// Opens the file field.
pub const READ_HOLD: &str = "Do you hold the original? See the claims in its own words";
/// The file field's label.
pub const READ_OPEN: &str = "Open it here, or drop it anywhere on this page:";
/// What becomes of the file.
pub const READ_PRIVATE: &str =
    "The file (.txt, .md, .html) stays on this device: it is read here, sent nowhere and not kept.";
/// Forgets the file.
pub const READ_AWAY: &str = "put the file away";
/// No claim of the article has a recorded span.
pub const READ_UNANCHORED: &str =
    "This corpus has not recorded where the claims of this article stand in its original, so nothing can light up.";

/// How many of an article's spans stand in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Recorded spans.
    pub all: usize,
    /// Word for word where they were recorded.
    pub proved: usize,
    /// Word for word elsewhere.
    pub moved: usize,
    /// Changed, but for the phrase that is quoted from them.
    pub phrases: usize,
}

/// What a file is to the article.
pub fn read_outcome(name: &str, is_whole: bool, tally: &Tally) -> String {
    let Tally { all, proved, moved, phrases } = *tally;
    let standing = proved + moved;
    if is_whole && standing == all {
        return format!(
            "“{name}” is the file this digest was made from, byte for byte. {} where it was recorded.",
            if all == 1 { "Its one claim stands".to_owned() } else { format!("Each of its {all} claims stands") }
        );
    }
    if is_whole {
        return format!(
            "“{name}” is the file this digest was made from, byte for byte, yet only {standing} of {} stand where they \
             were recorded. The corpus’ record is at fault.",
            claims(all)
        );
    }
    if standing + phrases == 0 {
        return format!(
            "“{name}” is not the file this digest was made from, and none of its {} stands there. Open the article \
             itself, as text or as a saved web page.",
            claims(all)
        );
    }
    let moved = if moved == 0 { String::new() } else { format!(", {moved} of them at another place") };
    let changed = all - standing;
    let changed = match (changed, phrases) {
        (0, _) => String::new(),
        (_, 0) => format!(" {changed} no longer {}.", noun(changed, "stands there", "stand there")),
        (_, _) => format!(
            " {changed} no longer {}; of {phrases} of these the words we quote are still there, and they are lit more \
             faintly.",
            noun(changed, "stands there", "stand there")
        ),
    };
    format!(
        "“{name}” is not the file this digest was made from: something in it differs. {standing} of {} still {} word for \
         word{moved}.{changed}",
        claims(all),
        noun(standing, "stands", "stand")
    )
}
/// Another article's original.
pub fn read_other(name: &str, other: &str, own: &str) -> String {
    format!("“{name}” looks like the original of “{other}”, not of “{own}”.")
}
/// Leads to that article.
pub fn read_instead(other: &str) -> String {
    format!("Read it with the claims of “{other}”")
}
/// Lists claims that do not stand any more.
pub fn read_lost(count: usize) -> String {
    format!("Which {} changed", noun(count, "claim", "claims"))
}
/// Why a file is not shown, and what to do.
pub fn read_unreadable(name: &str, why: Unreadable) -> String {
    match why {
        Unreadable::Empty => format!("“{name}” holds no text. Choose the file that holds the article."),
        Unreadable::TooLong => format!(
            "“{name}” has more than {} million bytes, more than any article. Choose the article alone.",
            LONGEST / 1_000_000
        ),
        Unreadable::NotText => format!(
            "“{name}” is no text that can be read here. Save the article as plain text (UTF-8) or as a web page, and \
             open that."
        ),
    }
}

// Two articles.

/// The heading over two articles.
pub const READ_PAIR: &str = "Two articles, claim against claim";
/// The first of two articles.
pub const READ_FIRST: &str = "First";
/// The second of two articles.
pub const READ_SECOND: &str = "Second";
/// Exchanges the two.
pub const READ_SWAP: &str = "swap";
/// Back to one article.
pub const READ_ONE: &str = "first article alone";
/// Whether the columns scroll together.
pub const READ_STEP: &str = "scroll together";
/// What the keys do.
pub const READ_KEYS: &str =
    "On a claim, → and ← go to its counterpart and back; once there, the same key again goes to the next one.";
/// The counts of relations.
pub const READ_KINDS: &str = "How claims of the two articles relate; choosing a kind shows only it";
/// Two articles without a relation.
pub const READ_UNRELATED: &str = "No claim of one of these articles has been related to a claim of the other.";
/// "24 claims, 6 of them concessions."
pub fn read_tally(count: usize, concessions: usize) -> String {
    match concessions {
        0 => format!("{}.", claims(count)),
        1 => format!("{}, 1 of them a concession.", claims(count)),
        many => format!("{}, {many} of them concessions.", claims(count)),
    }
}
/// The spoken name of a link to a counterpart.
pub fn read_cross(relation: &str, statement: &str) -> String {
    format!("Counterpart, {relation}: {statement}")
}
