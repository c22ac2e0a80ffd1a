//! The structure of the sources, by what they import: directions between layers, no circles among files, and what the layers are free of.
//! Comments and strings do not count, nor does what is compiled only for tests.

mod cases;
mod graph;
mod layers;
mod lists;
mod source;

use graph::{Sources, circles, within};
use layers::{BROWSER, EXACT, LAYERS, May, layer_of, may_import};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The most lines of a file, sentences of a language aside.
const MAX_LINES: usize = 400;

fn src() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

/// Every source below `src`, by its path from there.
fn all_files() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![src().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(src()).expect("a path below it");
                found.insert(below.to_str().expect("text").replace('\\', "/"));
            }
        }
    }
    found
}

/// The sources of the engine, the layouts, the machine for Go programs, the library and every program.
fn sources() -> Sources {
    let read = |file: &str| fs::read_to_string(src().join(file)).ok();
    let mut sources = Sources::default();
    sources.add_crate("wash_and_dry_engine", "engine/lib.rs", &read);
    sources.add_crate("wash_and_dry_layouts", "layouts/lib.rs", &read);
    sources.add_crate("wash_and_dry_golang", "golang/lib.rs", &read);
    sources.add_crate("wash_and_dry", "lib.rs", &read);
    for file in all_files().iter().filter(|file| file.starts_with("bin/") || *file == "main.rs") {
        sources.add_crate(file, file, &read);
    }
    sources
}

fn layer_name(file: &str) -> &'static str {
    layer_of(file).map_or("", |layer| LAYERS[layer].name)
}

#[test]
fn every_file_is_compiled_and_in_a_layer() {
    let sources = sources();
    let compiled: BTreeSet<&str> = sources.files().map(|(file, _)| file).collect();
    for file in all_files() {
        // Tests of a module may have a file of their own, and that files of its own.
        let of_tests = file.ends_with("/tests.rs") || file.contains("/tests/");
        assert!(compiled.contains(file.as_str()) || of_tests, "{file} is no module of any crate");
        assert!(layer_of(&file).is_some(), "{file} is in no layer: see tests/structure/layers.rs");
    }
}

#[test]
fn a_layer_imports_only_what_the_table_lets_it() {
    let mut wrong = String::new();
    for (from, targets) in sources().graph() {
        for (to, path) in targets {
            let (Some(layer), Some(other)) = (layer_of(&from), layer_of(&to)) else { continue };
            if !may_import(layer, other) {
                let names = [LAYERS[layer].name, LAYERS[other].name];
                let _ = writeln!(wrong, "  {from} → {to} ({path}): {} may not import {}", names[0], names[1]);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_table_itself_has_no_way_back() {
    for (place, layer) in LAYERS.iter().enumerate() {
        if let May::Only(names) = layer.may {
            for name in names {
                assert!(
                    LAYERS[..place].iter().any(|above| above.name == *name),
                    "{}: {name} is not above it",
                    layer.name
                );
            }
        }
    }
}

#[test]
fn no_file_imports_one_that_imports_it() {
    let graph = sources().graph();
    let found: Vec<String> = circles(&graph).iter().map(|circle| within(&graph, circle)).collect();
    assert!(found.is_empty(), "{} circles:\n{}", found.len(), found.join("\n"));
}

#[test]
fn only_the_page_knows_the_browser() {
    let crates = ["web_sys", "js_sys", "yew", "gloo", "wasm_bindgen"];
    for (file, module) in sources().files().filter(|(file, _)| !BROWSER.contains(&layer_name(file))) {
        let paths = module.all_paths();
        let browser = paths
            .into_iter()
            .find(|path| crates.iter().any(|name| path[0] == *name || path[0].starts_with(&format!("{name}_"))));
        assert_eq!(browser, None, "{file}");
    }
}

#[test]
fn the_core_is_free_of_clocks_floats_and_hash_order() {
    let words = ["Instant", "SystemTime", "HashMap", "HashSet", "f32", "f64"];
    for (file, module) in sources().files().filter(|(file, _)| EXACT.contains(&layer_name(file))) {
        let named = module.all_paths().into_iter().find(|path| path.iter().any(|part| words.contains(&part.as_str())));
        assert_eq!(named, None, "{file}");
        assert!(!module.has_float, "{file} has a number of floating point");
    }
}

#[test]
fn files_are_short() {
    for file in all_files() {
        // The texts of a language are as long as they are.
        let is_language = file.starts_with("text/") && file.matches('/').count() == 2;
        let lines = fs::read_to_string(src().join(&file)).expect("readable source").lines().count();
        assert!(is_language || lines <= MAX_LINES, "{file} has {lines} lines");
    }
}
