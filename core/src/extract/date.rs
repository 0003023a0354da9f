//! Dates and periods of running English text, placed in time as far as the words go.
//!
//! One pass over the words of a text. Each word that can begin a date is tried against the grammar of dates
//! (`point`: calendar dates and years; `part`: quarters, halves, seasons, decades; `relative`: what counts from
//! another day); what is read is then joined to periods (`period`) and placed (`place`): "on Tuesday" by the tense
//! of its sentence, "a year earlier" from the date that was mentioned last.
//!
//! The result keeps the precision that the words have: "two years ago" is a year, "last week" seven days. Times of
//! day, durations ("for two years") and habits ("on Mondays") are no dates.

mod amount;
mod calendar;
mod feast;
mod part;
mod period;
mod place;
mod point;
mod relative;
mod stretch;
mod tense;
mod word;
mod year;

use crate::edtf::{Edtf, Precision};
use crate::extract::piece::Piece;
use std::ops::Range;
use stretch::{Grain, Stretch, Value};
use word::{Particle, Token, Word};

/// A date or period and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Bytes in the text, on character boundaries. A preposition in front is left out.
    pub span: Range<usize>,
    /// What it means; the preposition counts: "since October 2022" is `2022-10/..`.
    pub edtf: Edtf,
    /// Whether it is told as one time or as a time with a beginning and an end.
    pub form: Form,
    /// What it counts from.
    pub basis: Basis,
    /// How the sentence relates to it.
    pub relation: Relation,
    /// Whether the words point from the moment of speaking: "yesterday", "this week", "two years ago".
    pub deictic: bool,
    /// Whether it belongs to the name of something, as in "the 2014 protests", so that the sentence itself may be
    /// about another time.
    pub attributive: bool,
}

/// Whether a date is told as one time or as a time with a beginning and an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `2026-03`: a day, month or year
    Point,
    /// `2029/2031`, `2022-10/..`
    Period,
}

/// What a date counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Nothing: "10 June 2019".
    Itself,
    /// The reference date: "last month", and "in June" without a year.
    Reference,
    /// The date mentioned before it: "a year earlier".
    Mention,
}

/// How a sentence relates to a date, told by the preposition in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// "in", "on", "at", "as of" or no preposition.
    At,
    /// "by"
    By,
    /// "since"
    Since,
    /// "until", "through"
    Until,
    /// "before"
    Before,
    /// "after"
    After,
    /// "from", without an end that is told in the same words.
    From,
    /// "to", without a beginning that is told in the same words.
    To,
    /// "within", "over", "during", "for": all of a period, or some time in it.
    Within,
}

/// The dates of a text in order; their spans do not overlap. `pieces` are those of the text.
///
/// Relative dates count from `reference`; without one, from the date line of the text (a full date alone on its
/// line), or they are left out. Where the reference is imprecise, so is what counts from it.
pub fn dates(text: &str, pieces: &[Piece<'_>], reference: Option<&Edtf>) -> Vec<Found> {
    let tokens = word::tokens(text, pieces);
    let mut reader = Reader { pieces, tokens: &tokens, reference: None, mentions: Mentions::default(), floor: 0 };
    reader.reference = reference.and_then(stretch_of);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if reader.word(at) == Word::Break {
            reader.mentions.end_paragraph();
        }
        let Some((end, read)) = reader.date(at) else {
            at += 1;
            continue;
        };
        at = end.max(at + 1);
        found.extend(read);
    }
    found
}

/// The days that a reference date names.
fn stretch_of(edtf: &Edtf) -> Option<Stretch> {
    let grain = match edtf.precision() {
        Some(Precision::Day) => Grain::Day,
        Some(Precision::Month) => Grain::Month,
        Some(Precision::Season) => Grain::Season,
        Some(Precision::Year) => Grain::Year,
        Some(Precision::Decade) => Grain::Decade,
        _ => Grain::Days,
    };
    let (first, last) = edtf.earliest().zip(edtf.latest())?;
    Some(Stretch { grain, approximate: edtf.is_approximate(), uncertain: edtf.is_uncertain(), ..Stretch::day(first) })
        .map(|stretch| Stretch { last, ..stretch })
}

/// A date that was mentioned.
#[derive(Debug, Clone, Copy)]
struct Mention {
    stretch: Stretch,
    /// One past its last token.
    end: usize,
    /// Whether its words, or those of its story, named the year.
    with_year: bool,
    /// Whether its own words did.
    written: bool,
    /// Whether it lies ahead, told by the tense of its sentence.
    ahead: bool,
    /// How many paragraphs have ended since.
    paragraphs: u8,
}

