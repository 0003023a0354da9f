//! What a word weighs: BM25 in whole numbers.
//!
//! S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with field weights as
//! in its BM25F: occurrences count by the weight of the field they stand in, then saturate. Both factors are rounded to
//! whole numbers, so that every engine, browser or not, ranks alike.

/// What one occurrence in a field of the highest rank counts.
pub(super) const UNIT: u8 = 8;

/// How soon further occurrences stop counting.
const SATURATION: f32 = 1.2;
/// How far a long text is held against a claim: not at all 0, in full 1.
const LENGTH: f32 = 0.75;
/// The largest impact of a word that only begins with, or is another form of, what was typed.
const MOST: f32 = 127.0;
/// A word that is what was typed counts double against a mere beginning or another form.
pub(super) const WHOLE: u8 = 2;
/// Steps of rarity per factor e.
const STEPS: f32 = 64.0;

/// How long a claim is against the others, as the divisor of its occurrences.
pub(super) fn norm(length: u32, total: u64, claims: usize) -> f32 {
    let average = total as f32 / claims.max(1) as f32;
    SATURATION * (1.0 - LENGTH + LENGTH * length as f32 / average.max(1.0))
}

/// How much a word says of a claim, from 1 to 127: its occurrences, weighted by field, against the claim's length.
pub(super) fn impact(occurrences: u32, norm: f32) -> u8 {
    let count = occurrences as f32 / f32::from(UNIT);
    let share = count / (count + norm);
    // One at least, so that a match is never nothing. A cast of a float never overflows.
    ((share * MOST) as u8).max(1)
}

/// How rare a term is whose words stand in so many of all claims (a claim counts for each of its words); one at least.
pub(super) fn rarity(found: usize, claims: usize) -> u32 {
    let (found, claims) = (found.min(claims) as f32, claims as f32);
    (STEPS * (1.0 + (claims - found + 0.5) / (found + 0.5)).ln()) as u32 + 1
}
