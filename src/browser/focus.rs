//! Where the focus is, and where it goes when what had it is gone: whoever uses a keyboard must not have to begin at the top.

use super::{element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What can have the focus: not what is closed away.
const FOCUSABLE: &str = ":is(button,input,select,textarea,summary,a,[tabindex]):not(:disabled,details:not([open])>:not(summary),details:not([open])>:not(summary) *)";

/// Puts the focus on an element.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        take(element);
    }
}

fn take(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The element that has the focus, if any has.
fn active() -> Option<Element> {
    let active = window()?.document()?.active_element()?;
    // A button that was disabled loses it with the next frame.
    (active.tag_name() != "BODY" && !active.matches(":disabled").unwrap_or(false)).then_some(active)
}

/// What had the focus at some time, and what that was in, from the inside out; nothing where nothing had it.
#[derive(Default)]
pub struct Held(Vec<Element>);

impl Held {
    /// As it is now.
    #[must_use]
    pub fn now() -> Self {
        let outside = |element: &Element| element.parent_element().filter(|parent| parent.tag_name() != "MAIN");
        Self(std::iter::successors(active(), outside).collect())
    }

    /// Where the focus was lost since, puts it on the first that can have it in what is left of where it was.
    pub fn keep(&self) {
        let main = window().and_then(|window| window.document()?.query_selector("main").ok().flatten());
        // Outermost comes the page: what is meant is its content.
        let inside = self.0.iter().take_while(|place| place.id() != "page");
        for place in inside.chain(main.as_ref().filter(|_| !self.0.is_empty())) {
            if active().is_some() {
                return;
            }
            if place.is_connected()
                && let Ok(Some(next)) = place.query_selector(FOCUSABLE)
            {
                take(next);
            }
        }
    }
}
