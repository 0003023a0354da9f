//! Pairs of quotation marks: straight and typographic, single and double, nested, running over paragraphs, unclosed.
//!
//! One pass over the pieces with a short stack. An apostrophe inside a word never gets here, it is part of its piece;
//! what remains to be told apart are the plural possessive ("the sailors’ union") and closing single marks.

use crate::extract::lexis::{Lex, Tagged};
use crate::order;
use std::ops::Range;

/// A quotation as marked in the text, one paragraph's part of it where it is reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotation {
    /// Its pieces with the marks.
    pub pieces: Range<usize>,
    /// Its pieces without the marks.
    pub inner: Range<usize>,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Whether it takes up the quotation before it, which a paragraph's end left open.
    pub continues: bool,
}

/// The outermost quotations, and which of them covers a piece.
#[derive(Debug)]
pub(super) struct Quoted {
    /// In order; none overlap.
    pub list: Vec<Quotation>,
    /// For each piece the quotation that holds it, counted from one.
    covering: Vec<u32>,
}

impl Quoted {
    pub(super) fn new(tagged: &Tagged<'_>, quotations: &[Quotation]) -> Self {
        let list: Vec<Quotation> = quotations.iter().filter(|quotation| !quotation.nested).cloned().collect();
        let mut covering = vec![0; tagged.len()];
        for (at, quotation) in (1..).zip(&list) {
            if let Some(covered) = covering.get_mut(quotation.pieces.clone()) {
                covered.fill(at);
            }
        }
        Self { list, covering }
    }

    /// Which quotation holds a piece.
    pub(super) fn at(&self, piece: usize) -> Option<usize> {
        usize::try_from(*self.covering.get(piece)?).ok()?.checked_sub(1)
    }

    /// The quotation that begins at a piece.
    pub(super) fn opening(&self, piece: usize) -> Option<usize> {
        self.at(piece).filter(|&at| self.list.get(at).is_some_and(|quotation| quotation.pieces.start == piece))
    }
}

/// How many paragraphs an opened quotation may run on without being reopened.
const PARAGRAPHS: usize = 8;
/// How deep quotations nest before marks are taken for something else.
const DEPTH: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Straight,
    Curly,
    Low,
    Angle,
    Right,
    StraightSingle,
    CurlySingle,
}

impl Class {
    fn is_single(self) -> bool {
        matches!(self, Self::StraightSingle | Self::CurlySingle)
    }
}

#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    class: Class,
    /// A mark that may close it or be a plural possessive.
    weak: Option<usize>,
    continues: bool,
}

/// The quotations of a text in the order in which they open.
pub(super) fn quotations(tagged: &Tagged<'_>) -> Vec<Quotation> {
    let mut pairing = Pairing { tagged, stack: Vec::with_capacity(DEPTH), pending: None, found: Vec::new() };
    for at in 0..tagged.len() {
        if tagged.any(at, Lex::LINE) {
            pairing.paragraph(at);
        }
        if let Some(mark) = tagged.mark(at) {
            pairing.mark(at, mark);
        }
    }
    pairing.paragraph(tagged.len());
    pairing.drop_pending();
    let mut found = pairing.found;
    order::by_key(&mut found, |quotation| (quotation.pieces.start, std::cmp::Reverse(quotation.pieces.end)));
    let mut end = 0;
    for quotation in &mut found {
        quotation.nested = quotation.pieces.start < end;
        end = end.max(quotation.pieces.end);
    }
    found
}

/// A quotation that the end of its paragraph left open.
#[derive(Debug, Clone, Copy)]
struct Pending {
    open: Open,
    /// Where its paragraph ends.
    end: usize,
    paragraphs: usize,
}

struct Pairing<'t, 'a> {
    tagged: &'t Tagged<'a>,
    stack: Vec<Open>,
    pending: Option<Pending>,
    found: Vec<Quotation>,
}

impl Pairing<'_, '_> {
    /// The end of a paragraph: single marks still open were apostrophes, a double one may go on.
    fn paragraph(&mut self, at: usize) {
        if let Some(pending) = &mut self.pending {
            pending.paragraphs += 1;
            if pending.paragraphs > PARAGRAPHS {
                self.drop_pending();
            }
        }
        while let Some(open) = self.stack.pop() {
            if open.class.is_single() {
                if let Some(weak) = open.weak {
                    self.close(open, weak);
                }
            } else if self.stack.is_empty() {
                self.drop_pending();
                self.pending = Some(Pending { open, end: at, paragraphs: 0 });
            }
        }
    }

