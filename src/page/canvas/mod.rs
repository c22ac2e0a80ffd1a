//! Canvases: their surface, the palette, painters that draw geometry, and what browsers tell about them.
//!
//! A painter is a function of a canvas, a palette, geometry and texts. Which canvas is painted when is the business of
//! [`use_picture`](super::hooks::use_picture).

pub mod axis;
pub mod chart;
pub mod eased;
mod figures;
pub mod gestures;
pub mod go_lanes;
pub mod kitchen;
pub mod lanes;
pub mod looks;
pub mod marks;
pub mod observe;
pub mod outlines;
pub mod palette;
pub mod surface;

pub use palette::{Inks, Palette};
pub use surface::{Align, Canvas};
