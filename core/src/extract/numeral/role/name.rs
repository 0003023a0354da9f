//! Numbers that are part of a name: models, versions, routes, films.

use super::{Context, Role};
use crate::extract::numeral::lexicon;
use crate::extract::piece::{Piece, Shape};
use crate::extract::unit;
use crate::extract::words::Set;

/// Words that a hyphen joins to a number without making a name of it: "mid-2020".
#[rustfmt::skip]
const PREFIXES: Set = Set::new(&[
    "a", "about", "an", "and", "early", "ex", "late", "mid", "minus", "non", "of", "or", "over", "plus", "post",
    "pre", "sub", "than", "to", "top", "under",
]);

/// Words behind which a name is a place, a time or a receiver.
#[rustfmt::skip]
const MODEL_CUES: Set = Set::new(&[
    "across", "around", "at", "bought", "built", "by", "from", "gave", "give", "gives", "has", "in", "inside", "last",
    "next", "on", "over", "sell", "sells", "send", "sends", "sent", "sold", "that", "the", "this", "throughout", "to",
    "under", "when", "where", "while",
]);

/// Letters that may be glued to digits without making a name of them.
#[rustfmt::skip]
const SUFFIXES: Set = Set::new(&[
    "X", "Y", "am", "c", "fold", "ish", "nd", "p", "pc", "pct", "pm", "rd", "s", "st", "th", "wt", "x",
]);

/// Words that begin a sentence with a capital without being a name.
#[rustfmt::skip]
const STARTERS: Set = Set::new(&[
    "age", "aged", "all", "almost", "another", "approximately", "average", "both", "even", "exactly", "fewer",
    "first", "here", "just", "last", "least", "less", "maybe", "minus", "more", "most", "nearly", "negative",
    "next", "now", "only", "or", "past", "perhaps", "plus", "roughly", "some", "still", "today", "top", "total",
    "usd", "well", "yet",
]);

impl Context<'_, '_> {
    /// `T90X` is one word already. Here: `KLM-4`, `910B` and `3` behind a name ("Harbour 910B", "Windfall 3 sank"),
    /// and digits glued to letters that are no unit we know.
    pub(super) fn is_part_of_name(&self, digits: &Piece<'_>) -> bool {
        let last = self.pieces.get(self.numeral.pieces.end.saturating_sub(1));
        let scale_letter = self.has_scale() && last.is_some_and(|scale| scale.glued && scale.text.len() == 1);
        let unit_letter = self.ahead(0).is_some_and(|next| next.glued && next.is_word() && next.text.len() == 1);
        let odd_suffix = self.ahead(0).is_some_and(|next| next.glued && next.is_word() && !is_suffix(next.text));
        // "the 910B": a letter that scales needs something to count.
        let lone = scale_letter
            && !last.is_some_and(|scale| matches!(scale.text, "m" | "k" | "K"))
            && self.word_back(1) == "the"
            && self.ahead(0).is_none_or(|next| !next.is_word() || unit::is_function_word(&next.folded));
        self.is_hyphened(digits)
            || lone
            || self.is_in_designation(digits)
            || self.is_lettered()
            || odd_suffix
            || (self.is_behind_name(digits)
                && (scale_letter || unit_letter || self.ends_thought() || self.is_version() || self.is_model(digits)))
    }

    /// `J1149.5+6663`: digits that a mark joins to a word or to a name's number.
    fn is_in_designation(&self, digits: &Piece<'_>) -> bool {
        let mark = self.back(1).filter(|mark| digits.glued && mark.glued);
        let word =
            self.back(2).is_some_and(|word| word.is_word() && word.text.ends_with(|last: char| last.is_ascii_digit()));
        let name = self
            .before
            .is_some_and(|before| before.role == Role::Name && before.pieces.end + 1 == self.numeral.pieces.start);
        mark.is_some_and(|mark| {
            (mark.is_dash() && name) || ((mark.is('.') || mark.is('+') || mark.is('/')) && (word || name))
        })
    }

