//! Whether a text can be read at all: English prose, neither too long nor no text.
//!
//! A cheap look, so that a reader who drops a picture, a table or a German article in gets a clear answer instead of
//! no claims. A short text or a list of fragments passes: only what is clearly something else is refused.

use crate::extract::piece::{Piece, Shape};
use std::fmt;

/// A raw text may have this many bytes: ten times the longest articles with all their mark-up.
pub const LONGEST: usize = 16 * 1024 * 1024;
/// Words that are looked at: what a text is shows in its first pages.
const SAMPLE: usize = 4_000;
/// A text of fewer words is too short to tell.
const FEW: usize = 25;

/// Why a text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing, or white space alone.
    Empty,
    /// It has more bytes than [`LONGEST`].
    TooLong {
        /// How many it has.
        bytes: usize,
    },
    /// It holds characters that no text has: a picture, a document of a word processor, an archive.
    Binary,
    /// Most of its letters belong to another script than the Latin one.
    Script,
    /// Its common words are those of another language.
    Language {
        /// Which, in English.
        name: &'static str,
    },
    /// It holds words but hardly a sentence: a table, a list of names, program text.
    NoProse,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("There is no text in it."),
            Self::TooLong { bytes } => write!(
                out,
                "It is too long to be one article: {} MB, and the limit is {} MB.",
                bytes.div_ceil(1024 * 1024),
                LONGEST / (1024 * 1024)
            ),
            Self::Binary => out.write_str("It is no text file. Paste the article's text, or save it as text or HTML."),
            Self::Script => out.write_str("It is not written in Latin letters. Only English articles can be read."),
            Self::Language { name } => {
                write!(out, "It seems to be written in {name}. Only English articles can be read.")
            }
            Self::NoProse => out.write_str("It holds hardly a sentence. Claims are found in running English text."),
        }
    }
}

impl std::error::Error for Unreadable {}

/// Looks at a raw text before anything else does.
pub fn check_raw(raw: &str) -> Result<(), Unreadable> {
    if raw.len() > LONGEST {
        return Err(Unreadable::TooLong { bytes: raw.len() });
    }
    if raw.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let (mut strange, mut all) = (0_usize, 0_usize);
    for character in raw.chars().take(20_000) {
        all += 1;
        let control = character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}');
        strange += usize::from(control || character == '\u{fffd}');
    }
    // A stray control character comes with copying; one in fifty does not.
    if strange * 50 > all { Err(Unreadable::Binary) } else { Ok(()) }
}

/// Common short words of languages that are written in Latin letters, sorted by word; English is the first language.
#[rustfmt::skip]
const COMMON: &[(&str, usize)] = &[
    ("and", 0), ("are", 0), ("as", 0), ("at", 0), ("auf", 1), ("aux", 2), ("avec", 2), ("be", 0), ("but", 0),
    ("by", 0), ("che", 4), ("com", 5), ("como", 3), ("con", 3), ("dans", 2), ("das", 1), ("dei", 4), ("del", 3),
    ("della", 4), ("dem", 1), ("den", 1), ("der", 1), ("des", 2), ("det", 7), ("die", 1), ("do", 5), ("dos", 5),
    ("ein", 1), ("eine", 1), ("el", 3), ("em", 5), ("en", 2), ("est", 2), ("et", 2), ("for", 0), ("from", 0),
    ("gli", 4), ("had", 0), ("has", 0), ("have", 0), ("het", 6), ("ikke", 7), ("il", 4), ("ist", 1), ("it", 0),
    ("las", 3), ("le", 2), ("les", 2), ("los", 3), ("mit", 1), ("nao", 5), ("nel", 4), ("nicht", 1), ("non", 4),
    ("not", 0), ("och", 7), ("of", 0), ("og", 7), ("on", 0), ("os", 5), ("para", 3), ("pas", 2), ("per", 4),
    ("por", 3), ("pour", 2), ("que", 3), ("qui", 2), ("said", 0), ("sich", 1), ("som", 7), ("sono", 4), ("sur", 2),
    ("te", 6), ("that", 0), ("the", 0), ("this", 0), ("til", 7), ("to", 0), ("uma", 5), ("una", 3), ("und", 1),
    ("une", 2), ("van", 6), ("von", 1), ("voor", 6), ("was", 0), ("were", 0), ("which", 0), ("will", 0), ("with", 0),
    ("zijn", 6), ("zu", 1),
];

