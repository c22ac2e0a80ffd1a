//! The layouts of Wash & Dry: from a trace to what stands where. Geometry only, in whole numbers: nothing is drawn here.
//!
//! The main crate re-exports these modules under its own name. The layouts are a package of their own because Cargo sets levels of optimisation
//! by package: this one is built for speed, the page for size.
//!
//! | module | what it holds |
//! |---|---|
//! | [`timeline`] | shapes on lanes, curves |
//! | [`kitchen`] | where each dish is at a moment, and the scene of the kitchen |

use wash_and_dry_engine::{scenario, trace, units};

#[cfg(test)]
use wash_and_dry_engine::sim;

pub mod kitchen;
pub mod timeline;
