//! Every word of the interface.
//!
//! One place, so that wording can be weighed as a whole (it reports, it does not judge), searched, and translated.
//! What the corpus says, its names for the two narratives included, comes from the corpus.

mod dates;
mod findings;
mod read;
mod search;
mod shards;
mod timeline;
mod yours;

pub use dates::{date, day, month_name};
pub use findings::*;
pub use read::*;
pub use search::*;
pub use shards::*;
pub use timeline::*;
pub use yours::*;

use counterclaim_core::blob::BlobError;
use counterclaim_core::model::{Attribution, EvidenceKind, Kind, Reason, RelationKind};
use counterclaim_core::query::{Facet, Ignored, Lane, Sort, Standing, Time, View, Why};

/// The product's name, in two halves for the two colours.
pub const NAME: [&str; 2] = ["Counter", "claim"];
/// Between the page's title and the name.
pub const TITLE_JOINT: &str = " · ";
/// The skip link.
pub const SKIP: &str = "Skip to the claims";
/// Name of the main navigation.
pub const NAVIGATION: &str = "Views";
/// What the page does and does not vouch for.
pub const NOT_VERIFIED: &str = "What follows is what the articles report, not what has been verified.";
/// Marks a word or a place as the reader's own choice being open.
pub const CLOSE: &str = "Close";

/// The name of a view.
pub fn view(view: View) -> &'static str {
    match view {
        View::Compare => "Side by side",
        View::Timeline => "Timeline",
        View::Explore => "Explore",
        View::Read => "Read",
        View::Yours => "Your article",
        View::About => "How this was made",
    }
}

/// "four", "13": small numbers as words, as in running text.
pub fn number(count: usize) -> String {
    const SMALL: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    SMALL.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A capital at the start.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + characters.as_str())
}

/// "1 claim", "6 claims".
pub fn claims(count: usize) -> String {
    format!("{} {}", grouped(count), noun(count, "claim", "claims"))
}

/// "100,000": digits in threes.
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// "claim" or "claims", to stand behind a number of its own.
pub fn claims_noun(count: usize) -> &'static str {
    noun(count, "claim", "claims")
}

fn noun(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// "Four articles, two tellings."
pub fn tellings(articles: usize) -> String {
    format!("{} {}, two tellings.", capital(&number(articles)), noun(articles, "article", "articles"))
}

/// "three articles: China Closing In, …".
pub fn side_articles(names: &[&str]) -> String {
    /// More names than that stay in view above every row and leave no room for it.
    const NAMED: usize = 8;
    match names {
        [] => "no article".to_owned(),
        many if many.len() > NAMED => format!("{} articles", grouped(many.len())),
        names => format!("{} {}: {}", number(names.len()), noun(names.len(), "article", "articles"), names.join(", ")),
    }
}

/// The three parts of the brief.
pub const BRIEF: [&str; 3] = ["Both sides say", "They part on", "Because"];

// Theme, offline.

/// The button that changes colours.
pub fn theme(to_dark: bool) -> &'static str {
    if to_dark { "Dark colours" } else { "Light colours" }
}
/// Every part of the page is kept for use without a network.
pub const OFFLINE_SAVED: &str = "Saved for offline";
/// The page is being kept.
pub const OFFLINE_SAVING: &str = "Saving for offline…";
/// The page could not be kept.
pub const OFFLINE_UNAVAILABLE: &str = "Not saved for offline";

// Search and filters.

/// The search field's name.
pub const SEARCH: &str = "Search claims";
/// The search field's hint.
pub fn search_hint(total: usize) -> String {
    format!("Search {}", claims(total))
}
/// The region that holds search and filters.
pub const FILTERS: &str = "Filters";
/// On a phone, with the number of active ones.
pub fn filters(active: usize) -> String {
    if active == 0 { FILTERS.to_owned() } else { format!("{FILTERS} · {active}") }
}
/// The list of what is active.
pub const ACTIVE: &str = "Active filters";
/// Takes all filters off.
pub const CLEAR_ALL: &str = "clear all";
/// The spoken name of a chip's button.
pub fn remove(what: &str) -> String {
    format!("Remove filter: {what}")
}
/// The filter by time.
pub const YEARS: &str = "Years";
/// Says what the filter by time looks at.
pub const YEARS_HINT: &str = "The time a claim is about; else when it was said; else when its article appeared.";
/// Takes the period off.
pub const ANY_YEAR: &str = "any year";
/// Ends of a period.
pub const FROM: &str = "from";
/// Ends of a period.
pub const TO: &str = "to";
/// No end chosen.
pub const ANY: &str = "any";
/// "from 2024", "to 2026", "2024".
pub fn period(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.to_owned(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("{FROM} {from}"),
        (None, Some(to)) => format!("{TO} {to}"),
        (None, None) => ANY.to_owned(),
    }
}
/// One year of the list, spoken.
pub fn year(year: i64, count: u32) -> String {
    format!("{year}: {}", claims(count as usize))
}
/// Nothing matches.
pub const NOTHING: &str = "No claim matches all of this.";
/// What could be loosened.
pub const LOOSEN: &str = "Loosen one of these:";
/// What loosening one filter would leave.
pub fn would_leave(count: usize) -> String {
    format!("leaves {}", claims(count))
}
/// The order of results.
pub const ORDER: &str = "Order";

