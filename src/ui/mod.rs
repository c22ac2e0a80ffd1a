//! Yew components, their state, and what they draw.

mod along;
mod app;
mod attributes;
mod course;
mod dom;
mod ink;
mod keys;
mod legend;
mod lesson;
mod message;
mod page;
mod paint;
mod panels;
mod prefer;
mod stage;
mod stages;
mod steps;
mod tongue;
mod views;

pub use app::App;
pub use ink::Ink;
pub use paint::sheet as draw_sheet;
