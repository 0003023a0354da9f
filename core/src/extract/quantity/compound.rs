//! One measure in two units: "7 feet 10 inches", "2 hours and 30 minutes", "thirteen dollars and forty-five cents".

use super::amount::{Amount, Name};
use crate::extract::piece::Piece;
use crate::extract::unit::{Sort, is_hundredth};
use crate::model::Decimal;

/// How many of the second unit make one of the first.
const PARTS: &[(&str, &str, i64)] = &[
    ("year", "month", 12),
    ("week", "day", 7),
    ("day", "hour", 24),
    ("hour", "minute", 60),
    ("minute", "second", 60),
    ("yard", "foot", 3),
    ("yard", "inch", 36),
    ("foot", "inch", 12),
    ("mile", "yard", 1_760),
    ("mile", "foot", 5_280),
    ("stone", "pound", 14),
    ("pound", "ounce", 16),
    ("kilometre", "metre", 1_000),
    ("kilometer", "metre", 1_000),
    ("kilometer", "meter", 1_000),
    ("metre", "centimetre", 100),
    ("meter", "centimeter", 100),
    ("kilogram", "gram", 1_000),
];

/// Joins figures that follow each other and are one measure, which keeps its larger unit.
pub(super) fn join(pieces: &[Piece<'_>], amounts: &mut Vec<Amount>) {
    let mut joined: Vec<Amount> = Vec::with_capacity(amounts.len());
    for amount in amounts.drain(..) {
        let ends = pieces.get(amount.end).is_none_or(Piece::ends_part);
        let sum = joined.last().filter(|last| follows(pieces, last, &amount)).and_then(|last| sum(last, &amount, ends));
        match (sum, joined.last_mut()) {
            (Some((value, unit)), Some(last)) => {
                last.number_end = amount.number_end;
                last.end = amount.end;
                last.value = value;
                last.unit = Some(unit);
            }
            _ => joined.push(amount),
        }
    }
    *amounts = joined;
}

fn follows(pieces: &[Piece<'_>], first: &Amount, second: &Amount) -> bool {
    let between = pieces.get(first.end..second.start).unwrap_or_default();
    let plain = !first.open && !second.open && !first.share && !second.share && second.limit.is_none();
    plain
        && first.value > Decimal::whole(0)
        && match between {
            [] => second.start == first.end,
            // "6-foot-1"
            [dash] if dash.is_dash() => dash.glued && second.unit.is_none(),
            // "two years and three months" are listed as often as they are added; "3 hours 30 minutes" is one time.
            [_] if first.is_time() => false,
            // A list goes on behind a comma: "5 feet, 9".
            [comma] if comma.is(',') && second.unit.is_none() => false,
            [joint] => joint.is(',') || joint.is('&') || joint.folded == "and",
            [comma, and] => comma.is(',') && and.folded == "and",
            _ => false,
        }
}

fn sum(first: &Amount, second: &Amount, ends: bool) -> Option<(Decimal, Name)> {
    let large = first.unit.as_ref()?;
    let whole = second.value.to_whole().filter(|whole| *whole > 0)?;
    let together = |parts: i64| Some((first.value.plus(Decimal::ratio(whole, parts)?)?, large.clone()));
    let Some(small) = second.unit.as_ref() else {
        // "thirteen dollars forty-five", "twenty dollars and 43", "six foot one"
        let named = first.number_end < first.end;
        let cents = large.sort == Sort::Money && !is_hundredth(&large.name) && (10..100).contains(&whole) && ends;
        let inches = large.name == "foot" && whole < 12 && second.start <= first.end + 1;
        return if named && cents {
            together(100)
        } else if named && inches {
            together(12)
        } else {
            None
        };
    };
    if large.sort == Sort::Money && small.sort == Sort::Money {
        let cents = is_hundredth(&small.name) && !is_hundredth(&large.name) && whole < 100;
        return if cents { together(100) } else { None };
    }
    // "5 miles, 200 yards" is one distance; "3 hours and 90 minutes" are two times.
    let (_, _, parts) = PARTS.iter().find(|(one, two, _)| *one == large.name && *two == small.name)?;
    if whole < *parts { together(*parts) } else { None }
}
