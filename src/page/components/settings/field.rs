//! The control of one setting: a choice, or a slider with a number field beside it.

use super::typed::{Typed, TypedField};
use crate::link;
use crate::model::{Action, Edit, Phase};
use crate::page::components::select::{self, Select};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::{Field, Policy, Problem, Value};
use crate::units::Millis;
use std::rc::Rc;
use web_sys::HtmlInputElement;
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
    let time = matches!(props.value, Value::Time(_));
    let edit = use_callback((field, time), |number, (field, time)| {
        Edit::Field(*field, if *time { Value::Time(Millis(number)) } else { Value::Whole(number) })
    });
    let read = use_callback(field, |given: String, field| match link::typed(*field, &given) {
        Ok(value) => Ok(Edit::Field(*field, value)),
        Err(reason) => Err(Problem { field: *field, given, reason }),
    });
    let (id, hint_id) = (format!("k-{}", field.key()), format!("h-{}", field.key()));
    let number = match props.value {
        Value::Whole(number) => Some((number, false)),
        Value::Time(time) => Some((time.0, true)),
        _ => None,
    };
    let control = match number {
        Some((value, seconds)) => html! {
            <Pair id={id.clone()} {name} range={slider(field)} {seconds} {value} {edit} {read} describedby={hint_id.clone()} />
        },
        None if field.words().is_empty() => {
            let written = link::text_of(field, &props.value);
            let inputmode = if field == Field::Lots { "numeric" } else { "decimal" };
            html! { <TypedField id={id.clone()} class="wide" {inputmode} value={written} describedby={hint_id.clone()} {read} /> }
        }
        None => {
            html! { <WordChoice id={id.clone()} {field} value={props.value.clone()} {words} describedby={hint_id.clone()} /> }
        }
    };
    html! {
        <div class="knob">
            <label for={id}>{ name }</label>
            { control }
            <p class="hint" id={hint_id}>{ hint }</p>
        </div>
    }
}

/// A number as a setting has it: whole, or milliseconds as seconds.
fn number_text(value: u64, seconds: bool) -> String {
    if seconds { Millis(value).seconds_text() } else { value.to_string() }
}

/// The number that the text of a slider stands for.
fn number(text: &str, seconds: bool) -> Option<u64> {
    if seconds { link::seconds(text).map(|time| time.0) } else { link::digits(text) }
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
    pub edit: Callback<u64, Edit>,
    /// What typed text means.
    pub read: Callback<String, Typed>,
    /// The id of what describes both.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
}

/// A slider and the number field beside it.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let dispatch = use_dispatch();
    let text = AttrValue::from(number_text(props.value, props.seconds));
    let deps = (dispatch.clone(), props.edit.clone(), props.seconds);
    let slide = use_callback(deps, |event: InputEvent, (dispatch, edit, seconds)| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let number = number(&slider.value(), *seconds);
        number.into_iter().for_each(|number| dispatch.send(Action::Edit(edit.emit(number), Phase::Dragging)));
    });
    let end = use_callback(dispatch, |_: Event, dispatch| dispatch.send(Action::EndGesture));
    let slider = props.range.map(|Range { min, max, step }| {
        let [min, max, step] = [min, max, step].map(|number| number_text(number, props.seconds));
        html! {
            <input type="range" aria-label={props.name} {min} {max} {step} value={text.clone()} aria-describedby={props.describedby.clone()}
                oninput={slide.clone()} onchange={end.clone()} />
        }
    });
    let (class, inputmode) = match (props.range, props.seconds) {
        (None, _) => (classes!("wide"), "numeric"),
        _ => (Classes::new(), "decimal"),
    };
    html! {
        <>
            { slider }
            <TypedField id={props.id.clone()} {class} {inputmode} value={text} describedby={props.describedby.clone()} read={props.read.clone()} />
        </>
    }
}

/// A choice among a few words.
#[derive(Properties, PartialEq)]
struct WordChoiceProps {
    id: AttrValue,
    field: Field,
    value: Value,
    words: &'static [&'static str],
    describedby: AttrValue,
}

#[component]
fn WordChoice(props: &WordChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let field = props.field;
    let present = match &props.value {
        Value::Program(program) => program.word(),
        Value::Waiting(waiting) => waiting.word(),
        Value::Policy(policy) => policy.word(),
        _ => "",
    };
    // Choices are made where the kitchen is scheduled by hand, and not by the name of the policy.
    let is_offered = |word: &str| word == present || word != Policy::Chosen.word();
    let offered: Vec<_> = field.words().into_iter().zip(props.words).filter(|(word, _)| is_offered(word)).collect();
    let words: Rc<[&'static str]> = offered.iter().map(|(word, _)| *word).collect();
    let chosen = words.iter().position(|word| *word == present);
    let on_choose = use_callback((dispatch, field, words), |place: usize, (dispatch, field, words)| {
        let value = words.get(place).and_then(|word| link::parse(*field, word).ok());
        value.into_iter().for_each(|value| dispatch.send(Action::Edit(Edit::Field(*field, value), Phase::Done)));
    });
    let choice = |(word, name): (&'static str, &&'static str)| select::Choice {
        value: word.into(),
        name: (*name).into(),
        lang: None,
    };
    let choices: Vec<_> = offered.into_iter().map(choice).collect();
    html! { <Select id={props.id.clone()} {choices} {chosen} describedby={props.describedby.clone()} {on_choose} /> }
}
