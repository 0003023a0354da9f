//! What a number is there for, told from the pieces around it.

use super::Numeral;
use super::spelled;
use crate::extract::piece::{Piece, Shape};
use crate::extract::unit;
use crate::model::Decimal;

/// What a number is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It counts or measures something.
    Count,
    /// A year, also as part of a date or of a name such as "the 2022 rules".
    Year,
    /// A day of a month.
    Day,
    /// A time of day.
    Clock,
    /// A place in an order: `21st`.
    Ordinal,
    /// It tells one thing from its like: "page 7".
    Label,
    /// Part of a name: `KLM-4`.
    Name,
    /// A word that could as well be an article or "both": "one captain", "the two harbours".
    Determiner,
}

/// What the numeral is there for; `before` is the numeral in front of it in the text.
pub(super) fn role(pieces: &[Piece<'_>], numeral: &Numeral, before: Option<&Numeral>) -> Role {
    let context = Context { pieces, numeral };
    match context.digits() {
        Some(digits) => context.of_digits(digits, before),
        None if context.is_determiner() => Role::Determiner,
        None => Role::Count,
    }
}

struct Context<'c, 'a> {
    pieces: &'c [Piece<'a>],
    numeral: &'c Numeral,
}

impl<'c, 'a> Context<'c, 'a> {
    fn back(&self, steps: usize) -> Option<&'c Piece<'a>> {
        self.numeral.pieces.start.checked_sub(steps).and_then(|at| self.pieces.get(at))
    }

    fn ahead(&self, steps: usize) -> Option<&'c Piece<'a>> {
        self.pieces.get(self.numeral.pieces.end + steps)
    }

    fn digits(&self) -> Option<&'c Piece<'a>> {
        self.pieces.get(self.numeral.pieces.start).filter(|piece| matches!(piece.shape, Shape::Digits(_)))
    }

    fn has_scale(&self) -> bool {
        self.numeral.pieces.len() > 1
    }

    fn of_digits(&self, digits: &Piece<'_>, before: Option<&Numeral>) -> Role {
        if self.is_name(digits) {
            return Role::Name;
        }
        if self.is_clock() {
            return Role::Clock;
        }
        if self.ahead(0).is_some_and(|next| next.glued && matches!(&*next.folded, "st" | "nd" | "rd" | "th")) {
            return Role::Ordinal;
        }
        let value = self.numeral.value;
        if !self.has_scale() && (1..=31).any(|day| value == Decimal::whole(day)) && self.is_beside_month() {
            return Role::Day;
        }
        if self.is_year(digits, before) {
            return Role::Year;
        }
        if self.back(1).is_some_and(|word| is_label(&word.folded)) {
            return Role::Label;
        }
        Role::Count
    }

    /// `T90X` is one word already. Here: `KLM-4`, `910B` and `3` behind a name ("Harbour 910B", "Windfall 3 sank"),
    /// and digits glued to letters that are no unit we know.
    fn is_name(&self, digits: &Piece<'_>) -> bool {
        let hyphened = digits.glued
            && self.back(1).is_some_and(|mark| mark.is_dash() && mark.glued)
            && self.back(2).is_some_and(|word| word.is_word() && spelled::scale_word(&word.folded).is_none())
            && !self.back(2).is_some_and(|word| matches!(&*word.folded, "to" | "and" | "sub" | "pre" | "mid"));
        let behind_name = !digits.glued
            && self.back(1).is_some_and(|word| {
                word.is_capitalised() && word.text.chars().count() > 1 && !is_plain_start(&word.folded)
            })
            && !self.is_beside_month();
        let last = self.pieces.get(self.numeral.pieces.end.saturating_sub(1));
        let scale_letter = self.has_scale() && last.is_some_and(|scale| scale.glued && scale.text.len() == 1);
        let unit_letter = self.ahead(0).is_some_and(|next| next.glued && next.is_word() && next.text.len() == 1);
        let letter = scale_letter || unit_letter;
        let odd_suffix = self.ahead(0).is_some_and(|next| next.glued && next.is_word() && !is_suffix(next.text));
        hyphened || odd_suffix || (behind_name && (letter || self.ends_thought()))
    }

    /// Whether nothing that could be counted follows.
    fn ends_thought(&self) -> bool {
        if self.has_scale() {
            return false;
        }
        match self.ahead(0) {
            None => !self.is_year_like(),
            Some(next) if next.is('%') || next.is('+') || next.is('×') => false,
            Some(next) if next.is_word() => {
                !self.is_year_like() && !unit::counts_something(self.pieces, self.numeral.pieces.end)
            }
            Some(_) => !self.is_year_like(),
        }
    }

    fn is_year_like(&self) -> bool {
        self.numeral.value >= Decimal::whole(1900)
            && self.numeral.value <= Decimal::whole(2100)
            && self.numeral.value.scale() == 0
    }

