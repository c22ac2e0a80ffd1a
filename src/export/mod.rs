//! A run taken away: JSON, CSV, text. Decimals are made here, from whole numbers, at the very end.

mod csv;
mod json;
mod text;

pub use csv::{dishes_csv, segments_csv};
pub use json::to_json;
pub use text::{stage_fill, to_text};
