//! What Trunk calls after each build, `trunk serve`'s included: it completes the staged site.
//!
//! In this order, because each step changes what the next one hashes: the files of a large corpus, one style sheet of
//! all, prerendered HTML, the Content-Security-Policy, the service worker's list of files. Only the style sheets carry an
//! integrity attribute of Trunk's, and their successor gets one of its own.

use crate::command::{cargo, line_of, root};
use crate::{policy, precache, shards, styles};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where the prerendered HTML goes in index.html. An element, because Trunk's minifier drops comments.
const PLACES: [&str; 2] = ["<template data-prerender></template>", "<template data-prerender=\"\"></template>"];

/// Set where a page is built only to be measured: its HTML is not prerendered.
pub const BARE: &str = "COUNTERCLAIM_BARE";

/// Set where a debug page is to work without a network, as only release pages do.
pub const WHOLE: &str = "COUNTERCLAIM_WHOLE";

/// Pages that lie beside index.html and read without scripts, with what they show: the app starts there in that view.
const STATIC: [(&str, &str); 1] = [("timeline.html", "view=timeline")];

/// Completes the site in `TRUNK_STAGING_DIR`.
pub fn seal() -> Result<()> {
    let site = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| root().join("dist"), PathBuf::from);
    let release = std::env::var("TRUNK_PROFILE").map_or(true, |profile| profile == "release");
    let index = site.join("index.html");
    let page = read(&index)?;
    let laid = shards::laid(&site, release)?;
    if laid > 0 {
        println!("seal: the corpus is too large to embed; it lies beside the page in {laid} files");
    }
    if release {
        let page = styles::joined(&page, &site)?.unwrap_or(page);
        match std::env::var_os(BARE).and_then(|_| with_prerendered(&page, "")) {
            Some(bare) => std::fs::write(&index, bare)?,
            None => {
                for (file, address) in STATIC {
                    if let Some(written) = static_page(&page, address)? {
                        std::fs::write(site.join(file), written)?;
                    }
                }
                std::fs::write(&index, prerendered(&page, "")?)?;
            }
        }
    } else {
        std::fs::write(&index, with_prerendered(&page, "").unwrap_or(page))?;
        println!("seal: a debug build: HTML not prerendered, to be quick");
    }
    for file in html_files(&site)? {
        let sealed = policy::sealed(&read(&file)?).with_context(|| file.display().to_string())?;
        if let Some(sealed) = sealed {
            std::fs::write(&file, sealed)?;
        }
    }
    let worker = site.join(precache::WORKER);
    if worker.is_file() && (release || std::env::var_os(WHOLE).is_some()) {
        let files = precache::files(&site)?;
        std::fs::write(&worker, precache::filled(&read(&worker)?, &files)?)?;
        println!("seal: {} files in the service worker's list", files.len());
    } else {
        println!("seal: the service worker keeps nothing of a debug build");
    }
    Ok(())
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The pages, which all lie flat beside index.html.
fn html_files(site: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(site)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "html") {
            files.push(file);
        }
    }
    Ok(files)
}

/// A page of its own that shows an address; nothing where index.html has been completed before.
fn static_page(page: &str, address: &str) -> Result<Option<String>> {
    const APP: [&str; 2] = ["<div id=\"app\">", "<div id=app>"];
    let Some(app) = APP.iter().find(|app| page.contains(**app)) else {
        bail!("index.html has no `{}` to name a static page's address at", APP[0]);
    };
    if !PLACES.iter().any(|place| page.contains(place)) {
        return Ok(None);
    }
    let named = format!("<div id=\"app\" data-address=\"{address}\">");
    prerendered(&page.replacen(app, &named, 1), address).map(Some)
}

/// The page with what the native `prerender` binary prints for it.
fn prerendered(page: &str, address: &str) -> Result<String> {
    if !root().join("src/bin/prerender.rs").is_file() {
        return Ok(page.to_owned());
    }
    if !PLACES.iter().any(|place| page.contains(place)) {
        if page.contains("'sha256-SEAL'") {
            bail!("index.html has no `{}` to put the prerendered HTML at", PLACES[0]);
        }
        return Ok(page.to_owned()); // sealed before
    }
    println!("seal: prerendering (the first time this compiles the components natively, about a minute) …");
    let mut command = Command::new(cargo());
    command.args(["run", "--quiet", "--locked", "--bin", "prerender", "--", address]).current_dir(root());
    let line = line_of(&command);
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("`{line}` could not be started"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({})", output.status);
    }
    let html = String::from_utf8(output.stdout).context("what `prerender` prints is not UTF-8")?;
    with_prerendered(page, html.trim_end_matches('\n')).context("index.html changed while it was read")
}

fn with_prerendered(page: &str, html: &str) -> Option<String> {
    PLACES.iter().find(|place| page.contains(**place)).map(|place| page.replacen(place, html, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prerendered_html_takes_the_place_of_the_mark_unchanged() {
        let page = "<body><template data-prerender></template><p>after</p>";
        assert_eq!(
            with_prerendered(page, "<main><!--hk-->$1</main>").as_deref(),
            Some("<body><main><!--hk-->$1</main><p>after</p>")
        );
        assert_eq!(with_prerendered("<body>", "x"), None);
    }
}
