//! The only module that touches web APIs.

mod frames;

pub use frames::Frames;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// What stands after `#` in the address bar.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Shows another fragment in the address bar, without a new entry in the history. A browser that refuses (it may, when
/// asked too often) shows the next one.
pub fn show_fragment(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("#{fragment}")));
    }
}

/// Calls back when somebody changes the fragment: types another link, goes back.
pub fn on_fragment(callback: impl Fn(String) + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || callback(fragment()));
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    // The page listens as long as it lives.
    listener.forget();
}

/// Switches between light and dark, from whichever the system or the reader chose before.
pub fn toggle_theme() {
    let Some(window) = window() else { return };
    let Some(root) = window.document().and_then(|document| document.document_element()) else { return };
    let system_dark =
        window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    let dark = root.get_attribute("data-theme").map_or(system_dark, |theme| theme == "dark");
    let _ = root.set_attribute("data-theme", if dark { "light" } else { "dark" });
}

/// The element the page is mounted in.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    window()?.document()?.get_element_by_id("page")
}
