//! Words and the one folding that searching, anchoring and comparing share.
//!
//! Two spellings that a reader takes for the same text fold to the same text: letter case, accents on Latin letters,
//! typographic quotes and dashes, soft hyphens, zero-width characters, every kind of white space. The method follows
//! Unicode's caseless matching in spirit (UAX #15, UAX #29) without its tables, which a page would have to carry.

mod letters;
mod table;

pub use letters::{fold_character, is_apostrophe, is_dash, is_ideograph, is_silent};
pub use table::{Set, Table};

use std::borrow::Cow;
use std::ops::Range;

/// The folded form of a text; runs of white space become one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_character(character, |plain| {
            if plain != ' ' || !folded.ends_with(' ') {
                folded.push(plain);
            }
        });
    }
    folded
}

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'a> {
    /// Bytes in the text, on character boundaries. A possessive `'s` is left out.
    pub span: Range<usize>,
    /// Its folded form, never empty. Dots of `U.S.` and the thousands separators of `97,206` are left out, so that
    /// either way of writing finds the other.
    pub folded: Cow<'a, str>,
}

/// The words of a text in order, in one pass.
///
/// A word is a run of letters and digits. Inside it stand apostrophes (`don't`), the dots of initials (`U.S.`),
/// thousands separators and decimal points between digits (`97,206`, `2.7`), and silent characters; a hyphen ends it
/// (`open-source` is two). Ideographs, kana and hangul are words of one character.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Iterator over [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.text.get(self.at..)?;
            // Nearly all that stands between words is a blank; it needs no table of Unicode.
            let blank = rest.bytes().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
            let rest = rest.get(blank..)?;
            if let Some((length, lower)) = plain_length(rest) {
                let start = self.at + blank;
                self.at = start + length;
                let word = rest.get(..length)?;
                let folded = if lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
                return Some(Token { span: start..self.at, folded });
            }
            let (skip, first) = rest.char_indices().find(|(_, character)| character.is_alphanumeric())?;
            let start = self.at + blank + skip;
            let end = match rest.get(skip..) {
                Some(word) if !is_ideograph(first) => start + word_length(word),
                _ => start + first.len_utf8(),
            };
            self.at = end;
            let Some(raw) = self.text.get(start..end) else { continue };
            let kept = without_possessive(raw);
            let folded = fold_word(kept);
            // A letter may fold to nothing readable only in scripts we do not know; such a run is no word.
            if !folded.is_empty() {
                return Some(Token { span: start..start + kept.len(), folded });
            }
        }
    }
}

/// How many bytes of `text`, which begins with a letter or digit, belong to its first word.
pub(super) fn word_length(text: &str) -> usize {
    plain_length(text).map_or_else(|| marked_length(text), |(length, _)| length)
}

/// The length of a word of plain letters that nothing can continue, which nearly every word of English prose is, and
/// whether all its letters are small.
fn plain_length(text: &str) -> Option<(usize, bool)> {
    let (mut length, mut all) = (0, u8::MAX);
    for byte in text.bytes().take_while(u8::is_ascii_alphabetic) {
        length += 1;
        all &= byte;
    }
    let next = text.as_bytes().get(length).copied().unwrap_or(b' ');
    // One letter may begin initials; an apostrophe, a digit or anything beyond ASCII may belong to the word.
    let plain = length >= 2 && next.is_ascii() && !next.is_ascii_digit() && next != b'\'';
    // What tells a small letter from a capital one is a single bit.
    plain.then_some((length, all & SMALL != 0))
}

/// The bit that small letters of ASCII have and capital ones do not.
const SMALL: u8 = b'a' ^ b'A';

/// The length of any word.
fn marked_length(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    let mut shape = Shape::default();
    while let Some((at, character)) = characters.next() {
        if character.is_alphanumeric() {
            if is_ideograph(character) {
                return end;
            }
            shape.letter_or_digit(character);
            end = at + character.len_utf8();
        } else if is_silent(character) {
            continue;
        } else {
            let next = characters.peek().map(|(_, next)| *next);
            let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
            if !shape.joins(character, next, rest) {
                if character == '.' && shape.ends_initials() {
                    return at + 1;
                }
                return end;
            }
            shape.joined(character);
        }
    }
    end
}

/// What a word has been so far, as far as it decides whether the next mark belongs to it.
#[derive(Default)]
struct Shape {
    /// Letters or digits since the start or the last joining mark.
    run: usize,
    /// Whether that run is digits only.
    digits: bool,
    /// Whether every run so far was a single letter with a dot behind it.
    initials: usize,
    /// Whether a mark other than an initial's dot has been taken.
    other_marks: bool,
    /// Whether a decimal point has been taken.
    point: bool,
}

