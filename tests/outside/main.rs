//! Tests that run other programs: the command line as a process of its own, and Go's toolchain.

#[path = "../support/mod.rs"]
mod support;

mod command;
mod go;
mod golang;
