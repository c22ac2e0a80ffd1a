//! The tools that Trunk uses: where they are, and how they are run.

use crate::Result;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Their versions, as Trunk.toml names them.
const VERSIONS: &str = include_str!("../../Trunk.toml");

/// A tool: the one on the path where its version fits, else the one that Trunk has fetched for itself.
///
/// # Errors
/// Where there is neither.
pub fn find(name: &str) -> Result<PathBuf> {
    let version = version(name).ok_or_else(|| format!("Trunk.toml names no version of {name}"))?;
    let number = version.trim_start_matches("version_");
    let told = Command::new(name).arg("--version").output();
    let fits =
        told.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).split_whitespace().any(|word| word == number));
    if fits {
        return Ok(name.into());
    }
    let of_trunk = fetched(name, version);
    of_trunk
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| format!("{name} {number} is not on the path, and Trunk has not fetched it").into())
}

/// The version of a tool.
fn version(name: &str) -> Option<&'static str> {
    let key = name.replace('-', "_");
    let line = VERSIONS.lines().find(|line| line.split('=').next().is_some_and(|word| word.trim() == key))?;
    line.split('"').nth(1)
}

/// Where Trunk keeps a tool that it has fetched, on the systems it knows.
fn fetched(name: &str, version: &str) -> Vec<PathBuf> {
    let home = env::home_dir().unwrap_or_default();
    let from = |variable: &str, other: &str| env::var_os(variable).map_or_else(|| home.join(other), PathBuf::from);
    let caches = [
        from("XDG_CACHE_HOME", ".cache").join("trunk"),
        home.join("Library/Caches/dev.trunkrs.trunk"),
        from("LOCALAPPDATA", "AppData/Local").join("trunkrs/trunk/cache"),
    ];
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let places = [Path::new(&file).to_owned(), Path::new("bin").join(&file)];
    let folders = caches.map(|cache| cache.join(format!("{name}-{version}")));
    folders.iter().flat_map(|folder| places.iter().map(|place| folder.join(place))).collect()
}

/// Runs a tool.
///
/// # Errors
/// Where it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let done = command.output()?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("{}: {}", command.get_program().display(), String::from_utf8_lossy(&done.stderr)).into())
}

/// The folder into which cargo builds.
///
/// # Errors
/// Where cargo does not say.
pub fn target_directory() -> Result<PathBuf> {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let told = command.args(["metadata", "--format-version", "1", "--no-deps"]).output()?;
    let told: serde_json::Value = serde_json::from_slice(&told.stdout)?;
    Ok(told["target_directory"].as_str().ok_or("cargo names no target directory")?.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_are_those_of_trunk() {
        assert!(version("wasm-bindgen").is_some_and(|version| version.starts_with("0.2.")));
        assert!(version("wasm-opt").is_some_and(|version| version.starts_with("version_")));
        assert_eq!(version("trunk"), None);
    }

    #[test]
    fn what_trunk_has_fetched_is_in_a_folder_named_by_version() {
        let all = fetched("wasm-opt", "version_1");
        assert!(
            all.iter()
                .any(|path| path.ends_with(format!("wasm-opt-version_1/bin/wasm-opt{}", env::consts::EXE_SUFFIX)))
        );
    }
}
