//! A part and its whole, as claims count them.

use super::figure::Figure;
use crate::extract::quantity::Found;
use crate::model::{ClaimKey, Ground};
use crate::relate::wording::{Wording, part};

/// Two counts of which one is a part of the other: "41 of the 100".
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PartOf {
    /// The part.
    pub part: Figure,
    /// The whole.
    pub whole: Figure,
    /// Where both are written, the part first.
    pub grounds: [Ground; 2],
}

/// The part and the whole that a claim counts: "41 of the 100 papers", "97,206 out of a total of 131,121".
pub(super) fn part_of(key: ClaimKey, wording: &Wording<'_>) -> Option<PartOf> {
    const JOINTS: [&[&str]; 7] = [
        &["of"],
        &["of", "the"],
        &["of", "the", "top"],
        &["out", "of"],
        &["out", "of", "the"],
        &["of", "a", "total", "of"],
        &["out", "of", "a", "total", "of"],
    ];
    wording.quantities.windows(2).find_map(|pair| {
        let [one, all] = pair else { return None };
        // The unit of a list belongs to all its counts, so the noun may stand between "41" and "of".
        let (from, to) = (wording.piece_at(one.span.end), wording.piece_at(all.span.start));
        let joined = JOINTS.iter().any(|joint| {
            to.checked_sub(joint.len()).is_some_and(|at| at >= from && at <= from + 2 && wording.reads(at, joint))
        });
        let count = |found: &Found| found.quantity.unit != "%" && (found.counted || found.quantity.unit.is_empty());
        let (part_figure, whole) = (Figure::of(one)?, Figure::of(all)?);
        (joined && count(one) && count(all) && part_figure.value <= whole.value).then(|| PartOf {
            part: part_figure,
            whole,
            grounds: [part(key, &one.span), part(key, &all.span)],
        })
    })
}
