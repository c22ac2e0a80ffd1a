//! The cooperative scheduler: `run(&ValidScenario) -> Trace`.
//!
//! Programs are short lists of instructions ([`code`]); tasks are a place in such a list and a dish in hand; cores
//! step them ([`engine`]). What is to happen later waits in a queue ordered by time, then by insertion
//! ([`events`]); which ready task comes next is a policy's business alone ([`ready`]).

mod channel;
mod code;
mod cores;
mod engine;
mod events;
mod ready;
mod recorder;
mod ring;
mod station;

pub use engine::{Simulation, run};
