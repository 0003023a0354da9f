//! Days, years and times of day.

use super::{Context, Role};
use crate::extract::piece::{Piece, Shape};
use crate::extract::unit;
use crate::extract::words::Set;
use crate::model::Decimal;

/// Words that stand before a year.
#[rustfmt::skip]
const YEAR_CUES: Set = Set::new(&[
    "after", "autumn", "before", "by", "circa", "during", "early", "fall", "from", "in", "late", "mid", "since",
    "spring", "summer", "till", "until", "winter", "year",
]);

impl Context<'_, '_> {
    /// `12:30`, `7 pm`, `7.30pm`, `0800 GMT`.
    pub(super) fn is_clock(&self) -> bool {
        let colon = |mark: Option<&Piece<'_>>, digits: Option<&Piece<'_>>| {
            mark.is_some_and(|mark| mark.is(':') && mark.glued)
                && digits.is_some_and(|digits| matches!(digits.shape, Shape::Digits(_)))
        };
        let glued = self.digits().is_some_and(|digits| digits.glued);
        let value = self.numeral.value;
        // Two places are minutes; more belong to a length in attometres.
        let half_day = matches!(self.word_ahead(0), "am" | "pm" | "o'clock")
            && value < Decimal::whole(13)
            && matches!(value.scale(), 0 | 2);
        let zone = matches!(self.word_ahead(0), "gmt" | "utc" | "hours" | "cet" | "bst" | "edt" | "est")
            && self.digits().is_some_and(|digits| digits.text.len() == 4 && digits.text.starts_with(['0', '1', '2']))
            && (self.word_ahead(0) != "hours" || self.word_back(1) == "at");
        half_day
            || zone
            || (colon(self.ahead(0), self.ahead(1)) && self.ahead(1).is_some_and(|digits| digits.glued))
            || (glued && colon(self.back(1), self.back(2)))
    }

    /// `May 10`, `10 May`, `10th of May`, `10-12 May`, `10/05/2024`.
    pub(super) fn is_day(&self, digits: &Piece<'_>) -> bool {
        let value = self.numeral.value;
        if self.has_scale() || !(1..=31).any(|day| value == Decimal::whole(day)) || digits.text.contains('.') {
            return false;
        }
        self.is_beside_month() || self.is_joined_to_day()
    }

    /// Several days of one month: "10 and 11 May", "May 10-12".
    fn is_joined_to_day(&self) -> bool {
        let joins = |piece: Option<&Piece<'_>>| {
            piece.is_some_and(|piece| piece.is_dash() || matches!(&*piece.folded, "and" | "to" | "or"))
        };
        let day_before = self
            .before
            .is_some_and(|before| before.role == Role::Day && before.pieces.end + 1 == self.numeral.pieces.start);
        let day_ahead =
            self.ahead(1).is_some_and(|next| matches!(next.shape, Shape::Digits(_)) && next.text.len() <= 2)
                && self.ahead(2).is_some_and(|word| word.is_capitalised() && is_month(&word.folded));
        let behind = day_before && joins(self.back(1)) && !self.counts_something();
        behind || (joins(self.ahead(0)) && day_ahead)
    }

    fn is_beside_month(&self) -> bool {
        let before = self.back(1).is_some_and(|word| word.is_capitalised() && is_month(&word.folded))
            || (self.back(1).is_some_and(|stop| stop.is('.'))
                && self.back(2).is_some_and(|word| is_month(&word.folded) && word.text.len() <= 4));
        let after = self.ahead(0).is_some_and(|word| !word.glued && word.is_capitalised() && is_month(&word.folded));
        let ordinal_of = self.word_ahead(0) == "of" && is_month(self.word_ahead(1));
        before || after || ordinal_of
    }

    /// Whether the word in front is a month, so that it makes no name of a number.
    pub(super) fn is_behind_month(&self) -> bool {
        is_month(self.word_back(1))
    }

    pub(super) fn is_year_like(&self) -> bool {
        self.numeral.value >= Decimal::whole(1900)
            && self.numeral.value <= Decimal::whole(2100)
            && self.numeral.value.scale() == 0
    }

    /// Four digits from 1900 to 2100 without separator, unless something says that they count: a currency or percent
    /// sign, a unit, a bound, or a round number before a plural. Older years stand behind a preposition. `1990s` and
    /// the `14` of `2013-14` are years too.
    pub(super) fn is_year(&self, digits: &Piece<'_>) -> bool {
        let joined = digits.glued && self.back(1).is_some_and(|mark| mark.is_dash() || mark.is('/'));
        let second = joined
            && digits.text.len() == 2
            && self
                .before
                .is_some_and(|year| year.role == Role::Year && year.pieces.end + 1 == self.numeral.pieces.start);
        if second {
            return true;
        }
        let plain =
            digits.text.len() == 4 && digits.text.bytes().all(|byte| byte.is_ascii_digit()) && !self.has_scale();
        if !plain || self.back(1).is_some_and(|mark| matches!(mark.shape, Shape::Mark('~' | '#' | '=' | '<' | '>'))) {
            return false;
        }
        let preposition = YEAR_CUES.has(self.word_back(1));
        if !self.is_year_like() {
            let old = self.numeral.value >= Decimal::whole(1000) && self.numeral.value < Decimal::whole(1900);
            return old && preposition && !self.counts_something();
        }
        let decade = self.ahead(0).is_some_and(|next| next.glued && next.text == "s");
        let unit = unit::measured(self.pieces, self.numeral.pieces.end).filter(|_| !decade);
        // "the 2024 second quarter", "in 2020 F. Holm": what looks like a unit may be none.
        if unit.is_some_and(|unit| !(preposition || unit::is_time(&unit.name) && !self.word_ahead(0).ends_with('s'))) {
            return false;
        }
        let limited = matches!(self.word_back(1), "than" | "least" | "most" | "over" | "under" | "nearly" | "almost")
            || matches!(self.word_back(1), "some" | "around" | "about" | "roughly" | "approximately");
        // "until at least 2028" is a date.
        let dated = matches!(self.word_back(3), "until" | "till" | "by" | "since" | "before" | "through" | "in");
        let bound = matches!(self.word_back(1), "than")
            || (matches!(self.word_back(1), "least" | "most") && self.word_back(2) == "at" && !dated);
        let counted = (digits.text.ends_with("00") || limited) && self.counts_something();
        !bound && !counted
    }
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
