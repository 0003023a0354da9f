//! When a claim was said, and the time it is about.
//!
//! A date inside the assertion says what it is about; a date beside the reporting verb says when it was said. A time
//! that opens a sentence frames all its clauses ("In 2024, … , while …"), a demonstrative carries the time of the
//! claim before ("This shift …"), a figure in the past tense goes on with the time of the figure before it, a present
//! compared with a past reaches from there to now, and *now*, *still* or *currently* mean the time of publication. A
//! present tense alone says no time: no date is better than a guessed one.

mod stated;
#[cfg(test)]
mod tests;

use crate::edtf::Edtf;
use crate::extract::date;
use crate::extract::piece::Piece;
use crate::extract::verb::{self, Form};
use stated::{far_end, hull, inside, is_figure, main, month, up_to_now};
use std::ops::Range;

/// A date of the text, in the order of the text.
#[derive(Debug, Clone)]
pub struct Stated<'d> {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What it means.
    pub edtf: &'d Edtf,
    /// Whether it names a thing ("the 2014 protests") rather than dating the sentence.
    pub attributive: bool,
}

impl<'d> From<&'d date::Found> for Stated<'d> {
    fn from(found: &'d date::Found) -> Self {
        Self { span: found.span.clone(), edtf: &found.edtf, attributive: found.attributive }
    }
}

/// On what the time of a claim rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A date in its own words.
    Stated,
    /// A date that opens its sentence, or that of the claim it points back to.
    Carried,
    /// A word for the present.
    Present,
}

/// The times of a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times {
    /// When it was said, where the text dates that.
    pub said: Option<Edtf>,
    /// The time it is true of or predicts, and on what that rests.
    pub about: Option<(Edtf, Basis)>,
}

/// One sentence with what was found in it; all ranges are bytes of the text.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'r, 'a, 'd> {
    /// The pieces of the sentence.
    pub pieces: &'r [Piece<'a>],
    /// Its claims.
    pub claims: &'r [Range<usize>],
    /// Its dates.
    pub dates: &'r [Stated<'d>],
    /// The words that report: speaker and verb.
    pub frames: &'r [Range<usize>],
}

/// What the claims before a sentence are about, as far as its paragraph reaches back.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before<'b> {
    /// The one right before.
    pub last: Option<&'b Edtf>,
    /// The nearest that does not lie ahead.
    pub past: Option<&'b Edtf>,
}

/// How many claims back a past is looked for.
const NEAR: usize = 3;

/// The times of all claims of a text, in their order. Claims and dates are in order; `reference` is the day the
/// article appeared.
pub fn all(
    reading: &super::Reading<'_, '_>,
    claims: &[Range<usize>],
    dates: &[Stated<'_>],
    reference: Option<&Edtf>,
) -> Vec<Times> {
    let mut found: Vec<Times> = Vec::with_capacity(claims.len());
    let mut frames = 0;
    let mut last_end = 0;
    let mut paragraph = 0;
    for bytes in reading.sentences {
        let claims = place(claims, found.len(), |claim| claim.end <= bytes.end);
        if claims.is_empty() {
            continue;
        }
        let first_date = dates.partition_point(|date| date.span.start < bytes.start);
        while reading.frames.get(frames).is_some_and(|frame| frame.end <= bytes.start) {
            frames += 1;
        }
        let sentence = Sentence {
            pieces: inside(reading.pieces, bytes),
            claims,
            dates: place(dates, first_date, |date| date.span.end <= bytes.end),
            frames: place(reading.frames, frames, |frame| frame.start < bytes.end),
        };
        // A new paragraph begins without the time of the one before.
        let first = claims.first().map_or(0, |claim| claim.start);
        let gap = reading.text.get(last_end.min(first)..first).unwrap_or_default();
        if gap.contains('\n') {
            paragraph = found.len();
        }
        let dated = found.get(paragraph..).unwrap_or_default();
        let before = dated.last().and_then(|times| times.about.as_ref());
        let before = before.filter(|(_, basis)| *basis != Basis::Present).map(|(edtf, _)| edtf.clone());
        // "They spent 9 in 2025 and will spend 14 in 2026. Their rivals spent 4.": a past goes on with a past.
        let until = reference.and_then(Edtf::latest);
        let over = |edtf: &Edtf| matches!((edtf.latest(), until), (Some(day), Some(until)) if day <= until);
        let past = before.as_ref().filter(|edtf| !over(edtf)).and_then(|_| {
            let nearest = dated.get(dated.len().saturating_sub(NEAR)..).unwrap_or_default();
            let stated = nearest.iter().rev().filter_map(|times| times.about.as_ref());
            stated.filter(|(_, basis)| *basis != Basis::Present).map(|(edtf, _)| edtf).find(|edtf| over(edtf))
        });
        let past = past.or(before.as_ref()).cloned();
        last_end = claims.last().map_or(0, |claim| claim.end);
        let before = Before { last: before.as_ref(), past: past.as_ref() };
        found.extend(times(&sentence, before, reference));
    }
    // A claim that crosses the end of its sentence has no times, but keeps its place.
    found.resize(claims.len(), Times::default());
    found
}

/// The run of items from `start` on that all lie in a place.
fn place<T>(items: &[T], start: usize, lies: impl Fn(&T) -> bool) -> &[T] {
    let rest = items.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|item| lies(item)).count();
    rest.get(..count).unwrap_or_default()
}

