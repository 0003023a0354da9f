//! Negations, by what they deny.

use super::{Cue, Wording, find};
use crate::extract::piece::Piece;
use crate::order;

/// What a negation denies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Negation {
    /// The clause: "not", "n't", "cannot", "unable to", "never", "no longer", "neither … nor", "failed to".
    Denial,
    /// A thing: "no", "none", "without", "lack", "missing".
    Absence,
    /// The other of two: "instead of", "rather than".
    Alternative,
    /// That this is all: "not only", "not just", "not merely". It denies nothing else.
    Extension,
}

impl Negation {
    /// What a message calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Denial => "denial",
            Self::Absence => "absence",
            Self::Alternative => "rejected alternative",
            Self::Extension => "“not only”",
        }
    }
}

const WORDINGS: &[(Wording, Negation)] = &[
    (&["not", "only|just|merely|simply|solely"], Negation::Extension),
    (&["isn't|aren't|wasn't|weren't", "only|just|merely|simply|solely"], Negation::Extension),
    (&["instead", "of"], Negation::Alternative),
    (&["rather", "than"], Negation::Alternative),
    (&["as", "opposed", "to"], Negation::Alternative),
    (&["no|not", "longer"], Negation::Denial),
    (&["not", "any|anymore"], Negation::Denial),
    (&["fail|fails|failed|failing", "to"], Negation::Denial),
    (&["refuse|refuses|refused|refusing", "to"], Negation::Denial),
    (&["not|cannot|never|neither|nor|unable|incapable|impossible|hardly|barely|scarcely"], Negation::Denial),
    (&["no", "doubt|matter"], Negation::Extension),
    (&["no|none|nothing|nobody|nowhere|without|devoid|absent|absence|missing|non"], Negation::Absence),
    (&["lack|lacks|lacked|lacking"], Negation::Absence),
];

/// The negations of a text in order.
pub fn negations(pieces: &[Piece<'_>]) -> Vec<Cue<Negation>> {
    let folded = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    let mut found = find(pieces, WORDINGS, |start, end, class| {
        // "no more than ten" limits a figure, and "no doubt" denies nothing.
        let limits = matches!(folded(start), "no" | "not")
            && matches!(folded(end), "more" | "less" | "fewer")
            && folded(end + 1) == "than";
        let idle = class == Negation::Extension && folded(start) == "no";
        !limits && !idle
    });
    // `find` gives cues in the order of the text; "isn't just" begins with its contraction.
    let taken = |piece: &Piece<'_>| found.binary_search_by_key(&piece.span.start, |cue| cue.span.start).is_ok();
    let contracted: Vec<Cue<Negation>> = pieces
        .iter()
        .filter(|piece| piece.is_word() && piece.folded.ends_with("n't") && !taken(piece))
        .map(|piece| Cue { span: piece.span.clone(), class: Negation::Denial })
        .collect();
    found.extend(contracted);
    order::by_key(&mut found, |cue| cue.span.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;

    fn classes(text: &str) -> Vec<Negation> {
        negations(&pieces(text)).into_iter().map(|cue| cue.class).collect()
    }

    #[test]
    fn clauses_and_things_are_denied() {
        use Negation::*;
        for (text, wanted) in [
            ("The ferry can’t dock.", vec![Denial]),
            ("They cannot, and never could", vec![Denial, Denial]),
            ("unable to moor, no longer afloat, failed to sail", vec![Denial, Denial, Denial]),
            ("no pier, none left, without ropes, lacking oars", vec![Absence; 4]),
            ("sails instead of engines rather than oars", vec![Alternative, Alternative]),
            ("not only ferries; it isn't just ferries", vec![Extension, Extension]),
            ("neither ferries nor piers", vec![Denial, Denial]),
        ] {
            assert_eq!(classes(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in ["no more than ten boats", "no doubt it sails", "a knot", "the notable pier", "not less than 3"] {
            assert!(classes(text).is_empty(), "{text}");
        }
    }
}
