//! Figures that nobody stands behind: measured, by the article's own word or that of people without a name, and resting
//! on no report or event that has an author or a date.

use super::found;
use crate::model::{Attribution, Corpus, Finding, FindingKind, Kind};
use crate::relate::wording::{Wordings, part};

pub(super) fn of(corpus: &Corpus, wordings: &Wordings<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, claim) in corpus.keyed_claims() {
        let evidence: Vec<_> = claim.evidence.iter().filter_map(|key| corpus.evidence.get(key.at())).collect();
        let known = evidence.iter().any(|evidence| evidence.by.is_some() || evidence.date.is_some());
        let figure = wordings.get(key).and_then(|wording| wording.quantities.first());
        let (Some(figure), false, Kind::Statistic) = (figure, known, claim.kind) else { continue };
        let explanation = match claim.attribution {
            Attribution::Author => {
                format!("The article gives “{}” in its own voice and names no source for it.", figure.quantity.words)
            }
            Attribution::Anonymous => {
                let Some(speaker) = claim.speaker.and_then(|key| corpus.speakers.get(key.at())) else { continue };
                format!(
                    "“{}” is credited to {}; neither an author nor a date is given.",
                    figure.quantity.words, speaker.name
                )
            }
            Attribution::NamedPerson | Attribution::Organisation => continue,
        };
        findings.push(found(FindingKind::Attribution, vec![part(key, &figure.span)], explanation, None));
    }
    findings
}
