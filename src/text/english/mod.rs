//! English.

mod go;
mod lesson;
mod machine;
mod notice;
mod page;
mod panel;
mod schedule;
mod share;
mod why;
mod working;
