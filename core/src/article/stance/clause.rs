//! How a sentence hangs together, as far as its direction depends on it: who is spoken of, what is granted, what is
//! denied.
//!
//! One pass over the hits of a text, left to right, with the state a reader keeps: whose clause this is, who was
//! spoken of before, whether the clause was opened by "although".

use super::role::{Hit, Roles};
use crate::extract::piece::{Piece, Shape};
use std::ops::Range;

/// Whose fortune a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Whose rise supports the thesis.
    Closer,
    /// Who has been in front.
    Leader,
    /// Somebody else, or both at once.
    Other,
}

impl Side {
    pub(super) fn of(roles: Roles) -> Option<Self> {
        match (roles.any(Roles::CLOSER), roles.any(Roles::LEADER), roles.any(Roles::OTHER)) {
            (true, false, _) => Some(Self::Closer),
            (false, true, _) => Some(Self::Leader),
            (true, true, _) | (_, _, true) => Some(Self::Other),
            _ => None,
        }
    }

    /// The one against whom this side runs.
    fn other(self) -> Option<Self> {
        match self {
            Self::Closer => Some(Self::Leader),
            Self::Leader => Some(Self::Closer),
            Self::Other => None,
        }
    }

    /// What good fortune of this side counts for the thesis.
    pub(super) fn sign(self) -> f32 {
        match self {
            Self::Closer => 1.0,
            Self::Leader => -1.0,
            Self::Other => 0.0,
        }
    }
}

/// Where in the sentence a hit stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// Counted through the text; a sentence end begins a new one.
    pub(super) sentence: u32,
    /// Counted through the text; conjunctions and strong marks begin a new one.
    pub(super) clause: u32,
    /// Counted through the text; a comma begins a new one too.
    pub(super) part: u32,
    /// The side that a hit which is a name, or stands for one, means.
    pub(super) side: Option<Side>,
    /// Whose clause it is.
    pub(super) subject: Option<Side>,
    /// Whom the text spoke of before, where the clause names nobody.
    pub(super) topic: Option<Side>,
    /// Whether the clause is granted before the writer turns from it: "although …", "… but".
    pub(super) conceded: bool,
    /// Whether the hit is denied.
    pub(super) negated: bool,
}

/// How many pieces a negation reaches forward.
const REACH: usize = 8;

