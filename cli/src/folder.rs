//! Reads a folder from disk. The build script of the page includes this file too, so it uses the core alone.

use counterclaim_core::parse::Folder;
use std::fs;
use std::io;
use std::path::Path;

/// Reads the files of a folder, not those of folders inside it, in the order of their names. Hidden files are left
/// out: editors and version control put them beside the author's own.
///
/// # Errors
/// A folder that is not there or is none, and a file that cannot be read; the message names it.
pub fn read(dir: &Path) -> io::Result<Folder> {
    let named = |path: &Path, error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| named(dir, error))? {
        let entry = entry.map_err(|error| named(dir, error))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || !fs::metadata(&path).map_err(|error| named(&path, error))?.is_file() {
            continue;
        }
        files.push((name, fs::read(&path).map_err(|error| named(&path, error))?));
    }
    files.sort();
    Ok(Folder { name: dir.display().to_string(), files })
}
