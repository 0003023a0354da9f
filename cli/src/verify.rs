//! `counterclaim verify`.

use crate::report::{self, Format};
use crate::{Failure, check, folder};
use counterclaim_core::anchor::{Original, originals, verify};
use counterclaim_core::diagnostic::{Diagnostic, has_errors};
use std::path::Path;

/// Compares every claim with its original and prints every difference.
pub fn run(dir: &Path, sources: &Path, format: Format) -> Result<(), Failure> {
    let parsed = check::read(dir)?;
    let (originals, mut diagnostics) = read_originals(sources)?;
    if has_errors(&parsed.diagnostics) {
        report::print(&parsed.diagnostics, format);
        anstream::eprintln!("the corpus itself has faults; `counterclaim check` names them, and nothing was compared");
        return Err(Failure::Faults);
    }
    let verdict = verify::verify(&parsed, &originals);
    diagnostics.extend(verdict.diagnostics);
    report::print(&diagnostics, format);
    let summary = verdict.summary;
    if format == Format::Text {
        let exceptions = match summary.exceptions {
            0 => String::new(),
            used => format!(", {} used", report::count(used, "exception")),
        };
        let (claims, tally) = (report::count(summary.claims, "claim"), report::tally(&diagnostics));
        anstream::println!("{} of {claims} proved{exceptions}: {tally}", summary.proved);
    }
    if has_errors(&diagnostics) { Err(Failure::Faults) } else { Ok(()) }
}

/// Reads the originals of a folder; what is no text comes back as a warning.
pub fn read_originals(dir: &Path) -> Result<(Vec<Original>, Vec<Diagnostic>), Failure> {
    let folder = folder::read(dir).map_err(|error| Failure::Usage(format!("cannot read the originals: {error}")))?;
    Ok(originals(&folder))
}
