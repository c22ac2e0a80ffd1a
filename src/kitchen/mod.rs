//! The layout of the kitchen at a moment: which dish is where, and where it is drawn. Geometry only.

mod census;
mod place;
mod scene;

pub use census::{Census, Counts};
pub use place::{Spot, spot_at, spot_of};
pub use scene::{Area, AreaKind, Hands, Heap, Plate, Scene, WIDE_COLUMN, height, scene};

/// The most dishes that are drawn one by one; more are drawn as heaps with counts.
pub const MOST_PLATES: u32 = 60;

/// The most cores whose hands are drawn at their dishes; more are drawn as rows of small hands.
pub const MOST_HANDS: u16 = 12;
