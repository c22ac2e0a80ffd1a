//! Scenarios: plain data, its limits, and the checks that make it valid.
//!
//! A [`Scenario`] may hold any values; a [`ValidScenario`] can be run. The simulation and everything after it take the valid
//! one and have no errors to report.

mod choices;
mod data;
mod durations;
mod effect;
mod limits;
mod problem;
mod rng;
mod valid;
mod value;

pub use choices::{Policy, Program, StageKind, Waiting};
pub use data::{Scenario, Stage};
pub use durations::Durations;
pub use limits::{Limits, MAX_PIECES, Shape, pieces_upper_bound, stages_problem};
pub use problem::{Field, Problem, Reason};
pub use rng::SplitMix64;
pub use valid::ValidScenario;
pub use value::Value;
