//! Exports of a run: JSON, CSV, trace events, SVG, PNG, text, the program in Go. Whole numbers become decimals only here.

mod csv;
mod format;
mod go;
mod go_helpers;
mod go_picture;
mod go_program;
mod json;
mod mark;
mod measure;
mod picture;
mod pieces;
mod png;
mod svg;
mod text;
mod trace_events;

pub use csv::{CsvFor, table_of_foreign_text};
pub use format::Format;
pub use go::{Doing, Line, listing, standing};
pub use go_picture::go_picture;
pub use mark::{Anchor, Mark, Set};
pub use measure::wide;
pub use picture::{Sheet, WIDTH};
pub use pieces::Pieces;
pub use png::to_png;
pub use text::to_text;