/// The name of a filter.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Stance => "Claim points to",
        Facet::Source => "Article",
        Facet::Question => "Question",
        Facet::Kind => "Kind",
        Facet::Speaker => "Speaker",
        Facet::Attribution => "Vouched for as",
        Facet::Relation => "Relation",
    }
}

/// A way to order results.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Match => "best match",
        Sort::Time => "time",
        Sort::Checkworthy => "easiest to check",
    }
}

/// The words for a claim that points neither way.
pub const NEITHER: &str = "neither";
/// Marks of a claim: for, against, neither. Told apart by shape, not by colour alone.
pub const MARKS: [&str; 3] = ["▲", "▼", "–"];

/// A kind of claim.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Statistic => "statistic",
        Kind::Prediction => "prediction",
        Kind::Causal => "cause",
        Kind::Event => "event",
        Kind::Comparison => "comparison",
        Kind::Opinion => "opinion",
    }
}

/// How an article vouches for a speaker.
pub fn attribution(attribution: Attribution) -> &'static str {
    match attribution {
        Attribution::NamedPerson => "named person",
        Attribution::Organisation => "organisation or report",
        Attribution::Anonymous => "unnamed people",
        Attribution::Author => "the article itself",
    }
}

/// How a claim stands to others, as a filter.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::SameFact => "same ground",
        Standing::Supports => "supported",
        Standing::Contradicts => "contradicted",
        Standing::DifferentReading => "read differently",
        Standing::DifferentForecast => "different forecast",
        Standing::Concession => "concession",
        Standing::Silence => "other side silent",
    }
}

/// What stands between two claims.
pub fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::SameFact => "same ground",
        RelationKind::Supports => "support each other",
        RelationKind::Contradicts => "contradict",
        RelationKind::DifferentReading => "different readings",
        RelationKind::DifferentForecast => "different forecasts",
    }
}

/// The sign of a relation.
pub fn relation_sign(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::SameFact => "=",
        RelationKind::Supports => "+",
        RelationKind::Contradicts => "≠",
        RelationKind::DifferentReading => "≶",
        RelationKind::DifferentForecast => "⟷",
    }
}

/// "3 different forecasts", for the head of a row.
pub fn relation_count(kind: RelationKind, count: usize) -> String {
    match kind {
        RelationKind::SameFact => format!("{count} on the same ground"),
        RelationKind::Supports => format!("{count} in support"),
        RelationKind::Contradicts => format!("{count} {}", noun(count, "contradiction", "contradictions")),
        RelationKind::DifferentReading => format!("{count} {}", noun(count, "different reading", "different readings")),
        RelationKind::DifferentForecast => {
            format!("{count} {}", noun(count, "different forecast", "different forecasts"))
        }
    }
}

/// Why two claims differ.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Measure => "another yardstick",
        Reason::Date => "another time",
        Reason::Scope => "part and whole",
        Reason::Forecast => "expectations differ",
        Reason::Evidence => "other support",
        Reason::Reading => "another conclusion",
    }
}

/// The spoken name of a relation that filters.
pub fn filter_by(what: &str) -> String {
    format!("Show only claims with this relation: {what}")
}

// Side by side.

