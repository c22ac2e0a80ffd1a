//! The panels below the timelines, and which of them a step shows.

use super::go::Go;
use super::numbers::AllNumbers;
use super::order::Order;
use super::processors::Processors;
use super::sweep::Sweep;
use super::why::Why;
use crate::lesson::STEPS;
use crate::run::Run;
use crate::why::Lane;
use yew::prelude::*;

/// What panels show.
#[derive(Properties, PartialEq)]
pub struct PanelsProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// The selected lane.
    pub selected: Lane,
    /// Whether the step has several kitchens.
    pub worlds: bool,
}

/// The panels.
#[component]
pub fn Panels(props: &PanelsProps) -> Html {
    let run = &props.run;
    let sandbox = props.step + 1 == STEPS.len();
    let step = STEPS.get(props.step).map_or("", |step| step.name);
    html! {
        <>
            // What the program fixes is the first thing to see where the rest is up to chance.
            if step == "who-decides" {
                <Order run={run.clone()} />
            }
            <Why run={run.clone()} selected={props.selected} />
            <Go step={props.step} run={run.clone()} />
            if !props.worlds {
                <AllNumbers run={run.clone()} />
            }
            // Where the number of cores is what a step asks for, it is not given away.
            if sandbox {
                <Sweep run={run.clone()} />
            }
            if sandbox {
                <Order run={run.clone()} />
            }
            if step == "faster-or-more" {
                <Processors />
            }
        </>
    }
}
