//! How the kitchens beside each other differ, in words.

use super::{Node, View, el};
use crate::text::fill;

/// Of a pinned run: how the present one differs from it. Of a step's kitchens: how each differs from the first.
pub fn differences(view: &View<'_>) -> Node {
    let text = view.text.panel;
    let all = el("div").class("differences");
    if !view.context.worlds {
        let Some(pinned) = view.runs.get(1) else { return super::nothing() };
        return all.child(el("p").text(&text.differences(pinned.metrics(), view.run().metrics(), view.text.page)));
    }
    let names = view.words().worlds;
    let told = view.runs.iter().zip(names).skip(1).map(|(run, name)| {
        el("li")
            .text(&fill(text.beside, &[name, &text.differences(view.run().metrics(), run.metrics(), view.text.page)]))
    });
    let lead = el("p").text(&fill(text.beside_lead, &[names.first().copied().unwrap_or_default()]));
    all.child(lead).child(el("ul").children(told))
}