    fn is_clock(&self) -> bool {
        let colon = |mark: Option<&Piece<'_>>, digits: Option<&Piece<'_>>| {
            mark.is_some_and(|mark| mark.is(':') && mark.glued)
                && digits.is_some_and(|digits| matches!(digits.shape, Shape::Digits(_)))
        };
        let glued = self.digits().is_some_and(|digits| digits.glued);
        let half_day = self.ahead(0).is_some_and(|next| matches!(&*next.folded, "am" | "pm"))
            && self.numeral.value <= Decimal::whole(12);
        half_day
            || (colon(self.ahead(0), self.ahead(1)) && self.ahead(1).is_some_and(|digits| digits.glued))
            || (glued && colon(self.back(1), self.back(2)))
    }

    fn is_beside_month(&self) -> bool {
        let before = self.back(1).is_some_and(|word| is_month(&word.folded))
            || (self.back(1).is_some_and(|stop| stop.is('.'))
                && self.back(2).is_some_and(|word| is_month(&word.folded) && word.text.len() <= 4));
        let after = self.ahead(0).is_some_and(|word| !word.glued && word.is_capitalised() && is_month(&word.folded));
        let ordinal_of = self.ahead(0).is_some_and(|of| of.folded == "of")
            && self.ahead(1).is_some_and(|word| is_month(&word.folded));
        before || after || ordinal_of
    }

    /// Four digits from 1900 to 2100 without separator, unless something says that they count: a currency or percent
    /// sign, a bound, or a round number before a plural. `1990s` and the `14` of `2013-14` are years too.
    fn is_year(&self, digits: &Piece<'_>, before: Option<&Numeral>) -> bool {
        let joined = digits.glued && self.back(1).is_some_and(Piece::is_dash);
        let second = joined
            && digits.text.len() == 2
            && before.is_some_and(|year| year.role == Role::Year && year.pieces.end + 1 == self.numeral.pieces.start);
        if second {
            return true;
        }
        if digits.text.len() != 4 || self.has_scale() || !self.is_year_like() {
            return false;
        }
        if self.back(1).is_some_and(|mark| matches!(mark.shape, Shape::Mark('$' | '€' | '£' | '¥' | '~' | '#'))) {
            return false;
        }
        if self.ahead(0).is_some_and(|next| next.is('%') || matches!(&*next.folded, "percent" | "per" | "times")) {
            return false;
        }
        let bounded = self.back(1).is_some_and(|than| than.folded == "than")
            || (self.back(1).is_some_and(|last| matches!(&*last.folded, "least" | "most"))
                && self.back(2).is_some_and(|at| at.folded == "at"));
        let round = digits.text.ends_with("00") && unit::counts_something(self.pieces, self.numeral.pieces.end);
        !bounded && !round
    }

    /// "one" measures only before a unit, a scale or in a range; "the two" is another word for "both".
    fn is_determiner(&self) -> bool {
        if self.has_scale() {
            return false;
        }
        let word = self.pieces.get(self.numeral.pieces.start).map_or("", |piece| &*piece.folded);
        let behind_article = || self.back(1).is_some_and(|the| matches!(&*the.folded, "the" | "these" | "those"));
        match word {
            "one" => !self.measures(),
            "two" => behind_article() && !self.measures(),
            _ => false,
        }
    }

    /// Whether a unit of measure follows, or the upper end of a range.
    fn measures(&self) -> bool {
        let connects = |at: usize| self.ahead(at).is_some_and(|to| to.is_dash() || to.folded == "to");
        let number = |at: usize| {
            self.ahead(at)
                .is_some_and(|next| matches!(next.shape, Shape::Digits(_)) || spelled::is_number_word(&next.folded))
        };
        unit::measured(self.pieces, self.numeral.pieces.end).is_some()
            || (connects(0) && (number(1) || (connects(1) && connects(2) && number(3))))
    }
}

/// Letters that may be glued to digits without making a name of them.
fn is_suffix(text: &str) -> bool {
    matches!(text, "s" | "x" | "X" | "st" | "nd" | "rd" | "th" | "am" | "pm") || unit::is_symbol(text)
}

/// Words that begin a sentence with a capital without being a name.
fn is_plain_start(word: &str) -> bool {
    unit::is_function_word(word)
        || matches!(
            word,
            "nearly"
                | "almost"
                | "approximately"
                | "roughly"
                | "least"
                | "most"
                | "more"
                | "less"
                | "fewer"
                | "just"
                | "only"
                | "top"
                | "exactly"
                | "some"
        )
}

fn is_label(word: &str) -> bool {
    matches!(
        word,
        "page"
            | "pages"
            | "section"
            | "chapter"
            | "figure"
            | "table"
            | "article"
            | "version"
            | "step"
            | "phase"
            | "no"
            | "number"
            | "level"
            | "grade"
            | "tier"
            | "room"
            | "paragraph"
            | "question"
            | "appendix"
    )
}

/// Whether a folded word is the English name of a month or its usual abbreviation. "May" and "March" are months here
/// because a number stands beside them.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    MONTHS.iter().any(|month| *month == word || (word.len() == 3 && month.starts_with(word))) || word == "sept"
}
