//! What the corpus' thesis makes of an article's claims: kind, worth for checking, stance, and the questions answered.

use super::checkworthy;
use super::claim::time::Times;
use super::kind::{self, Facts};
use super::question::Terms;
use super::stance::{Claimed, Compass, Judgement, Signal};
use crate::edtf::Edtf;
use crate::extract::date;
use crate::extract::piece::Piece;
use crate::extract::quantity;
use crate::model::{Corpus, Kind, QuestionKey};
use std::ops::Range;

/// A corpus' thesis and questions, made ready for reading.
#[derive(Debug, Clone)]
pub struct Thesis {
    compass: Compass,
    terms: Terms,
}

impl Thesis {
    /// Compiles a corpus' lexicon and the terms of its questions: once a corpus, not once an article.
    pub fn of(corpus: &Corpus) -> Self {
        Self { compass: Compass::new(&corpus.lexicon), terms: Terms::new(&corpus.questions) }
    }
}

/// What is known of an article when it is judged. All ranges are bytes of the text, in order.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k, 'a> {
    /// The text.
    pub text: &'k str,
    /// Its pieces.
    pub pieces: &'k [Piece<'a>],
    /// Its sentences.
    pub sentences: &'k [Range<usize>],
    /// Its quantities.
    pub quantities: &'k [quantity::Found],
    /// Its dates.
    pub dates: &'k [date::Found],
    /// Headline and standfirst.
    pub title: &'k Range<usize>,
    /// The day, month or year of the text.
    pub reference: Option<&'k Edtf>,
}

/// A claim before it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Bare<'b> {
    /// Bytes in the text.
    pub span: &'b Range<usize>,
    /// When it was said and what it is about.
    pub times: &'b Times,
    /// Whether somebody other than the author says it.
    pub attributed: bool,
}

/// What was found of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What sort of assertion it is.
    pub kind: Kind,
    /// 0 rhetoric to 3 can be looked up.
    pub checkworthy: u8,
    /// The questions it answers, each with the bytes of the term that says so.
    pub questions: Vec<(QuestionKey, Range<usize>)>,
}

/// What was found of an article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// One a claim.
    pub claims: Vec<Judged>,
    /// The stances, a claim each, and the document's.
    pub judgement: Judgement,
    /// What the stances rest on.
    pub signals: Vec<Signal>,
}

/// Judges an article's claims; without a thesis, only kind and worth for checking.
pub fn judge(known: &Known<'_, '_>, claims: &[Bare<'_>], thesis: Option<&Thesis>) -> Found {
    let mut judged: Vec<Judged> = claims.iter().map(|claim| sort(known, claim)).collect();
    let Some(thesis) = thesis else { return Found { claims: judged, ..Found::default() } };
    let named = thesis.terms.read(known.pieces);
    let breaks: Vec<usize> = known.text.match_indices('\n').map(|(at, _)| at).collect();
    for (judged, claim) in judged.iter_mut().zip(claims) {
        let next = breaks.partition_point(|at| *at < claim.span.start);
        let start = next.checked_sub(1).and_then(|at| breaks.get(at)).map_or(0, |at| at + 1);
        let end = breaks.get(next).copied().unwrap_or(known.text.len());
        judged.questions = named.questions(claim.span, &(start..end));
    }
    let claimed: Vec<Claimed> = claims
        .iter()
        .zip(&judged)
        .map(|(claim, judged)| Claimed { span: claim.span.clone(), kind: judged.kind })
        .collect();
    let reading = thesis.compass.read(known.text, known.pieces, known.sentences, known.quantities);
    let judgement = reading.judge(&claimed, Some(&asserted(known)));
    Found { claims: judged, judgement, signals: reading.signals }
}

/// Headline and standfirst without what they only ask: "Has it caught up?" says neither yes nor no.
fn asserted(known: &Known<'_, '_>) -> Range<usize> {
    let title = known.text.get(known.title.clone()).unwrap_or_default();
    let asked = title.rfind('?').map_or(0, |at| at + 1);
    known.title.start + asked..known.title.end
}

/// Kind and worth for checking.
fn sort(known: &Known<'_, '_>, claim: &Bare<'_>) -> Judged {
    let dates = within(known.dates, claim.span, |date| date.span.start);
    let facts = Facts {
        pieces: within(known.pieces, claim.span, |piece| piece.span.start),
        quantities: within(known.quantities, claim.span, |found| found.span.start),
        dates: dates.len(),
        ahead: dates.iter().any(|date| !date.attributive && is_ahead(date, claim.times, known.reference)),
        attributed: claim.attributed,
    };
    let kind = kind::kind(&facts);
    Judged { kind, checkworthy: checkworthy::grade(kind, &facts), questions: Vec::new() }
}

/// Whether a date lies after the claim was made.
fn is_ahead(date: &date::Found, times: &Times, reference: Option<&Edtf>) -> bool {
    let said = times.said.as_ref().or(reference).and_then(Edtf::latest);
    matches!((date.edtf.earliest(), said), (Some(date), Some(said)) if date > said)
}

/// The items of an ordered list that begin inside a range.
fn within<'w, T>(all: &'w [T], range: &Range<usize>, start: impl Fn(&T) -> usize) -> &'w [T] {
    let from = all.partition_point(|one| start(one) < range.start);
    let to = all.partition_point(|one| start(one) < range.end);
    all.get(from..to.max(from)).unwrap_or_default()
}
