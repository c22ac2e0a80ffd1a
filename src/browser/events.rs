//! Listeners that live as long as the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// Calls back on an event of a target, for as long as the page lives. Not passive: the callback may keep the browser
/// from doing what it would.
pub fn listen(target: &EventTarget, event: &str, callback: impl FnMut(Event) + 'static) {
    add(target, event, false, callback);
}

/// Calls back on an event anywhere in the page, of those too that do not rise to the window.
pub fn listen_capture(event: &str, callback: impl FnMut(Event) + 'static) {
    if let Some(window) = super::window() {
        add(&window, event, true, callback);
    }
}

fn add(target: &EventTarget, event: &str, capture: bool, callback: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(callback);
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    options.set_capture(capture);
    let function = listener.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(event, function, &options);
    listener.forget();
}

/// Calls back on an event of the window.
pub fn listen_window(event: &str, callback: impl FnMut(Event) + 'static) {
    if let Some(window) = super::window() {
        listen(&window, event, callback);
    }
}

/// Calls back when somebody changes the fragment: types another link, goes back.
pub fn on_fragment(callback: impl Fn(String) + 'static) {
    listen_window("hashchange", move |_| callback(super::fragment()));
}

/// Calls back when the system changes between light and dark, or to and from forced colours, and before and after printing.
pub fn on_theme(callback: impl Fn() + Clone + 'static) {
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"] {
        if let Some(query) = super::window().and_then(|window| window.match_media(query).ok().flatten()) {
            let callback = callback.clone();
            listen(&query, "change", move |_| callback());
        }
    }
}

/// The value of the field or the choice that an event comes from.
#[must_use]
pub fn value_of(event: &Event) -> Option<String> {
    js_sys::Reflect::get(event.target()?.as_ref(), &"value".into()).ok()?.as_string()
}

/// A key that was pressed where it is not text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// Whether with shift.
    pub shift: bool,
    /// Whether on lanes, and then whether on those of dishes.
    pub lanes: Option<bool>,
}

/// A key that was pressed. None where somebody types, or where control, alt or the system's key is held.
#[must_use]
pub fn free_key(event: &Event) -> Option<Key> {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let name = event.key();
    let lanes = target.as_ref().and_then(|target| target.get_attribute("data-lanes")).map(|kind| kind == "dishes");
    let own: &[&str] = match target.as_ref().map(web_sys::Element::tag_name).as_deref() {
        // The moment goes from event to event, for a thousandth of a second is no step.
        Some("INPUT") if name.starts_with("Arrow") && target.as_ref().is_some_and(|target| target.id() == "moment") => {
            &[]
        }
        // What closes works from a field too.
        Some("INPUT" | "SELECT" | "TEXTAREA") if name != "Escape" => return None,
        // What these do with a key of their own.
        Some("BUTTON" | "SUMMARY" | "A") => &[" ", "Enter"],
        _ => &[],
    };
    (!own.contains(&name.as_str())).then(|| Key { name, shift: event.shift_key(), lanes })
}
