//! A control for every key of a link: sliders with number fields, choices, the stages as text.

use super::app::Message;
use super::shared::Run;
use crate::link::value_text;
use crate::scenario::{Field, Limits, Policy, Program, Waiting, named_kitchens};
use crate::text::PageText;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub run: Run,
    pub text: &'static PageText,
    pub send: Callback<Message>,
}

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

fn value_of(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some(input.value());
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
}

#[component]
pub fn Settings(props: &Props) -> Html {
    let text = props.text;
    html! {
        <form class="card settings" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <h2>{ text.settings }</h2>
            { kitchens(props) }
            { for Field::ALL.into_iter().map(|field| control(props, field)) }
        </form>
    }
}

fn kitchens(props: &Props) -> Html {
    let send = props.send.clone();
    let chosen = move |event: Event| {
        if let Some(number) = value_of(&event).and_then(|value| value.parse().ok()) {
            send.emit(Message::Kitchen(number));
        }
    };
    let all = named_kitchens();
    let current = all.iter().position(|kitchen| kitchen.scenario == **props.run.scenario());
    html! {
        <div class="knob">
            <label for="k-kitchen">{ props.text.kitchens }</label>
            <select id="k-kitchen" onchange={chosen}>
                <option value="" selected={current.is_none()}>{ props.text.own_kitchen }</option>
                { for all.iter().enumerate().map(|(number, kitchen)| html! {
                    <option value={number.to_string()} selected={current == Some(number)}>{ kitchen.name }</option>
                }) }
            </select>
        </div>
    }
}

fn control(props: &Props, field: Field) -> Html {
    let control = props.text.control(field);
    let (id, hint) = (format!("k-{}", field.key()), format!("h-{}", field.key()));
    let value = value_text(props.run.scenario(), field);
    let send = props.send.clone();
    let set = Callback::from(move |event: Event| {
        if let Some(value) = value_of(&event) {
            send.emit(Message::Set(field, value));
        }
    });
    let words: Option<Vec<&str>> = match field {
        Field::Program => Some(Program::ALL.iter().map(|value| value.word()).collect()),
        Field::Waiting => Some(Waiting::ALL.iter().map(|value| value.word()).collect()),
        Field::Policy => Some(Policy::ALL.iter().map(|value| value.word()).collect()),
        _ => None,
    };
    let input = match (words, slider(field)) {
        (Some(words), _) => html! {
            <select id={id.clone()} aria-describedby={hint.clone()} onchange={set}>
                { for words.iter().map(|word| html! { <option value={word.to_string()} selected={*word == value}>{ *word }</option> }) }
            </select>
        },
        (None, Some((min, max, step))) => {
            let drag = {
                let set = set.clone();
                move |event: InputEvent| set.emit(event.into())
            };
            html! {<>
                <input type="range" aria-label={control.name} min={min.to_string()} max={max.to_string()} {step} value={value.clone()} oninput={drag} />
                <input id={id.clone()} type="text" inputmode="decimal" aria-describedby={hint.clone()} value={value} onchange={set} />
            </>}
        }
        (None, None) => html! {
            <input id={id.clone()} type="text" class="wide" aria-describedby={hint.clone()} value={value} onchange={set} />
        },
    };
    let wide = Limits::whole(field).is_none() && field == Field::Stages;
    html! {
        <div class={classes!("knob", wide.then_some("stages"))}>
            <label for={id}>{ control.name }</label>
            { input }
            <p class="hint" id={hint}>{ control.hint }</p>
        </div>
    }
}
