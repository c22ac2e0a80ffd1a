//! The document: its root, its language, printing.

use crate::link::Language;
use crate::text::PageText;
use gloo_events::EventListener;
use web_sys::{Document, Element, Window};

/// The window, if there is one: there is none in a web worker.
#[must_use]
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The `html` element.
#[must_use]
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The element that the page is mounted in, beside the first text, which stands there until the page is [shown](show_page).
#[must_use]
pub fn page_root() -> Option<Element> {
    let (place, root) = (document()?.get_element_by_id("page")?, document()?.create_element("div").ok()?);
    root.set_attribute(STARTING, "").ok()?;
    place.append_child(&root).ok()?;
    Some(root)
}

/// The attribute of the page until it is shown: it is laid out, so that canvases get their sizes, and not to be seen.
const STARTING: &str = "data-starting";

/// Whether every canvas has been painted: painting gives it a height.
#[must_use]
pub fn canvases_are_painted() -> bool {
    let unpainted =
        document().and_then(|document| document.query_selector("#page canvas:not([height])").ok().flatten());
    unpainted.is_none()
}

/// Shows the page in place of the first text. Yew lets the browser paint between a long rendering and its effects, which give canvases
/// their heights: everything would jump.
pub fn show_page() {
    let Some(document) = document() else { return };
    if let Ok(Some(first)) = document.query_selector(".first") {
        first.remove();
    }
    if let Ok(Some(root)) = document.query_selector("[data-starting]") {
        // An attribute can be refused only for its name.
        let _ = root.remove_attribute(STARTING);
    }
}

/// Says which language the document is in, in which direction it is read, and its title in that language.
pub fn set_language(language: Language, text: &PageText) {
    if let (Some(document), Some(root)) = (document(), root()) {
        // An attribute can be refused only for its name.
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("dir", text.direction);
        let colon = if language == Language::Chinese { "：" } else { ": " };
        document.set_title(&format!("{}{colon}{}", text.title.join(" "), text.subtitle));
    }
}

/// Gives the document a title.
pub fn set_title(title: &str) {
    document().iter().for_each(|document| document.set_title(title));
}

/// Calls back when the page is left, or hidden, which may be the last that is heard of it.
#[must_use]
pub fn on_leave(callback: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "visibilitychange", move |_| callback()))
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        // Refused in frames that may not print.
        let _ = window.print();
    }
}

/// Scrolls the page to its top, and what scrolls in it by itself: the stage.
pub fn scroll_to_top() {
    if let Some(Ok(Some(stage))) = document().map(|document| document.query_selector(".stage")) {
        stage.set_scroll_top(0);
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