const LANGUAGES: [&str; 8] =
    ["English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch", "a Scandinavian language"];

/// Looks at the pieces of a clean text.
pub fn check(pieces: &[Piece<'_>]) -> Result<(), Unreadable> {
    let (mut words, mut foreign, mut latin) = (0_usize, 0_usize, 0_usize);
    let mut common = [0_usize; LANGUAGES.len()];
    for piece in pieces.iter().filter(|piece| piece.shape == Shape::Word).take(SAMPLE) {
        words += 1;
        match piece.text.chars().next() {
            Some(first) if is_latin(first) => latin += 1,
            Some(first) if first.is_alphabetic() => foreign += 1,
            _ => {}
        }
        if let Ok(at) = COMMON.binary_search_by_key(&&*piece.folded, |entry| entry.0)
            && let Some(language) = COMMON.get(at).map(|entry| entry.1)
            && let Some(count) = common.get_mut(language)
        {
            *count += 1;
        }
    }
    if words == 0 {
        return if pieces.is_empty() { Err(Unreadable::Empty) } else { Ok(()) };
    }
    if foreign > latin && foreign >= 5 {
        return Err(Unreadable::Script);
    }
    if words < FEW {
        return Ok(());
    }
    let english = common.first().copied().unwrap_or(0);
    // Names and quotations bring some words of another language into any article; three to one is that language.
    let other = common.iter().enumerate().skip(1).max_by_key(|(_, count)| **count);
    if let Some((language, count)) = other
        && *count > english * 3
        && *count * 20 > words
    {
        return Err(Unreadable::Language { name: LANGUAGES.get(language).copied().unwrap_or("another language") });
    }
    // Every fourth word of English prose is one of those; in titles and tables hardly one in twenty.
    if english * 33 < words && words >= 60 { Err(Unreadable::NoProse) } else { Ok(()) }
}

fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(character, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn check(text: &str) -> Result<(), Unreadable> {
        check_raw(text).and_then(|()| super::check(&pieces(text)))
    }

    #[test]
    fn common_words_are_sorted() {
        assert!(COMMON.is_sorted_by_key(|entry| entry.0));
    }

    #[test]
    fn english_passes() {
        assert_eq!(
            check("The old pier will close before winter, the council said on Monday. It was built in 1900."),
            Ok(())
        );
        assert_eq!(check("Pier closed"), Ok(()));
        assert_eq!(check("12.5%"), Ok(()));
    }

    #[test]
    fn what_is_no_english_article_is_told() {
        assert_eq!(check(" \n\t"), Err(Unreadable::Empty));
        assert_eq!(check("\u{0}PNG\u{1}\u{2}\u{fffd}\u{fffd}x"), Err(Unreadable::Binary));
        assert_eq!(check("Старый причал закроют до зимы, сообщил городской совет"), Err(Unreadable::Script));
        let german = "Der alte Steg wird noch vor dem Winter geschlossen, sagte der Rat am Montag. Die Sanierung ist zu teuer und \
            das Holz ist nicht mehr zu retten. Eine neue Brücke mit Stahl ist geplant.";
        assert_eq!(check(german), Err(Unreadable::Language { name: "German" }));
        let french = "Le vieux quai va fermer avant l'hiver, a dit le conseil dans une lettre. Les travaux sont trop chers et le bois \
            est pourri pour les bateaux qui viennent des îles du nord avec une charge.";
        assert_eq!(check(french), Err(Unreadable::Language { name: "French" }));
        assert_eq!(check(&"pier quay boat crane ".repeat(40)), Err(Unreadable::NoProse));
        let long = check_raw(&"a ".repeat(LONGEST)).unwrap_err();
        assert_eq!(long.to_string(), "It is too long to be one article: 32 MB, and the limit is 16 MB.");
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in any::<String>()) {
            let _ = check(&text).map_err(|reason| reason.to_string());
        }
    }
}
