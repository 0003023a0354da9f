//! Who is in front of whom, and who is level.

use super::super::clause::Side;
use super::super::role::Roles;
use super::super::signal::Rule;
use super::Composer;

impl Composer<'_, '_> {
    pub(super) fn rank(&mut self, at: usize) {
        if self.is_used(at) || !self.is(at, Roles::WIN.with(Roles::LOSE).with(Roles::PARITY).with(Roles::TIMES)) {
            return;
        }
        if self.is_no_verb(at) {
            return;
        }
        let doubtful = self.before(at, 12).chain(self.after(at, 16)).any(|other| self.is_slim_chance(other))
            || self.is_disowned(at);
        let flip = if self.negated(at) != doubtful { -1.0 } else { 1.0 };
        let subject = self.subject(at);
        // "matched the best American systems": how good the other is belongs to the comparison.
        let object_at = self.object(at, 8);
        let object = object_at.map(|(_, side)| side);
        // "several times since": how often, not how much more.
        let several = matches!(self.word(at), "several" | "many");
        if several
            && !matches!(
                self.folded(self.hits.get(at).map_or(0, |hit| hit.end)),
                "as" | "the" | "more" | "larger" | "bigger" | "what" | "faster" | "that" | "their" | "its"
            )
            && self.is(at, Roles::TIMES)
        {
            return;
        }
        // "faster than predicted": a comparison with nobody.
        let last = self.hits.get(at).and_then(|hit| hit.end.checked_sub(1));
        if last.is_some_and(|last| self.folded(last) == "than") && object.is_none() {
            return;
        }
        if self.is(at, Roles::PARITY) {
            // Level is what the thesis says, whoever is named first; of two on one side it says nothing.
            let same = object.is_some() && object == subject.side;
            let other = subject.side == Some(Side::Other) && object.is_none_or(|side| side == Side::Other);
            let apart = subject.side.is_none() && object.is_none();
            let value = if same {
                0.0
            } else if other || apart {
                0.5
            } else {
                1.0
            };
            let mut words = vec![at];
            words.extend(self.praise_of(at, object_at));
            return self.points(Rule::Parity, flip * value, &words);
        }
        let reversed = self.is(at, Roles::TIMES) && self.after(at, 2).any(|other| self.is(other, Roles::REVERSE));
        let front = if self.is(at, Roles::LOSE) || reversed { -1.0 } else { 1.0 };
        let passive = self.is_passive(at);
        let by_subject = subject.side.map(|side| if passive { -side.sign() } else { side.sign() });
        let by_object = object.map(|side| if passive { side.sign() } else { -side.sign() });
        let side = match (by_subject, by_object) {
            // Two of one side.
            (Some(a), Some(b)) if a == -b && a != 0.0 => 0.0,
            (Some(a), _) if a != 0.0 => a,
            (_, Some(b)) => b,
            _ => 0.0,
        };
        // "leads narrowly", "just three months behind": as good as level.
        let small = self.before(at, 4).chain(self.after(at, 5)).find(|other| self.is(*other, Roles::SMALL));
        let cost = self.after(at, 8).chain(self.before(at, 8)).any(|other| self.is(other, Roles::COST));
        let value = match small {
            Some(_) if !self.is(at, Roles::TIMES) && side * front < 0.0 && !cost => 0.7,
            _ if cost && self.is(at, Roles::TIMES) => -side * front,
            _ => side * front,
        };
        let weight = if subject.named || object.is_some() { 1.0 } else { 0.7 };
        let mut words = vec![at];
        words.extend(small);
        words.extend(self.praise_of(at, object_at));
        self.points(Rule::Rank, flip * value * weight, &words);
    }

    /// Adjectives of the object, as in "the best American systems".
    fn praise_of(&self, at: usize, object: Option<(usize, Side)>) -> Vec<usize> {
        let Some((object, _)) = object else { return Vec::new() };
        let praise = Roles::GOOD.with(Roles::BIG).with(Roles::STRENGTH);
        let behind = (object + 1..self.hits.len()).take(2).filter(|other| self.between(object, *other) <= 1);
        (at + 1..object).chain(behind).filter(|other| self.is(*other, praise) && !self.is_used(*other)).collect()
    }

    /// "Parity will not last", "stop calling it a tie": what is said to be so is denied by what stands around it.
    fn is_disowned(&self, at: usize) -> bool {
        const REACH: usize = 8;
        let Some(hit) = self.hits.get(at) else { return false };
        let ends = |piece: &usize| matches!(self.folded(*piece), "." | ";" | ":" | "?" | "!");
        let behind: Vec<&str> =
            (hit.end..hit.end + REACH).take_while(|piece| !ends(piece)).map(|at| self.folded(at)).collect();
        let lasts_not = behind.windows(2).any(|pair| {
            let [no, verb] = pair else { return false };
            (*no == "not" || no.ends_with("n't")) && matches!(*verb, "last" | "endure" | "hold")
        });
        let label = (hit.start.saturating_sub(4)..hit.start).any(|piece| {
            matches!(self.folded(piece), "stop" | "quit")
                && matches!(self.folded(piece + 1), "calling" | "saying" | "pretending" | "speaking" | "talking")
        });
        lasts_not || label
    }

    /// "a chance of less than 20 %", "one in ten", "slim odds".
    fn is_slim_chance(&self, at: usize) -> bool {
        if !self.is(at, Roles::CHANCE) {
            return false;
        }
        let small =
            self.before(at, 2).chain(self.after(at, 2)).any(|other| self.is(other, Roles::SMALL.with(Roles::DOUBT)));
        let Some(hit) = self.hits.get(at) else { return false };
        let next = self.figures.partition_point(|figure| figure.piece < hit.end);
        let figure = self.figures.get(next).filter(|figure| figure.piece <= hit.end + 18);
        small || figure.is_some_and(|figure| figure.unit == "%" && figure.value < 40.0)
    }

    /// "led by", "was overtaken by".
    fn is_passive(&self, at: usize) -> bool {
        let be = at.checked_sub(1).is_some_and(|before| self.between(before, at) <= 2 && self.is(before, Roles::BE));
        let end = self.hits.get(at).map_or(0, |hit| hit.end);
        // "is leading" is no passive; "are overtaken" is one even where nobody is named.
        let word = self.word(at);
        let participle = word.ends_with("ed") || word.ends_with("en") || word.ends_with("un");
        be && (self.folded(end) == "by" || participle && !self.is(at + 1, Roles::NOUN.with(Roles::SIDE)))
    }

    /// "the leading lab", "lead to", "this approach": what only looks like the verb.
    fn is_no_verb(&self, at: usize) -> bool {
        let end = self.hits.get(at).map_or(0, |hit| hit.end);
        let one_word = self.hits.get(at).is_some_and(|hit| hit.end == hit.start + 1);
        if !one_word {
            return false;
        }
        let next = self.folded(end);
        let before = at.checked_sub(1).filter(|before| self.between(*before, at) == 0);
        match self.word(at) {
            "leading" => !before.is_some_and(|before| self.is(before, Roles::BE.with(Roles::SIDE))),
            "lead" | "leads" | "led" if next == "to" => true,
            "approach" | "approaches" | "match" | "matches" | "equal" | "follow" | "top" | "beat" | "lap" => {
                before.is_some_and(|before| self.is(before, Roles::NOUN.with(Roles::BELONG)))
            }
            "following" | "leads" if self.is(at + 1, Roles::TOWARD) => true,
            "following" => true,
            _ => false,
        }
    }
}
