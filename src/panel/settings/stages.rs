//! The editor of the stages: a row for each, with its name, seconds, what it needs and its places.

use super::super::{Node, Texts, button, el};
use crate::link::value_text;
use crate::scenario::{Field, Limits, Scenario, Stage, StageKind};
use crate::text::KNOWN_STAGES;
use crate::units::Millis;

/// The name of a stage that is added, as links have it.
const NEW_STAGE: &str = KNOWN_STAGES[3];

/// A row for each stage, and a way to add one.
pub fn stages(scenario: &Scenario, text: &Texts) -> Node {
    let list = &scenario.stages;
    let rows = (0..list.len()).map(|number| stage(scenario, number, text));
    let new = Stage { name: NEW_STAGE.to_owned(), duration: Millis::from_seconds(1), ..list[0].clone() };
    let more = list.iter().cloned().chain([new]).collect();
    let add = button(text.panel.add_stage, &set(scenario, more)).flag("disabled", list.len() >= *Limits::STAGES.end());
    let (_, name, hint) = text.panel.setting(Field::Stages);
    let group = el("fieldset").attr("id", "stages").attr("tabindex", "-1").child(el("legend").text(name));
    group.child(el("p").class("hint").text(hint)).children(rows).child(add)
}

/// What sets other stages.
fn set(scenario: &Scenario, stages: Vec<Stage>) -> String {
    format!("set {}", given(scenario, stages))
}

/// The setting and the value of other stages.
fn given(scenario: &Scenario, stages: Vec<Stage>) -> String {
    format!("stages {}", value_text(&Scenario { stages, ..scenario.clone() }, Field::Stages))
}

/// One stage: name, seconds, kind, places, and a way to remove it.
fn stage(scenario: &Scenario, number: usize, text: &Texts) -> Node {
    let stages = &scenario.stages;
    let (this, words) = (&stages[number], text.panel);
    let does = |part: &str| format!("stage {number} {part}");
    let label = |part: &str| super::part_name(text, number + 1, part);
    let field = |name: &str, value: &str, part: &str| {
        el("input").class(part).attr("aria-label", &label(name)).attr("typed", value).edits(&does(part))
    };
    let seconds = this.duration.seconds_text();
    let range = el("input").attr("type", "range").attr("aria-label", &label(words.stage_seconds)).attr("min", "0");
    let range = range.attr("max", "20").attr("step", "0.5").attr("value", &seconds).drags(&does("seconds"));
    let kinds = [StageKind::Hands, StageKind::Wait].map(|kind| {
        let option = el("option").attr("value", kind.word()).selected(kind == this.kind);
        option.text(text.page.needs(kind))
    });
    let kind = el("select").attr("aria-label", &label(words.stage_kind)).edits(&does("kind")).children(kinds);
    let places = this.places.map(|places| places.to_string()).unwrap_or_default();
    let places = field(words.stage_places, &places, "places").attr("placeholder", "∞");
    let rest = stages.iter().enumerate().filter(|(place, _)| *place != number).map(|(_, stage)| stage.clone());
    let name = label(words.remove_stage);
    let cross = el("svg").class("icon").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true");
    let cross = cross.child(el("path").attr("d", "M4 4l8 8M12 4l-8 8"));
    let remove = el("button").attr("type", "button").class("stroked").attr("title", &name).attr("aria-label", &name);
    let remove = remove
        .flag("disabled", stages.len() == 1)
        .press(&format!("drop {}", given(scenario, rest.collect())))
        .child(cross);
    el("div")
        .class(&format!("stage-row s{number}"))
        .attr("role", "group")
        .attr("aria-label", &label(""))
        .child(field(words.stage_name, text.page.stage_name(&this.name), "name"))
        .child(
            field(words.stage_seconds, &seconds, "seconds")
                .attr("id", &format!("seconds-{number}"))
                .attr("inputmode", "decimal"),
        )
        .child(remove)
        .child(range)
        .child(kind)
        .child(places)
}
