//! What is computed of the default corpus, line by line against a golden file.
//!
//! A person has looked at every line of `golden/findings.txt`. It is rewritten only on request:
//! `COUNTERCLAIM_BLESS=1 cargo test -p counterclaim-core --test findings`.

use counterclaim_core::check::complete;
use counterclaim_core::model::{ClaimKey, Corpus, Origin};
use counterclaim_core::parse::{Folder, corpus};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn default_corpus() -> Corpus {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let files = fs::read_dir(home)
        .expect("the default corpus")
        .map(|entry| entry.expect("an entry").path())
        .map(|file| (file.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&file).expect("bytes")))
        .collect();
    let mut corpus = corpus(&Folder { name: "corpus".to_owned(), files }).corpus;
    complete(&mut corpus);
    corpus
}

fn told(corpus: &Corpus) -> String {
    let id = |key: ClaimKey| corpus.claim(key).map_or("?", |claim| claim.id.as_str());
    let mut text = String::new();
    for finding in &corpus.findings {
        let claims: Vec<&str> = finding.claims().into_iter().map(id).collect();
        let by = if finding.origin == Origin::Curated { " (curated)" } else { "" };
        let _ = writeln!(text, "{}{by}: {}", finding.kind.word(), claims.join(" "));
        let _ = writeln!(text, "    {}", finding.explanation);
        if let Some(computation) = &finding.computation {
            let _ = writeln!(text, "    = {computation}");
        }
    }
    for relation in corpus.relations.iter().filter(|relation| relation.origin == Origin::Found) {
        let reason = relation.reason.map_or("", |reason| reason.word());
        let score = relation.score.unwrap_or_default();
        let _ =
            writeln!(text, "found {} {reason}: {} {} ({score})", relation.kind.word(), id(relation.a), id(relation.b));
        let _ = writeln!(text, "    {}", relation.explanation);
    }
    text
}

#[test]
fn the_default_corpus_has_the_findings_of_its_golden() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/findings.txt");
    let found = told(&default_corpus());
    if std::env::var_os("COUNTERCLAIM_BLESS").is_some() {
        fs::write(&golden, &found).expect("the golden can be written");
    }
    let wanted = fs::read_to_string(&golden).unwrap_or_default();
    for (at, (wanted, found)) in wanted.lines().zip(found.lines()).enumerate() {
        assert_eq!(wanted, found, "{}:{}", golden.display(), at + 1);
    }
    assert_eq!(wanted.lines().count(), found.lines().count(), "lines of {}", golden.display());
}
