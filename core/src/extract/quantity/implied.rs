//! Figures without a number: "a year", "an hour and a half", "twice the sum", "several boats", "for decades".

use super::amount::{Amount, Name};
use crate::extract::numeral::and_part;
use crate::extract::piece::Piece;
use crate::extract::unit::{self, Sort};
use crate::extract::words::Set;
use crate::model::Decimal;
use std::borrow::Cow;

/// Units that are hardly anything else, so that "a" before them is "one".
#[rustfmt::skip]
const PLAIN: Set = Set::new(&[
    "acre", "centimetre", "fortnight", "gallon", "gigabyte", "gigawatt", "gram", "hectare", "kilogram", "kilometer",
    "kilometre", "liter", "litre", "megawatt", "mile", "millilitre", "millimetre", "petabyte", "terabyte",
    "terawatt", "tonne",
]);

/// Words that take an amount: "for a year", "takes an hour", "than a mile".
#[rustfmt::skip]
const TAKERS: Set = Set::new(&[
    "about", "above", "after", "almost", "another", "approximately", "around", "be", "below", "by", "cost", "costs",
    "equals", "every", "for", "half", "in", "is", "just", "last", "lasted", "lasting", "lasts", "least", "maybe",
    "most", "nearly", "of", "only", "over", "perhaps", "roughly", "some", "spend", "spending", "spends", "spent",
    "take", "taken", "takes", "taking", "than", "till", "to", "took", "under", "until", "up", "wait", "waited",
    "was", "weigh", "weighed", "weighs", "within",
]);

/// Words that reckon from an amount: "a year ago", "a mile away".
#[rustfmt::skip]
const RECKONERS: Set = Set::new(&[
    "after", "ago", "ahead", "apart", "away", "before", "behind", "earlier", "early", "faster", "late", "later",
    "left", "long", "longer", "old", "or", "sooner", "to",
]);

/// Words behind which "double" is a verb.
#[rustfmt::skip]
const VERB_CUES: Set = Set::new(&[
    "a", "an", "and", "can", "could", "i", "may", "might", "must", "not", "or", "should", "they", "to", "we",
    "will", "would", "you",
]);

/// Words behind which a plural of time is a length: "for years".
#[rustfmt::skip]
const LASTING: Set = Set::new(&[
    "after", "be", "by", "despite", "for", "is", "lasted", "lasting", "lasts", "over", "spend", "spending", "spent",
    "take", "taken", "takes", "taking", "took", "wait", "waited", "was", "within",
]);

/// What "several" and "a few" are at the least.
const SEVERAL: i64 = 3;

/// What a plural without a number is at the least: "for years".
const PLURAL: i64 = 2;

/// The figure that begins at a word, where one does. `behind` is whether another figure ends right before: "60 miles
/// an hour" and "4 minutes a lesson" have no second one.
pub(super) fn implied(pieces: &[Piece<'_>], at: usize, behind: bool) -> Option<Amount> {
    let piece = pieces.get(at).filter(|piece| piece.is_word())?;
    // Most words are told by their first letter.
    match piece.folded.as_bytes().first()? {
        b'a' if matches!(&*piece.folded, "a" | "an") => {
            let vague = matches!(folded(pieces, at + 1), "few" | "couple");
            if vague { few(pieces, at, at + 1) } else { article(pieces, at, behind) }
        }
        b'c' if piece.folded == "couple" => few(pieces, at, at),
        b'f' if piece.folded == "few" && matches!(back(pieces, at), "past" | "last" | "next" | "first" | "these") => {
            few(pieces, at, at)
        }
        b's' if piece.folded == "several" => few(pieces, at, at),
        _ => multiple(pieces, at, &piece.folded).or_else(|| span(pieces, at, &piece.folded)),
    }
}

fn folded<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    pieces.get(at).map_or("", |piece| &*piece.folded)
}

fn back<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    at.checked_sub(1).map_or("", |at| folded(pieces, at))
}

fn figure(start: usize, number_end: usize, value: Decimal) -> Amount {
    Amount { start, number_end, end: number_end, value, open: false, share: false, unit: None, limit: None }
}

