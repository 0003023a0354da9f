//! Word classes: what a word can be where people are named and their words reported.
//!
//! No parser stands behind this, only lists of general English and what spelling shows. A word may be several things
//! ("report", "state", "that"); the rules that use a class say what else they want to see.

mod lists;

use super::piece::{Piece, Shape};
use super::words;
use std::ops::Range;
use std::sync::LazyLock;

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lex(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)+) => {
        impl Lex {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)+
        }
    };
}

classes! {
    /// A verb that can report.
    SAY = 0,
    /// It can stand beside a quotation.
    QUOTE = 1,
    /// It can take a "that" clause.
    CLAUSE = 2,
    /// It can take a clause without "that".
    BARE = 3,
    /// A hearer may stand between it and what is said.
    HEARER = 4,
    /// What is said may be its object.
    OBJECT = 5,
    /// A verb of thinking.
    THINK = 6,
    /// A verb of showing and finding.
    SHOW = 7,
    /// A verb of urging and promising.
    URGE = 8,
    /// A verb of asking.
    ASK = 9,
    /// A way of speaking; it reports only beside a quotation.
    MANNER = 10,
    /// A verb that gives a name or a judgement.
    JUDGE = 11,
    /// Plain form.
    BASE = 12,
    /// Form in -s.
    THIRD = 13,
    /// Past form.
    PAST = 14,
    /// Form in -ing.
    ING = 15,
    /// Past participle.
    PART = 16,
    /// A reporting verb's form that is a noun as well.
    NOUN_TOO = 17,
    /// Determiner or spelled number.
    DET = 18,
    /// Possessive determiner.
    POSS = 19,
    /// "he", "him", "his".
    HE = 20,
    /// "she", "her".
    SHE = 21,
    /// "they", "them".
    THEY = 22,
    /// "it".
    IT = 23,
    /// "I", "we", "you".
    SELF = 24,
    /// A pronoun that is a subject.
    SUBJECT = 25,
    /// "who", "which", "that".
    RELATIVE = 26,
    /// Preposition.
    PREP = 27,
    /// A preposition that can hang a phrase on a noun.
    LINK = 28,
    /// "and", "or".
    AND = 29,
    /// A word that opens a subordinate clause.
    SUBORDINATOR = 30,
    /// A finite verb, or a form that mostly is one.
    FINITE = 31,
    /// An auxiliary or modal verb.
    AUX = 32,
    /// A form of "be".
    BE = 33,
    /// A participle behind a noun: "a report published by".
    PARTICIPLE = 34,
    /// Adverb.
    ADVERB = 35,
    /// A day, a month, a time of day.
    TIME = 36,
    /// A title before a name.
    TITLE = 37,
    /// A word for a man: title, kinship or first name.
    MALE = 38,
    /// A word for a woman.
    FEMALE = 39,
    /// A noun for people.
    PERSON = 40,
    /// A noun for bodies.
    ORG = 41,
    /// A noun for documents and findings.
    DOC = 42,
    /// A country or capital.
    PLACE = 43,
    /// A word in the names of the press.
    MEDIA = 44,
    /// A quantifier that leaves open who is meant.
    VAGUE = 45,
    /// Begins with a capital letter.
    CAPITAL = 46,
    /// Bears a possessive.
    POSSESSIVE = 47,
    /// First piece of a sentence.
    START = 48,
    /// First piece of a line.
    LINE = 49,
    /// A lower-case word in -ed.
    ED = 50,
    /// A word.
    WORD = 51,
    /// A number in digits.
    NUMBER = 52,
    /// A lower-case word in -ing.
    GERUND = 53,
    /// Nothing but capitals, at least two.
    ACRONYM = 54,
    /// A word in the lists, whatever its class.
    LISTED = 55,
    /// A pronoun of any kind.
    PRONOUN = 56,
    /// Stands in a line of title case.
    HEADING = 57,
    /// With a clitic: "he's", "that's".
    CLITIC = 58,
    /// A word that ends the names of firms.
    FIRM = 59,
    /// "Norwegian", "Americans": a capital, but no name of anybody.
    DEMONYM = 60,
    /// A verb whose object is what is said: "blamed poor surveys".
    STANCE = 61,
    /// "say": it takes a clause whatever follows.
    PLAIN = 62,
    /// A word of a fixed way to name a source: "according", "view".
    CUE = 63,
}

