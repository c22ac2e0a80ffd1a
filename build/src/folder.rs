//! The folder that is built.

use crate::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// The names of its files, sorted. There are no folders in it.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The name of the only file that begins and ends so.
pub fn find(folder: &Path, start: &str, end: &str) -> Result<String> {
    let all = files(folder)?;
    let mut found = all.into_iter().filter(|name| name.starts_with(start) && name.ends_with(end));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => Err(format!("there is no {start}…{end} in {}", folder.display()).into()),
        _ => Err(format!("there is more than one {start}…{end} in {}", folder.display()).into()),
    }
}

/// Whether a name has an ending such as `css`.
pub fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Replaces text in a file; an error where it is not there.
pub fn replace(path: &Path, from: &str, to: &str) -> Result<()> {
    let text = read(path)?;
    if !text.contains(from) {
        return Err(format!("“{from}” is not in {}", path.display()).into());
    }
    fs::write(path, text.replace(from, to))?;
    Ok(())
}

/// The name of a file with an ending added.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", path.display()))
}