/// The dates mentioned last: what counts from a day needs one told to the day.
#[derive(Debug, Clone, Copy, Default)]
struct Mentions {
    any: Option<Mention>,
    month: Option<Mention>,
    day: Option<Mention>,
}

impl Mentions {
    fn remember(&mut self, mention: Mention) {
        self.any = Some(mention);
        if mention.stretch.grain <= Grain::Month {
            self.month = Some(mention);
        }
        if mention.stretch.grain <= Grain::Days {
            self.day = Some(mention);
        }
    }

    /// A story is over after two paragraphs that mention no date.
    fn end_paragraph(&mut self) {
        for mention in [&mut self.any, &mut self.month, &mut self.day] {
            *mention = mention.filter(|mention| mention.paragraphs < 2);
            if let Some(mention) = mention {
                mention.paragraphs += 1;
            }
        }
    }

    /// The last date told at least as finely as a unit.
    fn for_unit(&self, unit: word::Unit) -> Option<Mention> {
        use word::Unit::{Day, Fortnight, Hour, Minute, Month, Week, Weekend};
        match unit {
            Minute | Hour | Day | Week | Fortnight | Weekend => self.day,
            Month => self.month,
            _ => self.any,
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'r, 't> {
    pieces: &'r [Piece<'t>],
    tokens: &'r [Token],
    reference: Option<Stretch>,
    mentions: Mentions,
    /// The token that a second end of a period begins at: to it, nothing before is glued.
    floor: usize,
}

/// A date read from the words, not placed yet.
#[derive(Debug, Clone, Copy)]
struct Term {
    /// Its tokens.
    start: usize,
    end: usize,
    sort: Sort,
    basis: Basis,
    deictic: bool,
    /// "early", "mid", "late".
    edge: Option<Edge>,
    approximate: bool,
    uncertain: bool,
}

impl Term {
    fn new(start: usize, end: usize, sort: Sort, basis: Basis) -> Term {
        Term { start, end, sort, basis, deictic: false, edge: None, approximate: false, uncertain: false }
    }

    fn placed(start: usize, end: usize, stretch: Stretch, basis: Basis) -> Term {
        Term::new(start, end, Sort::Placed(Value::In(stretch)), basis)
    }

    fn deictic(self) -> Term {
        Term { deictic: true, ..self }
    }
}

/// What kind of date a term is; what is left out is found when it is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Calendar(Calendar),
    /// A part of a year: quarter, half, season or feast.
    Part(part::Part, Option<i64>),
    Placed(Value),
}

/// Parts of a calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Calendar {
    weekday: Option<u8>,
    day: Option<u8>,
    month: Option<u8>,
    year: Option<i64>,
}

/// A part of a stretch that has no sharp bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Early,
    Mid,
    Late,
    /// "the end of": as [`Edge::Late`], and just the end where a period ends.
    End,
    /// "the start of"
    Start,
}

impl<'r, 't> Reader<'r, 't> {
    /// What a token is; past either end of the text, the end of a paragraph.
    fn word(&self, at: usize) -> Word {
        self.tokens.get(at).map_or(Word::Break, |token| token.word)
    }

    /// What the token some steps before another is.
    fn back(&self, at: usize, steps: usize) -> Word {
        at.checked_sub(steps).map_or(Word::Break, |at| self.word(at))
    }

    fn is(&self, at: usize, particle: Particle) -> bool {
        matches!(self.word(at), Word::Is(found) if found == particle)
    }

    fn piece(&self, at: usize) -> Option<&'r Piece<'t>> {
        let token = self.tokens.get(at)?;
        if token.word == Word::Break { None } else { self.pieces.get(token.piece as usize) }
    }

