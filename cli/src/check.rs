//! `counterclaim check`.

use crate::report::{self, Format};
use crate::{Failure, folder};
use counterclaim_core::diagnostic::has_errors;
use counterclaim_core::parse::{self, Parsed};
use std::path::Path;

/// Parses a corpus and prints every fault of it.
pub fn run(dir: &Path, format: Format) -> Result<(), Failure> {
    let parsed = read(dir)?;
    report::print(&parsed.diagnostics, format);
    if format == Format::Text {
        let corpus = &parsed.corpus;
        let (claims, sources) =
            (report::count(corpus.claims.len(), "claim"), report::count(corpus.sources.len(), "source"));
        anstream::println!("{claims}, {sources}: {}", report::tally(&parsed.diagnostics));
    }
    if has_errors(&parsed.diagnostics) { Err(Failure::Faults) } else { Ok(()) }
}

/// Reads and parses a corpus folder.
pub fn read(dir: &Path) -> Result<Parsed, Failure> {
    let folder = folder::read(dir).map_err(|error| Failure::Usage(format!("cannot read the corpus: {error}")))?;
    Ok(parse::corpus(&folder))
}
