//! What more cores would do: a curve of totals and bounds, and a table that has the same numbers and sets the cores.

mod curve;
mod runs;
mod table;

use super::working::progress;
use crate::model::{Action, Edit, Focus, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::{Field, Scenario, Value};
use crate::sweep::{self, MOST_CORES, SweepPoint};
use crate::units::Millis;
use curve::Curve;
use runs::begin;
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
    /// Whether it goes on.
    working: bool,
    /// Whether what makes it did not come, or broke.
    failed: bool,
}

/// A button that begins, then the curve and the table. Those of a large kitchen are made by the workshop. They hold for
/// every number of cores; another scenario stops them.
#[component]
pub fn Sweep(props: &SweepProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let found = use_state_eq(|| None::<Found>);
    let of = sweep::Sweep::key(props.run.scenario());
    let present = (*found).clone().filter(|found| found.of == of);
    let working = present.as_ref().is_some_and(|found| found.working);
    use_effect_with(working.then(|| of.clone()), {
        let setter = found.setter();
        move |working| {
            let runs = working.clone().map(|of| {
                begin(&of.clone(), move |(totals, working, failed)| {
                    setter.set(Some(Found { of: of.clone(), totals, working, failed }));
                })
            });
            move || drop(runs)
        }
    });
    let turn = {
        let (setter, dispatch, of) = (found.setter(), dispatch.clone(), of.clone());
        move |_| {
            let begun = Found { of: of.clone(), totals: Vec::new(), working: true, failed: false };
            setter.set((!working).then_some(begun));
            // The button is another one then.
            dispatch.send(Action::Focus(Focus::Sweep));
        }
    };
    let set_cores = use_callback(dispatch, |cores: u16, dispatch| {
        dispatch.send(Action::Edit(Edit::Field(Field::Cores, Value::Whole(cores.into())), Phase::Done));
    });
    let (totals, failed) = present.map(|found| (found.totals, found.failed)).unwrap_or_default();
    let count = totals.len();
    let points = use_memo((of, totals), |(of, totals)| Rc::<[SweepPoint]>::from(sweep::points(of, totals)));
    html! {
        <div class="sweep" id="sweep" tabindex="-1">
            <p class="hint" id="sweep-said">{ text.panel.sweep }</p>
            if count < usize::from(MOST_CORES) {
                <div class="row">
                    if working { { progress(count, MOST_CORES.into(), text.working.sweep, "sweep-said") } }
                    <button type="button" onclick={turn}>{ if working { text.machine.stop } else { text.panel.sweep_lead } }</button>
                </div>
            }
            if failed { <p class="wrong" role="alert">{ text.working.failed }</p> }
            if count > 0 {
                <Curve points={(*points).clone()} run={props.run.clone()} set_cores={set_cores.clone()} />
                <Table points={(*points).clone()} run={props.run.clone()} {set_cores} />
            }
        </div>
    }
}