/// The times of a sentence's claims. `before` is what the claims before the sentence are about, `reference` the day
/// the article appeared.
pub fn times(sentence: &Sentence<'_, '_, '_>, before: Before<'_>, reference: Option<&Edtf>) -> Vec<Times> {
    let dates_saying = |date: &Stated<'_>| can_be_said(date, reference) && dates_the_saying(sentence, date);
    let opening = opening(sentence).filter(|date| !dates_saying(date));
    let said = sentence.dates.iter().find(|date| dates_saying(date)).map(|date| date.edtf.clone());
    let pointing = sentence
        .pieces
        .iter()
        .find(|piece| piece.is_word())
        .is_some_and(|first| matches!(&*first.folded, "this" | "that" | "these" | "those" | "such"));
    let mut found = Vec::with_capacity(sentence.claims.len());
    for claim in sentence.claims {
        let first = sentence.dates.partition_point(|date| date.span.start < claim.start);
        let own: Vec<&Stated<'_>> = sentence
            .dates
            .iter()
            .skip(first)
            .take_while(|date| date.span.end <= claim.end)
            .filter(|date| !dates_saying(date) && !tells_of_the_speaker(sentence, date))
            .collect();
        let pieces = inside(sentence.pieces, claim);
        let own = main(sentence.pieces, own, reference);
        let about = up_to_now(sentence.pieces, pieces, &own, reference)
            .or_else(|| far_end(&own, reference))
            .or_else(|| hull(&own))
            .map(|edtf| (edtf, Basis::Stated))
            .or_else(|| opening.map(|date| (date.edtf.clone(), Basis::Carried)))
            .or_else(|| {
                let points = pointing || same_period(sentence.pieces, claim);
                let known = if points { before.last } else { before.past.filter(|_| continues(pieces)) };
                known.map(|edtf| (edtf.clone(), Basis::Carried))
            })
            .or_else(|| {
                // ", while the town built 7%": a figure beside a dated one in the same sentence.
                let (edtf, basis) = found.last().and_then(|last: &Times| last.about.clone())?;
                // "…, beating its rival", "— signalling confidence": what goes along with a dated event.
                let first = pieces.iter().find(|piece| piece.is_word());
                let along = first.is_some_and(|first| verb::form(&first.folded) == Some(Form::Gerund));
                let figure = pieces.iter().any(is_figure);
                ((figure || along) && basis != Basis::Present).then_some((edtf, Basis::Carried))
            })
            .or_else(|| {
                let month = reference.map(month)?;
                is_present(sentence.pieces, claim).then_some((month, Basis::Present))
            });
        found.push(Times { said: said.clone(), about });
    }
    found
}

/// The date that opens a sentence: among its first words, with a comma behind.
fn opening<'s, 'd>(sentence: &Sentence<'s, '_, 'd>) -> Option<&'s Stated<'d>> {
    const FIRST_WORDS: usize = 7;
    let date = sentence.dates.first().filter(|date| !date.attributive)?;
    let before = sentence.pieces.iter().take_while(|piece| piece.span.end <= date.span.start).count();
    // "In the first quarter of 2024, …": a few words may stand between the date and its comma.
    let behind = sentence.pieces.iter().skip_while(|piece| piece.span.start < date.span.end).take(4);
    let framed = behind.take_while(|piece| !piece.is('.')).any(|piece| piece.is(','));
    (before < FIRST_WORDS && framed).then_some(date)
}

/// "A report, which will be debated next Tuesday, says": a time in a clause about whoever speaks.
fn tells_of_the_speaker(sentence: &Sentence<'_, '_, '_>, date: &Stated<'_>) -> bool {
    const REACH: usize = 30;
    let frame = sentence.frames.partition_point(|frame| frame.start <= date.span.start).checked_sub(1);
    let frame = frame.and_then(|at| sentence.frames.get(at)).filter(|frame| date.span.end <= frame.end);
    frame.is_some_and(|frame| {
        let before = inside(sentence.pieces, &(frame.start..date.span.start));
        before.iter().rev().take(REACH).any(|piece| matches!(&*piece.folded, "which" | "who" | "whose"))
    })
}