impl Lex {
    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any class of another set.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has every class of another set.
    pub const fn all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Without the classes of another set.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

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
        }
    } else if !lex.any(Lex::LISTED) || lex.any(Lex::SAY) {
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

/// Words with their classes, found by hash.
struct Table {
    words: Vec<(String, Lex)>,
    slots: Vec<u16>,
}

const SLOTS: usize = 1 << 13;
const EMPTY: u16 = u16::MAX;

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    fn build() -> Self {
        let mut table = Self { words: Vec::with_capacity(3500), slots: vec![EMPTY; SLOTS] };
        let one = |word: &str, lex: Lex, table: &mut Self| table.add(word, lex.or(Lex::LISTED));
        for (lex, verbs) in lists::VERBS {
            for verb in verbs.split_whitespace() {
                let mut forms = verb.split('=');
                let base = forms.next().unwrap_or_default();
                let past = forms.next().map_or_else(|| past(base), str::to_owned);
                let participle = forms.next().map_or_else(|| past.clone(), str::to_owned);
                // Most ways of speaking are nouns as well: "a whisper", "venture capitalists".
                let noun = if lex.any(Lex::MANNER) { Lex::NOUN_TOO } else { Lex::default() };
                one(base, lex.or(Lex::BASE).or(noun), &mut table);
                one(&third(base), lex.or(Lex::THIRD).or(noun), &mut table);
                one(&past, lex.or(Lex::PAST), &mut table);
                one(&participle, lex.or(Lex::PART), &mut table);
                one(&gerund(base), lex.or(Lex::ING), &mut table);
            }
        }
        for word in lists::NOUN_TOO.split_whitespace() {
            one(word, Lex::NOUN_TOO, &mut table);
        }
        for (lex, words) in lists::WORDS {
            for word in words.split_whitespace() {
                one(word, *lex, &mut table);
                // Nouns for people and bodies come in the plural too; the names of papers do not.
                if lex.any(Lex::PERSON.or(Lex::ORG)) && !word.ends_with('s') {
                    one(&third(word), *lex, &mut table);
                }
            }
        }
        let pronouns = Lex::HE.or(Lex::SHE).or(Lex::THEY).or(Lex::IT).or(Lex::SELF);
        for (_, lex) in &mut table.words {
            if lex.any(pronouns) {
                *lex = lex.or(Lex::PRONOUN);
            }
        }
        table
    }

    fn add(&mut self, word: &str, lex: Lex) {
        let mut slot = hash(word) % SLOTS;
        while let Some(&at) = self.slots.get(slot) {
            match self.words.get_mut(usize::from(at)) {
                Some((known, classes)) if known == word => {
                    *classes = classes.or(lex);
                    return;
                }
                Some(_) => slot = (slot + 1) % SLOTS,
                None => break,
            }
        }
        let at = u16::try_from(self.words.len()).unwrap_or(EMPTY);
        if at < EMPTY
            && self.words.len() < SLOTS / 2 + SLOTS / 4
            && let Some(free) = self.slots.get_mut(slot)
        {
            *free = at;
            self.words.push((word.to_owned(), lex));
        }
    }

    fn get(&self, word: &str) -> Lex {
        if word.len() > 18 {
            return Lex::default();
        }
        let mut slot = hash(word) % SLOTS;
        while let Some((known, lex)) = self.slots.get(slot).and_then(|&at| self.words.get(usize::from(at))) {
            if known == word {
                return *lex;
            }
            slot = (slot + 1) % SLOTS;
        }
        Lex::default()
    }
}

/// FNV-1a, folded once so that the low bits depend on all letters.
fn hash(word: &str) -> usize {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    usize::try_from((hash ^ (hash >> 29)) & 0xffff_ffff).unwrap_or(0)
}

fn ends_in_consonant_y(base: &str) -> bool {
    let mut letters = base.chars().rev();
    letters.next() == Some('y') && letters.next().is_some_and(|before| !"aeiou".contains(before))
}

/// Whether the last consonant doubles before -ed and -ing: "beg", "admit", "rebut", "chat".
fn doubles(base: &str) -> bool {
    matches!(
        base,
        "beg"
            | "admit"
            | "rebut"
            | "slam"
            | "dub"
            | "hum"
            | "plan"
            | "refer"
            | "infer"
            | "snap"
            | "sob"
            | "grin"
            | "quip"
            | "shrug"
            | "begin"
            | "put"
            | "forget"
            | "swim"
            | "sum"
            | "let"
            | "cut"
            | "hit"
            | "deter"
            | "concur"
            | "nod"
    )
}

fn past(base: &str) -> String {
    if base.ends_with('e') {
        format!("{base}d")
    } else if ends_in_consonant_y(base) {
        format!("{}ied", base.strip_suffix('y').unwrap_or(base))
    } else if doubles(base) {
        format!("{base}{}ed", base.chars().next_back().unwrap_or_default())
    } else {
        format!("{base}ed")
    }
}

fn third(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ies", base.strip_suffix('y').unwrap_or(base))
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn gerund(base: &str) -> String {
    if base.ends_with('e') && !base.ends_with("ee") {
        format!("{}ing", base.strip_suffix('e').unwrap_or(base))
    } else if doubles(base) {
        format!("{base}{}ing", base.chars().next_back().unwrap_or_default())
    } else {
        format!("{base}ing")
    }
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
