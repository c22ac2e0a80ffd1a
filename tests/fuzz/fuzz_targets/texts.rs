//! A target for files of the page's sentences.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| foreign::texts(text));
