//! `corpus.lock`: the hash of every original, and range and hash of every claim's span in it.
//!
//! The file is written by `counterclaim anchor` and read with the corpus. It holds offsets and hashes only, so it may
//! be published where the originals may not. Offsets are Unicode code points, ends exclusive.

use crate::model::{Anchor, Fingerprint, Original};
use serde::Deserialize;
use std::collections::HashSet;
use std::fmt::{self, Write};
use std::ops::Range;
use toml::Spanned;

/// The only version of the format so far.
const VERSION: u32 = 1;

/// Bytes of a SHA-256.
const HASH_BYTES: usize = 32;

const HEAD: &str = "\
# Written by `counterclaim anchor`: where every claim stands in its original. Do not edit by hand; whoever holds the
# originals repeats the proof with `counterclaim verify`. Ranges are Unicode code points, ends exclusive.
";

/// What `corpus.lock` holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// In the order of the corpus.
    pub sources: Vec<LockedSource>,
}

/// One source's original and the anchors in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedSource {
    /// The source's id.
    pub id: String,
    /// The file its claims were taken from.
    pub original: Original,
    /// In the order of the digest.
    pub claims: Vec<LockedClaim>,
}

/// One claim's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedClaim {
    /// The claim's id.
    pub id: String,
    /// Where it stands.
    pub anchor: Anchor,
}

impl Lock {
    /// The entry of a source.
    pub fn source(&self, id: &str) -> Option<&LockedSource> {
        self.sources.iter().find(|source| source.id == id)
    }
}

impl LockedSource {
    /// The place of a claim.
    pub fn anchor(&self, id: &str) -> Option<&Anchor> {
        self.claims.iter().find(|claim| claim.id == id).map(|claim| &claim.anchor)
    }
}

/// Why a lock file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockError {
    /// What is wrong, in a sentence without a final stop.
    pub message: String,
    /// Counted from 1.
    pub line: u32,
    /// Code points from the start of the line, counted from 1.
    pub column: u32,
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "corpus.lock:{}:{}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for LockError {}

