//! The control of one setting: a choice, or a slider with a number field beside it.

use crate::link::{self, value_text};
use crate::model::{Action, Edit, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::{Field, Problem, Reason, Scenario, Value};
use crate::units::Millis;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The range of a slider, in whole numbers or milliseconds. The number field beside it takes the whole range of the setting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "as the attributes of a slider")]
pub struct Range {
    pub min: u64,
    pub max: u64,
    pub step: u64,
}

/// The slider of a setting; none where a slider would not help.
fn slider(field: Field) -> Option<Range> {
    let (min, max, step) = match field {
        Field::Workers | Field::Cores => (1, 16, 1),
        Field::Rack => (0, 10, 1),
        Field::Dishes => (1, 60, 1),
        Field::Slice | Field::Switch => (0, 5000, 100),
        Field::Every => (0, 10_000, 500),
        Field::Speed => (10, 400, 10),
        Field::Vary => (0, 90, 5),
        _ => return None,
    };
    Some(Range { min, max, step })
}

/// The control of one setting.
#[derive(Properties, PartialEq)]
pub struct FieldControlProps {
    /// The setting. The stages have an editor of their own.
    pub field: Field,
    /// Its value.
    pub value: Value,
}

/// The control of one setting, with what the setting does.
#[component]
pub fn FieldControl(props: &FieldControlProps) -> Html {
    let field = props.field;
    let (words, name, hint) = use_text().panel.setting(field);
    let edit = use_edit((field, matches!(props.value, Value::Time(_))), |number, (field, time)| {
        Edit::Field(*field, if *time { Value::Time(Millis(number)) } else { Value::Whole(number) })
    });
    let (id, hint_id) = (format!("k-{}", field.key()), format!("h-{}", field.key()));
    let number = match props.value {
        Value::Whole(number) => Some((number, false)),
        Value::Time(time) => Some((time.0, true)),
        _ => None,
    };
    let control = match number {
        Some((value, seconds)) => html! {
            <Pair id={id.clone()} {name} range={slider(field)} {seconds} {value} {edit} {field} reason={field.allowed()}
                describedby={hint_id.clone()} />
        },
        None => html! { <Choice id={id.clone()} {field} value={props.value.clone()} {words} describedby={hint_id.clone()} /> },
    };
    html! {
        <div class="knob">
            <label for={id}>{ name }</label>
            { control }
            <p class="hint" id={hint_id}>{ hint }</p>
        </div>
    }
}

/// Makes an edit of a number.
#[derive(Clone, PartialEq)]
pub struct ToEdit(Callback<u64, Edit>);

/// A way to make an edit of a number, the same as long as `deps` are.
#[hook]
pub fn use_edit<D: Clone + PartialEq + 'static>(deps: D, edit: fn(u64, &D) -> Edit) -> ToEdit {
    let edit = use_memo(deps, move |deps| {
        let deps = deps.clone();
        ToEdit(Callback::from(move |number| edit(number, &deps)))
    });
    (*edit).clone()
}

/// A number as a setting has it: whole, or milliseconds as seconds.
fn number_text(value: u64, seconds: bool) -> String {
    if seconds { Millis(value).seconds_text() } else { value.to_string() }
}

/// A slider and the number field beside it.
#[derive(Properties, PartialEq)]
pub struct PairProps {
    /// The id of the number field.
    pub id: AttrValue,
    /// The name of the slider.
    pub name: &'static str,
    /// The range of the slider; none where there is only the field.
    pub range: Option<Range>,
    /// Whether the value is a time, in milliseconds, that people see as seconds.
    pub seconds: bool,
    /// The value.
    pub value: u64,
    /// What another value does.
    pub edit: ToEdit,
    /// The setting that a problem is about.
    pub field: Field,
    /// What is allowed, where what is typed is no number.
    pub reason: Reason,
    /// The id of what describes both.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
}

/// A slider and the number field beside it.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let dispatch = use_dispatch();
    let text = number_text(props.value, props.seconds);
    let slide = use_callback((props.edit.clone(), props.seconds), {
        let dispatch = dispatch.clone();
        move |event: InputEvent, (edit, seconds): &(ToEdit, bool)| {
            let slider: HtmlInputElement = event.target_unchecked_into();
            let value = slider.value();
            let number = if *seconds { link::seconds(&value).map(|time| time.0) } else { link::digits(&value) };
            number.into_iter().for_each(|number| dispatch.send(Action::Edit(edit.0.emit(number), Phase::Dragging)));
        }
    });
    let end = use_callback((), {
        let dispatch = dispatch.clone();
        move |_: Event, ()| dispatch.send(Action::EndGesture)
    });
    let deps = (props.edit.clone(), props.seconds, props.field, props.reason.clone());
    let typed = use_callback(deps, move |event: Event, (edit, seconds, field, reason)| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let given = input.value();
        let number = if *seconds { link::seconds(given.trim()).map(|time| time.0) } else { link::digits(given.trim()) };
        dispatch.send(match number {
            Some(number) => Action::Edit(edit.0.emit(number), Phase::Done),
            None => Action::Refuse(Problem { field: *field, given, reason: reason.clone() }),
        });
    });
    let slider = props.range.map(|Range { min, max, step }| {
        let [min, max, step] = [min, max, step].map(|number| number_text(number, props.seconds));
        html! {
            <input type="range" aria-label={props.name} {min} {max} {step} value={text.clone()} aria-describedby={props.describedby.clone()}
                oninput={slide.clone()} onchange={end.clone()} />
        }
    });
    let (class, mode) = match (props.range, props.seconds) {
        (None, _) => (Some("wide"), "numeric"),
        _ => (None, "decimal"),
    };
    html! {
        <>
            { slider }
            <input id={props.id.clone()} {class} inputmode={mode} ~value={text.clone()} aria-describedby={props.describedby.clone()}
                onchange={typed} />
        </>
    }
}

/// A choice among a few words.
#[derive(Properties, PartialEq)]
struct ChoiceProps {
    id: AttrValue,
    field: Field,
    value: Value,
    words: &'static [&'static str],
    describedby: AttrValue,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let field = props.field;
    let choose = use_callback(field, move |event: Event, field| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Ok(value) = link::parse(*field, &select.value()) {
            dispatch.send(Action::Edit(Edit::Field(*field, value), Phase::Done));
        }
    });
    let present = value_word(field, &props.value);
    let option = |(word, name): (&'static str, &&'static str)| {
        html! { <option key={word} value={word} selected={present == word}>{ *name }</option> }
    };
    html! {
        <select id={props.id.clone()} aria-describedby={props.describedby.clone()} onchange={choose}>
            { for field.words().into_iter().zip(props.words).map(option) }
        </select>
    }
}

/// The word of a value, as links have it.
fn value_word(field: Field, value: &Value) -> String {
    let mut scenario = Scenario::default();
    // A value of the scenario on the page is in its range.
    let _ = scenario.set(field, value.clone());
    value_text(&scenario, field)
}
