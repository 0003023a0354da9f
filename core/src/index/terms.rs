//! What a search field asks for, and where a text answers it.

use crate::extract::words;
use crate::order;
use std::ops::Range;

/// A search text, taken apart: every term must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms(pub(super) Vec<Term>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// This word.
    Word(String),
    /// A word that begins so: the one still being typed.
    Prefix(String),
    /// These words, one after the other.
    Phrase(Vec<String>),
}

impl Terms {
    /// Takes a search text apart. Words in quotes form a phrase; the last word counts as unfinished unless a space,
    /// a stop or a quote ends it.
    pub fn read(text: &str) -> Self {
        let mut terms = Vec::new();
        for (at, part) in text.split(['"', '“', '”', '„']).enumerate() {
            let mut folded: Vec<String> = words::tokens(part).map(|token| token.folded.to_string()).collect();
            if at % 2 == 1 {
                match folded.len() {
                    0 => {}
                    1 => terms.extend(folded.pop().map(Term::Word)),
                    _ => terms.push(Term::Phrase(folded)),
                }
                continue;
            }
            let unfinished = part.ends_with(char::is_alphanumeric) && text.ends_with(part);
            let last = if unfinished { folded.pop() } else { None };
            terms.extend(folded.into_iter().map(Term::Word));
            terms.extend(last.map(Term::Prefix));
        }
        Self(terms)
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The byte ranges of a text that answer a search, in order, none overlapping another.
pub fn highlights(text: &str, terms: &Terms) -> Vec<Range<usize>> {
    let tokens: Vec<_> = words::tokens(text).collect();
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for term in &terms.0 {
        for (at, token) in tokens.iter().enumerate() {
            let word = token.folded.as_ref() as &str;
            match term {
                Term::Word(wanted) if word == wanted => ranges.push(token.span.clone()),
                Term::Prefix(wanted) if word.starts_with(wanted.as_str()) => {
                    // The typed letters are marked where folding kept their number of bytes, else the whole word.
                    let end = token.span.start + wanted.len();
                    let whole = word.len() != token.span.len() || !text.is_char_boundary(end);
                    ranges.push(token.span.start..if whole { token.span.end } else { end });
                }
                Term::Phrase(wanted) => {
                    let run = tokens.get(at..at + wanted.len()).unwrap_or_default();
                    if !run.is_empty() && run.iter().zip(wanted).all(|(token, word)| *token.folded == **word) {
                        let end = run.last().map_or(token.span.end, |last| last.span.end);
                        ranges.push(token.span.start..end);
                    }
                }
                _ => {}
            }
        }
    }
    order::by_key(&mut ranges, |range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    ranges.retain(|range| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, search: &str) -> Vec<String> {
        highlights(text, &Terms::read(search)).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn the_last_word_may_be_unfinished() {
        assert_eq!(Terms::read("export con").0, [Term::Word("export".into()), Term::Prefix("con".into())]);
        assert_eq!(Terms::read("export con ").0, [Term::Word("export".into()), Term::Word("con".into())]);
        assert!(Terms::read("  ").is_empty());
    }

    #[test]
    fn quotes_make_a_phrase() {
        assert_eq!(Terms::read("\"export controls\"").0, [Term::Phrase(vec!["export".into(), "controls".into()])]);
        assert_eq!(Terms::read("“chips” a").0, [Term::Word("chips".into()), Term::Prefix("a".into())]);
    }

    #[test]
    fn what_matched_is_marked() {
        assert_eq!(marked("Domestic chips and chipmaking", "chip"), ["chip", "chip"]);
        assert_eq!(marked("Export controls control exports", "\"export controls\""), ["Export controls"]);
        assert_eq!(marked("Qwen — “naïve” text", "naive "), ["naïve"]);
        assert!(marked("nothing here", "absent").is_empty());
    }
}
