//! Building the site into dist/ by Trunk.

use crate::command::{Tools, root, run};
use crate::{bytes, install};
use anyhow::{Result, bail};
use std::path::Path;
use std::time::Instant;

/// `cargo xtask build`.
pub fn build(site_url: Option<&str>) -> Result<()> {
    let tools = install::for_the_page()?;
    release(&tools, site_url)?;
    println!("\n{}", bytes::table(&root().join("dist"))?);
    println!("The site is in dist/. Copy it into any folder of any static host.");
    Ok(())
}

/// Builds the release page into dist/.
pub fn release(tools: &Tools, site_url: Option<&str>) -> Result<()> {
    let begun = Instant::now();
    // So that the build itself can be told to stay offline, and never downloads a tool behind our back.
    println!("Fetching the crates that Cargo.lock names, where they are missing …");
    run(tools.cargo().args(["fetch", "--quiet", "--locked"]))?;
    println!("Building the release page (1 to 4 minutes the first time, about 20 seconds after an edit) …");
    match site_url {
        Some(url) => println!("It will be hosted at {url}"),
        None => println!("Without --site-url: canonical links, sitemap, oEmbed and social cards are left out."),
    }
    let mut trunk = tools.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check"])
        // Trunk takes only true and false for it, and stops at the usual 1.
        .env_remove("NO_COLOR")
        // What failed is said above it; Trunk's own stack helps nobody.
        .env("RUST_LIB_BACKTRACE", "0")
        .env_remove("COUNTERCLAIM_SITE_URL");
    if let Some(url) = site_url {
        trunk.env("COUNTERCLAIM_SITE_URL", url);
    }
    run(&mut trunk)?;
    println!("Built in {:.0?}.", begun.elapsed());
    Ok(())
}

/// Builds the release page over another corpus into another folder, to be measured: without its prerendered home page,
/// which would hold every claim.
pub fn measured(tools: &Tools, corpus: &Path, site: &Path) -> Result<()> {
    println!("Building the page over them (1 to 4 minutes) …");
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release", "--offline", "--skip-version-check", "--dist"]).arg(site);
    trunk.env_remove("NO_COLOR").env("RUST_LIB_BACKTRACE", "0").env_remove("COUNTERCLAIM_SITE_URL");
    // What is measured with 10,000 claims is search and drawing, not how their words arrive.
    trunk.env(EMBEDDED_AT_MOST, "20000");
    run(trunk.env("COUNTERCLAIM_CORPUS", corpus).env(crate::seal::BARE, "1"))
}

/// Sets how many claims are embedded at most; `build.rs` reads it.
const EMBEDDED_AT_MOST: &str = "COUNTERCLAIM_EMBEDDED_AT_MOST";

/// Builds a debug page over the default corpus as if that were too large to embed, to be tested.
pub fn parted(tools: &Tools, site: &Path) -> Result<()> {
    run(tools.cargo().args(["fetch", "--quiet", "--locked"]))?;
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--offline", "--skip-version-check", "--dist"]).arg(site);
    trunk.env_remove("NO_COLOR").env("RUST_LIB_BACKTRACE", "0").env_remove("COUNTERCLAIM_SITE_URL");
    run(trunk.env(EMBEDDED_AT_MOST, "0").env(crate::seal::WHOLE, "1"))
}

/// A site's address as it may be given: absolute, without query or fragment, and with its closing slash.
pub fn site_url(text: &str) -> Result<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let plain = !text.contains(|c: char| c.is_whitespace() || "?#\"'<>".contains(c));
    if host.is_empty() || host.starts_with('/') || !plain {
        bail!("`{text}` is no address of a site; one looks like https://example.org/counterclaim/");
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::site_url;

    #[test]
    fn a_site_url_is_absolute_and_ends_with_a_slash() {
        assert_eq!(site_url("https://example.org/a").unwrap(), "https://example.org/a/");
        assert_eq!(site_url("http://localhost:8080/").unwrap(), "http://localhost:8080/");
        for wrong in ["example.org", "https://", "https:///a", "https://a.org/?q=1", "ftp://a.org", "https://a.org/ b"]
        {
            assert!(site_url(wrong).is_err(), "{wrong}");
        }
    }
}
