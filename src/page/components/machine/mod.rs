//! *On your machine*: the kitchens of the page worked for real, by workers of the reader's browser, under what was simulated.

mod picture;
mod result;

use super::select::{Choice, Select};
use crate::model::{Action, Measured};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::starter;
use crate::page::platform::works::{News, Progress, Trouble, Works, begin, processors};
use crate::real::{Pace, refusal};
use crate::run::Run;
use crate::text::{MachineText, fill};
use result::results;
use yew::prelude::*;

/// What is worked.
#[derive(Properties, PartialEq)]
pub struct MachineProps {
    /// The kitchens as they were simulated.
    pub runs: Vec<Run>,
    /// What each is called, where there are several.
    pub names: Vec<AttrValue>,
    /// What was measured of them.
    pub measured: Option<Measured>,
}

/// How it stands.
#[derive(Clone, Copy, PartialEq)]
enum Status {
    /// Nothing is worked.
    Rests,
    WarmingUp,
    Working(Progress),
    Over,
    Ended(Trouble),
}

/// What is left of a battery, percent, where machines begin to save power.
const LOW: u8 = 20;

/// A button that begins, how far it is, and what was measured. It ends when the kitchens change, or when this goes.
#[component]
pub fn Machine(props: &MachineProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let machine = &text.machine;
    let status = use_state_eq(|| Status::Rests);
    let place = use_state_eq(|| Pace::CHOICES.iter().position(|pace| Pace::new(*pace) == Pace::default()).unwrap_or(0));
    let works = use_mut_ref(|| None::<Works>);
    let pace = Pace::new(Pace::CHOICES[*place]);
    let busy = matches!(*status, Status::WarmingUp | Status::Working(_));
    use_effect_with(props.runs.clone(), {
        let (works, status) = (works.clone(), status.setter());
        move |_| {
            works.take();
            status.set(Status::Rests);
        }
    });
    let start = {
        let (runs, status, dispatch, works) = (props.runs.clone(), status.setter(), dispatch.clone(), works.clone());
        move |_: MouseEvent| {
            let (status, dispatch) = (status.clone(), dispatch.clone());
            let on_news = move |news| match news {
                News::WarmingUp => status.set(Status::WarmingUp),
                News::Working(progress) => status.set(Status::Working(progress)),
                News::Worked(series) => dispatch.send(Action::Measured(series)),
                News::Over => status.set(Status::Over),
                News::Ended(trouble) => status.set(Status::Ended(trouble)),
            };
            works.replace(Some(begin(runs.clone(), pace, on_news)));
        }
    };
    let stop = {
        let status = status.setter();
        move |_: MouseEvent| {
            works.take();
            status.set(Status::Rests);
        }
    };
    let battery = starter::battery().filter(|left| *left < LOW);
    let choose = use_callback(place.setter(), |chosen: usize, place| place.set(chosen));
    let processors = processors();
    let crowded = props.runs.iter().any(|run| run.scenario().cores > processors);
    let refused = props.runs.iter().find_map(|run| refusal(run, pace));
    html! {
        <div>
            <p>{ machine.lead }</p>
            <p>{ fill(machine.processors, &[&processors.to_string()]) }if crowded { { " " }{ machine.crowd } }</p>
            if props.runs.iter().any(|run| run.scenario().speed != 100) { <p>{ machine.speed }</p> }
            if let Some(left) = battery { <p class="hint">{ fill(text.working.battery, &[&left.to_string()]) }</p> }
            <div class="row">
                if busy {
                    <button type="button" id="machine-stop" onclick={stop}>{ machine.stop }</button>
                } else {
                    <button type="button" id="machine-start" class="primary" aria-disabled={refused.is_some().then_some("true")}
                        aria-describedby={refused.is_some().then_some("machine-refused")} onclick={(refused.is_none()).then_some(start)}>
                        { if props.measured.is_some() { machine.again } else { machine.begin } }
                    </button>
                }
                <label for="machine-pace">{ machine.pace }</label>
                <Select id="machine-pace" choices={paces(machine)} chosen={Some(*place)} disabled={busy} on_choose={choose} />
            </div>
            if let Some(refused) = refused { <p class="hint" id="machine-refused">{ machine.refusal(refused, &text.page) }</p> }
            { progress(props, *status, machine) }
            <p role="status" id="machine-status">{ said(props, *status, machine) }</p>
            if let Some(Measured { series, shown }) = &props.measured {
                <div class="row">
                    <button type="button" id="machine-show" aria-pressed={if *shown { "true" } else { "false" }}
                        onclick={dispatch.on(Action::ShowMeasured(!shown))}>{ machine.show }</button>
                </div>
                { results(series, &props.names, processors, text) }
            }
        </div>
    }
}

fn paces(machine: &MachineText) -> Vec<Choice> {
    let choice = |pace: u64| Choice {
        value: pace.to_string().into(),
        name: machine.pace_value(Pace::new(pace)).into(),
        lang: None,
    };
    Pace::CHOICES.into_iter().map(choice).collect()
}

/// How far the present run is. It changes too often to be read out.
fn progress(props: &MachineProps, status: Status, machine: &MachineText) -> Html {
    let Status::Working(Progress { kitchen, run, of, finished }) = status else { return Html::default() };
    let dishes = props.runs.get(kitchen).map_or(0, |run| run.scenario().dishes);
    let values = [run.to_string(), of.to_string(), finished.to_string(), dishes.to_string()];
    html! { <p id="machine-progress">{ fill(machine.working, &values.each_ref().map(String::as_str)) }</p> }
}

/// What is read out: that it begins, that it is over, what ended it.
fn said(props: &MachineProps, status: Status, machine: &MachineText) -> String {
    match status {
        Status::WarmingUp => machine.warming_up.to_owned(),
        Status::Rests | Status::Working(_) => String::new(),
        Status::Over => {
            let runs = props.measured.as_ref().map_or(0, |measured| measured.series.progress().0);
            fill(machine.over, &[&runs.to_string()])
        }
        Status::Ended(trouble) => match trouble {
            Trouble::NoWorkers => machine.no_workers,
            Trouble::Lost => machine.lost,
            Trouble::TooSlow => machine.too_slow,
            Trouble::Hidden => machine.hidden,
        }
        .to_owned(),
    }
}

/// Says that the page shows what was measured, with the way back.
#[component]
pub fn ShownMeasured() -> Html {
    let (text, dispatch) = (&use_text().machine, use_dispatch());
    html! {
        <div class="card row" id="shown-measured">
            <p>{ text.shown }</p>
            <button type="button" onclick={dispatch.on(Action::ShowMeasured(false))}>{ text.back }</button>
        </div>
    }
}
