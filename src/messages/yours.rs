//! The words of the page that reads the reader's own article.

use crate::parsing::{Fault, LONGEST, Outcome};
use counterclaim_core::article::claim::time::Basis;

/// What the page does.
pub const YOURS_LEAD: &str = "Paste an article, as text or HTML, or open a file. Its claims are found by rules: who is \
                              reported to say what, about when, with which figures, and which way each points. Rules \
                              make mistakes; the words beside each claim are the article’s own.";
/// The text field's label.
pub const YOURS_LABEL: &str = "Your article";
/// What may stand in the field.
pub const YOURS_PLACEHOLDER: &str =
    "Paste here. Menus, share prompts and comments may come along: they are left aside.";
/// The button.
pub const YOURS_READ: &str = "Find the claims";
/// The file field's label.
pub const YOURS_FILE: &str = "or open a file, or drop one here:";
/// What becomes of the text.
pub const YOURS_PRIVATE: &str = "The text stays on this device. Nothing is sent or stored.";
/// While the worker reads.
pub const YOURS_READING: &str = "Reading…";
/// How the claims came about.
pub const FOUND_BY_RULES: &str = "Found by rules in your text, not coded by a person. Which way a claim points is \
                                  inferred from its words, by weights learned from practice articles, and from the \
                                  claims around it. It can be wrong: in 80 articles on AI in China and the United \
                                  States, from which nothing was learned, 7 in 10 sure directions agreed with what \
                                  people had coded, but of those marked “unsure” fewer than half. Where no words \
                                  are named beside one, none weighed much by itself.";
/// Where a claim points was little better than guessed.
pub const UNSURE: &str = "unsure";
/// Behind a speaker whom an earlier sentence names.
pub const CARRIED: &str = "inferred: named in a sentence before";
/// Nothing was found.
pub const YOURS_NONE: &str =
    "No claim was found in this text: nothing in it reads as a checkable or arguable assertion.";
/// The article's day is not known.
pub const YOURS_UNDATED: &str = "No date of publication was found; dates such as “last month” could not be placed.";
/// Heads the list of words a stance mostly rests on.
pub const COUNTED: &str = "Counted most:";
/// When the article appeared, and on what that rests.
pub fn dated(day: &str, basis: &str) -> String {
    format!("Relative dates count from {day}: {basis}.")
}
/// A claim none of whose words stands out.
pub const COUNTED_NONE: &str = "no single word weighs much; all of them, and the claims around them, do a little";
/// The figures of a claim.
pub const YOURS_FIGURES: &str = "Figures:";
/// Leads to the corpus.
pub const YOURS_CORPUS: &str = "What this corpus says:";

/// How many of the claims read like ones of the corpus.
pub fn yours_met(met: usize, all: usize) -> String {
    let met_words = match met {
        0 => return "None of them reads like a claim of this corpus.".to_owned(),
        1 => "One of them reads like a claim of this corpus".to_owned(),
        many => format!("{} of them read like claims of this corpus", super::capital(&super::number(many))),
    };
    match all.saturating_sub(met) {
        0 => format!("{met_words}; none is new to it."),
        1 => format!("{met_words}; one is new to it."),
        new => format!("{met_words}; {} are new to it.", super::number(new)),
    }
}

/// Why nothing is shown, and what to do.
pub fn unread(outcome: &Outcome) -> String {
    match outcome {
        Outcome::TooLong => {
            format!("This is more than {} million bytes. Paste one article, not a collection.", LONGEST / 1_000_000)
        }
        Outcome::Failed(Fault::NoWorker) => "This browser starts no background program on this page, so the text \
                                             cannot be read here. Open the page from its web address, outside a frame."
            .to_owned(),
        Outcome::Failed(Fault::Stopped) => {
            "The program that reads articles could not be loaded, or stopped. Check the \
                                            connection and try again; your text is still in the field."
                .to_owned()
        }
        Outcome::Failed(Fault::OtherVersion) => {
            "This page has been updated since it was opened. Copy your text, reload \
                                                 the page, and paste it again."
                .to_owned()
        }
        Outcome::Reading | Outcome::Read(_) => String::new(),
    }
}

/// On what the time of a claim rests, where its own words do not say it.
pub fn time_basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Stated => None,
        Basis::Carried => Some("from the sentence before"),
        Basis::Present => Some("present tense"),
    }
}
