//! Figures: every number a text states, dates and ordinals included.

use crate::extract::numeral::{Role, numerals};
use crate::extract::piece::Piece;
use crate::model::Decimal;
use std::ops::Range;

/// A number and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Its value; "thousands" is 1,000, "twice" is 2.
    pub value: Decimal,
}

/// The figures of a text in order, years, days and ordinals too. Numbers inside names (`KLM-4`) are names; "one
/// captain" and "the two harbours" state no figure.
pub fn figures(pieces: &[Piece<'_>]) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut numerals = numerals(pieces).into_iter().peekable();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if let Some(numeral) = numerals.next_if(|numeral| numeral.pieces.start == at) {
            let end = pieces.get(numeral.pieces.end.saturating_sub(1)).map_or(piece.span.end, |last| last.span.end);
            if !matches!(numeral.role, Role::Name | Role::Determiner) {
                found.push(Figure { span: piece.span.start..end, value: numeral.value });
            }
            at = numeral.pieces.end.max(at + 1);
            continue;
        }
        if let Some(value) = multiple(&piece.folded) {
            found.push(Figure { span: piece.span.clone(), value });
        }
        at += 1;
    }
    found
}

/// Words that multiply or divide without naming a number.
fn multiple(word: &str) -> Option<Decimal> {
    match word {
        "double" | "doubles" | "doubled" | "doubling" | "twice" | "twofold" => Some(Decimal::whole(2)),
        "triple" | "triples" | "tripled" | "tripling" | "thrice" | "threefold" => Some(Decimal::whole(3)),
        "quadruple" | "quadrupled" | "quadrupling" | "fourfold" => Some(Decimal::whole(4)),
        "tenfold" => Some(Decimal::whole(10)),
        "half" | "halve" | "halves" | "halved" | "halving" => Decimal::new(5, 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn values(text: &str) -> Vec<String> {
        figures(&pieces(text)).into_iter().map(|figure| figure.value.to_string()).collect()
    }

    #[test]
    fn every_number_is_a_figure() {
        assert_eq!(
            values("In 2024, 41 of the top 100, up from thirty-three on May 10"),
            ["2024", "41", "100", "33", "10"]
        );
        assert_eq!(values("doubling the fleet to two thousand, half of it by the 21st"), ["2", "2000", "0.5", "21"]);
        assert_eq!(values("half a million"), ["500000"]);
    }

    #[test]
    fn names_and_articles_are_none() {
        assert!(values("One captain of the KLM-4 and the T90X met both harbours, the two of them").is_empty());
    }
}
