//! Rules that hold for a corpus as a whole.

use super::Parsed;
use super::file::{Faults, File};
use super::thesis::Thesis;
use crate::anchor::lock::{Lock, LockError};
use crate::diagnostic::{Diagnostic, Location};
use crate::extract::words;
use crate::model::{Inline, Origin, SourceKey};
use std::collections::BTreeSet;

/// The largest share of an article that may be quoted, in percent of its words.
const QUOTED_PERCENT: usize = 20;

/// A digest that corpus.toml does not list would be left out without a word.
pub(super) fn unlisted(file: &File<'_>, thesis: &Thesis<'_>, faults: &mut Faults) {
    let Some(id) = file.name.strip_suffix(".dj").filter(|id| *id != "about") else { return };
    if !thesis.sources.iter().any(|(listed, _)| listed == id) {
        faults.push(
            Diagnostic::error(
                "source-unlisted",
                file.locate(0..3),
                format!("corpus.toml does not list the source `{id}`"),
            )
            .hint(format!("add \"{id}\" to `sources`; the order there is the order of the columns")),
        );
    }
}

/// Puts the anchors of `corpus.lock` into the model.
pub(super) fn lock(found: Option<(&File<'_>, Result<Lock, LockError>)>, parsed: &mut Parsed, faults: &mut Faults) {
    let curated = |parsed: &Parsed| parsed.corpus.claims.iter().any(|claim| claim.origin == Origin::Curated);
    let Some((file, read)) = found else {
        if let Some(place) = parsed.places.sources.first().filter(|_| curated(parsed)) {
            faults.push(
                Diagnostic::warning(
                    "no-lock",
                    place.clone(),
                    "the folder has no corpus.lock: no claim is tied to its original",
                )
                .hint("run `counterclaim anchor DIR --sources ORIGINALS`"),
            );
        }
        return;
    };
    let lock = match read {
        Ok(lock) => lock,
        Err(error) => {
            let mut place = Location::file(&file.path);
            (place.line, place.column) = (error.line, error.column);
            place.excerpt = file.text.lines().nth(error.line.saturating_sub(1) as usize).unwrap_or_default().to_owned();
            faults.push(
                Diagnostic::error("invalid-lock", place, error.message)
                    .hint("it is written by `counterclaim anchor`; write it anew rather than by hand"),
            );
            return;
        }
    };
    for entry in &lock.sources {
        let Some(source) = parsed.corpus.sources.iter_mut().find(|source| source.id == entry.id) else {
            stale(file, &format!("no source has the id `{}`", entry.id), faults);
            continue;
        };
        source.original = Some(entry.original.clone());
        for claim in &entry.claims {
            match parsed.corpus.claims.iter_mut().find(|other| other.id == claim.id) {
                Some(known) => {
                    known.anchor = Some(claim.anchor.clone());
                }
                None => stale(file, &format!("no claim has the id `{}`", claim.id), faults),
            }
        }
    }
    for (claim, place) in parsed.corpus.claims.iter().zip(&parsed.places.claims) {
        // What was found by rules has been found in the original itself.
        if claim.anchor.is_none() && claim.origin == Origin::Curated {
            faults.push(
                Diagnostic::error(
                    "anchor-missing",
                    place.clone(),
                    format!("corpus.lock has no anchor for `{}`", claim.id),
                )
                .hint("run `counterclaim anchor DIR --sources ORIGINALS`"),
            );
        }
    }
}

fn stale(file: &File<'_>, fault: &str, faults: &mut Faults) {
    faults.push(
        Diagnostic::warning("anchor-stale", Location::file(&file.path), format!("corpus.lock is behind: {fault}"))
            .hint("run `counterclaim anchor DIR --sources ORIGINALS`"),
    );
}

/// What can be told only of the whole.
pub(super) fn whole(head: &str, parsed: &Parsed, faults: &mut Faults) {
    let corpus = &parsed.corpus;
    if corpus.sources.is_empty() {
        faults.push(
            Diagnostic::error("empty-corpus", Location::file(head), "the corpus has no source")
                .hint("list at least one in `sources` and write its digest"),
        );
    }
    if corpus.questions.is_empty() {
        faults.push(
            Diagnostic::error("empty-corpus", Location::file(head), "the corpus asks no question")
                .hint("add [[questions]]: claims are set side by side under them"),
        );
    }
    for (at, question) in corpus.questions.iter().enumerate() {
        if !corpus.claims.iter().any(|claim| claim.questions.iter().any(|key| key.at() == at)) {
            let doubt = format!("no claim answers the question `{}`", question.id);
            faults.push(Diagnostic::warning("idle-question", Location::file(head), doubt));
        }
    }
    for (at, place) in parsed.places.sources.iter().enumerate() {
        quoted_share(SourceKey(at as u32), place, parsed, faults);
    }
}

/// Distinct quoted words against the length of the article: of the original where an anchor run has counted it, of
/// the digest until then.
fn quoted_share(key: SourceKey, place: &Location, parsed: &Parsed, faults: &mut Faults) {
    let Some(source) = parsed.corpus.sources.get(key.at()) else { return };
    let claims = || parsed.corpus.claims.iter().filter(|claim| claim.source == key);
    let mut seen = BTreeSet::new();
    for phrase in claims().filter_map(|claim| claim.phrase.as_deref()) {
        seen.extend(words::tokens(phrase).map(|token| token.folded.to_string()));
    }
    let quoted = seen.len();
    let total = source.original.as_ref().map_or_else(
        || {
            let prose = source.blocks.iter().flat_map(|block| &block.inlines).map(|inline| match inline {
                Inline::Text(text) => text.split_whitespace().count(),
                Inline::Claim(..) => 0,
            });
            prose.sum::<usize>() + claims().map(|claim| claim.statement.split_whitespace().count()).sum::<usize>()
        },
        |original| original.words as usize,
    );
    if quoted * 100 > total * QUOTED_PERCENT {
        faults.push(
            Diagnostic::error(
                "quoted-share",
                place.clone(),
                format!("{quoted} distinct words are quoted of an article of {total}: more than {QUOTED_PERCENT} %"),
            )
            .hint("a digest is in your own words; shorten phrases or leave some out"),
        );
    }
}
