//! From words to signals: what the words of a clause say together.
//!
//! Each rule looks from one word at its neighbours in the clause, a bounded number of them, and says what the whole
//! counts for the closing side. A word serves one rule only; rules that read more of the clause go first.

mod count;
mod fortune;
mod gap;
mod measure;
mod rank;

use super::clause::{Place, Side};
use super::role::{Hit, Roles};
use super::signal::{Reading, Reserve, Rule, Signal};
use crate::article::phrase::bytes;
use crate::extract::piece::Piece;
use crate::extract::quantity::Found;
use crate::order;
use count::Figure;

/// How many hits a rule looks to either side, so that no text makes it slow.
const SIGHT: usize = 10;

/// The signals of a text, in order of their first byte.
pub(super) fn signals(pieces: &[Piece<'_>], hits: &[Hit], places: &[Place], quantities: &[Found]) -> Vec<Signal> {
    let figures = count::figures(pieces, quantities);
    let mut composer = Composer { figures, pieces, hits, places, used: vec![false; hits.len()], signals: Vec::new() };
    // Signs that stand for themselves, then from the widest reading to the narrowest.
    for at in 0..hits.len() {
        composer.direct(at);
    }
    for at in 0..hits.len() {
        composer.gap(at);
    }
    for at in 0..hits.len() {
        composer.measure(at);
    }
    for at in 0..hits.len() {
        composer.share(at);
        composer.rank(at);
    }
    for at in 0..hits.len() {
        composer.act(at);
    }
    for at in 0..hits.len() {
        composer.fortune(at);
    }
    for at in 0..hits.len() {
        composer.change(at);
        composer.reserve(at);
        composer.field(at);
    }
    composer.counts();
    let mut signals = composer.signals;
    order::by_key(&mut signals, |signal| (signal.span.start, signal.span.end));
    signals
}

struct Composer<'c, 'a> {
    figures: Vec<Figure>,
    pieces: &'c [Piece<'a>],
    hits: &'c [Hit],
    places: &'c [Place],
    used: Vec<bool>,
    signals: Vec<Signal>,
}

/// Who a word is said of, and how surely.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Holder {
    side: Option<Side>,
    /// Named in the clause, not carried over from what stood before.
    named: bool,
}

impl Composer<'_, '_> {
    fn is(&self, at: usize, roles: Roles) -> bool {
        self.hits.get(at).is_some_and(|hit| hit.is(roles))
    }

    fn is_used(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or(true)
    }

    fn use_up(&mut self, at: usize) {
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
    }

    fn free(&mut self, at: usize) {
        if let Some(used) = self.used.get_mut(at) {
            *used = false;
        }
    }

    fn folded(&self, piece: usize) -> &str {
        self.pieces.get(piece).map_or("", |piece| &*piece.folded)
    }

    /// The first word of a hit.
    fn word(&self, at: usize) -> &str {
        self.hits.get(at).map_or("", |hit| self.folded(hit.start))
    }

