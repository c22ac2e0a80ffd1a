//! Mounts the page. A release is divided into two modules here (`build/src/parts.rs`).

use wash_and_dry::page::{self, later::Parts};
use wasm_split_helpers::SplitLoaderError;

/// What the second part gives. In a release this function is in that module, with all that is reached through it and in no other way; to call it is to
/// have the module fetched.
#[cfg_attr(not(debug_assertions), wasm_split_helpers::wasm_split(later, fallible))]
#[allow(clippy::unnecessary_wraps, reason = "in a release the module may not come")]
fn parts() -> Result<Parts, SplitLoaderError> {
    Ok(Parts::new())
}

/// Those parts, once they are here: in a release a call is a future.
#[cfg_attr(debug_assertions, allow(clippy::unused_async, reason = "there is nothing to wait for then"))]
async fn load() -> Option<Parts> {
    #[cfg(not(debug_assertions))]
    let parts = parts().await;
    #[cfg(debug_assertions)]
    let parts = parts();
    parts.ok()
}

fn main() {
    page::start(|| Box::pin(load()));
}
