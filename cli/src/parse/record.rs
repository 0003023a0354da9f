//! What `counterclaim parse` writes. Others read it, so the form is a contract; offsets are code points.

use super::code_points::CodePoints;
use counterclaim_core::article::{self, Article};
use counterclaim_core::edtf::Edtf;
use counterclaim_core::extract::{date, quantity, speech};
use counterclaim_core::model::{Corpus, Narrative, QuestionKey};
use serde::Serialize;
use serde_json::{Number, Value};
use std::ops::Range;

/// One article.
#[derive(Debug, Serialize)]
pub struct Record {
    id: Value,
    /// Why no claims were looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<String>,
    /// What the article says of itself.
    #[serde(skip_serializing_if = "Metadata::is_empty")]
    metadata: Metadata,
    sentences: Vec<[usize; 2]>,
    quantities: Vec<Quantity>,
    attributions: Vec<Attribution>,
    dates: Vec<Date>,
    /// How check-worthy the whole text is, from 0 to 1.
    claim: f32,
    stance: &'static str,
    claims: Vec<Claim>,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Metadata {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    /// On what the date of publication rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    published_basis: Option<&'static str>,
}

impl Metadata {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Debug, Serialize)]
struct Attribution {
    speaker: Option<String>,
    speaker_resolved: String,
    cue: Option<String>,
    start: usize,
    end: usize,
    spans: Vec<[usize; 2]>,
}

#[derive(Debug, Serialize)]
struct Claim {
    start: usize,
    end: usize,
    speaker: Option<String>,
    attribution: &'static str,
    via: Option<String>,
    said: Option<String>,
    about: Option<String>,
    kind: &'static str,
    stance: Option<&'static str>,
    checkworthy: u8,
    questions: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Date {
    start: usize,
    end: usize,
    edtf: String,
}

#[derive(Debug, Serialize)]
struct Quantity {
    start: usize,
    end: usize,
    low: Option<Number>,
    high: Option<Number>,
    /// The unit of measure or currency; empty where things are counted.
    unit: String,
    /// The noun that is counted: 50 *boats*.
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<String>,
}

impl Record {
    /// The record of an article; `text` is its raw text, `points` that text's code points, `corpus` the
    /// corpus whose questions apply.
    pub fn of(id: Value, article: &Article, text: &str, points: &CodePoints<'_>, corpus: &Corpus) -> Self {
        let sentences = article.sentences.iter().map(|span| points.range(span)).collect();
        let told = &article.metadata;
        let metadata = Metadata {
            title: told.title.clone(),
            author: told.author.clone(),
            publisher: told.publisher.clone(),
            published: told.published.as_ref().map(|published| published.date.to_string()),
            published_basis: told.published.as_ref().map(|published| published.basis.words()),
        };
        Self {
            id,
            unreadable: article.unreadable.map(|reason| reason.to_string()),
            metadata,
            sentences,
            quantities: article.quantities.iter().map(|found| quantity(found, points)).collect(),
            attributions: reported(article).map(|found| attribution(found, text, points)).collect(),
            dates: article.dates.iter().map(|found| date(found, points)).collect(),
            claims: article.claims.iter().map(|found| claim(found, points, corpus)).collect(),
            claim: article.checkworthy,
            stance: article.stance.map_or("neutral", Narrative::word),
        }
    }
}

/// Reporting clauses and quotations; hearsay, intentions and figures that go on report nobody's words.
fn reported(article: &Article) -> impl Iterator<Item = &speech::Attribution> {
    let words = |found: &&speech::Attribution| matches!(found.basis, speech::Basis::Clause | speech::Basis::Continued);
    article.attributions.iter().filter(words)
}

fn attribution(found: &speech::Attribution, text: &str, points: &CodePoints<'_>) -> Attribution {
    let [start, end] = points.range(&found.content);
    let words = |span: &Option<Range<usize>>| span.clone().and_then(|span| text.get(span)).map(str::to_owned);
    Attribution {
        speaker: words(&found.speaker),
        speaker_resolved: found.speaker_resolved.clone(),
        cue: words(&found.cue),
        start,
        end,
        spans: found.spans.iter().map(|span| points.range(span)).collect(),
    }
}

fn claim(found: &article::Claim, points: &CodePoints<'_>, corpus: &Corpus) -> Claim {
    let question = |key: &QuestionKey| corpus.questions.get(key.at()).map(|question| question.id.clone());
    let [start, end] = points.range(&found.span);
    let times = &found.times;
    Claim {
        start,
        end,
        speaker: found.speaker.clone(),
        attribution: found.attribution.word(),
        via: found.via.clone(),
        said: times.said.as_ref().map(Edtf::to_string),
        about: times.about.as_ref().map(|(edtf, _)| edtf.to_string()),
        kind: found.judged.kind.word(),
        stance: found.verdict.as_ref().map(|verdict| verdict.stance.word()),
        checkworthy: found.judged.checkworthy,
        questions: found.judged.questions.iter().filter_map(|(key, _)| question(key)).collect(),
    }
}

fn date(found: &date::Found, points: &CodePoints<'_>) -> Date {
    let [start, end] = points.range(&found.span);
    Date { start, end, edtf: found.edtf.to_string() }
}

fn quantity(found: &quantity::Found, points: &CodePoints<'_>) -> Quantity {
    let [start, end] = points.range(&found.span);
    let number = |value: Option<counterclaim_core::model::Decimal>| value?.to_string().parse().ok();
    let quantity = &found.quantity;
    let (unit, counted) = match found.counted {
        true => (String::new(), Some(quantity.unit.clone())),
        false => (quantity.unit.clone(), None),
    };
    Quantity { start, end, low: number(quantity.low), high: number(quantity.high), unit, counted }
}

/// One EDTF string.
#[derive(Debug, Serialize)]
pub struct Grammar {
    id: Value,
    edtf: Reading,
}

#[derive(Debug, Serialize)]
struct Reading {
    valid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    min: Option<String>,
    max: Option<String>,
    /// Why it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Grammar {
    /// Reads one EDTF string.
    pub fn of(id: Value, text: &str) -> Self {
        let edtf = match Edtf::parse(text) {
            Ok(edtf) => Reading {
                valid: true,
                level: Some(edtf.level()),
                min: edtf.earliest().map(|day| day.to_string()),
                max: edtf.latest().map(|day| day.to_string()),
                error: None,
            },
            Err(error) => Reading { valid: false, level: None, min: None, max: None, error: Some(error.to_string()) },
        };
        Self { id, edtf }
    }
}