    fn negated(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|place| place.negated)
    }

    fn same_clause(&self, a: usize, b: usize) -> bool {
        matches!((self.places.get(a), self.places.get(b)), (Some(a), Some(b)) if a.clause == b.clause)
    }

    fn same_sentence(&self, a: usize, b: usize) -> bool {
        matches!((self.places.get(a), self.places.get(b)), (Some(a), Some(b)) if a.sentence == b.sentence)
    }

    fn same_part(&self, a: usize, b: usize) -> bool {
        matches!((self.places.get(a), self.places.get(b)), (Some(a), Some(b)) if a.part == b.part)
    }

    /// Pieces between two hits, the first standing first.
    fn between(&self, a: usize, b: usize) -> usize {
        match (self.hits.get(a), self.hits.get(b)) {
            (Some(a), Some(b)) => b.start.saturating_sub(a.end),
            _ => usize::MAX,
        }
    }

    /// Hits before `at` in its clause and no further than `reach` pieces, the nearest first.
    fn before(&self, at: usize, reach: usize) -> impl Iterator<Item = usize> {
        let first = at.saturating_sub(SIGHT);
        (first..at).rev().take_while(move |other| self.same_clause(*other, at) && self.between(*other, at) <= reach)
    }

    /// Hits behind `at` in its clause and no further than `reach` pieces, the nearest first.
    fn after(&self, at: usize, reach: usize) -> impl Iterator<Item = usize> {
        let last = (at + 1 + SIGHT).min(self.hits.len());
        (at + 1..last).take_while(move |other| self.same_clause(*other, at) && self.between(at, *other) <= reach)
    }

    /// The side that a hit names or stands for.
    fn side(&self, at: usize) -> Option<Side> {
        self.places.get(at).and_then(|place| place.side)
    }

    /// Whose clause a hit stands in.
    fn subject(&self, at: usize) -> Holder {
        match self.places.get(at) {
            Some(Place { subject: Some(side), .. }) => Holder { side: Some(*side), named: true },
            Some(place) => Holder { side: place.topic, named: false },
            None => Holder { side: None, named: false },
        }
    }

    /// Whose a noun is: of the side named right before it ("Chinese chips", "its lead"), or behind it by a preposition
    /// ("a shortage in China"), or of the clause's subject.
    fn owner(&self, at: usize) -> Holder {
        for other in self.before(at, 4) {
            if !self.same_part(other, at) {
                break;
            }
            if let Some(side) = self.side(other) {
                // A name that belongs to what stands before it owns nothing behind it.
                return Holder { side: Some(side), named: true };
            }
            let adjoins = Roles::BIG
                .with(Roles::SMALL)
                .with(Roles::UP)
                .with(Roles::DOWN)
                .with(Roles::GOOD)
                .with(Roles::STRENGTH)
                .with(Roles::MILD)
                .with(Roles::ILL);
            if !self.is(other, adjoins) {
                break;
            }
        }
        // "the best Chinese entry": the side behind the adjective.
        if self.is(at, Roles::GOOD.with(Roles::ILL).with(Roles::BIG).with(Roles::SMALL))
            && let Some(side) = self.side(at + 1)
            && self.same_part(at, at + 1)
            && self.between(at, at + 1) <= 1
        {
            return Holder { side: Some(side), named: true };
        }
        let mut belongs = false;
        for other in self.after(at, 7) {
            if self.is(other, Roles::BELONG) {
                belongs = true;
            } else if let Some(side) = self.side(other) {
                if belongs {
                    return Holder { side: Some(side), named: true };
                }
                break;
            } else if !self.is(other, Roles::STRENGTH.with(Roles::NOUN).with(Roles::BIG).with(Roles::MILD)) {
                break;
            }
        }
        self.subject(at)
    }

    /// The side that something is done to: the first named behind a verb.
    fn object(&self, at: usize, reach: usize) -> Option<(usize, Side)> {
        self.after(at, reach).find_map(|other| Some((other, self.side(other)?)))
    }

    fn points(&mut self, rule: Rule, value: f32, hits: &[usize]) {
        let (Some(first), Some(last)) = (hits.iter().min(), hits.iter().max()) else { return };
        for at in hits {
            self.use_up(*at);
        }
        if value == 0.0 {
            return;
        }
        self.signal(Reading::Points(rule, value), *first, *last);
    }

    fn holds(&mut self, reserve: Reserve, at: usize) {
        self.signal(Reading::Holds(reserve), at, at);
    }

    fn signal(&mut self, reading: Reading, first: usize, last: usize) {
        let (Some(from), Some(to)) = (self.hits.get(first), self.hits.get(last)) else { return };
        let conceded = self.places.get(first).is_some_and(|place| place.conceded);
        self.signals.push(Signal { span: bytes(self.pieces, from.start..to.end), reading, conceded });
    }

    /// Words that the corpus itself says point one way.
    fn direct(&mut self, at: usize) {
        let toward = if self.is(at, Roles::OPTIMISTIC) {
            1.0
        } else if self.is(at, Roles::PESSIMISTIC) {
            -1.0
        } else {
            return;
        };
        let value = if self.negated(at) { -toward } else { toward };
        self.points(Rule::Direct, value, &[at]);
        // A word that also tells a change is still to be read with what changes.
        if self.is(at, Roles::UP.with(Roles::DOWN).with(Roles::SHUT).with(Roles::BARRIER)) {
            self.free(at);
        }
    }

    /// The subject a clause is about, where nothing plainer is said: a weak sign.
    fn field(&mut self, at: usize) {
        let value = if self.is(at, Roles::CLOSER_FIELD) {
            0.5
        } else if self.is(at, Roles::LEADER_FIELD) {
            -0.5
        } else {
            return;
        };
        self.signal(Reading::Points(Rule::Field, value), at, at);
    }

    /// What holds a clause back from pointing anywhere.
    fn reserve(&mut self, at: usize) {
        for (roles, reserve) in [
            (Roles::PLAN, Reserve::Plan),
            (Roles::LIFT, Reserve::Lift),
            (Roles::OPEN, Reserve::Open),
            (Roles::BOTH, Reserve::Both),
            (Roles::CAREER, Reserve::Career),
            (Roles::MODAL, Reserve::Modal),
            (Roles::STATE, Reserve::State),
            (Roles::GENERAL, Reserve::General),
        ] {
            if self.is(at, roles) && !(self.is_used(at) && reserve == Reserve::Lift) {
                self.holds(reserve, at);
            }
        }
    }
}
