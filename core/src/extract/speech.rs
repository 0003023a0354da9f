//! Who is reported to say what: direct quotations, reported speech, and mixtures of both.
//!
//! ```text
//! words with classes ─┬─ quotations ────────┬─ frames ─ speakers ─ attributions
//!         mentions ───┴─ reporting clauses ─┘        └─ floors ─ what goes on
//! ```
//!
//! The method is that of rule-based attribution (Krestel, Bergler and Witte, *Minding the Source*, 2008; Pareti, *PARC*,
//! 2012): find the cue, read its subject on one side and what is said on the other, let quotation marks correct both, and
//! resolve the speaker by what the article has named before. A sentence is read in one pass with bounded reach.

mod antecedent;
mod carried;
mod clause;
mod complement;
mod direct;
mod floor;
mod frame;
mod letter;
mod quotation;
mod report;
mod speaker;
mod subject;
mod transcript;

use super::lexis::Tagged;
use super::mention::{Kind, Mentions};
use super::piece::Piece;
use crate::model;
use crate::order;
use std::ops::Range;

/// How what is said is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All of it in quotation marks.
    Direct,
    /// Some of it in quotation marks.
    Mixed,
    /// In the article's words.
    Indirect,
}

/// What shows that something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A reporting clause: "she said", "according to".
    Clause,
    /// A quotation without a clause of its own that follows its speaker.
    Continued,
    /// No words that report: figures of a report or body that is being told, and free indirect speech.
    Carried,
    /// A reporting verb with an object: "predicted a high likelihood".
    Object,
    /// Urging, promising, ordering: what should be, not what is.
    Intention,
    /// "reportedly", "is said to": nobody is named.
    Hearsay,
}

/// Something said, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Bytes from the beginning of what is said to its end.
    pub content: Range<usize>,
    /// Its parts, where the reporting clause stands inside it or a paragraph breaks it.
    pub spans: Vec<Range<usize>>,
    /// Bytes of the speaker as written beside the cue; none for hearsay.
    pub speaker: Option<Range<usize>>,
    /// The speaker at its fullest mention; empty for hearsay.
    pub speaker_resolved: String,
    /// What the speaker is said to be.
    pub role: Option<String>,
    /// Bytes of the reporting words; none where a quotation merely continues.
    pub cue: Option<Range<usize>>,
    /// Who passed it on: the paper in "a source told the paper".
    pub via: Option<String>,
    /// What the speaker is.
    pub kind: Kind,
    /// How the article vouches for it.
    pub attribution: model::Attribution,
    /// Direct, mixed or indirect.
    pub form: Form,
    /// What shows it.
    pub basis: Basis,
    /// Bytes of the reporting clause, "she said on Monday that"; none where a quotation merely continues.
    pub clause: Option<Range<usize>>,
    /// Bytes of content and reporting clause together.
    pub extent: Range<usize>,
}

/// Finds what is reported to be said, in order of text. Linear in the text.
pub fn attributions(
    text: &str,
    pieces: &[Piece<'_>],
    sentences: &[Range<usize>],
    mentions: &Mentions,
) -> Vec<Attribution> {
    of(&Tagged::new(text, pieces, sentences), mentions)
}

/// [`attributions`] of a text whose words have been looked up.
pub fn of(tagged: &Tagged<'_>, mentions: &Mentions) -> Vec<Attribution> {
    let quotations = quotation::quotations(tagged);
    let quoted = quotation::Quoted::new(tagged, &quotations);
    let clauses = clause::clauses(tagged, &quoted);
    let mut frames = frame::frames(tagged, &quoted, &clauses);
    frames.extend(transcript::frames(tagged, mentions));
    order::by_key(&mut frames, |frame| frame.at);
    let mut found = speaker::resolve(tagged, mentions, &frames);
    letter::sent(tagged, &mut found);
    let owner = report::owned(tagged, mentions, &mut found);
    let carried = carried::carried(tagged, mentions, &found, owner.as_deref());
    found.extend(carried);
    order::by_key(&mut found, |one| (one.extent.start, one.content.start, std::cmp::Reverse(one.content.end)));
    found
}

/// Who says a claim: the innermost attribution that covers most of it.
///
/// A claim may hold its reporting clause; it is then covered by content and clause together. Of several the one with the
/// shortest content wins, since the innermost speaker counts.
pub fn speaker_of<'a>(claim: &Range<usize>, attributions: &'a [Attribution]) -> Option<&'a Attribution> {
    // In order of content; what begins behind the claim's end cannot cover it.
    let until = attributions.partition_point(|one| one.extent.start < claim.end);
    let near = attributions.get(until.saturating_sub(NEAR)..until).unwrap_or_default();
    near.iter()
        .filter(|one| covers(one, claim))
        .min_by_key(|one| (rank(one.basis), one.spans.iter().map(ExactSizeIterator::len).sum::<usize>()))
}

/// Whether what is said makes up most of a claim, or the claim is the saying and what is said.
fn covers(one: &Attribution, claim: &Range<usize>) -> bool {
    let within: usize = one.spans.iter().map(|span| shared(span, claim)).sum();
    let around = shared(&one.extent, claim);
    let said: usize = one.spans.iter().map(ExactSizeIterator::len).sum();
    // The reporting clause itself does not count: "…, according to its chief, who did not want to be named".
    let reporting = one.clause.as_ref().map_or(0, |clause| shared(clause, claim));
    let most = within * 2 > claim.len().saturating_sub(reporting) && within > 0;
    let whole = (within * 3 > claim.len() || within * 2 > said) && around * 10 > claim.len() * 6;
    // A long opening before the reporting clause: "The race has turned, as the report reveals that …".
    let main = within * 5 >= claim.len() * 2 && within * 10 > one.content.len() * 9;
    most || whole || main
}

/// What rests on less gives way.
fn rank(basis: Basis) -> u8 {
    match basis {
        Basis::Clause | Basis::Continued | Basis::Object | Basis::Hearsay => 0,
        Basis::Intention => 1,
        Basis::Carried => 2,
    }
}

/// How many attributions before a claim's end are looked at; more do not overlap one sentence.
const NEAR: usize = 24;

fn shared(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}
