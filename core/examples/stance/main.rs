//! Finds the weights by which [`counterclaim_core::article::stance`] judges, and tells how well they do.
//!
//!     cargo run --release -p counterclaim-core --example stance -- CORPUS FOLDER... [--write | --dump]
//!
//! A folder holds pairs of NAME.gold.json (claims with span, stance and kind) and a text whose name begins with NAME, or
//! practice articles as `practice/README.md` describes them. Articles are left out by turns, a part of them at a time,
//! and judged by what the rest teaches. `--write` then learns from all and writes `CORPUS/words.toml` and the weights in
//! the code; `--dump` prints what is read in every claim.

mod article;
mod fit;
mod report;

use article::Article;
use counterclaim_core::article::stance::Rule;
use counterclaim_core::model::{Lexicon, Stance};
use counterclaim_core::parse;
use fit::{Fitted, Ratings};
use std::fs;
use std::path::Path;

/// In how many parts articles are left out.
const PARTS: usize = 6;

fn main() {
    let (flags, arguments): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|one| one.starts_with("--"));
    let (corpus, folders) = arguments.split_first().expect("CORPUS FOLDER...");
    let corpus = Path::new(corpus);
    let lexicon = lexicon(corpus);
    let is = |flag: &str| flags.iter().any(|one| one == flag);
    if is("--dump") {
        let articles: Vec<Article> =
            folders.iter().flat_map(|folder| article::folder(&lexicon, Path::new(folder))).collect();
        return report::dump(&lexicon, &articles);
    }
    // What was learned before must not help with what is learned now.
    let bare = Lexicon { words: Vec::new(), ..lexicon };
    let articles: Vec<Article> = folders.iter().flat_map(|folder| article::folder(&bare, Path::new(folder))).collect();
    let ratings = Ratings::read(&fs::read_to_string(here("examples/stance/ratings.txt")).expect("ratings"));
    report::kinds(&articles);
    let on_topic: Vec<&Article> = articles.iter().filter(|article| !article.document.is_empty()).collect();
    let mut outcome = report::Outcome::default();
    for part in 0..PARTS {
        let fitted = fit::fit(&bare, &ratings, &on_topic, |at| at % PARTS != part);
        for (_, article) in on_topic.iter().enumerate().filter(|(at, _)| at % PARTS == part) {
            outcome.add(article, &fit::judge(&bare, &fitted, article));
        }
    }
    outcome.print();
    if is("--write") {
        let fitted = fit::fit(&bare, &ratings, &on_topic, |_| true);
        fs::write(corpus.join("words.toml"), report::words(&fitted.words)).expect("words.toml");
        fs::write(here("src/article/stance/weights.rs"), weights(&fitted)).expect("weights.rs");
    }
}

/// A file of the crate, wherever the program is run.
fn here(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn lexicon(corpus: &Path) -> Lexicon {
    let read = |name: &str| fs::read(corpus.join(name)).ok().map(|bytes| (name.to_owned(), bytes));
    let files = ["corpus.toml", "words.toml"].into_iter().filter_map(read).collect();
    parse::corpus(&parse::Folder { name: "corpus".to_owned(), files }).corpus.lexicon
}

/// The file of the code that holds what was found, as the formatter would leave it.
fn weights(fitted: &Fitted) -> String {
    let row = |values: &[f64]| {
        let mut lines = String::new();
        for chunk in values.chunks(18) {
            let shown: Vec<String> = chunk.iter().map(|value| format!("{value:.2}")).collect();
            lines.push_str(&format!("    {},\n", shown.join(", ")));
        }
        lines
    };
    let own = fitted.leaning.iter().map(|value| f64::from(*value)).collect::<Vec<_>>();
    format!(
        "//! Weights found by `cargo run --release -p counterclaim-core --example stance`; not to be edited by hand.\n\n\
         /// Of what a claim's own words amount to, as it counts for its neighbours and for the document.\n\
         pub(super) const LEANING: &[f32] = &[\n{}];\n\n\
         /// For the thesis, and against it with the sign turned.\n\
         pub(super) const POLAR: &[f32] = &[\n{}];\n\n\
         /// For taking no side.\n\
         pub(super) const PLAIN: &[f32] = &[\n{}];\n",
        row(&own),
        row(&fitted.polar),
        row(&fitted.plain)
    )
}

/// How many of the first polar measures are a claim's own: rules, fortunes, words.
fn own() -> usize {
    Rule::ALL.len() + counterclaim_core::article::stance::OWN.len()
}

/// In the order in which figures are told.
const STANCES: [Stance; 3] = [Stance::Optimistic, Stance::Pessimistic, Stance::Neutral];
