//! `counterclaim anchor`.

use crate::report::{self, Format, styled};
use crate::{Failure, check, verify};
use clap::Args;
use counterclaim_core::anchor::align::{Alignment, Located, Means, Wishes, align};
use counterclaim_core::anchor::lock;
use counterclaim_core::diagnostic::{Diagnostic, Severity, has_errors};
use counterclaim_core::model::ClaimKey;
use counterclaim_core::parse::Parsed;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

/// Options of `counterclaim anchor`.
#[derive(Debug, Args)]
pub struct Options {
    /// The corpus folder.
    dir: PathBuf,
    /// The folder that holds the originals as text files.
    #[arg(long, value_name = "DIR")]
    sources: PathBuf,
    /// Set a claim's span by hand, in code points of its original, the end exclusive; may be given again.
    #[arg(long, value_name = "CLAIM=START..END")]
    set: Vec<String>,
    /// Look again for claims whose recorded span still holds.
    #[arg(long)]
    again: bool,
    /// Show what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Finds every claim's span and writes `corpus.lock`.
pub fn run(options: &Options) -> Result<(), Failure> {
    let parsed = check::read(&options.dir)?;
    let (originals, mut diagnostics) = verify::read_originals(&options.sources)?;
    // A missing or outdated lock is what this command mends; any other fault may hide claims.
    let faults: Vec<Diagnostic> = parsed
        .diagnostics
        .iter()
        .filter(|fault| fault.severity == Severity::Error && !is_mended_here(fault))
        .cloned()
        .collect();
    if !faults.is_empty() {
        report::print(&faults, Format::Text);
        anstream::eprintln!("mend these first; nothing was written");
        return Err(Failure::Faults);
    }
    let set = options.set.iter().map(|wish| read_wish(wish, &parsed)).collect::<Result<Vec<_>, _>>()?;
    let alignment = align(&parsed, &originals, &Wishes { set, again: options.again });
    diagnostics.extend(alignment.diagnostics.iter().cloned());
    report::print(&diagnostics, Format::Text);
    show(&parsed, &alignment, options.dry_run);
    if has_errors(&diagnostics) {
        anstream::eprintln!("corpus.lock was not written");
        return Err(Failure::Faults);
    }
    if !options.dry_run {
        let path = options.dir.join("corpus.lock");
        fs::write(&path, lock::write(&alignment.lock)).map_err(|error| Failure::io("write", &path, &error))?;
        anstream::println!("wrote {}", path.display());
    }
    Ok(())
}

/// Faults that say no more than that this command has to be run. How much is quoted can only be measured once the
/// original's length is recorded.
fn is_mended_here(fault: &Diagnostic) -> bool {
    fault.location.file.ends_with("corpus.lock") || fault.code.starts_with("anchor") || fault.code == "quoted-share"
}

/// Reads `CLAIM=START..END`.
fn read_wish(wish: &str, parsed: &Parsed) -> Result<(ClaimKey, Range<u32>), Failure> {
    let wrong = || Failure::Usage(format!("`--set {wish}` is not of the form CLAIM=START..END"));
    let (id, range) = wish.split_once('=').ok_or_else(wrong)?;
    let (start, end) = range.split_once("..").ok_or_else(wrong)?;
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| wrong());
    let range = number(start)?..number(end)?;
    let key = parsed.corpus.claim_named(id).ok_or_else(|| Failure::Usage(format!("the corpus has no claim `{id}`")))?;
    Ok((key, range))
}

/// Lists the spans a person should look at, and counts all. A trial run lists every span.
fn show(parsed: &Parsed, alignment: &Alignment, all: bool) {
    let unsure = alignment.located.iter().filter(|located| !located.sure);
    for located in alignment.located.iter().filter(|located| all || !located.sure) {
        let id = parsed.corpus.claim(located.claim).map_or("", |claim| claim.id.as_str());
        let Located { anchor, text, .. } = located;
        let mark = if located.sure { String::new() } else { styled(" unsure", report::WARNING) };
        anstream::println!("{id}={}..{} ({}){mark}\n    {text}", anchor.start, anchor.end, means(located.means));
    }
    let by = |wanted: Means| alignment.located.iter().filter(|located| located.means == wanted).count();
    anstream::println!(
        "{}: {} kept, {} set, {} by phrase, {} by words, {} unsure",
        report::count(alignment.located.len(), "claim"),
        by(Means::Kept),
        by(Means::Set),
        by(Means::Phrase),
        by(Means::Words),
        unsure.count(),
    );
}

fn means(means: Means) -> &'static str {
    match means {
        Means::Kept => "kept",
        Means::Set => "set",
        Means::Phrase => "by phrase",
        Means::Words => "by words",
    }
}
