//! Arithmetic inside one claim: shares, changes, sums, ratios, orders of magnitude.
//!
//! A rule fires where the claim itself gives all the figures, and says what they come to. Where the claim also states
//! the result, both are compared with the tolerance of [`Figure::of`]; the remark says whether they agree.

use super::change::{Change, change};
use super::figure::{Figure, percent, places, short, shown};
use super::part::part_of;
use crate::extract::quantity::Found;
use crate::model::{ClaimKey, Decimal, Finding, FindingKind, Ground};
use crate::relate::wording::{Wording, part};

/// What can be worked out inside a claim.
pub(super) fn within(key: ClaimKey, wording: &Wording<'_>) -> Vec<Finding> {
    let sum = Sum { key, wording };
    [sum.share(), sum.change(), sum.total(), sum.against(), sum.magnitude()].into_iter().flatten().collect()
}

struct Sum<'a, 'c> {
    key: ClaimKey,
    wording: &'a Wording<'c>,
}

impl Sum<'_, '_> {
    fn ground(&self, found: &Found) -> Ground {
        part(self.key, &found.span)
    }

    /// The pieces between two quantities.
    fn between(&self, first: &Found, second: &Found) -> std::ops::Range<usize> {
        self.wording.piece_at(first.span.end)..self.wording.piece_at(second.span.start)
    }

    /// The pieces of a quantity.
    fn words(&self, found: &Found) -> std::ops::Range<usize> {
        self.wording.piece_at(found.span.start)..self.wording.piece_at(found.span.end)
    }

    fn percents(&self) -> impl Iterator<Item = &Found> {
        self.wording.quantities.iter().filter(|found| found.quantity.unit == "%")
    }

    /// "74.2 % …, which is 97,206 out of a total of 131,121."
    fn share(&self) -> Option<Finding> {
        let parts = part_of(self.key, self.wording)?;
        let mut percents = self.percents();
        let (stated, None) = (percents.next()?, percents.next()) else { return None };
        let figure = Figure::of(stated)?;
        let share = parts.part.over(parts.whole)?.times(100.0);
        let (one, whole) = (short(parts.part.value), short(parts.whole.value));
        let digits = places(stated);
        let computation = format!(
            "{one} ÷ {whole} = {}; {} stands for {} to {}",
            percent(share.value, digits + 2),
            percent(figure.value, digits),
            percent(figure.low, digits + 1),
            percent(figure.high, digits + 1),
        );
        let grounds = vec![self.ground(stated), parts.grounds[0], parts.grounds[1]];
        let (given, stated_as) = (percent(share.value, digits), percent(figure.value, digits));
        let explanation = if given == stated_as {
            format!("{one} of {whole} is {given}, as the claim states.")
        } else if share.meets(figure) {
            format!("{one} of {whole} is {given}; as these figures are rounded, that goes with the stated {stated_as}.")
        } else {
            format!("The counts beside it, {one} of {whole}, give {given}; the claim states {stated_as}.")
        };
        Some(computed(FindingKind::Arithmetic, grounds, explanation, computation))
    }

    /// "Fell from 64 to 46", with or without a stated change.
    fn change(&self) -> Option<Finding> {
        let Change { before, after, grounds } = change(self.key, self.wording)?;
        let difference = after.minus(before);
        let growth = difference.over_any(before)?.times(100.0);
        let (from, to) = (short(before.value), short(after.value));
        let direction = if difference.value < 0.0 { "fall" } else { "rise" };
        let size = short(difference.value.abs());
        let computation = format!(
            "{to} − {from} = {}; {} ÷ {from} = {}",
            signed(difference.value),
            signed(difference.value),
            percent(growth.value, 1)
        );
        let unit_is_share = self.wording.quantities.iter().any(|found| {
            found.quantity.unit == "%" && grounds.iter().any(|ground| ground.start as usize == found.span.start)
        });
        // A change of a percentage has two readings, points and percent; which is meant the figures do not tell.
        if unit_is_share {
            let points = format!("From {from} to {to} percent is a {direction} of {size} percentage points.");
            return Some(computed(FindingKind::Arithmetic, grounds.to_vec(), points, computation));
        }
        let stated = self.percents().find_map(|found| Some((found, Figure::of(found)?)));
        let Some((found, figure)) = stated else {
            let explanation =
                format!("From {from} to {to} is a {direction} of {size}, or {}.", percent(growth.value.abs(), 0));
            return Some(computed(FindingKind::Arithmetic, grounds.to_vec(), explanation, computation));
        };
        let shrinks = Figure { value: growth.value.abs(), ..absolute(growth) };
        let agrees = shrinks.meets(figure);
        let digits = places(found);
        let explanation = if agrees {
            format!("From {from} to {to} is a {direction} of {}, as the claim states.", percent(shrinks.value, digits))
        } else {
            format!(
                "From {from} to {to} is a {direction} of {}; the claim states {}.",
                percent(shrinks.value, digits),
                percent(figure.value, digits)
            )
        };
        let mut all = vec![self.ground(found)];
        all.extend(grounds);
        Some(computed(FindingKind::Arithmetic, all, explanation, computation))
    }

