//! `relations.toml`: how claims stand to each other, which do not, curated remarks, outcomes of forecasts, signed notes.

use super::Parsed;
use super::file::{Faults, File, suggestion};
use super::table::{self, Table};
use super::thesis::word;
use crate::diagnostic::Diagnostic;
use crate::edtf::Edtf;
use crate::model::{ClaimKey, Finding, FindingKind, Ground, Note, Origin, Outcome, Reason, Relation, RelationKind};

pub(super) fn read(file: &File<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let (toml, _) = table::parse(file, file.text, 0, faults);
    let mut head = Table::new(file, &toml, 0, "relations.toml");
    for entry in head.tables("relations", "a relation", faults) {
        relation(entry, file, parsed, faults);
    }
    for mut entry in head.tables("unrelated", "a pair of unrelated claims", faults) {
        let a = end(&mut entry, "a", file, parsed, faults);
        let b = end(&mut entry, "b", file, parsed, faults);
        entry.finish(faults);
        parsed.corpus.unrelated.extend(a.zip(b));
    }
    for entry in head.tables("remarks", "a remark", faults) {
        remark(entry, file, parsed, faults);
    }
    for mut entry in head.tables("outcomes", "an outcome", faults) {
        let claim = end(&mut entry, "claim", file, parsed, faults);
        let (text, _) = entry.needed("text", faults);
        let url = entry.needed_address("url", faults);
        let date = dated(&mut entry, "an outcome needs `date`: when it was known", faults);
        entry.finish(faults);
        if let (Some(claim), Some(date), Some(url)) = (claim, date, url) {
            parsed.corpus.outcomes.push(Outcome { claim, text, date, url });
        }
    }
    for mut entry in head.tables("notes", "a note", faults) {
        let claim = end(&mut entry, "claim", file, parsed, faults);
        let (author, _) = entry.needed("author", faults);
        let url = entry.needed_address("url", faults);
        let (text, _) = entry.needed("text", faults);
        let date = dated(&mut entry, "a note needs `date`: it is signed and dated", faults);
        entry.finish(faults);
        if let (Some(claim), Some(date), Some(url)) = (claim, date, url) {
            parsed.corpus.notes.push(Note { claim, author, date, url, text });
        }
    }
    head.finish(faults);
}

fn dated(entry: &mut Table<'_, '_>, needs: &str, faults: &mut Faults) -> Option<Edtf> {
    let date = entry.edtf("date", faults);
    if date.is_none() {
        faults.push(Diagnostic::error("missing-key", entry.location(), needs));
    }
    date.map(|(date, _)| date)
}

/// A remark of the authors: what a rule would say if it could see it. It rests on the whole of its claims.
fn remark(mut entry: Table<'_, '_>, file: &File<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let kind = word(&mut entry, file, "kind", FindingKind::ALL, FindingKind::word, faults);
    let claims = entry.texts("claims", faults);
    let (explanation, _) = entry.needed("explanation", faults);
    let computation = entry.text("computation", faults).map(|(text, _)| text);
    let place = entry.location();
    entry.finish(faults);
    let mut grounds = Vec::new();
    for (id, range) in &claims {
        match parsed.claim_named(id).and_then(|key| Some((key, parsed.corpus.claim(key)?))) {
            Some((claim, found)) => {
                grounds.push(Ground { claim, start: 0, end: u32::try_from(found.statement.len()).unwrap_or(u32::MAX) });
            }
            None => faults.push(
                Diagnostic::error("dangling-remark", file.locate(range.clone()), format!("no claim has the id `{id}`"))
                    .hint(suggestion(id, parsed.corpus.claims.iter().map(|claim| claim.id.as_str()))),
            ),
        }
    }
    if claims.is_empty() {
        faults.push(
            Diagnostic::error("missing-key", place, "a remark needs `claims`").hint("on which claims does it rest?"),
        );
    } else if let Some(kind) = kind.filter(|_| !grounds.is_empty()) {
        let origin = Origin::Curated;
        parsed.corpus.findings.push(Finding { kind, grounds, source: None, explanation, computation, origin });
    }
}

fn relation(mut entry: Table<'_, '_>, file: &File<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let a = end(&mut entry, "a", file, parsed, faults);
    let b = end(&mut entry, "b", file, parsed, faults);
    let kind = word(&mut entry, file, "kind", RelationKind::ALL, RelationKind::word, faults);
    let reason = entry.text("reason", faults);
    let (explanation, _) = entry.needed("explanation", faults);
    let speaks_for = entry.words("speaks-for", faults);
    let speaks_against = entry.words("speaks-against", faults);
    let place = entry.location();
    entry.finish(faults);
    let reason = reason.and_then(|(text, range)| {
        let read = Reason::read(&text);
        if read.is_none() {
            faults.push(
                Diagnostic::error("unknown-word", file.locate(range), format!("`{text}` is no reason"))
                    .hint(suggestion(&text, Reason::ALL.iter().map(|reason| reason.word()))),
            );
        }
        read.map(|reason| (reason, text))
    });
    let (Some(a), Some(b), Some(kind)) = (a, b, kind) else { return };
    if a == b {
        faults.push(Diagnostic::error("self-relation", place, "a claim cannot stand in relation to itself"));
        return;
    }
    if let Some(other) = parsed.corpus.relations.iter().find(|one| (one.a, one.b) == (a, b) || (one.a, one.b) == (b, a))
    {
        let fault = format!("these two claims are related already ({})", other.kind.word());
        faults
            .push(Diagnostic::error("duplicate-relation", place, fault).hint("keep the one that tells a reader more"));
        return;
    }
    if reason.is_none() && !kind.agrees() {
        faults.push(
            Diagnostic::error("missing-key", place.clone(), format!("a relation `{}` needs `reason`", kind.word()))
                .hint("why do the two differ: measure, date, scope, forecast, evidence or reading?"),
        );
    }
    if let Some((_, text)) = reason.as_ref().filter(|_| kind.agrees()) {
        let fault = format!("the two agree ({}), so there is nothing for the reason `{text}` to explain", kind.word());
        faults.push(Diagnostic::warning("needless-reason", place, fault).hint("take `reason` away"));
    }
    parsed.corpus.relations.push(Relation {
        a,
        b,
        kind,
        reason: reason.map(|(reason, _)| reason),
        explanation,
        speaks_for,
        speaks_against,
        origin: Origin::Curated,
        score: None,
    });
}

fn end(
    entry: &mut Table<'_, '_>,
    key: &'static str,
    file: &File<'_>,
    parsed: &Parsed,
    faults: &mut Faults,
) -> Option<ClaimKey> {
    let (id, range) = entry.needed(key, faults);
    let found = parsed.claim_named(&id);
    if found.is_none() && !id.is_empty() {
        faults.push(
            Diagnostic::error("dangling-relation", file.locate(range), format!("no claim has the id `{id}`"))
                .hint(suggestion(&id, parsed.corpus.claims.iter().map(|claim| claim.id.as_str()))),
        );
    }
    found
}
