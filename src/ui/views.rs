//! The views of runs: kitchen, timelines, chart, numbers. Yew lays out their frames; the stage draws in them.

use super::app::{App, Edit, Message};
use super::dom::{El, el, icon_button, list};
use super::legend::legend;
use crate::browser;
use crate::link::{Part, Sharing, value_text};
use crate::run::Run;
use crate::scenario::Field;
use crate::text::PageText;
use crate::units::Millis;
use crate::why::Lane;
use yew::Html;
use yew::html::Scope;

/// The numbers of the present run.
pub const TILES: &str = "tiles";

/// The button that zooms in.
pub const CLOSER: &str = "closer";

/// The kitchen of one run.
pub fn kitchen(panel: usize, summary: String) -> El {
    let canvas = el("canvas").id(format!("kitchen-{panel}")).attr("role", "img").attr("aria-label", summary);
    el("div").class("kitchen").child(canvas)
}

/// Lanes that scroll in themselves, with their playhead.
fn lanes(
    kind: &'static str,
    panel: usize,
    (name, summary): (&str, String),
    (lane, number, count): (String, u32, u32),
) -> El {
    let canvas = el("canvas").id(format!("{kind}-{panel}")).flag("data-time", true);
    let scroll = el("div").id(format!("{kind}-scroll-{panel}")).class("lanes").attr("tabindex", "0");
    let scroll = scroll.attr("aria-label", name.to_owned());
    let timed = el("div").class("timed");
    // As tall as all lanes: the stage gives it its height.
    let tall = el("div").id(format!("{kind}-tall-{panel}"));
    let (timed, scroll) = if panel == 0 {
        // A table of as many rows as there are lanes, of which the one asked about is there. The second module fills its cell.
        let id = |what: &str| format!("{what}-{kind}-0");
        let row = el("div").class("unseen").attr("role", "row").attr("aria-rowindex", number.to_string());
        let row = row.child(el("span").attr("role", "rowheader").text(lane));
        let row = row.child(el("span").attr("role", "gridcell").id(id("cell")));
        let tall = tall.attr("aria-hidden", "true").child(canvas);
        let scroll = scroll.attr("data-lanes", kind).attr("role", "grid").attr("aria-readonly", "true");
        let scroll = scroll.attr("aria-rowcount", count.to_string());
        let scroll = scroll.attr("aria-activedescendant", id("cell")).attr("aria-describedby", id("about"));
        (timed.child(el("p").class("unseen").id(id("about")).text(summary)), scroll.child(tall).child(row))
    } else {
        let canvas = canvas.attr("role", "img").attr("aria-label", summary);
        (timed, scroll.attr("role", "group").flag("data-lanes", true).child(tall.child(canvas)))
    };
    timed.child(scroll).child(head(kind, panel)).child(guess(kind, panel))
}

/// Where a reader predicted something to be: placed by the stage.
fn guess(kind: &str, panel: usize) -> El {
    el("div").class("head guess").id(format!("guess-{kind}-{panel}")).attr("aria-hidden", "true")
}

fn head(kind: &str, panel: usize) -> El {
    el("div").class("head").id(format!("head-{kind}-{panel}")).attr("aria-hidden", "true")
}

/// The cores' timeline.
pub fn cores(panel: usize, run: &Run, text: &PageText, asked: Lane) -> Html {
    let cores = run.scenario().cores;
    let number = if let Lane::Core(core) = asked { core.0 + 1 } else { 1 };
    let lane = (text.core(number.into()), number.into(), cores.into());
    let lanes = lanes("cores", panel, (text.cores, text.cores_summary(run.metrics(), cores)), lane);
    list(vec![el("h2").text(text.cores).into(), lanes.into()])
}

/// The dishes' timeline with the axis.
pub fn dishes(panel: usize, run: &Run, text: &PageText, asked: Lane) -> Html {
    let dishes = run.scenario().dishes;
    let number = if let Lane::Dish(dish) = asked { dish.0 + 1 } else { 1 };
    let lane = (text.dish(number.into()), number, dishes);
    let lanes = lanes("dishes", panel, (text.dishes, text.dishes_summary(run.metrics(), dishes)), lane);
    list(vec![el("h2").text(text.dishes).into(), lanes.into(), axis(panel)])
}

fn axis(panel: usize) -> Html {
    el("canvas").class("axis").id(format!("axis-{panel}")).attr("aria-hidden", "true").into()
}

/// How many at once.
pub fn chart(panel: usize, run: &Run, text: &PageText) -> El {
    let summary = text.chart_summary(run.metrics(), run.scenario().cores);
    let canvas = el("canvas").id(format!("chart-{panel}")).flag("data-time", true);
    let canvas = canvas.attr("role", "img").attr("aria-label", summary);
    let timed = el("div").class("timed").child(canvas).child(head("chart", panel)).child(guess("chart", panel));
    el("section")
        .class("card chart")
        .child(el("h2").text(text.chart))
        .child(timed)
        .child(el("p").class("levels").id(format!("levels-{panel}")))
}

/// Zooming, and the legend.
pub fn timeline_foot(run: &Run, text: &'static PageText, zoomed: bool, link: &Scope<App>) -> Html {
    let tools = el("div").class("zoom").attr("role", "group").attr("aria-label", text.zoom);
    let tools = tools
        .child(icon_button(text.zoom_out, "M2 7h12v2H2z", link, Message::Zoom(200)))
        .child(icon_button(text.zoom_in, "M7 2h2v5h5v2H9v5H7V9H2V7h5z", link, Message::Zoom(50)).id(CLOSER));
    let tools = if zoomed {
        tools
            .child(icon_button(text.zoom_left, "M10 2v12L3 8z", link, Message::Pan(-50)))
            .child(icon_button(text.zoom_right, "M6 2v12l7-6z", link, Message::Pan(50)))
            .child(icon_button(text.zoom_fit, "M2 2h2v12H2zM12 2h2v12h-2zM5 7h6v2H5z", link, Message::Fit))
    } else {
        tools
    };
    el("div").class("foot").child(legend(run.scenario(), text)).child(tools).into()
}

