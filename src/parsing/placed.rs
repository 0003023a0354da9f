//! Where the claims of the reader's article would stand beside those of the corpus.

use counterclaim_core::article::{self, Article};
use counterclaim_core::model::{Claim, Dated, Origin, SourceKey, Stance};
use counterclaim_core::relate::{Answer, Answering};

/// For each claim of the article, by position, the claims of the corpus that read like it.
pub fn placed(text: &str, article: &Article, corpus: &Answering<'_>) -> Vec<Answer> {
    let claims: Vec<Claim> = article.claims.iter().map(|claim| as_of_a_corpus(text, claim)).collect();
    corpus.answers(&claims)
}

/// A found claim as one of a corpus would be, with its own words for a statement.
fn as_of_a_corpus(text: &str, claim: &article::Claim) -> Claim {
    let words: Vec<&str> = text.get(claim.span.clone()).unwrap_or_default().split_whitespace().collect();
    let about = claim.times.about.as_ref().map(|(edtf, _)| Dated { edtf: edtf.clone(), words: None });
    Claim {
        id: String::new(),
        source: SourceKey(0),
        block: 0,
        statement: words.join(" "),
        phrase: None,
        figure: None,
        label: None,
        stance: claim.verdict.as_ref().map_or(Stance::Neutral, |verdict| verdict.stance),
        kind: claim.judged.kind,
        questions: claim.judged.questions.iter().map(|(key, _)| *key).collect(),
        speaker: None,
        attribution: claim.attribution,
        via: None,
        evidence: Vec::new(),
        said: None,
        about,
        quantities: Vec::new(),
        checkworthy: 0,
        origin: Origin::Found,
        anchor: None,
    }
}
