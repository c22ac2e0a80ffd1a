//! Why the lane asked about is as it is at the moment shown, each cause a link to its lane; what limited the whole run;
//! and what more cores would do.

use super::app::{App, Edit, Message};
use super::dom::{El, button, el};
use crate::export::{listing, standing};
use crate::scenario::{Field, Program};
use crate::text::{WhyText, fill};
use crate::units::{CoreId, DishId, Millis};
use crate::why::{Lane, lane_why, limit};
use yew::Html;
use yew::html::Scope;

/// The most lanes of a kind in the list to choose from; a click on a timeline asks about any.
const LISTED: u32 = 60;

/// The text.
const TEXT: &WhyText = &WhyText::ENGLISH;

/// The causes of an instant, and the limit of the run.
pub fn why(app: &App, link: &Scope<App>) -> El {
    let run = &app.run;
    let scenario = run.scenario();
    let cores = (0..scenario.cores).take(LISTED as usize).map(|core| Lane::Core(CoreId(core)));
    let dishes = (0..scenario.dishes.min(LISTED)).map(|dish| Lane::Dish(DishId(dish)));
    let mut lanes: Vec<Lane> = cores.chain(dishes).collect();
    if !lanes.contains(&app.asked) {
        lanes.push(app.asked);
    }
    let options = lanes.into_iter().map(|lane| -> Html {
        let name = match lane {
            Lane::Core(core) => app.text.core(core.number()),
            Lane::Dish(dish) => app.text.dish(dish.number()),
        };
        el("option").attr("value", value_of(lane)).selected(lane == app.asked).text(name).into()
    });
    let select = el("select").id("why-lane").edits(link, Edit::Lane).children(options);
    // What is said holds for a moment that stands still.
    let moment = if app.stage.playing() { String::new() } else { app.text.at(app.stage.moment()) };
    let label = el("label").attr("for", "why-lane").text(TEXT.lane);
    let head = el("div").class("row").child(label).child(select).child(el("span").text(moment));
    let card = el("section").class("card why").child(el("h2").text(TEXT.title)).child(head);
    let at = app.stage.moment();
    let causes = if app.stage.playing() { Vec::new() } else { lane_why(run, app.asked, at) };
    let items = causes.into_iter().map(|cause| -> Html {
        let sentence = TEXT.sentence(run, cause);
        match cause.lane().filter(|lane| *lane != app.asked) {
            Some(lane) => el("li").child(button(&sentence, link, Message::Ask(lane))).into(),
            None => el("li").child(el("span").text(sentence)).into(),
        }
    });
    let chain = el("div").attr("role", "status").child(el("ol").class("chain").children(items));
    let mut told = TEXT.limit(run, &limit(run));
    let conclusion = told.pop().unwrap_or_default();
    let opening = told.remove(0);
    let parts = told.into_iter().map(|part| -> Html { el("li").text(part).into() });
    card.child(chain)
        .child(el("p").class("hint").text(TEXT.lead))
        .child(el("p").child(el("b").text(conclusion)).text(" ").text(opening))
        .child(el("ul").children(parts))
}

/// A lane as the list has it.
fn value_of(lane: Lane) -> String {
    match lane {
        Lane::Core(core) => format!("c{}", core.0),
        Lane::Dish(dish) => format!("d{}", dish.0),
    }
}

/// The lane that a value of the list stands for.
pub fn lane_of(value: &str) -> Option<Lane> {
    let number = value.get(1..)?;
    match value.as_bytes().first()? {
        b'c' => number.parse().ok().map(|core| Lane::Core(CoreId(core))),
        _ => number.parse().ok().map(|dish| Lane::Dish(DishId(dish))),
    }
}

