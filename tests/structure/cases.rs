//! The reader of imports itself, on small programs.

use crate::graph::{Sources, circles};

/// Imports of a program of files, as lines `from → to`.
fn check(files: &[(&str, &str)], expected: &[&str]) -> Sources {
    let read = |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, text)| (*text).to_owned());
    let mut sources = Sources::default();
    sources.add_crate("program", "lib.rs", &read);
    let graph = sources.graph();
    let found = graph.iter().flat_map(|(from, targets)| targets.keys().map(move |to| format!("{from} → {to}")));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    sources
}

#[test]
fn comments_strings_and_tests_are_no_imports() {
    let a = r#"
        //! crate::b::B
        /* use crate::b::B; */
        pub const TEXT: &str = "crate::b::B";
        #[cfg(test)]
        mod tests { use crate::b::B; }
    "#;
    check(&[("lib.rs", "mod a; mod b;"), ("a.rs", a), ("b.rs", "pub struct B;")], &[]);
}

#[test]
fn paths_and_uses_are_imports_wherever_they_stand() {
    let a = "use crate::b::{self, One as Other}; fn f(_: Other) -> b::Two { println!(\"{}\", super::c::three()) }";
    let b = "pub struct One; pub enum Two {}";
    let files = [("lib.rs", "mod a; mod b; mod c;"), ("a.rs", a), ("b.rs", b), ("c.rs", "pub fn three() {}")];
    check(&files, &["a.rs → b.rs", "a.rs → c.rs"]);
    let inside = [("lib.rs", "mod a; mod b;"), ("a.rs", "fn f() { use crate::b::g; g() }"), ("b.rs", "pub fn g() {}")];
    check(&inside, &["a.rs → b.rs"]);
}

#[test]
fn a_re_export_is_no_import_and_is_followed() {
    let folder = "mod one; mod two; pub use one::One; pub use two::*;";
    let one = "use super::Two; pub struct One(Two);";
    let files = [
        ("lib.rs", "mod a; mod folder;"),
        ("a.rs", "use crate::folder::{One, Two};"),
        ("folder/mod.rs", folder),
        ("folder/one.rs", one),
        ("folder/two.rs", "pub struct Two;"),
    ];
    check(&files, &["a.rs → folder/one.rs", "a.rs → folder/two.rs", "folder/one.rs → folder/two.rs"]);
}

#[test]
fn what_is_given_on_and_used_too_is_an_import() {
    let files = [
        ("lib.rs", "mod folder;"),
        ("folder/mod.rs", "mod one; pub use one::One; pub struct Two(One);"),
        ("folder/one.rs", "pub struct One(super::Two);"),
    ];
    let sources = check(&files, &["folder/mod.rs → folder/one.rs", "folder/one.rs → folder/mod.rs"]);
    assert_eq!(circles(&sources.graph()).len(), 1);
}

#[test]
fn circles_of_several_files_are_found_once() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub fn a() { crate::b::b() }"),
        ("b.rs", "pub fn b() { crate::c::c() }"),
        ("c.rs", "pub fn c() { crate::a::a() }"),
        ("d.rs", "pub fn d() { crate::a::a() }"),
    ];
    let sources = check(&files, &["a.rs → b.rs", "b.rs → c.rs", "c.rs → a.rs", "d.rs → a.rs"]);
    let found = circles(&sources.graph());
    assert_eq!(found.len(), 1);
    assert!(found[0].iter().eq(["a.rs", "b.rs", "c.rs"]));
}

#[test]
fn macros_define_and_mention() {
    let a = "crate::b::words! { pub struct Word { text: crate::c::Text } }";
    let b = "macro_rules! words { ($($all:tt)*) => { $($all)* } } pub(crate) use words;";
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", a),
        ("b.rs", b),
        ("c.rs", "pub struct Text;"),
        ("d.rs", "fn f(_: crate::a::Word) {}"),
    ];
    check(&files, &["a.rs → b.rs", "a.rs → c.rs", "d.rs → a.rs"]);
}

#[test]
fn fields_methods_and_labels_are_no_paths() {
    let a = "mod b; pub use b::run; struct A { run: u8 } fn f(a: &A) -> u8 { a.run.max(0) }";
    check(&[("lib.rs", "mod a;"), ("a.rs", a), ("a/b.rs", "pub fn run() {}")], &[]);
}
