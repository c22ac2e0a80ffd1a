//! English.

mod lesson;
mod notice;
mod page;
mod panel;
mod schedule;
mod share;
mod why;
