//! `counterclaim suggest`.

use crate::report::{self, Format};
use crate::{Failure, check, folder, verify};
use clap::Args;
use counterclaim_core::anchor::suggest::{Suggestion, suggestions};
use counterclaim_core::anchor::{Original, originals};
use counterclaim_core::article::Reader;
use counterclaim_core::model::Corpus;
use counterclaim_core::parse::Folder;
use serde_json::json;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

/// The longest phrase of a digest, in words.
const PHRASE_WORDS: usize = 15;

/// Options of `counterclaim suggest`.
#[derive(Debug, Args)]
pub struct Options {
    /// The corpus folder.
    dir: PathBuf,
    /// The folder that holds the originals; without it, the raw articles of the corpus are looked at.
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
    /// How much a claim must be worth checking: 0 rhetoric, 1 arguable, 2 checkable with effort, 3 can be looked up.
    #[arg(long, value_name = "GRADE", default_value_t = 2, value_parser = clap::value_parser!(u8).range(0..=3))]
    least: u8,
    /// How to print what is found: `text`, or `json` for one object a line.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Lists claims that rules find and nobody coded.
pub fn run(options: &Options) -> Result<(), Failure> {
    let parsed = check::read(&options.dir)?;
    let (found, faults) = match &options.sources {
        Some(dir) => verify::read_originals(dir)?,
        None => raw(options)?,
    };
    report::print(&faults, Format::Text);
    let corpus = &parsed.corpus;
    let listed = suggestions(corpus, &found, &Reader::new(corpus), options.least);
    let mut output = BufWriter::new(io::stdout().lock());
    let written = match options.format {
        Format::Json => listed.iter().try_for_each(|one| writeln!(output, "{}", object(one, corpus))),
        Format::Text => text(&listed, corpus, found.len(), &mut output),
    };
    written.and_then(|()| output.flush()).or_else(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(Failure::Usage(format!("cannot write the result: {error}"))),
    })
}

/// The raw articles that lie in the corpus folder itself.
fn raw(options: &Options) -> Result<(Vec<Original>, Vec<counterclaim_core::diagnostic::Diagnostic>), Failure> {
    let read = folder::read(&options.dir);
    let Folder { name, files } = read.map_err(|error| Failure::Usage(format!("cannot read the corpus: {error}")))?;
    let article = |name: &str| [".txt", ".html", ".htm", ".md"].iter().any(|ending| name.ends_with(ending));
    let files = files.into_iter().filter(|(name, _)| article(name) && name != "README.md").collect();
    Ok(originals(&Folder { name, files }))
}

fn text(listed: &[Suggestion], corpus: &Corpus, originals: usize, output: &mut impl Write) -> io::Result<()> {
    for one in listed {
        writeln!(output, "{}:{} [{}..{}]\n  {}\n", one.file, one.line, one.span.start, one.span.end, one.words)?;
        writeln!(output, "  [in your own words]{}\n", attributes(one, corpus))?;
    }
    let (claims, texts) = (report::count(listed.len(), "suggestion"), report::count(originals, "article"));
    writeln!(output, "{claims} from {texts}; found by rules, so read each before you take it over")
}

/// The attributes of a span in a digest, as far as they are known.
fn attributes(one: &Suggestion, corpus: &Corpus) -> String {
    let mut out = String::from("{#…");
    let questions = questions(one, corpus).join(" ");
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&format!(" {key}=\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")));
        }
    };
    put("question", &questions);
    put("stance", one.stance.word());
    put("kind", one.kind.word());
    put("speaker", speaker(one, corpus).unwrap_or_default());
    put("said", one.said.as_ref().map_or("", |said| said.as_str()));
    put("about", one.about.as_ref().map_or("", |about| about.as_str()));
    let words: Vec<&str> = one.words.split(' ').take(PHRASE_WORDS).collect();
    put("phrase", &words.join(" "));
    put("checkworthy", &one.checkworthy.to_string());
    out.push('}');
    out
}

fn questions<'c>(one: &Suggestion, corpus: &'c Corpus) -> Vec<&'c str> {
    one.questions.iter().filter_map(|key| corpus.questions.get(key.at())).map(|question| question.id.as_str()).collect()
}

/// The id of the declared speaker of that name, else the name: it is still to be declared.
fn speaker<'s>(one: &'s Suggestion, corpus: &'s Corpus) -> Option<&'s str> {
    let name = one.speaker.as_deref()?;
    let declared = corpus.speakers.iter().find(|speaker| speaker.name.eq_ignore_ascii_case(name));
    Some(declared.map_or(name, |speaker| speaker.id.as_str()))
}

fn object(one: &Suggestion, corpus: &Corpus) -> serde_json::Value {
    json!({
        "file": one.file,
        "source": one.source.and_then(|key| corpus.sources.get(key.at())).map(|source| source.id.as_str()),
        "start": one.span.start,
        "end": one.span.end,
        "line": one.line,
        "words": one.words,
        "kind": one.kind.word(),
        "stance": one.stance.word(),
        "questions": questions(one, corpus),
        "speaker": one.speaker,
        "attribution": one.attribution.word(),
        "said": one.said.as_ref().map(|said| said.as_str()),
        "about": one.about.as_ref().map(|about| about.as_str()),
        "checkworthy": one.checkworthy,
    })
}