/// "columns:".
pub const COLUMNS: &str = "Columns";
/// By the article's narrative.
pub const BY_ARTICLE: &str = "by article";
/// By the claim's own stance.
pub const BY_CLAIM: &str = "by claim";
/// Exchanges left and right.
pub const SWAP: &str = "Swap sides";
/// Leads to two whole articles in facing columns.
pub const TWO_ARTICLES: &str = "Two whole articles";
/// Claims whose stance goes by themselves, over the columns.
pub const BY_CLAIM_HINT: &str = "claims of every article that point this way";
/// "5 more claims without an answer".
pub fn unanswered(count: usize) -> String {
    format!("{count} more {} that no claim of the other side answers", noun(count, "claim", "claims"))
}
/// Only unanswered claims in a row.
pub fn only_unanswered(count: usize) -> String {
    format!("{} that no claim of the other side answers", claims(count))
}
/// "2 claims that point neither way".
pub fn neither_side(count: usize) -> String {
    format!("{} on neither side", claims(count))
}
/// One side has no claim on a question.
pub const ONE_SIDE_SILENT: &str = "one side silent";
/// The sign for it.
pub const SILENT_SIGN: &str = "∅";
/// A silence, said precisely.
pub fn silence(topic: &str, articles: &[&str]) -> String {
    match articles {
        [_] => format!("The one article on this side does not mention {topic}."),
        many => format!("None of the {} articles on this side mentions {topic}.", number(many.len())),
    }
}
/// Which articles were looked through.
pub fn looked_through(articles: &[&str]) -> String {
    format!("Looked through: {}", articles.join(", "))
}
/// An empty cell that filters made.
pub const NONE_LEFT: &str = "No claim of this side is left by the filters.";
/// "2 concessions".
pub fn concessions(count: usize) -> String {
    format!("{count} {}", noun(count, "concession", "concessions"))
}
/// Between the counts of a row's head.
pub const COUNT_JOINT: &str = " · ";
/// A claim that runs against its own article.
pub const CONCESSION: &str = "concession: runs against its own article";

// A claim.

/// A phrase between quotation marks; marks inside it become single ones.
pub fn quoted(phrase: &str) -> String {
    let inner = phrase.replace('“', "‘").replace('”', "’");
    format!("“{inner}”")
}
/// "reports".
pub const REPORTS: &str = "reports";
/// "in its own voice".
pub const OWN_VOICE: &str = ", in its own voice";
/// "via Reuters".
pub const VIA: &str = "via";
/// A speaker nobody names.
pub const UNNAMED: &str = "unnamed";
/// "about Jan 2026"; a time that is only near says so itself, and "about about" reads as a slip.
pub fn about(when: &str) -> String {
    let word = if when.starts_with("about ") { "time:" } else { "about" };
    format!("{word} {when}")
}
/// "said Jan 2026".
pub fn said(when: &str) -> String {
    format!("said {when}")
}
/// A claim that states no time.
pub fn as_of(when: &str) -> String {
    format!("no time stated; as of its article, {when}")
}
/// A claim that states no time, of an article without a date.
pub const NO_TIME: &str = "no time stated; its article has no date";
/// A time in the article's words, with how they were read.
pub fn read_as(words: &str, meant: &str) -> String {
    format!("“{words}”, read as {meant}")
}
/// Heads of the parts of a claim's detail.
pub const CLAIM: &str = "Claim";
/// The verbatim phrase.
pub const IN_ITS_WORDS: &str = "In the article’s words";
/// No phrase is quoted.
pub const NO_PHRASE: &str = "No words are quoted; the statement is ours.";
/// Who says it.
pub const WHO_SAYS: &str = "Who is reported to say it";
/// When.
pub const WHEN: &str = "When";
/// What it rests on.
pub const RESTS_ON: &str = "On what it is said to rest";
/// A claim of the article's own voice without evidence.
pub const RESTS_ON_AUTHOR: &str = "The article’s own word; no report or event is named.";
/// A speaker's claim without evidence.
pub const RESTS_ON_SPEAKER: &str = "The speaker’s word; no report or event is named.";
/// Relations to claims of the other narrative.
pub const OTHER_SIDE: &str = "The other side answers";
/// Relations to claims of the same narrative.
pub const SAME_SIDE: &str = "Related on its own side";
/// No relation is recorded.
pub const NO_RELATION: &str = "No claim in this corpus has been related to this one.";
/// Inference: for.
pub const SPEAKS_FOR: &str = "Speaks for it:";
/// Inference: against.
pub const SPEAKS_AGAINST: &str = "Speaks against it:";
/// An inferred relation.
pub const INFERRED: &str = "This is an inference; neither article says so.";
/// Where it stands.
pub const IN_CONTEXT: &str = "Where it stands";
/// The paragraph is a digest.
pub const DIGEST_HINT: &str = "Our digest of the article, not its wording.";
/// The article.
pub const ARTICLE: &str = "About the article";
/// Notes from outside.
pub const NOTES: &str = "Notes from outside the corpus";
/// How to cite.
pub const CITE: &str = "Cite";
/// The plain citation of a claim.
pub fn citation(thesis: &str, statement: &str, id: &str, article: &str) -> String {
    format!("“{statement}” Claim {id}, as reported by “{article}”. In: Counterclaim, {thesis}.")
}
/// A link to exactly this claim.
pub const LINK: &str = "Link to this claim";
/// Several open claims: those behind a part of the brief, or in a cluster of the timeline.
pub fn behind(count: usize) -> String {
    claims(count)
}
/// Nothing is chosen.
pub const CHOOSE: &str =
    "Choose a claim to see who says it, in which words, on what evidence, and what the other side answers.";
