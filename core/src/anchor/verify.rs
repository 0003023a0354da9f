//! Proves that every claim keeps what its span in the original says.
//!
//! For every claim: its original is the one that was annotated; the span lies in it and has the recorded hash; the
//! phrase stands in the span; and statement and span have the same figures, names, negations and hedges
//! ([`compare`]). What differs is reported with both texts, and `[[exceptions]]` of a digest silence exactly the word
//! they name.

mod compare;

use super::assign::{assign, curated, is_raw, is_recorded};
use super::original::Original;
use crate::diagnostic::{Diagnostic, Location};
use crate::extract::words::fold;
use crate::model::{Claim, ClaimKey, Source, SourceKey};
use crate::parse::{Exception, Parsed};
use compare::{Comparison, Difference, Reading};

/// What was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Claims of the corpus.
    pub claims: usize,
    /// Claims that keep what their span says, exceptions granted.
    pub proved: usize,
    /// Exceptions that silenced something.
    pub exceptions: usize,
}

/// What a proof amounts to.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// Every difference, in corpus order.
    pub diagnostics: Vec<Diagnostic>,
    /// What was looked at.
    pub summary: Summary,
}

/// Compares every claim of a corpus with its originals; the corpus must have been parsed with its `corpus.lock`.
pub fn verify(parsed: &Parsed, originals: &[Original]) -> Verdict {
    let mut verdict =
        Verdict { summary: Summary { claims: curated(&parsed.corpus), ..Summary::default() }, ..Verdict::default() };
    let mut used = vec![false; parsed.exceptions.len()];
    let likely = assign(&parsed.corpus, originals);
    for (at, source) in parsed.corpus.sources.iter().enumerate() {
        if is_raw(&parsed.corpus, at) {
            continue;
        }
        let Some(original) = originals.iter().find(|original| is_recorded(source, original)) else {
            let like = likely.get(at).copied().flatten().and_then(|at| originals.get(at));
            verdict.diagnostics.push(no_original(parsed, at, source, like, originals));
            continue;
        };
        let reading = Reading::of(original, &parsed.aliases);
        let key = SourceKey(u32::try_from(at).unwrap_or(u32::MAX));
        for (key, claim) in parsed.corpus.keyed_claims().filter(|(_, claim)| claim.source == key) {
            let before = verdict.diagnostics.len();
            prove(parsed, key, claim, &reading, &mut used, &mut verdict.diagnostics);
            verdict.summary.proved += usize::from(verdict.diagnostics.len() == before);
        }
    }
    for (exception, used) in parsed.exceptions.iter().zip(&used) {
        if *used {
            verdict.summary.exceptions += 1;
        } else if is_provable(parsed, exception, originals) {
            verdict.diagnostics.push(
                Diagnostic::warning(
                    "exception-unused",
                    exception.location.clone(),
                    format!("nothing is reported for `{}` that this would silence", exception.word),
                )
                .hint("take it out, or write the word as it is reported"),
            );
        }
    }
    verdict
}

/// Whether the claim of an exception could be looked at; without its original nothing is known.
fn is_provable(parsed: &Parsed, exception: &Exception, originals: &[Original]) -> bool {
    let source = parsed.corpus.claim(exception.claim).and_then(|claim| parsed.corpus.source_of(claim));
    source.is_some_and(|source| originals.iter().any(|original| is_recorded(source, original)))
}

fn no_original(
    parsed: &Parsed,
    at: usize,
    source: &Source,
    like: Option<&Original>,
    originals: &[Original],
) -> Diagnostic {
    let location = parsed.places.sources.get(at).cloned().unwrap_or_else(|| Location::file("corpus.toml"));
    match like {
        Some(like) if source.original.is_some() => Diagnostic::error(
            "original-changed",
            location,
            format!("`{}` looks like the original of “{}”, but it is not the text that was annotated", like.name, source.title),
        )
        .note(format!("recorded: {} code points; here: {}", source.original.as_ref().map_or(0, |locked| locked.characters), like.characters()))
        .hint("find the text that was annotated, or read the new one, mend the digest, and run `counterclaim anchor` again"),
        Some(like) => Diagnostic::error("original-unrecorded", location, format!("corpus.lock does not record `{}` as the original of “{}”", like.name, source.title))
            .hint("run `counterclaim anchor` first"),
        None => {
            let looked: Vec<&str> = originals.iter().map(|original| original.name.as_str()).collect();
            let hint = if looked.is_empty() { "the folder given with --sources holds no text".to_owned() } else { format!("looked through: {}", looked.join(", ")) };
            Diagnostic::error("original-missing", location, format!("no original of “{}” is here", source.title)).hint(hint)
        }
    }
}

