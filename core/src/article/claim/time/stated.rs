//! The dates that an assertion states, as the one time it is about.

use super::Stated;
use crate::edtf::{Edtf, Precision};
use crate::extract::piece::{Piece, Shape};
use crate::extract::verb::{self, Form};
use std::ops::Range;

/// The dates that an assertion is about, where it states several: not those that it only compares with ("85% in 2028,
/// compared with 80% today"), not a past it starts from where it foretells ("45% in 2027, up from 38% in 2025"), and not
/// the term of what was planned at a stated time ("In 2017 it drew up a plan to lead by 2030").
pub(super) fn main<'o, 'd>(
    pieces: &[Piece<'_>],
    own: Vec<&'o Stated<'d>>,
    reference: Option<&Edtf>,
) -> Vec<&'o Stated<'d>> {
    const REACH: usize = 7;
    if own.len() < 2 {
        return own;
    }
    let before = |date: &Stated<'_>, reach: usize| {
        let at = pieces.partition_point(|piece| piece.span.start < date.span.start);
        pieces.get(at.saturating_sub(reach)..at).unwrap_or_default()
    };
    let compared = |date: &&Stated<'_>| {
        let near = || before(date, REACH).iter().rev().take_while(|piece| !piece.is(';'));
        // "for the first time since 2022", "the most since his series began in 2009": how far back the record reaches.
        let record = near().any(|piece| &*piece.folded == "since")
            && near()
                .any(|piece| matches!(&*piece.folded, "first" | "most" | "least") || piece.folded.ends_with("est"));
        record || near().any(is_comparing)
    };
    // "up 61% from a year earlier": what a rate is reckoned from.
    let base = |date: &&Stated<'_>| {
        let last = inside(pieces, &date.span).last();
        let apart = last.is_some_and(|last| matches!(&*last.folded, "earlier" | "before" | "previous"));
        let rate = before(date, 4).iter().any(|piece| matches!(&*piece.folded, "%" | "percent" | "cent"));
        apart && rate && before(date, 1).iter().any(|piece| matches!(&*piece.folded, "from" | "on" | "over" | "than"))
    };
    let said = reference.and_then(Edtf::latest);
    let ahead = |date: &&Stated<'_>| {
        !date.attributive && matches!((date.edtf.latest(), said), (Some(date), Some(said)) if date > said)
    };
    let first = own.first().map(|date| date.span.clone());
    let opens = own.first().is_some_and(|date| !ahead(date) && before(date, 3).len() < 3);
    let term = |date: &&Stated<'_>| {
        let near = before(date, 4);
        Some(&date.span) != first.as_ref()
            && near.iter().any(|piece| matches!(&*piece.folded, "by" | "until" | "before" | "within"))
    };
    let keep = |drop: &dyn Fn(&&Stated<'_>) -> bool, own: Vec<&'o Stated<'d>>| {
        let kept: Vec<&Stated<'_>> = own.iter().copied().filter(|date| !drop(date)).collect();
        if kept.is_empty() { own } else { kept }
    };
    let own = keep(&base, keep(&compared, own));
    if opens {
        return keep(&term, own);
    }
    let foretold = own.iter().any(ahead);
    if foretold { keep(&|date| !ahead(date), own) } else { own }
}

/// "than", "compared with", "against": a date behind it is what the assertion compares with.
fn is_comparing(piece: &Piece<'_>) -> bool {
    matches!(&*piece.folded, "than" | "compared" | "versus" | "vs" | "against")
}

