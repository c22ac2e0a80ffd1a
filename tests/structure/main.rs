//! The core knows no browser, no clock, no floating point and no hash order; a trace knows nothing of how it is made.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Asserts that no source below `place` has any of the words.
fn free_of(place: &str, words: &[&str]) {
    let mut files = Vec::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(place);
    if path.is_dir() {
        sources(&path, &mut files);
    } else {
        files.push(path);
    }
    assert!(!files.is_empty());
    for file in files {
        let text = fs::read_to_string(&file).expect("readable source");
        for word in words {
            assert!(!text.contains(word), "{} has {word}", file.display());
        }
    }
}

#[test]
fn the_core_is_free_of_browser_clock_floats_and_hash_order() {
    let words = ["web_sys", "yew", "js_sys", "Instant", "SystemTime", "HashMap", "HashSet", "f32", "f64"];
    for place in ["engine", "link", "metrics.rs", "why", "lesson", "order.rs"] {
        free_of(place, &words);
    }
}

#[test]
fn the_first_text_stands_in_the_page_before_the_module() {
    let html = include_str!("../index.html").replace("&amp;", "&");
    let text = wash_and_dry::text::PageText::ENGLISH;
    assert!(html.contains(text.lead) && html.contains(&text.title.join(" ")));
}

#[test]
fn a_layer_knows_only_the_layers_before_it() {
    free_of("engine/scenario", &["crate::sim", "crate::trace", "crate::metrics", "crate::link", "crate::text"]);
    free_of("link", &["crate::sim", "crate::trace", "crate::metrics", "crate::text"]);
    free_of("engine/trace", &["crate::sim", "crate::metrics", "crate::link", "crate::text"]);
    free_of("engine/sim", &["crate::metrics", "crate::link", "crate::text"]);
    free_of("why", &["crate::sim", "crate::link", "crate::text", "crate::metrics"]);
    free_of("lesson", &["crate::text", "crate::ui"]);
    free_of("metrics.rs", &["crate::sim", "crate::link", "crate::text"]);
}
