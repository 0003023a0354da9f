//! How two figures belong together: ranges, tolerances, ratios, shares of a whole, lists with one unit.

use super::amount::Amount;
use super::bound;
use crate::extract::piece::Piece;
use crate::extract::unit::Sort;
use crate::model::{Bound, Decimal};

/// Two figures that follow each other in a text.
pub(super) struct Pair<'p, 'a> {
    pub pieces: &'p [Piece<'a>],
    pub first: &'p Amount,
    pub second: &'p Amount,
}

/// What two figures are together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Together {
    /// From one to the other.
    Range,
    /// The first, give or take the second.
    Tolerance,
    /// One number: the first in relation to the second.
    Ratio(Decimal),
    /// The first, out of a whole that the second names: "41 of the top 100".
    Share,
    /// Not closer than two neighbours.
    Apart,
}

impl Pair<'_, '_> {
    fn folded(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &*piece.folded)
    }

    fn before(&self, steps: usize) -> &str {
        self.first.start.checked_sub(steps).map_or("", |at| self.folded(at))
    }

    /// What they are together.
    pub fn together(&self) -> Together {
        // Far apart, they are nothing together; this also bounds what is looked at.
        let (Some(_), true) =
            (self.second.start.checked_sub(self.first.number_end), self.second.start <= self.first.end + 6)
        else {
            return Together::Apart;
        };
        if self.is_range() {
            Together::Range
        } else if self.is_tolerance() {
            Together::Tolerance
        } else if let Some(ratio) = self.ratio() {
            Together::Ratio(ratio)
        } else if self.is_share() {
            Together::Share
        } else {
            Together::Apart
        }
    }

    /// Whether exactly these words stand between the two, in one of the wordings.
    fn joined_by(&self, wordings: &[&[&str]]) -> bool {
        wordings.iter().any(|words| {
            [self.first.number_end, self.first.end].iter().any(|from| {
                from + words.len() == self.second.start
                    && words.iter().enumerate().all(|(steps, word)| self.folded(from + steps) == *word)
            })
        })
    }

    /// The pieces between them, without an approximation in front of the second: "5 to about 10".
    fn between(&self, from: usize) -> &[Piece<'_>] {
        let about = bound::before(self.pieces, self.second.start, false).filter(|(_, bound)| *bound == Bound::About);
        let to = about.map_or(self.second.start, |(start, _)| start);
        self.pieces.get(from..to).unwrap_or_default()
    }

    fn same_unit(&self) -> bool {
        match (&self.first.unit, &self.second.unit) {
            (Some(one), Some(two)) => one.name == two.name || (one.sort == Sort::Counted && two.sort == Sort::Counted),
            _ => true,
        }
    }

    fn is_range(&self) -> bool {
        let (first, second) = (self.first, self.second);
        if first.value == second.value
            || (first.value > second.value && !self.is_falling())
            || first.open != second.open
            || !self.same_unit()
            || first.limit.is_some()
        {
            return false;
        }
        let tilde = |from: usize| match self.pieces.get(from..second.start) {
            Some([mark]) => mark.is('~') || mark.is('～'),
            _ => false,
        };
        let froms = [first.number_end, first.end];
        froms.into_iter().any(|from| {
            tilde(from)
                || match self.between(from) {
                    [joint] if joint.is_dash() => {
                        // A long dash with space around it is one of syntax, not of numbers.
                        let near = joint.glued || !matches!(joint.text, "—" | "―");
                        near && from < second.start
                    }
                    [joint] => match &*joint.folded {
                        "to" => !self.is_change(),
                        "and" => self.is_between(),
                        "or" => self.is_rounding(),
                        _ => false,
                    },
                    // "8- to 16-metre", "three-to-five-year"
                    [dash, to] => dash.is_dash() && to.folded == "to",
                    [dash, to, other] => dash.is_dash() && to.folded == "to" && other.is_dash(),
                    _ => false,
                }
        })
    }

    /// "between 12 and 11 m", as depths and years before today are given.
    fn is_falling(&self) -> bool {
        self.is_between() && self.joined_by(&[&["and"]])
    }

    /// "between 20 and 30", "between about 20 and 30".
    fn is_between(&self) -> bool {
        self.before(1) == "between" || (self.before(2) == "between" && !self.before(1).is_empty())
    }

    /// "from 30 to 41" behind a word of change names two values, and so does "fell 2% to 41".
    fn is_change(&self) -> bool {
        let from = self.before(1) == "from" && (2..=6).any(|steps| is_change(self.before(steps)));
        let by = self.first.end > self.first.number_end && (1..=2).any(|steps| is_change(self.before(steps)));
        from || by
    }

    /// "two or three boats", "15 or 16": neighbours joined by "or" say about how many.
    fn is_rounding(&self) -> bool {
        let (Some(mut one), Some(mut two)) = (self.first.value.to_whole(), self.second.value.to_whole()) else {
            return false;
        };
        // "four or five million".
        while one > 0 && one % 1_000 == 0 && two % 1_000 == 0 {
            (one, two) = (one / 1_000, two / 1_000);
        }
        let step = two.checked_sub(one);
        !self.first.share && (step == Some(1) || (one >= 10 && one % 10 == 0 && step == Some(10)))
    }

    /// "9 ± 6 %".
    fn is_tolerance(&self) -> bool {
        let sign = |from: usize| match self.pieces.get(from..self.second.start) {
            Some([sign]) => sign.is('±'),
            Some([plus, slash, minus]) => plus.is('+') && slash.is('/') && minus.is_dash(),
            _ => false,
        };
        self.same_unit() && (sign(self.first.number_end) || sign(self.first.end))
    }

    /// "one in five", "nine out of ten", "six to one", "one over twenty". Larger numbers are two counts: "97,206 out
    /// of 131,121".
    fn ratio(&self) -> Option<Decimal> {
        let (first, second) = (self.first, self.second);
        if first.share || second.share || first.open || second.open || first.is(Sort::Money) || second.is(Sort::Money) {
            return None;
        }
        let (part, whole) = (first.value.to_whole()?, second.value.to_whole()?);
        if part.checked_abs() == Some(1) && whole > 1 && second.unit.is_none() && self.joined_by(&[&["over"]]) {
            return Decimal::ratio(part, whole);
        }
        if part < 1 || whole < 1 {
            return None;
        }
        let bare = first.number_end == first.end;
        let measured = second.is(Sort::Measure);
        let odds = || {
            self.joined_by(&[&["to"]])
                || matches!(self.pieces.get(first.number_end..second.start), Some([one, to, two])
                    if one.is_dash() && to.folded == "to" && two.is_dash())
        };
        if bare && whole == 1 && part > 1 && second.unit.is_none() && odds() {
            let change = self.before(1) == "from";
            return (!change).then_some(first.value);
        }
        let usual = whole <= 12 || matches!(whole, 15 | 20 | 25 | 50 | 100 | 1_000 | 10_000 | 100_000 | 1_000_000);
        if part >= whole || measured {
            return None;
        }
        let shares = (bare && part <= 10 && usual && self.joined_by(&[&["in"]]) && self.is_one_in(part))
            || (bare
                && part <= 20
                && usual
                && self.joined_by(&[&["out", "of"], &["out", "of", "every"], &["in", "every"]]));
        shares.then(|| Decimal::ratio(part, whole)).flatten()
    }

    /// "one in five" and "3 in 10" are shares; "3 in 7" is a count at a place more often.
    fn is_one_in(&self, part: i64) -> bool {
        let whole = self.second.value.to_whole().unwrap_or_default();
        part == 1 || matches!(whole, 5 | 10 | 20 | 100 | 1_000) || (part <= 3 && whole <= 4)
    }

    /// "41 of the top 100 papers", "41 of the 100 most-read papers": one figure, whose base is a rank and part of its
    /// words. "40 of the 62 boats" are two counts.
    fn is_share(&self) -> bool {
        let best = |word: &str| {
            matches!(word, "top" | "first" | "best" | "last" | "most") || (word.len() > 4 && word.ends_with("est"))
        };
        [self.first.number_end, self.first.end].into_iter().any(|from| match self.pieces.get(from..self.second.start) {
            Some([of, the]) => of.folded == "of" && the.folded == "the" && best(self.folded(self.second.number_end)),
            Some([of, the, rank]) => of.folded == "of" && the.folded == "the" && best(&rank.folded),
            _ => false,
        })
    }

    /// Whether the second figure's unit is the first one's too: "45 and 50 mg", "three of nine boats". A comma joins
    /// them only within a list that goes on: "45, 50 and 60 mg".
    pub fn shares_unit(&self, listed: bool) -> bool {
        let lists = self.joined_by(&[
            &["out", "of"],
            &["of"],
            &["in"],
            &["and"],
            &["or"],
            &["to"],
            &["of", "the"],
            &["of", "the", "top"],
            &["of", "the", "first"],
            &["of", "our"],
            &["of", "their"],
            &["of", "its"],
        ]);
        let mark = |from: usize| match self.pieces.get(from..self.second.start) {
            Some([mark]) => {
                matches!(&*mark.folded, "x" | "by")
                    || (mark.is(',') && listed)
                    || mark.is('/')
                    || mark.is('×')
                    || mark.is_dash()
                    || mark.is('±')
                    || mark.is('~')
            }
            // "eight Norwegian and nine Danish boats"
            Some([word, and]) => (word.is(',') || word.is_capitalised()) && matches!(&*and.folded, "and" | "or"),
            Some([plus, slash, minus]) => plus.is('+') && slash.is('/') && minus.is_dash(),
            Some([dash, to, ..]) => dash.is_dash() && to.folded == "to" && from + 3 >= self.second.start,
            _ => false,
        };
        lists || mark(self.first.number_end) || mark(self.first.end)
    }
}

/// Words that turn "from 3 to 5" into a change between two values instead of a range.
fn is_change(word: &str) -> bool {
    const STEMS: [&str; 24] = [
        "rose", "rise", "rising", "grew", "grow", "increas", "climb", "jump", "surg", "soar", "up", "fell", "fall",
        "drop", "declin", "down", "decreas", "shrank", "shrunk", "shrink", "improv", "went", "expand", "doubl",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem) && (stem.len() > 4 || word.len() <= stem.len() + 4))
}
