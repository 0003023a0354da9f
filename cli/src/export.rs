//! `counterclaim export`.

mod json;

use crate::report;
use crate::{Failure, check};
use clap::ValueEnum;
use counterclaim_core::diagnostic::has_errors;
use std::io::Write;
use std::path::Path;

/// What a corpus can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One object with everything in it.
    Json,
}

/// Writes a corpus to standard output; a corpus with faults is not exported.
pub fn run(dir: &Path, format: Format) -> Result<(), Failure> {
    let mut parsed = check::read(dir)?;
    if has_errors(&parsed.diagnostics) {
        report::print(&parsed.diagnostics, report::Format::Text);
        return Err(Failure::Faults);
    }
    counterclaim_core::check::complete(&mut parsed.corpus);
    let mut text = match format {
        Format::Json => json::write(&parsed.corpus),
    }
    .map_err(|error| Failure::Usage(format!("cannot write the corpus as JSON: {error}")))?;
    text.push('\n');
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads the pipe has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::io("write to", Path::new("standard output"), &error)),
        Ok(()) => Ok(()),
    }
}
