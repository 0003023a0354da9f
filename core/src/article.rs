//! One raw article, as it is found on the web or pasted: from its text to its claims.
//!
//! ```text
//! raw text ─ clean ─ block ─ sentence ─┬─ quantity, date, mention, speech ─┬─ claim ─ kind, stance, question
//!                                      └───────────────────────────────────┘
//! ```
//!
//! Every stage keeps byte ranges; what leaves this module counts in bytes of the raw text as it was handed in.

pub mod block;
pub mod checkworthy;
pub mod claim;
pub mod clean;
pub mod judge;
pub mod kind;
mod phrase;
pub mod question;
pub mod stance;

use crate::edtf::Edtf;
use crate::extract::date::{self, dates};
use crate::extract::lexis::Tagged;
use crate::extract::quantity::{self, quantities_in};
use crate::extract::sentence::sentences;
use crate::extract::{mention, piece, speech};
use crate::model;
use claim::clause::Tense;
use claim::time::{self, Stated, Times};
use judge::{Bare, Found, Judged, Known, Thesis};
use stance::Verdict;
use std::ops::Range;

/// What is known of an article besides its text.
#[derive(Debug, Clone, Default)]
pub struct Context<'c> {
    /// The day, month or year its relative dates count from.
    pub reference: Option<Edtf>,
    /// The thesis, questions and lexicon that apply.
    pub thesis: Option<&'c Thesis>,
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
    /// Which side of the thesis the document takes; none where it takes no part in the dispute.
    pub stance: Option<model::Narrative>,
    /// What the stances rest on, in order.
    pub signals: Vec<stance::Signal>,
    /// The chance that the text holds something worth checking.
    pub checkworthy: f32,
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
    /// What sort of assertion it is, how much it is worth checking, which questions it answers.
    pub judged: Judged,
    /// Where it points; nothing without a thesis.
    pub verdict: Option<Verdict>,
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
    let quantities = quantities_in(raw, &pieces);
    let said: Vec<_> = spans.iter().map(|span| speech::speaker_of(span, &attributions)).collect();
    let bare: Vec<Bare<'_>> = spans
        .iter()
        .zip(&times)
        .zip(&said)
        .map(|((span, times), said)| Bare { span, times, attributed: said.is_some() })
        .collect();
    let title = title(raw);
    let known = Known {
        text: raw,
        pieces: &pieces,
        sentences: &sentences,
        quantities: &quantities,
        dates: &dates,
        title: &title,
    };
    let Found { claims: judged, judgement, signals } = judge::judge(&known, &bare, context.thesis);
    let mut verdicts = judgement.claims.into_iter();
    let claims = spans
        .iter()
        .zip(&times)
        .zip(&said)
        .zip(judged)
        .map(|(((span, times), said), judged)| Claim {
            span: span.clone(),
            times: times.clone(),
            attribution: said.map_or(model::Attribution::Author, |said| said.attribution),
            speaker: said.map(|said| said.speaker_resolved.clone()).filter(|name| !name.is_empty()),
            via: said.and_then(|said| said.via.clone()),
            judged,
            verdict: verdicts.next(),
        })
        .collect();
    Article {
        checkworthy: checkworthy::chance(&pieces, &sentences, &quantities),
        stance: judgement.document,
        signals,
        claims,
        sentences,
        quantities,
        dates,
        attributions,
    }
}

/// The first line, where it is a headline: short, and no sentence with a stop.
fn title(raw: &str) -> Range<usize> {
    let start = raw.len() - raw.trim_start().len();
    let rest = raw.get(start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let headline = line.len() < 200 && line.len() < rest.len() && !line.ends_with('.');
    if headline { start..start + line.len() } else { 0..0 }
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
