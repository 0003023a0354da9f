//! Word classes: what a word can be where people are named and their words reported.
//!
//! No parser stands behind this, only lists of general English and what spelling shows. A word may be several things
//! ("report", "state", "that"); the rules that use a class say what else they want to see.

mod class;
mod lists;
mod table;

use super::piece::{Piece, Shape};
use super::words;
pub use class::Lex;
use std::ops::Range;
use table::{TABLE, Table};

/// Pieces with their classes.
#[derive(Debug, Clone)]
pub struct Tagged<'a> {
    /// The text they stand in.
    pub text: &'a str,
    /// The pieces.
    pub pieces: &'a [Piece<'a>],
    /// The classes of each piece.
    classes: Vec<Lex>,
    /// The first piece of each sentence and the piece behind its last.
    pub sentences: Vec<Range<usize>>,
    /// The first piece of each paragraph.
    lines: Vec<usize>,
}

impl<'a> Tagged<'a> {
    /// Looks up every piece; linear in the text.
    pub fn new(text: &'a str, pieces: &'a [Piece<'a>], sentences: &[Range<usize>]) -> Self {
        let table = &*TABLE;
        let mut classes = Vec::with_capacity(pieces.len());
        let mut ranges: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
        let mut pending = sentences.iter().peekable();
        let mut lines = Vec::new();
        let mut last_end = 0;
        for (at, piece) in pieces.iter().enumerate() {
            let mut lex = match piece.shape {
                Shape::Word => word_classes(table, piece),
                Shape::Digits(_) => Lex::NUMBER,
                Shape::Mark(_) => Lex::default(),
            };
            let starts = pending.peek().is_some_and(|sentence| sentence.start <= piece.span.start);
            if starts || at == 0 {
                lex = lex.or(Lex::START);
                if let Some(last) = ranges.last_mut() {
                    last.end = at;
                }
                ranges.push(at..pieces.len());
                while pending.next_if(|sentence| sentence.start <= piece.span.start).is_some() {}
            }
            // A line break inside a sentence is a wrapped line, no new paragraph.
            let broken = || text.get(last_end..piece.span.start).is_some_and(|gap| gap.contains(['\n', '\r']));
            if at == 0 || (lex.any(Lex::START) && !piece.glued && broken()) {
                lex = lex.or(Lex::LINE).or(Lex::START);
                lines.push(at);
            }
            last_end = piece.span.end;
            classes.push(lex);
        }
        let mut tagged = Self { text, pieces, classes, sentences: ranges, lines };
        tagged.mark_headings();
        tagged
    }

    /// The first piece of the paragraph that holds a piece.
    pub fn line_of(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|&line| line <= at);
        after.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0)
    }

    /// The first piece of each paragraph, in order.
    pub fn lines(&self) -> &[usize] {
        &self.lines
    }

    /// How many pieces there are.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The classes of a piece; none outside the text.
    pub fn lex(&self, at: usize) -> Lex {
        self.classes.get(at).copied().unwrap_or_default()
    }

    /// Whether a piece has any of some classes.
    pub fn any(&self, at: usize, lex: Lex) -> bool {
        self.lex(at).any(lex)
    }

    /// Whether a piece is this mark.
    pub fn is(&self, at: usize, mark: char) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is(mark))
    }

    /// The mark a piece is; none for words and numbers.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.pieces.get(at)?.shape {
            Shape::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// A piece's folded word; empty for anything else.
    pub fn word(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &*piece.folded)
    }

    /// Whether a piece is a word or a number.
    pub fn is_wordlike(&self, at: usize) -> bool {
        self.any(at, Lex::WORD.or(Lex::NUMBER))
    }

    /// Whether nothing stands between a piece and the one before.
    pub fn glued(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.glued)
    }

    /// The bytes from a first piece to the piece before `end`; empty where there is none.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.pieces.get(range.start).map_or(self.text.len(), |piece| piece.span.start);
        let last = range.end.checked_sub(1).and_then(|last| self.pieces.get(last));
        let end = last.map_or(start, |piece| piece.span.end);
        start..end.max(start)
    }

    /// The text of some pieces, as written.
    pub fn str(&self, range: Range<usize>) -> &'a str {
        self.text.get(self.bytes(range)).unwrap_or_default()
    }

    /// Marks the lines whose longer words nearly all have capitals: there a capital proves no name.
    fn mark_headings(&mut self) {
        let mut start = 0;
        let mut long = 0usize;
        let mut capital = 0usize;
        let mut ends = false;
        for at in 0..=self.len() {
            let lex = self.lex(at);
            if at == self.len() || lex.any(Lex::LINE) {
                let titled = !ends && long >= 3 && capital * 4 >= long * 3;
                if titled && let Some(line) = self.classes.get_mut(start..at) {
                    line.iter_mut().for_each(|lex| *lex = lex.or(Lex::HEADING));
                }
                (start, long, capital) = (at, 0, 0);
            }
            if lex.any(Lex::WORD) && self.pieces.get(at).is_some_and(|piece| piece.text.len() >= 4) {
                long += 1;
                capital += usize::from(lex.any(Lex::CAPITAL));
            }
            ends = match self.mark(at) {
                Some('.' | '!' | ';' | ',') => true,
                Some('"' | '”' | '’' | '\'' | ')') => ends,
                _ => false,
            };
        }
    }
}

