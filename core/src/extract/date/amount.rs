//! Numbers as dates use them: "ten", "two and a half", "three to five", "a couple of"; days, ordinals, spelled years.

use super::Reader;
use super::word::{Particle, Unit, Word};

/// How many of some unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    /// One past its last token.
    pub end: usize,
    /// Twice the number, so that "two and a half" is whole.
    pub halves: i64,
    /// Twice the upper end of "three to five".
    pub upper: Option<i64>,
    /// Whether nobody counted: "a few", "several".
    pub vague: bool,
}

impl Amount {
    fn exactly(end: usize, number: i64) -> Amount {
        Amount { end, halves: number * 2, upper: None, vague: false }
    }

    fn vague(end: usize) -> Amount {
        Amount { end, halves: 6, upper: None, vague: true }
    }
}

impl Reader<'_, '_> {
    /// The number of units that begins at a token.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let low = self.one_amount(at)?;
        if low.vague {
            return Some(low);
        }
        // "three to five", "one or two", "10-15"; not the hyphen of "10-year".
        let joint = match self.word(low.end) {
            Word::Dash | Word::Is(Particle::To | Particle::Or) => low.end + 1,
            _ => return Some(low),
        };
        match self.one_amount(joint) {
            Some(high) if !high.vague && high.halves > low.halves => {
                Some(Amount { end: high.end, upper: Some(high.halves), ..low })
            }
            _ => Some(low),
        }
    }

    fn one_amount(&self, at: usize) -> Option<Amount> {
        match self.word(at) {
            Word::Few => {
                // "some 20 years": about, not a few.
                let end = at + 1;
                Some(self.one_amount(end).filter(|next| !next.vague).unwrap_or(Amount::vague(end)))
            }
            Word::Couple => Some(Amount::vague(self.skip(at + 1, Word::Is(Particle::Of)))),
            Word::Half if self.is(at + 1, Particle::A) => Some(Amount { halves: 1, ..Amount::exactly(at + 2, 0) }),
            Word::Is(Particle::A) => match self.word(at + 1) {
                Word::Few | Word::Couple | Word::Half => self.one_amount(at + 1),
                Word::Unit(_) => Some(Amount::exactly(at + 1, 1)),
                Word::Big(_) => self.cardinal(at + 1).map(|(end, number)| Amount::exactly(end, number)),
                _ => None,
            },
            Word::Figure => {
                let number = match self.piece(at)?.shape {
                    crate::extract::piece::Shape::Digits(value) => value.to_f64(),
                    _ => return None,
                };
                // "2.5 years"; "3,000 years".
                (0.0..100_000.0).contains(&number).then(|| {
                    let halves = (number * 2.0).round() as i64;
                    Amount { halves, ..Amount::exactly(at + 1, 0) }
                })
            }
            _ => {
                let (end, number) = self.cardinal(at)?;
                let half =
                    self.is(end, Particle::And) && self.is(end + 1, Particle::A) && self.word(end + 2) == Word::Half;
                let (end, half) = if half { (end + 3, 1) } else { (end, 0) };
                Some(Amount { halves: number * 2 + half, ..Amount::exactly(end, 0) })
            }
        }
    }

    /// A cardinal number below 10,000, in digits or words.
    pub(super) fn cardinal(&self, at: usize) -> Option<(usize, i64)> {
        if let Word::Digits { value, .. } = self.word(at) {
            return Some((at + 1, i64::from(value)));
        }
        let (mut end, mut total, mut current) = match self.below_hundred(at) {
            Some((end, number)) => (end, 0, number),
            None if matches!(self.word(at), Word::Big(_)) => (at, 0, 1),
            None => return None,
        };
        // "two thousand [and] fifteen": at most a thousand, a hundred and what is below.
        for _ in 0..2 {
            let Word::Big(scale) = self.word(end) else { break };
            total += current * i64::from(scale);
            current = 0;
            end += 1;
            let next = self.skip(end, Word::Is(Particle::And));
            if let Some((behind, number)) = self.below_hundred(next) {
                (end, current) = (behind, number);
            }
        }
        Some((end, total + current))
    }

    fn below_hundred(&self, at: usize) -> Option<(usize, i64)> {
        match self.word(at) {
            Word::Small(number) => Some((at + 1, i64::from(number))),
            Word::Tens(tens) => {
                let next = self.skip(at + 1, Word::Dash);
                match self.word(next) {
                    Word::Small(units @ 1..=9) => Some((next + 1, i64::from(tens) + i64::from(units))),
                    _ => Some((at + 1, i64::from(tens))),
                }
            }
            _ => None,
        }
    }

    /// An ordinal number below 100: `21st`, "twenty-first", "third".
    pub(super) fn ordinal(&self, at: usize) -> Option<(usize, u8)> {
        match self.word(at) {
            Word::Digits { value: value @ 1..=99, .. } => {
                let suffix = self.glued(at + 1) && matches!(self.folded(at + 1), "st" | "nd" | "rd" | "th");
                suffix.then_some((at + 2, value as u8))
            }
            Word::Ordinal(number) => Some((at + 1, number)),
            Word::Tens(tens) => {
                let next = self.skip(at + 1, Word::Dash);
                match self.word(next) {
                    Word::Ordinal(units @ 1..=9) => Some((next + 1, tens + units)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// A day of a month: `10`, `10th`, "tenth", "the tenth".
    pub(super) fn day_number(&self, at: usize) -> Option<(usize, u8)> {
        if let Some((end, day)) = self.ordinal(at).filter(|(_, day)| *day <= 31) {
            return Some((end, day));
        }
        match self.word(at) {
            Word::Digits { value: value @ 1..=31, length: 1..=2 } => {
                // "3 pm", "10:30" and "5%" are no days.
                let other = match self.word(at + 1) {
                    Word::Mark(':' | '%' | '°' | '.') => {
                        self.glued(at + 1)
                            && self.glued(at + 2)
                            && matches!(self.word(at + 2), Word::Digits { .. } | Word::Figure)
                            || self.word(at + 1) == Word::Mark('%')
                    }
                    Word::Other => self.glued(at + 1) || matches!(self.folded(at + 1), "am" | "pm"),
                    _ => false,
                };
                (!other).then_some((at + 1, value as u8))
            }
            _ => None,
        }
    }

    /// A year in words: "nineteen ninety-six", "twenty twenty", "two thousand and fifteen".
    pub(super) fn spelled_year(&self, at: usize) -> Option<(usize, i64)> {
        if !matches!(self.word(at), Word::Small(1..=19) | Word::Tens(20)) {
            return None;
        }
        let (end, first) = self.below_hundred(at)?;
        match self.word(end) {
            Word::Big(1000) => self.cardinal(at).filter(|(_, year)| (1000..2100).contains(year)),
            Word::Big(100) if first >= 10 => self.cardinal(at).filter(|(_, year)| (1000..2100).contains(year)),
            _ if (10..=20).contains(&first) => {
                let (end, second) = self.below_hundred(end)?;
                (second >= 10).then_some((end, first * 100 + second))
            }
            _ => None,
        }
    }

    /// The unit of time at a token, in singular or plural.
    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        match self.word(at) {
            Word::Unit(unit) | Word::Units(unit) => Some(unit),
            _ => None,
        }
    }
}
