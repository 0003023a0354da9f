//! What a reader downloads until the page is ready, raw and as brotli at its best.

use crate::command::root;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut packed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).context("brotli failed")?;
        Ok(Self { raw: bytes.len(), brotli: packed.len() })
    }
}

/// The table of a built site, as text.
pub fn table(site: &Path) -> Result<String> {
    let index = std::fs::read_to_string(site.join("index.html")).context("dist/ has no index.html")?;
    let mut rows: Vec<(&str, Size)> = ["wasm", "glue", "css", "html"].map(|name| (name, Size::default())).into();
    let mut total = Size::default();
    let needed = needed(&index);
    for name in needed.iter().map(String::as_str).chain(["index.html"]) {
        let bytes = std::fs::read(site.join(name)).with_context(|| format!("dist/ has no {name}"))?;
        let size = Size::of(&bytes)?;
        let kind = kind(name);
        if let Some((_, sum)) = rows.iter_mut().find(|(name, _)| *name == kind) {
            add(sum, size);
        }
        add(&mut total, size);
    }
    rows.push(("until ready", total));
    let mut text = format!("{:<24} {:>9} {:>9}\n", "bytes", "raw", "brotli");
    for (name, size) in rows {
        let _ = writeln!(text, "{name:<24} {:>9} {:>9}", size.raw, size.brotli);
    }
    if let Some(corpus) = corpus() {
        let size = Size::of(&corpus)?;
        let _ = writeln!(text, "{:<24} {:>9} {:>9}", "  of these the corpus", size.raw, size.brotli);
    }
    Ok(text)
}

fn add(sum: &mut Size, size: Size) {
    sum.raw += size.raw;
    sum.brotli += size.brotli;
}

fn kind(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("wasm") => "wasm",
        Some("js" | "mjs") => "glue",
        Some("css") => "css",
        _ => "html",
    }
}

/// The files that the page names and cannot start without: style sheets, modules, wasm. (The service
/// worker's precache, icons and the like come later and are not counted.)
fn needed(index: &str) -> Vec<String> {
    let mut names: Vec<String> = index
        .split(['"', '\'', '=', ' ', '>', '\n'])
        .map(|word| word.trim_start_matches("./"))
        .filter(|word| !word.contains(':') && [".css", ".js", ".wasm"].iter().any(|ending| word.ends_with(ending)))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The corpus as build.rs last embedded it, so that its share can be told.
fn corpus() -> Option<Vec<u8>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let builds = std::fs::read_dir(target.join("wasm32-unknown-unknown/release/build")).ok()?;
    let blobs = builds.flatten().map(|build| build.path().join("out/corpus.bin"));
    let newest = blobs.filter_map(|blob| Some((blob.metadata().ok()?.modified().ok()?, blob))).max()?;
    std::fs::read(newest.1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_minified_page_needs_each_once() {
        let index = "<link href=./base-1.css rel=stylesheet><script type=module>import init from './app-2.js';\
            await init('./app-2_bg.wasm')</script><link href=\"./app-2.js\" rel=modulepreload>\
            <link rel=canonical href=https://example.org/x.js><link href=./icon.svg rel=icon>";
        assert_eq!(needed(index), ["app-2.js", "app-2_bg.wasm", "base-1.css"]);
    }

    #[test]
    fn brotli_is_smaller_than_raw() {
        let size = Size::of("the same words again ".repeat(50).as_bytes()).unwrap();
        assert!(size.raw == 1050 && size.brotli < 60, "{size:?}");
    }
}
