//! Predictions that people draw: each piece of work on a core, from a moment on.
//!
//! A [`Sheet`] is what can be drawn on for a kitchen, a [`Drawing`] is what was drawn, [`differences`] are what is otherwise in it than in the
//! run. A drawing may break the kitchen's rules: then the rule is what is named.

mod blocks;
mod compare;
mod cores;
mod difference;
mod rules;
mod sheet;
mod snap;

pub use blocks::{Drawing, Piece, Spot};
pub use compare::{differences, first_of_each};
pub use cores::with_fitting_cores;
pub use difference::Difference;
pub use rules::breaches;
pub use sheet::Sheet;
