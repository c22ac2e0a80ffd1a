//! Any text as what was typed, opened and kept, in every panel of every step.
#![no_main]

#[path = "../../support/foreign.rs"]
#[allow(dead_code, reason = "each target tries one place")]
mod foreign;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wash_and_dry::link::Language;
use wash_and_dry::panel::Texts;
use wash_and_dry::text::{FrontText, RestText, written};

static TEXTS: LazyLock<(FrontText, RestText)> = LazyLock::new(|| written(Language::English));

fuzz_target!(|text: &str| foreign::panels(text, Texts::of(&TEXTS.0, &TEXTS.1)));
