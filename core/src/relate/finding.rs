use super::{silence, sources_of};
use crate::model::vocabulary::vocabulary;
use crate::model::{ClaimKey, Corpus, Narrative, QuestionKey, Source, SourceKey};

vocabulary! {
    /// What sort of remark a finding is.
    FindingKind {
        /// A claim runs against its own article's narrative.
        Concession = "concession",
        /// Claims of opposite narratives agree.
        CommonGround = "common-ground",
        /// No article of a narrative touches a question.
        Silence = "silence",
    }
}

/// A computed remark with the claims it rests on and a sentence that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What sort of remark.
    pub kind: FindingKind,
    /// The claims it rests on; for a silence, those of the side that speaks.
    pub claims: Vec<ClaimKey>,
    /// How it was found, in plain words.
    pub explanation: String,
}

/// Everything this stage can say of a corpus, in corpus order.
pub fn findings(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = concessions(corpus);
    findings.extend(common_ground(corpus));
    findings.extend(silences(corpus));
    findings
}

fn concessions(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, claim) in corpus.keyed_claims().filter(|(_, claim)| corpus.is_concession(claim)) {
        let Some(source) = corpus.source_of(claim) else { continue };
        findings.push(Finding {
            kind: FindingKind::Concession,
            claims: vec![key],
            explanation: format!(
                "The claim is coded {}; its article, {}, is filed under the {} narrative.",
                claim.stance.word(),
                source.short,
                source.narrative.word()
            ),
        });
    }
    findings
}

fn common_ground(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for relation in corpus.relations.iter().filter(|relation| relation.kind.agrees()) {
        let ends = [relation.a, relation.b].map(|key| corpus.claim(key).and_then(|claim| corpus.source_of(claim)));
        let [Some(a), Some(b)] = ends else { continue };
        if opposed(a, b) {
            findings.push(Finding {
                kind: FindingKind::CommonGround,
                claims: vec![relation.a, relation.b],
                explanation: format!("{} and {} stand on opposite sides. {}", a.short, b.short, relation.explanation),
            });
        }
    }
    findings
}

fn opposed(a: &Source, b: &Source) -> bool {
    super::opposite(a.narrative) == Some(b.narrative)
}

fn silences(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, question) in corpus.questions.iter().enumerate() {
        let key = QuestionKey(at as u32);
        for (silent, speaking) in
            [(Narrative::Optimistic, Narrative::Pessimistic), (Narrative::Pessimistic, Narrative::Optimistic)]
        {
            let Some(looked_through) = silence(corpus, key, silent) else { continue };
            let speakers = sources_of(corpus, speaking);
            let claims: Vec<ClaimKey> = corpus
                .keyed_claims()
                .filter(|(_, claim)| claim.questions.contains(&key) && speakers.contains(&claim.source))
                .map(|(key, _)| key)
                .collect();
            if !claims.is_empty() {
                findings.push(Finding {
                    kind: FindingKind::Silence,
                    claims,
                    explanation: format!(
                        "{} not mentioned in {}.",
                        capital(&question.topic),
                        names(corpus, &looked_through)
                    ),
                });
            }
        }
    }
    findings
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + characters.as_str())
}

fn names(corpus: &Corpus, keys: &[SourceKey]) -> String {
    let names: Vec<&str> =
        keys.iter().filter_map(|key| corpus.sources.get(key.at())).map(|source| source.short.as_str()).collect();
    names.join(", ")
}
