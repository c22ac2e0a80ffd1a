//! What browsers tell about canvases: their size, whether they are in view, what the palette depends on.

use super::palette::PRINT;
use crate::page::platform::{document, media};
use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, MutationObserver, MutationObserverInit, ResizeObserver,
};

/// A size on the screen.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Size {
    /// The width in CSS pixels.
    pub width: f64,
}

impl Size {
    /// The size of an element now.
    #[must_use]
    pub fn of(element: &Element) -> Self {
        Self { width: element.get_bounding_client_rect().width() }
    }

    /// The whole CSS pixels of the width.
    #[must_use]
    pub fn units(self) -> i32 {
        #[allow(clippy::cast_possible_truncation, reason = "a screen's width")]
        let units = self.width as i32;
        units
    }
}

/// An observer that ends when it is dropped.
pub struct Observing {
    end: Box<dyn Fn()>,
}

impl Drop for Observing {
    fn drop(&mut self) {
        (self.end)();
    }
}

/// Calls back when an element's size changes. None where the browser does not observe that.
#[must_use]
pub fn on_resize(element: &Element, callback: impl Fn() + 'static) -> Option<Observing> {
    let called = Closure::<dyn FnMut()>::new(callback);
    let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    // The closure lives as long as what may call it.
    let end = Box::new(move || {
        let _ = &called;
        observer.disconnect();
    });
    Some(Observing { end })
}

/// Calls back with whether an element is in view, soon and whenever that changes. None where the browser does not observe that.
#[must_use]
pub fn on_view(element: &Element, callback: impl Fn(bool) + 'static) -> Option<Observing> {
    let called = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        // The last is the latest.
        if let Ok(entry) = entries.at(-1).dyn_into::<IntersectionObserverEntry>() {
            callback(entry.is_intersecting());
        }
    });
    let observer = IntersectionObserver::new(called.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    let end = Box::new(move || {
        let _ = &called;
        observer.disconnect();
    });
    Some(Observing { end })
}

/// The attributes of the document that the style sheet's variables depend on.
const ATTRIBUTES: [&str; 3] = ["data-theme", "lang", "dir"];
/// The media queries that they depend on, and paper.
const QUERIES: [&str; 4] = [media::DARK, "(forced-colors: active)", "(prefers-contrast: more)", PRINT];

/// Calls back when colours or fonts may have changed: another theme, language, medium. And when the page comes back into sight, for
/// what was painted may be lost by then, and when the window changes, with which the density may.
#[must_use]
pub fn on_style(callback: impl Fn() + Clone + 'static) -> impl Sized {
    let listeners: Vec<EventListener> =
        QUERIES.iter().filter_map(|query| media::on_change(query, callback.clone())).collect();
    let event = |target: &web_sys::EventTarget, name: &'static str| {
        let callback = callback.clone();
        EventListener::new(target, name, move |_| callback())
    };
    let resized = document::window().map(|window| event(&window, "resize"));
    let shown = document::document().map(|document| event(&document, "visibilitychange"));
    (listeners, resized, shown, on_attributes(callback))
}

fn on_attributes(callback: impl Fn() + 'static) -> Option<Observing> {
    let called = Closure::<dyn FnMut()>::new(callback);
    let observer = MutationObserver::new(called.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options
        .set_attribute_filter(&ATTRIBUTES.iter().map(|name| wasm_bindgen::JsValue::from_str(name)).collect::<Array>());
    observer.observe_with_options(&document::root()?.into(), &options).ok()?;
    let end = Box::new(move || {
        let _ = &called;
        observer.disconnect();
    });
    Some(Observing { end })
}

/// Calls back when the screen's density is no longer so much: the window is on another screen, or zoomed.
#[must_use]
pub fn on_density(density: f64, callback: impl Fn() + 'static) -> Option<EventListener> {
    // In whole numbers: the library's way to write a floating-point number is larger than all of this file.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a density is a small number above 0")]
    let thousandths = (density * 1000.0) as u32;
    let dppx = |thousandths: u32| format!("{}.{:03}dppx", thousandths / 1000, thousandths % 1000);
    let (least, most) = (dppx(thousandths), dppx(thousandths + 1));
    media::on_change(&format!("(min-resolution: {least}) and (max-resolution: {most})"), callback)
}