/// What must come before what, as far as the program says: beside the timelines, which are what the scheduler did.
pub fn can(app: &App) -> El {
    let scenario = app.run.scenario();
    let shown = scenario.dishes.min(4);
    let rows = (0..shown).map(|dish| -> Html {
        let stages =
            scenario.stages.iter().enumerate().map(|(number, stage)| -> Html {
                el("li").class(format!("s{number}")).text(stage.name.clone()).into()
            });
        let name = el("span").text(app.text.dish(DishId(dish).number()));
        el("li").child(name).child(el("ol").class("arrows").children(stages)).into()
    });
    // In one loop an arrow leads from each dish to the next as well.
    let one_loop = scenario.program == Program::Sequential;
    let rows =
        el("ol").class(if one_loop { "order-of one-loop" } else { "order-of" }).attr("role", "list").children(rows);
    let place = Program::ALL.iter().position(|program| *program == scenario.program).unwrap_or(0);
    let program = fill(TEXT.can_programs[place], &[&scenario.workers.to_string()]);
    let limited = scenario.stages.iter().filter_map(|stage| stage.places.map(|places| (places, &stage.name)));
    let limited = limited.map(|(places, name)| fill(TEXT.can_place, &[&places.to_string(), name]));
    let more = (scenario.dishes > shown).then(|| fill(TEXT.can_more, &[&app.text.count(u64::from(scenario.dishes))]));
    let card = el("section").class("card can").child(el("h2").text(TEXT.can)).child(rows);
    let said = more.into_iter().chain([program]).chain(limited).map(|said| -> Html { el("p").text(said).into() });
    card.children(said).child(el("p").class("hint").text(TEXT.can_lead))
}

/// The program in Go, with the lines that tasks stand at marked, and those that a setting has changed.
pub fn go(app: &App) -> El {
    let run = &app.run;
    let lines = listing(run.scenario());
    let own = listing(&app.course.data().scenario());
    let at = app.stage.moment();
    // While it plays, and where looking at each dish would take long, no line is marked.
    let unmarked = app.stage.playing() || run.scenario().dishes > 1000;
    let counts = if unmarked { vec![0; lines.len()] } else { standing(run, &lines, at) };
    let rows = lines.iter().zip(counts).map(|(line, count)| -> Html {
        let changed = !own.iter().any(|other| other.text == line.text);
        let code = el("code").text(line.text.replace('\t', "    "));
        let row = el("li").class(if changed { "changed" } else { "" }).child(code);
        let row = if changed { row.child(el("small").text(TEXT.go_changed)) } else { row };
        let here = fill(TEXT.go_here, &[&count.to_string()]);
        if count > 0 { row.child(el("mark").text(here)).into() } else { row.into() }
    });
    let code = el("ol").class("code").attr("tabindex", "0").attr("aria-label", TEXT.go).children(rows);
    let card = el("section").class("card").child(el("h2").text(TEXT.go)).child(code);
    card.child(el("p").class("hint").text(TEXT.go_folded))
}

/// What more cores would do, from real runs made one after the other.
pub fn sweep(app: &App, link: &Scope<App>) -> El {
    let text = app.course.text;
    let card = el("section").class("card sweep").child(el("h2").text(text.sweep));
    if app.sweep.is_empty() {
        return card.child(button(text.sweep_lead, link, Message::Sweep));
    }
    let head = text.sweep_head.iter().map(|name| -> Html { el("th").attr("scope", "col").text(*name).into() });
    let (one, present) = (app.sweep[0].0, app.run.scenario().cores);
    let rows = app.sweep.iter().zip(1_u64..).map(|((total, bound), cores)| -> Html {
        let use_it = button(&cores.to_string(), link, Message::Set(Field::Cores, cores.to_string()));
        let use_it =
            use_it.attr("aria-label", fill(text.sweep_go, &[&app.text.cores_line(u16::try_from(cores).unwrap_or(1))]));
        let use_it = use_it.attr("aria-pressed", if u64::from(present) == cores { "true" } else { "false" });
        // A bar for the total; the limit below which no schedule comes stands beside it.
        let bar =
            el("meter").attr("max", one.0.to_string()).attr("value", total.0.to_string()).attr("aria-hidden", "true");
        let speedup = crate::metrics::Ratio { over: one.0, under: total.0.max(1) }.text(2);
        el("tr")
            .child(el("th").attr("scope", "row").child(use_it))
            .child(el("td").child(bar).text(app.text.seconds(*total)))
            .child(el("td").text(format!("{speedup}×")))
            .child(el("td").text(bound.clone()))
            .into()
    });
    let table = el("table").child(el("thead").child(el("tr").children(head)));
    card.child(table.child(el("tbody").children(rows)))
}

/// The most cores that are tried.
pub const MOST_CORES: usize = 12;

/// One row: the total with so many cores, and what sets the limit then.
pub fn tried(app: &App, cores: u16) -> Option<(Millis, String)> {
    let mut scenario = app.run.scenario().to_scenario();
    scenario.cores = cores;
    let run = super::shared::Run::of(&scenario.validate().ok()?);
    let metrics = run.metrics();
    let bound =
        format!("{} · {}", app.text.seconds(metrics.lower_bound), app.text.bound(metrics.bound, run.scenario()));
    Some((metrics.makespan, bound))
}
