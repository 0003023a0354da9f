use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A decimal number kept as written: `mantissa` × 10^−`scale`. Only a fraction that no decimal meets is rounded.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Decimal {
    mantissa: i64,
    /// Digits after the point; negative where as many zeros are left out before it (5 × 10²⁶).
    scale: i8,
}

impl Decimal {
    /// The most digits after the point that are kept.
    pub const MAX_SCALE: u8 = 18;

    /// The most zeros that are left out before the point: beyond any count or measure that is written out.
    const MAX_ZEROS: i8 = 60;

    /// `mantissa` × 10^−`scale`; nothing beyond [`Self::MAX_SCALE`].
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        (scale <= Self::MAX_SCALE).then_some(Self { mantissa, scale: i8::try_from(scale).ok()? })
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
        Self::new(sign * mantissa, scale.unwrap_or(0)).filter(|_| any)
    }

    /// The quotient of two whole numbers: exact where it has an end within 18 digits, otherwise rounded to them.
    /// Nothing for a division by zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        let negative = (numerator < 0) != (denominator < 0);
        let by = denominator.unsigned_abs();
        let mut rest = numerator.unsigned_abs().checked_rem(by)?;
        let mut mantissa = i64::try_from(numerator.unsigned_abs().checked_div(by)?).ok()?;
        let mut scale = 0;
        // Long division; the room of an i64 is 18 digits.
        while rest > 0 && scale < Self::MAX_SCALE && mantissa < 100_000_000_000_000_000 {
            let ten_times = u128::from(rest) * 10;
            let digit = i64::try_from(ten_times / u128::from(by)).ok()?;
            rest = u64::try_from(ten_times % u128::from(by)).ok()?;
            mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
            scale += 1;
        }
        if u128::from(rest) * 2 >= u128::from(by) && rest > 0 {
            mantissa = mantissa.checked_add(1)?;
        }
        Self::new(if negative { mantissa.checked_neg()? } else { mantissa }, scale)
    }

    /// The product with a whole number; nothing on overflow.
    pub fn times(self, factor: i64) -> Option<Self> {
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, scale: self.scale })
    }

    /// The product of two; nothing on overflow.
    pub fn product(self, other: Self) -> Option<Self> {
        let (one, two) = (self.normal(), other.normal());
        Self { mantissa: one.mantissa.checked_mul(two.mantissa)?, scale: 0 }
            .shifted(-(i32::from(one.scale) + i32::from(two.scale)))
    }

    /// The sum; nothing on overflow. Where it has more than 18 digits, those furthest behind the point are rounded away:
    /// 103 and two thirds.
    pub fn plus(self, other: Self) -> Option<Self> {
        let mut scale = self.scale.max(other.scale);
        let aligned = |number: Self| {
            let zeros = u32::try_from(i32::from(scale) - i32::from(number.scale)).ok()?;
            i128::from(number.mantissa).checked_mul(10_i128.checked_pow(zeros)?)
        };
        let mut sum = aligned(self)?.checked_add(aligned(other)?)?;
        while i64::try_from(sum).is_err() && scale > 0 {
            sum = (sum + 5 * sum.signum()) / 10;
            scale -= 1;
        }
        Some(Self { mantissa: i64::try_from(sum).ok()?, scale })
    }

    /// The number with the other sign; nothing on overflow.
    pub fn negated(self) -> Option<Self> {
        self.times(-1)
    }

    /// The number times 10^`zeros`; nothing where that leaves the range that is kept.
    pub fn shifted(self, zeros: i32) -> Option<Self> {
        let scale = i8::try_from(i32::from(self.scale).checked_sub(zeros)?).ok()?;
        let fits = scale >= -Self::MAX_ZEROS && i16::from(scale) <= i16::from(Self::MAX_SCALE);
        fits.then_some(Self { mantissa: self.mantissa, scale })
    }

    /// Digits after the point as written.
    pub fn scale(self) -> u8 {
        self.scale.max(0).unsigned_abs()
    }

    /// The value, where it is a whole number that fits.
    pub fn to_whole(self) -> Option<i64> {
        let normal = self.normal();
        let zeros = u32::try_from(-i32::from(normal.scale)).ok()?;
        normal.mantissa.checked_mul(10_i64.checked_pow(zeros)?)
    }

    /// The nearest floating-point number, for arithmetic that is shown rounded.
    pub fn to_f64(self) -> f64 {
        let power = 10_f64.powi(i32::from(self.scale.unsigned_abs()));
        if self.scale < 0 { self.mantissa as f64 * power } else { self.mantissa as f64 / power }
    }

    /// The same value without zeros at its end, so that equal numbers look equal.
    fn normal(self) -> Self {
        if self.mantissa == 0 {
            return Self::whole(0);
        }
        let mut normal = self;
        while normal.mantissa % 10 == 0 && normal.scale > i8::MIN {
            normal.mantissa /= 10;
            normal.scale -= 1;
        }
        normal
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (self.normal(), other.normal());
        (one.mantissa, one.scale) == (two.mantissa, two.scale)
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
        let (one, two) = (self.normal(), other.normal());
        let signs = one.mantissa.signum().cmp(&two.mantissa.signum());
        if signs.is_ne() || one.mantissa == 0 {
            return signs;
        }
        // A mantissa has at most 19 digits: behind so many zeros the other one is larger, whatever it is.
        let scale = one.scale.max(two.scale);
        let zeros = |number: &Self| (i32::from(scale) - i32::from(number.scale)).min(19).unsigned_abs();
        let aligned = |number: &Self| i128::from(number.mantissa) * 10_i128.pow(zeros(number));
        aligned(&one).cmp(&aligned(&two))
    }
}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let normal = self.normal();
        (normal.mantissa, normal.scale).hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10_u64.pow(u32::from(self.scale().min(Self::MAX_SCALE)));
        let size = self.mantissa.unsigned_abs();
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        match self.scale {
            0 => write!(f, "{size}"),
            1.. => write!(f, "{}.{:0width$}", size / power, size % power, width = usize::from(self.scale())),
            _ => write!(f, "{size}{:0width$}", 0, width = usize::from(self.scale.unsigned_abs())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Decimal {
        Decimal::read(text).expect("a number")
    }

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
        assert_eq!(Decimal::whole(5).shifted(3), Some(Decimal::whole(5000)));
    }

    #[test]
    fn display_keeps_the_places() {
        let shown = |number: Option<Decimal>| number.map(|number| number.to_string()).unwrap_or_default();
        assert_eq!(shown(Decimal::read("2.50")), "2.50");
        assert_eq!(shown(Decimal::new(-5, 2)), "-0.05");
        assert_eq!(shown(Decimal::whole(5).shifted(26)), format!("5{}", "0".repeat(26)));
    }

    #[test]
    fn quotients_have_as_many_places_as_they_need() {
        assert_eq!(Decimal::ratio(1, 4), Decimal::new(25, 2));
        assert_eq!(Decimal::ratio(-7, 2), Decimal::new(-35, 1));
        assert_eq!(Decimal::ratio(1, 0), None);
        for (numerator, denominator) in [(1, 3), (2, 3), (5, 7), (1, 30)] {
            let shown = Decimal::ratio(numerator, denominator).map(|ratio| ratio.to_string()).unwrap_or_default();
            assert_eq!(shown.parse(), Ok(numerator as f64 / denominator as f64));
        }
    }

    #[test]
    fn very_large_and_very_small_numbers_compare() {
        let huge = Decimal::whole(5).shifted(26).expect("kept");
        assert!(huge > Decimal::whole(i64::MAX) && huge < Decimal::whole(6).shifted(26).expect("kept"));
        assert!(huge.negated().expect("kept") < Decimal::whole(i64::MIN));
        assert!(Decimal::new(1, 18).expect("kept") > Decimal::whole(0));
        assert_eq!(huge.plus(Decimal::whole(1)), None);
        let third = Decimal::ratio(2, 3).and_then(|third| third.plus(Decimal::whole(103))).expect("kept");
        assert_eq!(third.to_string(), "103.6666666666666667");
        assert_eq!(read("1.5").plus(read("0.25")), Decimal::read("1.75"));
        assert_eq!(read("1.5").product(read("0.2")), Decimal::read("0.3"));
    }

    proptest! {
        #[test]
        fn order_follows_the_value(a in any::<i32>(), b in any::<i32>(), one in 0_i32..12, two in 0_i32..12) {
            let made = |mantissa: i32, zeros: i32| Decimal::whole(mantissa.into()).shifted(zeros - 6).expect("kept");
            let value = |mantissa: i32, zeros: i32| i128::from(mantissa) * 10_i128.pow(zeros.unsigned_abs());
            prop_assert_eq!(made(a, one).cmp(&made(b, two)), value(a, one).cmp(&value(b, two)));
            prop_assert_eq!(made(a, one) == made(b, two), value(a, one) == value(b, two));
        }

        #[test]
        fn any_decimal_can_be_shown(mantissa in any::<i64>(), scale in any::<i8>()) {
            let decimal = Decimal { mantissa, scale };
            prop_assert!(!decimal.to_string().is_empty());
            prop_assert_eq!(decimal.cmp(&decimal), Ordering::Equal);
            let _ = (decimal.to_f64(), decimal.to_whole(), decimal.plus(Decimal::whole(1)), decimal.shifted(3));
        }
    }
}
