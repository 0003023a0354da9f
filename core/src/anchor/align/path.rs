//! One candidate for each claim, so that all together fit best.

use super::candidate::Candidate;
use std::ops::Range;

/// What standing before the preceding claim costs.
const BACKWARD: f64 = 0.2;

/// What covering the preceding claim's span costs, at full cover.
const COVERED: f64 = 0.6;

/// A claim and which of its candidates a path came through; nothing at its beginning.
type From = Option<(usize, usize)>;

/// The best candidate of each claim, given its neighbours (Viterbi's search); nothing for a claim without candidates.
pub(super) fn best(choices: &[Vec<Candidate>]) -> Vec<Option<usize>> {
    // For each claim and candidate: the best total so far, and the candidate of the nearest earlier claim it came from.
    let mut totals: Vec<Vec<(f64, From)>> = Vec::with_capacity(choices.len());
    let mut before: Option<usize> = None;
    for (claim, candidates) in choices.iter().enumerate() {
        let row = candidates.iter().map(|candidate| {
            let Some(previous) = before else { return (candidate.score, None) };
            let (Some(earlier), Some(sums)) = (choices.get(previous), totals.get(previous)) else {
                return (candidate.score, None);
            };
            earlier
                .iter()
                .zip(sums)
                .enumerate()
                .map(|(at, (other, (sum, _)))| {
                    (sum + candidate.score - cost(&other.bytes, &candidate.bytes), Some((previous, at)))
                })
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .unwrap_or((candidate.score, None))
        });
        totals.push(row.collect());
        if !candidates.is_empty() {
            before = Some(claim);
        }
    }
    let mut chosen = vec![None; choices.len()];
    let last = before.and_then(|claim| {
        let row = totals.get(claim)?;
        let best = row.iter().enumerate().max_by(|a, b| a.1.0.total_cmp(&b.1.0))?.0;
        Some((claim, best))
    });
    let mut step = last;
    while let Some((claim, candidate)) = step {
        if let Some(place) = chosen.get_mut(claim) {
            *place = Some(candidate);
        }
        step = totals.get(claim).and_then(|row| row.get(candidate)).and_then(|(_, from)| *from);
    }
    chosen
}

/// Whether two ranges share a byte.
pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn cost(earlier: &Range<usize>, later: &Range<usize>) -> f64 {
    let shared = earlier.end.min(later.end).saturating_sub(earlier.start.max(later.start));
    let shorter = earlier.len().min(later.len()).max(1);
    let backward = if later.start < earlier.start && shared == 0 { BACKWARD } else { 0.0 };
    backward + COVERED * shared as f64 / shorter as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(bytes: Range<usize>, score: f64) -> Candidate {
        Candidate { bytes, score, holds_phrase: false }
    }

    #[test]
    fn order_decides_between_likes() {
        let choices = [
            vec![candidate(50..60, 0.5)],
            vec![candidate(0..10, 0.52), candidate(70..80, 0.5)],
            vec![],
            vec![candidate(70..80, 0.5), candidate(90..95, 0.4)],
        ];
        assert_eq!(best(&choices), [Some(0), Some(1), None, Some(1)]);
        assert!(best(&[]).is_empty());
    }
}
