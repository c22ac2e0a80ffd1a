//! The search for the best choices, which the workshop makes while the reader chooses.

use crate::link::{self, View};
use crate::model::{Action, ScheduleAction, Scheduling};
use crate::page::context::use_dispatch;
use crate::page::platform::workshop;
use crate::sim::{Best, Objective};
use crate::units::Millis;
use crate::workshop::message::{Job, Report};
use yew::prelude::*;

/// Searches for the best choices of a schedule's kitchen, where there is one, and gives how far that has come, percent; none where it is over. The
/// search stops when the component is no longer rendered.
#[hook]
pub fn use_search(schedule: Option<&Scheduling>) -> Option<u8> {
    let dispatch = use_dispatch();
    let percent = use_state_eq(|| None::<u8>);
    let wanted = schedule.map(|schedule| (schedule.kitchen().clone(), schedule.objective()));
    use_effect_with(wanted, {
        let percent = percent.setter();
        move |wanted| {
            let begun = wanted.clone().map(|(kitchen, objective)| {
                let link = link::write(&kitchen, &View::default());
                let job = Job::Search { kitchen: link, dish_times: objective == Objective::DishTimes };
                percent.set(Some(0));
                workshop::begin(job, move |report| match report {
                    Ok(Report::Found { percent: done, .. }) if done < 100 => percent.set(Some(done)),
                    // What it has found on the way matters only once it is over.
                    Ok(Report::Found { cost, choices, bound, .. }) => {
                        let best = Best { cost: Millis(cost), choices, bound: Millis(bound), proved: cost == bound };
                        dispatch.send(Action::Schedule(ScheduleAction::Found(Box::new(kitchen.clone()), best)));
                        percent.set(None);
                    }
                    // Too large, or not to be had: what is known at first is what is said.
                    _ => percent.set(None),
                })
            });
            move || drop(begun)
        }
    });
    *percent
}
