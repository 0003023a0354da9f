//! When a claim was said, and the time it is about.
//!
//! A date inside the assertion says what it is about; a date beside the reporting verb says when it was said. A time
//! that opens a sentence frames all its clauses ("In 2024, … , while …"), a demonstrative carries the time of the
//! claim before ("This shift …"), a figure in the past tense goes on with the time of the figure before it, a present
//! compared with a past reaches from there to now, and *now*, *still* or *currently* mean the time of publication. A
//! present tense alone says no time: no date is better than a guessed one.

use crate::edtf::{Edtf, Precision};
use crate::extract::date;
use crate::extract::piece::{Piece, Shape};
use crate::extract::verb::{self, Form};
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
    let opening = opening(sentence);
    let said = sentence.dates.iter().find(|date| dates_the_saying(sentence, date)).map(|date| date.edtf.clone());
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
            .filter(|date| !dates_the_saying(sentence, date))
            .collect();
        let pieces = inside(sentence.pieces, claim);
        let own = main(sentence.pieces, own, reference);
        let about = up_to_now(sentence.pieces, pieces, &own, reference)
            .or_else(|| far_end(sentence.pieces, &own, reference))
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
    (before < FIRST_WORDS && framed && !dates_the_saying(sentence, date)).then_some(date)
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

