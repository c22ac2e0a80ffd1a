//! Settings: a control for every key of a link. A step opens some of them, the sandbox all.

mod field;
mod kitchens;
mod stages;
mod typed;

pub use field::{FieldControl, Pair, Range};
pub use kitchens::NamedKitchens;
pub use stages::Stages;
pub use typed::{Present, Typed, TypedField};

use stages::TypedPart;
use typed::use_present;

use crate::lesson::{Knob, STEPS};
use crate::model::groups::{GROUPS, of_group};
use crate::model::{Action, Edit, Phase, StagePart};
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::{Field, Value};
use crate::units::Millis;
use std::rc::Rc;
use yew::prelude::*;

/// All settings.
#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    /// The present run.
    pub run: Run,
    /// The settings that are locked.
    pub locks: Rc<Vec<Field>>,
}

/// All settings in groups, without those that do nothing as the others are, with the named kitchens to start from.
#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let text = &use_text().panel;
    let scenario = props.run.scenario();
    let control = |field: Field| {
        let control = match field {
            Field::Stages => html! { <Stages stages={scenario.stages.clone()} /> },
            _ => html! { <FieldControl {field} value={scenario.value(field)} /> },
        };
        html! { <Lockable key={field.key()} locked={props.locks.contains(&field)}>{ control }</Lockable> }
    };
    let group = |place: usize| {
        let fields: Vec<Field> = of_group(place, scenario).collect();
        html! {
            <fieldset key={place} class="group"><legend>{ text.groups[place] }</legend>{ for fields.into_iter().map(control) }</fieldset>
        }
    };
    html! {
        <Form run={props.run.clone()}>
            <NamedKitchens scenario={scenario.clone()} />
            { for (0..GROUPS.len()).map(group) }
        </Form>
    }
}

/// The settings that a step opens.
#[derive(Properties, PartialEq)]
pub struct KnobsProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// The settings that are locked.
    pub locks: Rc<Vec<Field>>,
}

/// The settings that a step opens.
#[component]
pub fn Knobs(props: &KnobsProps) -> Html {
    let text = &use_text().lesson;
    let scenario = props.run.scenario();
    let stages = &scenario.stages;
    let knob_of =
        |name, place: usize, part, value: u64| (Field::Stages, html! { <StageKnob {name} {place} {part} {value} /> });
    let stage = |place: usize| stages.get(place);
    let knob = |(key, knob): (usize, &Knob)| {
        let (field, control) = match *knob {
            Knob::Field(field) => (field, html! { <FieldControl {field} value={scenario.value(field)} /> }),
            Knob::Seconds(place) => {
                let value = stage(place).map_or(Millis::ZERO, |stage| stage.duration).0;
                knob_of(text.soak, place, TypedPart::Seconds, value)
            }
            Knob::Places(place) => {
                let value: u64 = stage(place).and_then(|stage| stage.places).unwrap_or(1).into();
                knob_of(text.sinks, place, TypedPart::Places, value)
            }
            Knob::Die => (Field::Lots, html! { <Die lots={scenario.drawn_from()} /> }),
        };
        html! { <Lockable {key} locked={props.locks.contains(&field)}>{ control }</Lockable> }
    };
    html! { <Form run={props.run.clone()}>{ for STEPS[props.step].knobs.iter().enumerate().map(knob) }</Form> }
}

/// A form that is never sent.
#[derive(Properties, PartialEq)]
struct FormProps {
    run: Run,
    children: Html,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let stay = use_callback((), |event: SubmitEvent, ()| event.prevent_default());
    let present = use_present(&props.run);
    html! {
        <ContextProvider<Present> context={present}>
            <form class="settings" onsubmit={stay}>{ props.children.clone() }</form>
        </ContextProvider<Present>>
    }
}

/// A control that may be locked.
#[derive(Properties, PartialEq)]
pub struct LockableProps {
    /// Whether it is.
    pub locked: bool,
    /// The control.
    pub children: Html,
}

/// A control that may be locked: all fields and buttons in it then do nothing.
#[component]
pub fn Lockable(props: &LockableProps) -> Html {
    let text = &use_text().lesson;
    if !props.locked {
        return props.children.clone();
    }
    html! { <fieldset class="locked" disabled=true><legend>{ text.locked }</legend>{ props.children.clone() }</fieldset> }
}

/// The die.
#[derive(Properties, PartialEq)]
struct DieProps {
    /// The lots of the last throw.
    lots: u64,
}

/// A die: each throw gives the scheduler the next lots, so that the same throws come again in every visit.
#[component]
fn Die(props: &DieProps) -> Html {
    let text = &use_text().lesson;
    let next = Edit::Field(Field::Lots, Value::Lots(Some(props.lots.wrapping_add(1))));
    let throw = use_dispatch().on(Action::Edit(next, Phase::Done));
    html! {
        <div class="die">
            <button type="button" onclick={throw} aria-describedby="h-die">
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 1h10q2 0 2 2v10q0 2-2 2H3q-2 0-2-2V3q0-2 2-2zM5 3.5a1.5 1.5 0 1 0 .1 0zM8 6.5a1.5 1.5 0 1 0 .1 0zM11 9.5a1.5 1.5 0 1 0 .1 0z"
                        fill-rule="evenodd" />
                </svg>
                { " " }{ text.die }
            </button>
            <p class="hint" id="h-die">{ text.die_hint }</p>
        </div>
    }
}

/// One part of a stage, as a knob of a step.
#[derive(Properties, PartialEq)]
struct StageKnobProps {
    name: &'static str,
    place: usize,
    part: TypedPart,
    /// Milliseconds, or places.
    value: u64,
}

#[component]
fn StageKnob(props: &StageKnobProps) -> Html {
    let seconds = props.part == TypedPart::Seconds;
    let edit = use_callback((props.place, seconds), |value, (place, seconds)| {
        let places = || StagePart::Places(Some(u16::try_from(value).unwrap_or(u16::MAX)));
        Edit::Stage(*place, if *seconds { StagePart::Duration(Millis(value)) } else { places() })
    });
    let read = use_callback((props.place, props.part), |typed: String, (place, part)| part.read(*place, &typed));
    let range = if seconds { Range { min: 0, max: 20_000, step: 500 } } else { Range { min: 1, max: 8, step: 1 } };
    html! {
        <div class="knob">
            <label for="k-stage">{ props.name }</label>
            <Pair id="k-stage" name={props.name} {range} {seconds} value={props.value} {edit} {read} />
        </div>
    }
}
