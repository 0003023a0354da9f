//! Hedges: words by which a text commits itself less than a plain statement would.
//!
//! The classes follow the epistemic modality markers of Hyland, *Hedging in Scientific Research Articles* (1998), cut
//! down to those whose loss changes what is asserted. Reporting verbs ("notes", "says") are none: who speaks is kept
//! with the claim.

use super::{Cue, Wording, find};
use crate::extract::numeral::{Role, numerals};
use crate::extract::piece::{Piece, Shape};
use crate::extract::quantity;
use crate::model::Bound;
use crate::order;

/// How a hedge weakens what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// It can be so: "could", "may", "might", "possibly", "perhaps", "potential".
    Possibility,
    /// The odds are so: "likely", "unlikely", "probably", "likelihood".
    Likelihood,
    /// It looks so: "appears to", "seems", "apparently".
    Appearance,
    /// It is said so: "reportedly", "allegedly", "is said to".
    Hearsay,
    /// Something points that way: "suggests", "indicates", "implies".
    Indication,
    /// Somebody worked it out: "estimated", "an estimate".
    Estimate,
    /// It is looked forward to: "expected to", "faster than predicted", "poised to".
    Expectation,
    /// The value is near: "approximately", "about 7", "nearly", "almost", "close to 7".
    Approximation,
    /// In effect, not in form: "effectively", "virtually", "practically", "essentially".
    Qualification,
    /// Only under a condition: "if", "unless", "provided that".
    Condition,
    /// A figure is an upper limit: "less than", "up to".
    UpperLimit,
    /// A figure is a lower limit: "more than", "at least".
    LowerLimit,
}

impl Hedge {
    /// What a message calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Possibility => "possibility",
            Self::Likelihood => "likelihood",
            Self::Appearance => "appearance",
            Self::Hearsay => "hearsay",
            Self::Indication => "indication",
            Self::Estimate => "estimate",
            Self::Expectation => "expectation",
            Self::Approximation => "approximation",
            Self::Qualification => "qualification",
            Self::Condition => "condition",
            Self::UpperLimit => "upper limit",
            Self::LowerLimit => "lower limit",
        }
    }
}

const WORDINGS: &[(Wording, Hedge)] = &[
    (
        &[
            "could|may|might|possible|possibly|possibility|possibilities|potential|potentially|perhaps|maybe|conceivably",
        ],
        Hedge::Possibility,
    ),
    (&["likely|unlikely|likelihood|probable|probably|improbable|probability|presumably"], Hedge::Likelihood),
    (&["as", "if|though"], Hedge::Appearance),
    (&["look|looks|looked", "like|set"], Hedge::Appearance),
    (
        &["appear|appears|appeared|appearing|seem|seems|seemed|seeming|seemingly|apparently|ostensibly"],
        Hedge::Appearance,
    ),
    (&["reportedly|allegedly|supposedly|purportedly|alleged|purported|rumoured|rumored"], Hedge::Hearsay),
    (&["is|are|was|were|be|been", "said|reported|rumoured|rumored|believed|thought", "to"], Hedge::Hearsay),
    (&["suggest|suggests|suggested|suggesting|suggestive|imply|implies|implied|implying"], Hedge::Indication),
    (&["indicate|indicates|indicated|indicating|indication|indications|indicator|indicators"], Hedge::Indication),
    (&["point|points|pointed|pointing", "to"], Hedge::Indication),
    (&["hint|hints|hinted|hinting", "at|that"], Hedge::Indication),
    (&["estimate|estimates|estimated|estimating|estimation|estimations|guess|guesses"], Hedge::Estimate),
    (&["expected|projected|forecast|predicted|anticipated|set|poised|bound", "to"], Hedge::Expectation),
    (&["than", "expected|predicted|anticipated|forecast|projected|foreseen"], Hedge::Expectation),
    (
        &[
            "than",
            "many|most|some|experts|analysts|anyone|anybody|widely",
            "expected|predicted|anticipated|forecast|foresaw",
        ],
        Hedge::Expectation,
    ),
    (&["expectedly|prospectively"], Hedge::Expectation),
    (&["nearly|almost|approximately|roughly|circa"], Hedge::Approximation),
    (&["more", "or", "less"], Hedge::Approximation),
    (&["about|around|some"], Hedge::Approximation),
    (&["close", "to"], Hedge::Approximation),
    (&["or", "so"], Hedge::Approximation),
    (&["effectively|virtually|practically|essentially"], Hedge::Qualification),
    (&["in", "effect|essence|practice"], Hedge::Qualification),
    (&["all", "but"], Hedge::Qualification),
    (&["to", "all", "intents"], Hedge::Qualification),
    (&["if|unless"], Hedge::Condition),
    (&["provided|assuming|supposing", "that"], Hedge::Condition),
    (&["as", "long", "as"], Hedge::Condition),
    (&["were", "it|they|he|she", "to"], Hedge::Condition),
];

