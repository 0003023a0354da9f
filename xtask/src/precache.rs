//! The service worker's list of files: what it keeps for reading without a network.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;

/// The service worker itself, which a browser keeps by its own rules.
pub const WORKER: &str = "sw.js";

/// What a reader of the page never asks for, and what a host reads for itself.
const LEFT_OUT: [&str; 4] = [WORKER, "embed.js", "robots.txt", "sitemap.xml"];

/// The words of a corpus too large to embed, which are kept as they are read.
const AS_READ: [&str; 2] = ["shards/words-", "shards/digest-"];

/// Files with the start of their content's hash, in order of name.
pub type Files = Vec<(String, String)>;

/// The files of the site that the service worker keeps.
pub fn files(site: &Path) -> Result<Files> {
    let mut found = Vec::new();
    collect(site, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Files) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let hidden = entry.file_name().to_string_lossy().starts_with(['.', '_']);
        if hidden || LEFT_OUT.contains(&name.as_str()) || AS_READ.iter().any(|start| name.starts_with(start)) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push((name, short_hash(&std::fs::read(entry.path())?)));
        }
    }
    Ok(())
}

/// Enough of a hash to tell two builds apart: 64 bits.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The worker's text with the list in `const PRECACHE = […];`, and in `const BUILD = "…";` a name for
/// this very set of files, which changes as soon as one byte of any of them does.
pub fn filled(worker: &str, files: &Files) -> Result<String> {
    let entries: Vec<String> = files.iter().map(|(name, hash)| format!("[{name:?},{hash:?}]")).collect();
    let list = entries.join(",");
    let build = short_hash(list.as_bytes());
    let filled = with_value(worker, "const PRECACHE =", &format!("[{list}]"))?;
    with_value(&filled, "const BUILD =", &format!("{build:?}"))
}

fn with_value(text: &str, name: &str, value: &str) -> Result<String> {
    let start = text.find(name).with_context(|| format!("{WORKER} has no line `{name} …;`"))? + name.len();
    let length = text[start..].find(';').with_context(|| format!("{WORKER}: `{name}` has no closing `;`"))?;
    Ok(format!("{} {value}{}", &text[..start], &text[start + length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER_TEXT: &str = "const BUILD = \"\";\nconst PRECACHE = [];\nself.go(PRECACHE);\n";

    fn list(hash: &str) -> Files {
        vec![("app.js".to_owned(), hash.to_owned()), ("index.html".to_owned(), "22".to_owned())]
    }

    #[test]
    fn fills_the_list_and_names_the_build_after_it() {
        let filled = filled(WORKER_TEXT, &list("11")).unwrap();
        assert!(
            filled.contains("const PRECACHE = [[\"app.js\",\"11\"],[\"index.html\",\"22\"]];\nself.go"),
            "{filled}"
        );
        assert!(!filled.contains("const BUILD = \"\";"));
    }

    #[test]
    fn filling_twice_changes_nothing_and_another_file_changes_the_build() {
        let once = filled(WORKER_TEXT, &list("11")).unwrap();
        assert_eq!(filled(&once, &list("11")).unwrap(), once);
        let other = filled(&once, &list("12")).unwrap();
        assert_ne!(other.lines().next(), once.lines().next());
    }

    #[test]
    fn says_what_the_worker_lacks() {
        let error = filled("const PRECACHE = [];", &list("11")).unwrap_err();
        assert_eq!(error.to_string(), "sw.js has no line `const BUILD = …;`");
    }

    #[test]
    fn lists_sub_folders_but_not_the_worker_nor_hidden_files_nor_words() {
        let site = std::env::temp_dir().join(format!("counterclaim-precache-{}", std::process::id()));
        std::fs::create_dir_all(site.join("icons")).unwrap();
        std::fs::create_dir_all(site.join("shards")).unwrap();
        let shards = ["shards/head-000-0a.bin", "shards/words-0000-0b.bin", "shards/digest-0000-0c.bin"];
        for name in ["index.html", "sw.js", ".nojekyll", "icons/a.svg"].into_iter().chain(shards) {
            std::fs::write(site.join(name), name).unwrap();
        }
        let names: Vec<String> = files(&site).unwrap().into_iter().map(|(name, _)| name).collect();
        std::fs::remove_dir_all(&site).unwrap();
        assert_eq!(names, ["icons/a.svg", "index.html", "shards/head-000-0a.bin"]);
    }
}
