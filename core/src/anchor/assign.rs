//! Which original belongs to which source.

use super::original::Original;
use crate::model::{Corpus, Origin, Source, SourceKey};

/// How much of a source must be found in a text before the text counts as its original.
pub(super) const LEAST: f64 = 0.3;

/// For each source, the original with the recorded hash, or the one in which most of its phrases and its title stand;
/// no original is given to two sources.
pub(super) fn assign(corpus: &Corpus, originals: &[Original]) -> Vec<Option<usize>> {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (source_at, source) in corpus.sources.iter().enumerate() {
        for (original_at, original) in originals.iter().enumerate() {
            let score = if is_recorded(source, original) { 2.0 } else { likeness(corpus, source_at, original) };
            if score >= LEAST {
                pairs.push((score, source_at, original_at));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut assigned = vec![None; corpus.sources.len()];
    for (_, source, original) in pairs {
        let taken = assigned.contains(&Some(original));
        if let Some(place @ None) = assigned.get_mut(source).filter(|_| !taken) {
            *place = Some(original);
        }
    }
    assigned
}

/// Whether a source is an article that was read as it is: rules found its claims, nobody wrote a digest.
pub(super) fn is_raw(corpus: &Corpus, source: usize) -> bool {
    let mut claims = corpus.claims.iter().filter(|claim| claim.source.at() == source).peekable();
    claims.peek().is_some() && claims.all(|claim| claim.origin == Origin::Found)
}

/// How many claims a person coded.
pub(super) fn curated(corpus: &Corpus) -> usize {
    corpus.claims.iter().filter(|claim| claim.origin == Origin::Curated).count()
}

/// Whether the text is byte for byte the one the corpus was anchored in.
pub(super) fn is_recorded(source: &Source, original: &Original) -> bool {
    source.original.as_ref().is_some_and(|locked| locked.sha256.matches(&original.sha256.0))
}

/// The share of a source's phrases that stand in a text, the title counting as one more.
pub(super) fn likeness(corpus: &Corpus, source_at: usize, original: &Original) -> f64 {
    let key = SourceKey(u32::try_from(source_at).unwrap_or(u32::MAX));
    let title = corpus.sources.get(source_at).map(|source| source.title.as_str());
    let phrases = corpus.claims.iter().filter(|claim| claim.source == key).filter_map(|claim| claim.phrase.as_deref());
    let mut asked = 0_u32;
    let mut found = 0_u32;
    for phrase in phrases.chain(title) {
        asked += 1;
        found += u32::from(original.folded.find(&original.text, phrase).next().is_some());
    }
    if asked == 0 { 0.0 } else { f64::from(found) / f64::from(asked) }
}
