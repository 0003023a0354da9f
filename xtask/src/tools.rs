//! Which programs the build and the tests need, in which version, and where they are found.
//!
//! A program on PATH in the right version is used as it is. What had to be installed lies in a cache
//! folder outside `target/`, keyed by version, so that neither `cargo clean` nor a fresh clone costs
//! the minutes again.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// What is typed: `wasm-opt`.
    pub program: &'static str,
    /// The package that brings it: `binaryen`.
    pub package: &'static str,
    /// The version it must have; empty where any will do.
    pub version: String,
    /// How it is installed.
    pub source: Source,
    /// About how long that takes, in words.
    pub takes: &'static str,
}

/// Where a tool comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// `cargo install`, from source.
    Cargo {
        /// Whether the tool's own lock file is honoured.
        locked: bool,
        /// The optimisation level: enough for its work here, and no minute more.
        opt_level: &'static str,
    },
    /// `npm install`.
    Npm,
    /// `apt-get install`.
    Apt,
}

/// Trunk, which builds the page. 0.22 needs a newer Rust.
pub fn trunk() -> Tool {
    let source = Source::Cargo { locked: true, opt_level: "1" };
    tool("trunk", "trunk", "0.21.14", source, "4 to 7 minutes")
}

/// wasm-bindgen's command, which must be of the very version that the page is linked with.
/// Without `--locked`: its lock file names a crate version that has been withdrawn.
pub fn wasm_bindgen(version: &str) -> Tool {
    let source = Source::Cargo { locked: false, opt_level: "1" };
    tool("wasm-bindgen", "wasm-bindgen-cli", version, source, "1 to 3 minutes")
}

/// wasm-opt. Debian's own (108) builds a page that dies at its start, so the version is checked.
pub fn wasm_opt() -> Tool {
    tool("wasm-opt", "binaryen", "132.0.0", Source::Npm, "10 seconds")
}

/// npm, which brings wasm-opt.
pub fn npm() -> Tool {
    tool("npm", "npm", "", Source::Apt, "1 minute")
}

/// Firefox's driver.
pub fn geckodriver() -> Tool {
    let source = Source::Cargo { locked: true, opt_level: "0" };
    tool("geckodriver", "geckodriver", "0.37.1", source, "1 to 2 minutes")
}

/// The browsers, and what they need to be driven without a screen.
pub fn browsers() -> Vec<Tool> {
    [
        ("chromium", "chromium"),
        ("chromedriver", "chromium-driver"),
        ("firefox-esr", "firefox-esr"),
        ("WebKitWebDriver", "webkit2gtk-driver"),
        ("Xvfb", "xvfb"),
    ]
    .map(|(program, package)| tool(program, package, "", Source::Apt, "half a minute"))
    .into()
}

fn tool(program: &'static str, package: &'static str, version: &str, source: Source, takes: &'static str) -> Tool {
    Tool { program, package, version: version.to_owned(), source, takes }
}

impl Tool {
    /// The program's file: on PATH in the right version, or in the cache.
    pub fn find(&self) -> Option<PathBuf> {
        on_path(self.program).filter(|file| self.is_right(file)).or_else(|| {
            let file = self.cached_in(&self.home());
            file.is_file().then_some(file)
        })
    }

    /// The tool's own folder in the cache.
    pub fn home(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.package, self.version))
    }

    /// Where its program lies below such a folder.
    pub fn cached_in(&self, home: &Path) -> PathBuf {
        match self.source {
            Source::Npm => home.join("node_modules/.bin").join(self.program),
            Source::Cargo { .. } | Source::Apt => home.join("bin").join(self.program),
        }
    }

    fn is_right(&self, file: &Path) -> bool {
        self.version.is_empty()
            || Command::new(file)
                .arg("--version")
                .stdin(Stdio::null())
                .output()
                .is_ok_and(|output| names_version(&String::from_utf8_lossy(&output.stdout), &self.version))
    }
}

/// Whether a `--version` line names this version: `trunk 0.21.14`, `wasm-opt version 132 (version_132)`.
fn names_version(line: &str, version: &str) -> bool {
    let short = version.trim_end_matches(".0");
    line.split_whitespace().any(|word| word == version || word == short)
}

/// The folder for installed tools: `COUNTERCLAIM_TOOLS`, or below the user's cache folder.
pub fn cache() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("COUNTERCLAIM_TOOLS").unwrap_or_else(|| {
        from("XDG_CACHE_HOME")
            .or_else(|| from("HOME").map(|home| home.join(".cache")))
            .unwrap_or_else(std::env::temp_dir)
            .join("counterclaim/tools")
    })
}

/// A program on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The version of a package in the text of a Cargo.lock.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let value = |line: &'a str, key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
    lock.split("[[package]]").find_map(|entry| {
        let named = entry.lines().any(|line| value(line, "name") == Some(package));
        entry.lines().find_map(|line| value(line, "version")).filter(|_| named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_locked_version_by_the_whole_name() {
        let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-macro"), Some("0.2.1"));
        assert_eq!(locked_version(lock, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn knows_a_version_from_one_that_begins_alike() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(!names_version("trunk 0.21.1\n", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)\n", "132.0.0"));
        assert!(!names_version("wasm-opt version 108 (version_108)\n", "132.0.0"));
        assert!(names_version("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
    }

    #[test]
    fn keeps_each_version_in_a_folder_of_its_own() {
        let home = wasm_opt().home();
        assert!(home.ends_with("binaryen-132.0.0"), "{home:?}");
        assert!(wasm_opt().cached_in(&home).ends_with("binaryen-132.0.0/node_modules/.bin/wasm-opt"));
        assert!(trunk().cached_in(&trunk().home()).ends_with("trunk-0.21.14/bin/trunk"));
    }
}