    fn folded(&self, at: usize) -> &'r str {
        self.piece(at).map_or("", |piece| &*piece.folded)
    }

    /// As written.
    fn written(&self, at: usize) -> &'t str {
        self.piece(at).map_or("", |piece| piece.text)
    }

    /// Whether nothing stands between a token and the one before.
    fn glued(&self, at: usize) -> bool {
        at > self.floor && self.piece(at).is_some_and(|piece| piece.glued)
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.piece(at).is_some_and(Piece::is_capitalised)
    }

    /// Whether the token bears a possessive `'s`, which makes what follows the thing spoken of.
    fn is_possessive(&self, at: usize) -> bool {
        self.piece(at).is_some_and(|piece| {
            piece.is_word()
                && piece.text.ends_with(['s', 'S'])
                && piece.text.chars().count() > piece.folded.chars().count()
        })
    }

    /// Whether the tokens are all that the text says, as in a table or a search field.
    fn is_whole_text(&self, start: usize, end: usize) -> bool {
        start == 0 && self.tokens.get(end..).unwrap_or_default().iter().all(|token| matches!(token.word, Word::Mark(_)))
    }

    fn skip(&self, at: usize, word: Word) -> usize {
        if self.word(at) == word { at + 1 } else { at }
    }

    /// The date that begins at a token: where it ends, and what it is.
    fn date(&mut self, at: usize) -> Option<(usize, Option<Found>)> {
        let first = self.term(at)?;
        let (end, joined) = self.joined(first);
        Some((end, self.found(joined)))
    }

    /// The term that begins at a token.
    fn term(&self, at: usize) -> Option<Term> {
        self.nested(at, 3)
    }

    /// The same inside other terms ("the end of the first week of June"), which are nested no deeper than `depth`.
    fn nested(&self, at: usize, depth: u8) -> Option<Term> {
        let depth = depth.checked_sub(1)?;
        // Most words begin nothing: what can follow is asked first, so that only few are tried against the grammar.
        match self.word(at) {
            Word::Is(Particle::The) => self.may_follow_the(at + 1).then(|| {
                self.edge(at, depth)
                    .or_else(|| self.nth(at, depth))
                    .or_else(|| self.relative(at, depth))
                    .or_else(|| self.part(at, depth))
                    .or_else(|| self.point(at))
            })?,
            Word::Early
            | Word::Mid
            | Word::Late
            | Word::Beginning
            | Word::Middle
            | Word::End
            | Word::Earlier
            | Word::Later => self.edge(at, depth),
            Word::Digits { .. } | Word::Ordinal(_) | Word::Tens(_) | Word::Small(_) => self
                .nth(at, depth)
                .or_else(|| self.relative(at, depth))
                .or_else(|| self.part(at, depth))
                .or_else(|| self.point(at)),
            Word::Is(Particle::Last) => {
                self.nth(at, depth).or_else(|| self.relative(at, depth)).or_else(|| self.part(at, depth))
            }
            Word::Is(Particle::In | Particle::For | Particle::Within | Particle::A) => {
                self.begins_amount(at + 1).then(|| self.relative(at, depth))?
            }
            Word::Month(_) | Word::MaybeMonth(_) | Word::Unit(_) => {
                self.relative(at, depth).or_else(|| self.part(at, depth)).or_else(|| self.point(at))
            }
            Word::Weekday(_) | Word::MaybeWeekday(_) => self.relative(at, depth).or_else(|| self.point(at)),
            Word::Season(_) | Word::Feast | Word::Fiscal | Word::Decade(_) => self.part(at, depth),
            Word::Code => self.part(at, depth).or_else(|| self.point(at)),
            Word::About | Word::Anno => self.point(at),
            Word::Is(_)
            | Word::Units(_)
            | Word::Figure
            | Word::Big(_)
            | Word::Few
            | Word::Couple
            | Word::Half
            | Word::Today(_)
            | Word::Tonight
            | Word::Rest => self.relative(at, depth),
            _ => None,
        }
    }

    /// Whether "the" may begin a date before this token.
    fn may_follow_the(&self, at: usize) -> bool {
        !matches!(
            self.word(at),
            Word::Other
                | Word::Break
                | Word::Dash
                | Word::Small(_)
                | Word::Month(_)
                | Word::Weekday(_)
                | Word::Today(_)
                | Word::DayPart
                | Word::Half
                | Word::Is(Particle::The | Particle::Of | Particle::In)
        ) && (!matches!(self.word(at), Word::Mark(_)) || self.word(at + 1) != Word::Other)
    }

    /// Whether a number of units may begin at a token.
    fn begins_amount(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            Word::Digits { .. }
                | Word::Figure
                | Word::Small(_)
                | Word::Tens(_)
                | Word::Big(_)
                | Word::Few
                | Word::Couple
                | Word::Half
                | Word::Unit(_)
                | Word::Units(_)
                | Word::About
                | Word::Is(Particle::A | Particle::More | Particle::Less | Particle::Over)
        ) || self.word(at) == Word::Other && matches!(self.folded(at), "almost" | "nearly" | "well" | "just")
    }
}

#[cfg(test)]
mod tests;
