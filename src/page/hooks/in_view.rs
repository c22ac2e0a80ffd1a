//! Whether an element is in view.

use crate::page::canvas::observe::on_view;
use web_sys::Element;
use yew::prelude::*;

/// Whether an element is in view. It is until the browser says otherwise, for as long as the browser cannot say.
#[hook]
pub fn use_in_view(node: &NodeRef) -> bool {
    let in_view = use_state_eq(|| true);
    let (setter, node) = (in_view.setter(), node.clone());
    use_effect_with((), move |()| {
        let observing = node.cast::<Element>().and_then(|element| on_view(&element, move |now| setter.set(now)));
        move || drop(observing)
    });
    *in_view
}
