//! The address bar.

use super::document::window;
use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// What stands after `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of what is open, without its fragment.
fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The address of the page without a fragment; also where its copy for frames is open.
#[must_use]
pub fn page() -> String {
    let address = address();
    address.strip_suffix("embed.html").unwrap_or(&address).to_owned()
}

/// Shows another fragment, without a new entry in the history. A browser that refuses (it may, when asked too often) shows the next one.
pub fn show_fragment(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let address = if fragment.is_empty() { address() } else { format!("#{fragment}") };
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Shows another fragment as a new entry in the history, so that the browser's Back leads to `before`, which is written into the entry
/// that is left where that says nothing yet.
pub fn push_fragment(before: &str, next: &str) {
    if fragment().is_empty() {
        show_fragment(before);
    }
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{next}")));
    }
}

/// Calls back with the new fragment when somebody follows a link, types one or goes back.
#[must_use]
pub fn on_change(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback(fragment())))
}