/// Nobody has said anything yet at a time to come, nor "since January".
fn can_be_said(date: &Stated<'_>, reference: Option<&Edtf>) -> bool {
    let open = date.edtf.as_str().starts_with("..") || date.edtf.as_str().ends_with("..");
    let ahead = matches!(
        (date.edtf.earliest(), reference.and_then(Edtf::latest)), (Some(date), Some(now)) if date > now
    );
    !open && !ahead
}

/// "Lund said on Monday that …": a date in the reporting words, or right behind them.
fn dates_the_saying(sentence: &Sentence<'_, '_, '_>, date: &Stated<'_>) -> bool {
    const REACH: usize = 3;
    // The frame that begins last before the date ends.
    let frame = sentence.frames.partition_point(|frame| frame.start < date.span.end).checked_sub(1);
    let Some(frame) = frame.and_then(|at| sentence.frames.get(at)) else { return false };
    if frame.start <= date.span.start && date.span.end <= frame.end {
        return true;
    }
    // "said in a report published on Tuesday": the day of the report.
    let first = sentence.pieces.partition_point(|piece| piece.span.start < date.span.start);
    let just_before = sentence.pieces.get(first.saturating_sub(2)..first).unwrap_or_default();
    let published =
        |piece: &Piece<'_>| matches!(&*piece.folded, "published" | "released" | "issued" | "dated" | "posted");
    if frame.start < date.span.start && just_before.iter().any(published) {
        return true;
    }
    let between = inside(sentence.pieces, &(frame.end..date.span.start));
    let near = frame.end <= date.span.start
        && between.len() <= REACH
        && between.iter().all(|piece| {
            matches!(
                &*piece.folded,
                "on" | "in"
                    | "last"
                    | "late"
                    | "early"
                    | "earlier"
                    | "a"
                    | "an"
                    | "the"
                    | "at"
                    | "statement"
                    | "interview"
                    | "post"
                    | "speech"
                    | "report"
            )
        });
    let next = sentence.pieces.partition_point(|piece| piece.span.start < date.span.end);
    let closes = sentence.pieces.get(next).is_none_or(|next| next.folded == "that" || !next.is_word());
    near && (closes || between.is_empty())
}

/// "now", "still", "continues to", "is closing": words and forms that put an assertion at the time of its saying.
fn is_present(pieces: &[Piece<'_>], claim: &Range<usize>) -> bool {
    let pieces = inside(pieces, claim);
    let progressive = |at: usize| {
        let mut next = pieces.get(at + 1..at + 3).unwrap_or_default().iter();
        next.any(|piece| piece.is_word() && verb::form(&piece.folded) == Some(Form::Gerund))
    };
    pieces.iter().enumerate().any(|(at, piece)| match &*piece.folded {
        "now" | "currently" | "still" | "today" | "nowadays" | "presently" => true,
        "continues" | "continue" | "remains" | "remain" => true,
        "is" | "are" => progressive(at),
        _ => false,
    })
}

/// "The town had 14 %.": a figure in the past tense, behind a dated one, belongs to the same time.
fn continues(claim: &[Piece<'_>]) -> bool {
    let (mut figure, mut past) = (false, false);
    for piece in claim {
        figure |= is_figure(piece);
        match &*piece.folded {
            "is" | "are" | "has" | "have" | "will" | "would" | "may" | "might" | "could" | "can" => return false,
            "was" | "were" | "had" | "did" => past = true,
            word => past |= piece.is_word() && verb::form(word) == Some(Form::Past),
        }
    }
    figure && past
}

/// "in the same period", "over that time", "back then"
fn same_period(pieces: &[Piece<'_>], claim: &Range<usize>) -> bool {
    let mut before = ["", ""];
    inside(pieces, claim).iter().any(|piece| {
        let word = &*piece.folded;
        let same =
            matches!(word, "period" | "year" | "month" | "time" | "quarter" | "week" | "day" | "years" | "months")
                && matches!(before, ["same", _] | ["that" | "this", _] | [_, "same"])
            // "Back then people laughed."
            || word == "then" && before[0] == "back"
            || word == "time" && before == ["the", "at"];
        // Borrowed from the pieces, which outlive the walk.
        before = [known(word), before[0]];
        same
    })
}

fn known(word: &str) -> &'static str {
    match word {
        "same" => "same",
        "that" => "that",
        "this" => "this",
        "back" => "back",
        "the" => "the",
        "at" => "at",
        _ => "",
    }
}
