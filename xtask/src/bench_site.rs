//! `cargo xtask bench-site`: dist-bench/, two pages for measuring, never shipped.
//!
//! index.html is the real page over synthetic claims; bench.html exposes the page's search as `window.__bench`.

use crate::command::{Tools, root, run};
use crate::{install, trunk};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// How many claims are made up where no file of them is given.
const MADE_UP: &str = "10000";
const PACKAGE: &str = "counterclaim-bench-page";
/// As in index.html: functions stay apart though only one place calls them. A browser puts better code in place of what
/// it compiled in haste only where a function is entered anew, and what is merged into one loop is entered once.
const APART: &str = "--one-caller-inline-max-function-size=60";
/// The first of index.html's scripts, before which the address is set.
const FIRST_SCRIPT: &str = "<script";
/// The search over all claims opens, unless the address says otherwise: the home page has a row a question and holds
/// every claim, which is no page for 10,000 of them.
const OPEN_EXPLORE: &str =
    "<script>if (!location.search) history.replaceState(null, \"\", \"?view=explore\");</script>";

/// Builds dist-bench/ over the claims of a file, or over made-up ones.
pub fn build(claims: Option<&Path>) -> Result<()> {
    let claims = match claims {
        Some(file) => fs::canonicalize(file).with_context(|| format!("{} cannot be read", file.display()))?,
        None => PathBuf::from(MADE_UP),
    };
    let tools = install::for_the_page()?;
    let target = target(&tools)?;
    let corpus = target.join("bench-corpus");
    println!("Writing the claims as a corpus …");
    let mut command = tools.cargo();
    command.args(["run", "--quiet", "--locked", "--package", PACKAGE, "--bin", "bench-corpus", "--"]);
    run(command.arg(&claims).arg(&corpus))?;
    let site = root().join("dist-bench");
    trunk::measured(&tools, &corpus, &site)?;
    open_explore(&site.join("index.html"))?;
    bench_page(&tools, &target, &site)?;
    println!("\nThe pages are in {}: index.html and bench.html.", site.display());
    Ok(())
}

fn open_explore(index: &Path) -> Result<()> {
    let page = fs::read_to_string(index)?;
    if !page.contains(FIRST_SCRIPT) {
        bail!("dist-bench/index.html has no script");
    }
    let page = page.replacen(FIRST_SCRIPT, &format!("{OPEN_EXPLORE}{FIRST_SCRIPT}"), 1);
    let sealed = crate::policy::sealed(&page)?.context("index.html has no Content-Security-Policy")?;
    fs::write(index, sealed)?;
    Ok(())
}

/// bench.html and its wasm, built and optimised as the page's own is.
fn bench_page(tools: &Tools, target: &Path, site: &Path) -> Result<()> {
    println!("Building bench.html …");
    run(tools
        .cargo()
        .args(["build", "--quiet", "--locked", "--release", "--lib", "--package", PACKAGE])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let built = target.join("wasm32-unknown-unknown/release/counterclaim_bench_page.wasm");
    let mut bindgen = tools.command("wasm-bindgen");
    run(bindgen.args(["--target", "web", "--no-typescript", "--out-name", "bench", "--out-dir"]).arg(site).arg(built))?;
    let wasm = site.join("bench_bg.wasm");
    run(tools.command("wasm-opt").args(["-Oz", APART]).arg("-o").arg(&wasm).arg(&wasm))?;
    fs::copy(root().join("bench/bench.html"), site.join("bench.html"))?;
    Ok(())
}

/// Cargo's target folder.
fn target(tools: &Tools) -> Result<PathBuf> {
    let mut command = tools.cargo();
    let output = command.args(["metadata", "--format-version", "1", "--no-deps", "--offline"]).output()?;
    let text = String::from_utf8(output.stdout).context("what `cargo metadata` prints is not UTF-8")?;
    let start = text.split("\"target_directory\":\"").nth(1).context("`cargo metadata` names no target folder")?;
    Ok(PathBuf::from(start.split('"').next().unwrap_or_default()))
}
