//! Golden files: text that people have reviewed.

use std::path::PathBuf;

/// Compares with a golden file, or writes it where `BLESS` is set.
pub fn check(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).expect("a folder for golden files");
        return;
    }
    let expected = std::fs::read_to_string(&path).expect("a golden file: BLESS=1 writes it");
    for (number, (expected, found)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(found, expected, "{name}, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
}
