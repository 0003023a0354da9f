use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

vocabulary! {
    /// How a figure limits the value.
    Bound {
        /// The value itself.
        Exactly = "exactly",
        /// Near the value.
        About = "about",
        /// Below the high end, low open.
        LessThan = "less-than",
        /// At or above the low end, high open.
        AtLeast = "at-least",
        /// Between both ends.
        Range = "range",
    }
}

/// A value or range with its unit, and the words it was written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// The low end; nothing where open.
    pub low: Option<Decimal>,
    /// The high end; nothing where open.
    pub high: Option<Decimal>,
    /// In the singular, percent as "%"; empty where the words name none.
    pub unit: String,
    /// How the figure limits the value.
    pub bound: Bound,
    /// "three to five years".
    pub words: String,
}

/// A decimal number kept as written: `mantissa` × 10^−`scale`. No rounding ever takes place.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

impl Decimal {
    /// The most digits after the point that are kept.
    pub const MAX_SCALE: u8 = 12;

    /// `mantissa` × 10^−`scale`; nothing beyond [`Self::MAX_SCALE`].
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        (scale <= Self::MAX_SCALE).then_some(Self { mantissa, scale })
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    /// Reads `97,206`, `74.2` or `-3`; nothing for other text or for numbers beyond 18 digits.
    pub fn read(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let mut mantissa: i64 = 0;
        let mut scale: Option<u8> = None;
        let mut any = false;
        for character in digits.chars() {
            match character {
                '0'..='9' => {
                    any = true;
                    mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(character as u8 - b'0'))?;
                    if let Some(places) = &mut scale {
                        *places += 1;
                        if *places > Self::MAX_SCALE {
                            return None;
                        }
                    }
                }
                '.' if scale.is_none() => scale = Some(0),
                ',' if scale.is_none() => {}
                _ => return None,
            }
        }
        any.then_some(Self { mantissa: sign * mantissa, scale: scale.unwrap_or(0) })
    }

    /// The product with a whole number; nothing on overflow.
    pub fn times(self, factor: i64) -> Option<Self> {
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, scale: self.scale })
    }

    /// Digits after the point as written.
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// The nearest floating-point number, for arithmetic that is shown rounded.
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.scale))
    }

    fn aligned(self) -> i128 {
        i128::from(self.mantissa) * 10_i128.pow(u32::from(Self::MAX_SCALE.saturating_sub(self.scale)))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.aligned() == other.aligned()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.aligned().cmp(&other.aligned())
    }
}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.aligned().hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10_u64.pow(u32::from(self.scale.min(Self::MAX_SCALE)));
        let size = self.mantissa.unsigned_abs();
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        if self.scale == 0 {
            write!(f, "{size}")
        } else {
            write!(f, "{}.{:0width$}", size / power, size % power, width = usize::from(self.scale))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_written() {
        assert_eq!(Decimal::read("97,206"), Some(Decimal::whole(97_206)));
        assert_eq!(Decimal::read("74.2"), Decimal::new(742, 1));
        assert_eq!(Decimal::read("-3"), Some(Decimal::whole(-3)));
        for bad in ["", ".", "-", "1.2.3", "1.5,000", "12a", "99999999999999999999"] {
            assert_eq!(Decimal::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn equal_values_are_equal_whatever_their_scale() {
        assert_eq!(Decimal::read("2.50"), Decimal::read("2.5"));
        assert!(Decimal::read("2.7") < Decimal::read("2.71"));
    }

    #[test]
    fn display_keeps_the_places() {
        assert_eq!(Decimal::read("2.50").map(|d| d.to_string()).as_deref(), Some("2.50"));
        assert_eq!(Decimal::new(-5, 2).map(|d| d.to_string()).as_deref(), Some("-0.05"));
    }
}
