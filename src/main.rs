//! Mounts the page.

use wash_and_dry::{browser, ui::App};

fn main() {
    if let Some(root) = browser::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
