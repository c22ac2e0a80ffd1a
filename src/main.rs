//! Mounts the page.

use wash_and_dry::page;

fn main() {
    page::start();
}
