//! Good and bad fortune, and who brings it about.

use super::super::clause::Side;
use super::super::role::Roles;
use super::super::signal::Rule;
use super::Composer;

impl Composer<'_, '_> {
    /// What a side does, or has done to it.
    pub(super) fn act(&mut self, at: usize) {
        if self.is_used(at) {
            return;
        }
        let flip = if self.negated(at) { -1.0 } else { 1.0 };
        if self.is(at, Roles::SPUR) {
            self.spur(at, flip);
        } else if self.is(at, Roles::HELP.with(Roles::HURT)) {
            self.effect(at, flip);
        } else if self.is(at, Roles::LACK) {
            self.lack(at);
        }
        if !self.is_used(at) && self.is(at, Roles::ADOPT) {
            self.adopt(at, flip);
        }
        if !self.is_used(at) && self.is(at, Roles::CREATE) {
            self.make(at);
        }
    }

    /// Want makes inventive: "scarcity forced Chinese labs to", "constraints spurred".
    fn spur(&mut self, at: usize, flip: f32) {
        let object = self.object(at, 6).map(|(_, side)| side);
        let want = Roles::WEAKNESS.with(Roles::ILL).with(Roles::BARRIER);
        let wanting = self.before(at, 6).find(|other| self.is(*other, want));
        let people = self.after(at, 2).any(|other| self.is(other, Roles::STRENGTH));
        let good =
            self.after(at, 12).find(|other| self.is(*other, Roles::GOOD.with(Roles::STRENGTH).with(Roles::CREATE)));
        let side = object.or(self.subject(at).side).unwrap_or(Side::Closer);
        let passive = self.is_passive_form(at) && self.subject(at).side.is_some();
        if let (Some(wanting), true) = (wanting, passive || people || object.is_some()) {
            let mut words = vec![wanting, at];
            words.extend(good);
            self.points(Rule::Spur, flip * side.sign(), &words);
        }
    }

    /// "hurt Chinese firms", "boosted its output", "is hampered by".
    fn effect(&mut self, at: usize, flip: f32) {
        let way = if self.is(at, Roles::HURT) { -flip } else { flip };
        if self.before(at, 8).any(|other| self.is(other, Roles::PLAN)) {
            return;
        }
        // "fuelled by": whoever the sentence speaks of has it done to them.
        let end = self.hits.get(at).map_or(0, |hit| hit.end);
        if self.word(at).ends_with("ed") && self.folded(end) == "by" {
            let holder = self.subject(at);
            let sign = holder.side.map_or(0.0, Side::sign) * if holder.named { 1.0 } else { 0.5 };
            return self.points(Rule::Effect, way * sign, &[at]);
        }
        if let Some((_, side)) = self.object(at, 6) {
            return self.points(Rule::Effect, way * side.sign(), &[at]);
        }
        let passive = self.is_passive_form(at);
        let target = self.after(at, 4).find(|other| {
            self.is(*other, Roles::STRENGTH.with(Roles::GOOD).with(Roles::ILL).with(Roles::WEAKNESS))
                && !self.is_used(*other)
        });
        let holder = self.subject(at);
        let sign = holder.side.map_or(0.0, Side::sign) * if holder.named { 1.0 } else { 0.7 };
        if passive {
            return self.points(Rule::Effect, way * sign, &[at]);
        }
        if let Some(target) = target {
            let ill = self.is(target, Roles::ILL.with(Roles::WEAKNESS));
            let owner = self.owner(target).side.map_or(sign, Side::sign);
            self.points(Rule::Effect, if ill { -way } else { way } * owner, &[at, target]);
        }
    }

