//! A target for pasted text in which handin codes are found.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| foreign::pasted(text));
