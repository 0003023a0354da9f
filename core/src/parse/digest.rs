//! One source: TOML front matter, then a digest whose claims are spans with attributes.

use super::file::{Faults, File, suggestion};
use super::prose::{self, Piece, Span};
use super::table::{self, Table};
use super::thesis::{self, Thesis};
use super::{Exception, Parsed};
use crate::diagnostic::{Diagnostic, Location};
use crate::extract::quantity;
use crate::model::{
    Attribution, Block, Claim, ClaimKey, Dated, Inline, Kind, Narrative, Origin, Source, SourceKey, SpeakerKey, Stance,
};
use std::ops::Range;

/// The longest phrase, in words.
const PHRASE_WORDS: usize = 15;
/// The longest figure on a card, in code points.
pub(super) const FIGURE_LENGTH: usize = 24;
/// The longest label on the timeline, in code points.
const LABEL_LENGTH: usize = 48;

const ATTRIBUTES: &[&str] = &[
    "id",
    "question",
    "stance",
    "kind",
    "speaker",
    "via",
    "evidence",
    "said",
    "said-words",
    "about",
    "about-words",
    "phrase",
    "figure",
    "label",
    "checkworthy",
    "statement",
];

pub(super) fn read(file: &File<'_>, thesis: &Thesis<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let key = SourceKey(parsed.corpus.sources.len() as u32);
    let found = Parts::split(file);
    let has_head = found.is_some();
    let Parts { toml, toml_at, body, body_at } =
        found.unwrap_or(Parts { toml: "", toml_at: 0, body: file.text, body_at: 0 });
    if !has_head {
        faults.push(
            Diagnostic::error(
                "no-front-matter",
                file.locate(0..3),
                "the file does not begin with TOML between +++ lines",
            )
            .hint("begin with a line +++, then title = \"…\" and the rest, then a line +++"),
        );
    }
    let (table, parses) = table::parse(file, toml, toml_at, faults);
    let sound = parses && has_head;
    let mut head = Table::new(file, &table, toml_at, "a source");
    let mut source = front_matter(&mut head, file, sound, faults);
    let exceptions = exceptions(&mut head, file, faults);
    head.finish(faults);
    parsed.places.sources.push(file.locate(0..3));

    let written = prose::read(file, body, body_at, faults);
    for (at, block) in written.into_iter().enumerate() {
        let mut inlines = Vec::new();
        for piece in block.pieces {
            match piece {
                Piece::Text(text) => inlines.push(Inline::Text(text)),
                Piece::Span(span) => {
                    let claim = claim(&span, key, at as u32, file, thesis, parsed, faults);
                    let shown = (claim.statement != span.text).then(|| span.text.clone());
                    inlines.push(Inline::Claim(ClaimKey(parsed.corpus.claims.len() as u32), shown));
                    parsed.add_claim(claim, file.locate(span.range.clone()));
                }
            }
        }
        source.blocks.push(Block { kind: block.kind, inlines });
    }
    // A source's claims are the last that came in.
    if parsed.corpus.claims.last().is_none_or(|claim| claim.source != key) {
        faults.push(
            Diagnostic::error("no-claims", file.locate(0..3), "this source has no claim")
                .hint("mark one: [statement]{#id question=… stance=… kind=…}"),
        );
    }
    for (id, word, reason, location) in exceptions {
        match parsed.claim_named(&id) {
            Some(claim) => parsed.exceptions.push(Exception { claim, word, reason, location }),
            None => faults.push(
                Diagnostic::error("unknown-claim", location, format!("no claim has the id `{id}`"))
                    .hint(suggestion(&id, parsed.corpus.claims.iter().map(|claim| claim.id.as_str()))),
            ),
        }
    }
    said_before_published(&source, key, parsed, faults);
    parsed.corpus.sources.push(source);
}

/// A digest's front matter and body, with the byte at which each begins.
pub(super) struct Parts<'a> {
    pub(super) toml: &'a str,
    pub(super) toml_at: usize,
    pub(super) body: &'a str,
    pub(super) body_at: usize,
}