impl Shape {
    fn letter_or_digit(&mut self, character: char) {
        let digit = character.is_ascii_digit();
        self.digits = digit && (self.digits || self.run == 0);
        self.run += 1;
    }

    fn is_initial(&self) -> bool {
        self.run == 1 && !self.digits && !self.other_marks
    }

    fn ends_initials(&self) -> bool {
        self.initials >= 1 && self.is_initial()
    }

    fn joins(&self, mark: char, next: Option<char>, rest: &str) -> bool {
        let digit_next = next.is_some_and(|next| next.is_ascii_digit());
        match mark {
            '.' if self.digits => digit_next && !self.point,
            // "97,206", and "97,2" while it is being typed; not "2024,2025", nor the list "1,2,3".
            ',' if self.digits => {
                let group = rest.bytes().take_while(u8::is_ascii_digit).count();
                !self.point && self.run <= 3 && (1..=3).contains(&group)
            }
            '.' => self.is_initial() && next.is_some_and(char::is_alphabetic) && second_is_no_letter(rest),
            _ => is_apostrophe(mark) && next.is_some_and(char::is_alphanumeric),
        }
    }

    fn joined(&mut self, mark: char) {
        if mark == '.' && !self.digits {
            self.initials += 1;
        } else {
            self.other_marks = true;
        }
        self.point |= mark == '.' && self.digits;
        self.run = 0;
    }
}

fn second_is_no_letter(rest: &str) -> bool {
    !rest.chars().nth(1).is_some_and(char::is_alphanumeric)
}

pub(super) fn without_possessive(word: &str) -> &str {
    let Some(stem) = word.strip_suffix(['s', 'S']) else { return word };
    match stem.char_indices().next_back() {
        Some((at, mark)) if is_apostrophe(mark) && at > 0 => stem.get(..at).unwrap_or(word),
        _ => word,
    }
}

pub(super) fn fold_word(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let decimal = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        let dropped = if decimal { character == ',' } else { character == '.' };
        if !dropped {
            fold_character(character, |plain| folded.push(plain));
        }
    }
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).map(|token| token.folded.into_owned()).collect()
    }

    #[test]
    fn folding_makes_typesetting_plain() {
        assert_eq!(fold("“Isn’t it—so\u{ad}me\u{a0}\n Été?”"), "\"isn't it-some ete?\"");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn words_end_where_a_reader_ends_them() {
        assert_eq!(words("open-source tools"), ["open", "source", "tools"]);
        assert_eq!(words("Norway’s don’t it's"), ["norway", "don't", "it"]);
        assert_eq!(words("the U.K. and the UK, e.g. here. So"), ["the", "uk", "and", "the", "uk", "eg", "here", "so"]);
        assert_eq!(words("see p. 5. Then A. Bell"), ["see", "p", "5", "then", "a", "bell"]);
        assert_eq!(words("R&D at T90X-V2"), ["r", "d", "at", "t90x", "v2"]);
    }

    #[test]
    fn numbers_are_one_word() {
        assert_eq!(words("97,206 of 131,121 (74.2%), 97,2"), ["97206", "of", "131121", "74.2", "972"]);
        assert_eq!(words("2024,2025 1.2.3 end 7. Next"), ["2024", "2025", "1.2", "3", "end", "7", "next"]);
    }

    #[test]
    fn ideographs_stand_alone() {
        assert_eq!(words("AI人工知能2号"), ["ai", "人", "工", "知", "能", "2", "号"]);
    }

    #[test]
    fn spans_leave_the_possessive_out() {
        let text = "In Norway’s soft\u{ad}ware";
        let spans: Vec<&str> = tokens(text).map(|token| &text[token.span]).collect();
        assert_eq!(spans, ["In", "Norway", "soft\u{ad}ware"]);
        assert_eq!(words(text), ["in", "norway", "software"]);
    }

    proptest! {
        #[test]
        fn any_text_gives_ordered_spans_and_folded_words(text in any::<String>()) {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(last <= token.span.start && token.span.start < token.span.end);
                prop_assert!(text.get(token.span.clone()).is_some());
                prop_assert!(!token.folded.is_empty());
                last = token.span.end;
            }
        }

        #[test]
        fn the_short_way_measures_what_the_long_way_does(text in "[a-zA-Z]{1,4}[a-zA-Z0-9.,' \u{2019}\u{ad}é-]{0,6}") {
            prop_assert_eq!(word_length(&text), marked_length(&text));
        }

        #[test]
        fn folding_is_idempotent(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn folded_text_has_the_same_words(text in "[ -~’é—“.,0-9]*") {
            prop_assert_eq!(words(&fold(&text)), words(&text));
        }
    }
}
