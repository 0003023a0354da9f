//! Units made of several: powers, rates, units of two words.

use super::noun::is_function_word;
use super::{Sort, Unit, folded, is_time, measure};
use crate::extract::piece::{Piece, Shape};
use std::borrow::Cow;

/// A unit without what it is per, and where it ends: "km", "square miles", "m²", "cm3", "km cubed", "nautical miles".
pub(super) fn factor(pieces: &[Piece<'_>], at: usize) -> Option<(Cow<'static, str>, usize)> {
    let piece = pieces.get(at).filter(|piece| piece.is_word())?;
    let next = folded(pieces, at + 1);
    let pair = |name: &'static str| Some((Cow::Borrowed(name), at + 2));
    match (&*piece.folded, next) {
        ("nautical", "mile" | "miles") => return pair("nautical mile"),
        ("metric", "ton" | "tons" | "tonnes") => return pair("tonne"),
        ("fluid", "ounce" | "ounces") => return pair("fluid ounce"),
        ("light", "year" | "years") => return pair("light-year"),
        ("arc", "minute" | "minutes") => return pair("minute of arc"),
        ("arc", "second" | "seconds") => return pair("second of arc"),
        ("minute" | "minutes", "of") if folded(pieces, at + 2) == "arc" => {
            return Some((Cow::Borrowed("minute of arc"), at + 3));
        }
        ("second" | "seconds", "of") if folded(pieces, at + 2) == "arc" => {
            return Some((Cow::Borrowed("second of arc"), at + 3));
        }
        ("light", _)
            if pieces.get(at + 1).is_some_and(Piece::is_dash) && folded(pieces, at + 2).starts_with("year") =>
        {
            return Some((Cow::Borrowed("light-year"), at + 3));
        }
        ("british", "thermal") if folded(pieces, at + 2).starts_with("unit") => {
            return Some((Cow::Borrowed("British thermal unit"), at + 3));
        }
        ("square" | "sq" | "cubic" | "cu", _) => {
            let power = if piece.folded.starts_with('s') { "square" } else { "cubic" };
            let dotted = pieces.get(at + 1).is_some_and(|dot| dot.is('.') || dot.is_dash());
            let base_at = at + 1 + usize::from(dotted);
            let (name, _) = base(pieces, base_at)?;
            return Some((Cow::Owned(format!("{power} {name}")), base_at + 1));
        }
        _ => {}
    }
    let (name, power) = base(pieces, at)?;
    let mark = pieces.get(at + 1);
    let raised = mark.is_some_and(|mark| mark.glued && mark.is('^'));
    let digits = pieces.get(at + 2).filter(|digits| digits.glued).map_or("", |digits| digits.text);
    let (power, end) = match (power, raised, digits, next) {
        (Some(power), ..) => (power, at + 1),
        (None, true, "2", _) => ("square", at + 3),
        (None, true, "3", _) => ("cubic", at + 3),
        (None, _, _, "squared") => ("square", at + 2),
        (None, _, _, "cubed") => ("cubic", at + 2),
        (None, ..) => return Some(hours(pieces, name, at + 1)),
    };
    Some((Cow::Owned(format!("{power} {name}")), end))
}

/// Energy as power over hours: "kilowatt-hours", "megawatt hours".
fn hours(pieces: &[Piece<'_>], name: Cow<'static, str>, end: usize) -> (Cow<'static, str>, usize) {
    if !name.ends_with("watt") {
        return (name, end);
    }
    let at = end + usize::from(pieces.get(end).is_some_and(|dash| dash.is_dash() && dash.glued));
    match folded(pieces, at) {
        "hour" | "hours" => (Cow::Owned(format!("{name}-hour")), at + 1),
        _ => (name, end),
    }
}

/// A unit word or symbol at a piece, with the power that its last character raises it to.
fn base(pieces: &[Piece<'_>], at: usize) -> Option<(Cow<'static, str>, Option<&'static str>)> {
    let piece = pieces.get(at).filter(|piece| piece.is_word())?;
    let text = piece.text;
    let (bare, power) = match text.char_indices().next_back()? {
        (last, '²' | '2') => (text.get(..last)?, Some("square")),
        (last, '³' | '3') => (text.get(..last)?, Some("cubic")),
        _ => (text, None),
    };
    if power.is_some() {
        return measure::symbol(bare).map(|name| (name, power));
    }
    if text == "in" {
        let next = pieces.get(at + 1);
        let sized = next.is_some_and(|next| {
            matches!(
                &*next.folded,
                "wide" | "long" | "high" | "tall" | "deep" | "thick" | "diameter" | "across" | "x" | "by"
            ) || next.is('×')
        });
        let inch = piece.glued || sized || next.is_none_or(Piece::ends_part);
        return inch.then_some((Cow::Borrowed("inch"), None));
    }
    if is_symbol_here(pieces, at, piece)
        && let Some(name) = measure::symbol(match bare {
            "c" if !piece.glued => "C",
            bare => bare,
        })
    {
        return Some((name, None));
    }
    // "mo" and the like are abbreviations only in small letters.
    measure::word(&piece.folded).map(|name| (name, None))
}

/// Whether a piece that could be a symbol is one. A letter alone behind a space is only where nothing makes an initial
/// or a word of it, and "in" is an inch only where no place can follow.
fn is_symbol_here(pieces: &[Piece<'_>], at: usize, piece: &Piece<'_>) -> bool {
    let next = pieces.get(at + 1);
    if piece.glued || piece.text.chars().nth(1).is_some() {
        return true;
    }
    let capital = next.is_some_and(Piece::is_capitalised);
    let apostrophe = next.is_some_and(|next| next.glued && matches!(next.shape, Shape::Mark('\'' | '’')));
    match piece.text {
        "m" | "g" | "l" | "K" | "V" | "W" => !apostrophe,
        "s" | "h" | "t" | "d" | "L" | "J" | "N" | "Ω" | "º" => !apostrophe && !capital,
        "C" | "F" | "c" | "f" => next.is_none_or(|next| next.ends_part() || is_function_word(&next.folded)),
        _ => false,
    }
}

/// Takes what a unit is per into it: "km/h", "miles per hour", "kg per hectare", "mV m−1", "60 miles an hour",
/// "tokens per second", "litres per capita".
pub(super) fn with_rate(pieces: &[Piece<'_>], unit: Unit) -> Unit {
    let mut unit = unit;
    for _ in 0..2 {
        let Some((name, end)) = rate(pieces, &unit) else { break };
        unit = Unit { name: Cow::Owned(format!("{} per {name}", unit.name)), end, sort: unit.sort };
    }
    unit
}

fn rate(pieces: &[Piece<'_>], unit: &Unit) -> Option<(Cow<'static, str>, usize)> {
    let at = unit.end;
    let piece = pieces.get(at)?;
    if piece.is('/') && piece.glued {
        return factor(pieces, at + 1);
    }
    match &*piece.folded {
        "per" => factor(pieces, at + 1).or_else(|| {
            let noun = pieces.get(at + 1).filter(|noun| noun.is_word() && !noun.is_capitalised())?;
            let counts = !is_function_word(&noun.folded) && noun.folded != "cent";
            counts.then(|| (Cow::Owned(noun.folded.clone().into_owned()), at + 2))
        }),
        "a" | "an" if unit.sort == Sort::Measure && !is_time(&unit.name) => {
            factor(pieces, at + 1).filter(|(name, _)| is_time(name))
        }
        // "mV m−1", "emu mol-1"
        _ if piece.is_word() => {
            let sign = pieces.get(at + 1).filter(|sign| sign.is_dash() && sign.glued)?;
            let power = pieces.get(at + 2).filter(|power| power.glued && sign.glued)?;
            let power = match power.text {
                "1" => "",
                "2" => "square ",
                "3" => "cubic ",
                _ => return None,
            };
            let name = measure::symbol(piece.text)?;
            Some((Cow::Owned(format!("{power}{name}")), at + 3))
        }
        _ => None,
    }
}
