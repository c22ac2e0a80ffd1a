//! Mounts the page; in a web worker, where there is no document, it does nothing yet.

use wash_and_dry::page;

fn main() {
    page::start();
}
