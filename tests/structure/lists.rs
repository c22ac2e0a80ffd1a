//! Lists outside of Rust that name every setting or every step, which no compiler holds to them.

use std::fs;
use std::path::Path;
use strum::VariantArray;
use wash_and_dry::link::STEPS;
use wash_and_dry::scenario::Field;

/// The text of a file of the project.
fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_setting_is_documented_and_tried() {
    for &field in Field::VARIANTS {
        let key = field.key();
        for (file, written) in [
            ("docs/MODEL.md", format!("| `{key}` |")),
            ("src/text/command.rs", format!("\n  {key} ")),
            ("tests/fuzz-page/foreign.mjs", format!("\n  {key}: [")),
            ("tests/reference/model.py", format!("\"{key}\":")),
        ] {
            assert!(read(file).contains(&written), "{file} does not have the setting “{key}”");
        }
    }
}

#[test]
fn every_step_is_looked_at_and_tried() {
    for step in STEPS {
        for file in ["docs/LESSON.md", "tests/e2e/screens.mjs", "tests/fuzz-page/foreign.mjs"] {
            // The sandbox has no question, and is a screen under another name.
            let is_there = read(file).contains(&format!("'{step}'")) || read(file).contains(&format!("`{step}`"));
            assert!(is_there || step == "sandbox", "{file} does not have the step “{step}”");
        }
    }
}
