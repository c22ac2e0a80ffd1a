//! The engine in WebAssembly, in a real browser: its traces are compared with the native ones.
#![cfg(target_arch = "wasm32")]

mod support;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn five_hundred_random_kitchens_have_the_fingerprints_of_the_native_engine() {
    let native = include_str!("golden/fingerprints.txt");
    assert_eq!(native.lines().count(), 500);
    for (found, expected) in support::fingerprints().lines().zip(native.lines()) {
        assert_eq!(found, expected);
    }
}