    /// "the G&P 500", "401(k)", "a 4K film": numbers that a sign or letter makes a name of.
    fn is_lettered(&self) -> bool {
        let initial =
            self.back(1).is_some_and(|letter| letter.glued && letter.text.len() == 1 && letter.is_capitalised())
                && self.back(2).is_some_and(|and| and.is('&') && and.glued);
        let bracketed = self.ahead(0).is_some_and(|open| open.glued && open.is('('))
            && self.ahead(1).is_some_and(|letter| letter.is_word() && letter.text.len() == 1)
            && self.ahead(2).is_some_and(|close| close.glued && close.is(')'));
        let film = self.pieces.get(self.numeral.pieces.end.saturating_sub(1)).is_some_and(|k| k.glued && k.text == "K")
            && matches!(self.digits().map_or("", |digits| digits.text), "2" | "4" | "8")
            && !unit::is_plural_noun(self.pieces, self.numeral.pieces.end);
        initial || bracketed || film
    }

    /// `KLM-4`, `gpt-4`; not the hyphens of "mid-2020", "five-to-10", "three-5".
    fn is_hyphened(&self, digits: &Piece<'_>) -> bool {
        let glued_dash = digits.glued && self.back(1).is_some_and(|mark| mark.is_dash() && mark.glued);
        glued_dash
            && self.back(2).is_some_and(|word| {
                word.is_word()
                    && !lexicon::is_number_word(&word.folded)
                    && !PREFIXES.has(&word.folded)
                    && !is_unit_before_dash(word)
            })
    }

    fn is_behind_name(&self, digits: &Piece<'_>) -> bool {
        !digits.glued
            && self.back(1).is_some_and(|word| {
                // "iPod" too.
                word.is_word()
                    && word.text.chars().any(char::is_uppercase)
                    && word.text.chars().nth(1).is_some()
                    && !is_plain_start(&word.folded)
                    && !lexicon::is_number_word(&word.folded)
            })
            && !self.is_behind_month()
    }

    /// "Windfall 3.5 boats": things are not counted by decimals.
    fn is_version(&self) -> bool {
        self.digits().is_some_and(|digits| digits.text.contains('.')) && !self.has_scale() && !self.is_measured()
    }

    /// "a Corsair 747 ferry", "old Corsair 7 users": a number right behind a name within a sentence, where nothing in
    /// front of the name makes a place, a time or a receiver of it: "in Norway 12 boats", "gave Norway 12 boats", "last
    /// Friday 12 boats", "the US 50 boats".
    fn is_model(&self, digits: &Piece<'_>) -> bool {
        if self.has_scale() || digits.text.len() > 3 || self.is_measured() {
            return false;
        }
        let within = self.back(2).is_some_and(|before| before.is_word() && !before.is_capitalised() || before.is(','));
        let name = self.word_back(1);
        let actor =
            name.ends_with("day") || self.back(1).is_some_and(|name| !name.text.chars().any(char::is_lowercase));
        let before = self.word_back(2);
        let receives = MODEL_CUES.has(before) || before.ends_with("ed") || before.ends_with("ing");
        within && !actor && !receives
    }

    /// Whether nothing that could be counted follows.
    fn ends_thought(&self) -> bool {
        if self.has_scale() {
            return false;
        }
        match self.ahead(0) {
            None => !self.is_year_like(),
            Some(next) if next.is('%') || next.is('+') || next.is('×') || next.is('°') => false,
            Some(next) if next.is_word() => {
                let title = self.back(2).is_some_and(Piece::is_capitalised) && unit::is_plural_title(next);
                !self.is_year_like() && !title && !self.counts_something()
            }
            Some(next) if next.is_dash() && next.glued => {
                !self.is_year_like() && !self.counts_something() && !self.is_range_ahead()
            }
            Some(_) => !self.is_year_like(),
        }
    }

    fn is_range_ahead(&self) -> bool {
        self.ahead(1).is_some_and(|next| matches!(next.shape, Shape::Digits(_)) || next.folded == "to")
    }
}

/// "5km-10km": what stands before the hyphen is a unit.
fn is_unit_before_dash(word: &Piece<'_>) -> bool {
    word.glued && (unit::is_symbol(word.text) || unit::is_unit_word(word.text))
}

/// Letters that may be glued to digits without making a name of them.
fn is_suffix(text: &str) -> bool {
    SUFFIXES.has(text) || text.len() == 3 && unit::is_code(text) || unit::is_symbol(text) || unit::is_unit_word(text)
}

/// Words that begin a sentence with a capital without being a name.
fn is_plain_start(word: &str) -> bool {
    unit::is_function_word(word) || STARTERS.has(word)
}
