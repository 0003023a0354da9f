//! `corpus.toml`: what the corpus is about and the tables its claims refer to.

use super::Parsed;
use super::file::{Faults, File, is_id, suggestion};
use super::prose::{self, Piece};
use super::table::{self, Table};
use crate::diagnostic::{Diagnostic, Location};
use crate::model::{
    Brief, BriefPiece, Change, Corpus, Evidence, EvidenceKey, EvidenceKind, Lexicon, NarrativeName, Question,
    QuestionKey, Speaker, SpeakerKey, SpeakerKind,
};

/// The longest brief, in words.
const BRIEF_WORDS: usize = 120;

/// `corpus.toml` as read, before any source is.
pub(super) struct Thesis<'f> {
    pub(super) corpus: Corpus,
    /// The listed sources and where they are listed.
    pub(super) sources: Vec<(String, Location)>,
    pub(super) aliases: Vec<Vec<String>>,
    /// The brief waits until the claims are known.
    brief: [(String, usize); 3],
    /// Whether the file was sound; if not, words missing from it are not reported a second time.
    pub(super) sound: bool,
    file: &'f File<'f>,
}

impl Thesis<'_> {
    pub(super) fn question(&self, id: &str) -> Option<QuestionKey> {
        self.corpus.questions.iter().position(|entry| entry.id == id).map(|at| QuestionKey(at as u32))
    }

    pub(super) fn speaker(&self, id: &str) -> Option<SpeakerKey> {
        self.corpus.speakers.iter().position(|entry| entry.id == id).map(|at| SpeakerKey(at as u32))
    }

    pub(super) fn evidence(&self, id: &str) -> Option<EvidenceKey> {
        self.corpus.evidence.iter().position(|entry| entry.id == id).map(|at| EvidenceKey(at as u32))
    }
}

