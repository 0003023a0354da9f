//! `relations.toml`: how claims stand to each other, and signed notes.

use super::Parsed;
use super::file::{Faults, File, suggestion};
use super::table::{self, Table};
use super::thesis::word;
use crate::diagnostic::Diagnostic;
use crate::model::{ClaimKey, Note, Origin, Reason, Relation, RelationKind};

pub(super) fn read(file: &File<'_>, parsed: &mut Parsed, faults: &mut Faults) {
    let (toml, _) = table::parse(file, file.text, 0, faults);
    let mut head = Table::new(file, &toml, 0, "relations.toml");
    for entry in head.tables("relations", "a relation", faults) {
        relation(entry, file, parsed, faults);
    }
    for mut entry in head.tables("notes", "a note", faults) {
        let claim = end(&mut entry, "claim", file, parsed, faults);
        let (author, _) = entry.needed("author", faults);
        let date = entry.edtf("date", faults);
        let (url, _) = entry.needed("url", faults);
        let (text, _) = entry.needed("text", faults);
        if date.is_none() {
            faults.push(Diagnostic::error(
                "missing-key",
                entry.location(),
                "a note needs `date`: it is signed and dated",
            ));
        }
        entry.finish(faults);
        if let (Some(claim), Some((date, _))) = (claim, date) {
            parsed.corpus.notes.push(Note { claim, author, date, url, text });
        }
    }
    head.finish(faults);
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
    let found = parsed.corpus.claim_named(&id);
    if found.is_none() && !id.is_empty() {
        faults.push(
            Diagnostic::error("dangling-relation", file.locate(range), format!("no claim has the id `{id}`"))
                .hint(suggestion(&id, parsed.corpus.claims.iter().map(|claim| claim.id.as_str()))),
        );
    }
    found
}
