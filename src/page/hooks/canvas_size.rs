//! The size of a canvas on the screen.

use super::use_palette;
use crate::page::canvas::observe::{Size, on_resize};
use web_sys::Element;
use yew::prelude::*;

/// The size of an element, measured when it is there, when it changes, and when the palette does, with which paper or another density
/// comes. None before it is there.
#[hook]
pub fn use_canvas_size(node: &NodeRef) -> Option<Size> {
    let size = use_state_eq(|| None);
    let palette = use_palette();
    let (setter, node) = (size.setter(), node.clone());
    use_effect_with(palette, move |_| {
        let observing = node.cast::<Element>().map(|element| {
            setter.set(Some(Size::of(&element)));
            on_resize(&element.clone(), move || setter.set(Some(Size::of(&element))))
        });
        move || drop(observing)
    });
    *size
}
