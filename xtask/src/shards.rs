//! The files of a corpus too large to embed, which the page's build script made, beside the page.

use crate::command::{cargo, line_of, root};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder's name, in the build script's output as in the site.
const FOLDER: &str = "shards";
const PACKAGE: &str = "counterclaim-app";

/// Lays the files into a site; tells how many there are, none for a corpus that is embedded.
pub fn laid(site: &Path, release: bool) -> Result<usize> {
    if !root().join("build.rs").is_file() {
        return Ok(0);
    }
    let made = output(release)?.join(FOLDER);
    if !made.is_dir() {
        return Ok(0);
    }
    let place = site.join(FOLDER);
    fs::create_dir_all(&place)?;
    let mut count = 0;
    for entry in fs::read_dir(&made)? {
        let file = entry?;
        fs::copy(file.path(), place.join(file.file_name()))?;
        count += 1;
    }
    Ok(count)
}

/// The output folder of the page's build script, as Cargo tells it: the page is built already, so nothing is built.
fn output(release: bool) -> Result<PathBuf> {
    let mut command = Command::new(cargo());
    command.args(["build", "--quiet", "--locked", "--offline", "--message-format=json"]);
    command.args(["--bin", "app", "--target", "wasm32-unknown-unknown"]).args(release.then_some("--release"));
    let line = line_of(&command);
    let output = command.current_dir(root()).stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("`{line}` could not be started"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({})", output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    folder(&text).with_context(|| format!("`{line}` names no output folder of {PACKAGE}"))
}

/// The folder in Cargo's messages, of which each is a line of JSON. A path with a quote or a backslash in it is not
/// understood; Cargo escapes both.
fn folder(messages: &str) -> Option<PathBuf> {
    let mut lines = messages.lines();
    let of_page = |line: &&str| line.contains("\"reason\":\"build-script-executed\"") && line.contains(PACKAGE);
    let rest = lines.find(of_page)?.split("\"out_dir\":\"").nth(1)?;
    rest.split('"').next().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_one_of_the_page() {
        let messages = "{\"reason\":\"compiler-artifact\",\"package_id\":\"path+file:///a#counterclaim-app@0.1.0\"}\n\
            {\"reason\":\"build-script-executed\",\"package_id\":\"serde@1\",\"out_dir\":\"/b\"}\n\
            plain text\n\
            {\"reason\":\"build-script-executed\",\"package_id\":\"path+file:///a#counterclaim-app@0.1.0\",\"out_dir\":\"/c/out\"}";
        assert_eq!(folder(messages), Some(PathBuf::from("/c/out")));
        assert_eq!(folder(""), None);
    }
}
