//! The page for programs in Go, a module and a document of its own (`src/bin/golab.rs`, `go.html`). It shares canvases, hooks, platform and playback with the
//! lesson's page.

pub mod app;
mod bar;
mod chart;
pub mod context;
mod dialogs;
mod editor;
mod effects;
mod examples;
mod header;
mod keys;
mod lanes;
mod layout;
mod legend;
mod live;
mod output;
mod places;
mod pupil;
mod races;
mod schedules;
mod settings;
mod share;
mod timelines;
mod transport;
mod why;

use super::platform::document;

/// Mounts the page in the document.
pub fn start() {
    if let Some(root) = document::page_root() {
        yew::Renderer::<app::Page>::with_root(root).render();
    }
}
