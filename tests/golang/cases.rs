//! The files of cases.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// A program and what Go did with it.
pub struct Case {
    pub name: String,
    /// The program without package and imports.
    pub source: String,
    pub output: String,
    pub status: u8,
    /// `// time` as the first line: compared on a simulated clock. `cores=N` says on how many.
    pub timed: bool,
    pub cores: u16,
}

pub fn folder(kind: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golang")).join(kind)
}

/// The cases of every file of a kind.
pub fn files(kind: &str) -> Vec<(String, Vec<Case>)> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder(kind)).expect("a folder of cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), read(&fs::read_to_string(path).expect("text")))).collect()
}

fn read(text: &str) -> Vec<Case> {
    text.split("=== ")
        .skip(1)
        .map(|part| {
            let (name, rest) = part.split_once('\n').expect("a name");
            let (source, result) = rest.split_once("--- exit ").unwrap_or((rest, "0\n"));
            let (status, output) = result.split_once('\n').unwrap_or((result, ""));
            let first = source.lines().next().unwrap_or_default();
            let cores = first.split_once("cores=").and_then(|(_, cores)| cores.trim().parse().ok()).unwrap_or(1);
            Case {
                name: name.to_owned(),
                source: source.to_owned(),
                output: output.to_owned(),
                status: status.trim().parse().unwrap_or(0),
                timed: first.starts_with("// time"),
                cores,
            }
        })
        .collect()
}

/// Writes a file of cases.
pub fn write(kind: &str, file: &str, cases: &[Case]) {
    let mut text = String::new();
    for case in cases {
        let _ = write!(text, "=== {}\n{}--- exit {}\n{}", case.name, case.source, case.status, case.output);
    }
    fs::write(folder(kind).join(file), text).expect("a file");
}

/// The packages that cases may mention, by the names that they have there.
const PACKAGES: [(&str, &str); 18] = [
    ("cmp", "cmp"),
    ("context", "context"),
    ("errors", "errors"),
    ("fmt", "fmt"),
    ("maps", "maps"),
    ("math", "math"),
    ("bits", "math/bits"),
    ("rand", "math/rand/v2"),
    ("runtime", "runtime"),
    ("slices", "slices"),
    ("sort", "sort"),
    ("strconv", "strconv"),
    ("strings", "strings"),
    ("sync", "sync"),
    ("atomic", "sync/atomic"),
    ("time", "time"),
    ("unicode", "unicode"),
    ("utf8", "unicode/utf8"),
];

/// The whole program: package and imports are its first line, so that lines count from 2.
pub fn whole(source: &str) -> String {
    let mentions = |name: &str| {
        source
            .match_indices(&format!("{name}."))
            .any(|(place, _)| !source[..place].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'))
    };
    if source.starts_with("package ") {
        return source.to_owned();
    }
    let imports: String = PACKAGES
        .iter()
        .filter(|(name, _)| mentions(name))
        .map(|(_, path)| ["import \"", path, "\"; "].concat())
        .collect();
    format!("package main; {imports}\n{source}")
}
