//! What more cores would do: a curve of totals and bounds, and a table that has the same numbers and sets the cores.

mod curve;
mod runs;
mod table;

use crate::model::{Action, Edit, Focus, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::{Field, Scenario, Value};
use crate::sweep::{self, MOST_CORES, SweepPoint};
use crate::text::fill;
use crate::units::Millis;
use curve::Curve;
use runs::{News, Runs};
use std::rc::Rc;
use table::Table;
use yew::prelude::*;

/// What is tried with other numbers of cores.
#[derive(Properties, PartialEq)]
pub struct SweepProps {
    /// The present run.
    pub run: Run,
}

/// What was found so far.
#[derive(Clone, PartialEq)]
struct Found {
    /// The scenario that it is of, with one core.
    of: Scenario,
    totals: Vec<Millis>,
    status: Status,
}

/// How a sweep stands.
#[derive(Clone, Copy, PartialEq)]
enum Status {
    Working,
    /// It is over, or was stopped.
    Over,
    /// What makes it did not come, or broke.
    Failed,
}

/// A button that begins, then the curve and the table. The runs are made a part at a time, so that the page stays quick. They hold for
/// every number of cores; another scenario stops them.
#[component]
pub fn Sweep(props: &SweepProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let found = use_state_eq(|| None::<Found>);
    let of = sweep::Sweep::key(props.run.scenario());
    let present = (*found).clone().filter(|found| found.of == of);
    let status = present.as_ref().map(|found| found.status);
    let working = (status == Some(Status::Working)).then(|| of.clone());
    use_effect_with(working, {
        let setter = found.setter();
        move |working| {
            let runs = working.clone().map(|of| {
                Runs::begin(&of.clone(), move |news| {
                    let (totals, status) = match news {
                        News::Found(totals) => {
                            let over = totals.len() >= usize::from(MOST_CORES);
                            (totals, if over { Status::Over } else { Status::Working })
                        }
                        News::Over(totals) => (totals, Status::Over),
                        News::Failed(totals) => (totals, Status::Failed),
                    };
                    setter.set(Some(Found { of: of.clone(), totals, status }));
                })
            });
            move || drop(runs)
        }
    });
    let start = {
        let (setter, dispatch) = (found.setter(), dispatch.clone());
        let of = of.clone();
        move |_| {
            setter.set(Some(Found { of: of.clone(), totals: Vec::new(), status: Status::Working }));
            // The button is gone then.
            dispatch.send(Action::Focus(Focus::Sweep));
        }
    };
    let stop = {
        let (setter, present) = (found.setter(), present.clone());
        move |_| setter.set(present.clone().map(|found| Found { status: Status::Over, ..found }))
    };
    let set_cores = use_callback(dispatch, |cores: u16, dispatch| {
        dispatch.send(Action::Edit(Edit::Field(Field::Cores, Value::Whole(cores.into())), Phase::Done));
    });
    let totals = present.map(|found| found.totals).unwrap_or_default();
    let count = totals.len();
    let points = use_memo((of, totals), |(of, totals)| Rc::<[SweepPoint]>::from(sweep::points(of, totals)));
    let whole = count >= usize::from(MOST_CORES);
    html! {
        <div class="sweep" id="sweep" tabindex="-1">
            <p class="hint">{ text.panel.sweep }</p>
            if status == Some(Status::Working) {
                <div class="row">
                    <progress max={MOST_CORES.to_string()} value={count.to_string()} aria-label={text.panel.sweep}></progress>
                    <span>{ fill(text.working.sweep, &[&count.to_string(), &MOST_CORES.to_string()]) }</span>
                    <button type="button" id="sweep-stop" onclick={stop}>{ text.machine.stop }</button>
                </div>
            }
            if status == Some(Status::Failed) { <p class="wrong" role="alert">{ text.working.failed }</p> }
            if count > 0 {
                <Curve points={(*points).clone()} run={props.run.clone()} set_cores={set_cores.clone()} />
                <Table points={(*points).clone()} run={props.run.clone()} {set_cores} />
            }
            if status != Some(Status::Working) && !whole {
                <button type="button" onclick={start}>{ text.panel.sweep_lead }</button>
            }
        </div>
    }
}
