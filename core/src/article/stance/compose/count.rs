//! Figures of the two sides set against each other: "50 models to China's 30", "4 % of Nvidia's output".

use super::super::clause::Side;
use super::super::role::Roles;
use super::super::signal::{Reading, Rule, Signal};
use super::Composer;
use crate::extract::piece::Piece;
use crate::extract::quantity::Found;

/// Figures that differ by no more than this part are as good as level.
const LEVEL: f64 = 0.1;

/// From how many percent on a part of the other side's figure is no sign of lagging.
const NEARLY: f64 = 55.0;

/// How many pieces a figure may stand from its side.
const REACH: usize = 14;

/// A figure and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// Its first piece.
    pub(super) piece: usize,
    /// One past its last piece.
    pub(super) end: usize,
    /// The middle of a range, the known end of an open one.
    pub(super) value: f64,
    pub(super) unit: String,
}

/// The figures of a text by their pieces.
pub(super) fn figures(pieces: &[Piece<'_>], quantities: &[Found]) -> Vec<Figure> {
    let at = |byte: usize| pieces.partition_point(|piece| piece.span.start < byte);
    quantities
        .iter()
        .filter_map(|found| {
            let ends = [found.quantity.low, found.quantity.high];
            let known: Vec<f64> = ends.into_iter().flatten().map(|end| end.to_f64()).collect();
            let value = known.iter().sum::<f64>() / known.len() as f64;
            let unit = found.quantity.unit.clone();
            value.is_finite().then(|| Figure { piece: at(found.span.start), end: at(found.span.end), value, unit })
        })
        .collect()
}

impl Composer<'_, '_> {
    /// Sets figures of the two sides against each other, sentence by sentence.
    pub(super) fn counts(&mut self) {
        let mut at = 0;
        while let Some(place) = self.places.get(at) {
            let sentence = place.sentence;
            let length = self.places.iter().skip(at).take_while(|place| place.sentence == sentence).count();
            self.count_in(at, at + length);
            at += length;
        }
    }

    fn count_in(&mut self, from: usize, to: usize) {
        let mut sides: Vec<(usize, Side)> = Vec::new();
        let mut cost = false;
        for at in from..to {
            cost |= self.is(at, Roles::COST.with(Roles::BEHIND).with(Roles::WEAKNESS));
            // "97 % of them": the pronoun stands for what was counted.
            if matches!(self.word(at), "them" | "it" | "us" | "itself" | "themselves") {
                continue;
            }
            if let (Some(side @ (Side::Closer | Side::Leader)), Some(hit)) = (self.side(at), self.hits.get(at)) {
                sides.push((hit.start, side));
            }
        }
        let named = |wanted: Side| sides.iter().any(|(_, side)| *side == wanted);
        let (Some(first), Some(last)) = (self.hits.get(from), to.checked_sub(1).and_then(|last| self.hits.get(last)))
        else {
            return;
        };
        if !named(Side::Closer) || !named(Side::Leader) {
            return;
        }
        let begin = self.figures.partition_point(|figure| figure.end + 4 < first.start);
        let mut near = 0;
        let mut closer: Option<Option<Figure>> = None;
        let mut leader: Option<Option<Figure>> = None;
        let figures = self.figures.iter().skip(begin).take_while(|figure| figure.piece <= last.end + 6);
        // "on two of the tests": some of what is counted elsewhere.
        for figure in figures.filter(|figure| figure.unit == "%" || self.folded(figure.end) != "of") {
            while sides.get(near + 1).is_some_and(|(start, _)| *start <= figure.piece) {
                near += 1;
            }
            // The side named last before the figure, or the next behind it.
            let side = [near, near + 1]
                .into_iter()
                .filter_map(|near| sides.get(near))
                .filter(|(start, _)| start.abs_diff(figure.piece) <= REACH)
                .min_by_key(|(start, _)| {
                    if *start <= figure.piece { figure.piece - start } else { 3 * start.abs_diff(figure.end) + 1 }
                });
            // One figure a side: more would be guessing which belongs to which.
            let place = match side {
                Some((_, Side::Closer)) => &mut closer,
                Some((_, Side::Leader)) => &mut leader,
                _ => continue,
            };
            *place = if place.is_none() { Some(Some(figure.clone())) } else { Some(None) };
        }
        let (Some(Some(closer)), Some(Some(leader))) = (closer, leader) else { return };
        let comparable = closer.unit == leader.unit || closer.unit.is_empty() || leader.unit.is_empty();
        if !comparable || closer.value <= 0.0 || leader.value <= 0.0 {
            return;
        }
        let ratio = closer.value / leader.value;
        let value = if (1.0 - LEVEL..1.0 + LEVEL).contains(&ratio) {
            0.8
        } else if (ratio > 1.0) != cost {
            1.0
        } else {
            -1.0
        };
        for figure in [closer, leader] {
            let (Some(start), Some(end)) =
                (self.pieces.get(figure.piece), self.pieces.get(figure.end.saturating_sub(1)))
            else {
                continue;
            };
            self.signals.push(Signal {
                span: start.span.start..end.span.end.max(start.span.end),
                reading: Reading::Points(Rule::Count, value),
                conceded: false,
            });
        }
    }

    /// "half of what TSMC gets", "4 % of Nvidia's output", "74 % of the world's patents".
    pub(super) fn share(&mut self, at: usize) {
        if self.is_used(at) || self.word(at) != "of" && !self.is(at, Roles::PART) {
            return;
        }
        let Some(hit) = self.hits.get(at).copied() else { return };
        let next = self.figures.partition_point(|figure| figure.end < hit.start);
        let figure = self.figures.get(next).filter(|figure| figure.end == hit.start && figure.unit == "%");
        let part = self.is(at, Roles::PART);
        // "58 % of American start-ups run on a Chinese model": what they do counts, not how many there are of them.
        let does = self.after(at, 14).find(|other| self.is(*other, Roles::ADOPT));
        if let Some(does) = does
            && let (Some((whole, owner)), Some((_, taken))) = (self.object(at, 7), self.object(does, 8))
            && whole < does
            && owner != taken
        {
            return;
        }
        let value = match figure {
            Some(figure) => figure.value,
            None if part => 50.0,
            None => return,
        };
        let cost = self.before(at, 6).chain(self.after(at, 8)).any(|other| self.is(other, Roles::COST));
        let subject = self.subject(at);
        let object = self.object(at, 7).map(|(_, side)| side);
        let sign = subject.side.map_or(0.0, Side::sign);
        let value = match object {
            Some(side @ (Side::Closer | Side::Leader)) if Some(side) != subject.side => {
                // Part of what the other side has.
                let smaller = side.sign();
                if value > 90.0 {
                    0.8
                } else if cost {
                    -smaller
                } else if value >= NEARLY && figure.is_some() {
                    // "71 % of what the other gets": more than half is told as much as little.
                    0.0
                } else {
                    smaller
                }
            }
            None if figure.is_some() && !cost && !part && subject.named => {
                if value >= 33.0 {
                    sign
                } else if value <= 12.0 {
                    -sign
                } else {
                    0.0
                }
            }
            _ => return,
        };
        let mut words = vec![at];
        // What the part is of is no good fortune of its owner.
        let whole = self.object(at, 7).filter(|(_, side)| Some(*side) != subject.side);
        if let Some((whole, _)) = whole {
            words.extend(self.after(whole, 3).filter(|other| self.is(*other, Roles::STRENGTH)).take(1));
        }
        self.points(Rule::Share, value, &words);
    }
}
