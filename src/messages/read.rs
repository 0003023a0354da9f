//! The words of the reading view.

use super::noun;

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
