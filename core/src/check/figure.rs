//! Figures as they are written: what values a rounded figure stands for, and how a worked-out one is shown.

use crate::extract::quantity::Found;
use crate::model::Bound;

/// A value, and the values that would have been written the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figure {
    /// As written.
    pub value: f64,
    /// The smallest value that rounds to it.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

impl Figure {
    /// A quantity that states one value; nothing for a range or an open bound, whose values nobody can check against.
    ///
    /// A figure with digits behind its point stands for all that round to its last digit ("74.2" for 74.15 to 74.25).
    /// So does one of magnitude ("1.2 million"). A whole number in digits stands for itself, unless it ends in three
    /// zeros or more: "130,000" is taken to be rounded to its last digit that is no zero. A whole percentage is always
    /// taken to be rounded. "About" adds as much again.
    pub(super) fn of(found: &Found) -> Option<Self> {
        let quantity = &found.quantity;
        let value = match (quantity.bound, quantity.low, quantity.high) {
            (Bound::Exactly | Bound::About, Some(low), Some(high)) if low == high => low.to_f64(),
            _ => return None,
        };
        let half = half_place(&quantity.words, value);
        let half = if quantity.unit == "%" && half == 0.0 { 0.5 } else { half };
        let half = if quantity.bound == Bound::About { half * 2.0 } else { half };
        Some(Self { value, low: value - half, high: value + half })
    }

    /// Whether some value that both stand for is the same.
    pub(super) fn meets(self, other: Self) -> bool {
        // What is left of an exact sum in binary must not part what agrees in decimal.
        let slack = 1e-9 * self.value.abs().max(other.value.abs());
        self.low <= other.high + slack && other.low <= self.high + slack
    }

    /// The quotient; nothing where the divisor can be zero.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        if other.low <= 0.0 || self.low < 0.0 {
            return None;
        }
        Some(Self { value: self.value / other.value, low: self.low / other.high, high: self.high / other.low })
    }

    /// The sum.
    pub(super) fn plus(self, other: Self) -> Self {
        Self { value: self.value + other.value, low: self.low + other.low, high: self.high + other.high }
    }

    /// The difference.
    pub(super) fn minus(self, other: Self) -> Self {
        Self { value: self.value - other.value, low: self.low - other.high, high: self.high - other.low }
    }

    /// The value times a factor above zero.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// Half of the place of the last digit that was written.
fn half_place(words: &str, value: f64) -> f64 {
    let digits: String = words
        .chars()
        .skip_while(|one| !one.is_ascii_digit())
        .take_while(|one| one.is_ascii_digit() || matches!(one, '.' | ','))
        .collect();
    let digits = digits.trim_end_matches(['.', ',']);
    if digits.is_empty() {
        // "seven" is a count; "two million" is rounded to its one digit.
        return if value >= 1000.0 { place_of_last_digit(value) / 2.0 } else { 0.0 };
    }
    let written: f64 = digits.replace(',', "").parse().unwrap_or(value);
    let behind = digits.split_once('.').map_or(0, |(_, behind)| behind.len());
    // "1.2 million": the digits are those of 1.2, the value is a million times as much.
    let magnitude = if written > 0.0 && value / written >= 999.0 { value / written } else { 1.0 };
    if behind > 0 {
        magnitude * 0.1_f64.powi(i32::try_from(behind).unwrap_or(0)) / 2.0
    } else if magnitude > 1.0 {
        magnitude / 2.0
    } else if value >= 1000.0 && (value % 1000.0).abs() < f64::EPSILON {
        place_of_last_digit(value) / 2.0
    } else {
        0.0
    }
}

fn place_of_last_digit(value: f64) -> f64 {
    let mut place = 1.0;
    while place < 1e18 && ((value / (place * 10.0)).fract()).abs() < 1e-9 {
        place *= 10.0;
    }
    place
}

/// How many digits stand behind the point of a figure as written.
pub(super) fn places(found: &Found) -> usize {
    let words = found.quantity.words.as_str();
    let Some((_, behind)) = words.split_once('.') else { return 0 };
    behind.chars().take_while(char::is_ascii_digit).count()
}

/// A number with some digits behind its point, thousands in groups, and no sign for a zero.
pub(super) fn shown(value: f64, places: usize) -> String {
    let text = format!("{:.places$}", value.abs());
    let (whole, behind) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if value < 0.0 && !zero { "−" } else { "" };
    if behind.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}.{behind}") }
}

/// A whole number as it is, another with one digit behind its point where it is below a hundred.
pub(super) fn short(value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 {
        shown(value, 0)
    } else {
        shown(value, if value.abs() < 100.0 { 1 } else { 0 })
    }
}

/// A share in percent.
pub(super) fn percent(value: f64, places: usize) -> String {
    format!("{}\u{a0}%", shown(value, places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::quantity::quantities;

    fn figure(text: &str) -> Figure {
        let found = quantities(text);
        Figure::of(found.first().expect("a quantity")).expect("one value")
    }

    #[test]
    fn a_figure_stands_for_all_that_round_to_it() {
        assert_eq!((figure("74.2 % of it").low * 100.0).round(), 7415.0);
        assert_eq!(figure("97,206 patents").low, 97206.0);
        assert_eq!(figure("1.2 million users").high, 1_250_000.0);
        assert_eq!(figure("130,000 people").low, 125_000.0);
        assert_eq!(figure("seven boats").high, 7.0);
        assert!(figure("about 7 boats").high >= 7.0);
    }

    #[test]
    fn ranges_and_open_bounds_cannot_be_checked_against() {
        for text in ["less than 20 % of them", "three to five years", "at least 4 boats"] {
            assert_eq!(Figure::of(&quantities(text)[0]), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        assert_eq!(shown(131_121.0, 0), "131,121");
        assert_eq!(shown(-3.25, 1), "−3.2");
        assert_eq!(shown(-0.01, 1), "0.0");
        assert_eq!(shown(999.0, 0), "999");
        assert_eq!(short(2.342), "2.3");
        assert_eq!(short(41.0), "41");
    }
}
