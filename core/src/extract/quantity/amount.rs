//! One figure with its sign, currency and unit.

use super::bound;
use crate::extract::numeral::{Numeral, and_part};
use crate::extract::piece::Piece;
use crate::extract::unit::{self, Sort, Unit};
use crate::model::{Bound, Decimal};
use std::borrow::Cow;

/// A figure with its currency or unit.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// First piece, a currency or minus included.
    pub start: usize,
    /// One past the number's last piece.
    pub number_end: usize,
    /// One past the unit's last piece.
    pub end: usize,
    pub value: Decimal,
    /// Whether only a lower end is named: "thousands".
    pub open: bool,
    /// Whether it is a part of a whole: "half".
    pub share: bool,
    pub unit: Option<Name>,
    /// A limit between the number and its unit: "50+ boats", "12 or more days".
    pub limit: Option<Bound>,
}

/// What is measured or counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub name: Cow<'static, str>,
    pub sort: Sort,
}

impl From<Unit> for Name {
    fn from(unit: Unit) -> Self {
        Self { name: unit.name, sort: unit.sort }
    }
}

impl Amount {
    /// Whether its unit is one of time.
    pub fn is_time(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit::is_time(&unit.name))
    }

    /// Whether its unit is this sort.
    pub fn is(&self, sort: Sort) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.sort == sort)
    }
}

fn folded<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    pieces.get(at).map_or("", |piece| &*piece.folded)
}