impl LockError {
    fn at(text: &str, at: usize, message: impl Into<String>) -> Self {
        let place = crate::diagnostic::Location::of("corpus.lock", text, at..at);
        Self { message: message.into(), line: place.line, column: place.column }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLock {
    version: Spanned<u32>,
    #[serde(default)]
    source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSource {
    id: Spanned<String>,
    sha256: Spanned<String>,
    words: u32,
    characters: u32,
    #[serde(default)]
    claim: Vec<WrittenClaim>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenClaim {
    id: Spanned<String>,
    start: u32,
    end: Spanned<u32>,
    sha256: Spanned<String>,
}

/// Reads a lock file.
///
/// # Errors
/// Text that is not TOML of this form, another version, a hash that is not 64 hexadecimal digits, a range that is
/// empty or ends behind its original, an id that stands there twice: the first of them, with its place.
pub fn read(text: &str) -> Result<Lock, LockError> {
    let written: WrittenLock = toml::from_str(text).map_err(|error| {
        LockError::at(text, error.span().map_or(0, |span| span.start), error.message().trim_end_matches('.').to_owned())
    })?;
    let version = *written.version.get_ref();
    if version != VERSION {
        let message =
            format!("version {version} of corpus.lock is not known here; this program reads version {VERSION}");
        return Err(LockError::at(text, written.version.span().start, message));
    }
    let mut seen_sources = HashSet::new();
    let mut seen_claims = HashSet::new();
    let mut lock = Lock::default();
    for source in written.source {
        let id = unique(text, &source.id, "source", &mut seen_sources)?;
        let original =
            Original { sha256: hash(text, &source.sha256)?, words: source.words, characters: source.characters };
        let mut claims = Vec::with_capacity(source.claim.len());
        for claim in source.claim {
            let id = unique(text, &claim.id, "claim", &mut seen_claims)?;
            let end = *claim.end.get_ref();
            if end <= claim.start || end > original.characters {
                let message = format!(
                    "the range {}..{end} of `{id}` is empty or ends behind the original's {} characters",
                    claim.start, original.characters
                );
                return Err(LockError::at(text, claim.end.span().start, message));
            }
            claims.push(LockedClaim {
                id,
                anchor: Anchor { start: claim.start, end, sha256: hash(text, &claim.sha256)? },
            });
        }
        lock.sources.push(LockedSource { id, original, claims });
    }
    Ok(lock)
}

fn unique(text: &str, id: &Spanned<String>, what: &str, seen: &mut HashSet<String>) -> Result<String, LockError> {
    let Range { start, .. } = id.span();
    if seen.insert(id.get_ref().clone()) {
        Ok(id.get_ref().clone())
    } else {
        Err(LockError::at(text, start, format!("the {what} `{}` stands here twice", id.get_ref())))
    }
}

fn hash(text: &str, written: &Spanned<String>) -> Result<Fingerprint, LockError> {
    Fingerprint::from_hex(written.get_ref())
        .filter(|print| print.0.len() == HASH_BYTES)
        .ok_or_else(|| LockError::at(text, written.span().start, "a SHA-256 is 64 hexadecimal digits"))
}

/// Writes a lock file; the same lock always gives the same bytes.
pub fn write(lock: &Lock) -> String {
    let mut out = format!("{HEAD}version = {VERSION}\n");
    for source in &lock.sources {
        let Original { sha256, words, characters } = &source.original;
        // Writing into a String cannot fail.
        let _ = write!(
            out,
            "\n[[source]]\nid = {}\nsha256 = \"{}\"\nwords = {words}\ncharacters = {characters}\n",
            quoted(&source.id),
            sha256.hex()
        );
        for claim in &source.claims {
            let Anchor { start, end, sha256 } = &claim.anchor;
            let _ = write!(
                out,
                "\n[[source.claim]]\nid = {}\nstart = {start}\nend = {end}\nsha256 = \"{}\"\n",
                quoted(&claim.id),
                sha256.hex()
            );
        }
    }
    out
}

/// A TOML basic string. Ids hold nothing that needs escaping; a value that does must still not break the file.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\u{0}'..='\u{1f}' | '\u{7f}' => {
                let _ = write!(out, "\\u{:04X}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn print(seed: u8) -> Fingerprint {
        Fingerprint(vec![seed; HASH_BYTES])
    }

    fn small() -> Lock {
        let claim =
            |id: &str, start, end| LockedClaim { id: id.to_owned(), anchor: Anchor { start, end, sha256: print(7) } };
        Lock {
            sources: vec![LockedSource {
                id: "harbour".to_owned(),
                original: Original { sha256: print(1), words: 40, characters: 200 },
                claims: vec![claim("ferries", 3, 20), claim("cranes", 20, 200)],
            }],
        }
    }

    fn fault(text: &str) -> (u32, u32, String) {
        let error = read(text).expect_err("the text has a fault");
        (error.line, error.column, error.message)
    }

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let written = write(&small());
        assert!(written.starts_with("# Written by `counterclaim anchor`"));
        assert_eq!(read(&written), Ok(small()));
        assert_eq!(write(&read(&written).expect("just written")), written);
    }

    #[test]
    fn an_empty_lock_is_a_lock() {
        assert_eq!(read("version = 1\n"), Ok(Lock::default()));
    }

    #[test]
    fn faults_carry_their_place() {
        assert_eq!(fault("version = 2\n").0, 1);
        assert_eq!(
            fault("version = 1\n\n[[source]]\nid = \"a\"\ncolour = 3\n"),
            (5, 1, fault("version = 1\n\n[[source]]\nid = \"a\"\ncolour = 3\n").2)
        );
        let broken = write(&small()).replace("start = 3", "start = -3");
        assert_eq!(fault(&broken).0, 13);
        let broken = write(&small()).replacen("0101", "01", 1);
        assert_eq!(fault(&broken), (7, 10, "a SHA-256 is 64 hexadecimal digits".to_owned()));
        let broken = write(&small()).replace("end = 20\n", "end = 3\n");
        assert!(fault(&broken).2.starts_with("the range 3..3 of `ferries` is empty"));
        let broken = write(&small()).replace("end = 200", "end = 201");
        assert!(fault(&broken).2.contains("ends behind the original"));
        let broken = write(&small()).replace("cranes", "ferries");
        assert_eq!(fault(&broken).2, "the claim `ferries` stands here twice");
        assert_eq!(fault("").2, "missing field `version`");
    }

    proptest! {
        #[test]
        fn foreign_text_is_an_error_value(text in any::<String>()) {
            if let Err(error) = read(&text) {
                prop_assert!(error.line >= 1 && error.column >= 1 && !error.message.is_empty());
            }
        }

        #[test]
        fn any_id_is_read_back(id in any::<String>()) {
            let mut lock = small();
            lock.sources[0].id = id;
            prop_assert_eq!(read(&write(&lock)), Ok(lock));
        }

        #[test]
        fn a_truncated_lock_never_panics(cut in 0..600_usize) {
            let written = write(&small());
            let _ = read(written.get(..cut).unwrap_or(&written));
        }
    }
}