impl<'a> Parts<'a> {
    /// Nothing where the file has no front matter.
    pub(super) fn split(file: &File<'a>) -> Option<Self> {
        let rest = file.text.strip_prefix("+++\n").or_else(|| file.text.strip_prefix("+++\r\n"))?;
        let toml_at = file.text.len() - rest.len();
        let end = rest.find("\n+++")?;
        let tail = rest.get(end + 4..).and_then(|tail| tail.find('\n'));
        let body_at = tail.map_or(file.text.len(), |at| toml_at + end + 5 + at);
        Some(Self { toml: rest.get(..end)?, toml_at, body: file.text.get(body_at..)?, body_at })
    }
}

fn front_matter(head: &mut Table<'_, '_>, file: &File<'_>, sound: bool, faults: &mut Faults) -> Source {
    // A file whose front matter is no TOML has been reported; what it seems to lack would only be noise.
    let mut quiet = Faults::default();
    let faults = if sound { faults } else { &mut quiet };
    let (title, _) = head.needed("title", faults);
    let short = head.text("short", faults).map_or_else(|| title.clone(), |(text, _)| text);
    Source {
        id: file.name.trim_end_matches(".dj").to_owned(),
        short,
        title,
        standfirst: head.text("standfirst", faults).map(|(text, _)| text),
        publisher: head.text("publisher", faults).map(|(text, _)| text),
        author: head.text("author", faults).map(|(text, _)| text),
        published: head.edtf("published", faults).map(|(edtf, _)| Dated { edtf, words: None }),
        date_basis: head.needed("date-basis", faults).0,
        narrative: thesis::word(head, file, "narrative", Narrative::ALL, Narrative::word, faults)
            .unwrap_or(Narrative::Mixed),
        url: head.address("url", faults),
        names: head.words("names", faults),
        original: None,
        blocks: Vec::new(),
    }
}

fn exceptions(
    head: &mut Table<'_, '_>,
    file: &File<'_>,
    faults: &mut Faults,
) -> Vec<(String, String, String, Location)> {
    let mut exceptions = Vec::new();
    for mut entry in head.tables("exceptions", "an exception", faults) {
        let (claim, range) = entry.needed("claim", faults);
        let (word, _) = entry.needed("word", faults);
        let (reason, _) = entry.needed("reason", faults);
        entry.finish(faults);
        exceptions.push((claim, word, reason, file.locate(range)));
    }
    exceptions
}

/// The attributes of one span, with the place of each.
struct Attributes<'s> {
    span: &'s Span,
    file: &'s File<'s>,
}

impl<'s> Attributes<'s> {
    fn get(&self, key: &str) -> Option<(&'s str, Range<usize>)> {
        let (_, value, range) = self.span.attributes.iter().rev().find(|(name, ..)| name == key)?;
        Some((value, range.clone()))
    }

    fn text(&self, key: &str) -> Option<String> {
        self.get(key).map(|(value, _)| prose::collapse(value).trim().to_owned())
    }

    fn dated(&self, key: &str, words: &str, faults: &mut Faults) -> Option<Dated> {
        let (value, range) = self.get(key)?;
        Some(Dated { edtf: self.file.edtf(value, range, faults)?, words: self.text(words) })
    }

    fn word<T: Copy>(&self, key: &str, all: &[T], written: fn(T) -> &'static str, faults: &mut Faults) -> Option<T> {
        let (value, range) = self.get(key)?;
        let found = all.iter().copied().find(|candidate| written(*candidate) == value);
        if found.is_none() {
            faults.push(
                Diagnostic::error("unknown-word", self.file.locate(range), format!("`{value}` is no {key}"))
                    .hint(suggestion(value, all.iter().map(|candidate| written(*candidate)))),
            );
        }
        found
    }

    /// Keys for a list of ids; an id nobody declared is reported.
    fn keys<K>(
        &self,
        key: &str,
        find: impl Fn(&str) -> Option<K>,
        known: &[&str],
        sound: bool,
        faults: &mut Faults,
    ) -> Vec<K> {
        let Some((value, range)) = self.get(key) else { return Vec::new() };
        let mut keys = Vec::new();
        for id in value.split_whitespace() {
            match find(id) {
                Some(found) => keys.push(found),
                None if sound => faults.push(
                    Diagnostic::error(
                        &format!("unknown-{key}"),
                        self.file.locate(range.clone()),
                        format!("corpus.toml declares no {key} `{id}`"),
                    )
                    .hint(suggestion(id, known.iter().copied())),
                ),
                None => {}
            }
        }
        keys
    }

