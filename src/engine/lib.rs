//! The engine of Wash & Dry: what is to be run, the scheduler that runs it, and the record of the run.
//!
//! Data moves one way: `scenario → simulation → trace`. The main crate gives these modules out under its own name; that
//! they are a package has one reason: the page is built small, and this part of it fast.
//!
//! | module | what it holds |
//! |---|---|
//! | [`units`] | quantities, each its own type |
//! | [`scenario`] | what is to be run: plain data, limits, validation |
//! | [`sim`] | the scheduler: `run(&ValidScenario) -> Trace` |
//! | [`trace`] | what happened; the state at any moment |

pub mod scenario;
pub mod sim;
pub mod trace;
pub mod units;
