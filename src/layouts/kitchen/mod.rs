//! The layout of the kitchen at a moment: which dish is where, and where it is drawn. Geometry only.

mod area;
mod census;
mod hands;
mod heaps;
mod motion;
mod parts;
mod place;
mod scene;
mod slots;
mod stand;

pub use area::{Area, AreaKind, BETWEEN, Frame};
pub use census::{Census, Counts};
pub use motion::move_time;
pub use parts::{Hands, Heap, Plate, Scene};
pub use place::{Spot, spot_at, spot_of};
pub use scene::{height, scene};

/// The most dishes that are drawn one by one; more are drawn as heaps with counts.
pub const MOST_PLATES: u32 = 60;

/// The most cores whose hands are drawn at their dishes; more are drawn as rows of small hands.
pub const MOST_HANDS: u16 = 12;

/// The least radius of a dish with which its number can be read, pixels.
pub const LEAST_RADIUS: i32 = 9;

/// How much of a kitchen is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Detail {
    /// A kitchen by itself.
    #[default]
    Full,
    /// One of several beside each other.
    Small,
}
