//! Turns a corpus folder into the bytes that are embedded in the page.
//!
//! `COUNTERCLAIM_CORPUS` names the folder; without it the default corpus is taken. A fault of the corpus fails the
//! build with its file, line and column.

use counterclaim_core::model::{Corpus, Lexicon};
use counterclaim_core::{blob, check, diagnostic, parse};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

#[path = "cli/src/folder.rs"]
mod folder;

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=COUNTERCLAIM_CORPUS");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let chosen = env::var_os("COUNTERCLAIM_CORPUS").filter(|value| !value.is_empty());
    let folder = chosen.map_or_else(|| root.join("corpus"), |chosen| root.join(chosen));
    println!("cargo::rerun-if-changed={}", folder.display());

    let read = match folder::read(&folder) {
        Ok(read) => read,
        Err(error) => return fail(&format!("the corpus folder {} cannot be read: {error}", folder.display())),
    };
    let mut parsed = parse::corpus(&read);
    for diagnostic in &parsed.diagnostics {
        eprintln!("{diagnostic}");
    }
    if diagnostic::has_errors(&parsed.diagnostics) {
        let faults = parsed.diagnostics.iter().filter(|one| one.severity == diagnostic::Severity::Error);
        for fault in faults {
            let place = &fault.location;
            println!("cargo::error={}:{}:{}: {}", place.file, place.line, place.column, fault.message);
        }
        return fail("the corpus has faults; `counterclaim check` shows them with their lines");
    }
    check::complete(&mut parsed.corpus);
    let thesis = thesis(&parsed.corpus);
    // Only the worker reads raw text, so only it carries the words that point one way.
    let page = Corpus { lexicon: Lexicon::default(), ..parsed.corpus };
    for (name, corpus) in [("corpus.bin", page), ("thesis.bin", thesis)] {
        if let Err(message) = write(name, &corpus) {
            return fail(&message);
        }
    }
    ExitCode::SUCCESS
}

/// What the worker needs of a corpus: whose articles are read does not matter to it, only on which thesis.
fn thesis(corpus: &Corpus) -> Corpus {
    Corpus {
        title: corpus.title.clone(),
        thesis: corpus.thesis.clone(),
        language: corpus.language.clone(),
        narratives: corpus.narratives.clone(),
        questions: corpus.questions.clone(),
        lexicon: corpus.lexicon.clone(),
        ..Corpus::default()
    }
}

fn write(name: &str, corpus: &Corpus) -> Result<(), String> {
    let bytes = blob::encode(corpus).map_err(|error| error.to_string())?;
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    fs::write(&out, bytes).map_err(|error| format!("{} cannot be written: {error}", out.display()))
}

fn fail(message: &str) -> ExitCode {
    println!("cargo::error={message}");
    ExitCode::FAILURE
}
