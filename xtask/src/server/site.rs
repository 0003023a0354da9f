//! What is served, and where in it a path leads.

use std::path::PathBuf;

/// What is served: folders under path prefixes.
#[derive(Clone, Debug, Default)]
pub struct Site {
    mounts: Vec<(String, PathBuf)>,
    pub(super) fill: Vec<Fill>,
    pub(super) headers: Vec<(String, String)>,
}

impl Site {
    /// A site without any folder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Serves `folder` under `prefix`, which begins and ends with a slash: `/`, `/some/folder/`.
    /// Where prefixes overlap, the longest wins.
    pub fn mount(mut self, prefix: &str, folder: impl Into<PathBuf>) -> Self {
        assert!(prefix.starts_with('/') && prefix.ends_with('/'), "a prefix is `/` or `/some/folder/`");
        self.mounts.push((prefix.to_owned(), folder.into()));
        self.mounts.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
        self
    }

    /// Replaces `mark` by `value` in every HTML file that is sent (the demo post names the page's origin so).
    pub fn fill(self, mark: &str, value: &str) -> Self {
        self.filled(mark, value, false)
    }

    /// The same only in what a browser opens as a page, so that a service worker that compares its files
    /// with their hashes gets them as they are.
    pub fn fill_opened(self, mark: &str, value: &str) -> Self {
        self.filled(mark, value, true)
    }

    fn filled(mut self, mark: &str, value: &str, opened_only: bool) -> Self {
        self.fill.push(Fill { mark: mark.to_owned(), value: value.to_owned(), opened_only });
        self
    }

    /// Sends a header with every answer.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What a path of the address leads to.
    pub(super) fn find(&self, path: &str) -> Found {
        if path.split('/').any(|part| part == "..") || path.contains(['\\', '\0']) {
            return Found::Nothing;
        }
        for (prefix, folder) in &self.mounts {
            if path.strip_suffix('/').is_none() && format!("{path}/") == *prefix {
                return Found::Folder;
            }
            let Some(rest) = path.strip_prefix(prefix.as_str()) else {
                continue;
            };
            let file = rest.split('/').filter(|part| !part.is_empty()).fold(folder.clone(), |at, part| at.join(part));
            if file.is_dir() {
                if !path.ends_with('/') {
                    return Found::Folder;
                }
                let index = file.join("index.html");
                return if index.is_file() { Found::File(index) } else { Found::Nothing };
            }
            return if file.is_file() { Found::File(file) } else { Found::Nothing };
        }
        Found::Nothing
    }
}

/// A mark to be replaced in HTML.
#[derive(Clone, Debug)]
pub(super) struct Fill {
    pub(super) mark: String,
    pub(super) value: String,
    /// Only in what a browser opens as a page.
    pub(super) opened_only: bool,
}

/// What a path leads to.
pub(super) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder named without its closing slash: relative links would break, so it is redirected.
    Folder,
    /// Nothing that is served.
    Nothing,
}
