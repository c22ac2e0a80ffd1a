//! The functions of the library that the machine brings along: what cannot be written in Go, or would be slow. The rest of the library is Go
//! text.

mod assertions;
mod call;
mod numbers;
mod scheduling;
mod texts;

use super::Machine;
use super::goroutine::Thread;
use super::stop::Stop;
use call::{Call, Native};
use wash_and_dry_engine::sim::Kernel;

/// Every function of the machine, by its name.
fn all() -> impl Iterator<Item = &'static (&'static str, Native)> {
    scheduling::ALL.iter().chain(texts::ALL).chain(numbers::ALL).chain(assertions::ALL)
}

/// The number of a function of the machine.
pub(crate) fn native_number(name: &str) -> Option<u16> {
    let name = name.strip_suffix("[...]").unwrap_or(name);
    all().position(|(own, _)| *own == name).map(|number| number as u16)
}

/// The functions in one list, so that a number finds its function at once.
fn table() -> &'static [Native] {
    static TABLE: std::sync::LazyLock<Vec<Native>> =
        std::sync::LazyLock::new(|| all().map(|(_, native)| *native).collect());
    &TABLE
}

impl Machine {
    pub(super) fn native(
        &mut self,
        kernel: &mut Kernel,
        id: u32,
        thread: &mut Thread,
        native: u16,
        at: usize,
    ) -> Result<(), Stop> {
        let mut call = Call { kernel, id, thread, at };
        match table().get(usize::from(native)) {
            Some(native) => native(self, &mut call),
            None => Ok(()),
        }
    }
}
