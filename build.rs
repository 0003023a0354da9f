//! Turns a corpus folder into the bytes that are embedded in the page.
//!
//! `COUNTERCLAIM_CORPUS` names the folder; without it the default corpus is taken. A fault of the corpus fails the
//! build with its file, line and column. A corpus of more than [`shard::EMBEDDED_AT_MOST`] claims, or of more than
//! `COUNTERCLAIM_EMBEDDED_AT_MOST` where that is set, is parted: the page gets the catalogue, and `cargo xtask seal`
//! lays the files beside it. Native programs, such as the one that prerenders, always embed the whole.

use counterclaim_core::model::{Corpus, Lexicon};
use counterclaim_core::{blob, check, diagnostic, parse, shard};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

#[path = "cli/src/folder.rs"]
mod folder;

/// The variable that sets how many claims are embedded at most.
const LIMIT: &str = "COUNTERCLAIM_EMBEDDED_AT_MOST";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=COUNTERCLAIM_CORPUS");
    println!("cargo::rerun-if-env-changed={LIMIT}");
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
    // What an earlier build of another corpus left here is not this one's.
    let folder = out_dir().join(shard::FOLDER);
    if folder.is_dir()
        && let Err(error) = fs::remove_dir_all(&folder)
    {
        return fail(&format!("{} cannot be removed: {error}", folder.display()));
    }
    let written = write("thesis.bin", &thesis).and_then(|()| {
        let browser = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
        if browser && page.claims.len() > limit()? { write_parts(page) } else { write("corpus.bin", &page) }
    });
    written.map_or_else(|message| fail(&message), |()| ExitCode::SUCCESS)
}

/// How many claims are embedded at most.
fn limit() -> Result<usize, String> {
    match env::var(LIMIT) {
        Ok(set) if !set.is_empty() => set.parse().map_err(|_| format!("{LIMIT} is `{set}`, which is no number")),
        _ => Ok(shard::EMBEDDED_AT_MOST),
    }
}

/// The catalogue for the page, and the files that are laid beside it.
fn write_parts(corpus: Corpus) -> Result<(), String> {
    println!("cargo::rustc-cfg=sharded");
    let out = out_dir();
    let (catalogue, files) = shard::split(corpus).map_err(|error| error.to_string())?;
    fs::write(out.join("corpus.bin"), catalogue).map_err(|error| error.to_string())?;
    let folder = out.join(shard::FOLDER);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for file in files {
        let written = compressed(&file.bytes).and_then(|bytes| fs::write(folder.join(&file.name), bytes));
        written.map_err(|error| format!("{} cannot be written: {error}", file.name))?;
    }
    Ok(())
}

/// As gzip, which every browser can undo.
fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn out_dir() -> PathBuf {
    PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default())
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
    let out = out_dir().join(name);
    fs::write(&out, bytes).map_err(|error| format!("{} cannot be written: {error}", out.display()))
}

fn fail(message: &str) -> ExitCode {
    println!("cargo::error={message}");
    ExitCode::FAILURE
}
