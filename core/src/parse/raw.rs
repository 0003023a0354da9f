//! One source without mark-up: an article as text, Markdown or HTML, whose claims the rules find.
//!
//! TOML front matter between `+++` lines may stand before it; what it leaves out is read from the article itself. The
//! claims are marked as found, keep the article's own words, and are anchored in the file they were found in.

use super::digest::{FIGURE_LENGTH, Parts, sentence};
use super::file::{self, Faults, File, is_id};
use super::prose::collapse;
use super::table::{self, Table};
use super::thesis::Thesis;
use super::{Folder, Parsed};
use crate::article::block::BlockKind as Found;
use crate::article::claim::time::Basis;
use crate::article::clean::{Cleaned, clean};
use crate::article::{self, Article, Reader};
use crate::diagnostic::{Diagnostic, Location};
use crate::edtf::Edtf;
use crate::extract::{quantity, words};
use crate::model::{
    Anchor, Attribution, Block, BlockKind, Claim, ClaimKey, Dated, Fingerprint, Inline, Narrative, Origin, Original,
    Source, SourceKey, Speaker, SpeakerKey, SpeakerKind, Stance,
};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// The endings of such a file, the first that is there counts.
const ENDINGS: [&str; 4] = ["txt", "md", "html", "htm"];

/// The longest short form of a title, in code points.
const SHORT_LENGTH: usize = 40;

/// A raw article of the folder.
pub(super) struct RawFile<'a> {
    id: &'a str,
    path: String,
    bytes: &'a [u8],
}

/// The raw article of a listed source.
pub(super) fn find<'a>(folder: &'a Folder, id: &'a str) -> Option<RawFile<'a>> {
    ENDINGS.iter().find_map(|ending| {
        let name = format!("{id}.{ending}");
        let (name, bytes) = folder.files.iter().find(|(given, _)| *given == name)?;
        Some(RawFile { id, path: file::path(&folder.name, name), bytes })
    })
}