/// "compiled", "worried": a word that is listed only because it can name a source keeps the class its ending shows.
fn is_cue_alone(lex: Lex) -> bool {
    lex.any(Lex::CUE) && lex.without(Lex::CUE.or(Lex::LISTED)) == Lex::WORD
}

fn word_classes(table: &Table, piece: &Piece<'_>) -> Lex {
    let mut lex = table.get(&piece.folded).or(Lex::WORD);
    let text = piece.text;
    if text.starts_with(char::is_uppercase) {
        lex = lex.or(Lex::CAPITAL);
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        // "GPUs" and "MPs" are as much an abbreviation as "GPU".
        if capitals >= 2 && (capitals == letters || (capitals + 1 == letters && text.ends_with('s'))) {
            lex = lex.or(Lex::ACRONYM);
            // "a US official" is no pronoun.
            if text == "US" || text == "U.S." || text == "U.S" {
                lex = lex.without(Lex::PRONOUN.or(Lex::SELF));
            }
            // "an IT services company".
            if text == "IT" {
                lex = lex.without(Lex::PRONOUN.or(Lex::IT).or(Lex::SUBJECT));
            }
        }
    } else if !lex.any(Lex::LISTED) || lex.any(Lex::SAY) || is_cue_alone(lex) {
        let folded = &*piece.folded;
        // "forewoman", "oarsmen", "chairperson".
        let someone = ["man", "men", "person", "people"].iter().any(|end| folded.ends_with(end));
        if folded.len() > 5 && someone && folded != "human" {
            lex = lex.or(Lex::PERSON);
            if folded.ends_with("woman") {
                lex = lex.or(Lex::FEMALE);
            }
        } else if folded.len() > 4 && folded.ends_with("ly") {
            lex = lex.or(Lex::ADVERB);
        } else if folded.len() > 4 && folded.ends_with("ed") && !folded.ends_with("eed") && folded != "hundred" {
            lex = lex.or(Lex::ED);
        } else if folded.len() > 4
            && folded.ends_with("ing")
            && !matches!(folded, "thing" | "evening" | "morning" | "spring" | "string")
        {
            lex = lex.or(Lex::GERUND);
        }
    }
    if piece.folded.len() < text.len() && text.ends_with(['s', 'S']) && text.chars().any(words::is_apostrophe) {
        // "he's" and "that's" hold a verb, "Lund's" an owner.
        let clitic = lex.any(Lex::SUBJECT.or(Lex::RELATIVE))
            || matches!(&*piece.folded, "there" | "here" | "what" | "let" | "how");
        lex = lex.or(if clitic { Lex::CLITIC.or(Lex::FINITE).without(Lex::RELATIVE) } else { Lex::POSSESSIVE });
    }
    lex
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn lex(word: &str) -> Lex {
        TABLE.get(word)
    }

    #[test]
    fn verbs_have_their_forms() {
        assert!(lex("said").all(Lex::SAY.or(Lex::PAST)) && lex("says").any(Lex::THIRD) && lex("saying").any(Lex::ING));
        assert!(lex("denied").any(Lex::PAST) && lex("denies").any(Lex::THIRD) && lex("denying").any(Lex::ING));
        assert!(lex("admitted").any(Lex::PAST) && lex("urging").any(Lex::URGE) && lex("shown").any(Lex::PART));
        assert!(lex("conveyed") == Lex::default() && lex("replied").any(Lex::PAST) && lex("stressed").any(Lex::PAST));
    }

    #[test]
    fn a_word_may_be_several_things() {
        assert!(lex("report").all(Lex::SAY.or(Lex::DOC).or(Lex::NOUN_TOO)));
        assert!(!lex("reported").any(Lex::NOUN_TOO));
    }

    #[test]
    fn lines_in_title_case_are_headings() {
        let text = "Small Ferries Rise Again\nThe ferries of Bergen Harbour rise.";
        let pieces = pieces(text);
        let tagged = Tagged::new(text, &pieces, &[0..24, 25..text.len()]);
        assert!(tagged.any(0, Lex::HEADING) && !tagged.any(4, Lex::HEADING));
        assert_eq!(tagged.sentences, [0..4, 4..11]);
    }
}
