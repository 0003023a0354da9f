//! From a corpus folder to a [`Corpus`], with every fault of the folder in one go.
//!
//! ```text
//! corpus.toml ─ thesis ┐
//! words.toml ── weights┤
//! NAME.dj ───── digest ┤
//! NAME.txt ────── raw  ┼─ rules ─ Corpus + diagnostics
//! relations.toml ──────┤
//! corpus.lock ─────────┘
//! ```
//!
//! The format is described in `corpus/README.md`. Files arrive as bytes: reading them is the caller's affair.

mod digest;
mod file;
mod prose;
mod raw;
mod relations;
mod rules;
mod table;
mod thesis;
mod weights;

use crate::anchor::lock;
use crate::article::Reader;
use crate::diagnostic::{Diagnostic, Location};
use crate::model::{Claim, ClaimKey, Corpus};
use file::{Faults, File};
use rustc_hash::FxHashMap;

/// A corpus folder, read by somebody else.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// How diagnostics name the folder.
    pub name: String,
    /// Every file's name, relative to the folder, and its bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What a folder amounts to.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// What could be made of it; complete where no diagnostic is an error.
    pub corpus: Corpus,
    /// Every fault and doubt, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Where things stand in the folder, for stages that report on them later.
    pub places: Places,
    /// Groups of names that count as the same when statement and original are compared.
    pub aliases: Vec<Vec<String>>,
    /// Differences between statement and original that are meant.
    pub exceptions: Vec<Exception>,
    /// The first claim of each id. A corpus of a hundred thousand is not gone through for every one of them.
    ids: FxHashMap<String, ClaimKey>,
}

impl Parsed {
    /// Finds a claim by its written id.
    fn claim_named(&self, id: &str) -> Option<ClaimKey> {
        self.ids.get(id).copied()
    }

    /// Takes a claim in that stands at a place.
    fn add_claim(&mut self, claim: Claim, place: Location) {
        let key = ClaimKey(self.corpus.claims.len() as u32);
        self.ids.entry(claim.id.clone()).or_insert(key);
        self.places.claims.push(place);
        self.corpus.claims.push(claim);
    }
}

/// Where claims and sources stand in the corpus folder.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The span of each claim, by its key.
    pub claims: Vec<Location>,
    /// The phrase of each claim, by its key, where it has one.
    pub phrases: Vec<Option<Location>>,
    /// The head of each source, by its key.
    pub sources: Vec<Location>,
}

/// A difference between a statement and its original that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The claim it belongs to.
    pub claim: ClaimKey,
    /// The figure, name, negation or hedge that would be reported.
    pub word: String,
    /// Why it is right all the same.
    pub reason: String,
    /// Where it is written.
    pub location: Location,
}

/// Parses a corpus folder.
///
/// Never fails: a file that cannot be read as text, a key nobody knows or a date that is none each become a
/// diagnostic, and the rest is parsed all the same.
pub fn corpus(folder: &Folder) -> Parsed {
    let mut faults = Faults::default();
    let files = File::all(folder, &mut faults);
    let find = |name: &str| files.iter().find(|file| file.name == name);
    let shown = |name: &str| file::path(&folder.name, name);

    let Some(head) = find("corpus.toml") else {
        if !folder.files.iter().any(|(name, _)| name == "corpus.toml") {
            faults.push(
                Diagnostic::error("no-corpus", Location::file(&shown("corpus.toml")), "the folder has no corpus.toml")
                    .hint("a corpus is a folder with corpus.toml and one .dj file a source; see corpus/README.md"),
            );
        }
        return Parsed { diagnostics: faults.into_list(), ..Parsed::default() };
    };
    let mut thesis = thesis::read(head, &mut faults);
    if let Some(file) = find("words.toml") {
        thesis.corpus.lexicon.words = weights::read(file, &mut faults);
    }
    let mut parsed = Parsed { aliases: std::mem::take(&mut thesis.aliases), ..Parsed::default() };

    let mut reader = None;
    for (id, location) in thesis.sources.clone() {
        let name = format!("{id}.dj");
        match find(&name) {
            Some(file) => digest::read(file, &thesis, &mut parsed, &mut faults),
            None if folder.files.iter().any(|(given, _)| *given == name) => {}
            None => match raw::find(folder, &id) {
                Some(found) => {
                    // Compiling the lexicon costs more than an article; most corpora need none.
                    let reader = reader.get_or_insert_with(|| Reader::new(&thesis.corpus));
                    raw::read(&found, &mut thesis, reader, &mut parsed, &mut faults);
                }
                None => faults.push(
                    Diagnostic::error("source-missing", location, format!("the folder has no file `{name}`"))
                        .hint("take it off the list, write the digest, or put the article there as .txt, .md or .html"),
                ),
            },
        }
    }
    for file in &files {
        rules::unlisted(file, &thesis, &mut faults);
    }
    thesis::finish(thesis, &mut parsed, &mut faults);
    if let Some(file) = find("about.dj") {
        parsed.corpus.about = prose::blocks(file, &mut faults);
    }
    if let Some(file) = find("relations.toml") {
        relations::read(file, &mut parsed, &mut faults);
    }
    rules::lock(find("corpus.lock").map(|file| (file, lock::read(file.text))), &mut parsed, &mut faults);
    rules::whole(&shown("corpus.toml"), &parsed, &mut faults);
    parsed.diagnostics = faults.into_list();
    parsed
}

#[cfg(test)]
mod tests;
