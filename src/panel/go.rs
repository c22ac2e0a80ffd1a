//! The heart of the program in Go, with the lines that tasks stand at marked, and those that a setting has changed.

use super::{Node, View, el};
use crate::export::{listing, standing};
use crate::text::fill;

/// The most dishes that are looked at one by one.
const MOST: u32 = 1000;

/// The program.
pub fn go(view: &View<'_>) -> Node {
    let (run, text) = (view.run(), view.text.why);
    let lines = listing(run.scenario());
    let own = listing(&view.step().scenario());
    // While it plays, and where looking at each dish would take long, no line is marked.
    let unmarked = view.context.playing || run.scenario().dishes > MOST;
    let counts = if unmarked { vec![0; lines.len()] } else { standing(run, &lines, view.context.at) };
    let rows = lines.iter().zip(counts).map(|(line, count)| {
        let changed = !own.iter().any(|other| other.text == line.text);
        let code = el("code").text(&line.text.replace('\t', "    "));
        let row = el("li").class(if changed { "changed" } else { "" }).child(code);
        let row = if changed { row.child(el("small").text(text.go_changed)) } else { row };
        let here = fill(text.go_here, &[&count.to_string()]);
        if count > 0 { row.child(el("mark").text(&here)) } else { row }
    });
    let code = el("ol").class("code").attr("tabindex", "0").attr("aria-label", text.go).children(rows);
    let card = el("section").class("card").child(el("h2").text(text.go)).child(code);
    card.child(el("p").class("hint").text(text.go_folded))
}