/// "The ratio stands at 7.4, against 5.1 a year ago", "has lengthened to 26 weeks from 16 in July": a present that is
/// compared with a past reaches from there to the month of publication.
pub(super) fn up_to_now(
    sentence: &[Piece<'_>],
    claim: &[Piece<'_>],
    own: &[&Stated<'_>],
    reference: Option<&Edtf>,
) -> Option<Edtf> {
    const REACH: usize = 6;
    let [date] = own else { return None };
    let at = sentence.partition_point(|piece| piece.span.start < date.span.start);
    let near = sentence.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let figure = near.iter().any(is_figure);
    let from = near.iter().rev().take(REACH).any(|piece| is_comparing(piece) || figure && &*piece.folded == "from");
    let mut present = false;
    for piece in claim.iter().take_while(|piece| piece.span.start < date.span.start) {
        match &*piece.folded {
            "is" | "are" | "has" | "have" => present = true,
            "was" | "were" | "had" | "did" | "will" | "would" => return None,
            word => present |= piece.is_word() && !piece.is_capitalised() && verb::form(word) == Some(Form::Third),
        }
    }
    let now = month(reference?);
    let past = matches!((date.edtf.latest(), now.earliest()), (Some(date), Some(now)) if date < now);
    if !(from && present && past && !date.attributive) {
        return None;
    }
    Edtf::parse(&format!("{}/{}", ends(date.edtf).0, ends(&now).1)).ok()
}

/// "by the end of the decade": what is foretold reaches to the round year behind it.
pub(super) fn far_end(own: &[&Stated<'_>], reference: Option<&Edtf>) -> Option<Edtf> {
    let [date] = own else { return None };
    let decade = date.edtf.as_str().strip_prefix("../").is_some_and(|last| last.len() == 4 && last.ends_with('X'));
    let ahead = matches!((date.edtf.latest(), reference?.latest()?), (Some(date), now) if date >= now);
    let year = date.edtf.latest().map(|day| day.ymd().0).filter(|_| decade && ahead)?;
    Edtf::parse(&format!("../{:04}", year + 1)).ok()
}

/// The shortest period that holds all dates; a date that names a thing counts only where nothing else is stated.
pub(super) fn hull(dates: &[&Stated<'_>]) -> Option<Edtf> {
    let dating: Vec<&Edtf> = dates.iter().filter(|date| !date.attributive).map(|date| date.edtf).collect();
    let (first, rest) = match dating.split_first() {
        Some((first, rest)) => (*first, rest),
        None => return dates.first().map(|date| date.edtf.clone()),
    };
    let (mut earliest, mut latest) = (first, first);
    for date in rest {
        if date.earliest().is_some_and(|day| earliest.earliest().is_none_or(|known| day < known)) {
            earliest = date;
        }
        if date.latest().is_some_and(|day| latest.latest().is_none_or(|known| known < day)) {
            latest = date;
        }
    }
    if earliest == latest {
        return Some(earliest.clone());
    }
    let start = ends(earliest).0;
    let end = ends(latest).1;
    Edtf::parse(&format!("{start}/{end}")).ok().or_else(|| Some(first.clone()))
}

/// The start and the end of a date as text: its own twice, unless it is an interval.
fn ends(edtf: &Edtf) -> (&str, &str) {
    let text = edtf.as_str();
    text.split_once('/').unwrap_or((text, text))
}

/// The month of a day, and anything coarser as it is.
pub(super) fn month(reference: &Edtf) -> Edtf {
    let day = reference.date().filter(|date| date.precision() == Precision::Day);
    let month = day.and_then(|date| Edtf::parse(&format!("{:04}-{:02}", date.year()?, date.month()?)).ok());
    month.unwrap_or_else(|| reference.clone())
}

pub(super) fn is_figure(piece: &Piece<'_>) -> bool {
    matches!(piece.shape, Shape::Digits(_)) || piece.folded == "half"
}

/// The pieces in a span, found by halving: a sentence without end may hold claims without end.
pub(super) fn inside<'r, 'a>(pieces: &'r [Piece<'a>], span: &Range<usize>) -> &'r [Piece<'a>] {
    let start = pieces.partition_point(|piece| piece.span.start < span.start);
    let end = pieces.partition_point(|piece| piece.span.end <= span.end);
    pieces.get(start..end).unwrap_or_default()
}
