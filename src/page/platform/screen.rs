//! The screen: its density, the values of the style sheet's variables on it, the clock.

use super::document::{root, window};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// The variable of the style sheet with the density: canvases are whole device pixels wide.
const DENSITY: &str = "--fine";

/// Device pixels to the CSS pixel.
#[must_use]
pub fn density() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 4.0)
}

/// Tells the style sheet the density.
pub fn publish_density() {
    if let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(DENSITY, &density().to_string());
    }
}

/// The style of the document's root, with all variables.
#[must_use]
pub fn root_style() -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(&root()?).ok().flatten()
}

/// Milliseconds since some moment.
#[must_use]
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
