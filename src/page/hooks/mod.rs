//! What components share.

mod canvas_size;
mod debounced;
mod in_view;
mod later;
mod pages;
mod palette;
mod picture;
mod playing;
mod shortcuts;

pub use canvas_size::use_canvas_size;
pub use debounced::{PATIENCE, use_debounced, use_settled};
pub use in_view::use_in_view;
pub use later::use_later;
pub use pages::{use_focus_keeper, use_links, use_preferences, use_reduced_motion, use_stored};
pub use palette::use_palette;
pub use picture::{Frame, Picture, use_picture};
pub use playing::{use_follow, use_resting_moment};
pub use shortcuts::{clock_command, use_shortcuts};
