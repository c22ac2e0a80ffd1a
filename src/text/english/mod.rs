//! English.

mod lesson;
mod page;
mod panel;
mod share;
mod why;
