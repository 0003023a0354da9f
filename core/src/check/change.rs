//! Figures that rose or fell, as claims tell of them: before and after.

use super::figure::Figure;
use crate::extract::quantity::Found;
use crate::model::{ClaimKey, Ground};
use crate::relate::wording::{Wording, part};

/// A figure that rose or fell: "up from 33", "from 64 to 46".
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    /// The figure before.
    pub before: Figure,
    /// The figure after.
    pub after: Figure,
    /// Where both are written, before first.
    pub grounds: [Ground; 2],
}

/// Words that say that a figure changed.
const RISE_OR_FALL: &str = "rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|climbed|climb|climbs|increased|increase|increases|\
    increasing|jumped|jump|jumps|soared|surged|went|moved|fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|\
    declined|decline|declines|decreased|decrease|decreases|shrank|shrink|shrinks|shrunk|slid|slipped|changed|up|down";

/// Words that say that a figure went down.
const FALL: &str = "fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|declined|decline|declines|decreased|\
    decrease|decreases|shrank|shrink|shrinks|shrunk|slid|slipped|down";

/// The change a claim tells of, where it gives the figure before and after.
///
/// Read are "41 …, up from 33" and, behind a word of rise or fall, "from 64 to 46". A range such as "from three to
/// five years" has no such word and is none.
pub(super) fn change(key: ClaimKey, wording: &Wording<'_>) -> Option<Change> {
    let found = &wording.quantities;
    let start = |one: &Found| wording.piece_at(one.span.start);
    for (at, one) in found.iter().enumerate() {
        let Some(before) = start(one).checked_sub(1) else { continue };
        if !wording.reads(before, &["from"]) {
            continue;
        }
        let near = before.saturating_sub(6)..before;
        if !wording.holds(near.clone(), RISE_OR_FALL) {
            continue;
        }
        let alike = |other: &&Found| {
            other.quantity.unit == one.quantity.unit || other.quantity.unit.is_empty() || one.quantity.unit.is_empty()
        };
        let next = found.get(at + 1).filter(alike).filter(|next| wording.reads(start(next).saturating_sub(1), &["to"]));
        // "Up from": the figure after stands before it, and the nearest that is no whole of a share is the one.
        let up = wording.reads(before.saturating_sub(1), &["up|down"]);
        let first = found.iter().take(at).find(|other| alike(other)).filter(|_| up);
        if let Some((other, earlier)) = next.or(first).zip(Some(one)) {
            let (before, after) = (Figure::of(earlier)?, Figure::of(other)?);
            return Some(Change { before, after, grounds: [part(key, &earlier.span), part(key, &other.span)] });
        }
    }
    // Rising figures are read as a range: "rose from 33 to 41".
    found.iter().find_map(|one| {
        let at = start(one);
        let words = at..wording.piece_at(one.span.end);
        let from = wording.reads(at, &["from"]) || wording.reads(at.checked_sub(1)?, &["from"]);
        let moved =
            wording.holds(at.saturating_sub(6)..at, RISE_OR_FALL) && !wording.holds(at.saturating_sub(6)..at, FALL);
        let (low, high) = (one.quantity.low?.to_f64(), one.quantity.high?.to_f64());
        let exact = |value: f64| Figure { value, low: value, high: value };
        let ground = part(key, &one.span);
        (from && moved && low < high && wording.holds(words, "to")).then(|| Change {
            before: exact(low),
            after: exact(high),
            grounds: [ground, ground],
        })
    })
}