/// The dates that an assertion is about, where it states several: not those that it only compares with ("85% in 2028,
/// compared with 80% today"), not a past it starts from where it foretells ("45% in 2027, up from 38% in 2025"), and not
/// the term of what was planned at a stated time ("In 2017 it drew up a plan to lead by 2030").
fn main<'o, 'd>(pieces: &[Piece<'_>], own: Vec<&'o Stated<'d>>, reference: Option<&Edtf>) -> Vec<&'o Stated<'d>> {
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
fn up_to_now(
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

/// "none will be cleared before 2029", "by the end of the decade": what is foretold reaches as far as the year that is
/// named, and the end of a decade to the round year behind it.
fn far_end(sentence: &[Piece<'_>], own: &[&Stated<'_>], reference: Option<&Edtf>) -> Option<Edtf> {
    let [date] = own else { return None };
    let last = date.edtf.as_str().strip_prefix("../")?;
    let ahead = matches!((date.edtf.latest(), reference?.latest()?), (Some(date), now) if date >= now);
    let year = date.edtf.latest().map(|day| day.ymd().0)?;
    let before = sentence.partition_point(|piece| piece.span.start < date.span.start).checked_sub(1);
    let before = before.and_then(|at| sentence.get(at)).is_some_and(|piece| &*piece.folded == "before");
    let whole = last.len() == 4 && (before || last.ends_with('X'));
    if !(ahead && whole) {
        return None;
    }
    Edtf::parse(&format!("../{:04}", year + 1)).ok()
}

/// The shortest period that holds all dates; a date that names a thing counts only where nothing else is stated.
fn hull(dates: &[&Stated<'_>]) -> Option<Edtf> {
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
fn month(reference: &Edtf) -> Edtf {
    let day = reference.date().filter(|date| date.precision() == Precision::Day);
    let month = day.and_then(|date| Edtf::parse(&format!("{:04}-{:02}", date.year()?, date.month()?)).ok());
    month.unwrap_or_else(|| reference.clone())
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

fn is_figure(piece: &Piece<'_>) -> bool {
    matches!(piece.shape, Shape::Digits(_)) || piece.folded == "half"
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

/// The pieces in a span, found by halving: a sentence without end may hold claims without end.
fn inside<'r, 'a>(pieces: &'r [Piece<'a>], span: &Range<usize>) -> &'r [Piece<'a>] {
    let start = pieces.partition_point(|piece| piece.span.start < span.start);
    let end = pieces.partition_point(|piece| piece.span.end <= span.end);
    pieces.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    /// Dates stand in [], as "[2024|in 2024]"; claims end at "/"; frames stand in {}.
    fn about(marked: &str, before: Option<&str>) -> Vec<(Option<String>, Option<String>)> {
        let mut text = String::new();
        let (mut dates, mut claims, mut frames) = (Vec::new(), Vec::new(), Vec::new());
        let (mut claim, mut frame) = (0, 0);
        let mut rest = marked;
        while let Some(character) = rest.chars().next() {
            rest = &rest[character.len_utf8()..];
            match character {
                '[' => {
                    let (inside, after) = rest.split_once(']').unwrap();
                    let (edtf, words) = inside.split_once('|').unwrap();
                    dates.push((text.len()..text.len() + words.len(), Edtf::parse(edtf).unwrap()));
                    text.push_str(words);
                    rest = after;
                }
                '/' => {
                    claims.push(claim..text.len());
                    claim = text.len();
                }
                '{' => frame = text.len(),
                '}' => frames.push(frame..text.len()),
                _ => text.push(character),
            }
        }
        claims.push(claim..text.len());
        let pieces = pieces(&text);
        let dates: Vec<Stated<'_>> =
            dates.iter().map(|(span, edtf)| Stated { span: span.clone(), edtf, attributive: false }).collect();
        let sentence = Sentence { pieces: &pieces, claims: &claims, dates: &dates, frames: &frames };
        let before = before.map(|text| Edtf::parse(text).unwrap());
        let reference = Edtf::parse("2026-01-10").unwrap();
        let shown = |edtf: &Edtf| edtf.to_string();
        let before = Before { last: before.as_ref(), past: before.as_ref() };
        times(&sentence, before, Some(&reference))
            .into_iter()
            .map(|times| (times.said.as_ref().map(shown), times.about.as_ref().map(|(edtf, _)| shown(edtf))))
            .collect()
    }

    fn only_about(marked: &str, before: Option<&str>) -> Vec<Option<String>> {
        about(marked, before).into_iter().map(|(_, about)| about).collect()
    }

    #[test]
    fn a_date_in_the_assertion_is_what_it_is_about() {
        assert_eq!(only_about("The pier was built in [1998|1998].", None), [Some("1998".to_owned())]);
        assert_eq!(
            only_about("It held 41 berths in [2024|2024], up from 33 in [2021|2021].", None),
            [Some("2021/2024".to_owned())]
        );
        assert_eq!(only_about("The pier is long.", None), [None]);
    }

    #[test]
    fn of_several_dates_the_assertion_chooses() {
        assert_eq!(
            only_about("It will hold 85 berths in [2028|2028], compared with 80 in [2025|2025].", None),
            [Some("2028".to_owned())]
        );
        assert_eq!(
            only_about("It will hold 45 berths in [2027|2027], up from 38 in [2025|2025].", None),
            [Some("2027".to_owned())]
        );
        assert_eq!(
            only_about("In [2017|2017] the port drew up a plan to lead by [../2030|2030].", None),
            [Some("2017".to_owned())]
        );
        assert_eq!(
            only_about("Traffic fell in [2026-01|January] for the first time since [2022/..|2022].", None),
            [Some("2026-01".to_owned())]
        );
    }

    #[test]
    fn a_present_compared_with_a_past_reaches_up_to_now() {
        assert_eq!(
            only_about("The ratio stands at 7, against 5 at the end of [2024-12|2024].", None),
            [Some("2024-12/2026-01".to_owned())]
        );
        assert_eq!(
            only_about("The wait has grown to 30 weeks from 16 in [2025-07|July].", None),
            [Some("2025-07/2026-01".to_owned())]
        );
        assert_eq!(only_about("The wait came from rules of [2024|2024].", None), [Some("2024".to_owned())]);
        assert_eq!(
            only_about("They spent 9 in [2025-33|the quarter], up 6 percent from [2024-33|a year earlier].", None),
            [Some("2025-33".to_owned())]
        );
    }

    #[test]
    fn what_is_foretold_reaches_as_far_as_the_year_that_is_named() {
        assert_eq!(only_about("No pier will open before [../2028|2029].", None), [Some("../2029".to_owned())]);
        assert_eq!(only_about("It will open by [../202X|the end of the decade].", None), [Some("../2030".to_owned())]);
        assert_eq!(only_about("It was built before [../1979|1980].", None), [Some("../1979".to_owned())]);
    }

    #[test]
    fn what_goes_along_with_a_dated_event_shares_its_time() {
        assert_eq!(
            only_about("It sailed in [2024-05|May 2024],/ beating the old record.", None),
            [Some("2024-05".to_owned()), Some("2024-05".to_owned())]
        );
        assert_eq!(only_about("Back then people laughed.", Some("2017")), [Some("2017".to_owned())]);
    }

    #[test]
    fn a_date_beside_the_verb_of_saying_is_when_it_was_said() {
        assert_eq!(
            about("{Lund said} on [2026-01-05|Monday] that the pier is long.", None),
            [(Some("2026-01-05".to_owned()), None)]
        );
    }

    #[test]
    fn an_opening_date_frames_every_clause() {
        assert_eq!(
            only_about("In [2024|2024], Norway built 18% of the boats,/ while the town built 7%.", None),
            [Some("2024".to_owned()), Some("2024".to_owned())]
        );
    }

    #[test]
    fn demonstratives_and_words_for_now_carry_a_time() {
        assert_eq!(only_about("This shift surprised the crews.", Some("2024")), [Some("2024".to_owned())]);
        assert_eq!(only_about("The town lost 12 boats in the same period.", Some("2024")), [Some("2024".to_owned())]);
        assert_eq!(only_about("The shift surprised the crews.", Some("2024")), [None]);
        assert_eq!(only_about("The port still leads.", None), [Some("2026-01".to_owned())]);
        assert_eq!(only_about("The gap is quickly closing.", None), [Some("2026-01".to_owned())]);
        assert_eq!(only_about("The gap matters.", None), [None]);
    }
}
