//! Raw articles against golden files: drop a text into `articles/`, get a golden.
//!
//! Articles in the repository have goldens in full. Those of the default corpus may not be published here: their
//! goldens hold offsets, codes and hashes, and are compared where the originals are at hand, in the folder that
//! `COUNTERCLAIM_SOURCES` names. Goldens are rewritten only on request:
//! `COUNTERCLAIM_BLESS=1 cargo test -p counterclaim-core --test articles`.

use counterclaim_core::article::{Article, Reader};
use counterclaim_core::edtf::Edtf;
use counterclaim_core::model::{Corpus, Narrative};
use counterclaim_core::parse::{self, Folder};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Thesis, questions and lexicon of the default corpus, with the learned words.
fn thesis() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let read = |name: &str| (name.to_owned(), fs::read(folder.join(name)).expect("the default corpus"));
    let files = ["corpus.toml", "words.toml"].map(read).to_vec();
    parse::corpus(&Folder { name: "corpus".to_owned(), files }).corpus
}

fn texts(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ["txt", "md", "html"].iter().any(|one| ending == *one)));
    paths.sort();
    paths
}

/// How a golden names a stretch of text: in full, or by its hash.
type Name = fn(&str) -> String;

fn in_full(words: &str) -> String {
    format!("{words:?}")
}