fn prove(
    parsed: &Parsed,
    key: ClaimKey,
    claim: &Claim,
    reading: &Reading<'_>,
    used: &mut [bool],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let location = || parsed.places.claims.get(key.at()).cloned().unwrap_or_else(|| Location::file("corpus.toml"));
    let original = reading.original();
    let Some(anchor) = &claim.anchor else {
        diagnostics.push(
            Diagnostic::error("anchor-missing", location(), format!("`{}` has no span in corpus.lock", claim.id))
                .hint("run `counterclaim anchor`"),
        );
        return;
    };
    let Some(span) = original.bytes(anchor.start..anchor.end) else {
        let message = format!(
            "the span {}..{} of `{}` lies outside `{}`, which has {} code points",
            anchor.start,
            anchor.end,
            claim.id,
            original.name,
            original.characters()
        );
        diagnostics
            .push(Diagnostic::error("anchor-outside", location(), message).hint("run `counterclaim anchor --again`"));
        return;
    };
    let said = original.text.get(span.clone()).unwrap_or_default();
    if !original.holds(anchor) {
        diagnostics.push(
            Diagnostic::error(
                "span-changed",
                location(),
                format!(
                    "the text at {}..{} of `{}` is not the one that `{}` was made from",
                    anchor.start, anchor.end, original.name, claim.id
                ),
            )
            .note(format!("there now: {said}"))
            .hint("run `counterclaim anchor --again` and look at what it finds"),
        );
        return;
    }
    if let Some(phrase) = &claim.phrase {
        let found = original.folded.find(&original.text, phrase).any(|at| span.start <= at.start && at.end <= span.end);
        if !found {
            let place = parsed.places.phrases.get(key.at()).cloned().flatten().unwrap_or_else(location);
            diagnostics.push(
                Diagnostic::error(
                    "phrase-not-found",
                    place,
                    format!("the phrase “{phrase}” does not stand in the span of `{}`", claim.id),
                )
                .note(format!("original: {said}"))
                .hint("a phrase is verbatim; correct it, or set the span with `counterclaim anchor --set`"),
            );
        }
    }
    let comparison = Comparison { statement: &claim.statement, beside: &beside(parsed, claim), span };
    for difference in compare::differences(reading, &comparison) {
        let granted = grant(parsed, key, &difference, used);
        if !granted {
            diagnostics.push(report(&difference, location(), claim, said));
        }
    }
}

/// Names that the corpus connects with a claim, so that its statement may use them: who says it, and on what it rests.
fn beside(parsed: &Parsed, claim: &Claim) -> Vec<String> {
    let corpus = &parsed.corpus;
    let speakers = [claim.speaker, claim.via].into_iter().flatten().filter_map(|key| corpus.speakers.get(key.at()));
    let mut beside: Vec<String> =
        speakers.flat_map(|speaker| [Some(speaker.name.clone()), speaker.role.clone()]).flatten().collect();
    for evidence in claim.evidence.iter().filter_map(|key| corpus.evidence.get(key.at())) {
        beside.push(evidence.title.clone());
        beside.extend(evidence.by.clone());
    }
    beside
}

/// Whether an exception names this difference; those that do are marked as used.
fn grant(parsed: &Parsed, key: ClaimKey, difference: &Difference, used: &mut [bool]) -> bool {
    let mut granted = false;
    for (exception, used) in
        parsed.exceptions.iter().zip(used.iter_mut()).filter(|(exception, _)| exception.claim == key)
    {
        let word = fold(exception.word.trim());
        if difference.words.iter().any(|written| fold(written) == word) {
            *used = true;
            granted = true;
        }
    }
    granted
}

fn report(difference: &Difference, location: Location, claim: &Claim, said: &str) -> Diagnostic {
    let shown = difference.words.first().map_or("", String::as_str);
    let what = difference.what();
    let (verb, hint) =
        if difference.lost { ("loses", "put it into the statement") } else { ("adds", "take it out of the statement") };
    let mut message = format!("the statement of `{}` {verb} the {what} “{shown}”", claim.id);
    if !difference.against.is_empty() {
        let listed = |words: &[String]| words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ");
        let (original, statement) = if difference.lost {
            (&difference.words, &difference.against)
        } else {
            (&difference.against, &difference.words)
        };
        message = format!(
            "the statement of `{}` {verb} a {what}: the original has {}, the statement {}",
            claim.id,
            listed(original),
            listed(statement)
        );
    }
    Diagnostic::error(&difference.code(), location, message)
        .note(format!("original:  {said}"))
        .note(format!("statement: {}", claim.statement))
        .hint(format!("{hint}, or write [[exceptions]] with claim = \"{}\", word = \"{shown}\" and a reason into the digest's head", claim.id))
}

#[cfg(test)]
mod tests;
