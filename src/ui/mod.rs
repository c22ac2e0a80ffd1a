//! Yew components, their state, and what they draw.

mod app;
mod course;
mod dom;
mod ink;
mod keys;
mod legend;
mod lesson;
mod page;
mod paint;
mod settings;
mod shared;
mod stage;
mod stages;
mod views;
mod why;

pub use app::App;