    fn limit(&self, key: &str, most: usize, what: &str, count: impl Fn(&str) -> usize, faults: &mut Faults) {
        if let Some((value, range)) = self.get(key) {
            let size = count(value);
            if size > most {
                faults.push(
                    Diagnostic::error(
                        &format!("long-{key}"),
                        self.file.locate(range),
                        format!("this {key} has {size} {what}; {most} are the most"),
                    )
                    .hint("keep the words that carry the figure or the loaded expression"),
                );
            }
        }
    }
}

fn claim(
    span: &Span,
    source: SourceKey,
    block: u32,
    file: &File<'_>,
    thesis: &Thesis<'_>,
    parsed: &mut Parsed,
    faults: &mut Faults,
) -> Claim {
    let given = Attributes { span, file };
    for (key, _, range) in &span.attributes {
        if !ATTRIBUTES.contains(&key.as_str()) {
            faults.push(
                Diagnostic::error(
                    "unknown-key",
                    file.locate(range.clone()),
                    format!("a claim has no attribute `{key}`"),
                )
                .hint(suggestion(key, ATTRIBUTES.iter().copied())),
            );
        }
    }
    let id = identity(&given, parsed, faults);
    let tables = &thesis.corpus;
    let questions: Vec<&str> = tables.questions.iter().map(|entry| entry.id.as_str()).collect();
    let speakers: Vec<&str> = tables.speakers.iter().map(|entry| entry.id.as_str()).collect();
    let evidence: Vec<&str> = tables.evidence.iter().map(|entry| entry.id.as_str()).collect();
    for needed in ["question", "stance"] {
        if given.get(needed).is_none() {
            faults.push(Diagnostic::error(
                "missing-key",
                file.locate(span.range.clone()),
                format!("the claim `{id}` needs `{needed}`"),
            ));
        }
    }
    given.limit("phrase", PHRASE_WORDS, "words", |text| text.split_whitespace().count(), faults);
    given.limit("figure", FIGURE_LENGTH, "characters", |text| text.chars().count(), faults);
    given.limit("label", LABEL_LENGTH, "characters", |text| text.chars().count(), faults);

    let statement = sentence(&given.text("statement").unwrap_or_else(|| span.text.clone()));
    if statement.is_empty() {
        faults.push(Diagnostic::error("empty-value", file.locate(span.range.clone()), "this claim has no statement"));
    }
    let quantities: Vec<_> = quantity::quantities(&statement).into_iter().map(|found| found.quantity).collect();
    let figure = match given.text("figure") {
        Some(none) if none == "none" => None,
        Some(figure) => Some(figure),
        None => {
            quantities.first().map(|first| first.words.clone()).filter(|words| words.chars().count() <= FIGURE_LENGTH)
        }
    };
    let speaker = match given.get("speaker") {
        None | Some(("author", _)) => None,
        Some(_) => speaker_key(&given, "speaker", thesis, &speakers, faults),
    };
    let attribution = speaker
        .and_then(|key| tables.speakers.get(key.at()))
        .map_or(Attribution::Author, |entry| entry.kind.attribution());
    let about = given.dated("about", "about-words", faults);
    parsed.places.phrases.push(given.get("phrase").map(|(_, range)| file.locate(range)));
    Claim {
        id,
        source,
        block,
        statement,
        phrase: given.text("phrase"),
        figure,
        label: given.text("label"),
        stance: given.word("stance", Stance::ALL, Stance::word, faults).unwrap_or(Stance::Neutral),
        kind: kind(&given, faults),
        questions: given.keys("question", |id| thesis.question(id), &questions, thesis.sound, faults),
        speaker,
        attribution,
        via: speaker_key(&given, "via", thesis, &speakers, faults),
        evidence: given.keys("evidence", |id| thesis.evidence(id), &evidence, thesis.sound, faults),
        said: given.dated("said", "said-words", faults),
        about,
        quantities,
        checkworthy: checkworthy(&given, faults),
        origin: Origin::Curated,
        anchor: None,
    }
}

