//! The page's second module: panels that are asked for when the reader comes to them. It has no Yew and touches no web
//! API; text goes in and text comes out (see `panel`).

use std::cell::RefCell;
use wash_and_dry::panel::{Context, Panels};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PANELS: RefCell<Panels> = RefCell::default();
}

/// A panel as elements written down, by its name, in a context written down.
#[wasm_bindgen]
pub fn show(panel: &str, context: &str) -> String {
    PANELS.with_borrow_mut(|panels| panels.show(panel, &Context::read(context)).finish())
}

/// Does something of a panel's own: see [`Panels::tell`].
#[wasm_bindgen]
pub fn tell(does: &str, context: &str) -> u32 {
    PANELS.with_borrow_mut(|panels| panels.tell(does, &Context::read(context)))
}

/// What was made: see [`Panels::made`].
#[wasm_bindgen]
pub fn made(what: &str) -> String {
    PANELS.with_borrow_mut(|panels| panels.made(what))
}

fn main() {}
