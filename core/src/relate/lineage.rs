//! Evidence lineage: claims that are said to rest on one report or event. Reports are counted, not repetitions.

use super::wording::whole;
use crate::model::{ClaimKey, Corpus, Evidence, EvidenceKey, EvidenceKind, Finding, FindingKind, Origin, SourceKey};

/// The claims that are said to rest on one report or event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// The report or event.
    pub evidence: EvidenceKey,
    /// The claims, in corpus order.
    pub claims: Vec<ClaimKey>,
    /// The articles they stand in, in corpus order.
    pub sources: Vec<SourceKey>,
}

/// Every report and event that claims rest on, in the corpus' order.
pub fn lineages(corpus: &Corpus) -> Vec<Lineage> {
    let mut lineages = Vec::new();
    for at in 0..corpus.evidence.len() as u32 {
        let evidence = EvidenceKey(at);
        let mut lineage = Lineage { evidence, claims: Vec::new(), sources: Vec::new() };
        for (key, claim) in corpus.keyed_claims().filter(|(_, claim)| claim.evidence.contains(&evidence)) {
            lineage.claims.push(key);
            if lineage.sources.last() != Some(&claim.source) {
                lineage.sources.push(claim.source);
            }
        }
        if !lineage.claims.is_empty() {
            lineages.push(lineage);
        }
    }
    lineages
}

/// Claims in the given order, those that rest on one report or event together where the first of them stands.
///
/// A claim that rests on several goes with the first it names; one that rests on none stands alone.
pub fn by_report(corpus: &Corpus, claims: &[ClaimKey]) -> Vec<Vec<ClaimKey>> {
    let mut groups: Vec<(Option<EvidenceKey>, Vec<ClaimKey>)> = Vec::new();
    for key in claims {
        let evidence = corpus.claim(*key).and_then(|claim| claim.evidence.first().copied());
        let known = evidence.and_then(|_| groups.iter_mut().find(|(other, _)| *other == evidence));
        match known {
            Some((_, group)) => group.push(*key),
            None => groups.push((evidence, vec![*key])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

pub(super) fn findings(corpus: &Corpus) -> Vec<Finding> {
    let several = lineages(corpus).into_iter().filter(|lineage| lineage.claims.len() > 1);
    several.filter_map(|lineage| finding(corpus, &lineage)).collect()
}

fn finding(corpus: &Corpus, lineage: &Lineage) -> Option<Finding> {
    let evidence = corpus.evidence.get(lineage.evidence.at())?;
    let count = |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    let explanation = format!(
        "One {}, {} in {}: {}.",
        noun(evidence),
        count(lineage.claims.len(), "claim"),
        count(lineage.sources.len(), "article"),
        evidence.title
    );
    let grounds = lineage.claims.iter().filter_map(|key| Some(whole(*key, corpus.claim(*key)?))).collect();
    let (kind, origin) = (FindingKind::Lineage, Origin::Found);
    Some(Finding { kind, grounds, source: None, explanation, computation: None, origin })
}

fn noun(evidence: &Evidence) -> &'static str {
    match evidence.kind {
        EvidenceKind::Report => "report",
        EvidenceKind::Event => "event",
        EvidenceKind::Dataset => "collection of data",
    }
}