    /// What no mark closed ends with its paragraph.
    fn drop_pending(&mut self) {
        if let Some(Pending { open, end, .. }) = self.pending.take() {
            let inner = open.at + 1..end;
            if !inner.is_empty() {
                self.found.push(Quotation { pieces: open.at..end, inner, nested: false, continues: open.continues });
            }
        }
    }

    fn close(&mut self, open: Open, at: usize) {
        if at > open.at + 1 {
            let continues = open.continues;
            self.found.push(Quotation { pieces: open.at..at + 1, inner: open.at + 1..at, nested: false, continues });
        }
    }

    fn mark(&mut self, at: usize, mark: char) {
        let before = at.checked_sub(1);
        let touches_left = self.tagged.glued(at) && !self.tagged.any(at, Lex::LINE);
        let opener_left = before
            .and_then(|before| self.tagged.mark(before))
            .is_some_and(|mark| matches!(mark, '(' | '[' | '“' | '‘' | '„' | '«' | '—' | '–' | '"' | '\'' | '/' | '-'));
        let touches_right = self.tagged.glued(at + 1) && !self.tagged.any(at + 1, Lex::LINE);
        let looks_open = touches_right && (!touches_left || opener_left);
        // Behind a closing mark stands a space or a mark that ends something: `251", said`.
        let ended_right = self
            .tagged
            .mark(at + 1)
            .is_some_and(|mark| matches!(mark, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–'));
        let looks_closed = touches_left && (!touches_right || ended_right);
        match mark {
            '"' => {
                // Six inches: a straight mark glued to a number with nothing open.
                let open = self.innermost(Class::Straight);
                let inches = before.is_some_and(|before| self.tagged.any(before, Lex::NUMBER)) && touches_left;
                if open.is_none() && self.pending.is_none() && inches {
                    return;
                }
                let pending = self.pending.is_some_and(|pending| pending.open.class == Class::Straight);
                if open.is_some() && !(looks_open && !looks_closed && !touches_left) {
                    self.close_class(Class::Straight, at);
                } else if looks_closed && pending && open.is_none() {
                    self.close_pending(at);
                } else if looks_open || !touches_left {
                    self.open(at, Class::Straight);
                }
            }
            '“' if self.innermost(Class::Low).is_some() => self.close_class(Class::Low, at),
            '“' if looks_closed && self.innermost(Class::Curly).is_some() => self.close_class(Class::Curly, at),
            '“' => self.open(at, Class::Curly),
            '„' => self.open(at, Class::Low),
            '«' => self.open(at, Class::Angle),
            '»' => self.close_class(Class::Angle, at),
            '”' => {
                if self.innermost(Class::Curly).is_some() {
                    self.close_class(Class::Curly, at);
                } else if self.innermost(Class::Low).is_some() {
                    self.close_class(Class::Low, at);
                } else if self.innermost(Class::Right).is_some() {
                    self.close_class(Class::Right, at);
                } else if self.pending.is_some() && !looks_open {
                    self.close_pending(at);
                } else if looks_open {
                    // Some papers open with the closing mark.
                    self.open(at, Class::Right);
                }
            }
            '‘' if looks_open && self.tagged.any(at + 1, Lex::WORD) => self.open(at, Class::CurlySingle),
            '’' => self.single(at, Class::CurlySingle, touches_left, touches_right),
            '\'' => {
                let open = self.innermost(Class::StraightSingle).is_some();
                if !open && looks_open && self.tagged.any(at + 1, Lex::WORD) {
                    self.open(at, Class::StraightSingle);
                } else {
                    self.single(at, Class::StraightSingle, touches_left, touches_right);
                }
            }
            _ => {}
        }
    }

    /// A mark that closes a single quotation or is an apostrophe.
    fn single(&mut self, at: usize, class: Class, touches_left: bool, touches_right: bool) {
        if self.innermost(class).is_none() || !touches_left {
            return;
        }
        let after_word = at.checked_sub(1).is_some_and(|before| self.tagged.is_wordlike(before));
        let word_follows = self.tagged.is_wordlike(at + 1);
        if touches_right && word_follows {
            return;
        }
        // "the sailors’ union": a plural in -s with a noun behind it may own that noun.
        let plural = at.checked_sub(1).is_some_and(|before| self.tagged.word(before).ends_with('s'));
        if after_word && plural && word_follows && !self.tagged.any(at + 1, Lex::LINE) {
            if let Some(open) = self.stack.iter_mut().rev().find(|open| open.class == class) {
                open.weak.get_or_insert(at);
            }
            return;
        }
        self.close_class(class, at);
    }

    fn innermost(&self, class: Class) -> Option<usize> {
        self.stack.iter().rposition(|open| open.class == class)
    }

    fn open(&mut self, at: usize, class: Class) {
        let mut continues = false;
        if !class.is_single() && self.pending.is_some() {
            // A paragraph that opens with the mark takes the quotation up; any other mark ends it where it stood.
            continues = self.tagged.any(at, Lex::LINE)
                && self.pending.is_some_and(|pending| pending.paragraphs == 0 && pending.open.class == class);
            self.drop_pending();
        }
        if !class.is_single() && self.stack.last().is_some_and(|open| open.class == class && class == Class::Straight) {
            // The mark before was never closed; it can reach no further than to here.
            if let Some(open) = self.stack.pop()
                && at > open.at + 1
            {
                let inner = open.at + 1..at;
                self.found.push(Quotation { pieces: open.at..at, inner, nested: false, continues: open.continues });
            }
        }
        if self.stack.len() < DEPTH {
            self.stack.push(Open { at, class, weak: None, continues });
        }
    }

    fn close_class(&mut self, class: Class, at: usize) {
        let Some(level) = self.innermost(class) else { return };
        let open = self.stack.get(level).copied();
        // What stands open inside it is closed with it only if it could have been.
        while self.stack.len() > level + 1 {
            if let Some(inside) = self.stack.pop()
                && let Some(weak) = inside.weak
            {
                self.close(inside, weak);
            }
        }
        self.stack.pop();
        if let Some(open) = open {
            self.close(open, at);
        }
    }

    fn close_pending(&mut self, at: usize) {
        if let Some(pending) = self.pending.take() {
            self.close(pending.open, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn found(text: &str) -> Vec<String> {
        let pieces = pieces(text);
        let lines: Vec<Range<usize>> = text
            .split_inclusive('\n')
            .scan(0, |at, line| {
                let start = *at;
                *at += line.len();
                Some(start..*at)
            })
            .collect();
        let tagged = Tagged::new(text, &pieces, &lines);
        quotations(&tagged).into_iter().map(|quotation| tagged.str(quotation.inner).to_owned()).collect()
    }

    #[test]
    fn straight_and_typographic_marks() {
        assert_eq!(found("\"Sail,\" he said. \"Now.\""), ["Sail,", "Now."]);
        assert_eq!(found("“Sail,” he said. „Los“ and «allez» and ”nu”."), ["Sail,", "Los", "allez", "nu"]);
        assert_eq!(found("(\"Sail\") a 6\" pipe, \"no\"-one"), ["Sail", "no"]);
    }

    #[test]
    fn single_marks_are_no_apostrophes() {
        assert_eq!(
            found("‘Sail,’ said the sailors’ union. ‘It’s the owners’ fault,’ it added."),
            ["Sail,", "It’s the owners’ fault,"]
        );
        assert_eq!(found("the sailors' union and the '90s, 'an insult' he said"), ["an insult"]);
    }

    #[test]
    fn nested_marks() {
        assert_eq!(found("“He said, ‘Leave,’ and I left.”"), ["He said, ‘Leave,’ and I left.", "Leave,"]);
        assert_eq!(found("\"He said, 'Leave,' and I left.\""), ["He said, 'Leave,' and I left.", "Leave,"]);
    }

    #[test]
    fn paragraphs() {
        assert_eq!(found("“One.\n“Two,” he said."), ["One.", "Two,"]);
        assert_eq!(found("\"One.\nTwo.\nThree\", he said. \"Four\""), ["One.\nTwo.\nThree", "Four"]);
        assert_eq!(found("“One.\nTwo, he said. “Three.”"), ["One.", "Three."]);
    }
}