pub(super) fn read<'f>(file: &'f File<'f>, faults: &mut Faults) -> Thesis<'f> {
    let (toml, sound) = table::parse(file, file.text, 0, faults);
    let mut head = Table::new(file, &toml, 0, "corpus.toml");
    let mut corpus = Corpus {
        title: head.needed("title", faults).0,
        thesis: head.needed("thesis", faults).0,
        language: head.text("language", faults).map_or_else(|| "en".to_owned(), |(text, _)| text),
        contact: head.text("contact", faults).map(|(text, _)| text),
        ..Corpus::default()
    };
    let sources = sources(&mut head, file, faults);
    match head.table("narratives", "the table [narratives]", faults) {
        Some(mut both) => {
            for (key, place) in ["optimistic", "pessimistic"].into_iter().zip(&mut corpus.narratives) {
                match both.table(key, "a narrative", faults) {
                    Some(entry) => *place = narrative(entry, faults),
                    None => faults.push(Diagnostic::error(
                        "missing-key",
                        both.location(),
                        format!("a corpus needs [narratives.{key}]"),
                    )),
                }
            }
            both.finish(faults);
        }
        None => faults.push(Diagnostic::error("missing-key", head.location(), "corpus.toml needs [narratives]")),
    }
    let mut ids = Ids::default();
    for mut entry in head.tables("questions", "a question", faults) {
        corpus.questions.push(Question {
            id: ids.take(&mut entry, file, "question", faults),
            title: entry.needed("title", faults).0,
            short: entry.needed("short", faults).0,
            topic: entry.needed("topic", faults).0,
            terms: entry.words("terms", faults),
        });
        entry.finish(faults);
    }
    let mut ids = Ids::default();
    for mut entry in head.tables("speakers", "a speaker", faults) {
        corpus.speakers.push(Speaker {
            id: ids.take(&mut entry, file, "speaker", faults),
            name: entry.needed("name", faults).0,
            role: entry.text("role", faults).map(|(text, _)| text),
            kind: word(&mut entry, file, "kind", SpeakerKind::ALL, SpeakerKind::word, faults)
                .unwrap_or(SpeakerKind::Anonymous),
        });
        entry.finish(faults);
    }
    let mut ids = Ids::default();
    for mut entry in head.tables("evidence", "an evidence entry", faults) {
        corpus.evidence.push(Evidence {
            id: ids.take(&mut entry, file, "evidence entry", faults),
            title: entry.needed("title", faults).0,
            kind: word(&mut entry, file, "kind", EvidenceKind::ALL, EvidenceKind::word, faults)
                .unwrap_or(EvidenceKind::Report),
            date: entry.edtf("date", faults).map(|(edtf, _)| edtf),
            by: entry.text("by", faults).map(|(text, _)| text),
        });
        entry.finish(faults);
    }
    let aliases = head.table("aliases", "the table [aliases]", faults).map_or_else(Vec::new, |mut entry| {
        entry
            .entries(faults)
            .into_iter()
            .map(|(name, _, mut others)| {
                others.insert(0, name);
                others
            })
            .collect()
    });
    if let Some(mut entry) = head.table("lexicon", "the table [lexicon]", faults) {
        corpus.lexicon = Lexicon {
            optimistic: entry.words("optimistic", faults),
            pessimistic: entry.words("pessimistic", faults),
            closer: entry.words("closer", faults),
            leader: entry.words("leader", faults),
            others: entry.words("others", faults),
            gap: entry.words("gap", faults),
            strengths: entry.words("strengths", faults),
            weaknesses: entry.words("weaknesses", faults),
            barriers: entry.words("barriers", faults),
            closer_fields: entry.words("closer-fields", faults),
            leader_fields: entry.words("leader-fields", faults),
            words: Vec::new(),
        };
        entry.finish(faults);
    }
    let mut brief = [(String::new(), 0), (String::new(), 0), (String::new(), 0)];
    if let Some(mut entry) = head.table("brief", "the table [brief]", faults) {
        for (key, place) in ["both", "part", "because"].into_iter().zip(&mut brief) {
            let (text, range) = entry.needed(key, faults);
            *place = (text, range.start);
        }
        entry.finish(faults);
    }
    for mut entry in head.tables("changes", "a change", faults) {
        let (text, _) = entry.needed("text", faults);
        if let Some((date, _)) = entry.edtf("date", faults) {
            corpus.changes.push(Change { date, text });
        }
        entry.finish(faults);
    }
    corpus.changes.sort_by_key(|change| std::cmp::Reverse(change.date.earliest()));
    head.finish(faults);
    Thesis { corpus, sources, aliases, brief, sound, file }
}

fn sources(head: &mut Table<'_, '_>, file: &File<'_>, faults: &mut Faults) -> Vec<(String, Location)> {
    let mut sources: Vec<(String, Location)> = Vec::new();
    for (name, range) in head.texts("sources", faults) {
        let place = file.locate(range);
        if sources.iter().any(|(other, _)| *other == name) {
            faults.push(Diagnostic::error("duplicate-id", place, format!("the source `{name}` is listed twice")));
        } else if !is_id(&name) {
            faults.push(
                Diagnostic::error("invalid-id", place, format!("`{name}` cannot be the id of a source"))
                    .hint("lower-case letters, digits and hyphens; the file's name without .dj"),
            );
        } else {
            sources.push((name, place));
        }
    }
    sources
}

fn narrative(mut entry: Table<'_, '_>, faults: &mut Faults) -> NarrativeName {
    let name = NarrativeName {
        name: entry.needed("name", faults).0,
        gloss: entry.needed("gloss", faults).0,
        mark: entry.needed("mark", faults).0,
    };
    entry.finish(faults);
    name
}

/// The ids of one table, to tell a second use of one.
#[derive(Default)]
struct Ids(Vec<String>);

