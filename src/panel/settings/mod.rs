//! A control for every key of a link: sliders with number fields, and choices. They need no run.

use super::{Context, Node, Texts, el, kitchens, list};
use crate::lesson::{Knob, STEPS};
use crate::link::{self, value_text};
use crate::scenario::{Field, Scenario, Stage, ValidScenario};
use crate::units::Millis;

mod stages;

/// How far a slider goes, in the unit that links use: the number field beside it takes the whole range.
fn slider(field: Field) -> Option<(u32, u32, &'static str)> {
    Some(match field {
        Field::Workers | Field::Cores => (1, 16, "1"),
        Field::Rack => (0, 10, "1"),
        Field::Dishes => (1, 60, "1"),
        Field::Slice | Field::Switch => (0, 5, "0.1"),
        Field::Every => (0, 10, "0.5"),
        Field::Speed => (10, 400, "10"),
        Field::Vary => (0, 90, "5"),
        _ => return None,
    })
}

/// The scenario on the page, and whether a teacher's link has locked a setting.
fn told(context: &Context) -> (ValidScenario, impl Fn(Field) -> bool) {
    let scenario = link::read(context.kitchens.first().map_or("", String::as_str)).scenario;
    let sharing = link::read(&context.link).view.sharing;
    (scenario, move |field| sharing.locks(field))
}

/// All settings.
pub fn settings(context: &Context, text: &Texts) -> Node {
    let (scenario, locks) = told(context);
    let controls = Field::ALL.into_iter().map(|field| {
        let control = match field {
            Field::Stages => stages::stages(&scenario, text),
            _ => control(&scenario, field, text),
        };
        locked(locks(field), control, text)
    });
    list(std::iter::once(kitchens::kitchens(context, text)).chain(controls))
}

/// The settings that a step opens.
pub fn knobs(context: &Context, text: &Texts) -> Node {
    let (scenario, locks) = told(context);
    let stage = |place: usize| -> Option<&Stage> { scenario.stages.get(place) };
    let named = |name: &str, range, value: &str, does: &str| {
        let row = el("div").class("knob").child(el("label").attr("for", "k-stage").text(name));
        row.children(pair("k-stage", name, range, value, does))
    };
    let knobs = STEPS[context.step.min(STEPS.len() - 1)].knobs.iter();
    list(knobs.map(|knob| match *knob {
        Knob::Field(field) => locked(locks(field), control(&scenario, field, text), text),
        Knob::Seconds(place) => {
            let value = stage(place).map_or(Millis::ZERO, |stage| stage.duration).seconds_text();
            let control = named(text.lesson.soak, (0, 20, "0.5"), &value, &format!("stage {place} seconds"));
            locked(locks(Field::Stages), control, text)
        }
        Knob::Places(place) => {
            let value = stage(place).and_then(|stage| stage.places).unwrap_or(1).to_string();
            let control = named(text.lesson.sinks, (1, 8, "1"), &value, &format!("stage {place} places"));
            locked(locks(Field::Stages), control, text)
        }
    }))
}

/// A control that may be locked: all fields and buttons in it then do nothing.
fn locked(locked: bool, control: Node, text: &Texts) -> Node {
    if !locked {
        return control;
    }
    let group = el("fieldset").class("locked").flag("disabled", true);
    group.child(el("legend").text(text.lesson.locked)).child(control)
}

/// The control of one setting that is not the stages.
fn control(scenario: &Scenario, field: Field, text: &Texts) -> Node {
    let (words, name, hint) = text.panel.setting(field);
    let (id, does) = (format!("k-{}", field.key()), format!("edit {}", field.key()));
    let value = value_text(scenario, field);
    let row = el("div").class("knob").child(el("label").attr("for", &id).text(name));
    let choices = field.words();
    let hint_id = format!("h-{}", field.key());
    let about = |control: Node| control.attr("aria-describedby", &hint_id);
    let row = if !choices.is_empty() {
        let options = choices
            .iter()
            .zip(words)
            .map(|(choice, words)| el("option").attr("value", choice).selected(*choice == value).text(words));
        row.child(about(el("select").attr("id", &id)).edits(&does).children(options))
    } else if let Some(range) = slider(field) {
        row.children(pair(&id, name, range, &value, &does).map(about))
    } else {
        let field = el("input").attr("id", &id).class("wide").attr("inputmode", "numeric").attr("typed", &value);
        row.child(about(field).edits(&does))
    };
    row.child(el("p").class("hint").attr("id", &hint_id).text(hint))
}

/// A slider and the number field beside it.
fn pair(id: &str, name: &str, (min, max, step): (u32, u32, &str), value: &str, does: &str) -> [Node; 2] {
    let range = el("input").attr("type", "range").attr("aria-label", name).attr("min", &min.to_string());
    let range = range.attr("max", &max.to_string()).attr("step", step).attr("value", value).drags(does);
    [range, el("input").attr("id", id).attr("inputmode", "decimal").attr("typed", value).edits(does)]
}

/// A control of a stage, by its number and what it is.
fn part_name(text: &Texts, number: usize, part: &str) -> String {
    text.panel.stage_part(number, part)
}
