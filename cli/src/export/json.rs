//! The corpus as one JSON object. Others read it, so the form is a contract: names and nesting change only with a
//! new version of the design.

use counterclaim_core::model::{Anchor, Claim, ClaimKey, Corpus, Decimal, Ground, Quantity, SourceKey, SpeakerKey};
use serde_json::{Map, Number, Value, json};

/// Writes the corpus; the same corpus always gives the same text.
pub fn write(corpus: &Corpus) -> serde_json::Result<String> {
    let id = |key: ClaimKey| corpus.claim(key).map(|claim| claim.id.as_str());
    let narratives: Vec<Value> = ["optimistic", "pessimistic"]
        .iter()
        .zip(&corpus.narratives)
        .map(|(id, narrative)| json!({ "id": id, "name": narrative.name, "gloss": narrative.gloss, "mark": narrative.mark }))
        .collect();
    let questions: Vec<Value> = corpus
        .questions
        .iter()
        .map(|question| json!({ "id": question.id, "title": question.title, "short": question.short, "topic": question.topic, "terms": question.terms }))
        .collect();
    let relations: Vec<Value> = corpus
        .relations
        .iter()
        .map(|relation| {
            json!({
                "a": id(relation.a),
                "b": id(relation.b),
                "kind": relation.kind.word(),
                "reason": relation.reason.map(|reason| reason.word()),
                "explanation": relation.explanation,
                "speaks_for": relation.speaks_for,
                "speaks_against": relation.speaks_against,
                "origin": relation.origin.word(),
                "score": relation.score.map(|score| f64::from(score) / 100.0),
            })
        })
        .collect();
    let findings: Vec<Value> = corpus
        .findings
        .iter()
        .map(|finding| {
            let claims: Vec<_> = finding.claims().into_iter().filter_map(id).collect();
            let grounds: Vec<Value> = finding.grounds.iter().filter_map(|one| ground(corpus, one)).collect();
            json!({
                "kind": finding.kind.word(),
                "claims": claims,
                "grounds": grounds,
                "source": finding.source.and_then(|key| corpus.sources.get(key.at())).map(|source| source.id.as_str()),
                "explanation": finding.explanation,
                "computation": finding.computation,
                "origin": finding.origin.word(),
            })
        })
        .collect();
    let notes: Vec<Value> = corpus
        .notes
        .iter()
        .map(|note| json!({ "claim": id(note.claim), "author": note.author, "date": note.date.to_string(), "url": note.url, "text": note.text }))
        .collect();
    let sources: Vec<Value> = (0..corpus.sources.len()).filter_map(|at| source(corpus, at)).collect();
    serde_json::to_string_pretty(&json!({
        "title": corpus.title,
        "thesis": corpus.thesis,
        "language": corpus.language,
        "narratives": narratives,
        "questions": questions,
        "sources": sources,
        "relations": relations,
        "findings": findings,
        "notes": notes,
    }))
}

/// Words of a statement, with their place in code points.
fn ground(corpus: &Corpus, ground: &Ground) -> Option<Value> {
    let claim = corpus.claim(ground.claim)?;
    let (start, end) = (ground.start as usize, ground.end as usize);
    let before = claim.statement.get(..start)?.chars().count();
    let words = claim.statement.get(start..end)?;
    Some(json!({ "claim": claim.id, "start": before, "end": before + words.chars().count(), "words": words }))
}

fn source(corpus: &Corpus, at: usize) -> Option<Value> {
    let source = corpus.sources.get(at)?;
    let key = SourceKey(u32::try_from(at).ok()?);
    let claims: Vec<Value> =
        corpus.claims.iter().filter(|claim| claim.source == key).map(|each| claim(corpus, each)).collect();
    let original = source.original.as_ref().map(|original| {
        json!({ "sha256": original.sha256.hex(), "words": original.words, "characters": original.characters })
    });
    Some(json!({
        "id": source.id,
        "title": source.title,
        "short": source.short,
        "standfirst": source.standfirst,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published.as_ref().map(|dated| dated.edtf.to_string()),
        "date_basis": source.date_basis,
        "narrative": source.narrative.word(),
        "url": source.url,
        "names": source.names,
        "original": original,
        "claims": claims,
    }))
}

fn claim(corpus: &Corpus, claim: &Claim) -> Value {
    let speaker = |key: Option<SpeakerKey>| {
        key.and_then(|key| corpus.speakers.get(key.at())).map(|speaker| speaker.name.as_str())
    };
    let questions: Vec<&str> = claim
        .questions
        .iter()
        .filter_map(|key| corpus.questions.get(key.at()))
        .map(|question| question.id.as_str())
        .collect();
    let evidence: Vec<&str> = claim
        .evidence
        .iter()
        .filter_map(|key| corpus.evidence.get(key.at()))
        .map(|evidence| evidence.title.as_str())
        .collect();
    json!({
        "id": claim.id,
        "statement": claim.statement,
        "phrase": claim.phrase,
        "stance": claim.stance.word(),
        "kind": claim.kind.word(),
        "questions": questions,
        "speaker": speaker(claim.speaker),
        "attribution": claim.attribution.word(),
        "via": speaker(claim.via),
        "said": claim.said.as_ref().map(|dated| dated.edtf.to_string()),
        "about": claim.about.as_ref().map(|dated| dated.edtf.to_string()),
        "quantities": claim.quantities.iter().map(quantity).collect::<Vec<_>>(),
        "evidence": evidence,
        "checkworthy": claim.checkworthy,
        "origin": claim.origin.word(),
        "anchor": claim.anchor.as_ref().map(anchor),
    })
}

fn anchor(anchor: &Anchor) -> Value {
    json!({ "start": anchor.start, "end": anchor.end, "sha256": anchor.sha256.hex() })
}

fn quantity(quantity: &Quantity) -> Value {
    let mut object = Map::new();
    object.insert("low".to_owned(), number(quantity.low));
    object.insert("high".to_owned(), number(quantity.high));
    object.insert("unit".to_owned(), Value::from(quantity.unit.as_str()));
    object.insert("bound".to_owned(), Value::from(quantity.bound.word()));
    object.insert("words".to_owned(), Value::from(quantity.words.as_str()));
    Value::Object(object)
}

/// A decimal as the JSON number nearest to it; whole numbers stay whole.
fn number(value: Option<Decimal>) -> Value {
    let Some(value) = value else { return Value::Null };
    match value.to_string().parse::<i64>() {
        Ok(whole) => Value::from(whole),
        Err(_) => Number::from_f64(value.to_f64()).map_or(Value::Null, Value::Number),
    }
}
