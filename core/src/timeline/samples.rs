//! Corpora for the tests of the layout.

use super::{LaneOf, TickName, Words};
use crate::edtf::{Day, Edtf};
use crate::model::{
    Attribution, Claim, ClaimKey, Corpus, Dated, Kind, Narrative, Origin, Question, QuestionKey, Source, SourceKey,
    Speaker, SpeakerKey, SpeakerKind, Stance,
};
use proptest::prelude::*;

/// English, as terse as the page.
#[derive(Debug)]
pub(super) struct English;

impl Words for English {
    fn today(&self) -> String {
        "today".to_owned()
    }

    fn tick(&self, name: TickName) -> String {
        match name {
            TickName::Year(year) => year.to_string(),
            TickName::Month(month) => format!("M{month}"),
            TickName::MonthOf(year, month) => format!("M{month} {year}"),
            TickName::Day(day) => day.to_string(),
            TickName::DayOf(day) => day.to_string(),
        }
    }

    fn lane(&self, _: &Corpus, lane: LaneOf, count: usize) -> String {
        format!("{lane:?} {count}")
    }

    fn period(&self, time: &Dated) -> String {
        time.edtf.as_str().to_owned()
    }

    fn said(&self, time: &Dated) -> String {
        format!("said {}", time.edtf)
    }

    fn reported(&self, time: &Dated) -> String {
        format!("reported {}", time.edtf)
    }

    fn as_of(&self, sources: &[&Source]) -> String {
        let names: Vec<&str> = sources.iter().map(|source| source.short.as_str()).collect();
        format!("as of {}", names.join(", "))
    }

    fn told_by(&self, sources: &[&Source], said: &Dated) -> String {
        let names: Vec<&str> = sources.iter().map(|source| source.short.as_str()).collect();
        format!("{}, said {}", names.join(", "), said.edtf)
    }

    fn span(&self, days: (Day, Day)) -> String {
        format!("{} to {}", days.0, days.1)
    }

    fn published(&self, sources: &[&Source]) -> String {
        match sources {
            [one] => one.short.clone(),
            many => format!("{} articles", many.len()),
        }
    }
}

pub(super) fn dated(text: &str) -> Option<Dated> {
    Edtf::parse(text).ok().map(|edtf| Dated { edtf, words: None })
}

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A claim with the times given; an empty text is no time.
pub(super) fn claim(about: &str, said: &str, stance: Stance, kind: Kind, label: &str) -> Claim {
    Claim {
        id: String::new(),
        source: SourceKey(0),
        block: 0,
        statement: "The United States brought out more major models than China did, by a count of the report"
            .to_owned(),
        phrase: None,
        figure: None,
        label: (!label.is_empty()).then(|| label.to_owned()),
        stance,
        kind,
        questions: Vec::new(),
        speaker: None,
        attribution: Attribution::Author,
        via: None,
        evidence: Vec::new(),
        said: dated(said),
        about: dated(about),
        quantities: Vec::new(),
        checkworthy: 2,
        origin: Origin::Curated,
        anchor: None,
    }
}

/// A corpus of these claims, one article a claim's `source` names; three questions and speakers.
pub(super) fn corpus(claims: Vec<Claim>, published: &[&str]) -> Corpus {
    let mut corpus = Corpus { claims, ..Corpus::default() };
    for (at, date) in published.iter().enumerate() {
        corpus.sources.push(Source {
            id: format!("s{at}"),
            title: String::new(),
            short: format!("Article number {at}"),
            standfirst: None,
            publisher: None,
            author: None,
            published: dated(date),
            date_basis: String::new(),
            narrative: Narrative::Mixed,
            url: None,
            names: Vec::new(),
            original: None,
            blocks: Vec::new(),
        });
    }
    for at in 0..3 {
        let (id, text) = (format!("q{at}"), format!("Question {at}"));
        let (title, short, topic) = (text.clone(), text.clone(), text);
        corpus.questions.push(Question { id, title, short, topic, terms: Vec::new() });
        let (id, name) = (format!("p{at}"), format!("Speaker {at}"));
        corpus.speakers.push(Speaker { id, name, role: None, kind: SpeakerKind::Person });
    }
    corpus
}

/// Every claim of a corpus.
pub(super) fn all(corpus: &Corpus) -> Vec<ClaimKey> {
    corpus.keyed_claims().map(|(key, _)| key).collect()
}

/// The kinds of dates that articles give, and the ones that break careless code.
pub(super) fn any_date() -> impl Strategy<Value = String> {
    let year = 2018..2034_i32;
    prop_oneof![
        6 => year.clone().prop_map(|year| year.to_string()),
        6 => (year.clone(), 1..=12u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        4 => (year.clone(), 1..=12u8, 1..=28u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        4 => (year.clone(), 0..9i32).prop_map(|(year, more)| format!("{year}/{}", year + more)),
        2 => (year.clone(), 1..=12u8).prop_map(|(year, month)| format!("{year}-{month:02}~/..")),
        2 => year.clone().prop_map(|year| format!("../{year}")),
        1 => year.clone().prop_map(|year| format!("{year}?/")),
        1 => year.prop_map(|year| format!("[{year}..{}]", year + 3)),
        2 => Just(String::new()),
        1 => prop_oneof![
            Just("../.."), Just("/"), Just("202X"), Just("20"), Just("XXXX"), Just("{1667, 2025, 2031-04}"),
            Just("2025-24"), Just("-0044-03-15"), Just("2026-03~"), Just("2029?"),
        ]
        .prop_map(str::to_owned),
    ]
}

/// A corpus of up to `most` claims in three articles, one of them without a date.
pub(super) fn any_corpus(most: usize) -> impl Strategy<Value = Corpus> {
    let one = (
        any_date(),
        any_date(),
        0..3usize,
        0..Kind::ALL.len(),
        "([A-Za-z]{1,12} ){0,7}[A-Za-z%…中é]{1,9}|",
        0..3u32,
        proptest::collection::btree_set(0..3u32, 0..3),
        proptest::option::of(0..3u32),
    );
    proptest::collection::vec(one, 0..=most).prop_map(|claims| {
        let claims = claims.into_iter().map(|(about, said, stance, kind, label, source, questions, speaker)| Claim {
            source: SourceKey(source),
            questions: questions.into_iter().map(QuestionKey).collect(),
            speaker: speaker.map(SpeakerKey),
            ..claim(&about, &said, Stance::ALL[stance], Kind::ALL[kind], label.trim())
        });
        corpus(claims.collect(), &["2026-01-10~", "2026-03/..", ""])
    })
}