fn speaker_key(
    given: &Attributes<'_>,
    key: &str,
    thesis: &Thesis<'_>,
    known: &[&str],
    faults: &mut Faults,
) -> Option<SpeakerKey> {
    given.keys(key, |id| thesis.speaker(id), known, thesis.sound, faults).into_iter().next()
}

fn identity(given: &Attributes<'_>, parsed: &Parsed, faults: &mut Faults) -> String {
    let Some((id, range)) = given.get("id") else {
        faults.push(
            Diagnostic::error("missing-id", given.file.locate(given.span.range.clone()), "this claim has no id")
                .hint("write {#a-short-name …}; it stands in links, so choose it once"),
        );
        return String::new();
    };
    if !super::file::is_id(id) {
        faults.push(
            Diagnostic::error("invalid-id", given.file.locate(range), format!("`{id}` cannot be an id"))
                .hint("lower-case letters, digits and hyphens"),
        );
    } else if let Some(first) = parsed.claim_named(id) {
        let mut fault = Diagnostic::error(
            "duplicate-id",
            given.file.locate(range),
            format!("another claim has the id `{id}` already"),
        );
        if let Some(place) = parsed.places.claims.get(first.at()) {
            fault = fault.note(format!("the first stands at {}:{}:{}", place.file, place.line, place.column));
        }
        faults.push(fault);
    }
    id.to_owned()
}

fn kind(given: &Attributes<'_>, faults: &mut Faults) -> Kind {
    if given.get("kind").is_none() {
        faults.push(
            Diagnostic::error("missing-key", given.file.locate(given.span.range.clone()), "this claim needs `kind`")
                .hint("the first that fits of: prediction, statistic, comparison, causal, event, opinion"),
        );
    }
    given.word("kind", Kind::ALL, Kind::word, faults).unwrap_or(Kind::Opinion)
}

fn checkworthy(given: &Attributes<'_>, faults: &mut Faults) -> u8 {
    match given.get("checkworthy") {
        // Somebody marked it as a claim: with effort, it can be checked.
        None => 2,
        Some((value, range)) => match value {
            "0" | "1" | "2" | "3" => value.as_bytes().first().map_or(2, |digit| digit - b'0'),
            _ => {
                faults.push(
                    Diagnostic::error(
                        "unknown-word",
                        given.file.locate(range),
                        format!("`{value}` is no checkworthiness"),
                    )
                    .hint("0 rhetoric, 1 arguable, 2 checkable with effort, 3 can be looked up"),
                );
                2
            }
        },
    }
}

/// A statement reads as a sentence wherever its span stood: a capital first, a stop at the end.
pub(super) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let Some(first) = characters.next() else { return String::new() };
    let rest = characters.as_str();
    // "iPhone" and "o1" keep their small letter: a name is told by what follows its first letter.
    let named = rest.chars().next().is_some_and(|second| second.is_uppercase() || second.is_ascii_digit());
    let mut sentence: String = if named { first.to_string() } else { first.to_uppercase().collect() };
    sentence.push_str(rest);
    if !sentence.ends_with(['.', '!', '?', '…', '”']) {
        sentence.push('.');
    }
    sentence
}

fn said_before_published(source: &Source, key: SourceKey, parsed: &Parsed, faults: &mut Faults) {
    let Some(published) = source.published.as_ref().and_then(|dated| dated.edtf.latest()) else { return };
    for (claim, place) in parsed.corpus.claims.iter().zip(&parsed.places.claims) {
        let Some(said) = claim.said.as_ref().filter(|_| claim.source == key) else { continue };
        if said.edtf.earliest().is_some_and(|day| day > published) {
            let fault = format!(
                "`{}` was said ({}) after its article was published ({published})",
                claim.id,
                said.edtf.as_str()
            );
            faults.push(
                Diagnostic::error("said-after-published", place.clone(), fault).hint("one of the two dates is wrong"),
            );
        }
    }
}
