//! The address bar.

use super::document::window;
use super::starter;
use crate::link;
use gloo_events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The fragment that the page has opened or written last.
    static KNOWN: RefCell<String> = RefCell::default();
}

/// What stands after `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// What stands after `#`, for whoever opens it.
#[must_use]
pub fn open_fragment() -> String {
    note_fragment();
    fragment()
}

/// Notes that the page has opened or written what stands after `#`.
fn note_fragment() {
    KNOWN.set(fragment());
}

/// Whether the reader has gone to another link that the page has not opened yet: browsers change the address first, and tell of it later. What
/// is written meanwhile would take the place of that link, and a new entry the place of those that Forward leads to.
fn is_behind() -> bool {
    KNOWN.with_borrow(|known| *known != fragment())
}

/// The address of what is open.
fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address of the page, without a fragment and trackers; also where its copy for frames is open.
#[must_use]
pub fn page() -> String {
    link::page_of(&address())
}

/// The same for other people. None where the page is a file on a disk.
#[must_use]
pub fn for_others() -> Option<String> {
    link::page_for_others(&address())
}

/// The address of the page's copy for frames. None where there is none: beside a single file, or on a disk.
#[must_use]
pub fn for_frames() -> Option<String> {
    if starter::is_single_file() { None } else { link::frames_of(&address()) }
}

/// The address of a file that stands beside the page. None where there is none: beside a single file.
#[must_use]
pub fn beside(file: &'static str) -> Option<&'static str> {
    (!starter::is_single_file()).then_some(file)
}

/// Shows another fragment, without a new entry in the history, unless the reader has just gone to another link. A browser that refuses (it may,
/// when asked too often) shows the next one.
pub fn show_fragment(fragment: &str) {
    if is_behind() || KNOWN.with_borrow(|known| known == fragment) {
        return;
    }
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let own = || address().split('#').next().unwrap_or_default().to_owned();
        let address = if fragment.is_empty() { own() } else { format!("#{fragment}") };
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        note_fragment();
    }
}

/// Shows another fragment as a new entry in the history, so that the browser's Back leads to `before`, which is written into the entry
/// that is left where that says nothing yet; unless the reader has just gone to another link.
pub fn push_fragment(before: &str, next: &str) {
    if is_behind() {
        return;
    }
    if fragment().is_empty() {
        show_fragment(before);
    }
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{next}")));
        note_fragment();
    }
}

/// Calls back with the new fragment when somebody follows a link, types one or goes back; also at once, where that came before anybody listened.
#[must_use]
pub fn on_change(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    if is_behind() {
        callback(open_fragment());
    }
    Some(EventListener::new(&window, "hashchange", move |_| callback(open_fragment())))
}
