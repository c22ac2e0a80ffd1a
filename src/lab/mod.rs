//! Programs in Go that people type: settings, runs as plain data, what is so at a moment and why, links, examples. The machine that runs them is
//! elsewhere (the package `wash-and-dry-golang`, which only the workshop and the command line know).

pub mod address;
pub mod examples;
mod look;
mod micros;
mod moment;
pub mod run;
mod settings;
pub mod why;

pub use look::hue;
pub use micros::Micros;
pub use moment::{Level, Standing};
pub use run::{Complaint, Ending, GoRun};
pub use settings::{Policy, Settings};
