//! One raw article, as it is found on the web or pasted: from its text to its claims.
//!
//! ```text
//! raw text ─ clean ─ sentence ─ block ─┬─ quantity, date, mention, speech ─┬─ claim ─ kind, stance, question
//!                                      └───────────────────────────────────┘
//! ```
//!
//! Every stage keeps byte ranges. The stages count in bytes of the clean text; what leaves this module counts in bytes
//! of the raw text as it was handed in.
//!

pub mod block;
pub mod checkworthy;
pub mod claim;
pub mod clean;
pub mod judge;
pub mod kind;
pub mod language;
pub mod metadata;
mod phrase;
pub mod question;
mod raw;
pub mod stance;

use crate::edtf::Edtf;
use crate::extract::date::{self, dates};
use crate::extract::lexis::Tagged;
use crate::extract::quantity::{self, quantities_in};
use crate::extract::sentence::sentences;
use crate::extract::{mention, piece, speech};
use crate::model::{self, Corpus};
use block::{Block, BlockKind};
use claim::tense::Tense;
use claim::time::{self, Stated, Times};
use judge::{Bare, Found, Judged, Known, Thesis};
use language::Unreadable;
use metadata::Metadata;
use stance::Verdict;
use std::ops::Range;

/// Reads articles, on a thesis or on none.
#[derive(Debug, Default)]
pub struct Reader {
    thesis: Option<Thesis>,
}

/// A raw article, read.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// Why no claims were looked for; nothing where the text is English prose.
    pub unreadable: Option<Unreadable>,
    /// Title, author, publisher, and the date of publication with what it rests on.
    pub metadata: Metadata,
    /// Headline, paragraphs, items, and what stands around the article; in order and disjoint.
    pub blocks: Vec<Block>,
    /// The sentences of the whole text, headings and items among them, as byte ranges without surrounding white space.
    pub sentences: Vec<Range<usize>>,
    /// The figures of the whole text, in order.
    pub quantities: Vec<quantity::Found>,
    /// The dates of the whole text, in order.
    pub dates: Vec<date::Found>,
    /// What somebody is reported to say, in order.
    pub attributions: Vec<speech::Attribution>,
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
    /// Whether no words of its own name the speaker: an earlier sentence does, and this one is read as going on.
    pub carried: bool,
    /// Who passed it on.
    pub via: Option<String>,
    /// What sort of assertion it is, how much it is worth checking, which questions it answers.
    pub judged: Judged,
    /// Where it points; nothing without a thesis.
    pub verdict: Option<Verdict>,
}

impl Reader {
    /// Prepares for articles on the thesis of a corpus: its questions and its lexicon.
    pub fn new(corpus: &Corpus) -> Self {
        Self { thesis: Some(Thesis::of(corpus)) }
    }

    /// Reads a raw article. `reference` is the day, month or year that its relative dates count from, where that is
    /// known from elsewhere; otherwise the article's own date of publication counts.
    ///
    /// Never fails: what cannot be read stays unread, and [`Article::unreadable`] says why.
    pub fn read(&self, raw: &str, reference: Option<&Edtf>) -> Article {
        if let Err(reason) = language::check_raw(raw) {
            return Article { unreadable: Some(reason), ..Article::default() };
        }
        let cleaned = clean::clean(raw);
        let text = &*cleaned.text;
        let pieces = piece::pieces(text);
        let sentences = sentences(text, &pieces);
        let blocks = block::blocks(text, &pieces, &sentences, &cleaned.regions, &cleaned.declared);
        let quantities = quantities_in(text, &pieces);
        let mut metadata = metadata::metadata(text, &pieces, &blocks, &cleaned.declared);
        let (reference, dates) = dated(text, &pieces, reference, &mut metadata);
        let reference = reference.as_ref();
        let tagged = Tagged::new(text, &pieces, &sentences);
        let mentions = mention::of(&tagged);
        let attributions = speech::of(&tagged, &mentions);

        // Figures and dates can be told in any language with our digits; assertions cannot.
        let unreadable = language::check(&pieces).err();
        let body = if unreadable.is_none() { block::body(&blocks, &sentences) } else { Vec::new() };
        let tense = Tense::of(&pieces);
        let (quotations, frames) = claim::reported(&attributions);
        let reading = claim::Reading {
            text,
            pieces: &pieces,
            tense: &tense,
            sentences: &body,
            quotations: &quotations,
            frames: &frames,
        };
        let spans = claim::spans(&reading);
        let stated: Vec<Stated<'_>> = dates.iter().map(Stated::from).collect();
        let times = time::all(&reading, &spans, &stated, reference);
        let said: Vec<_> = spans.iter().map(|span| speech::speaker_of(span, &attributions)).collect();
        let known = Known {
            text,
            pieces: &pieces,
            sentences: &sentences,
            quantities: &quantities,
            dates: &dates,
            title: &title(&blocks),
            reference,
        };
        let bare: Vec<Bare<'_>> = spans
            .iter()
            .zip(&times)
            .zip(&said)
            .map(|((span, times), said)| Bare { span, times, attributed: said.is_some() })
            .collect();
        let Found { claims: judged, judgement, signals } = judge::judge(&known, &bare, self.thesis.as_ref());
        let mut verdicts = judgement.claims.into_iter();
        let claims = spans.iter().zip(&times).zip(&said).zip(judged).map(|(((span, times), said), judged)| Claim {
            span: span.clone(),
            times: times.clone(),
            attribution: said.map_or(model::Attribution::Author, |said| said.attribution),
            speaker: said.map(|said| said.speaker_resolved.clone()).filter(|name| !name.is_empty()),
            carried: said.is_some_and(|said| said.basis == speech::Basis::Carried),
            via: said.and_then(|said| said.via.clone()),
            judged,
            verdict: verdicts.next(),
        });
        let mut article = Article {
            unreadable,
            metadata,
            claims: claims.collect(),
            checkworthy: checkworthy::chance(&pieces, &sentences, &quantities),
            stance: judgement.document,
            blocks,
            signals,
            sentences,
            quantities,
            dates,
            attributions,
        };
        raw::place(&mut article, &cleaned);
        article
    }
}

/// The dates of a text, and what the relative ones count from: the date given, the one the article bears, or, for an
/// article that nothing dates, the newest it mentions.
fn dated(
    text: &str,
    pieces: &[piece::Piece<'_>],
    given: Option<&Edtf>,
    metadata: &mut Metadata,
) -> (Option<Edtf>, Vec<date::Found>) {
    let known = given.or(metadata.published.as_ref().map(|published| &published.date)).cloned();
    let found = dates(text, pieces, known.as_ref());
    if metadata.published.is_some() {
        return (known, found);
    }
    metadata.published = metadata::newest(&found);
    match (&known, &metadata.published) {
        (None, Some(newest)) => {
            let reference = newest.date.clone();
            let found = dates(text, pieces, Some(&reference));
            (Some(reference), found)
        }
        _ => (known, found),
    }
}

/// From the headline to the end of the standfirst; empty where there is neither.
fn title(blocks: &[Block]) -> Range<usize> {
    let mut lines = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Standfirst));
    let first = lines.next().map_or(0..0, |block| block.span.clone());
    first.start..lines.next_back().map_or(first.end, |block| block.span.end)
}
