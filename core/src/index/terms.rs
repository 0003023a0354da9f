//! What a search field asks for.

use super::stem;
use crate::extract::words::{self, is_ideograph};

/// A search text, taken apart: every term must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms(pub(super) Vec<Term>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// This word in any of its inflections.
    Word(String),
    /// This word exactly: it stood in quotes, or in a script that does not inflect.
    Exact(String),
    /// A word that begins so, or an inflection of it: the one still being typed.
    Begun(String),
    /// These words exactly, one after the other; the last may be unfinished.
    Phrase(Phrase),
    /// One typo away from a word of a claim; the word may be unfinished.
    Near { typed: String, begun: bool },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    /// Whether the last word is still being typed: no quote has closed the phrase.
    pub(super) begun: bool,
}

/// How a word answers a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// It is what was typed.
    Whole,
    /// It begins with what was typed.
    Beginning,
    /// It is another form of it.
    Form,
}

impl Terms {
    /// Takes a search text apart. Words in quotes stand as they are, and form a phrase; the last word counts as
    /// unfinished unless a space, a stop or a closing quote ends it. Ideographs in a row are a phrase.
    pub fn read(text: &str) -> Self {
        let mut terms = Vec::new();
        let parts: Vec<&str> = text.split(['"', '“', '”', '„']).collect();
        for (at, part) in parts.iter().enumerate() {
            let begun = at + 1 == parts.len() && part.ends_with(char::is_alphanumeric);
            if at % 2 == 1 {
                quoted(part, begun, &mut terms);
            } else {
                loose(part, begun, &mut terms);
            }
        }
        Self(terms)
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words that no claim holds, for which others, one typo away, were taken.
    pub fn forgiven(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|term| match term {
            Term::Near { typed, .. } => Some(typed.as_str()),
            _ => None,
        })
    }
}

fn quoted(part: &str, begun: bool, terms: &mut Vec<Term>) {
    let mut words: Vec<String> = words::tokens(part).map(|token| token.folded.into_owned()).collect();
    match (words.len(), begun) {
        (0, _) => {}
        (1, false) => terms.extend(words.pop().map(Term::Exact)),
        _ => terms.push(Term::Phrase(Phrase { words, begun })),
    }
}

fn loose(part: &str, begun: bool, terms: &mut Vec<Term>) {
    let mut row: Vec<String> = Vec::new();
    let mut end = 0;
    let mut tokens = words::tokens(part).peekable();
    while let Some(token) = tokens.next() {
        let ideograph = token.folded.chars().next().is_some_and(is_ideograph);
        if !ideograph || token.span.start != end {
            close(&mut row, terms);
        }
        end = token.span.end;
        let folded = token.folded.into_owned();
        if ideograph {
            row.push(folded);
        } else if begun && tokens.peek().is_none() {
            terms.push(Term::Begun(folded));
        } else {
            terms.push(Term::Word(folded));
        }
    }
    close(&mut row, terms);
}

fn close(row: &mut Vec<String>, terms: &mut Vec<Term>) {
    let mut words = std::mem::take(row);
    match words.len() {
        0 => {}
        1 => terms.extend(words.pop().map(Term::Exact)),
        _ => terms.push(Term::Phrase(Phrase { words, begun: false })),
    }
}

impl Term {
    /// How a folded word answers a term of one word. A phrase is asked word by word, with [`Phrase::matches`].
    pub(super) fn matches(&self, word: &str) -> Option<Match> {
        match self {
            Self::Exact(wanted) | Self::Word(wanted) | Self::Begun(wanted) if wanted == word => Some(Match::Whole),
            Self::Begun(wanted) if word.starts_with(wanted.as_str()) => Some(Match::Beginning),
            Self::Word(wanted) | Self::Begun(wanted) => stem::are_forms(wanted, word).then_some(Match::Form),
            Self::Near { typed, begun } => is_near(typed.as_bytes(), word.as_bytes(), *begun).then_some(Match::Form),
            Self::Exact(_) | Self::Phrase(_) => None,
        }
    }

    /// The same term with one typo forgiven, where it is a word in which a typo can be told: of four letters or more.
    pub(super) fn forgiving(&self) -> Option<Self> {
        let (Self::Word(typed) | Self::Begun(typed)) = self else { return None };
        let letters = typed.len() >= 4 && typed.bytes().all(|byte| byte.is_ascii_lowercase());
        letters.then(|| Self::Near { typed: typed.clone(), begun: matches!(self, Self::Begun(_)) })
    }
}

impl Phrase {
    /// Whether a word can stand at a position of the phrase.
    pub(super) fn matches(&self, at: usize, word: &str) -> bool {
        let open = self.begun && at + 1 == self.words.len();
        self.words.get(at).is_some_and(|wanted| wanted == word || (open && word.starts_with(wanted.as_str())))
    }
}

/// Whether one letter too many, too few or wrong, or two letters in each other's place, make one word of the other;
/// with `begun`, whether they make it a beginning of the other. A word is not near itself.
fn is_near(typed: &[u8], word: &[u8], begun: bool) -> bool {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let meets =
        |skip_typed: usize, skip_word: usize| match (typed.get(same + skip_typed..), word.get(same + skip_word..)) {
            (Some(typed), Some(word)) if begun => word.starts_with(typed),
            (Some(typed), Some(word)) => word == typed,
            _ => false,
        };
    let swapped = || {
        typed.get(same).is_some()
            && typed.get(same) == word.get(same + 1)
            && typed.get(same + 1) == word.get(same)
            && meets(2, 2)
    };
    !meets(0, 0) && (meets(1, 1) || meets(1, 0) || meets(0, 1) || swapped())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, word: &str, begun: bool) -> bool {
        is_near(typed.as_bytes(), word.as_bytes(), begun)
    }

    fn phrase(words: &[&str], begun: bool) -> Term {
        Term::Phrase(Phrase { words: words.iter().map(|word| (*word).to_owned()).collect(), begun })
    }

    #[test]
    fn the_last_word_may_be_unfinished() {
        assert_eq!(Terms::read("export con").0, [Term::Word("export".into()), Term::Begun("con".into())]);
        assert_eq!(Terms::read("export con ").0, [Term::Word("export".into()), Term::Word("con".into())]);
        assert!(Terms::read("  ").is_empty());
    }

    #[test]
    fn quotes_make_a_phrase_and_take_words_as_they_are() {
        assert_eq!(Terms::read("\"export controls\"").0, [phrase(&["export", "controls"], false)]);
        assert_eq!(Terms::read("“chips” a").0, [Term::Exact("chips".into()), Term::Begun("a".into())]);
        assert_eq!(Terms::read("\"export con").0, [phrase(&["export", "con"], true)]);
    }

    #[test]
    fn ideographs_in_a_row_are_a_phrase() {
        assert_eq!(Terms::read("AI芯片").0, [Term::Word("ai".into()), phrase(&["芯", "片"], false)]);
        assert_eq!(Terms::read("芯 片").0, [Term::Exact("芯".into()), Term::Exact("片".into())]);
    }

    #[test]
    fn one_typo_is_near() {
        for typed in ["chian", "hina", "chna", "xhina", "chinna", "chinaa", "cihna"] {
            assert!(near(typed, "china", false), "{typed}");
        }
        for typed in ["china", "cna", "chxxa", "nachi", ""] {
            assert!(!near(typed, "china", false), "{typed}");
        }
        assert!(near("expport", "exports", true) && !near("expport", "exports", false));
        assert!(!near("expo", "exports", true), "a beginning needs no forgiving");
    }
}
