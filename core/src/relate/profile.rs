//! By whom an article's claims are vouched for, how many have figures and times, and what the article leaves out.

use super::wording::whole;
use crate::model::{Attribution, Claim, Corpus, Finding, FindingKind, Origin, Source, SourceKey};

/// What can be counted of an article's claims, or of those of several articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profile {
    /// All claims.
    pub claims: usize,
    /// Claims by attribution, in the order of [`Attribution::ALL`].
    pub attributions: [usize; 4],
    /// Claims with a quantity.
    pub with_figures: usize,
    /// Claims that state a time.
    pub with_times: usize,
    /// Claims that are said to rest on a report or event.
    pub with_evidence: usize,
}

/// Counts the claims of some articles.
pub fn profile(corpus: &Corpus, sources: &[SourceKey]) -> Profile {
    let mut profile = Profile::default();
    for claim in corpus.claims.iter().filter(|claim| sources.contains(&claim.source)) {
        profile.claims += 1;
        if let Some(count) = Attribution::ALL
            .iter()
            .position(|attribution| *attribution == claim.attribution)
            .and_then(|at| profile.attributions.get_mut(at))
        {
            *count += 1;
        }
        profile.with_figures += usize::from(!claim.quantities.is_empty());
        profile.with_times += usize::from(claim.about.is_some());
        profile.with_evidence += usize::from(!claim.evidence.is_empty());
    }
    profile
}

/// What an article does not tell of itself, in plain words.
pub fn left_out(source: &Source) -> Vec<&'static str> {
    [
        (source.publisher.is_none(), "its publisher"),
        (source.author.is_none(), "its author"),
        (source.url.is_none(), "an address"),
        (source.published.is_none(), "its date"),
        (source.names.is_empty(), "its sources"),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, what)| what)
    .collect()
}

pub(super) fn findings(corpus: &Corpus) -> Vec<Finding> {
    let keyed = corpus.sources.iter().enumerate().map(|(at, source)| (SourceKey(at as u32), source));
    keyed.filter_map(|(key, source)| finding(corpus, key, source)).collect()
}

fn finding(corpus: &Corpus, key: SourceKey, source: &Source) -> Option<Finding> {
    let counted = profile(corpus, &[key]);
    let own = |claim: &&Claim| claim.source == key;
    let grounds: Vec<_> =
        corpus.keyed_claims().filter(|(_, claim)| own(claim)).map(|(key, claim)| whole(key, claim)).collect();
    if grounds.is_empty() {
        return None;
    }
    let [named, organisations, anonymous, author] = counted.attributions;
    let mut explanation = format!(
        "Of {} claims {named} are reported of named people, {organisations} of organisations or reports, {anonymous} of \
         people without a name, {author} in the article’s own voice. {} have a figure, {} a time, {} a report or event they \
         rest on.",
        counted.claims, counted.with_figures, counted.with_times, counted.with_evidence
    );
    let missing = left_out(source);
    if !missing.is_empty() {
        explanation = format!("{explanation} The article does not tell {}.", missing.join(", "));
    }
    let (kind, origin) = (FindingKind::Attribution, Origin::Found);
    Some(Finding { kind, grounds, source: Some(key), explanation, computation: None, origin })
}