    /// "is hampered", "were forced".
    fn is_passive_form(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.between(before, at) <= 2 && self.is(before, Roles::BE))
    }

    /// "lack the tools", "without access", "cannot train".
    fn lack(&mut self, at: usize) {
        let holder = self.subject(at);
        let target = self.after(at, 5).find(|other| {
            self.is(*other, Roles::STRENGTH.with(Roles::GOOD).with(Roles::CREATE).with(Roles::WIN).with(Roles::PARITY))
        });
        let ill = self.after(at, 3).any(|other| self.is(other, Roles::ILL.with(Roles::WEAKNESS)));
        if ill {
            return;
        }
        let denied = self.negated(at) && !matches!(self.word(at), "cannot" | "can't" | "unable" | "without");
        // Nobody in particular lacks nothing in particular.
        if !holder.named && target.is_none() {
            return;
        }
        let sign = holder.side.unwrap_or(Side::Closer).sign() * if holder.named { 1.0 } else { 0.6 };
        let mut words = vec![at];
        words.extend(target);
        self.points(Rule::Lack, if denied { sign } else { -sign }, &words);
    }

    /// "American start-ups switched to Chinese models"; "still rely on Nvidia".
    fn adopt(&mut self, at: usize, flip: f32) {
        let object = self.object(at, 6).map(|(_, side)| side);
        let subject = self.subject(at);
        if let Some(object) = object
            && object != Side::Other
            && Some(object) != subject.side
        {
            // "reduce reliance on" is the opposite of relying.
            let less = self.before(at, 4).find(|other| self.is(*other, Roles::DOWN) && !self.is_used(*other));
            let way = if less.is_some() { -flip } else { flip };
            let mut words = vec![at];
            words.extend(less);
            self.points(Rule::Adopt, way * object.sign(), &words);
        }
    }

    /// "Huawei released": who brings things out is not standing still.
    fn make(&mut self, at: usize) {
        let holder = self.subject(at);
        let planned = self.before(at, 4).any(|other| self.is(other, Roles::PLAN));
        let word = self.word(at);
        let past = word.ends_with("ed") || matches!(word, "built" | "made" | "shipped" | "set" | "put");
        let noun = at.checked_sub(1).is_some_and(|before| {
            self.between(before, at) == 0 && self.is(before, Roles::NOUN.with(Roles::BELONG).with(Roles::BE))
        });
        if holder.named && past && !noun && !planned && !self.negated(at) {
            let sign = holder.side.map_or(0.0, Side::sign);
            self.points(Rule::Make, 0.5 * sign, &[at]);
        }
    }

    /// Words that are good or bad for whom they are said of.
    pub(super) fn fortune(&mut self, at: usize) {
        let roles = Roles::STRENGTH.with(Roles::WEAKNESS).with(Roles::GOOD).with(Roles::ILL).with(Roles::COST);
        if self.is_used(at) || !self.is(at, roles) {
            return;
        }
        let ill = self.is(at, Roles::ILL.with(Roles::WEAKNESS).with(Roles::COST));
        let plain = self.is(at, Roles::STRENGTH.with(Roles::COST)) && !self.is(at, Roles::GOOD.with(Roles::ILL));
        let mut value: f32 = if ill { -1.0 } else { 1.0 };
        let mut words = vec![at];
        // A change or a want of it, close by.
        let unused = |other: &usize| !self.is_used(*other);
        let changes = Roles::UP.with(Roles::DOWN);
        let left = self
            .before(at, 4)
            .filter(unused)
            .take_while(|other| !self.is(*other, Roles::VERB.with(Roles::SIDE)))
            .find(|other| {
                self.is(*other, changes.with(Roles::LACK)) || plain && self.is(*other, Roles::BIG.with(Roles::SMALL))
            });
        let right = self.after(at, 6).filter(unused).find(|other| self.is(*other, changes));
        let by = if plain { left.or(right) } else { left };
        let mut denied = self.negated(at);
        match by {
            Some(by) if self.is(by, Roles::DOWN.with(Roles::LACK).with(Roles::SMALL)) => {
                value = -value;
                denied |= self.negated(by) && !self.is(by, Roles::LACK);
                words.push(by);
            }
            Some(by) => {
                denied |= self.negated(by);
                words.push(by);
            }
            // A thing that counts only by its amount, and nothing is said of the amount.
            None if plain => return,
            None => {}
        }
        if denied {
            value = -value;
        }
        let holder = self.owner(at);
        let (rule, sign) = match holder.side {
            Some(side) if !holder.named => (Rule::Carried, side.sign()),
            Some(Side::Closer) => (Rule::Fortune, 1.0),
            Some(Side::Leader) => (Rule::LeaderFortune, -1.0),
            Some(Side::Other) => (Rule::Unowned, 0.0),
            None => (Rule::Unowned, 1.0),
        };
        self.points(rule, value * sign, &words);
    }

    /// "China is rising", "Nvidia's shares fell".
    pub(super) fn change(&mut self, at: usize) {
        if self.is_used(at) || !self.is(at, Roles::UP.with(Roles::DOWN)) {
            return;
        }
        let holder = self.owner(at);
        let cost = self.before(at, 6).chain(self.after(at, 4)).any(|other| self.is(other, Roles::COST));
        if !holder.named {
            return;
        }
        let way = if self.is(at, Roles::UP) { 1.0 } else { -1.0 };
        let flip = if self.negated(at) != cost { -1.0 } else { 1.0 };
        let sign = holder.side.map_or(0.0, Side::sign);
        self.points(Rule::Change, way * flip * sign, &[at]);
    }
}
