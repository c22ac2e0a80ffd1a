//! Smaller scripts and style sheets, by esbuild: without comments and blanks. Names stay, for the single file is made of several scripts and errors name
//! their functions.

use crate::Result;
use crate::folder::{files, has_ending};
use crate::worker::WORKER;
use std::path::Path;
use std::process::Command;

/// The program, where it is not on the path.
const ESBUILD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/.bin/esbuild");

/// Runs esbuild in a folder.
///
/// # Errors
/// Where it is not installed, or fails.
pub fn esbuild(folder: &Path, arguments: &[&str]) -> Result<()> {
    let run = |program: &str| Command::new(program).current_dir(folder).args(arguments).status();
    let status = run("esbuild")
        .or_else(|_| run(ESBUILD))
        .map_err(|error| format!("esbuild: {error}; `npm --prefix build ci` installs it"))?;
    if status.success() { Ok(()) } else { Err("esbuild failed".into()) }
}

/// Writes every script and style sheet of a folder anew, but for the service worker, whose list of files is put in later.
///
/// # Errors
/// Those of [`esbuild`].
pub fn minify(folder: &Path) -> Result<()> {
    let mut arguments = vec![
        "--minify-whitespace",
        "--minify-syntax",
        "--legal-comments=none",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
        "--outdir=.",
    ];
    let mut all = files(folder)?;
    all.retain(|name| name != WORKER && (has_ending(name, "js") || has_ending(name, "css")));
    arguments.extend(all.iter().map(String::as_str));
    esbuild(folder, &arguments)
}
