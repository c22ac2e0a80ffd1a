//! Mounts the page for programs in Go, which has a document of its own (`go.html`).

use wash_and_dry::page;

fn main() {
    page::golab::start();
}
