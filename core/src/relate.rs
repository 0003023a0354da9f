//! How claims stand to each other: the rows of the side-by-side view, silences, concessions, common ground.
//!
//! Nothing here judges. A silence says which articles were looked through, a concession that a claim runs against
//! its own article's narrative, common ground that two sides tell of one fact.

mod exchange;
mod finding;

pub use exchange::{Exchange, Meeting, Row, Side, row};
pub use finding::{Finding, FindingKind, findings};

use crate::model::{Claim, Corpus, Narrative, QuestionKey, SourceKey};
use crate::query::Standing;

/// The narrative that answers another; a mixed source has no opposite.
pub fn opposite(narrative: Narrative) -> Option<Narrative> {
    match narrative {
        Narrative::Optimistic => Some(Narrative::Pessimistic),
        Narrative::Pessimistic => Some(Narrative::Optimistic),
        Narrative::Mixed => None,
    }
}

/// The articles of a narrative, in corpus order.
pub fn sources_of(corpus: &Corpus, narrative: Narrative) -> Vec<SourceKey> {
    let all = corpus.sources.iter().enumerate();
    all.filter(|(_, source)| source.narrative == narrative).map(|(at, _)| SourceKey(at as u32)).collect()
}

/// The articles that were looked through for a question and hold no claim on it, if that is all articles of the
/// narrative: its silence.
pub fn silence(corpus: &Corpus, question: QuestionKey, narrative: Narrative) -> Option<Vec<SourceKey>> {
    let looked_through = sources_of(corpus, narrative);
    let touches = |claim: &Claim| claim.questions.contains(&question) && looked_through.contains(&claim.source);
    (!looked_through.is_empty() && !corpus.claims.iter().any(touches)).then_some(looked_through)
}

/// For every claim, how it stands to the rest of the corpus; by position, each standing once and in order.
pub fn standings(corpus: &Corpus) -> Vec<Vec<Standing>> {
    let mut standings: Vec<Vec<Standing>> = vec![Vec::new(); corpus.claims.len()];
    for relation in &corpus.relations {
        for key in [relation.a, relation.b] {
            if let Some(list) = standings.get_mut(key.at()) {
                list.push(Standing::from(relation.kind));
            }
        }
    }
    let silent: Vec<[bool; 2]> = (0..corpus.questions.len() as u32)
        .map(|at| [Narrative::Optimistic, Narrative::Pessimistic].map(|side| silence(corpus, QuestionKey(at), side).is_some()))
        .collect();
    for (claim, list) in corpus.claims.iter().zip(&mut standings) {
        if corpus.is_concession(claim) {
            list.push(Standing::Concession);
        }
        let answered_by = corpus.source_of(claim).and_then(|source| opposite(source.narrative));
        let alone = claim.questions.iter().any(|question| {
            let silent = silent.get(question.at()).copied().unwrap_or_default();
            match answered_by {
                Some(Narrative::Optimistic) => silent[0],
                Some(Narrative::Pessimistic) => silent[1],
                _ => false,
            }
        });
        if alone {
            list.push(Standing::Silence);
        }
        list.sort_unstable();
        list.dedup();
    }
    standings
}
