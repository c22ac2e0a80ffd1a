//! The transport: play, pause, drag, step, and how fast.

use super::context::{GoTexts, use_go_text};
use crate::lab::Micros;
use crate::model::{Command, Playback, Speed};
use crate::page::components::select::{Choice, Select};
use crate::page::components::transport::{Moment, PlayButtons};
use crate::page::context::use_text;
use crate::page::playback::{use_playback, use_playback_store};
use crate::text::fill;
use crate::units::Millis;
use yew::prelude::*;

/// How many seconds the whole run is played in, at each of the speeds that can be chosen.
const PACES: [&str; 6] = ["32", "16", "8", "4", "2", "1"];

/// The transport.
#[derive(Properties, PartialEq)]
pub struct GoTransportProps {
    /// When the run is over.
    pub end: Micros,
}

/// The transport.
#[component]
pub fn GoTransport(props: &GoTransportProps) -> Html {
    let (text, own) = (&use_text().page, use_go_text());
    let playing = *use_playback(Playback::is_playing);
    let words = use_callback((GoTexts(own), props.end, playing), |at: Millis, (text, end, playing)| {
        // The axis of a run in which no time passes is a microsecond long.
        let at = Micros(at.0.min(end.0));
        let at = if *playing { at.roughly(*end) } else { at };
        fill(text.0.page.clock, &[&at.seconds(), &end.seconds()])
    });
    html! {
        <div class="transport" role="group" aria-label={text.transport}>
            <PlayButtons />
            <Moment end={Millis(props.end.0.max(1))} {words} />
            <Pace />
        </div>
    }
}

/// How fast it plays.
#[component]
fn Pace() -> Html {
    let (text, own) = (&use_text().page, &use_go_text().page);
    let store = use_playback_store();
    let speed = *use_playback(Playback::speed);
    let on_choose = use_callback(store, |place: usize, store| {
        Speed::ALL.get(place).into_iter().for_each(|speed| store.command(&Command::SetSpeed(*speed)));
    });
    let choice = |seconds: &str| Choice {
        value: seconds.to_owned().into(),
        name: fill(own.pace, &[seconds]).into(),
        lang: None,
    };
    let choices: Vec<Choice> = PACES.into_iter().map(choice).collect();
    let chosen = Speed::ALL.iter().position(|choice| *choice == speed);
    html! { <Select label={text.speed} {choices} {chosen} {on_choose} /> }
}
