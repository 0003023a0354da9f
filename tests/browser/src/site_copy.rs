//! A copy of a built site that a test may change.

use crate::stage::{Served, Stage};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use xtask::server::Site;

/// Where the copy is served.
const FOLDER: &str = "/some/folder/";

/// The copy; it is gone with its owner.
#[derive(Debug)]
pub struct SiteCopy {
    folder: PathBuf,
}

impl SiteCopy {
    /// Copies a site for a test of that name.
    pub fn new(stage: &Stage, from: &Path, name: &str) -> Result<Self> {
        let name = format!("counterclaim-copy-{}-{}-{name}", std::process::id(), stage.engine());
        let folder = std::env::temp_dir().join(name);
        copy(from, &folder).with_context(|| format!("{} cannot be copied", from.display()))?;
        Ok(Self { folder })
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Serves it from a sub-folder.
    pub fn serve(&self, stage: &Stage) -> Result<Rc<Served>> {
        stage.serve(Site::new().mount(FOLDER, &self.folder), FOLDER)
    }

    /// A file's text.
    pub fn read(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.folder.join(name))?)
    }

    /// Changes a file's text.
    pub fn edit(&self, name: &str, change: impl FnOnce(String) -> String) -> Result<()> {
        Ok(fs::write(self.folder.join(name), change(self.read(name)?))?)
    }

    /// Takes a file away.
    pub fn remove(&self, name: &str) -> Result<()> {
        Ok(fs::remove_file(self.folder.join(name))?)
    }
}

impl Drop for SiteCopy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
