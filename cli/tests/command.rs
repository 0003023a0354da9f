//! The command as a person runs it: real processes on small corpora.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own that goes away with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("counterclaim-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let dir = std::env::temp_dir().join(name);
        fs::create_dir_all(&dir).expect("a scratch folder");
        Self(dir)
    }

    /// A copy of one of the fixtures beside this file.
    fn with(fixture: &str) -> Self {
        let scratch = Self::new();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(fixture);
        copy(&from, &scratch.0);
        scratch
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).expect("a scratch file");
    }

    fn replace(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).expect("a scratch file");
        assert!(text.contains(from), "{name} has no `{from}`");
        self.write(name, text.replace(from, to));
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a scratch folder");
    for entry in fs::read_dir(from).expect("the fixture") {
        let entry = entry.expect("the fixture");
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a scratch file");
        }
    }
}

struct Outcome {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Outcome {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_counterclaim")).args(arguments).output().expect("the command starts");
    Outcome {
        code: status.code(),
        out: String::from_utf8(stdout).expect("UTF-8"),
        err: String::from_utf8(stderr).expect("UTF-8"),
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// The small corpus, anchored.
fn anchored() -> Scratch {
    let scratch = Scratch::with("harbour");
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let outcome = run(&["anchor", text(&corpus), "--sources", text(&sources)]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.out, outcome.err);
    assert!(corpus.join("corpus.lock").exists());
    scratch
}

#[test]
fn a_corpus_is_anchored_checked_and_verified() {
    let scratch = anchored();
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let check = run(&["check", text(&corpus)]);
    assert_eq!((check.code, check.out.as_str()), (Some(0), "4 claims, 2 sources: no faults\n"), "{}", check.err);
    let verify = run(&["verify", text(&corpus), "--sources", text(&sources)]);
    assert_eq!((verify.code, verify.out.as_str()), (Some(0), "4 of 4 claims proved: no faults\n"), "{}", verify.err);
}

#[test]
fn anchoring_again_changes_nothing() {
    let scratch = anchored();
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let lock = || fs::read_to_string(corpus.join("corpus.lock")).expect("the lock");
    let before = lock();
    let again = run(&["anchor", text(&corpus), "--sources", text(&sources)]);
    assert!(again.out.contains("4 claims: 4 kept"), "{}", again.out);
    assert_eq!(lock(), before);
    let dry = run(&["anchor", text(&corpus), "--sources", text(&sources), "--again", "--dry-run"]);
    assert!(dry.code == Some(0) && dry.out.contains("by phrase") && !dry.out.contains("wrote"), "{}", dry.out);
    assert_eq!(lock(), before);
}

#[test]
fn a_span_can_be_set_by_hand() {
    let scratch = anchored();
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let run_with = |wish: &str| run(&["anchor", text(&corpus), "--sources", text(&sources), "--set", wish]);
    let set = run_with("old-piers=0..12");
    assert!(set.code == Some(0) && set.out.contains("1 set"), "{}{}", set.out, set.err);
    assert!(fs::read_to_string(corpus.join("corpus.lock")).expect("the lock").contains("start = 0\nend = 12\n"));
    for wrong in ["old-piers", "old-piers=3", "old-piers=a..b", "nobody=0..5"] {
        assert_eq!(run_with(wrong).code, Some(2), "{wrong}");
    }
    let outside = run_with("old-piers=0..99999");
    assert!(outside.code == Some(1) && outside.err.contains("error[anchor-outside]"), "{}", outside.err);
}

#[test]
fn a_lost_hedge_is_reported_with_both_texts() {
    let scratch = anchored();
    scratch.replace("corpus/small-ports.dj", "quay may close", "quay closes");
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let verify = run(&["verify", text(&corpus), "--sources", text(&sources)]);
    assert_eq!(verify.code, Some(1));
    assert!(verify.err.contains("error[verify-hedge-missing]"), "{}", verify.err);
    assert!(
        verify.err.contains("small-ports.dj:") && verify.err.contains("original:") && verify.err.contains("statement:"),
        "{}",
        verify.err
    );
    assert!(verify.out.contains("3 of 4 claims proved: 1 error"), "{}", verify.out);
}

#[test]
fn a_changed_original_is_named() {
    let scratch = anchored();
    scratch.replace("originals/ports.txt", "2023", "2024");
    let verify = run(&["verify", text(&scratch.path("corpus")), "--sources", text(&scratch.path("originals"))]);
    assert_eq!(verify.code, Some(1));
    assert!(verify.err.contains("error[original-changed]") && verify.err.contains("ports.txt"), "{}", verify.err);
}

#[test]
fn pictures_beside_the_originals_are_left_out() {
    let scratch = anchored();
    scratch.write("originals/picture.png", [0xff, 0xd8, 0x00]);
    let verify = run(&["verify", text(&scratch.path("corpus")), "--sources", text(&scratch.path("originals"))]);
    assert_eq!(verify.code, Some(0), "{}", verify.err);
    assert!(verify.err.contains("warning[original-not-text]"), "{}", verify.err);
}

#[test]
fn the_export_holds_what_the_contract_names() {
    let scratch = anchored();
    let export = run(&["export", text(&scratch.path("corpus")), "--format", "json"]);
    assert_eq!(export.code, Some(0), "{}", export.err);
    let value: serde_json::Value = serde_json::from_str(&export.out).expect("JSON");
    for key in ["thesis", "narratives", "questions", "sources", "relations", "findings", "notes"] {
        assert!(value.get(key).is_some(), "no `{key}`");
    }
    let claim = &value["sources"][0]["claims"][0];
    for key in [
        "id",
        "statement",
        "phrase",
        "stance",
        "kind",
        "questions",
        "speaker",
        "attribution",
        "via",
        "said",
        "about",
        "quantities",
        "evidence",
        "checkworthy",
        "origin",
        "anchor",
    ] {
        assert!(claim.get(key).is_some(), "no `{key}` in a claim");
    }
    assert_eq!(claim["quantities"][0]["low"], 12_000_000);
    assert_eq!(claim["anchor"]["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(value["relations"][0]["origin"], "curated");
}

#[test]
fn faults_are_printed_as_json_lines() {
    let scratch = Scratch::with("harbour");
    let check = run(&["check", text(&scratch.path("corpus")), "--format", "json"]);
    assert!(!check.out.is_empty());
    for line in check.out.lines() {
        let fault: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(fault["code"].is_string() && fault["location"]["line"].is_number() && fault["severity"].is_string());
    }
}

#[test]
fn broken_folders_are_faults_of_the_corpus() {
    let empty = Scratch::new();
    let outcome = run(&["check", text(&empty.0)]);
    assert!(outcome.code == Some(1) && outcome.err.contains("error[no-corpus]"), "{}", outcome.err);
    assert_eq!(run(&["export", text(&empty.0), "--format", "json"]).code, Some(1));

    let latin = Scratch::with("harbour");
    latin.write("corpus/small-ports.dj", b"+++\ntitle = \"Caf\xe9\"\n+++\n");
    let outcome = run(&["check", text(&latin.path("corpus"))]);
    assert!(
        outcome.code == Some(1) && outcome.err.contains("UTF-8") && outcome.err.contains("small-ports.dj"),
        "{}",
        outcome.err
    );
    assert_eq!(
        run(&["verify", text(&latin.path("corpus")), "--sources", text(&latin.path("originals"))]).code,
        Some(1)
    );
    assert_eq!(
        run(&["anchor", text(&latin.path("corpus")), "--sources", text(&latin.path("originals"))]).code,
        Some(1)
    );

    let garbled = anchored();
    garbled.replace("corpus/corpus.lock", "version = 1", "version = 9");
    let outcome = run(&["check", text(&garbled.path("corpus"))]);
    assert!(outcome.err.contains("corpus.lock:3:11"), "{}", outcome.err);
}

/// The corpus of this repository, against the originals where their folder is there.
#[test]
fn the_shipped_corpus_is_proved() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = root.join("corpus");
    let check = run(&["check", text(&corpus)]);
    assert!(check.code == Some(0) && check.out.ends_with("no faults\n"), "{}{}", check.out, check.err);
    let sources =
        std::env::var_os("COUNTERCLAIM_SOURCES").map_or_else(|| root.join("../shared/sources"), PathBuf::from);
    if !sources.is_dir() {
        eprintln!("skipped: no originals at {} (set COUNTERCLAIM_SOURCES to their folder)", sources.display());
        return;
    }
    // The diagnostics quote the originals; they are for whoever holds those, not for a log.
    let verify = run(&["verify", text(&corpus), "--sources", text(&sources)]);
    assert_eq!(verify.code, Some(0), "{}; run `counterclaim verify` to see each", verify.out.trim());
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in
        [vec![], vec!["chek", "."], vec!["check"], vec!["verify", "."], vec!["export", ".", "--format", "pdf"]]
    {
        assert_eq!(run(&arguments).code, Some(2), "{arguments:?}");
    }
    let missing = run(&["check", "no-such-folder"]);
    assert!(missing.code == Some(2) && missing.err.contains("no-such-folder"), "{}", missing.err);
    let scratch = anchored();
    let outcome = run(&["verify", text(&scratch.path("corpus")), "--sources", text(&scratch.path("nowhere"))]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
}

#[test]
fn help_lists_the_commands() {
    let help = run(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["check", "anchor", "verify", "export"] {
        assert!(help.out.contains(command), "{}", help.out);
    }
    assert!(!help.out.contains('\u{1b}'), "colours belong on a terminal");
}

/// An article nobody marked up.
const RAW: &str = "+++\npublisher = \"The Quay\"\npublished = \"2025-05-06\"\n+++\n\nFerries gain on bridges\n\n\
    Ferries carried 40 % of all cars last year, the harbour office said on Monday. Bridges carried 38 %.\n\n\
    “The quay has sunk by a metre,” said Kari Lund, a pilot. The council will close it by March 2026.\n";

#[test]
fn a_raw_article_is_a_source_of_found_claims() {
    let scratch = anchored();
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    scratch.write("corpus/tide.txt", RAW);
    let toml = fs::read_to_string(corpus.join("corpus.toml")).expect("corpus.toml");
    let start = toml.find("sources").expect("a list of sources");
    let end = start + toml[start..].find(']').expect("its end");
    scratch.write("corpus/corpus.toml", format!("{}, \"tide\"{}", &toml[..end], &toml[end..]));
    let check = run(&["check", text(&corpus)]);
    assert!(check.code == Some(0) && check.out.contains("3 sources: no faults"), "{}{}", check.out, check.err);

    let export = run(&["export", text(&corpus), "--format", "json"]);
    let whole: serde_json::Value = serde_json::from_str(&export.out).expect("JSON");
    let source = &whole["sources"][2];
    assert_eq!(source["title"], "Ferries gain on bridges");
    assert_eq!((&source["publisher"], &source["published"]), (&"The Quay".into(), &"2025-05-06".into()));
    let claims = source["claims"].as_array().expect("claims");
    assert!(claims.len() >= 3 && claims.iter().all(|claim| claim["origin"] == "found"), "{claims:#?}");
    let quay = claims.iter().find(|claim| claim["statement"].as_str().is_some_and(|words| words.contains("metre")));
    let quay = quay.expect("the quotation");
    assert_eq!(quay["id"].as_str().map(|id| id.starts_with("tide-")), Some(true));
    let points: Vec<char> = RAW.chars().collect();
    let at = |key: &str| usize::try_from(quay["anchor"][key].as_u64().expect("an offset")).expect("small");
    assert!(points[at("start")..at("end")].iter().collect::<String>().contains("sunk by a metre"));

    // Neither command asks for the original of an article that is its own.
    let again = run(&["anchor", text(&corpus), "--sources", text(&sources)]);
    assert!(again.code == Some(0) && again.out.contains("4 claims: 4 kept"), "{}{}", again.out, again.err);
    let verify = run(&["verify", text(&corpus), "--sources", text(&sources)]);
    assert_eq!((verify.code, verify.out.as_str()), (Some(0), "4 of 4 claims proved: no faults\n"), "{}", verify.err);

    let suggest = run(&["suggest", text(&corpus)]);
    assert!(suggest.code == Some(0) && suggest.out.contains("tide.txt:8"), "{}{}", suggest.out, suggest.err);
    assert!(suggest.out.contains("[in your own words]{#…"), "{}", suggest.out);
}

#[test]
fn suggestions_leave_out_what_is_coded() {
    let scratch = anchored();
    let (corpus, sources) = (scratch.path("corpus"), scratch.path("originals"));
    let lines = |grade: &str| {
        let found = run(&["suggest", text(&corpus), "--sources", text(&sources), "--least", grade, "--format", "json"]);
        assert_eq!(found.code, Some(0), "{}", found.err);
        let lines: Vec<serde_json::Value> =
            found.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        lines
    };
    let lock = fs::read_to_string(corpus.join("corpus.lock")).expect("the lock");
    let all = lines("0");
    assert!(lines("3").len() <= all.len());
    for found in &all {
        let start = found["start"].as_u64().expect("an offset");
        assert!(!lock.contains(&format!("start = {start}\n")), "{found} is coded already");
    }
}
