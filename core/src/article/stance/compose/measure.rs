//! Measures against the closing side: in force, planned, lifted, or missing their aim.

use super::super::clause::Side;
use super::super::role::Roles;
use super::super::signal::{Reserve, Rule};
use super::Composer;

impl Composer<'_, '_> {
    pub(super) fn measure(&mut self, at: usize) {
        if self.is_used(at) {
            return;
        }
        if self.is(at, Roles::BARRIER) {
            self.barrier(at);
        } else if self.is(at, Roles::BAN) && self.hits_closer(at) {
            let value = if self.negated(at) { 0.0 } else { -1.0 };
            self.points(Rule::Barrier, value, &[at]);
        }
    }

    /// "banned … to China": a measure told by its verb.
    fn hits_closer(&self, at: usize) -> bool {
        let object = self.object(at, 10).map(|(_, side)| side);
        // "restricted chips": what they are, not what is done to them.
        let be = at.checked_sub(1).is_some_and(|before| self.between(before, at) <= 2 && self.is(before, Roles::BE));
        if !be && self.word(at).ends_with("ed") && self.is(at + 1, Roles::STRENGTH) && self.between(at, at + 1) == 0 {
            return false;
        }
        let planned = self.before(at, 5).any(|other| self.is(other, Roles::PLAN));
        let by_leader = self.subject(at).side == Some(Side::Leader);
        object == Some(Side::Closer) && (by_leader || self.subject(at).side.is_none()) && !planned
    }

    fn barrier(&mut self, at: usize) {
        self.use_up(at);
        if self.negated(at)
            && matches!(
                self.folded(self.hits.get(at).map_or(0, |hit| hit.start).saturating_sub(1)),
                "cannot" | "can't" | "not"
            )
        {
            // "You cannot sanction that."
            return self.points(Rule::Backfire, 0.8, &[at]);
        }
        let around: Vec<usize> = self.before(at, 10).chain(self.after(at, 14)).collect();
        let find = |roles: Roles| around.iter().copied().find(|other| self.is(*other, roles) && !self.is_used(*other));
        // "have failed to slow", "did not stop".
        let denied =
            around.iter().copied().find(|other| self.is(*other, Roles::HURT.with(Roles::BAN)) && self.negated(*other));
        // "cost American firms": the measure hits those who took it.
        let own = around.iter().copied().find(|other| {
            *other > at
                && (self.is(*other, Roles::HURT) || matches!(self.word(*other), "cost" | "costs"))
                && self.object(*other, 5).is_some_and(|(_, side)| side == Side::Leader)
        });
        // "handed the market to Chinese firms", "helped Huawei".
        let helped = around.iter().copied().find(|other| {
            *other > at
                && (self.is(*other, Roles::HELP)
                    || matches!(self.word(*other), "hand" | "handed" | "hands" | "gave" | "give"))
                && !self.negated(*other)
                && self.object(*other, 8).is_some_and(|(_, side)| side == Side::Closer)
        });
        if let Some(by) = find(Roles::BACKFIRE).or(denied).or(own).or(helped) {
            let value = if self.is(by, Roles::BACKFIRE) && self.negated(by) { -0.5 } else { 1.0 };
            return self.points(Rule::Backfire, value, &[at, by]);
        }
        // "sanctions forced them to innovate".
        let spur = self.after(at, 8).find(|other| self.is(*other, Roles::SPUR));
        if let Some(by) = spur {
            return self.points(Rule::Backfire, 1.0, &[at, by]);
        }
        let granted =
            at.checked_sub(1).is_some_and(|before| self.between(before, at) <= 4 && self.is(before, Roles::DESPITE));
        if granted {
            return self.points(Rule::Backfire, 0.4, &[at]);
        }
        if let Some(by) = find(Roles::LIFT) {
            self.use_up(by);
            return self.holds(Reserve::Lift, at);
        }
        let planned = around.iter().copied().find(|other| self.is(*other, Roles::PLAN));
        let aimed = around.iter().copied().find(|other| {
            self.is(*other, Roles::CREATE.with(Roles::PLAN))
                && matches!(self.word(*other), "designed" | "meant" | "intended")
        });
        let supposed = self.hits.get(at).map_or(0, |hit| hit.end);
        if let Some(by) = aimed
            && self.hits.get(by).is_some_and(|hit| !self.folded(hit.start.saturating_sub(1)).starts_with("as"))
        {
            self.use_up(by);
            around.iter().for_each(|other| {
                if self.is(*other, Roles::HURT) {
                    self.used.get_mut(*other).into_iter().for_each(|used| *used = true);
                }
            });
            return self.holds(Reserve::Plan, at);
        }
        if (supposed..supposed + 4).any(|piece| self.folded(piece) == "supposed") {
            return self.points(Rule::Backfire, 0.5, &[at]);
        }
        let hurt = find(Roles::HURT);
        if planned.is_some() && hurt.is_none() {
            return self.holds(Reserve::Plan, at);
        }
        let plain = find(Roles::BAN.with(Roles::ILL).with(Roles::KEEP).with(Roles::UP));
        let (value, by) = match (hurt, plain) {
            (Some(by), _) => (-1.0, Some(by)),
            (None, Some(by)) => (-0.8, Some(by)),
            (None, None) => (-0.5, None),
        };
        let mut words = vec![at];
        words.extend(by);
        self.points(Rule::Barrier, value, &words);
    }
}
