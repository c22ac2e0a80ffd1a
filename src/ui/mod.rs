//! The page: one state, one place that changes it, views that are functions of it.

mod app;
mod kitchen;
mod lanes;
mod numbers;
mod settings;
mod shared;
mod transport;

pub use app::App;