/// "a year", "an hour and a half", "a kilometre", "a dollar and 42 cents": the article counts one where a unit of
/// measure in the singular follows and nothing makes a rate of it.
fn article(pieces: &[Piece<'_>], at: usize, behind: bool) -> Option<Amount> {
    if behind || matches!(back(pieces, at), "once" | "twice" | "times" | "more" | "what" | "such" | "many" | "quite") {
        return None;
    }
    let word = pieces.get(at + 1).filter(|word| word.is_word() && !word.glued)?;
    if word.folded.ends_with('s') && word.folded != "celsius" {
        return None;
    }
    let unit = unit::measured(pieces, at + 1).filter(|unit| unit.sort != Sort::Counted && unit.name != "%")?;
    let mut found = figure(at, at + 1, Decimal::whole(1));
    found.end = unit.end;
    let part = and_part(pieces, unit.end);
    if let Some((end, part)) = part {
        (found.value, found.end) = (found.value.plus(part)?, end);
    }
    let counts = part.is_some() || is_one(pieces, at, unit.end, &unit.name);
    found.unit = Some(Name::from(unit));
    found.count_fortnights();
    counts.then_some(found)
}

/// Whether "a" before a unit is "one": units that are hardly anything else always, times and the rest behind words
/// that take an amount or before words that reckon from it.
fn is_one(pieces: &[Piece<'_>], at: usize, end: usize, name: &str) -> bool {
    let plain = PLAIN.has(name);
    let takes = TAKERS.has(back(pieces, at));
    let reckons = RECKONERS.has(folded(pieces, end));
    // A text that is nothing but the figure.
    let alone = at == 0 && pieces.get(end).is_none();
    plain || takes || reckons || alone
}

/// "several boats", "a few hours", "a couple of days"; only before a plural.
fn few(pieces: &[Piece<'_>], start: usize, at: usize) -> Option<Amount> {
    let couple = folded(pieces, at) == "couple";
    let of = usize::from(folded(pieces, at + 1) == "of");
    let more = usize::from(matches!(folded(pieces, at + 1 + of), "more" | "other"));
    let noun = unit::unit_at(pieces, at + 1 + of + more);
    let number_end = at + 1 + of;
    let mut found = figure(start, number_end, Decimal::whole(if couple { 2 } else { SEVERAL }));
    found.open = !couple;
    match noun {
        Some(unit) => {
            found.end = unit.end;
            found.unit = Some(Name::from(unit));
            Some(found)
        }
        // "a couple of" with its noun left out.
        None => (couple && of == 1 && start < at).then_some(found),
    }
}

/// "twice the sum", "double its output", "tenfold".
fn multiple(pieces: &[Piece<'_>], at: usize, word: &str) -> Option<Amount> {
    let next = folded(pieces, at + 1);
    let compares = matches!(
        next,
        "as" | "the" | "its" | "their" | "his" | "her" | "that" | "those" | "this" | "what" | "our" | "more"
    );
    // "to double the sum", "we double it": the verb.
    let verb = || VERB_CUES.has(back(pieces, at));
    let value = match word {
        "twice" => compares.then_some(2)?,
        "thrice" => compares.then_some(3)?,
        "double" if compares && !verb() => 2,
        "triple" | "treble" if compares && !verb() => 3,
        "quadruple" if compares && !verb() => 4,
        _ => match word.strip_suffix("fold")? {
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            "nine" => 9,
            "ten" => 10,
            "hundred" => 100,
            "thousand" => 1_000,
            _ => return None,
        },
    };
    let mut found = figure(at, at + 1, Decimal::whole(value));
    found.unit = Some(Name { name: Cow::Borrowed("times"), sort: Sort::Measure });
    Some(found)
}

/// "for years", "took months", "decades behind": lengths of time without a number.
fn span(pieces: &[Piece<'_>], at: usize, word: &str) -> Option<Amount> {
    let unit = match word {
        "years" => "year",
        "decades" => "decade",
        "centuries" => "century",
        "months" => "month",
        "weeks" => "week",
        "days" => "day",
        "hours" => "hour",
        "minutes" => "minute",
        _ => return None,
    };
    let takes = LASTING.has(back(pieces, at));
    let reckons = matches!(folded(pieces, at + 1), "behind" | "ahead" | "away" | "ago" | "later" | "earlier");
    let old = matches!(folded(pieces, at + 1), "old" | "of" if folded(pieces, at + 2) == "age");
    if !(takes || reckons) || old || pieces.get(at).is_none_or(|piece| piece.glued) {
        return None;
    }
    let mut found = figure(at, at, Decimal::whole(PLURAL));
    (found.end, found.open) = (at + 1, true);
    found.unit = Some(Name { name: Cow::Borrowed(unit), sort: Sort::Measure });
    Some(found)
}
