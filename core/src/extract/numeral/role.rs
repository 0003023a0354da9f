//! What a number is there for, told from the pieces around it.

mod calendar;
mod label;
mod name;

use super::Numeral;
use super::lexicon;
use crate::extract::piece::{Piece, Shape};
use crate::extract::unit;

/// What a number is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It counts or measures something.
    Count,
    /// A year, also as part of a date or of a name such as "the 2022 rules".
    Year,
    /// A day of a month, or a date in digits.
    Day,
    /// A time of day.
    Clock,
    /// A place in an order: `21st`.
    Ordinal,
    /// It tells one thing from its like: "page 7", `3-1`, a list's `(2)`.
    Label,
    /// Part of a name: `KLM-4`.
    Name,
    /// A word that could as well be an article or "both": "one captain", "the two harbours".
    Determiner,
}

/// What the numeral is there for; `before` is the numeral in front of it in the text.
pub(super) fn role(pieces: &[Piece<'_>], numeral: &Numeral, before: Option<&Numeral>) -> Role {
    let context = Context { pieces, numeral, before };
    match context.digits() {
        Some(digits) => context.of_digits(digits),
        None => context.of_words(),
    }
}

struct Context<'c, 'a> {
    pieces: &'c [Piece<'a>],
    numeral: &'c Numeral,
    before: Option<&'c Numeral>,
}

impl<'c, 'a> Context<'c, 'a> {
    fn back(&self, steps: usize) -> Option<&'c Piece<'a>> {
        self.numeral.pieces.start.checked_sub(steps).and_then(|at| self.pieces.get(at))
    }

    fn ahead(&self, steps: usize) -> Option<&'c Piece<'a>> {
        self.pieces.get(self.numeral.pieces.end + steps)
    }

    fn word_back(&self, steps: usize) -> &'c str {
        self.back(steps).map_or("", |piece| &*piece.folded)
    }

    fn word_ahead(&self, steps: usize) -> &'c str {
        self.ahead(steps).map_or("", |piece| &*piece.folded)
    }

    fn digits(&self) -> Option<&'c Piece<'a>> {
        self.pieces.get(self.numeral.pieces.start).filter(|piece| matches!(piece.shape, Shape::Digits(_)))
    }

    fn has_scale(&self) -> bool {
        self.numeral.pieces.len() > 1
    }

    /// Whether a unit of measure follows.
    fn is_measured(&self) -> bool {
        unit::measured(self.pieces, self.numeral.pieces.end).is_some()
    }

    /// Whether a unit of measure, money or a plural noun follows.
    fn counts_something(&self) -> bool {
        unit::counts_something(self.pieces, self.numeral.pieces.end)
    }

    fn is_money(&self) -> bool {
        self.numeral.pieces.start.checked_sub(1).is_some_and(|at| unit::is_currency(self.pieces, at))
    }

    fn of_digits(&self, digits: &Piece<'_>) -> Role {
        if self.is_money() {
            return Role::Count;
        }
        if self.is_part_of_name(digits) {
            return Role::Name;
        }
        if self.is_clock() {
            return Role::Clock;
        }
        if self.ahead(0).is_some_and(|next| matches!(&*next.folded, "st" | "nd" | "rd" | "th") && next.glued) {
            return Role::Ordinal;
        }
        if self.is_day(digits) {
            return Role::Day;
        }
        if self.is_year(digits) {
            return Role::Year;
        }
        if self.is_label(digits) {
            return Role::Label;
        }
        Role::Count
    }

    fn of_words(&self) -> Role {
        if matches!(self.word_ahead(0), "o'clock") {
            return Role::Clock;
        }
        if self.is_labelled(false) {
            return Role::Label;
        }
        if self.is_determiner() { Role::Determiner } else { Role::Count }
    }

    /// "one" measures only before a unit, a scale, in a range, a share or behind a limit; "the two" is another word
    /// for "both".
    fn is_determiner(&self) -> bool {
        if self.has_scale() || self.numeral.share {
            return false;
        }
        let word = self.pieces.get(self.numeral.pieces.start).map_or("", |piece| &*piece.folded);
        let behind_article = || matches!(self.word_back(1), "the" | "these" | "those");
        match word {
            "one" => !self.measures() && !self.is_limited() && !self.is_odds(),
            "two" => behind_article() && !self.measures(),
            _ => false,
        }
    }

    /// "at least one", "more than one", "exactly one".
    fn is_limited(&self) -> bool {
        matches!(self.word_back(1), "least" | "than" | "exactly") && self.counts_or_ends()
    }

    /// "six to one", "six foot one"
    fn is_odds(&self) -> bool {
        let behind =
            |before: &Numeral| before.pieces.end + 1 == self.numeral.pieces.start && before.role == Role::Count;
        if matches!(self.word_back(1), "foot" | "ft") {
            return self.before.is_some_and(behind) && !self.counts_or_ends();
        }
        self.word_back(1) == "to" && self.before.is_some_and(behind)
    }

    fn counts_or_ends(&self) -> bool {
        self.ahead(0).is_some_and(|next| next.is_word() && !unit::is_function_word(&next.folded))
    }

    /// Whether a unit of measure follows, the upper end of a range, or the whole of a share: "one in five".
    fn measures(&self) -> bool {
        let connects = |at: usize| self.ahead(at).is_some_and(Piece::is_dash) || self.word_ahead(at) == "to";
        let number = |at: usize| {
            self.ahead(at)
                .is_some_and(|next| matches!(next.shape, Shape::Digits(_)) || lexicon::is_number_word(&next.folded))
        };
        let shares = (self.word_ahead(0) == "in" && number(1))
            || (self.word_ahead(0) == "out" && self.word_ahead(1) == "of" && number(2))
            || (self.word_ahead(0) == "over" && number(1));
        let or = self.word_ahead(0) == "or" && number(1);
        let between = self.word_ahead(0) == "and" && number(1) && self.word_back(1) == "between";
        // "one more day", "one full year"
        let stressed = matches!(self.word_ahead(0), "more" | "full" | "whole" | "single" | "extra" | "additional")
            && unit::measured(self.pieces, self.numeral.pieces.end + 1).is_some();
        shares
            || or
            || between
            || stressed
            || self.is_measured()
            || (connects(0) && (number(1) || (connects(1) && connects(2) && number(3))))
    }
}