pub(super) fn read(
    raw: &RawFile<'_>,
    thesis: &mut Thesis<'_>,
    reader: &Reader,
    parsed: &mut Parsed,
    faults: &mut Faults,
) {
    let Ok(text) = std::str::from_utf8(raw.bytes) else {
        faults.push(
            Diagnostic::error("not-utf-8", Location::file(&raw.path), "the file is not UTF-8 text")
                .hint("save the file as UTF-8 in your editor"),
        );
        return;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = File::new(raw.id, raw.path.clone(), text);
    let Parts { toml, toml_at, body, body_at } =
        Parts::split(&file).unwrap_or(Parts { toml: "", toml_at: 0, body: text, body_at: 0 });
    let (table, _) = table::parse(&file, toml, toml_at, faults);
    let mut head = Table::new(&file, &table, toml_at, "a source");
    let told = Told::read(&mut head, &file, faults);
    head.finish(faults);

    let article = reader.read(body, told.published.as_ref());
    if let Some(reason) = article.unreadable {
        faults.push(Diagnostic::error("unreadable-source", file.locate(0..3), reason.to_string()));
    } else if article.claims.is_empty() {
        faults.push(Diagnostic::warning("no-claims", file.locate(0..3), "no claim was found in this article"));
    }
    let key = SourceKey(parsed.corpus.sources.len() as u32);
    parsed.places.sources.push(file.locate(0..3));
    let cleaned = clean(body);
    let mut source = told.source(raw.id, &article, &cleaned);
    source.original = Some(Original {
        sha256: hash(raw.bytes),
        words: words::tokens(text).count() as u32,
        characters: text.chars().count() as u32,
    });
    let layout = Layout::of(&article);
    let mut points = CodePoints { text, at: 0, count: 0 };
    let first = parsed.corpus.claims.len();
    for (number, found) in article.claims.iter().enumerate() {
        let span = found.span.start + body_at..found.span.end + body_at;
        let anchor = Anchor {
            start: points.at(span.start),
            end: points.at(span.end),
            sha256: hash(text.get(span.clone()).unwrap_or_default().as_bytes()),
        };
        let block = layout.holder(&found.span) as u32;
        let id = free_id(raw.id, number + 1, parsed);
        let statement = sentence(collapse(cleaned.words_of(found.span.clone())).trim());
        let claim = claim(Given { id, source: key, block, statement, anchor, found }, thesis);
        parsed.add_claim(claim, file.locate(span));
        parsed.places.phrases.push(None);
    }
    source.blocks = layout.blocks(&article, &cleaned, first, &parsed.corpus.claims);
    parsed.corpus.sources.push(source);
}

/// What the front matter tells; all of it is optional.
struct Told {
    title: Option<String>,
    short: Option<String>,
    standfirst: Option<String>,
    publisher: Option<String>,
    author: Option<String>,
    published: Option<Edtf>,
    date_basis: Option<String>,
    narrative: Option<Narrative>,
    url: Option<String>,
    names: Vec<String>,
}

impl Told {
    fn read(head: &mut Table<'_, '_>, file: &File<'_>, faults: &mut Faults) -> Self {
        let mut text = |key| head.text(key, faults).map(|(text, _)| text);
        let [title, short, standfirst, publisher, author, date_basis, url] =
            ["title", "short", "standfirst", "publisher", "author", "date-basis", "url"].map(&mut text);
        let published = head.edtf("published", faults).map(|(edtf, _)| edtf);
        let narrative = head.text("narrative", faults).and_then(|(word, range)| {
            let known = Narrative::ALL.iter().copied().find(|narrative| narrative.word() == word);
            if known.is_none() {
                let all = Narrative::ALL.iter().map(|narrative| narrative.word());
                faults.push(
                    Diagnostic::error("unknown-word", file.locate(range), format!("`{word}` is no narrative"))
                        .hint(file::suggestion(&word, all)),
                );
            }
            known
        });
        let names = head.words("names", faults);
        Self { title, short, standfirst, publisher, author, published, date_basis, narrative, url, names }
    }

    /// The source, with what the article says of itself where nobody else does.
    fn source(self, id: &str, article: &Article, cleaned: &Cleaned<'_>) -> Source {
        let metadata = article.metadata.clone();
        let title = self.title.or(metadata.title).unwrap_or_else(|| id.to_owned());
        let standfirst = article.blocks.iter().find(|block| block.kind == Found::Standfirst);
        let standfirst = standfirst.map(|block| collapse(cleaned.words_of(block.span.clone())).trim().to_owned());
        let given = self.published.is_some();
        let basis = match (&metadata.published, given) {
            (_, true) => "stated by the corpus",
            (Some(published), false) => published.basis.words(),
            (None, false) => "nothing in the article tells",
        };
        let published = self.published.or_else(|| metadata.published.map(|published| published.date));
        Source {
            id: id.to_owned(),
            short: self.short.unwrap_or_else(|| shortened(&title)),
            title,
            standfirst: self.standfirst.or(standfirst),
            publisher: self.publisher.or(metadata.publisher),
            author: self.author.or(metadata.author),
            published: published.map(|edtf| Dated { edtf, words: None }),
            date_basis: self.date_basis.unwrap_or_else(|| basis.to_owned()),
            narrative: self.narrative.or(article.stance).unwrap_or(Narrative::Mixed),
            url: self.url,
            names: self.names,
            original: None,
            blocks: Vec::new(),
        }
    }
}

/// A title cut at a word, for cards.
fn shortened(title: &str) -> String {
    if title.chars().count() <= SHORT_LENGTH {
        return title.to_owned();
    }
    let end = title.char_indices().nth(SHORT_LENGTH).map_or(title.len(), |(at, _)| at);
    let head = title.get(..end).unwrap_or(title);
    let head = head.rfind(' ').and_then(|space| head.get(..space)).unwrap_or(head);
    format!("{}…", head.trim_end_matches([',', ':', ';', '–', '—', '-']))
}

fn hash(bytes: &[u8]) -> Fingerprint {
    Fingerprint(Sha256::digest(bytes).to_vec())
}

/// An id nobody has: the source's with a number.
fn free_id(source: &str, number: usize, parsed: &Parsed) -> String {
    let mut id = format!("{source}-{number}");
    while parsed.claim_named(&id).is_some() {
        id.push_str("-found");
    }
    id
}

/// What makes a claim of the model.
struct Given<'g> {
    id: String,
    source: SourceKey,
    block: u32,
    statement: String,
    anchor: Anchor,
    found: &'g article::Claim,
}

fn claim(given: Given<'_>, thesis: &mut Thesis<'_>) -> Claim {
    let Given { id, source, block, statement, anchor, found } = given;
    let quantities: Vec<_> = quantity::quantities(&statement).into_iter().map(|found| found.quantity).collect();
    let figure = quantities.first().map(|first| first.words.clone());
    let kind = match found.attribution {
        Attribution::NamedPerson => SpeakerKind::Person,
        Attribution::Organisation => SpeakerKind::Organisation,
        Attribution::Anonymous | Attribution::Author => SpeakerKind::Anonymous,
    };
    let speaker = found.speaker.as_deref().map(|name| speaker(name, kind, &mut thesis.corpus.speakers));
    let via = found.via.as_deref().map(|name| speaker_of_press(name, &mut thesis.corpus.speakers));
    let dated = |edtf: &Edtf| Dated { edtf: edtf.clone(), words: None };
    // A word for the present dates nothing: the page shows the claim "as of" its article.
    let about = found.times.about.as_ref().filter(|(_, basis)| *basis != Basis::Present);
    Claim {
        id,
        source,
        block,
        phrase: None,
        figure: figure.filter(|words| words.chars().count() <= FIGURE_LENGTH),
        label: None,
        stance: found.verdict.as_ref().map_or(Stance::Neutral, |verdict| verdict.stance),
        kind: found.judged.kind,
        questions: found.judged.questions.iter().map(|(key, _)| *key).collect(),
        attribution: if speaker.is_some() { kind.attribution() } else { Attribution::Author },
        speaker,
        via,
        evidence: Vec::new(),
        said: found.times.said.as_ref().map(dated),
        about: about.map(|(edtf, _)| dated(edtf)),
        quantities,
        checkworthy: found.judged.checkworthy,
        origin: Origin::Found,
        anchor: Some(anchor),
        statement,
    }
}

