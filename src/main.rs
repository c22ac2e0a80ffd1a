//! Mounts the page.

use wash_and_dry::{browser, ui::App};

/// A small allocator: that of the standard library is three times the code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if let Some(root) = browser::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