fn hashed(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Everything an article amounts to, line by line.
fn told(text: &str, article: &Article, corpus: &Corpus, name: Name) -> String {
    let mut out = String::new();
    let words = |span: &Range<usize>| name(text.get(span.clone()).expect("spans lie in the text"));
    let place = |span: &Range<usize>| format!("{:>5}..{:<5}", span.start, span.end);
    let date = |edtf: Option<&Edtf>| edtf.map_or_else(|| "-".to_owned(), Edtf::to_string);
    let metadata = &article.metadata;
    let told = |written: &Option<String>| written.as_deref().map_or_else(|| "-".to_owned(), name);
    writeln!(
        out,
        "title {} | author {} | publisher {}",
        told(&metadata.title),
        told(&metadata.author),
        told(&metadata.publisher)
    )
    .expect("a string");
    match &metadata.published {
        Some(published) => writeln!(out, "published {}, by {}", published.date, published.basis.words()),
        None => writeln!(out, "published -"),
    }
    .expect("a string");
    let document = article.stance.map_or("neutral", Narrative::word);
    writeln!(out, "stance {document} | worth checking {:.2}", article.checkworthy).expect("a string");
    writeln!(out, "blocks").expect("a string");
    for block in &article.blocks {
        writeln!(out, "{} {:?} {}", place(&block.span), block.kind, words(&block.span)).expect("a string");
    }
    writeln!(out, "claims").expect("a string");
    for claim in &article.claims {
        let about = claim.times.about.as_ref();
        write!(out, "{} {}\n     ", place(&claim.span), words(&claim.span)).expect("a string");
        write!(out, " {}", claim.attribution.word()).expect("a string");
        if let Some(speaker) = &claim.speaker {
            write!(out, " {}", name(speaker)).expect("a string");
        }
        if let Some(via) = &claim.via {
            write!(out, " via {}", name(via)).expect("a string");
        }
        let said = date(claim.times.said.as_ref());
        writeln!(out, " | said {said} | about {}", date(about.map(|(edtf, _)| edtf))).expect("a string");
        let stance = claim.verdict.as_ref().map_or("-", |verdict| verdict.stance.word());
        let questions = claim.judged.questions.iter().filter_map(|(key, _)| corpus.questions.get(key.at()));
        let questions: Vec<&str> = questions.map(|question| question.id.as_str()).collect();
        let (kind, worth) = (claim.judged.kind.word(), claim.judged.checkworthy);
        writeln!(out, "      {kind}, {stance}, {worth} | {}", questions.join(" ")).expect("a string");
    }
    writeln!(out, "quantities").expect("a string");
    for found in &article.quantities {
        let quantity = &found.quantity;
        let end = |value: Option<_>| {
            value.map_or_else(|| "…".to_owned(), |value: counterclaim_core::model::Decimal| value.to_string())
        };
        let (low, high) = (end(quantity.low), end(quantity.high));
        writeln!(out, "{} {} {low}..{high} {:?}", place(&found.span), words(&found.span), quantity.unit)
            .expect("a string");
    }
    writeln!(out, "dates").expect("a string");
    for found in &article.dates {
        writeln!(out, "{} {} {}", place(&found.span), words(&found.span), found.edtf).expect("a string");
    }
    out
}

/// Compares with a golden file, or writes it on request. Returns what differs.
fn compare(golden: &Path, found: &str) -> Option<String> {
    if std::env::var_os("COUNTERCLAIM_BLESS").is_some() {
        fs::create_dir_all(golden.parent()?).expect("a folder for goldens");
        fs::write(golden, found).expect("the golden can be written");
        return None;
    }
    let wanted = fs::read_to_string(golden).unwrap_or_default();
    let mut lines = wanted.lines().zip(found.lines()).enumerate();
    let first = lines.find(|(_, (wanted, found))| wanted != found);
    let (at, (wanted, found)) = match first {
        Some(difference) => difference,
        None if wanted == found => return None,
        None => (wanted.lines().count().min(found.lines().count()), ("(its end)", "(more, or less)")),
    };
    Some(format!("{}:{}\n  golden {wanted}\n  found  {found}\n", golden.display(), at + 1))
}

#[test]
fn every_article_of_the_repository_reads_as_its_golden_says() {
    let corpus = thesis();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let paths = texts(&folder);
    assert!(!paths.is_empty(), "there is nothing to compare");
    let mut differences = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let article = Reader::new(&corpus).read(&text, None);
        differences.extend(compare(&path.with_extension("golden"), &told(&text, &article, &corpus, in_full)));
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn the_originals_of_the_default_corpus_read_as_their_goldens_say() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder =
        std::env::var_os("COUNTERCLAIM_SOURCES").map_or_else(|| home.join("../../shared/sources"), PathBuf::from);
    let paths = texts(&folder);
    if paths.is_empty() {
        println!("skipped: there are no originals in {}; COUNTERCLAIM_SOURCES names their folder", folder.display());
        return;
    }
    let corpus = thesis();
    let mut differences = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let article = Reader::new(&corpus).read(&text, Edtf::parse("2026-01-12").ok().as_ref());
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let golden = home.join("tests/articles/originals").join(format!("{stem}.golden"));
        if !golden.exists() && std::env::var_os("COUNTERCLAIM_BLESS").is_none() {
            println!("skipped: {stem} is no original of the default corpus");
            continue;
        }
        differences.extend(compare(&golden, &told(&text, &article, &corpus, hashed)));
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

/// Fifty kilobytes of one thing (`cargo xtask bench` takes a megabyte): whatever comes out, it comes out, and lies in the text.
#[test]
fn hostile_texts_are_read() {
    let units = [
        "“",
        "\"",
        "7",
        "<a ",
        "<",
        "<!--",
        "&amp",
        "&",
        "(",
        "a",
        "A",
        " 7 of the",
        "said that ",
        "1-",
        "é",
        "A. ",
        "中",
        "; it is",
        "\n",
        "“a” said ",
    ];
    for unit in units {
        let text = unit.repeat(50_000 / unit.len());
        let article = Reader::default().read(&text, None);
        let claims = article.claims.iter().map(|claim| &claim.span);
        let dates = article.dates.iter().map(|found| &found.span);
        let quantities = article.quantities.iter().map(|found| &found.span);
        for span in claims.chain(dates).chain(quantities).chain(&article.sentences) {
            assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{unit:?}: {span:?}");
        }
    }
}
