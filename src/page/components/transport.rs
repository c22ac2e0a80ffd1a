//! The transport: play, pause, drag, step, speed.

use super::icons::{Icon, IconButton};
use super::select::{Choice, Select};
use crate::model::{Action, Command, Direction, Playback, Speed};
use crate::page::context::{Texts, use_dispatch, use_text};
use crate::page::hooks::use_follow;
use crate::page::platform::{element, sound, storage};
use crate::page::playback::{on_command, use_playback, use_playback_store};
use crate::units::Millis;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// The speeds as they are shown.
const SPEEDS: [&str; 9] = ["¼×", "½×", "1×", "2×", "4×", "8×", "16×", "32×", "64×"];

/// The transport.
#[derive(Properties, PartialEq)]
pub struct TransportProps {
    /// Whether cores are heard while it plays.
    pub sound: bool,
    /// When the longest run is over.
    pub end: Millis,
    /// Whether that is told.
    pub told: bool,
}

/// The transport. Clock and slider are written to as the moment passes, without being rendered.
#[component]
pub fn Transport(props: &TransportProps) -> Html {
    let texts = use_text();
    let text = &texts.page;
    let (store, dispatch) = (use_playback_store(), use_dispatch());
    let looping = *use_playback(Playback::is_looping);
    let command = |command| on_command(&store, command);
    let toggle_sound = use_callback(dispatch, |_: MouseEvent, dispatch| {
        sound::wake();
        dispatch.send(Action::ToggleSound);
    });
    let words = use_callback((Texts(texts), props.end, props.told), |at: Millis, (text, end, told)| {
        text.0.page.clock(at, told.then_some(*end))
    });
    html! {
        <div class="transport" role="group" aria-label={text.transport}>
            <PlayButtons />
            <Moment end={props.end} {words} />
            <IconButton name={text.repeat} icon={Icon::Repeat} onclick={command(Command::ToggleLoop)} pressed={looping} />
            <IconButton name={text.sound} icon={if props.sound { Icon::Sounding } else { Icon::Silent }} class="sound"
                onclick={toggle_sound} pressed={props.sound} />
            <SpeedChoice />
        </div>
    }
}

/// To the start, back, play or pause, on, to the end.
#[component]
pub fn PlayButtons() -> Html {
    let text = &use_text().page;
    let store = use_playback_store();
    let playing = *use_playback(Playback::is_playing);
    let command = |command| on_command(&store, command);
    html! {
        <>
            <IconButton name={text.start} icon={Icon::Start} onclick={command(Command::Seek(Millis::ZERO))} />
            <IconButton name={text.previous} icon={Icon::Previous} onclick={command(Command::Step(Direction::Back))} />
            <IconButton name={if playing { text.pause } else { text.play }} icon={if playing { Icon::Pause } else { Icon::Play }}
                onclick={command(Command::TogglePlay)} class="primary" />
            <IconButton name={text.next} icon={Icon::Next} onclick={command(Command::Step(Direction::Forward))} />
            <IconButton name={text.to_end} icon={Icon::End} onclick={command(Command::ToEnd)} />
        </>
    }
}

/// The slider of the moment.
#[derive(Properties, PartialEq)]
pub struct MomentProps {
    /// Its greatest value.
    pub end: Millis,
    /// A moment in words.
    pub words: Callback<Millis, String>,
}

/// The slider of the moment, and the clock.
#[component]
pub fn Moment(props: &MomentProps) -> Html {
    let text = use_text();
    let store = use_playback_store();
    let (slider, clock) = (use_node_ref(), use_node_ref());
    let deps = (props.words.clone(), props.end, slider.clone(), clock.clone());
    use_follow(deps, |playback, (words, end, slider, clock)| {
        let at = playback.moment();
        let words = words.emit(at);
        if let Some(slider) = slider.cast::<HtmlInputElement>() {
            // Before its value, which may be more than the last maximum.
            element::set_attribute(&slider, "max", &end.0.to_string());
            element::set_attribute(&slider, "aria-valuetext", &words);
            let value = at.0.to_string();
            // Setting the same value again would have the slider laid out again.
            if slider.value() != value {
                slider.set_value(&value);
            }
        }
        clock.cast::<Element>().iter().for_each(|clock| element::set_text(clock, &words));
    });
    let seek = use_callback(store, |event: InputEvent, store| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let value = slider.value_as_number();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a slider's value lies between its ends"
        )]
        let moment = if value.is_finite() { value.max(0.0) as u64 } else { 0 };
        store.command(&Command::Seek(Millis(moment)));
    });
    html! {
        <>
            <input ref={slider} type="range" id="moment" min="0" step="1" aria-label={text.page.moment} oninput={seek} />
            // No output: that would be announced at every frame.
            <span ref={clock} id="clock" class="clock" translate="no"></span>
        </>
    }
}

/// How fast it plays.
#[component]
fn SpeedChoice() -> Html {
    let text = &use_text().page;
    let store = use_playback_store();
    let speed = *use_playback(Playback::speed);
    let on_choose = use_callback(store, |place: usize, store| {
        Speed::ALL.get(place).into_iter().for_each(|speed| {
            storage::keep_speed(*speed);
            store.command(&Command::SetSpeed(*speed));
        });
    });
    let choice = |(speed, name): (Speed, &'static str)| Choice {
        value: speed.quarters().to_string().into(),
        name: name.into(),
        lang: None,
    };
    let choices: Vec<Choice> = Speed::ALL.into_iter().zip(SPEEDS).map(choice).collect();
    let chosen = Speed::ALL.iter().position(|choice| *choice == speed);
    html! { <Select label={text.speed} {choices} {chosen} {on_choose} /> }
}
