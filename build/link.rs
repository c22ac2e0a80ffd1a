//! The build script. A release of the page is linked with its relocations kept, which the tool that divides the module needs
//! (`build/src/parts.rs`).

use std::env;

fn main() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bin=page=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build/link.rs");
}
