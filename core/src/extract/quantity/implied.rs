//! Figures without a number: "a year", "an hour and a half", "twice the sum", "several boats", "for decades".

use super::amount::{Amount, Name};
use super::duration;
use crate::extract::numeral::and_part;
use crate::extract::piece::Piece;
use crate::extract::unit::{self, Sort, is_time};
use crate::extract::words::{Set, Table};
use crate::model::Decimal;
use std::borrow::Cow;

/// How a word can stand for a figure.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// "a year", "a few years", "a couple of years".
    Article,
    /// "another year".
    Another,
    /// "several boats", "couple of days".
    Vague,
    /// "past few years"; alone it is a small number of no size.
    Few,
    /// "twice the sum": so many times.
    Multiple(i64),
    /// "double the sum", which is also a verb.
    Double(i64),
    /// "tenfold", "sales doubled": what has grown so is so many times what it was.
    Fold(i64),
    /// "years": so long at the least, of a unit.
    Plural(&'static str),
    /// The unit of "year-long".
    Singular(&'static str),
    /// "yearlong".
    Long(&'static str),
}

/// The words that can stand for a figure.
#[rustfmt::skip]
const SIGNS: Table<Sign> = Table::new(&[
    ("a", Sign::Article), ("an", Sign::Article), ("another", Sign::Another), ("centuries", Sign::Plural("century")),
    ("century", Sign::Singular("century")), ("couple", Sign::Vague), ("day", Sign::Singular("day")),
    ("daylong", Sign::Long("day")), ("days", Sign::Plural("day")), ("decade", Sign::Singular("decade")),
    ("decadelong", Sign::Long("decade")), ("decades", Sign::Plural("decade")), ("double", Sign::Double(2)),
    ("doubled", Sign::Fold(2)), ("eightfold", Sign::Fold(8)), ("few", Sign::Few), ("fifteenfold", Sign::Fold(15)),
    ("fiftyfold", Sign::Fold(50)), ("fivefold", Sign::Fold(5)), ("fourfold", Sign::Fold(4)),
    ("hour", Sign::Singular("hour")), ("hourlong", Sign::Long("hour")), ("hours", Sign::Plural("hour")),
    ("hundredfold", Sign::Fold(100)), ("minutes", Sign::Plural("minute")), ("month", Sign::Singular("month")),
    ("monthlong", Sign::Long("month")), ("months", Sign::Plural("month")), ("ninefold", Sign::Fold(9)),
    ("quadruple", Sign::Double(4)), ("quadrupled", Sign::Fold(4)), ("quintupled", Sign::Fold(5)),
    ("sevenfold", Sign::Fold(7)), ("several", Sign::Vague), ("sixfold", Sign::Fold(6)), ("tenfold", Sign::Fold(10)),
    ("thirtyfold", Sign::Fold(30)), ("thousandfold", Sign::Fold(1_000)), ("threefold", Sign::Fold(3)),
    ("thrice", Sign::Multiple(3)), ("treble", Sign::Double(3)), ("trebled", Sign::Fold(3)),
    ("triple", Sign::Double(3)), ("tripled", Sign::Fold(3)), ("twelvefold", Sign::Fold(12)),
    ("twentyfold", Sign::Fold(20)), ("twice", Sign::Multiple(2)), ("twofold", Sign::Fold(2)),
    ("week", Sign::Singular("week")), ("weeklong", Sign::Long("week")), ("weeks", Sign::Plural("week")),
    ("year", Sign::Singular("year")), ("yearlong", Sign::Long("year")), ("years", Sign::Plural("year")),
]);

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
    "about", "above", "after", "almost", "approximately", "around", "be", "below", "by", "cost", "costs", "equals",
    "every", "for", "half", "in", "is", "just", "last", "lasted", "lasting", "lasts", "least", "maybe", "most",
    "nearly", "of", "only", "over", "perhaps", "roughly", "some", "spend", "spending", "spends", "spent", "take",
    "taken", "takes", "taking", "than", "till", "to", "took", "under", "until", "up", "wait", "waited", "was",
    "weigh", "weighed", "weighs", "within",
]);

/// Words that reckon from an amount: "a year ago", "a mile away".
#[rustfmt::skip]
const RECKONERS: Set = Set::new(&[
    "after", "ago", "ahead", "apart", "away", "before", "behind", "earlier", "early", "faster", "late", "later",
    "left", "long", "longer", "old", "or", "sooner", "to",
]);

/// Words that stress that one is whole: "a full year", "one more day".
const STRESSES: Set =
    Set::new(&["additional", "entire", "extra", "full", "further", "good", "mere", "single", "whole"]);

/// Words behind which "double" is a verb.
#[rustfmt::skip]
const VERB_CUES: Set = Set::new(&[
    "a", "an", "and", "can", "could", "i", "may", "might", "must", "not", "or", "should", "they", "to", "we",
    "will", "would", "you",
]);

/// Words that "twice" and "double" compare with.
#[rustfmt::skip]
const COMPARED: Set = Set::new(&[
    "as", "her", "his", "its", "more", "our", "that", "the", "their", "this", "those", "what",
]);