/// The figure that a number is part of.
pub(super) fn amount(pieces: &[Piece<'_>], numeral: &Numeral) -> Amount {
    let mut amount = Amount {
        start: numeral.pieces.start,
        number_end: numeral.pieces.end,
        end: numeral.pieces.end,
        value: numeral.value,
        open: numeral.open,
        share: numeral.share,
        unit: None,
        limit: None,
    };
    if let Some(currency) = unit::currency_before(pieces, amount.start) {
        amount.start = currency.edge;
        amount.multiply(currency.factor);
        amount.unit = Some(Name { name: currency.name, sort: Sort::Money });
    } else {
        amount.take_unit(pieces);
    }
    let sign = minus(pieces, amount.start).or_else(|| amount.minus_apart(pieces));
    if let (Some(minus), Some(negative)) = (sign, amount.value.negated()) {
        (amount.start, amount.value) = (minus, negative);
    }
    amount
}

impl Amount {
    /// "it was - 5 °C", in text that was cut into words: a dash between a word and a temperature is its sign.
    fn minus_apart(&self, pieces: &[Piece<'_>]) -> Option<usize> {
        let at = self.start.checked_sub(1)?;
        pieces.get(at).filter(|dash| dash.is_dash() && !dash.glued && !matches!(dash.text, "—" | "–"))?;
        let word = at.checked_sub(1).and_then(|before| pieces.get(before)).is_none_or(Piece::is_word);
        let temperature = self.unit.as_ref().is_some_and(|unit| unit.name.starts_with('°') || unit.name == "degree");
        (word && temperature).then_some(at)
    }

    fn multiply(&mut self, factor: i64) {
        self.value = self.value.times(factor).unwrap_or(self.value);
    }

    fn take(&mut self, unit: Unit) {
        self.end = unit.end;
        self.unit = Some(unit.into());
    }

    fn take_unit(&mut self, pieces: &[Piece<'_>]) {
        // "75 USD million", "48.5 MGBP"
        if let Some(currency) = unit::currency_behind(pieces, self.number_end) {
            self.end = currency.edge;
            self.multiply(currency.factor);
            self.unit = Some(Name { name: currency.name, sort: Sort::Money });
            if let Some(factor) = crate::extract::numeral::scale_word(folded(pieces, self.end)) {
                self.multiply(factor);
                self.end += 1;
            }
            return;
        }
        let limit = bound::after(pieces, self.number_end);
        let unit_at = limit.map_or(self.number_end, |(end, _)| end);
        let found = if self.share {
            self.unit_of_share(pieces)
        } else if folded(pieces, unit_at) == "of" && (self.open || self.is_dozen(pieces)) {
            // "thousands of gulls"
            unit::unit_at(pieces, unit_at + 1)
        } else {
            unit::unit_at(pieces, unit_at).or_else(|| self.unit_of_one(pieces))
        };
        let found = found.or_else(|| self.unit_of_age(pieces));
        if let Some((end, bound)) = limit {
            // "50+ boats", but "12 or more of them": without a unit the limit is found behind the number again.
            if found.is_some() || self.limit.is_none() && end > unit_at {
                self.limit = Some(bound);
                self.end = end;
            }
        }
        let Some(found) = found else {
            if folded(pieces, self.end) == "below" && folded(pieces, self.end + 1) == "zero" {
                self.sink_below_zero(pieces);
            }
            return;
        };
        self.take(found);
        self.add_part(pieces);
        self.count_fortnights();
        self.sink_below_zero(pieces);
    }

    /// "aged 45", "at the age of 20" are years.
    fn unit_of_age(&self, pieces: &[Piece<'_>]) -> Option<Unit> {
        let back = |steps: usize| self.start.checked_sub(steps).map_or("", |at| folded(pieces, at));
        let aged = matches!(back(1), "aged" | "age" | "ages")
            || (matches!(back(1), "of" | "between" | "from" | "under" | "over" | "about" | "around" | "to" | "and")
                && matches!(back(2), "age" | "ages" | "aged"));
        let ends =
            pieces.get(self.number_end).is_none_or(|next| !next.is_word() || unit::is_function_word(&next.folded));
        (aged && ends && !self.share).then_some(Unit {
            name: Cow::Borrowed("year"),
            end: self.number_end,
            sort: Sort::Measure,
        })
    }

    /// "one more day", "one full year": the singular behind a word that stresses it.
    fn unit_of_one(&self, pieces: &[Piece<'_>]) -> Option<Unit> {
        let stressed =
            matches!(folded(pieces, self.number_end), "more" | "full" | "whole" | "single" | "extra" | "additional");
        let one = self.value == Decimal::whole(1) && stressed;
        one.then(|| unit::measured(pieces, self.number_end + 1)).flatten()
    }

    fn is_dozen(&self, pieces: &[Piece<'_>]) -> bool {
        self.number_end.checked_sub(1).is_some_and(|last| folded(pieces, last).starts_with("dozen"))
    }

    /// "half of a mile", "a quarter of an hour", "two thirds of a century"; what a share is taken of otherwise is no
    /// unit.
    fn unit_of_share(&self, pieces: &[Piece<'_>]) -> Option<Unit> {
        if folded(pieces, self.number_end) != "of" {
            return unit::measured(pieces, self.number_end);
        }
        let article = matches!(folded(pieces, self.number_end + 1), "a" | "an");
        unit::measured(pieces, self.number_end + 1 + usize::from(article)).filter(|unit| unit.name != "%")
    }

    /// "one year and a half", "3 hours and a quarter".
    fn add_part(&mut self, pieces: &[Piece<'_>]) {
        if self.is(Sort::Counted) || self.share {
            return;
        }
        if let Some((end, part)) = and_part(pieces, self.end)
            && let Some(sum) = self.value.plus(part)
        {
            (self.end, self.value) = (end, sum);
        }
    }

    /// A fortnight is two weeks, and is compared with weeks.
    pub fn count_fortnights(&mut self) {
        if let Some(unit) = self.unit.as_mut().filter(|unit| unit.name == "fortnight") {
            unit.name = Cow::Borrowed("week");
            self.multiply(2);
        }
    }

    /// "20 degrees below zero", "20 below zero".
    fn sink_below_zero(&mut self, pieces: &[Piece<'_>]) {
        let degrees = self.unit.get_or_insert(Name { name: Cow::Borrowed("degree"), sort: Sort::Measure });
        let degrees = degrees.name.starts_with('°') || degrees.name == "degree";
        if degrees
            && folded(pieces, self.end) == "below"
            && folded(pieces, self.end + 1) == "zero"
            && let Some(negative) = self.value.negated()
        {
            (self.end, self.value) = (self.end + 2, negative);
        }
    }
}

/// The minus in front of a figure: a dash glued to it, but to nothing before, or the word.
fn minus(pieces: &[Piece<'_>], start: usize) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let sign = pieces.get(at)?;
    if matches!(&*sign.folded, "minus" | "negative") {
        return Some(at);
    }
    let glued = pieces.get(start)?.glued;
    // "<-30" and "=-30" are signs in a row; "up-30" is none.
    let free = !sign.glued
        || at
            .checked_sub(1)
            .and_then(|at| pieces.get(at))
            .is_some_and(|mark| mark.is('<') || mark.is('>') || mark.is('=') || mark.is('(') || mark.is('~'));
    (glued && sign.is_dash() && free).then_some(at)
}
