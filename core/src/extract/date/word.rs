//! The words that dates are made of, looked up once for a whole text.

mod table;

use crate::extract::piece::{Piece, Shape};
use crate::extract::words::is_dash;
pub(super) use table::look_up;

/// What a piece is to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The end of a paragraph: no date goes across it.
    Break,
    /// A whole number without separators.
    Digits {
        /// Its value.
        value: u16,
        /// How many digits it was written with, 1 to 4.
        length: u8,
    },
    /// Any other number in digits.
    Figure,
    /// A hyphen or dash of any length.
    Dash,
    /// Any other mark.
    Mark(char),
    /// A word that mixes letters and digits: `q3`, `fy2024`, `1.2.3`.
    Code,
    /// The name of a month, 1 to 12.
    Month(u8),
    /// A word that is also something else than this month: `may`, `march`, `sep`.
    MaybeMonth(u8),
    /// The name of a day of the week, Monday 0 to Sunday 6.
    Weekday(u8),
    /// A word that is also something else than this weekday: `sun`, `sat`.
    MaybeWeekday(u8),
    /// A unit in which time is counted.
    Unit(Unit),
    /// The same in the plural.
    Units(Unit),
    /// Spring 1 to winter 4.
    Season(u8),
    /// A number from 0 to 19.
    Small(u8),
    /// 20 to 90.
    Tens(u8),
    /// 100 or 1000.
    Big(u16),
    /// `first` to `thirty-first`, and the ordinal tens.
    Ordinal(u8),
    /// `twenties` to `nineties`.
    Decade(u8),
    /// A number nobody counted: `few`, `several`.
    Few,
    /// `couple`
    Couple,
    /// `half`
    Half,
    /// `early`, `mid`, `late` and nouns that say the same.
    Early,
    /// See [`Word::Early`].
    Mid,
    /// See [`Word::Early`].
    Late,
    /// `beginning`, `start`
    Beginning,
    /// `middle`
    Middle,
    /// `end`, `close`
    End,
    /// `rest`, `remainder`
    Rest,
    /// `earlier`
    Earlier,
    /// `later`
    Later,
    /// The day counted from the reference: yesterday −1, today 0, tomorrow 1.
    Today(i8),
    /// `tonight`
    Tonight,
    /// `now`, `present`: an end of a period, no date by itself.
    Now,
    /// `morning`, `afternoon`, `night` …
    DayPart,
    /// `about`, `circa`, `roughly`
    About,
    /// `fiscal`, `financial`
    Fiscal,
    /// `ad`, `ce`
    Anno,
    /// `bc`, `bce`
    Christ,
    /// A word with a part to play in the grammar of dates.
    Is(Particle),
    /// A word that begins the name of a feast.
    Feast,
    /// Any other word.
    Other,
}

/// Units in which time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

/// Function words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Particle {
    A,
    After,
    Ago,
    And,
    Any,
    As,
    At,
    Before,
    Between,
    By,
    Coming,
    Current,
    During,
    Each,
    Following,
    For,
    From,
    Hence,
    In,
    Last,
    Less,
    More,
    Next,
    Of,
    On,
    Or,
    Over,
    Past,
    Previous,
    Prior,
    Same,
    Since,
    Than,
    That,
    The,
    This,
    Through,
    To,
    Until,
    Within,
}

/// A piece or the end of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// What it is.
    pub word: Word,
    /// Its place among the pieces; of a break, that of the piece behind it.
    pub piece: u32,
    /// Whether a line begins with it.
    pub begins_line: bool,
}

/// Looks up every piece.
pub(super) fn tokens(text: &str, pieces: &[Piece<'_>]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(pieces.len() + pieces.len() / 16);
    let mut end = 0;
    for (at, piece) in (0u32..).zip(pieces) {
        // Most words stand behind a single space, which begins no line.
        let gap = if piece.glued { "" } else { text.get(end..piece.span.start).unwrap_or_default() };
        let lines = if gap == " " { 0 } else { gap.bytes().filter(|byte| *byte == b'\n').count() };
        if lines > 1 {
            tokens.push(Token { word: Word::Break, piece: at, begins_line: false });
        }
        end = piece.span.end;
        tokens.push(Token { word: word(piece), piece: at, begins_line: lines > 0 });
    }
    tokens
}

fn word(piece: &Piece<'_>) -> Word {
    match piece.shape {
        Shape::Mark(mark) if is_dash(mark) => Word::Dash,
        Shape::Mark(mark) => Word::Mark(mark),
        Shape::Digits(_) => digits(piece.text),
        Shape::Word => match look_up(&piece.folded) {
            Word::Other if piece.text.bytes().any(|byte| byte.is_ascii_digit()) => Word::Code,
            // Written with a capital, "March" and "Sat" are what they look like; where a sentence begins, the
            // grammar looks at what stands beside them.
            Word::MaybeWeekday(day) if piece.is_capitalised() && day != SUN => Word::Weekday(day),
            // "US" and "AD" are written in capitals where they mean a country and an era.
            Word::Anno | Word::Christ if !piece.is_capitalised() => Word::Other,
            found => found,
        },
    }
}

const SUN: u8 = 6;

fn digits(text: &str) -> Word {
    match (text.len(), text.parse()) {
        (length @ 1..=4, Ok(value)) => Word::Digits { value, length: length as u8 },
        _ => Word::Figure,
    }
}

#[cfg(test)]
mod tests {
    use super::table::WORDS;
    use super::*;
    use crate::extract::piece::pieces;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(WORDS.iter().all(|(word, found)| look_up(word) == *found));
        assert!(["", "bridge", "tidings", "a-long-hyphenated-word"].iter().all(|word| look_up(word) == Word::Other));
    }

    #[test]
    fn a_paragraph_ends_at_an_empty_line() {
        let words = |text: &str| tokens(text, &pieces(text)).into_iter().map(|token| token.word).collect::<Vec<_>>();
        assert_eq!(words("June\n2019"), [Word::Month(6), Word::Digits { value: 2019, length: 4 }]);
        assert_eq!(words("June\n \n2019"), [Word::Month(6), Word::Break, Word::Digits { value: 2019, length: 4 }]);
        assert_eq!(words("Q3 2,019 Wed sun"), [Word::Code, Word::Figure, Word::Weekday(2), Word::MaybeWeekday(6)]);
    }
}