    /// "12 ferries and 30 barges, a total of 42 boats."
    fn total(&self) -> Option<Finding> {
        const TOTAL: [&[&str]; 5] = [
            &["total", "of"],
            &["totals|totalling|totaling|totalled|totaled"],
            &["in", "all"],
            &["altogether"],
            &["sum", "of"],
        ];
        let counts: Vec<(&Found, Figure)> = self
            .wording
            .quantities
            .iter()
            .filter(|found| found.counted || found.quantity.unit.is_empty())
            .filter_map(|found| Some((found, Figure::of(found)?)))
            .collect();
        let named = |found: &Found| {
            let words = self.words(found);
            TOTAL.iter().any(|wording| {
                self.wording.reads(words.start.saturating_sub(wording.len()), wording)
                    || self.wording.reads(words.end, wording)
            })
        };
        let at = counts.iter().position(|(found, _)| named(found))?;
        let (found, total) = counts.get(at)?;
        // "97,206 out of a total of 131,121" names a whole, not a sum.
        let out_of = self
            .words(found)
            .start
            .checked_sub(4)
            .is_some_and(|from| self.wording.holds(from..self.words(found).start, "out"));
        let parts: Vec<&(&Found, Figure)> = counts.iter().take(at).collect();
        if out_of || parts.len() < 2 {
            return None;
        }
        let sum = parts.iter().map(|(_, figure)| *figure).reduce(Figure::plus)?;
        let listed: Vec<String> = parts.iter().map(|(_, figure)| short(figure.value)).collect();
        let computation = format!("{} = {}", listed.join(" + "), short(sum.value));
        let mut grounds: Vec<Ground> = parts.iter().map(|(found, _)| self.ground(found)).collect();
        grounds.push(self.ground(found));
        let explanation = if sum.meets(*total) {
            format!("{computation}, as the claim states.")
        } else {
            format!("The parts come to {}; the claim states a total of {}.", short(sum.value), short(total.value))
        };
        Some(computed(FindingKind::Arithmetic, grounds, explanation, computation))
    }

