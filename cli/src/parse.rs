//! `counterclaim parse`.

mod code_points;
mod record;

use crate::{Failure, check, report};
use code_points::CodePoints;
use counterclaim_core::article::Reader;
use counterclaim_core::edtf::Edtf;
use counterclaim_core::model::Corpus;
use counterclaim_core::parse;
use record::{Grammar, Record};
use serde::Deserialize;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// The thesis that applies where no other corpus is named.
const SHIPPED: &[(&str, &[u8])] = &[
    ("corpus.toml", include_bytes!("../../corpus/corpus.toml")),
    ("words.toml", include_bytes!("../../corpus/words.toml")),
];

/// What to parse, and how to print it.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The article, as text, Markdown or HTML; `-` reads standard input.
    #[arg(required_unless_present_any = ["jsonl", "edtf"])]
    file: Option<PathBuf>,
    /// Read one JSON object a line, {"id", "text", "ref_date"?}, from standard input, and write one a line.
    #[arg(long, conflicts_with_all = ["file", "edtf"])]
    jsonl: bool,
    /// Read one JSON object a line, {"id", "text"}, each text an EDTF date, and write what it means.
    #[arg(long, conflicts_with = "file")]
    edtf: bool,
    /// The corpus whose thesis, questions and lexicon apply, instead of the shipped one.
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// The date that relative ones count from, as EDTF, instead of the one the article gives.
    #[arg(long, value_name = "EDTF", conflicts_with_all = ["jsonl", "edtf"])]
    date: Option<String>,
}

/// A line to parse.
#[derive(Debug, Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    ref_date: Option<String>,
}

/// Parses one article, or a stream of them.
pub fn run(options: &Options) -> Result<(), Failure> {
    let output = BufWriter::new(io::stdout().lock());
    if options.edtf {
        return lines(output, |line| Ok(Grammar::of(line.id, &line.text)));
    }
    let corpus = corpus(options.corpus.as_deref())?;
    let reader = Reader::new(&corpus);
    match &options.file {
        Some(file) => one(file, options.date.as_deref(), &corpus, &reader, output),
        None => lines(output, |line| {
            let reference = line.ref_date.as_deref().map(date).transpose()?;
            Ok(record(line.id, &line.text, &corpus, &reader, reference.as_ref()))
        }),
    }
}

fn corpus(dir: Option<&Path>) -> Result<Corpus, Failure> {
    if let Some(dir) = dir {
        return Ok(check::read(dir)?.corpus);
    }
    let files = SHIPPED.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    Ok(parse::corpus(&parse::Folder { name: "corpus".to_owned(), files }).corpus)
}

fn date(text: &str) -> Result<Edtf, String> {
    Edtf::parse(text).map_err(|error| format!("the date {text:?} is no EDTF: {}", error.message()))
}

fn one(
    file: &Path,
    reference: Option<&str>,
    corpus: &Corpus,
    reader: &Reader,
    mut output: impl Write,
) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| Failure::io("read", file, &error))?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let advice = "save it as UTF-8 text and try again";
        Failure::Usage(format!("{} is no UTF-8 text (byte {}); {advice}", file.display(), error.valid_up_to()))
    })?;
    let reference = reference.map(date).transpose().map_err(Failure::Usage)?;
    let article = reader.read(text, reference.as_ref());
    if let Some(reason) = article.unreadable {
        return Err(Failure::Usage(format!("{} was not read. {reason}", file.display())));
    }
    let record = Record::of(file.display().to_string().into(), &article, text, &CodePoints::of(text), corpus);
    let written = serde_json::to_writer_pretty(&mut output, &record).map_err(io::Error::from);
    written.and_then(|()| writeln!(output)).or_else(unless_closed)
}

fn record(id: serde_json::Value, text: &str, corpus: &Corpus, reader: &Reader, reference: Option<&Edtf>) -> Record {
    Record::of(id, &reader.read(text, reference), text, &CodePoints::of(text), corpus)
}

/// Answers standard input line by line. A line that cannot be read is named on standard error and the rest goes on.
fn lines<T: serde::Serialize>(
    mut output: impl Write,
    answer: impl Fn(Line) -> Result<T, String>,
) -> Result<(), Failure> {
    let mut faults = 0;
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| Failure::Usage(format!("cannot read line {}: {error}", number + 1)))?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(&line).map_err(|error| error.to_string()).and_then(&answer) {
            Ok(record) => {
                let written = serde_json::to_writer(&mut output, &record).map_err(io::Error::from);
                written.and_then(|()| writeln!(output)).or_else(unless_closed)?;
            }
            Err(message) => {
                faults += 1;
                anstream::eprintln!("{}: line {}: {message}", report::styled("error", report::ERROR), number + 1);
            }
        }
    }
    output.flush().or_else(unless_closed)?;
    if faults == 0 { Ok(()) } else { Err(Failure::Faults) }
}

/// A reader that has seen enough (`| head`) is no fault.
fn unless_closed(error: io::Error) -> Result<(), Failure> {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(Failure::Usage(format!("cannot write the result: {error}"))),
    }
}
