//! A target for scenarios of links: they are run, measured, explained and exported.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| foreign::scenarios(text));