/// The hedges of a text in order.
pub fn hedges(pieces: &[Piece<'_>]) -> Vec<Cue<Hedge>> {
    let numerals = numerals(pieces);
    let number_at = |at: usize| {
        let skipped = pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Mark('$' | '€' | '£' | '¥')));
        let at = at + usize::from(skipped);
        let found =
            numerals.binary_search_by_key(&at, |numeral| numeral.pieces.start).ok().and_then(|at| numerals.get(at));
        found.is_some_and(|numeral| !matches!(numeral.role, Role::Determiner | Role::Name))
    };
    let folded = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    let mut found = find(pieces, WORDINGS, |start, end, class| match (class, folded(start)) {
        // Prepositions, unless a figure follows.
        (Hedge::Approximation, "about" | "around" | "some" | "close") => number_at(end),
        (Hedge::Approximation, "or") => (1..=3).any(|steps| start.checked_sub(steps).is_some_and(number_at)),
        // The month: "May 10", "in May".
        (Hedge::Possibility, "may") => {
            let capital = pieces.get(start).is_some_and(Piece::is_capitalised);
            let before = start.checked_sub(1).map_or("", folded);
            !(capital
                && (number_at(end)
                    || matches!(
                        before,
                        "in" | "since" | "by" | "of" | "early" | "late" | "mid" | "until" | "last" | "next"
                    )))
        }
        // "set to" and "bound to" hedge only behind a form of "be".
        (Hedge::Expectation, "set" | "bound" | "forecast") => start
            .checked_sub(1)
            .is_some_and(|before| matches!(folded(before), "is" | "are" | "was" | "were" | "be" | "been")),
        (Hedge::Condition, "if") => !matches!(start.checked_sub(1).map_or("", folded), "what" | "see"),
        _ => true,
    });
    for (span, bound) in quantity::limits(pieces, &numerals) {
        let class = match bound {
            Bound::LessThan => Hedge::UpperLimit,
            Bound::AtLeast => Hedge::LowerLimit,
            Bound::About | Bound::Exactly | Bound::Range => continue,
        };
        found.push(Cue { span, class });
    }
    order::by_key(&mut found, |cue| cue.span.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn classes(text: &str) -> Vec<Hedge> {
        hedges(&pieces(text)).into_iter().map(|cue| cue.class).collect()
    }

    #[test]
    fn every_class_has_its_words() {
        use Hedge::*;
        for (text, wanted) in [
            ("The pier could sink and may float, perhaps", vec![Possibility; 3]),
            ("a high likelihood; it will likely rain", vec![Likelihood; 2]),
            ("The tide appears to turn as if it seemed late", vec![Appearance; 3]),
            ("It reportedly sank and is said to rust", vec![Hearsay; 2]),
            ("The logs suggest, and indicate", vec![Indication; 2]),
            ("He estimated the catch", vec![Estimate]),
            ("faster than many anticipated; expected to dock; is set to sail", vec![Expectation; 3]),
            ("nearly closed, about 7 boats, close to 30 nets, 12 or so", vec![Approximation; 4]),
            ("effectively shut, in effect shut", vec![Qualification; 2]),
            ("Even if it rains, unless it snows", vec![Condition; 2]),
            ("less than 20%, up to 30 boats", vec![UpperLimit; 2]),
            ("at least 3 boats, 50+ gulls, more than $5bn", vec![LowerLimit; 3]),
        ] {
            assert_eq!(classes(text), wanted, "{text}");
        }
    }

    #[test]
    fn look_alikes_are_no_hedges() {
        for text in [
            "about the pier",
            "around the bay",
            "some boats",
            "on May 10",
            "in May",
            "a set to watch",
            "thousands of gulls",
            "over the bay",
            "close to shore",
            "what if",
        ] {
            assert!(classes(text).is_empty(), "{text}: {:?}", classes(text));
        }
    }
}
