//! The page: Yew components that draw the [model](crate::model), canvases that are painted, and web APIs.
//!
//! | module | what it holds |
//! |---|---|
//! | [`app`] | the root component: reducer, contexts, effects that follow from the state |
//! | [`context`] | what is handed down to all components: dispatcher, texts, playback |
//! | [`effects`] | what follows from changes outside of the page's elements |
//! | [`playback`] | the store of the playback: frames, subscribers |
//! | [`layout`] | which components there are, each with the parts of the model that it shows |
//! | [`later`] | the page's second part: everything but the opening |
//! | [`golab`] | the page for programs in Go |
//! | [`components`] | what the page is made of |
//! | [`canvas`] | canvases and their painters |
//! | [`hooks`] | what components share |
//! | [`platform`] | the only place with web APIs beyond canvases |

pub mod app;
pub mod canvas;
pub mod components;
pub mod context;
pub mod effects;
pub mod golab;
pub mod hooks;
pub mod later;
pub mod layout;
pub mod platform;
pub mod playback;

/// Mounts the page in the document. `load` fetches its second part, for which it waits where the first has not all that is to be shown.
pub fn start(load: later::Load) {
    let Some(root) = platform::document::page_root() else { return };
    let first = app::first_model();
    yew::platform::spawn_local(async move {
        let parts = if first.shows_opening() { None } else { load().await };
        yew::Renderer::<app::App>::with_root_and_props(root, app::AppProps { first, load, parts }).render();
    });
}
