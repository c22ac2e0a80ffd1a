//! Draws geometry on canvases.

mod chart;
mod kitchen;
mod lanes;
mod sheet;

pub use chart::chart;
pub use kitchen::{Eased, kitchen};
pub use lanes::{LABEL, Lanes, axis, axis_width, key, lanes};
pub use sheet::sheet;