/// The numbers of a run, each with what it means.
pub fn numbers(run: &Run, text: &PageText) -> Html {
    let metrics = run.metrics();
    let tile = |(number, (value, meaning)): (usize, (String, String))| -> Html {
        let value = el("dd").id(format!("tile-{number}")).text(value);
        el("div").class("card").child(el("dt").text(meaning)).child(value).into()
    };
    let tiles = el("dl").class("tiles").id(TILES).attr("aria-label", text.metrics);
    tiles.children(text.tiles(metrics, run.scenario()).into_iter().enumerate().map(tile)).into()
}

/// Writes the numbers of a run, if they are wanted, and its settings, where those of another one stand.
pub fn write_numbers(run: &Run, text: &PageText, wanted: bool) {
    let scenario = run.scenario();
    if wanted {
        for (number, (value, _)) in text.tiles(run.metrics(), scenario).iter().enumerate() {
            browser::set_text(&format!("tile-{number}"), value);
        }
    }
    for field in Field::ALL {
        browser::set_value(&format!("k-{}", field.key()), &value_text(scenario, field));
    }
    for (number, stage) in scenario.stages.iter().enumerate() {
        browser::set_value(&format!("seconds-{number}"), &stage.duration.seconds_text());
    }
}

/// The time: play, pause, drag, step.
pub fn transport(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    let (quarters, looping) = app.stage.pace();
    let (name, path) = if app.stage.playing() {
        (text.pause, "M3 2h3.6v12H3zM9.4 2H13v12H9.4z")
    } else {
        (text.play, "M4 2l9 6-9 6z")
    };
    let (at, end) = (app.stage.moment(), app.stage.end());
    let clock = text.clock(at, end);
    let slider = el("input").attr("type", "range").id("moment").attr("min", "0").attr("step", "1");
    let slider = slider.attr("max", end.0.to_string()).attr("value", at.0.to_string()).attr("aria-label", text.moment);
    let slider = slider.attr("aria-valuetext", clock.clone()).drags(link, Edit::Moment);
    let speeds = SPEEDS.iter().map(|(value, name)| -> Html {
        el("option").attr("value", value.to_string()).selected(*value == quarters).text(*name).into()
    });
    let speeds = el("select").attr("aria-label", text.speed).edits(link, Edit::Speed).children(speeds);
    let repeat = icon_button(
        text.repeat,
        "M3 7a5 5 0 0 1 8.5-3.5L13 2v5H8l2-2a3 3 0 0 0-5 2zM13 9a5 5 0 0 1-8.5 3.5L3 14V9h5l-2 2a3 3 0 0 0 5-2z",
        link,
        Message::Loop,
    );
    let bar = el("div").class("transport").attr("role", "group").attr("aria-label", text.transport);
    // A loudspeaker, with waves where it sounds.
    let sounds = app.stage.sounds();
    let waves = if sounds { SPEAKER_ON } else { SPEAKER };
    let sound = icon_button(text.sound, waves, link, Message::Sound).class("sound");
    bar.child(icon_button(text.start, "M2 2h2.5v12H2zM14 2v12L5.5 8z", link, Message::Seek(Millis::ZERO)))
        .child(icon_button(text.previous, "M11 2v12L3 8zM11.8 2H14v12h-2.2z", link, Message::Step(false)))
        .child(icon_button(name, path, link, Message::Play).class("primary"))
        .child(icon_button(text.next, "M5 2v12l8-6zM2 2h2.2v12H2z", link, Message::Step(true)))
        .child(icon_button(text.to_end, "M2 2v12l8.5-6zM11.5 2H14v12h-2.5z", link, Message::ToEnd))
        .child(slider)
        // No output: that would be announced at every frame.
        .child(el("span").id("clock").class("clock"))
        .child(repeat.attr("aria-pressed", if looping { "true" } else { "false" }))
        .child(sound.attr("aria-pressed", if sounds { "true" } else { "false" }))
        .child(speeds)
        .into()
}

const SPEAKER: &str = "M2 6h3l4-4v12L5 10H2z";
const SPEAKER_ON: &str = "M2 6h3l4-4v12L5 10H2zM11 5a4 4 0 0 1 0 6zM11 2a7 7 0 0 1 0 12v-2a5 5 0 0 0 0-8z";

/// The speeds, in quarters of real time.
const SPEEDS: [(u32, &str); 9] =
    [(1, "¼×"), (2, "½×"), (4, "1×"), (8, "2×"), (16, "4×"), (32, "8×"), (64, "16×"), (128, "32×"), (256, "64×")];

/// Everything about one run that is not the kitchen: both timelines on one axis.
pub fn timelines(panel: usize, run: &Run, text: &'static PageText, sharing: &Sharing, asked: Lane) -> Html {
    let mut parts = Vec::new();
    if sharing.shows(Part::Cores) {
        parts.push(cores(panel, run, text, asked));
    }
    if sharing.shows(Part::Dishes) {
        parts.push(dishes(panel, run, text, asked));
    } else {
        parts.push(axis(panel));
    }
    list(parts)
}

/// What a run beside another is called, and its total, unless that is still to be predicted.
pub fn world(label: &'static str, run: &Run, text: &PageText, asking: bool) -> Html {
    let head = el("h2").class("world").child(el("b").text(label));
    let head = if asking { head } else { head.child(el("span").text(text.total_of(run.makespan()))) };
    head.into()
}
