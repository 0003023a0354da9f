//! One raw article, as it is found on the web or pasted: from its text to its claims.
//!
//! ```text
//! raw text ─ clean ─ block ─ sentence ─┬─ quantity, date, mention, speech ─┬─ claim ─ kind, stance, question
//!                                      └───────────────────────────────────┘
//! ```
//!
//! Every stage keeps byte ranges; what leaves this module counts in bytes of the raw text as it was handed in.

pub mod claim;
pub mod clean;

use crate::edtf::Edtf;
use crate::extract::date::{self, dates};
use crate::extract::lexis::Tagged;
use crate::extract::quantity::{self, quantities_in};
use crate::extract::sentence::sentences;
use crate::extract::{mention, piece, speech};
use crate::model::{self, Corpus};
use claim::clause::Tense;
use claim::time::{self, Stated, Times};
use std::ops::Range;

/// What is known of an article besides its text.
#[derive(Debug, Clone, Default)]
pub struct Context<'c> {
    /// The day, month or year its relative dates count from.
    pub reference: Option<Edtf>,
    /// The corpus whose thesis, questions and lexicon apply.
    pub corpus: Option<&'c Corpus>,
}

/// A raw article, read.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The sentences of the whole text, headings and items among them, as byte ranges without surrounding white space.
    pub sentences: Vec<Range<usize>>,
    /// The figures of the whole text, in order.
    pub quantities: Vec<quantity::Found>,
    /// What somebody is reported to say, in order.
    pub attributions: Vec<speech::Attribution>,
    /// The dates of the whole text, in order.
    pub dates: Vec<date::Found>,
    /// The claims of the body, in order.
    pub claims: Vec<Claim>,
}

/// One assertion of a raw article, found by rules.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it stands, in bytes of the raw text.
    pub span: Range<usize>,
    /// When it was said, and the time it is about.
    pub times: Times,
    /// How the article vouches for it.
    pub attribution: model::Attribution,
    /// Who is reported to say it, at the fullest mention; nobody where the article speaks in its own voice.
    pub speaker: Option<String>,
    /// Who passed it on.
    pub via: Option<String>,
}

/// Reads a raw article.
///
/// Never fails: what cannot be read stays unread.
pub fn read(raw: &str, context: &Context<'_>) -> Article {
    let pieces = piece::pieces(raw);
    let tense = Tense::of(&pieces);
    let sentences = sentences(raw, &pieces);
    let tagged = Tagged::new(raw, &pieces, &sentences);
    let mentions = mention::of(&tagged);
    let attributions = speech::of(&tagged, &mentions);
    let (quotations, frames) = reported(&attributions);
    let reading = claim::Reading {
        text: raw,
        pieces: &pieces,
        tense: &tense,
        sentences: &sentences,
        quotations: &quotations,
        frames: &frames,
    };
    let spans = claim::spans(&reading);
    let dates = dates(raw, &pieces, context.reference.as_ref());
    let stated: Vec<Stated<'_>> = dates
        .iter()
        .map(|date| Stated { span: date.span.clone(), edtf: &date.edtf, attributive: date.attributive })
        .collect();
    let times = time::all(&reading, &spans, &stated, context.reference.as_ref());
    let claims = spans.into_iter().zip(times).map(|(span, times)| {
        let said = speech::speaker_of(&span, &attributions);
        Claim {
            times,
            attribution: said.map_or(model::Attribution::Author, |said| said.attribution),
            speaker: said.map(|said| said.speaker_resolved.clone()).filter(|name| !name.is_empty()),
            via: said.and_then(|said| said.via.clone()),
            span,
        }
    });
    let claims = claims.collect();
    Article { sentences, quantities: quantities_in(raw, &pieces), dates, claims, attributions }
}

/// Direct quotations and reporting words, each in order and without overlap.
fn reported(attributions: &[speech::Attribution]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let direct = attributions.iter().filter(|said| said.form == speech::Form::Direct);
    let quotations = merged(direct.flat_map(|said| said.spans.iter().cloned()).collect());
    let frames = attributions.iter().filter_map(|said| {
        // "One engineer was blunter: “…”" reports without a verb.
        let Some(cue) = said.cue.clone() else { return said.clause.clone() };
        let speaker = said.speaker.clone();
        let speaker = speaker.unwrap_or_else(|| cue.clone());
        Some(speaker.start.min(cue.start)..speaker.end.max(cue.end))
    });
    (quotations, merged(frames.collect()))
}

/// Ranges in order, those that overlap made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut found: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => found.push(range),
        }
    }
    found
}
