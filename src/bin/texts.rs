//! Writes the files of texts into a folder: those that the page fetches, and the lesson for readers without scripts.
//!
//!     texts FOLDER

use std::path::Path;
use std::process::ExitCode;
use wash_and_dry::plain;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("texts: a folder is wanted: texts FOLDER");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("texts: {}: {error}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    plain::files().into_iter().try_for_each(|(name, contents)| std::fs::write(folder.join(name), contents))
}