    /// "50 major AI models, against 30 from China": how often one goes into the other, and a stated multiple.
    fn against(&self) -> Option<Finding> {
        const AGAINST: [&[&str]; 6] = [
            &["against"],
            &["compared", "to|with"],
            &["versus|vs"],
            &["as", "opposed", "to"],
            &["in", "contrast", "to|with"],
            &["while|whereas"],
        ];
        let pair = self.wording.quantities.windows(2).find_map(|pair| {
            let [first, second] = pair else { return None };
            let units = [&first.quantity.unit, &second.quantity.unit];
            let alike = units[0] == units[1] || (second.quantity.unit.is_empty() && first.counted);
            let between = self.between(first, second);
            let said = between.clone().any(|at| AGAINST.iter().any(|wording| self.wording.reads(at, wording)));
            (alike && said && between.len() <= 12).then_some((first, second))
        });
        let (first, second) = pair?;
        let (one, two) = (Figure::of(first)?, Figure::of(second)?);
        let (large, small) = if one.value >= two.value { (one, two) } else { (two, one) };
        let times = large.over(small)?;
        if times.value < 1.0 + 1e-9 {
            return None;
        }
        let together = one.value + two.value;
        let (large, small) = (short(large.value), short(small.value));
        let mut grounds = vec![self.ground(first), self.ground(second)];
        let mut computation = format!("{large} ÷ {small} = {}", shown(times.value, 2));
        let stated = self.wording.quantities.iter().find(|found| is_multiple(found));
        let explanation = match stated.and_then(|found| Some((found, Figure::of(found)?))) {
            Some((found, figure)) => {
                grounds.push(self.ground(found));
                // "Three times as many" is a round word: half a time either way is within it.
                let half = if places(found) > 0 { 0.0 } else { 0.5 };
                let wide = Figure { low: figure.low - half, high: figure.high + half, ..figure };
                let said = &found.quantity.words;
                if times.meets(wide) {
                    format!("{large} is {} times {small}, which goes with “{said}”.", short(times.value))
                } else {
                    format!("{large} is {} times {small}; the claim says “{said}”.", short(times.value))
                }
            }
            None if first.quantity.unit == "%" => {
                format!("{large} percent is {} times {small} percent.", short(times.value))
            }
            None => {
                computation = format!(
                    "{computation}; {} ÷ ({} + {}) = {}",
                    short(two.value),
                    short(one.value),
                    short(two.value),
                    percent(two.value / together * 100.0, 1)
                );
                format!(
                    "{large} is {} times {small}; of the {} together the second figure is {}.",
                    short(times.value),
                    short(together),
                    percent(two.value / together * 100.0, 1)
                )
            }
        };
        Some(computed(FindingKind::Arithmetic, grounds, explanation, computation))
    }

    /// "One to two orders of magnitude."
    fn magnitude(&self) -> Option<Finding> {
        let found = self.wording.quantities.iter().find(|found| found.quantity.unit == "order of magnitude")?;
        let power = |value: Option<Decimal>| Some(value?.to_f64()).filter(|value| (0.0..=12.0).contains(value));
        let ends = [power(found.quantity.low), power(found.quantity.high)];
        let times = |power: f64| short(10_f64.powf(power));
        let words = &found.quantity.words;
        let (said, computation) = match ends {
            [Some(low), Some(high)] if low < high => (
                format!("{} to {} times", times(low), times(high)),
                format!("10^{} = {}; 10^{} = {}", short(low), times(low), short(high), times(high)),
            ),
            [Some(low), Some(_)] => (format!("{} times", times(low)), format!("10^{} = {}", short(low), times(low))),
            [Some(low), None] => {
                (format!("{} times or more", times(low)), format!("10^{} = {}", short(low), times(low)))
            }
            _ => return None,
        };
        let explanation = format!("“{words}” is {said}: a span, not one figure.");
        let explanation = if said.contains(" to ") { explanation } else { format!("“{words}” is {said}.") };
        Some(computed(FindingKind::Arithmetic, vec![self.ground(found)], explanation, computation))
    }
}

fn is_multiple(found: &Found) -> bool {
    let times = matches!(found.quantity.unit.as_str(), "times" | "time" | "fold" | "×");
    times && found.quantity.low.is_some_and(|low| low.to_f64() < 1000.0)
}

impl Figure {
    /// The quotient by a figure above zero, of either sign.
    fn over_any(self, other: Figure) -> Option<Figure> {
        if other.low <= 0.0 {
            return None;
        }
        let ends = [self.low / other.low, self.low / other.high, self.high / other.low, self.high / other.high];
        let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Some(Figure { value: self.value / other.value, low, high })
    }
}

fn absolute(figure: Figure) -> Figure {
    if figure.value < 0.0 { Figure { value: -figure.value, low: -figure.high, high: -figure.low } } else { figure }
}

fn signed(value: f64) -> String {
    if value < 0.0 { short(value) } else { format!("+{}", short(value)) }
}

fn computed(kind: FindingKind, grounds: Vec<Ground>, explanation: String, computation: String) -> Finding {
    super::found(kind, grounds, explanation, Some(computation))
}
