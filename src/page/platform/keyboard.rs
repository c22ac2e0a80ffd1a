//! Key events outside of text fields.

use super::document::{document, window};
use crate::model::lanes::LaneKind;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The attribute of an element in which text is typed that is no field.
pub const TYPING: &str = "data-typing";

/// A key that was pressed outside of text fields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// Its name, as [`KeyboardEvent::key`] has it.
    pub name: String,
    /// Whether shift was held.
    pub shift: bool,
    /// The lanes that have the focus, if any have.
    pub lanes: Option<LaneKind>,
}

/// The key of an event. None in a text field, where a dialog is open, or where control, alt or the system's key is held.
fn free_key(event: &Event) -> Option<Key> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if modified || event.default_prevented() || event.is_composing() || is_dialog_open() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let name = event.key();
    let lanes = match target.as_ref().and_then(|target| target.get_attribute("data-lanes")).as_deref() {
        Some("cores") => Some(LaneKind::Cores),
        Some("dishes" | "goroutines") => Some(LaneKind::Dishes),
        _ => None,
    };
    let own: &[&str] = match target.as_ref().map(Element::tag_name).as_deref() {
        // The moment goes from event to event, for a thousandth of a second is no step.
        Some("INPUT") if name.starts_with("Arrow") && target.as_ref().is_some_and(|target| target.id() == "moment") => {
            &[]
        }
        Some("INPUT" | "SELECT" | "TEXTAREA") => return None,
        // What is typed into a shadow root seems to come from the element that it stands in.
        _ if target.as_ref().is_some_and(|target| target.has_attribute(TYPING)) => return None,
        // What these do with a key of their own.
        Some("BUTTON" | "SUMMARY" | "A") => &[" ", "Enter"],
        _ => &[],
    };
    (!own.contains(&name.as_str())).then(|| Key { name, shift: event.shift_key(), lanes })
}

/// Whether a dialog lies over the page: keys are its business then.
fn is_dialog_open() -> bool {
    document().and_then(|document| document.query_selector("dialog[open]").ok().flatten()).is_some()
}

/// Calls back for each such key. Where the callback makes something of it, the browser does not.
#[must_use]
pub fn on_key(callback: impl Fn(&Key) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = window()?;
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        if free_key(event).is_some_and(|key| callback(&key)) {
            event.prevent_default();
        }
    }))
}
