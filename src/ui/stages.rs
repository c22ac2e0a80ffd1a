//! The editor of the stages: a row for each, with its name, seconds, what it needs and its places.

use super::app::{App, Edit, Message};
use super::dom::{El, button, el, icon_button};
use crate::scenario::{Field, Limits, Scenario, Stage, StageKind};
use crate::text::{KNOWN_STAGES, PageText};
use crate::units::Millis;
use yew::Html;
use yew::html::Scope;

/// The name of a stage that is added, as links have it.
const NEW_STAGE: &str = KNOWN_STAGES[3];

/// What is changed of a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What people call it.
    Name,
    /// How long it takes.
    Seconds,
    /// Whether it needs hands.
    Kind,
    /// How many dishes can be at it; empty for no limit.
    Places,
}

/// The stages as a link writes them, with one part of one stage replaced by text.
pub fn edited(stages: &[Stage], number: usize, part: Part, value: &str) -> String {
    let texts = stages.iter().enumerate().map(|(place, stage)| {
        let pick =
            |this: Part, own: String| if place == number && part == this { value.trim().to_owned() } else { own };
        let places = pick(Part::Places, stage.places.map(|places| places.to_string()).unwrap_or_default());
        let kind = pick(Part::Kind, stage.kind.word().to_owned());
        let seconds = pick(Part::Seconds, stage.duration.seconds_text());
        let name = pick(Part::Name, stage.name.clone());
        format!("{name}:{seconds}:{kind}{}{places}", if places.is_empty() { "" } else { ":" })
    });
    texts.collect::<Vec<_>>().join(",")
}

/// A row for each stage, and a way to add one.
pub fn stages(scenario: &Scenario, text: &'static PageText, link: &Scope<App>) -> Html {
    let list = &scenario.stages;
    let rows = (0..list.len()).map(|number| stage(list, number, text, link));
    let add = {
        let mut more = list.clone();
        more.push(Stage { name: NEW_STAGE.to_owned(), duration: Millis::from_seconds(1), ..list[0].clone() });
        let more = all_text(&more);
        button(text.add_stage, link, Message::Set(Field::Stages, more))
    };
    let add = if list.len() < *Limits::STAGES.end() { add } else { add.flag("disabled", true) };
    let (_, name, hint) = text.setting(Field::Stages);
    let group = el("fieldset").class("stages").child(el("legend").text(name));
    group.child(el("p").class("hint").text(hint)).children(rows).child(add).into()
}

fn all_text(stages: &[Stage]) -> String {
    edited(stages, usize::MAX, Part::Name, "")
}

/// One stage: name, seconds, kind, places, and a way to remove it.
fn stage(stages: &[Stage], number: usize, text: &'static PageText, link: &Scope<App>) -> Html {
    let this = &stages[number];
    let edit = |part: Part| Edit::Stage(number, part);
    let field = |name: String, value: String, part: Part, class: &'static str| -> El {
        el("input").class(class).attr("aria-label", name).attr("value", value).edits(link, edit(part))
    };
    let label = |part: &str| text.stage_part(number + 1, part);
    let seconds = this.duration.seconds_text();
    let range = el("input").attr("type", "range").attr("aria-label", label(text.stage_seconds)).attr("min", "0");
    let range =
        range.attr("max", "20").attr("step", "0.5").attr("value", seconds.clone()).drags(link, edit(Part::Seconds));
    let kinds = [StageKind::Hands, StageKind::Wait].map(|kind| -> Html {
        let option = el("option").attr("value", kind.word()).selected(kind == this.kind);
        option.text(text.needs(kind)).into()
    });
    let kind = el("select").attr("aria-label", label(text.stage_kind)).edits(link, edit(Part::Kind)).children(kinds);
    let places = this.places.map(|places| places.to_string()).unwrap_or_default();
    let places = field(label(text.stage_places), places, Part::Places, "places").attr("placeholder", "∞");
    let rest: Vec<Stage> =
        stages.iter().enumerate().filter(|(place, _)| *place != number).map(|(_, stage)| stage.clone()).collect();
    let rest = all_text(&rest);
    let remove = icon_button(text.remove_stage, "M4 4l8 8M12 4l-8 8", link, Message::Set(Field::Stages, rest));
    let remove =
        remove.attr("aria-label", label(text.remove_stage)).class("stroked").flag("disabled", stages.len() == 1);
    el("div")
        .class(format!("stage-row s{number}"))
        .attr("role", "group")
        .attr("aria-label", label(""))
        .child(field(label(text.stage_name), text.stage_name(&this.name).to_owned(), Part::Name, "name"))
        .child(
            field(label(text.stage_seconds), seconds, Part::Seconds, "seconds")
                .id(format!("seconds-{number}"))
                .attr("inputmode", "decimal"),
        )
        .child(remove)
        .child(range)
        .child(kind)
        .child(places)
        .into()
}
