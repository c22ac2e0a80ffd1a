//! English.

mod drawing;
mod go;
mod golab;
mod lesson;
mod machine;
mod notice;
mod page;
mod panel;
mod plain;
mod schedule;
mod share;
mod teacher;
mod why;
mod working;
