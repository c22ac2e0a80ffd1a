//! Time is one number: play, pause, drag, step.

use super::app::Message;
use crate::text::PageText;
use crate::units::Millis;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub at: Millis,
    pub end: Millis,
    pub playing: bool,
    /// Quarters of real time.
    pub speed: u32,
    pub text: &'static PageText,
    pub send: Callback<Message>,
}

/// The speeds, in quarters of real time.
const SPEEDS: [(u32, &str); 9] =
    [(1, "¼×"), (2, "½×"), (4, "1×"), (8, "2×"), (16, "4×"), (32, "8×"), (64, "16×"), (128, "32×"), (256, "64×")];

#[component]
pub fn Transport(props: &Props) -> Html {
    let text = props.text;
    let button = |name: &'static str, path: &'static str, message: fn() -> Message| {
        let send = props.send.clone();
        html! {
            <button type="button" aria-label={name} title={name} onclick={move |_| send.emit(message())}>
                <svg viewBox="0 0 16 16" class="icon" aria-hidden="true"><path d={path} /></svg>
            </button>
        }
    };
    let seek = {
        let send = props.send.clone();
        move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(ms) = input.and_then(|input| input.value().parse().ok()) {
                send.emit(Message::Seek(Millis(ms)));
            }
        }
    };
    let speed = {
        let send = props.send.clone();
        move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(quarters) = select.and_then(|select| select.value().parse().ok()) {
                send.emit(Message::Speed(quarters));
            }
        }
    };
    let (name, path) =
        if props.playing { (text.pause, "M3 2h3.6v12H3zM9.4 2H13v12H9.4z") } else { (text.play, "M4 2l9 6-9 6z") };
    let clock = text.clock(props.at, props.end);
    html! {
        <div class="transport" role="group" aria-label={text.transport}>
            { button(text.start, "M2 2h2.5v12H2zM14 2v12L5.5 8z", || Message::Seek(Millis::ZERO)) }
            { button(text.previous, "M11 2v12L3 8zM11.8 2H14v12h-2.2z", || Message::Step(false)) }
            { button(name, path, || Message::Play) }
            { button(text.next, "M5 2v12l8-6zM2 2h2.2v12H2z", || Message::Step(true)) }
            <input type="range" min="0" max={props.end.0.to_string()} step="1" value={props.at.0.to_string()}
                aria-label={text.moment} aria-valuetext={clock.clone()} oninput={seek} />
            <span class="clock">{ clock }</span>
            <select aria-label={text.speed} onchange={speed}>
                { for SPEEDS.iter().map(|(quarters, name)| html! {
                    <option value={quarters.to_string()} selected={*quarters == props.speed}>{ *name }</option>
                }) }
            </select>
        </div>
    }
}
