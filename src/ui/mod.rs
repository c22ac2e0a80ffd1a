//! Yew components, their state, and what they draw.

mod app;
mod course;
mod dom;
mod ink;
mod keys;
mod legend;
mod lesson;
mod message;
mod page;
mod paint;
mod settings;
mod shared;
mod stage;
mod stages;
mod steps;
mod views;
mod why;

pub use app::App;
