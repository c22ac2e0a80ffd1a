//! The only place with web APIs beyond canvases: each file is one API, as the page needs it.

pub mod address;
pub mod clipboard;
pub mod document;
pub mod editor;
pub mod element;
pub mod files;
pub mod focus;
pub mod hands;
pub mod keyboard;
pub mod media;
pub mod modal;
pub mod screen;
pub mod select;
pub mod sound;
pub mod starter;
pub mod storage;
pub mod texts;
pub mod theme;
pub mod works;
pub mod workshop;
