//! The engine of Wash & Dry: the scenario, the scheduler that runs it, and the trace of the run.
//!
//! Data moves one way: `scenario → simulation → trace`. The main crate re-exports these modules under its own name. The engine
//! is a package of its own because Cargo sets levels of optimisation by package: this one is built for speed, the page for size.
//!
//! | module | what it holds |
//! |---|---|
//! | [`units`] | quantities, each with its own type |
//! | [`scenario`] | the settings of a run: plain data, limits, validation |
//! | [`sim`] | the scheduler: `run(&ValidScenario) -> Trace` |
//! | [`trace`] | the record of a run; the state at any moment |

pub mod scenario;
pub mod sim;
pub mod trace;
pub mod units;
