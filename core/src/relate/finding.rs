use super::wording::whole;
use super::{forecast, lineage, profile, silence, sources_of};
use crate::model::{
    Claim, ClaimKey, Corpus, Finding, FindingKind, Ground, Narrative, Origin, QuestionKey, Relation, Source, SourceKey,
};

/// Everything this stage can say of a corpus, in corpus order.
pub fn findings(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = concessions(corpus);
    findings.extend(common_ground(corpus));
    findings.extend(talking_past(corpus));
    findings.extend(silences(corpus));
    findings.extend(forecast::findings(corpus));
    findings.extend(lineage::findings(corpus));
    findings.extend(profile::findings(corpus));
    findings
}

fn finding(corpus: &Corpus, kind: FindingKind, claims: &[ClaimKey], explanation: String) -> Finding {
    let ground = |key: &ClaimKey| Some(whole(*key, corpus.claim(*key)?));
    let grounds: Vec<Ground> = claims.iter().filter_map(ground).collect();
    Finding { kind, grounds, source: None, explanation, computation: None, origin: Origin::Found }
}

fn concessions(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, claim) in corpus.keyed_claims().filter(|(_, claim)| corpus.is_concession(claim)) {
        let Some(source) = corpus.source_of(claim) else { continue };
        let name = |narrative: Narrative| corpus.narrative_name(narrative).map_or("", |name| name.mark.as_str());
        let (own, other) = (name(source.narrative), super::opposite(source.narrative).map(name).unwrap_or_default());
        let explanation =
            format!("The claim points to “{other}”; its article, {}, is filed under “{own}”.", source.short);
        findings.push(finding(corpus, FindingKind::Concession, &[key], explanation));
    }
    findings
}

fn common_ground(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for relation in corpus.relations.iter().filter(|relation| relation.kind.agrees()) {
        let ends = [relation.a, relation.b].map(|key| corpus.claim(key).and_then(|claim| corpus.source_of(claim)));
        let [Some(a), Some(b)] = ends else { continue };
        if opposed(a, b) {
            let explanation = format!("{} and {} stand on opposite sides. {}", a.short, b.short, relation.explanation);
            findings.push(finding(corpus, FindingKind::CommonGround, &[relation.a, relation.b], explanation));
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
                let articles = match looked_through.as_slice() {
                    [_] => "the one article on this side".to_owned(),
                    many => format!("any of the {} articles on this side", many.len()),
                };
                let explanation = format!(
                    "No claim on {} in {articles}. Looked through: {}.",
                    question.topic,
                    names(corpus, &looked_through)
                );
                findings.push(finding(corpus, FindingKind::Silence, &claims, explanation));
            }
        }
    }
    findings
}

fn names(corpus: &Corpus, keys: &[SourceKey]) -> String {
    let names: Vec<&str> =
        keys.iter().filter_map(|key| corpus.sources.get(key.at())).map(|source| source.short.as_str()).collect();
    names.join(", ")
}

/// Questions to which both narratives speak without one claim answering another across.
fn talking_past(corpus: &Corpus) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, question) in corpus.questions.iter().enumerate() {
        let key = QuestionKey(at as u32);
        let on = |narrative: Narrative| -> Vec<ClaimKey> {
            let sources = sources_of(corpus, narrative);
            let speaks = |claim: &Claim| claim.questions.contains(&key) && sources.contains(&claim.source);
            corpus.keyed_claims().filter(|(_, claim)| speaks(claim)).map(|(key, _)| key).collect()
        };
        let (closing, widening) = (on(Narrative::Optimistic), on(Narrative::Pessimistic));
        let side = |claim: ClaimKey| {
            let claim = corpus.claim(claim).filter(|claim| claim.questions.contains(&key))?;
            corpus.source_of(claim).map(|source| source.narrative)
        };
        let across = |relation: &Relation| {
            side(relation.a).zip(side(relation.b)).is_some_and(|(a, b)| super::opposite(a) == Some(b))
        };
        let answered = corpus.relations.iter().any(across);
        if closing.is_empty() || widening.is_empty() || answered {
            continue;
        }
        let explanation = format!(
            "Both sides speak of {} ({} claims and {}), and no claim of one answers a claim of the other.",
            question.topic,
            closing.len(),
            widening.len()
        );
        findings.push(finding(corpus, FindingKind::TalkingPast, &[closing, widening].concat(), explanation));
    }
    findings
}
