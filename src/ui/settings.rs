//! A control for every key of a link: sliders with number fields, and choices.

use super::app::{App, Edit};
use super::dom::el;
use super::stages::stages;
use crate::link::value_text;
use crate::scenario::{Field, Scenario};
use crate::text::PageText;
use yew::Html;
use yew::html::Scope;

/// How far a slider goes, in the unit that links use: the number field beside it takes the whole range.
pub fn slider(field: Field) -> Option<(u32, u32, &'static str)> {
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

/// All settings.
pub fn settings(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    let scenario: &Scenario = app.run.scenario();
    let controls = Field::ALL.into_iter().map(|field| {
        let control =
            if field == Field::Stages { stages(scenario, text, link) } else { control(scenario, field, text, link) };
        locked(app, field, control)
    });
    let form = el("form").class("settings").stays();
    form.child(app.panel("kitchens", link)).children(controls).into()
}

/// A control that a teacher's link may have locked: all fields and buttons in it then do nothing.
pub fn locked(app: &App, field: Field, control: Html) -> Html {
    if !app.sharing.locks(field) {
        return control;
    }
    let group = el("fieldset").class("locked").flag("disabled", true);
    group.child(el("legend").text(app.course.text.locked)).child(control).into()
}

/// The control of one setting that is not the stages.
pub fn control(scenario: &Scenario, field: Field, text: &'static PageText, link: &Scope<App>) -> Html {
    let (words, name, hint) = text.setting(field);
    let id = format!("k-{}", field.key());
    let value = value_text(scenario, field);
    let row = el("div").class("knob").child(el("label").attr("for", id.clone()).text(name));
    let choices = field.words();
    let row = if !choices.is_empty() {
        let options = choices.iter().zip(words).map(|(value_of_choice, words)| -> Html {
            let option = el("option").attr("value", *value_of_choice).selected(*value_of_choice == value);
            option.text(*words).into()
        });
        row.child(el("select").id(id.clone()).edits(link, Edit::Field(field)).children(options))
    } else if let Some((min, max, step)) = slider(field) {
        row.children(pair(&id, name, (min, max, step), &value, link, Edit::Field(field)))
    } else {
        row.child(
            el("input")
                .id(id.clone())
                .class("wide")
                .attr("inputmode", "numeric")
                .attr("value", value)
                .edits(link, Edit::Field(field)),
        )
    };
    row.child(el("p").class("hint").id(format!("h-{}", field.key())).text(hint)).into()
}

/// A slider and the number field beside it.
pub fn pair(
    id: &str,
    name: &'static str,
    (min, max, step): (u32, u32, &'static str),
    value: &str,
    link: &Scope<App>,
    edit: Edit,
) -> Vec<Html> {
    let range = el("input").attr("type", "range").attr("aria-label", name).attr("min", min.to_string());
    let range = range.attr("max", max.to_string()).attr("step", step).attr("value", value.to_owned()).drags(link, edit);
    let field =
        el("input").id(id.to_owned()).attr("inputmode", "decimal").attr("value", value.to_owned()).edits(link, edit);
    vec![range.into(), field.into()]
}
