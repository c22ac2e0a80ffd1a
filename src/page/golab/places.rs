//! Where each goroutine is at the moment, as a table, and what views share that follow the moment.

use super::context::{use_go_dispatch, use_go_text};
use crate::lab::Micros;
use crate::model::golab::{GoAction, ShownRun};
use crate::page::hooks::use_follow;
use crate::page::playback::{resting_moment, use_playback, use_playback_store};
use crate::text::fill;
use yew::prelude::*;

/// The most goroutines that are listed; any can be selected on the timelines.
const LISTED: usize = 60;

/// Something of a run at the moment shown, rendered anew where it changes, while it plays as well.
#[hook]
pub fn use_at<T: PartialEq + 'static>(run: &ShownRun, of: fn(&ShownRun, Micros) -> T) -> UseStateHandle<(ShownRun, T)> {
    let store = use_playback_store();
    let state = {
        let run = run.clone();
        use_state_eq(move || {
            let now = of(&run, Micros(store.moment().0));
            (run, now)
        })
    };
    let setter = state.setter();
    use_follow(run.clone(), move |playback, run| {
        setter.set((run.clone(), of(run, Micros(playback.moment().0))));
    });
    state
}

/// Where goroutines are.
#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    /// The run.
    pub run: ShownRun,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
}

/// The list is rendered so often while the whole of a run is played: some five times a second.
const RENDERED: u64 = 40;

/// The moment as the list has it while the clock moves.
fn passing(run: &ShownRun, at: Micros) -> Micros {
    Micros(at.0 - at.0 % (run.ended.0 / RENDERED).max(1))
}

/// Where each goroutine is. Pressing one asks about it.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps { run, selected } = props;
    let text = use_go_text();
    let (resting, passing) = (*use_playback(resting_moment), use_at(run, passing).1);
    let at = resting.map_or(passing, |moment| Micros(moment.0));
    let alive = run.goroutines.iter().filter(|goroutine| goroutine.started <= at);
    let alive = alive.filter(|goroutine| {
        goroutine.number == *selected || run.goroutines.len() <= LISTED || run.is_alive(goroutine.number, at)
    });
    let row =
        |number: u32| html! { <Place key={number} run={run.clone()} {number} {at} chosen={number == *selected} /> };
    html! {
        <div class="places">
            <h3>{ text.page.now }{ " " }<small>{ fill(text.page.now_at, &[&at.seconds()]) }</small></h3>
            <ul>{ for alive.take(LISTED).map(|goroutine| row(goroutine.number)) }</ul>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PlaceProps {
    run: ShownRun,
    number: u32,
    at: Micros,
    chosen: bool,
}

/// Where one is.
#[component]
fn Place(props: &PlaceProps) -> Html {
    let PlaceProps { run, number, at, chosen } = props;
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let onclick = dispatch.on(GoAction::Select(*number));
    let hue = crate::lab::hue(*number);
    html! {
        <li>
            <button type="button" class="who" aria-pressed={if *chosen { "true" } else { "false" }} {onclick}>
                <span class={format!("dot hue-{hue}")} aria-hidden="true"></span>
                <bdi translate="no">{ run.name(*number).to_owned() }</bdi>
            </button>
            <span>{ text.page.place(run, *number, *at) }</span>
        </li>
    }
}
