//! Writing to elements that follow the playback without being rendered. What an element has already is not written again: the browser
//! would lay it out anew.

use web_sys::{Element, Node};

/// Gives an element this text. The text that stands in it alone is changed, for a new one in each frame would be a removal to everything that watches
/// the document.
pub fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() == Some(text) {
        return;
    }
    match element.first_child() {
        Some(child) if child.node_type() == Node::TEXT_NODE && child.next_sibling().is_none() => {
            child.set_node_value(Some(text));
        }
        _ => element.set_text_content(Some(text)),
    }
}

/// Gives an attribute of an element this value.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // An attribute can be refused only for its name.
        let _ = element.set_attribute(name, value);
    }
}