/// The places of all hits, one each.
pub(super) fn places(text: &str, pieces: &[Piece<'_>], hits: &[Hit], sentences: &[Range<usize>]) -> Vec<Place> {
    let mut reader = Reader { places: Vec::with_capacity(hits.len()), ..Reader::default() };
    let mut sentence_at = 0;
    let mut hit_at = 0;
    for (at, piece) in pieces.iter().enumerate() {
        // A new sentence, and with a blank line a new paragraph.
        let mut begun = false;
        while sentences.get(sentence_at).is_some_and(|sentence| sentence.start <= piece.span.start) {
            sentence_at += 1;
            begun = true;
        }
        if begun {
            reader.begin_sentence();
        }
        let before = at.checked_sub(1).and_then(|before| pieces.get(before));
        let broken = before.and_then(|before| text.get(before.span.end..piece.span.start));
        if broken.is_some_and(|gap| gap.contains('\n')) && !begun {
            reader.begin_sentence();
        }
        match hits.get(hit_at) {
            Some(hit) if hit.start == at => {
                reader.hit(hits, hit_at, hit);
                hit_at += 1;
            }
            Some(hit) if hit.start > at => reader.mark(piece, at),
            None => reader.mark(piece, at),
            Some(_) => {}
        }
    }
    reader.places
}

#[derive(Default)]
struct Reader {
    places: Vec<Place>,
    sentence: u32,
    clause: u32,
    part: u32,
    /// First place of the sentence.
    first: usize,
    subject: Option<Side>,
    /// The subject came from a phrase before the sentence proper: "In China, …".
    weak: bool,
    topic: Option<Side>,
    /// The subject to return to when a relative clause ends.
    outer: Option<Option<Side>>,
    mention: Option<(Side, usize)>,
    conceded: bool,
    /// Up to this place all of the sentence is granted.
    granted: usize,
    /// Piece behind the last verb of saying.
    reported: Option<usize>,
    /// Piece behind the last negation, and its part.
    negation: Option<(usize, u32)>,
}

impl Reader {
    fn begin_sentence(&mut self) {
        self.break_clause();
        self.sentence += 1;
        self.first = self.places.len();
        self.conceded = false;
        self.mention = None;
    }

    fn break_clause(&mut self) {
        self.clause += 1;
        self.part += 1;
        if let Some(outer) = self.outer.take() {
            self.subject = outer;
        }
        // A side named in a phrase only is spoken of no longer than the phrase.
        self.topic = if self.weak { self.topic.or(self.subject) } else { self.subject.or(self.topic) };
        self.subject = None;
        self.weak = false;
        self.negation = None;
    }

    fn mark(&mut self, piece: &Piece<'_>, _at: usize) {
        let Shape::Mark(mark) = piece.shape else { return };
        match mark {
            ',' => {
                self.part += 1;
                if let Some(outer) = self.outer.take() {
                    self.subject = outer;
                }
                if self.conceded {
                    self.conceded = false;
                    self.break_clause();
                }
            }
            ';' | ':' | '(' | ')' | '—' | '–' => {
                self.break_clause();
                self.conceded = false;
            }
            '-' if !piece.glued => self.break_clause(),
            _ => {}
        }
    }

    fn hit(&mut self, hits: &[Hit], at: usize, hit: &Hit) {
        if hit.is(Roles::CONCESSION) {
            self.break_clause();
            self.conceded = true;
        } else if hit.is(Roles::DESPITE) {
            self.conceded = true;
        } else if hit.is(Roles::CONTRAST) {
            self.break_clause();
            self.conceded = false;
            // What stands before an earlier "but" of the sentence is granted already.
            self.places.iter_mut().skip(self.first.max(self.granted)).for_each(|place| place.conceded = true);
            self.granted = self.places.len();
        } else if hit.is(Roles::CLAUSE)
            && (!hit.is(Roles::NOUN) || self.reported == hits.get(at.wrapping_sub(1)).map(|last| last.end))
        {
            // "that" behind a verb of saying opens a clause; behind a noun it goes on about the noun.
            self.break_clause();
        } else if hit.is(Roles::LACK) && self.places.len() == self.first {
            // "Unable to buy chips, …": granted before the sentence proper begins.
            self.conceded = true;
        }
        let mut side = Side::of(hit.marks);
        if hit.is(Roles::PRONOUN) {
            let of_rival = hits.get(at + 1).is_some_and(|next| next.is(Roles::RIVAL) && next.start <= hit.end + 1);
            side = if of_rival { None } else { self.subject.or(self.topic) };
        } else if hit.is(Roles::RIVAL) {
            // "its rivals" are the other side, "American rivals" are named.
            let named = at
                .checked_sub(1)
                .and_then(|before| hits.get(before))
                .is_some_and(|before| before.is(Roles::SIDE) && hit.start <= before.end + 1);
            side = if named { None } else { self.subject.or(self.topic).and_then(Side::other) };
        }
        if let Some(side) = side {
            self.mention(hits, at, hit, side);
        }
        if hit.is(Roles::RELATIVE)
            && self.outer.is_none()
            && let Some((side, _)) = self.mention
        {
            self.outer = Some(self.subject);
            self.subject = Some(side);
        }
        let negated = self.negation.is_some_and(|(end, part)| part == self.part && hit.start <= end + REACH);
        self.places.push(Place {
            sentence: self.sentence,
            clause: self.clause,
            part: self.part,
            side,
            subject: self.subject,
            topic: self.topic,
            conceded: self.conceded,
            negated,
        });
        if hit.is(Roles::EXTENSION) {
            self.negation = None;
        } else if hit.is(Roles::NEGATION.with(Roles::DOUBT)) {
            self.negation = Some((hit.end, self.part));
        }
        if hit.is(Roles::REPORT) {
            self.reported = Some(hit.end);
        }
        if hit.is(Roles::REPORT) && self.subject.is_some() {
            // What follows is somebody's saying and has a subject of its own.
            self.topic = self.subject;
            self.subject = None;
        }
    }

    fn mention(&mut self, hits: &[Hit], at: usize, hit: &Hit, side: Side) {
        let before = at.checked_sub(1).and_then(|before| hits.get(before));
        let near = before.filter(|before| hit.start <= before.end + 2);
        let against = near.is_some_and(|before| before.is(Roles::AGAINST) && !before.is(Roles::TOWARD));
        // "American export controls": whose measure it is, not whose clause.
        let measure = hits.iter().skip(at + 1).take(2).find(|next| !next.is(Roles::BIG.with(Roles::MILD)));
        let of_measure = measure.is_some_and(|next| next.is(Roles::BARRIER) && next.start <= hit.end + 2);
        // "the United States and China": both are the subject.
        let joined = self.mention.is_some_and(|(other, end)| other != side && hit.start <= end + 3 && hit.start > end);
        let and = joined && !against && !near.is_some_and(|before| before.is(Roles::BELONG.with(Roles::WIN)));
        self.mention = Some((side, hit.end));
        // "show models matching American systems": the object of a verb, whoever does it.
        let verb =
            Roles::WIN.with(Roles::LOSE).with(Roles::PARITY).with(Roles::HELP).with(Roles::HURT).with(Roles::ADOPT);
        let object = self.subject.is_none()
            && hits
                .iter()
                .take(at)
                .rev()
                .take(3)
                .take_while(|before| hit.start <= before.end + 3)
                .any(|before| before.is(verb));
        if against || of_measure || object {
            return;
        }
        if self.subject.is_none() || self.weak {
            self.weak =
                self.subject.is_none() && near.is_some_and(|before| before.is(Roles::BELONG.with(Roles::TOWARD)));
            self.subject = Some(side);
        } else if and && self.subject != Some(side) {
            self.subject = Some(Side::Other);
        }
    }
}
