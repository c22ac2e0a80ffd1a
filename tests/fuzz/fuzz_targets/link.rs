//! A target for links: they are read, problems are explained, and what was read is read again from its own link.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| foreign::links(text));
