//! The named kitchens to start from.

use super::{Context, Node, Texts, el};
use crate::link::NAMED_KITCHENS;

/// What stands for none of them.
const OWN: &str = "own";

/// A choice of them; the reader's own where it is none of these.
pub fn kitchens(context: &Context, text: &Texts) -> Node {
    let text = text.panel;
    let present = context.kitchens.first().map_or("", String::as_str);
    let current = NAMED_KITCHENS.iter().position(|kitchen| kitchen.link == present);
    let options = NAMED_KITCHENS.iter().zip(text.named_kitchens).enumerate().map(|(number, (kitchen, name))| {
        // The links of ours are their own values: the default kitchen is one of them, so the reader's own says `own`.
        let option = el("option").attr("value", kitchen.link);
        option.selected(current == Some(number)).text(name)
    });
    let own = el("option").attr("value", OWN).selected(current.is_none()).text(text.own_kitchen);
    let select = el("select").attr("id", "k-kitchen").edits("set-up").child(own).children(options);
    let label = el("label").attr("for", "k-kitchen").text(text.kitchens);
    el("div").class("knob").child(label).child(select)
}
