//! All numbers of a run, each with what it means; and the list of keys.

use super::{Node, Texts, View, el};

/// All numbers.
pub fn numbers(view: &View<'_>) -> Node {
    let (run, text) = (view.run(), view.text);
    let rows = text.panel.metrics(run.metrics(), run.scenario(), text.page).into_iter();
    let rows = rows.map(|(name, value, meaning)| {
        let head = el("th").attr("scope", "row").text(name);
        el("tr").child(head).child(el("td").class("value").text(&value)).child(el("td").text(meaning))
    });
    let table = el("table").child(el("tbody").children(rows));
    el("details").class("card").child(el("summary").text(text.panel.all_numbers)).child(table)
}

/// The keys and what they do.
pub fn keys(text: &Texts) -> Node {
    let rows = text
        .panel
        .keys
        .iter()
        .map(|(key, does)| el("div").child(el("dt").child(el("kbd").text(key))).child(el("dd").text(does)));
    el("dl").class("keys").children(rows)
}
