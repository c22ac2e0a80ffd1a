//! What more cores would do: a curve of totals and bounds, and a table that has the same numbers and sets the cores.

mod curve;
mod table;

use crate::model::{self, Action, Edit, Focus, Phase, SweepPoint};
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::{Field, Scenario, Value};
use curve::Curve;
use gloo_timers::callback::Interval;
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
    points: Rc<[SweepPoint]>,
    done: bool,
}

/// A button that begins, then the curve and the table. The runs are made a part at a time, so that the page stays quick. They hold for
/// every number of cores; another scenario stops them.
#[component]
pub fn Sweep(props: &SweepProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let found = use_state_eq(|| None::<Found>);
    let sweep = use_mut_ref(|| None::<model::Sweep>);
    let scenario = props.run.scenario();
    let of = model::Sweep::key(scenario);
    let present = (*found).clone().filter(|found| found.of == of);
    let working = present.as_ref().is_some_and(|found| !found.done).then(|| of.clone());
    use_effect_with(working, {
        let (sweep, setter) = (sweep.clone(), found.setter());
        move |working| {
            let parts = working.clone().map(|of| {
                Interval::new(0, move || {
                    if let Some(sweep) = &mut *sweep.borrow_mut()
                        && sweep.advance()
                    {
                        setter.set(Some(Found {
                            of: of.clone(),
                            points: sweep.points().into(),
                            done: sweep.is_done(),
                        }));
                    }
                })
            });
            move || drop(parts)
        }
    });
    let start = {
        let (setter, dispatch) = (found.setter(), dispatch.clone());
        move |_| {
            sweep.replace(Some(model::Sweep::new(&of)));
            setter.set(Some(Found { of: of.clone(), points: Rc::new([]), done: false }));
            // The button is gone then.
            dispatch.send(Action::Focus(Focus::Sweep));
        }
    };
    let set_cores = use_callback(dispatch, |cores: u16, dispatch| {
        dispatch.send(Action::Edit(Edit::Field(Field::Cores, Value::Whole(cores.into())), Phase::Done));
    });
    let points = present.map(|found| found.points).filter(|points| !points.is_empty());
    html! {
        <div class="sweep" id="sweep" tabindex="-1">
            <p class="hint">{ text.panel.sweep }</p>
            if let Some(points) = points {
                <Curve points={points.clone()} run={props.run.clone()} set_cores={set_cores.clone()} />
                <Table {points} run={props.run.clone()} {set_cores} />
            } else {
                <button type="button" onclick={start}>{ text.panel.sweep_lead }</button>
            }
        </div>
    }
}
