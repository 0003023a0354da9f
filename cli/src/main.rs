//! The `counterclaim` command: what a corpus author types.
//!
//! Results go to standard output, diagnostics to standard error as rustc prints them. The exit code is 0 where all is
//! well, 1 where the corpus has faults, and 2 where the command was used wrongly or a file could not be read or
//! written.

mod anchor;
mod check;
mod export;
mod folder;
mod parse;
mod report;
mod suggest;
mod verify;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Take a corpus of articles apart into claims, and prove that every claim keeps what its article says.
#[derive(Debug, Parser)]
#[command(name = "counterclaim", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Name every mistake of a corpus with file, line and column.
    Check {
        /// The corpus folder, with corpus.toml and one .dj file a source.
        dir: PathBuf,
        /// How to print what is found: `text`, or `json` for one object a line on standard output.
        #[arg(long, value_enum, default_value_t = report::Format::Text)]
        format: report::Format,
    },
    /// Find where every claim stands in its original, and write corpus.lock.
    Anchor(anchor::Options),
    /// Prove that no claim lost or added a figure, name, negation or hedge of its original.
    Verify {
        /// The corpus folder.
        dir: PathBuf,
        /// The folder that holds the originals as text files.
        #[arg(long, value_name = "DIR")]
        sources: PathBuf,
        /// How to print what is found: `text`, or `json` for one object a line on standard output.
        #[arg(long, value_enum, default_value_t = report::Format::Text)]
        format: report::Format,
    },
    /// List claims that rules find and that no claim of the corpus covers, as spans for a digest.
    Suggest(suggest::Options),
    /// Write the corpus to standard output in another format.
    Export {
        /// The corpus folder.
        dir: PathBuf,
        /// The format to write.
        #[arg(long, value_enum)]
        format: export::Format,
    },
    /// Read raw articles: claims with figures, dates, speakers and stance, as JSON.
    Parse(parse::Options),
}

/// How a command ended, apart from success.
#[derive(Debug)]
enum Failure {
    /// The corpus has faults; they have been printed.
    Faults,
    /// Something outside the corpus: a file that cannot be read, an argument that makes no sense.
    Usage(String),
}

impl Failure {
    /// A folder or file that could not be read or written.
    fn io(doing: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Usage(format!("cannot {doing} {}: {error}", path.display()))
    }
}

fn main() -> ExitCode {
    // Clap prints help and wrong usage itself, and ends with 0 or 2.
    let outcome = match Arguments::parse().command {
        Command::Check { dir, format } => check::run(&dir, format),
        Command::Anchor(options) => anchor::run(&options),
        Command::Verify { dir, sources, format } => verify::run(&dir, &sources, format),
        Command::Suggest(options) => suggest::run(&options),
        Command::Export { dir, format } => export::run(&dir, format),
        Command::Parse(options) => parse::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Faults) => ExitCode::from(1),
        Err(Failure::Usage(message)) => {
            anstream::eprintln!("{}: {message}", report::styled("error", report::ERROR));
            ExitCode::from(2)
        }
    }
}
