//! The workshop with the machine for programs in Go. What it can do besides follows from the feature `golang`.

#[path = "workshop.rs"]
mod workshop;

fn main() {
    workshop::main();
}
