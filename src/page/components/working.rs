//! A run that is worked out apart from the page: how far it is, with a way to stop it. The page shows the run before.

use crate::link::{self, View};
use crate::model::{Action, Pending};
use crate::page::context::{Dispatch, use_dispatch, use_text};
use crate::page::platform::workshop::{self, Begun, Unavailable};
use crate::parcel::{Part, Unpacking};
use crate::run::Run;
use crate::text::fill;
use crate::workshop::message::{Job, Report};
use std::cell::RefCell;
use yew::prelude::*;

/// How it stands.
#[derive(Clone, Copy, PartialEq)]
enum Status {
    /// So many percent are done.
    Working(u8),
    Stopped,
    Failed(Unavailable),
}

/// What is worked out.
#[derive(Properties, PartialEq)]
pub struct WorkingOutProps {
    /// The run that is still to be made, where there is one.
    pub pending: Option<Pending>,
}

/// Works out a run that is still to be made. Another one, or none, stops it.
#[component]
pub fn WorkingOut(props: &WorkingOutProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let status = use_state_eq(|| Status::Working(0));
    let wanted = props.pending.as_ref().filter(|_| !matches!(*status, Status::Stopped | Status::Failed(_)));
    use_effect_with(props.pending.as_ref().map(|pending| pending.run.clone()), {
        let status = status.setter();
        move |_| status.set(Status::Working(0))
    });
    use_effect_with(wanted.map(|pending| pending.run.clone()), {
        let status = status.setter();
        move |run| {
            let job = run.as_ref().map(|run| begin(run, status, dispatch));
            move || drop(job)
        }
    });
    let set = |to: Status| {
        let status = status.setter();
        Callback::from(move |_: MouseEvent| status.set(to))
    };
    let said = match (&props.pending, *status) {
        (None, _) => String::new(),
        (Some(pending), Status::Working(_)) => fill(text.working.working, &[&text.page.count(pending.pieces)]),
        (_, Status::Stopped) => text.working.stopped.to_owned(),
        (_, Status::Failed(Unavailable::Now)) => text.working.failed.to_owned(),
        (_, Status::Failed(Unavailable::NewerRelease)) => text.page.newer.to_owned(),
    };
    let shown = props.pending.is_some();
    html! {
        <div id="working" class={if shown { "card row" } else { "unseen" }}>
            <p role="status" id="working-said">{ said }</p>
            if shown {
                if let Status::Working(percent) = *status {
                    <progress max="100" value={percent.to_string()} aria-labelledby="working-said"></progress>
                    <span>{ fill(text.page.percent, &[&percent.to_string()]) }</span>
                    <button type="button" id="working-stop" onclick={set(Status::Stopped)}>{ text.machine.stop }</button>
                } else {
                    <button type="button" id="working-again" onclick={set(Status::Working(0))}>{ text.machine.again }</button>
                }
            }
        </div>
    }
}

/// Has the workshop make the run, and puts its parts together.
fn begin(run: &Run, status: UseStateSetter<Status>, dispatch: Dispatch) -> Begun {
    let scenario = run.scenario().clone();
    let unpacking = RefCell::new(None::<Unpacking>);
    workshop::begin(Job::Simulate(link::write(&scenario, &View::default())), move |report| match report {
        Ok(Report::Run { part, percent }) => {
            let mut unpacking = unpacking.borrow_mut();
            match (part, &mut *unpacking) {
                (Part::Head(head), _) => *unpacking = Some(Unpacking::new(&scenario, *head)),
                (Part::Table(table, words), Some(unpacking)) => unpacking.take(table, &words),
                _ => {}
            }
            status.set(Status::Working(percent));
        }
        Ok(_) => {
            if let Some(unpacking) = unpacking.take() {
                dispatch.send(Action::Simulated(unpacking.finish()));
            }
        }
        Err(why) => status.set(Status::Failed(why)),
    })
}