impl Ids {
    fn take(&mut self, entry: &mut Table<'_, '_>, file: &File<'_>, what: &str, faults: &mut Faults) -> String {
        let (id, range) = entry.needed("id", faults);
        if id.is_empty() {
            return id;
        }
        if self.0.contains(&id) {
            faults.push(Diagnostic::error(
                "duplicate-id",
                file.locate(range),
                format!("another {what} has the id `{id}` already"),
            ));
        } else if !is_id(&id) || id == "author" {
            faults.push(
                Diagnostic::error("invalid-id", file.locate(range), format!("`{id}` cannot be an id"))
                    .hint("lower-case letters, digits and hyphens; `author` is taken by the article's own voice"),
            );
        }
        self.0.push(id.clone());
        id
    }
}

/// A word of a closed vocabulary, which has to be there.
pub(super) fn word<T: Copy>(
    entry: &mut Table<'_, '_>,
    file: &File<'_>,
    key: &'static str,
    all: &[T],
    written: fn(T) -> &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let (text, range) = entry.needed(key, faults);
    if text.is_empty() {
        return None;
    }
    let found = all.iter().copied().find(|value| written(*value) == text);
    if found.is_none() {
        faults.push(
            Diagnostic::error("unknown-word", file.locate(range), format!("`{text}` is no {key}"))
                .hint(suggestion(&text, all.iter().map(|value| written(*value)))),
        );
    }
    found
}

/// What had to wait for the claims: the brief names them.
pub(super) fn finish(thesis: Thesis<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let Thesis { corpus: mut head, brief, file, .. } = thesis;
    head.sources = std::mem::take(&mut parsed.corpus.sources);
    head.claims = std::mem::take(&mut parsed.corpus.claims);
    let mut words = 0;
    let place = brief.first().map_or(0, |(_, start)| *start);
    let mut parts = brief.into_iter().map(|(text, start)| {
        let pieces = pieces(file, &text, start, &head, faults);
        words += pieces.iter().map(|piece| piece.text.split_whitespace().count()).sum::<usize>();
        pieces
    });
    let brief = Brief {
        both: parts.next().unwrap_or_default(),
        part: parts.next().unwrap_or_default(),
        because: parts.next().unwrap_or_default(),
    };
    drop(parts);
    if words > BRIEF_WORDS {
        faults.push(
            Diagnostic::error("long-brief", file.locate(place..place + 1), format!("the brief has {words} words"))
                .hint(format!("{BRIEF_WORDS} are the most a reader takes in at a glance")),
        );
    }
    head.brief = brief;
    parsed.corpus = head;
}

fn pieces(file: &File<'_>, text: &str, start: usize, corpus: &Corpus, faults: &mut Faults) -> Vec<BriefPiece> {
    // The value's quotes come before its text; a triple quote shifts the column by two, which a reader can bear.
    let base = start + 1;
    let mut pieces = Vec::new();
    for block in prose::read(file, text, base, faults) {
        for piece in block.pieces {
            match piece {
                Piece::Text(text) => pieces.push(BriefPiece { text, claims: Vec::new() }),
                Piece::Span(span) => {
                    let mut claims = Vec::new();
                    for (key, value, range) in &span.attributes {
                        if key != "claims" {
                            let fault = format!("a part of the brief has no attribute `{key}`");
                            faults.push(
                                Diagnostic::error("unknown-key", file.locate(range.clone()), fault)
                                    .hint("claims=\"id id\" names the claims it opens"),
                            );
                            continue;
                        }
                        for id in value.split_whitespace() {
                            match corpus.claim_named(id) {
                                Some(key) => claims.push(key),
                                None => faults.push(
                                    Diagnostic::error(
                                        "unknown-claim",
                                        file.locate(range.clone()),
                                        format!("no claim has the id `{id}`"),
                                    )
                                    .hint(suggestion(id, corpus.claims.iter().map(|claim| claim.id.as_str()))),
                                ),
                            }
                        }
                    }
                    pieces.push(BriefPiece { text: span.text, claims });
                }
            }
        }
    }
    pieces
}