/// How checkable a claim is.
pub fn checkworthy(level: u8) -> &'static str {
    match level {
        0 => "rhetoric",
        1 => "arguable",
        2 => "checkable with effort",
        _ => "can be looked up",
    }
}
/// The part of the original it was coded from.
pub fn anchored(start: u32, end: u32) -> String {
    format!("Coded from characters {start} to {end} of the original.")
}
/// What sort of evidence.
pub fn evidence_kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Report => "report",
        EvidenceKind::Event => "event",
        EvidenceKind::Dataset => "data",
    }
}
/// How many claims share an evidence entry.
pub fn shares_evidence(claims_count: usize, articles: usize) -> String {
    format!("{} in {} {} rest on it", claims(claims_count), articles, noun(articles, "article", "articles"))
}

// An article.

/// What is known and missing of an article.
pub const PUBLISHER: &str = "Publisher";
/// Its byline.
pub const AUTHOR: &str = "Byline";
/// Its date.
pub const PUBLISHED: &str = "Published";
/// On what the date rests.
pub const DATE_BASIS: &str = "The date rests on";
/// The sources it names.
pub const NAMES: &str = "Names as its sources";
/// Its address.
pub const ADDRESS: &str = "Address";
/// Its narrative.
pub const NARRATIVE: &str = "Filed under";
/// Not known.
pub const NOT_RECORDED: &str = "not recorded";
/// No source is named.
pub const NAMES_NONE: &str = "none";
/// A source that tells both.
pub const MIXED: &str = "both tellings";

// How this was made.

/// The table of articles.
pub const THE_ARTICLES: &str = "The articles";
/// Columns of the table.
pub const TITLE: &str = "Title";
/// The counts of a source.
pub const COUNTS: &str = "Claims";
/// How the claims are attributed.
pub const ATTRIBUTED: &str = "Who is reported to say what";
/// Explains the table of attributions.
pub const ATTRIBUTED_HINT: &str =
    "A name is no mark of truth: the page repeats what each article says of its speakers.";
/// The change log.
pub const CHANGES: &str = "What changed";
/// How to report an error.
pub const ERRORS: &str = "If you find an error";
/// The contact line.
pub fn report_to(contact: &str) -> String {
    format!("Report it to {contact}.")
}

// The address, faults, and pages without scripts.

/// The list of ignored parts.
pub const IGNORED: &str = "Part of this address could not be used and was left out:";
/// Takes the list away.
pub const DISMISS: &str = "Dismiss";
/// One ignored part.
pub fn ignored(part: &Ignored) -> String {
    let Ignored { key, value, why } = part;
    let (key, value) = (clip(key), clip(value));
    match why {
        Why::UnknownKey => format!("“{key}” is nothing this page knows."),
        Why::UnknownValue => format!("“{key}” does not take “{value}” here."),
        Why::NotADate => format!("“{key}” needs a date such as 2026-01, not “{value}”."),
        Why::Reversed => format!("The period {value} ends before it begins."),
        Why::SameArticle => format!("“{value}” cannot stand beside itself; it is shown alone."),
        Why::Repeated => format!("“{key}” stands there more than once; the first was taken."),
    }
}

/// A hostile address must not flood the page.
fn clip(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}

/// The embedded corpus could not be read.
pub const BROKEN_TITLE: &str = "The claims could not be read";
/// What happened and what to do.
pub fn broken(error: BlobError) -> String {
    let cause = match error {
        BlobError::NotACorpus => "The file that holds them does not hold a corpus.",
        BlobError::OtherVersion(_) => "They were made for another version of this page.",
        BlobError::Truncated => "Part of them is missing.",
        BlobError::Corrupted => "They were damaged on their way here.",
        BlobError::Unreadable => "They do not fit this version of the page.",
    };
    format!(
        "{cause} Reload the page; if that does not help, delete what the browser keeps for this site, or tell whoever \
         publishes it. Technical: {error}."
    )
}
/// Without scripts.
pub const NO_SCRIPT: &str = "Search, filters, timeline and links between claims need JavaScript. Everything the page knows about both sides can be read below without it.";
/// In a frame: leads to the whole page.
pub const FULL_PAGE: &str = "Open the full page";

// Timeline: filters shared with it; its own words stand with it.

/// A way to divide the timeline.
pub fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Sides => "two sides",
        Lane::Question => "by question",
        Lane::Source => "by article",
        Lane::Speaker => "by speaker",
        Lane::Kind => "by kind",
    }
}

/// Which time places a claim.
pub fn time(time: Time) -> &'static str {
    match time {
        Time::About => "about",
        Time::Said => "said",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_name_a_few_articles_and_count_many() {
        assert_eq!(side_articles(&["A", "B"]), "two articles: A, B");
        assert_eq!(side_articles(&["A"; 174]), "174 articles");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(999), "999");
    }
}
