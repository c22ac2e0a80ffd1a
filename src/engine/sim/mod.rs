//! The cooperative scheduler: `run(&ValidScenario) -> Trace`.
//!
//! Programs are short lists of instructions ([`code`]). A task is a program counter in such a list and a dish in hand; cores
//! execute tasks ([`engine`]). Future events wait in the event queue, ordered by time, then by insertion ([`events`]). The
//! policy alone decides which ready task is dispatched next ([`ready`]).

mod channel;
mod code;
mod cores;
mod engine;
mod events;
mod ready;
mod recorder;
mod ring;
mod search;
mod station;

pub use engine::{Simulation, run};
pub use search::{Best, Objective, Search};
