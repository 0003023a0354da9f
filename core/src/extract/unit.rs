//! What a number counts or measures: a sign, a symbol, a unit word, money, or the noun that follows.

mod compound;
mod measure;
mod money;
mod noun;
mod sign;

pub use measure::is_time;
pub use money::{Currency, code_before_digits, is_code, is_currency, is_hundredth};
pub use noun::{is_function_word, is_plural_noun, is_plural_title, singular};

use super::piece::Piece;
use compound::{factor, with_rate};
use std::borrow::Cow;

/// A unit behind a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// In the singular, percent as "%".
    pub name: Cow<'static, str>,
    /// One past its last piece.
    pub end: usize,
    /// What kind of unit it is.
    pub sort: Sort,
}

/// What kind of unit something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A unit of measure, percent and "times" among them.
    Measure,
    /// A currency.
    Money,
    /// The noun that is counted.
    Counted,
}

/// The unit or noun that begins at a piece, where the number ends.
pub fn unit_at(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    measured(pieces, at).or_else(|| {
        let noun = noun::attached(pieces, at).or_else(|| noun::noun(pieces, at))?;
        Some(with_rate(pieces, noun))
    })
}

/// Whether anything that can be counted follows.
pub fn counts_something(pieces: &[Piece<'_>], at: usize) -> bool {
    unit_at(pieces, at).is_some()
}

/// The currency in front of the number that begins at a piece.
pub fn currency_before(pieces: &[Piece<'_>], number: usize) -> Option<Currency> {
    money::before(pieces, number)
}

/// The currency behind a number that ends before a piece.
pub fn currency_behind(pieces: &[Piece<'_>], at: usize) -> Option<Currency> {
    money::behind(pieces, at)
}

/// The unit of measure or money that begins at a piece; no mere noun.
pub fn measured(pieces: &[Piece<'_>], at: usize) -> Option<Unit> {
    let piece = pieces.get(at)?;
    if let Some(unit) = sign::in_brackets(pieces, at, piece).or_else(|| sign::sign(pieces, at, piece)) {
        return Some(unit);
    }
    // "7-month", "8- to 16-metre", and "7 - inch" where a text was cut into words and joined again.
    let next = pieces.get(at + 1);
    let behind_hyphen = piece.is_dash()
        && next.is_some_and(|next| {
            piece.glued && next.glued || !piece.glued && !next.glued && !next.folded.ends_with('s')
        });
    let start = if behind_hyphen { at + 1 } else { at };
    if let Some((name, end)) = factor(pieces, start) {
        return Some(with_rate(pieces, Unit { name, end, sort: Sort::Measure }));
    }
    let currency = money::behind(pieces, at).filter(|currency| currency.factor == 1)?;
    Some(Unit { name: currency.name, end: currency.edge, sort: Sort::Money })
}

fn folded<'p>(pieces: &'p [Piece<'_>], at: usize) -> &'p str {
    pieces.get(at).map_or("", |piece| &*piece.folded)
}

/// Whether a text is the symbol of a unit, in its own letter case.
pub fn is_symbol(text: &str) -> bool {
    measure::symbol(text).is_some()
        || text.strip_suffix(['²', '³', '2', '3']).is_some_and(|bare| measure::symbol(bare).is_some())
}

/// Whether a word, as written, names a unit of measure in full or by its abbreviation: `20hours`, `45mins`.
pub fn is_unit_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase()) && measure::word(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn unit(text: &str) -> String {
        unit_at(&pieces(text), 0).map_or_else(String::new, |unit| unit.name.into_owned())
    }

    #[test]
    fn signs_symbols_and_words() {
        for (text, name) in [
            ("% of it", "%"),
            ("percent", "%"),
            ("per cent", "%"),
            ("percentage points", "percentage point"),
            ("km", "kilometre"),
            ("orders of magnitude", "order of magnitude"),
            ("× faster", "times"),
            ("times", "times"),
            ("square miles", "square mile"),
            ("years", "year"),
            ("-month lag", ""),
            ("°C", "°C"),
            ("inches", "inch"),
            ("centuries", "century"),
        ] {
            assert_eq!(unit(text), name, "{text}");
        }
        assert_eq!(unit_at(&pieces("7-month lag"), 1).map(|unit| unit.name.into_owned()).as_deref(), Some("month"));
        assert_eq!(unit_at(&pieces("7-nation pact"), 1).map(|unit| unit.name.into_owned()).as_deref(), Some("nation"));
    }

    #[test]
    fn the_noun_is_the_first_plural_before_the_phrase_ends() {
        for (text, name) in [
            ("newly built survey ships", "ship"),
            ("of the ships", ""),
            ("Norwegian harbours", "harbour"),
            ("GPUs", "GPU"),
            ("coastal cities", "city"),
            ("marshes", "marsh"),
            ("people", "person"),
            ("from Bergen", ""),
            (", ships", ""),
            ("most-read papers", "paper"),
            ("busy", ""),
        ] {
            assert_eq!(unit(text), name, "{text}");
        }
    }

    #[test]
    fn function_words_end_a_phrase() {
        assert!(is_function_word("during") && !is_function_word("ship"));
        assert_eq!(singular("perhaps"), "perhaps");
        assert_eq!(singular("ships"), "ship");
    }
}
