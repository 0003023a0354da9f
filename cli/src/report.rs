//! Diagnostics for people and for programs.

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use counterclaim_core::diagnostic::{Diagnostic, Severity};
use std::fmt::Display;

/// How to print what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// As rustc does, on standard error.
    Text,
    /// One JSON object a line, on standard output.
    Json,
}

/// The colour of an error's first word.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();

/// The colour of a warning's first word.
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// A text in a colour; where the output is no terminal, the stream takes the colour out again.
pub fn styled(text: impl Display, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

/// Prints diagnostics in the order given.
pub fn print(diagnostics: &[Diagnostic], format: Format) {
    for diagnostic in diagnostics {
        match format {
            Format::Text => anstream::eprintln!("{}", coloured(diagnostic)),
            Format::Json => match serde_json::to_string(diagnostic) {
                Ok(line) => anstream::println!("{line}"),
                Err(error) => anstream::eprintln!("{}: {error}", styled("error", ERROR)),
            },
        }
    }
}

/// The diagnostic as core prints it, its first word in colour.
fn coloured(diagnostic: &Diagnostic) -> String {
    let plain = diagnostic.to_string();
    let (word, style) = match diagnostic.severity {
        Severity::Error => ("error", ERROR),
        Severity::Warning => ("warning", WARNING),
    };
    match plain.strip_prefix(word) {
        Some(rest) => format!("{}{rest}", styled(word, style)),
        None => plain,
    }
}

/// "1 claim", "2 claims".
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// "3 errors, 1 warning", or "no faults".
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let number = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    match (number(Severity::Error), number(Severity::Warning)) {
        (0, 0) => "no faults".to_owned(),
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}
