//! The house rules that Cargo cannot enforce: who may use whom inside `src`, where words and colours live, and
//! which names a file may not have.

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder of the house");
            waiting.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|one| one == ending) {
            let name = path.strip_prefix(root).expect("inside the house").display().to_string();
            found.push((name, fs::read_to_string(&path).expect("text")));
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} file in {folder}: the rule would hold for nothing");
    found
}

/// A file's code without comments, doc comments and tests.
fn code(text: &str) -> String {
    let until_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    until_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// A layer of the page, from the top down.
fn layer(file: &str) -> Option<usize> {
    let layers: [&[&str]; 4] = [&["src/app.rs", "src/start.rs"], &["src/pages"], &["src/components"], &["src/charts"]];
    layers.iter().position(|places| places.iter().any(|place| file.starts_with(place)))
}

#[test]
fn the_page_is_used_from_above_only() {
    const NAMES: [&[&str]; 4] = [&["crate::start"], &["crate::pages"], &["crate::components"], &["crate::charts"]];
    for (file, text) in files("src", "rs") {
        let Some(own) = layer(&file) else { continue };
        for (at, names) in NAMES.iter().enumerate() {
            // Charts stand lowest and use nothing above; the others use their own layer and those below.
            if at < own {
                for name in *names {
                    assert!(!code(&text).contains(name), "{file} uses {name}, which stands above it");
                }
            }
        }
    }
}

#[test]
fn only_the_address_module_touches_the_address_bar() {
    for (file, text) in files("src", "rs") {
        if file == "src/address.rs" {
            continue;
        }
        for touch in [".history()", ".location()", "push_state", "replace_state", "set_hash", "set_search"] {
            assert!(!code(&text).contains(touch), "{file} touches the address bar with {touch}");
        }
    }
}

#[test]
fn the_core_knows_no_browser_no_clock_and_no_files() {
    for (file, text) in files("core/src", "rs") {
        for foreign in
            ["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo::", "std::fs", "std::env", "SystemTime", "Instant"]
        {
            assert!(!code(&text).contains(foreign), "{file} uses {foreign}");
        }
    }
    let manifest = &files("core", "toml")[0].1;
    for foreign in ["web-sys", "js-sys", "wasm-bindgen", "leptos", "gloo", "rand", "chrono"] {
        assert!(!manifest.lines().any(|line| line.starts_with(foreign)), "core depends on {foreign}");
    }
}

#[test]
fn a_stage_of_the_core_uses_the_stages_before_it() {
    // What each stage may use of its siblings; the model and diagnostics belong to everyone.
    let stages: [(&str, &[&str]); 10] = [
        ("edtf", &[]),
        ("extract", &["edtf"]),
        ("anchor", &["edtf", "extract", "parse"]),
        ("parse", &["edtf", "extract", "anchor::lock"]),
        ("blob", &["edtf"]),
        ("query", &["edtf", "index::Facets"]),
        ("relate", &["edtf", "extract", "query"]),
        ("check", &["edtf", "extract", "relate"]),
        ("index", &["edtf", "extract", "query", "relate"]),
        ("timeline", &["edtf", "extract", "query", "relate"]),
    ];
    for (file, text) in files("core/src", "rs") {
        if file.ends_with("tests.rs") || file.ends_with("samples.rs") {
            continue;
        }
        let inside = file.trim_start_matches("core/src/");
        let Some((own, allowed)) = stages
            .iter()
            .find(|(stage, _)| inside.starts_with(&format!("{stage}/")) || inside == format!("{stage}.rs"))
        else {
            continue;
        };
        for (stage, _) in &stages {
            let body = code(&text);
            let mut rest = body.as_str();
            while let Some(at) = rest.find(&format!("crate::{stage}::")) {
                let found = &rest[at + "crate::".len()..];
                let known = allowed.iter().any(|name| found.starts_with(name)) || stage == own;
                assert!(known, "{file} uses crate::{stage}, a later stage");
                rest = &found[stage.len()..];
            }
        }
    }
}

#[test]
fn words_for_readers_stand_in_the_catalogue() {
    for (file, text) in files("src", "rs") {
        if layer(&file).is_none() || file.ends_with("tests.rs") {
            continue;
        }
        for (at, line) in code(&text).lines().enumerate() {
            for literal in line.split('"').skip(1).step_by(2) {
                let mut letters = literal.chars();
                let capital = letters.next().is_some_and(char::is_uppercase);
                let word = capital && letters.next().is_some_and(char::is_lowercase) && literal.len() > 3;
                // Names of keys and of DOM values are no words for readers.
                let key = line.contains(".key()") || line.contains("==") || line.contains("=>");
                assert!(!word || key, "{file}:{}: \"{literal}\" belongs in src/messages", at + 1);
            }
        }
    }
}

#[test]
fn styles_are_logical_and_colours_are_tokens() {
    for (file, text) in files("style", "css") {
        for (at, line) in text.lines().enumerate() {
            let rule = line.trim();
            let property = rule.split(':').next().unwrap_or_default().trim();
            let physical = [
                "left",
                "right",
                "top",
                "bottom",
                "width",
                "height",
                "max-width",
                "max-height",
                "min-width",
                "min-height",
            ]
            .contains(&property)
                || ["margin-", "padding-", "border-", "inset-"].iter().any(|start| {
                    ["left", "right", "top", "bottom"]
                        .iter()
                        .any(|side| property.starts_with(&format!("{start}{side}")))
                });
            assert!(!physical, "{file}:{}: `{rule}` is no logical property", at + 1);
            let colour = rule.contains('#') && rule.ends_with(';');
            assert!(!colour || file.ends_with("tokens.css"), "{file}:{}: `{rule}` belongs in tokens.css", at + 1);
            assert!(!rule.contains("@font-face") && !rule.contains("@import"), "{file}:{}: system fonts only", at + 1);
        }
    }
}

#[test]
fn the_page_has_no_inline_style_and_asks_no_other_host() {
    for (file, text) in files("src", "rs").into_iter().filter(|(file, _)| !file.ends_with("tests.rs")) {
        assert!(
            !code(&text).contains("style=\"") && !code(&text).contains("style:"),
            "{file}: the policy forbids inline style"
        );
    }
    let index = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).expect("index.html");
    assert!(index.contains("Content-Security-Policy") && index.contains("default-src 'none'"));
    assert!(!index.contains("http://") && !index.contains("https://"), "index.html names another host");
}

#[test]
fn no_room_for_odds_and_ends() {
    for folder in ["src", "core/src", "cli/src", "xtask/src"] {
        for (file, _) in files(folder, "rs") {
            let name = Path::new(&file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            assert!(
                !["util", "utils", "helper", "helpers", "common", "misc"].contains(&name),
                "{file} says nothing of what it holds"
            );
        }
    }
}
