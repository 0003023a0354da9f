//! Text cut into words, numbers in digits, and single marks.

use crate::extract::unit::code_before_digits;
use crate::extract::words;
use crate::model::Decimal;
use std::borrow::Cow;
use std::ops::Range;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A number in digits, with thousands separators and decimal point.
    Digits(Decimal),
    /// A word; it may hold digits behind its first letter (`T90X`), and versions such as `1.2.3` are words too.
    Word,
    /// Anything else, one character.
    Mark(char),
}

/// The smallest unit the rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// As written.
    pub text: &'a str,
    /// Folded, without a possessive; empty for digits and marks.
    pub folded: Cow<'a, str>,
    /// What it is.
    pub shape: Shape,
    /// Whether nothing stands between it and the piece before.
    pub glued: bool,
    /// Whether a line or a table cell ends between it and the piece before.
    pub breaks: bool,
}

impl Piece<'_> {
    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        self.shape == Shape::Mark(mark)
    }

    /// Whether it is a hyphen or dash of any length.
    pub fn is_dash(&self) -> bool {
        matches!(self.shape, Shape::Mark(mark) if words::is_dash(mark))
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    /// Whether it is a word that begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        self.is_word() && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it ends a sentence or a part of one, so that what stands behind it belongs to another thought.
    pub fn ends_part(&self) -> bool {
        matches!(self.shape, Shape::Mark('.' | '!' | '?' | ';' | ':' | ',' | '(' | ')' | '"' | '“' | '”' | '…'))
    }
}

/// Cuts a text into pieces, in one pass.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut glued = false;
    let mut breaks = false;
    while let Some(rest) = text.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        let (shape, length) = if first.is_ascii_digit() {
            digits(rest)
        } else if words::is_ideograph(first) {
            (Some(Shape::Word), first.len_utf8())
        } else if let Some(value) = vulgar_fraction(first) {
            (Some(Shape::Digits(value)), first.len_utf8())
        } else if first.is_alphanumeric() {
            let length = words::word_length(rest).max(first.len_utf8());
            // "USD5m": the code of a currency is one piece, the number behind it another.
            let code = if first.is_ascii_uppercase() { rest.get(..length).and_then(code_before_digits) } else { None };
            (Some(Shape::Word), code.unwrap_or(length))
        } else {
            glued = glued && !first.is_whitespace();
            breaks |= matches!(first, '\n' | '\t');
            let shown = !first.is_whitespace() && !words::is_silent(first);
            (shown.then_some(Shape::Mark(first)), first.len_utf8())
        };
        let span = at..at + length;
        at = span.end;
        if let (Some(shape), Some(text)) = (shape, text.get(span.clone())) {
            let folded = match shape {
                Shape::Word => words::fold_word(words::without_possessive(text)),
                _ => Cow::Borrowed(""),
            };
            found.push(Piece { span, text, folded, shape, glued, breaks });
            (glued, breaks) = (true, false);
        }
    }
    found
}

/// A number in digits at the start of `text`, and its length in bytes.
fn digits(text: &str) -> (Option<Shape>, usize) {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = run(0);
    let grouped = end <= 3;
    if grouped && let Some((value, end)) = grouped_abroad(text, end) {
        return (Some(Shape::Digits(value)), end);
    }
    // India sets off lakhs and crores: 12,34,567.
    if end <= 2 && bytes.get(end) == Some(&b',') && run(end + 1) == 2 {
        /// A lakh of crores has three groups; a list of numbers has any number.
        const GROUPS: usize = 6;
        let mut group = end;
        while group < end + 3 * GROUPS && bytes.get(group) == Some(&b',') && run(group + 1) == 2 {
            group += 3;
        }
        if bytes.get(group) == Some(&b',') && run(group + 1) == 3 {
            end = group;
        }
    }
    while grouped && bytes.get(end) == Some(&b',') && run(end + 1) == 3 {
        end += 4;
    }
    // A point after digits is a decimal point only once: 1.2.3 is a version, a section or an address.
    let mut points = 0;
    let whole = end;
    while bytes.get(end) == Some(&b'.') && run(end + 1) > 0 {
        end += 1 + run(end + 1);
        points += 1;
    }
    let value = (points <= 1).then(|| text.get(..end).and_then(Decimal::read)).flatten();
    match value {
        Some(value) => (Some(Shape::Digits(value)), end),
        // More decimals than we keep: the whole part still counts for nothing, so the run is a word.
        None => (Some(Shape::Word), end.max(whole)),
    }
}

