//! What must come before what, as far as the program says: beside the timelines, which are what the scheduler did.

use super::{Node, View, el};
use crate::scenario::Program;
use crate::text::fill;
use crate::units::DishId;

/// The most dishes that are drawn.
const SHOWN: u32 = 4;

/// The order.
pub fn order(view: &View<'_>) -> Node {
    let (text, page) = (view.text.why, view.text.page);
    let scenario = view.run().scenario();
    let shown = scenario.dishes.min(SHOWN);
    let rows = (0..shown).map(|dish| {
        let stages = scenario.stages.iter().enumerate();
        let stages =
            stages.map(|(number, stage)| el("li").class(&format!("s{number}")).text(page.stage_name(&stage.name)));
        let name = el("span").text(&page.dish(DishId(dish).number()));
        el("li").child(name).child(el("ol").class("arrows").children(stages))
    });
    // In one loop an arrow leads from each dish to the next as well.
    let one_loop = scenario.program == Program::Sequential;
    let rows =
        el("ol").class(if one_loop { "order-of one-loop" } else { "order-of" }).attr("role", "list").children(rows);
    let place = Program::ALL.iter().position(|program| *program == scenario.program).unwrap_or(0);
    let program = fill(text.can_programs[place], &[&scenario.workers.to_string()]);
    let limited = scenario.stages.iter().filter_map(|stage| stage.places.map(|places| (places, &stage.name)));
    let limited = limited.map(|(places, name)| fill(text.can_place, &[&places.to_string(), page.stage_name(name)]));
    let more = (scenario.dishes > shown).then(|| fill(text.can_more, &[&page.count(u64::from(scenario.dishes))]));
    let said = more.into_iter().chain([program]).chain(limited).map(|said| el("p").text(&said));
    let card = el("section").class("card can").child(el("h2").text(text.can)).child(rows).children(said);
    card.child(el("p").class("hint").text(text.can_lead))
}
