//! Words around what was computed: remarks, forecasts, lineage, profiles. The findings word themselves in core.

use super::{claims, noun, number};
use counterclaim_core::model::{EvidenceKind, FindingKind, Origin};
use counterclaim_core::relate::Due;

/// Leads to the computation of a remark.
pub const HOW: &str = "how";
/// Spoken name of a remark in a claim's margin.
pub const REMARK: &str = "Remark";
/// The head of a claim's remarks.
pub const REMARKS: &str = "Remarks that follow from the claims";
/// Who made a remark.
pub fn remark_origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Curated => "Written by the corpus’ authors.",
        Origin::Found => "Found by a rule; it compares what the claims say, not what is true.",
    }
}
/// What else a remark rests on.
pub const RESTS_ON_CLAIMS: &str = "the claims it rests on";
/// A relation nobody coded.
pub fn found_by_rule(score: u8) -> String {
    format!("found by a rule, {score}\u{202f}% alike")
}
/// The short form of it, in the middle of a row.
pub const FOUND: &str = "found by a rule";
/// Why the claims of an exchange stand together.
pub const WHY: &str = "why";
/// The same where it is an inference.
pub const WHY_INFERRED: &str = "what speaks for and against";

/// Leads from a claim to its place in the article.
pub const READ_THERE: &str = "Read it in the article";

/// Both sides speak and do not answer each other.
pub const TALKING_PAST: &str = "no answer across";
/// The sign for it.
pub const TALKING_PAST_SIGN: &str = "∥";

/// The list of questions at the top.
pub const OVERVIEW: &str = "The questions";
/// Claims of a side on a question, for the list.
pub fn on_side(count: usize) -> String {
    if count == 0 { "silent".to_owned() } else { count.to_string() }
}
/// Common ground across, for the list.
pub fn grounds(count: usize) -> String {
    format!("{count} in common")
}
/// Differences across, for the list.
pub fn differences(count: usize) -> String {
    format!("{count} apart")
}

/// The part behind the rows.
pub const ACROSS: &str = "Across the corpus";
/// What it is.
pub const ACROSS_HINT: &str = "Worked out from the claims above and their coding. Nothing here says who is right.";

/// The head of a group of findings.
pub fn findings(kind: FindingKind, count: usize) -> String {
    let what = match kind {
        FindingKind::Arithmetic => "Arithmetic",
        FindingKind::Figures => "Figures beside figures",
        FindingKind::Dates => "Times that do not go together",
        FindingKind::Headline => "Headline and body",
        FindingKind::Hedge => "Hedges",
        FindingKind::Concession => "Concessions: claims against their own article",
        FindingKind::CommonGround => "Common ground of both sides",
        FindingKind::TalkingPast => "Questions without an answer across",
        FindingKind::Silence => "Silences",
        FindingKind::Forecast => "Forecasts",
        FindingKind::Lineage => "What rests on what",
        FindingKind::Attribution => "Figures nobody signs",
    };
    format!("{what} · {count}")
}

/// How a forecast stands on the reader's day.
pub fn due(due: Due) -> &'static str {
    match due {
        Due::Past => "its time has passed",
        Due::Now => "its time is running",
        Due::Ahead => "its time is to come",
        Due::Open => "never due",
    }
}
/// What came of it.
pub const OUTCOME: &str = "Recorded outcome";
/// Nothing is recorded.
pub const NO_OUTCOME: &str = "no outcome recorded";
/// Heads of the table of forecasts.
pub const FORECAST_HEADS: [&str; 3] = ["Forecast", "In the article’s words", "Due"];
/// A forecast without a time.
pub const NO_TIME_STATED: &str = "no time stated";

/// "one report, 7 claims in 2 articles".
pub fn lineage(kind: EvidenceKind, claim_count: usize, articles: usize) -> String {
    let what = match kind {
        EvidenceKind::Report => "one report",
        EvidenceKind::Event => "one event",
        EvidenceKind::Dataset => "one collection of data",
    };
    format!("{what}, {} in {} {}", claims(claim_count), number(articles), noun(articles, "article", "articles"))
}
/// Claims of one report that are folded away.
pub fn same_report(count: usize, title: &str) -> String {
    format!("{count} more {} that rest on the same: {title}", noun(count, "claim", "claims"))
}

/// A count with its share of all: "7 · 25 %".
pub fn part_of_all(count: usize, all: usize) -> String {
    let share = (count * 100 + all / 2).checked_div(all).unwrap_or_default();
    if count == 0 { "–".to_owned() } else { format!("{count} · {share}\u{202f}%") }
}

/// The table of who vouches.
pub const VOUCHING: &str = "Who vouches for what";
/// Its columns behind the article: the attributions, then figures, times, evidence, what is left out.
pub const VOUCHING_HEADS: [&str; 9] = [
    "Article",
    "Claims",
    "Named people",
    "Organisations, reports",
    "Unnamed people",
    "The article itself",
    "With a figure",
    "With a time",
    "Does not tell",
];
