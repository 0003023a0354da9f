//! Whole corpus folders against golden files: drop a folder into `golden/`, get a golden.
//!
//! A folder `NAME` is parsed; what it amounts to is compared with `NAME.json`, its diagnostics with `NAME.txt`. Goldens
//! are rewritten only on request: `COUNTERCLAIM_BLESS=1 cargo test -p counterclaim-core --test golden`.

use counterclaim_core::parse::{Folder, corpus};
use std::fs;
use std::path::{Path, PathBuf};

fn folder(path: &Path) -> Folder {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(path)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|file| (file.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&file).expect("bytes")))
        .collect();
    files.sort();
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    Folder { name, files }
}

/// Compares with a golden file, or writes it on request. Returns what differs.
fn compare(golden: PathBuf, found: &str) -> Option<String> {
    if std::env::var_os("COUNTERCLAIM_BLESS").is_some() {
        fs::write(&golden, found).expect("the golden can be written");
        return None;
    }
    let wanted = fs::read_to_string(&golden).unwrap_or_default();
    if wanted == found {
        return None;
    }
    let at = wanted.lines().zip(found.lines()).position(|(wanted, found)| wanted != found);
    let at = at.unwrap_or(wanted.lines().count().min(found.lines().count()));
    Some(format!(
        "{}:{}\n  golden {:?}\n  found  {:?}\n",
        golden.display(),
        at + 1,
        wanted.lines().nth(at).unwrap_or("(its end)"),
        found.lines().nth(at).unwrap_or("(its end)"),
    ))
}

#[test]
fn every_folder_parses_as_its_golden_says() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(&home).expect("goldens").map(|entry| entry.expect("an entry").path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    assert!(!folders.is_empty(), "there is nothing to compare");
    let mut differences = Vec::new();
    for path in folders {
        let parsed = corpus(&folder(&path));
        let told: String = parsed.diagnostics.iter().map(|one| format!("{one}\n")).collect();
        let model = serde_json::to_string_pretty(&parsed.corpus).expect("the model serialises") + "\n";
        differences.extend(compare(path.with_extension("txt"), &told));
        differences.extend(compare(path.with_extension("json"), &model));
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}
