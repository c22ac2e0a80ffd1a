//! The races of a run: what both touch, who did what at which line, and what would order them.

use super::context::{use_go_dispatch, use_go_text};
use super::why::LineLink;
use crate::lab::run::{Race, Side};
use crate::model::Command;
use crate::model::golab::{GoAction, ShownRun};
use crate::page::playback::{on_command, use_playback_store};
use crate::text::fill;
use crate::units::Millis;
use yew::prelude::*;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct RacesProps {
    /// The run.
    pub run: ShownRun,
}

/// The races.
#[component]
pub fn Races(props: &RacesProps) -> Html {
    let text = &use_go_text().page;
    let run = &props.run;
    let item = |(number, race): (usize, &Race)| html! { <OneRace key={number} run={run.clone()} place={number} variable={race.variable.clone()} /> };
    html! {
        <section class="card races">
            <h2>{ text.races }</h2>
            if run.races.is_empty() {
                <p>{ text.no_race }</p>
            } else {
                <ul class="chain">{ for run.races.iter().enumerate().map(item) }</ul>
                <p class="hint">{ text.race_hint }</p>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneRaceProps {
    run: ShownRun,
    place: usize,
    variable: String,
}

/// A race, with ways to its moment, its lines and its goroutines.
#[component]
fn OneRace(props: &OneRaceProps) -> Html {
    let (text, dispatch, store) = (&use_go_text().page, use_go_dispatch(), use_playback_store());
    let run = &props.run;
    let Some(race) = run.races.get(props.place) else { return Html::default() };
    let does = |side: Side| if side.writes { text.writes } else { text.reads };
    let line = |side: Side| side.line.map_or_else(|| "?".to_owned(), |line| line.to_string());
    let (first, second) = (race.first, race.second);
    let sentence = fill(
        text.race,
        &[
            &props.variable,
            run.name(first.goroutine),
            does(first),
            &line(first),
            run.name(second.goroutine),
            does(second),
            &line(second),
        ],
    );
    let side = |side: Side| {
        html! {
            <>
                <button type="button" class="to" onclick={dispatch.on(GoAction::Select(side.goroutine))}><bdi translate="no">{ run.name(side.goroutine).to_owned() }</bdi></button>
                if let Some(line) = side.line { <LineLink {line} /> }
            </>
        }
    };
    let seek = on_command(&store, Command::Place(Millis(race.at.0)));
    html! {
        <li>
            <span>{ sentence }</span>
            { side(first) }
            { side(second) }
            <button type="button" class="to" onclick={seek}>{ fill(text.now_at, &[&race.at.seconds()]) }</button>
        </li>
    }
}
