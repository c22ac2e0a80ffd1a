//! Why the lane asked about is as it is at the moment shown, each cause a link to its lane; what limited the whole run.

use super::{Node, View, button, el, value_of};
use crate::units::{CoreId, DishId};
use crate::why::{Lane, lane_why, limit};

/// The most lanes of a kind in the list to choose from; a click on a timeline asks about any.
const LISTED: u32 = 60;

/// The causes of an instant, and the limit of the run.
pub fn why(view: &View<'_>) -> Node {
    let (run, text, asked) = (view.run(), view.text.why, view.context.asked);
    let scenario = run.scenario();
    let cores = (0..scenario.cores.min(60)).map(|core| Lane::Core(CoreId(core)));
    let dishes = (0..scenario.dishes.min(LISTED)).map(|dish| Lane::Dish(DishId(dish)));
    let mut lanes: Vec<Lane> = cores.chain(dishes).collect();
    if !lanes.contains(&asked) {
        lanes.push(asked);
    }
    let options = lanes.into_iter().map(|lane| {
        let name = match lane {
            Lane::Core(core) => view.text.page.core(core.number()),
            Lane::Dish(dish) => view.text.page.dish(dish.number()),
        };
        el("option").attr("value", &value_of(lane)).selected(lane == asked).text(&name)
    });
    let select = el("select").attr("id", "why-lane").edits("ask").children(options);
    // What is said holds for a moment that stands still.
    let still = !view.context.playing;
    let moment = if still { view.text.page.at(view.context.at) } else { String::new() };
    let label = el("label").attr("for", "why-lane").text(text.lane);
    let head = el("div").class("row").child(label).child(select).child(el("span").text(&moment));
    let causes = if still { lane_why(run, asked, view.context.at) } else { Vec::new() };
    let items = causes.into_iter().map(|cause| {
        let sentence = text.sentence(run, cause, view.text.page);
        match cause.lane().filter(|lane| *lane != asked) {
            Some(lane) => el("li").child(button(&sentence, &format!("follow {}", value_of(lane)))),
            None => el("li").child(el("span").text(&sentence)),
        }
    });
    let chain = el("div").attr("id", "why-chain").attr("tabindex", "-1");
    let chain = chain.child(el("ol").class("chain").children(items));
    let mut told = text.limit(run, &limit(run));
    let conclusion = told.pop().unwrap_or_default();
    let opening = told.first().cloned().unwrap_or_default();
    let parts = told.iter().skip(1).map(|part| el("li").text(part));
    el("section")
        .class("card why")
        .child(el("h2").text(text.title))
        .child(head)
        .child(chain)
        .child(el("p").class("hint").text(text.lead))
        .child(el("p").child(el("b").text(&conclusion)).text(view.text.panel.between).text(&opening))
        .child(el("ul").children(parts))
}
