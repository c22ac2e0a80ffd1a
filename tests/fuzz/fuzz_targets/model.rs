//! A target for text that is typed, pasted, stored and opened, at every step of the page's model.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| foreign::typed(text));
