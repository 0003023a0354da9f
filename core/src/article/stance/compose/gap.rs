//! Distances: a gap that narrows, a lead that holds.

use super::super::clause::Side;
use super::super::role::Roles;
use super::super::signal::Rule;
use super::{Composer, Holder};
use crate::extract::piece::{Piece, Shape};

/// What is said of a distance.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said {
    Shrinks,
    Grows,
    Small,
    Large,
    Lasts,
    Nothing,
}

/// How many pieces "from" may stand behind a distance, and "to" behind "from".
const REACH: usize = 14;

/// A number in digits, or one of the small ones that papers spell out.
fn number(piece: &Piece<'_>) -> Option<f64> {
    const SPELLED: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match piece.shape {
        Shape::Digits(value) => Some(value.to_f64()),
        _ => SPELLED.iter().position(|word| *word == &*piece.folded).map(|at| at as f64 + 1.0),
    }
}

impl Composer<'_, '_> {
    pub(super) fn gap(&mut self, at: usize) {
        let nouns = Roles::GAP.with(Roles::AHEAD).with(Roles::BEHIND);
        if self.is_used(at) || !self.is(at, nouns) || !self.is_noun(at) {
            return;
        }
        if self.is_profit_margin(at) {
            return;
        }
        let (said, by) = self.said_of_distance(at);
        let end = self.hits.get(at).map_or(0, |hit| hit.end);
        // "the lag between American and Chinese systems" is nobody's.
        let between = self.folded(end) == "between";
        let owner = if between { Holder { side: None, named: false } } else { self.owner(at) };
        let contested =
            self.before(at, 8).any(|other| self.is(other, Roles::PARITY.with(Roles::WIN).with(Roles::LOSE)));
        if said == Said::Nothing && contested {
            // "closing in on American dominance": the verb says it.
            return;
        }
        // "their lead", "the American advantage": whoever is in front. Without an owner it is the leader's.
        let of_closer = owner.named && owner.side == Some(Side::Closer);
        let value = if self.is(at, Roles::AHEAD) && of_closer {
            match said {
                Said::Shrinks => -0.7,
                Said::Small => 0.3,
                Said::Nothing => 0.7,
                Said::Grows | Said::Large | Said::Lasts => 1.0,
            }
        } else if self.is(at, Roles::AHEAD) && owner.side == Some(Side::Other) {
            0.0
        } else {
            let lagging_leader = self.is(at, Roles::BEHIND) && owner.side == Some(Side::Leader);
            let value = match said {
                Said::Shrinks | Said::Small => 1.0,
                Said::Grows | Said::Large | Said::Lasts => -1.0,
                Said::Nothing if self.is(at, Roles::GAP) => -0.3,
                Said::Nothing if owner.side == Some(Side::Leader) => -0.6,
                Said::Nothing => 0.0,
            };
            if lagging_leader { -value } else { value }
        };
        let mut words = vec![at];
        words.extend(by);
        let negated = self.negated(at) || by.is_some_and(|by| self.negated(by));
        self.points(Rule::Gap, if negated { -value } else { value }, &words);
    }

    /// Whether a word that may be a verb is a noun here: "its lead", "a commanding lead", but "leads the world".
    fn is_noun(&self, at: usize) -> bool {
        if !self.is(at, Roles::WIN.with(Roles::LOSE).with(Roles::PARITY)) {
            return true;
        }
        if !matches!(self.word(at), "lead" | "leads" | "edge" | "lag" | "margin" | "advantage") {
            return false;
        }
        let Some(before) = at.checked_sub(1).filter(|before| self.between(*before, at) == 0) else { return false };
        let marks = Roles::NOUN
            .with(Roles::PRONOUN)
            .with(Roles::BIG)
            .with(Roles::SMALL)
            .with(Roles::UP)
            .with(Roles::DOWN)
            .with(Roles::GOOD)
            .with(Roles::STRENGTH)
            .with(Roles::KEEP);
        let possessive = self.is(before, Roles::SIDE) && self.word(at) != "leads";
        (self.is(before, marks) && self.word(before) != "they" && self.word(before) != "we") || possessive
    }

