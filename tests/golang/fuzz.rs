//! Texts, sequences of tokens and changed programs: none panics, none takes long. `FUZZ` says how many of each there are.

use crate::cases::{files, whole};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use wash_and_dry_golang::{Options, compile, report};

/// How many texts of each kind.
fn count() -> u32 {
    std::env::var("FUZZ").ok().and_then(|text| text.parse().ok()).unwrap_or(400)
}

/// The same texts on every machine, so that a change fails where it is made; the environment variable `FUZZ_SEED`, a number, gives others.
fn seed() -> RngSeed {
    RngSeed::Fixed(std::env::var("FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(1))
}

/// Compiles, and runs what compiles; messages must be at places of the text.
fn try_text(text: &str) {
    match compile(text) {
        Err(messages) => {
            assert!(!messages.is_empty());
            let lines = u32::try_from(text.lines().count()).expect("few").max(1);
            for message in messages {
                assert!(message.line >= 1 && message.line <= lines + 1, "{message:?}");
                assert!(!message.text.contains("package ") || !message.text.contains(", line "), "{message:?}\n{text}");
            }
        }
        Ok(program) => {
            let outcome = program.run(&Options { cores: 2, ..Options::default() });
            let _ = (outcome.output(), outcome.errors("main.go"), report::to_text(&outcome, "main.go"));
            serde_json::from_str::<serde_json::Value>(&report::to_json(&outcome, "main.go")).expect("JSON");
        }
    }
}

/// Words of Go.
const WORDS: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
    "int",
    "string",
    "any",
    "error",
    "float64",
    "byte",
    "true",
    "false",
    "nil",
    "iota",
    "x",
    "y",
    "f",
    "T",
    "main",
    "fmt",
    "Println",
    "sync",
    "WaitGroup",
    "time",
    "Sleep",
    "work",
    "make",
    "append",
    "len",
    "cap",
    "new",
    "panic",
    "recover",
    "close",
    "0",
    "1",
    "2",
    "1.5",
    "'a'",
    "\"s\"",
    "`r`",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    "\n",
    ".",
    "...",
    ":",
    ":=",
    "=",
    "+",
    "-",
    "*",
    "/",
    "%",
    "&",
    "|",
    "^",
    "<<",
    ">>",
    "&^",
    "+=",
    "&&",
    "||",
    "<-",
    "++",
    "--",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "!",
    "~",
    "/*",
    "*/",
    "//",
    "_",
    "é",
    "世",
];

fn tokens() -> impl Strategy<Value = String> {
    let words = proptest::collection::vec(proptest::sample::select(WORDS), 0..120);
    (words, any::<bool>()).prop_map(|(words, inside)| {
        let text = words.join(" ");
        if inside { format!("package main\n\nfunc main() {{\n{text}\n}}\n") } else { format!("package main\n{text}\n") }
    })
}

/// A program of the cases with pieces of it taken out, doubled or exchanged for pieces of another.
fn changed() -> impl Strategy<Value = String> {
    let programs: Vec<String> = ["run", "refused"]
        .iter()
        .flat_map(|kind| files(kind))
        .flat_map(|(_, cases)| cases)
        .map(|case| whole(&case.source))
        .collect();
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..40_usize, 0..5_u8);
    let changes = proptest::collection::vec(change, 1..6);
    (proptest::sample::select(programs.clone()), proptest::sample::select(programs), changes).prop_map(
        |(program, other, changes)| {
            let mut text: Vec<char> = program.chars().collect();
            let other: Vec<char> = other.chars().collect();
            for (at, from, length, what) in changes {
                let at = at.index(text.len().max(1)).min(text.len());
                let end = (at + length).min(text.len());
                match what {
                    0 => drop(text.drain(at..end)),
                    1 => {
                        let piece = text[at..end].to_vec();
                        text.splice(at..at, piece);
                    }
                    2 => {
                        let from = from.index(other.len().max(1)).min(other.len());
                        let piece = other[from..(from + length).min(other.len())].to_vec();
                        text.splice(at..end, piece);
                    }
                    3 => text.truncate(at),
                    _ => {
                        let word = WORDS[from.index(WORDS.len())];
                        text.splice(at..at, word.chars());
                    }
                }
            }
            text.into_iter().collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: count(), rng_seed: seed(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        try_text(&text);
        try_text(&format!("package main\n\nfunc main() {{\n{text}\n}}\n"));
    }

    #[test]
    fn no_sequence_of_tokens_makes_it_panic(text in tokens()) {
        try_text(&text);
    }

    #[test]
    fn no_changed_program_makes_it_panic(text in changed()) {
        try_text(&text);
    }
}
