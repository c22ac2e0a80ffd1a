//! The kitchen at a moment: which dish stands where, and where that is drawn. Geometry only.

mod census;
mod place;
mod scene;

pub use census::{Census, Counts};
pub use place::{Spot, spot_at, spot_of};
pub use scene::{Area, AreaKind, Hands, Heap, Plate, Scene, WIDE_COLUMN, scene};

/// The most dishes that are drawn one by one; above that, piles with counts.
pub const MOST_PLATES: u32 = 60;

/// The most cores whose hands are drawn at the dishes; above that, rows of small hands.
pub const MOST_HANDS: u16 = 12;
