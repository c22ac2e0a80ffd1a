//! English.

mod lesson;
mod notice;
mod page;
mod panel;
mod share;
mod why;
