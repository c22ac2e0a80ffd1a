//! In a browser, as WebAssembly: the engine gives the traces that it gives natively.
#![cfg(target_arch = "wasm32")]

mod support;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn random_kitchens_have_the_fingerprints_of_the_file() {
    let (expected, found) = (include_str!("golden/fingerprints.txt"), support::fingerprints());
    let differ = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
    assert_eq!(differ, None, "the file, and what this machine makes of the same seed");
    assert_eq!(expected, found);
}
