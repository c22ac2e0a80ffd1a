//! A run taken away: JSON, CSV, trace events, SVG, text, the program in Go. Decimals are made here, from whole numbers, at
//! the very end.

mod csv;
mod go;
mod go_program;
mod json;
mod picture;
mod pieces;
mod png;
mod svg;
mod text;
mod trace_events;

pub use go::{Doing, Line, listing, standing};
pub use picture::{Anchor, Mark, Set, WIDTH, height, marks};
pub use pieces::{Format, Pieces};
pub use png::to_png;
pub use text::{stage_fill, to_text};
