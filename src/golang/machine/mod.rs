//! The machine that runs compiled programs. Instructions take no time; only `work` and sleeping do.

mod arith;
mod channel;
mod channels;
mod collect;
mod compare;
mod ends;
mod exec;
mod format;
pub(crate) mod goroutine;
mod heap;
mod interpret;
mod limits;
pub mod log;
mod map;
mod maps;
mod memory;
mod natives;
mod races;
mod select;
mod slices;
mod state;
mod stop;
mod tasks;
mod text;
mod timer_list;
mod timers;
mod unwind;
pub(crate) mod value;
mod waits;
mod zero;

pub(crate) use ends::PLACE_MARK;
pub(crate) use natives::native_number;
pub use state::Options;
pub(crate) use state::{Machine, begin, finish, run};