fn speaker_of_press(name: &str, speakers: &mut Vec<Speaker>) -> SpeakerKey {
    speaker(name, SpeakerKind::Organisation, speakers)
}

/// The declared speaker of that name, or a new one.
fn speaker(name: &str, kind: SpeakerKind, speakers: &mut Vec<Speaker>) -> SpeakerKey {
    let folded = words::fold(name);
    if let Some(at) = speakers.iter().position(|speaker| speaker.kind == kind && words::fold(&speaker.name) == folded) {
        return SpeakerKey(at as u32);
    }
    let mut id: String =
        folded.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    id = id.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if !is_id(&id) || id == "author" {
        id = "speaker".to_owned();
    }
    let mut number = 1;
    let mut free = id.clone();
    while speakers.iter().any(|speaker| speaker.id == free) {
        number += 1;
        free = format!("{id}-{number}");
    }
    speakers.push(Speaker { id: free, name: name.to_owned(), role: None, kind });
    SpeakerKey((speakers.len() - 1) as u32)
}

/// The blocks that are shown: those in which the article speaks, and a paragraph for every claim outside them.
struct Layout {
    blocks: Vec<(Range<usize>, BlockKind)>,
}

impl Layout {
    fn of(article: &Article) -> Self {
        let kept = article.blocks.iter().filter_map(|block| {
            let kind = match block.kind {
                Found::Heading => BlockKind::Heading(2),
                Found::ListItem => BlockKind::Item,
                kind if kind.is_body() || kind == Found::LeadIn => BlockKind::Paragraph,
                _ => return None,
            };
            Some((block.span.clone(), kind))
        });
        let mut blocks: Vec<(Range<usize>, BlockKind)> = kept.collect();
        for claim in &article.claims {
            let before = blocks.partition_point(|(span, _)| span.start <= claim.span.start);
            let held = before.checked_sub(1).and_then(|at| blocks.get(at));
            if held.is_none_or(|(span, _)| span.end <= claim.span.start) {
                blocks.insert(before, (claim.span.clone(), BlockKind::Paragraph));
            }
        }
        Self { blocks }
    }

    /// The block that a claim begins in.
    fn holder(&self, claim: &Range<usize>) -> usize {
        self.blocks.partition_point(|(span, _)| span.start <= claim.start).saturating_sub(1)
    }

    /// The article's text with its claims; `first` is the position of the first of them.
    fn blocks(&self, article: &Article, cleaned: &Cleaned<'_>, first: usize, claims: &[Claim]) -> Vec<Block> {
        let mut next = 0;
        let mut written = Vec::with_capacity(self.blocks.len());
        for (at, (span, kind)) in self.blocks.iter().enumerate() {
            let mut inlines = Vec::new();
            let mut from = span.start;
            let text = |range: Range<usize>| collapse(cleaned.words_of(range.start..range.end.max(range.start)));
            while let Some(claim) = article.claims.get(next).filter(|claim| self.holder(&claim.span) == at) {
                let before = text(from..claim.span.start);
                if !before.is_empty() {
                    inlines.push(Inline::Text(before));
                }
                let words = text(claim.span.clone());
                let shown = claims.get(first + next).is_none_or(|claim| claim.statement != words).then_some(words);
                inlines.push(Inline::Claim(ClaimKey((first + next) as u32), shown));
                from = claim.span.end.max(from);
                next += 1;
            }
            let rest = text(from..span.end);
            if !rest.is_empty() {
                inlines.push(Inline::Text(rest));
            }
            written.push(Block { kind: *kind, inlines });
        }
        written
    }
}

/// Counts code points up to growing places of a text.
struct CodePoints<'t> {
    text: &'t str,
    at: usize,
    count: usize,
}

impl CodePoints<'_> {
    fn at(&mut self, byte: usize) -> u32 {
        // Claims stand in order; a place before the last one is counted from the start.
        if byte < self.at {
            (self.at, self.count) = (0, 0);
        }
        self.count += self.text.get(self.at..byte).unwrap_or_default().chars().count();
        self.at = byte;
        self.count as u32
    }
}
