//! The keyboard's focus: giving it to an element, and keeping it where its element goes away.

use super::document::{document, root};
use gloo_events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, MutationObserver, MutationObserverInit};

/// Elements that can have the focus: not what is closed away.
const FOCUSABLE: &str = ":is(button,input,select,textarea,summary,a,[tabindex]):not(:disabled,\
    details:not([open])>:not(summary),details:not([open])>:not(summary) *)";

/// Gives the focus to the element with an id. What takes more than half of the window is read from its top, which the browser might leave
/// out of sight.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        give(element.clone());
        if root().is_some_and(|root| 2 * element.client_height() > root.client_height()) {
            element.scroll_into_view_with_bool(true);
        }
    }
}

/// Whether there is an element with an id.
#[must_use]
pub fn is_there(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Whether the element with an id has the focus.
#[must_use]
pub fn is_at(id: &str) -> bool {
    active().is_some_and(|element| element.id() == id)
}

/// Gives the focus to a field with several lines and puts the cursor at a place, counted in UTF-16.
pub fn put_cursor(id: &str, at: u32) {
    let field = document().and_then(|document| document.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        let _ = field.set_selection_range(at, at);
        // Refused by no element that is connected.
        let _ = field.focus();
    }
}

fn give(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // Refused by no element that is connected.
        let _ = element.focus();
    }
}

/// The element that has the focus, if any has. A button that was disabled loses it with the next frame.
fn active() -> Option<Element> {
    let element = document()?.active_element()?;
    let usable = element.tag_name() != "BODY" && !element.matches(":disabled").unwrap_or(false);
    usable.then_some(element)
}

/// An element and what it is in, from the inside out, up to the page itself.
fn ancestors(element: Element) -> Vec<Element> {
    let inside = |element: &Element| element.id() != "page" && element.tag_name() != "MAIN";
    std::iter::successors(Some(element), |element| element.parent_element()).take_while(inside).collect()
}

/// Keeps the focus: when the element that has it goes away or is disabled, the first that can have it in what is left of its
/// surroundings gets it, so that nobody who uses a keyboard has to begin at the top. It works until it is dropped.
pub struct FocusKeeper {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
    _focused: EventListener,
}

impl FocusKeeper {
    /// Begins to keep the focus within the page.
    #[must_use]
    pub fn new() -> Option<Self> {
        let page = document()?.get_element_by_id("page")?;
        let trail = Rc::new(RefCell::new(Vec::new()));
        let noted = trail.clone();
        let focused = EventListener::new(&page, "focusin", move |_| {
            noted.replace(active().map_or(Vec::new(), ancestors));
        });
        let changed = Closure::<dyn FnMut()>::new(move || {
            // A copy: giving the focus to another element changes the trail.
            let trail = trail.borrow().clone();
            restore(&trail);
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        options.set_attribute_filter(&js_sys::Array::of1(&"disabled".into()));
        observer.observe_with_options(&page, &options).ok()?;
        Some(Self { observer, _changed: changed, _focused: focused })
    }
}

impl Drop for FocusKeeper {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Puts the focus on what is left of where it was, if it was lost.
fn restore(trail: &[Element]) {
    let lost = trail.first().is_some_and(|held| !held.is_connected() || held.matches(":disabled").unwrap_or(false));
    if !lost || active().is_some() {
        return;
    }
    let main = document().and_then(|document| document.query_selector("main").ok().flatten());
    let mut left = trail.iter().chain(&main).filter(|place| place.is_connected());
    let next = left.find_map(|place| place.query_selector(FOCUSABLE).ok().flatten());
    next.into_iter().for_each(give);
}