/// What "several" and "a few" are at the least.
const SEVERAL: i64 = 3;

/// The figure that begins at a word, where one does. `behind` is whether another figure ends right before: "60 miles
/// an hour" and "4 minutes a lesson" have no second one.
pub(super) fn implied(pieces: &[Piece<'_>], at: usize, behind: bool) -> Option<Amount> {
    let piece = pieces.get(at).filter(|piece| piece.is_word())?;
    let next = folded(pieces, at + 1);
    let times = |value: i64| Some(figure(at, at + 1, value, Some(named("times"))));
    match SIGNS.get(&piece.folded)? {
        Sign::Article if matches!(next, "few" | "couple") => vague(pieces, at, at + 1),
        Sign::Article => article(pieces, at, behind),
        Sign::Another => another(pieces, at),
        Sign::Vague => vague(pieces, at, at),
        Sign::Few => {
            let definite = matches!(back(pieces, at), "past" | "last" | "next" | "first" | "these" | "previous");
            if definite { vague(pieces, at, at) } else { None }
        }
        Sign::Multiple(value) if COMPARED.has(next) => times(value),
        // "to double the sum", "we double it": the verb.
        Sign::Double(value) if COMPARED.has(next) && !VERB_CUES.has(back(pieces, at)) => times(value),
        Sign::Fold(value) => times(value),
        Sign::Multiple(_) | Sign::Double(_) => None,
        Sign::Plural(unit) => duration::plural(pieces, at, unit),
        Sign::Singular(unit) => duration::long(pieces, at, unit),
        Sign::Long(unit) => Some(figure(at, at + 1, 1, Some(named(unit)))),
    }
}

pub(super) fn folded<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    pieces.get(at).map_or("", |piece| &*piece.folded)
}

pub(super) fn back<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    at.checked_sub(1).map_or("", |at| folded(pieces, at))
}

pub(super) fn named(unit: &'static str) -> Name {
    Name { name: Cow::Borrowed(unit), sort: Sort::Measure }
}

pub(super) fn figure(start: usize, end: usize, value: i64, unit: Option<Name>) -> Amount {
    let value = Decimal::whole(value);
    Amount { start, number_end: end, end, value, open: false, share: false, unit, limit: None }
}

/// "a year", "an hour and a half", "a kilometre", "a dollar and 42 cents": the article counts one where a unit of
/// measure in the singular follows and nothing makes a rate of it.
fn article(pieces: &[Piece<'_>], at: usize, behind: bool) -> Option<Amount> {
    if behind || matches!(back(pieces, at), "once" | "twice" | "times" | "more" | "what" | "such" | "many" | "quite") {
        return None;
    }
    let stressed = STRESSES.has(folded(pieces, at + 1));
    let unit_at = at + 1 + usize::from(stressed);
    let word = pieces.get(unit_at).filter(|word| word.is_word() && !word.glued)?;
    if word.folded.ends_with('s') && word.folded != "celsius" {
        return None;
    }
    let unit = unit::measured(pieces, unit_at).filter(|unit| unit.sort != Sort::Counted && unit.name != "%")?;
    let mut found = figure(at, unit_at, 1, None);
    found.end = unit.end;
    let part = and_part(pieces, unit.end);
    if let Some((end, part)) = part {
        (found.value, found.end) = (found.value.plus(part)?, end);
    }
    let counts = part.is_some() || (stressed && is_time(&unit.name)) || is_one(pieces, at, unit.end, &unit.name);
    found.unit = Some(Name::from(unit));
    found.count_fortnights();
    counts.then_some(found)
}

/// Whether "a" before a unit is "one": units that are hardly anything else always, times and the rest behind words
/// that take an amount or before words that reckon from it.
fn is_one(pieces: &[Piece<'_>], at: usize, end: usize, name: &str) -> bool {
    // A text that is nothing but the figure.
    let alone = at == 0 && pieces.get(end).is_none();
    PLAIN.has(name) || TAKERS.has(back(pieces, at)) || RECKONERS.has(folded(pieces, end)) || alone
}

/// "another year".
fn another(pieces: &[Piece<'_>], at: usize) -> Option<Amount> {
    let unit = unit::measured(pieces, at + 1).filter(|unit| is_time(&unit.name))?;
    let mut found = figure(at, at + 1, 1, None);
    found.end = unit.end;
    found.unit = Some(Name::from(unit));
    (!folded(pieces, at + 1).ends_with('s')).then_some(found)
}

/// "several boats", "a few hours", "a couple of days"; only before a plural.
fn vague(pieces: &[Piece<'_>], start: usize, at: usize) -> Option<Amount> {
    let couple = folded(pieces, at) == "couple";
    let of = usize::from(folded(pieces, at + 1) == "of");
    let more = usize::from(matches!(folded(pieces, at + 1 + of), "more" | "other"));
    let noun = unit::unit_at(pieces, at + 1 + of + more);
    let number_end = at + 1 + of;
    let mut found = figure(start, number_end, if couple { 2 } else { SEVERAL }, None);
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
