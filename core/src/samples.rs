//! A small corpus of made-up claims for tests.

use crate::edtf::Edtf;
use crate::model::{
    Attribution, Claim, ClaimKey, Corpus, Dated, Kind, Narrative, Origin, Question, QuestionKey, Relation,
    RelationKind, Source, SourceKey, Speaker, SpeakerKey, SpeakerKind, Stance,
};

pub(crate) fn dated(text: &str) -> Dated {
    Dated { edtf: Edtf::parse(text).expect("a date"), words: None }
}

pub(crate) fn claim(id: &str, source: u32, stance: Stance, questions: &[u32], statement: &str) -> Claim {
    Claim {
        id: id.to_owned(),
        source: SourceKey(source),
        block: 0,
        statement: statement.to_owned(),
        phrase: None,
        figure: None,
        label: None,
        stance,
        kind: Kind::Opinion,
        questions: questions.iter().map(|at| QuestionKey(*at)).collect(),
        speaker: None,
        attribution: Attribution::Author,
        via: None,
        evidence: Vec::new(),
        said: None,
        about: None,
        quantities: Vec::new(),
        checkworthy: 2,
        origin: Origin::Curated,
        anchor: None,
    }
}

fn source(id: &str, narrative: Narrative, published: Option<&str>) -> Source {
    Source {
        id: id.to_owned(),
        title: id.to_owned(),
        short: id.to_owned(),
        standfirst: None,
        publisher: None,
        author: None,
        published: published.map(dated),
        date_basis: String::new(),
        narrative,
        url: None,
        names: Vec::new(),
        original: None,
        blocks: Vec::new(),
    }
}

fn question(id: &str) -> Question {
    let (title, short, topic) = (format!("What of {id}?"), id.to_owned(), id.to_owned());
    Question { id: id.to_owned(), title, short, topic, terms: Vec::new() }
}

fn relation(a: u32, b: u32, kind: RelationKind) -> Relation {
    Relation {
        a: ClaimKey(a),
        b: ClaimKey(b),
        kind,
        reason: None,
        explanation: String::new(),
        speaks_for: Vec::new(),
        speaks_against: Vec::new(),
        origin: Origin::Curated,
        score: None,
    }
}

/// Two optimistic sources, one pessimistic; questions load (both sides), age (both), paint (one side only).
pub(crate) fn bridge() -> Corpus {
    use Stance::{Neutral, Optimistic, Pessimistic};
    let mut corpus = Corpus {
        title: "Is the bridge safe?".to_owned(),
        questions: ["load", "age", "paint"].map(question).to_vec(),
        speakers: vec![Speaker {
            id: "ann-lee".to_owned(),
            name: "Ann Lee".to_owned(),
            role: Some("engineer".to_owned()),
            kind: SpeakerKind::Person,
        }],
        sources: vec![
            source("mayor", Narrative::Optimistic, Some("2025-03-02")),
            source("paper", Narrative::Optimistic, None),
            source("critic", Narrative::Pessimistic, Some("2025-04~")),
        ],
        claims: vec![
            claim("carries", 0, Optimistic, &[0], "The bridge carries 40 tonnes."),
            claim("young", 0, Optimistic, &[1], "The bridge is young."),
            claim("rust", 0, Pessimistic, &[0, 1], "There is rust on the bridge."),
            claim("green", 1, Neutral, &[2], "The bridge is painted green."),
            claim("strong", 1, Optimistic, &[0], "The bridge bears more than it must."),
            claim("cracks", 2, Pessimistic, &[0], "The bridge may crack under 20 tonnes."),
            claim("old", 2, Pessimistic, &[1], "The bridge is old."),
            claim("rusty", 2, Pessimistic, &[0], "Rust has been seen."),
        ],
        relations: vec![
            relation(0, 5, RelationKind::Contradicts),
            relation(4, 5, RelationKind::Contradicts),
            relation(1, 6, RelationKind::DifferentReading),
            relation(2, 7, RelationKind::SameFact),
        ],
        ..Corpus::default()
    };
    for (at, date) in [(0, "2024"), (2, "2023-05"), (5, "2026/.."), (6, "1999~")] {
        corpus.claims[at].about = Some(dated(date));
    }
    corpus.claims[5].kind = Kind::Prediction;
    corpus.claims[0].speaker = Some(SpeakerKey(0));
    corpus.claims[0].attribution = Attribution::NamedPerson;
    corpus
}
