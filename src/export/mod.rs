//! A run taken away: JSON, CSV, text, the heart of the Go program. Decimals are made here, from whole numbers, at the very end.

mod csv;
mod go;
mod json;
mod text;

pub use csv::{dishes_csv, segments_csv};
pub use go::{Doing, Line, listing, standing};
pub use json::to_json;
pub use text::{stage_fill, to_text};
