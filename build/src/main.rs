//! What Trunk leaves to do when the page is built.
//!
//!     xtask finish                  the last step of a build: Trunk's hook `post_build` calls it
//!     xtask single-file DIST FILE   one HTML file of a release, which opens from a disk

mod early;
mod folder;
mod hook;
mod minify;
mod names;
mod own_go;
mod parts;
mod policy;
mod single_file;
mod sizes;
mod texts;
mod tools;
mod worker;

use std::env;
use std::process::ExitCode;

/// What went wrong, in words.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["finish"] => hook::finish(),
        ["single-file", dist, file] => single_file::write(dist.as_ref(), file.as_ref()),
        _ => Err("xtask finish | xtask single-file DIST FILE".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
