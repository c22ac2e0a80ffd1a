//! The legend: what each fill stands for, of those that occur in a run.

use super::context::use_go_text;
use crate::lab::hue;
use crate::lab::run::State;
use crate::model::golab::ShownRun;
use crate::page::components::legend::Key;
use crate::page::context::use_text;
use crate::timeline::{Hues, Look};
use crate::units::StageId;
use yew::prelude::*;

/// The legend of a run.
#[derive(Properties, PartialEq)]
pub struct GoLegendProps {
    /// The run.
    pub run: ShownRun,
}

/// The legend of a run.
#[component]
pub fn GoLegend(props: &GoLegendProps) -> Html {
    let (text, name) = (&use_go_text().page, use_text().page.legend);
    let states = use_memo(props.run.clone(), |run| {
        let has = |is: fn(State) -> bool| run.states.iter().any(|stretch| is(stretch.state));
        let stage = StageId::from_index(hue(2));
        let all = [
            (Look::Work(stage), text.running_look, true),
            (Look::Hold(stage), text.holding_look, has(|state| state == State::Holding)),
            (Look::Ready, text.ready_look, has(|state| state == State::Ready)),
            (Look::Soak(StageId::from_index(hue(6))), text.asleep_look, has(|state| state == State::Asleep)),
            (Look::Blocked, text.blocked_look, has(|state| matches!(state, State::Blocked(_)))),
            (Look::Switch, text.switching_look, has(|state| state == State::Switching)),
        ];
        all.into_iter().filter_map(|(look, words, occurs)| occurs.then_some((look, words))).collect::<Vec<_>>()
    });
    let key = |(number, (look, words)): (usize, &(Look, &'static str))| {
        html! { <li key={number}><Key look={*look} hues={Hues::BY_NUMBER} {number} />{ *words }</li> }
    };
    html! {
        <ul class="legend" aria-label={name}>
            { for states.iter().enumerate().map(key) }
            if !props.run.wakes.is_empty() { <li><span class="wake-key" aria-hidden="true"></span>{ text.wakes }</li> }
        </ul>
    }
}