    /// What the clause says of a distance, and the word that says it: a change says more than a size, and a size more
    /// than that there is one; of equals the nearer.
    fn said_of_distance(&self, at: usize) -> (Said, Option<usize>) {
        let mut found = (Said::Nothing, None, 0);
        // "the lead that it enjoyed is shrinking": behind a relative clause the verb still belongs to the noun.
        let last = (at + 1 + super::SIGHT).min(self.hits.len());
        let beyond = (at + 1..last).take_while(|other| {
            self.same_sentence(*other, at) && self.between(at, *other) <= 14 && !self.is(*other, Roles::CONTRAST)
        });
        for other in self.before(at, 7).chain(beyond) {
            if self.is_used(other) {
                continue;
            }
            let before = other < at;
            let adjective = self.word(other) == "closed" && !self.is(other + 1, Roles::NOUN.with(Roles::BE));
            let apart = !before && !self.same_clause(other, at);
            if adjective && before || apart && !self.is(other, Roles::DOWN.with(Roles::UP).with(Roles::SHUT)) {
                continue;
            }
            // "reaches eleven million" tells a figure, not that two are level.
            let reaches = self.word(other).starts_with("reach");
            let (said, rank) = if !before && self.is(other, Roles::PARITY) && !reaches {
                (Said::Small, 5)
            } else if self.is(other, Roles::DOWN.with(Roles::SHUT)) {
                (Said::Shrinks, 4)
            } else if self.is(other, Roles::UP) {
                (Said::Grows, 4)
            } else if self.is(other, Roles::SMALL) {
                (Said::Small, 3)
            } else if self.is(other, Roles::BIG) && (!before || self.between(other, at) <= 3) {
                (Said::Large, 2)
            } else if self.is(other, Roles::KEEP) {
                (Said::Lasts, 1)
            } else {
                continue;
            };
            if rank > found.2 {
                found = (said, Some(other), rank);
            }
        }
        match self.between_figures(at) {
            Some(said) => (said, found.1),
            None if found.0 == Said::Nothing => (self.told_by_figures(at), None),
            None => (found.0, found.1),
        }
    }

    /// "gross margin", "the margin of error": no distance between two.
    fn is_profit_margin(&self, at: usize) -> bool {
        let Some(hit) = self.hits.get(at).filter(|_| self.word(at).starts_with("margin")) else { return false };
        matches!(
            self.folded(hit.start.wrapping_sub(1)),
            "gross" | "profit" | "operating" | "net" | "interest" | "thin" | "fat"
        ) || self.folded(hit.end) == "of" && self.folded(hit.end + 1) == "error"
    }

    /// "from four months last summer to nine in March": the figures say more than any verb.
    fn between_figures(&self, at: usize) -> Option<Said> {
        let end = self.hits.get(at).map(|hit| hit.end)?;
        let from = (end..end + REACH).find(|&piece| self.folded(piece) == "from")?;
        let number = |at: usize| self.pieces.get(at).and_then(number);
        let then = number(from + 1)?;
        let to = (from + 2..from + REACH).find(|&piece| self.folded(piece) == "to")?;
        let now = (to + 1..to + 4).find_map(number)?;
        let clear = (end..to).all(|at| !self.pieces.get(at).is_some_and(|piece| piece.is(';') || piece.is(':')));
        match then.partial_cmp(&now)? {
            std::cmp::Ordering::Less if clear => Some(Said::Grows),
            std::cmp::Ordering::Greater if clear => Some(Said::Shrinks),
            _ => None,
        }
    }

    /// "The lag was eighteen months then and is five now": of two figures the later tells.
    fn told_by_figures(&self, at: usize) -> Said {
        let Some(end) = self.hits.get(at).map(|hit| hit.end) else { return Said::Nothing };
        let next = self.figures.partition_point(|figure| figure.piece < end);
        let mut figures = self.figures.iter().skip(next).take_while(|figure| figure.piece <= end + 22);
        match (figures.next(), figures.next()) {
            (Some(then), Some(now)) if then.unit == now.unit || now.unit.is_empty() => {
                if now.value < then.value {
                    Said::Shrinks
                } else {
                    Said::Grows
                }
            }
            _ => Said::Nothing,
        }
    }
}
