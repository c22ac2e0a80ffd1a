//! The only module that touches web APIs.

mod canvas;
mod events;
mod frames;
mod gestures;
mod more;
mod sound;
mod store;
mod take;

pub use canvas::{Align, Canvas, TILE};
pub use events::{Key, free_key, listen, listen_window, on_fragment, on_theme, value_of};
pub use frames::{Frames, after, before_frame};
pub use gestures::{Gesture, Place, on_gesture};
pub use more::{Coming, coming, fetch_more, hold_focus, keep_focus, panel, speak, tell, words};
pub use sound::{Voices, sound};
pub use store::{Kept, keep, kept};
pub use take::{copy, save_picture, save_text};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// An element of the page, by its id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// What stands after `#` in the address bar.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of the page without its fragment.
#[must_use]
pub fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Shows another fragment in the address bar, without a new entry in the history. A browser that refuses (it may, when
/// asked too often) shows the next one.
pub fn show_fragment(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let address = if fragment.is_empty() { address() } else { format!("#{fragment}") };
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Device pixels in a CSS pixel.
#[must_use]
pub fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 4.0)
}

/// Whether a media query holds.
#[must_use]
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|query| query.matches())
}

/// Switches between light and dark, from whichever the system or the reader chose before; returns which it is now.
#[must_use]
pub fn toggle_theme() -> &'static str {
    let Some(root) = root_element() else { return "light" };
    let dark =
        root.get_attribute("data-theme").map_or(matches("(prefers-color-scheme: dark)"), |theme| theme == "dark");
    let theme = if dark { "light" } else { "dark" };
    set_theme(theme);
    theme
}

/// Sets the theme: `light` or `dark`.
pub fn set_theme(theme: &str) {
    if let Some(root) = root_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
}

fn root_element() -> Option<Element> {
    window()?.document()?.document_element()
}

/// The values of the style sheet's variables, in the order of their names.
#[must_use]
pub fn variables(names: &[&str]) -> Vec<String> {
    let style = window().zip(root_element()).and_then(|(window, root)| window.get_computed_style(&root).ok().flatten());
    let value = |name: &&str| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    names.iter().map(|name| value(name).trim().to_owned()).collect()
}

/// Sets an element's text, where it differs. A text node that is there stays, for it may be Yew's.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id)
        && element.text_content().as_deref() != Some(text)
    {
        match element.first_child() {
            Some(node) => node.set_node_value(Some(text)),
            None => element.set_text_content(Some(text)),
        }
    }
}

/// Sets an element's attribute.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Sets a property of an element's style.
pub fn set_style(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.style().set_property(name, value);
    }
}

/// Sets the value of an input, where it differs: a slider that is told the same is laid out again.
pub fn set_value(id: &str, value: &str) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        && input.value() != value
    {
        input.set_value(value);
    }
}

/// How far an element is scrolled down, and how high its window is.
#[must_use]
pub fn scrolled(id: &str) -> (i32, i32) {
    element(id).map_or((0, 0), |element| (element.scroll_top(), element.client_height()))
}

/// How far down an element lies within the window, from its top: nothing where none of it does.
#[must_use]
pub fn in_view(element: &Element) -> i32 {
    let place = element.get_bounding_client_rect();
    let high = root_element().map_or(0, |root| root.client_height());
    #[allow(clippy::cast_possible_truncation, reason = "sizes of a screen")]
    let (top, height) = (place.top() as i32, place.height() as i32);
    if top + height > 0 { high - top } else { 0 }
}

/// Scrolls an element to a height.
pub fn scroll(id: &str, top: i32) {
    if let Some(element) = element(id) {
        element.set_scroll_top(top.max(0));
    }
}

/// Puts the focus on an element.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Scrolls to the top.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The element the page is mounted in, emptied of what stood there while the module was loading.
#[must_use]
pub fn root() -> Option<Element> {
    let root = element("page")?;
    root.set_text_content(None);
    Some(root)
}