/// Thousands as other countries set them off: `1.000.000` with two points (one is a decimal point, three are an
/// address), `1'000` with apostrophes.
fn grouped_abroad(text: &str, first: usize) -> Option<(Decimal, usize)> {
    /// More groups than any number has.
    const GROUPS: usize = 6;
    let mark = text.get(first..)?.chars().next().filter(|mark| matches!(mark, '.' | '\'' | '’'))?;
    let mut value = Decimal::read(text.get(..first)?)?;
    let mut end = first;
    let mut groups = 0;
    while groups < GROUPS && text.get(end..)?.starts_with(mark) {
        let start = end + mark.len_utf8();
        let digits = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).take(4).count();
        if digits != 3 {
            return None;
        }
        value = value.times(1000)?.plus(Decimal::read(text.get(start..start + 3)?)?)?;
        end = start + 3;
        groups += 1;
    }
    let counts = if mark == '.' { groups == 2 } else { groups > 0 };
    counts.then_some((value, end))
}

fn vulgar_fraction(character: char) -> Option<Decimal> {
    match character {
        '½' => Decimal::new(5, 1),
        '¼' => Decimal::new(25, 2),
        '¾' => Decimal::new(75, 2),
        '⅐'..='⅞' => {
            /// The fractions of Unicode from U+2150 on.
            const PARTS: [(i64, i64); 15] = [
                (1, 7),
                (1, 9),
                (1, 10),
                (1, 3),
                (2, 3),
                (1, 5),
                (2, 5),
                (3, 5),
                (4, 5),
                (1, 6),
                (5, 6),
                (1, 8),
                (3, 8),
                (5, 8),
                (7, 8),
            ];
            let at = u32::from(character).checked_sub(u32::from('⅐'))?;
            let (numerator, denominator) = PARTS.get(usize::try_from(at).ok()?)?;
            Decimal::ratio(*numerator, *denominator)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn text_is_cut_into_words_numbers_and_marks() {
        assert_eq!(
            shown("US$4.7bn (74.2%) — 7-month, U.S. don’t 1.2.3 97,206."),
            [
                "US", "$", "4.7", "bn", "(", "74.2", "%", ")", "—", "7", "-", "month", ",", "U.S.", "don’t", "1.2.3",
                "97,206", "."
            ]
        );
        assert_eq!(shown("1,2,3 2024,131 T90X ½"), ["1", ",", "2", ",", "3", "2024", ",", "131", "T90X", "½"]);
    }

    #[test]
    fn glue_is_told_from_space() {
        let glued: Vec<bool> = pieces("a -7 km\u{ad}h b").into_iter().map(|piece| piece.glued).collect();
        assert_eq!(glued, [false, false, true, false, false]);
    }

    proptest! {
        #[test]
        fn pieces_stand_in_order_and_lose_no_letter(text in any::<String>()) {
            let mut last = 0;
            for piece in pieces(&text) {
                prop_assert!(last <= piece.span.start);
                let between = text.get(last..piece.span.start).unwrap_or("?");
                prop_assert!(between.chars().all(|c| c.is_whitespace() || words::is_silent(c)), "{:?}", between);
                prop_assert_eq!(text.get(piece.span.clone()), Some(piece.text));
                last = piece.span.end;
            }
        }
    }
}
