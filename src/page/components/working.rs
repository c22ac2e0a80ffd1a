//! A run that is worked out apart from the page: how far it is, with a way to stop it. The page shows the run before.

use crate::link::{self, View};
use crate::model::{Action, Pending, Working};
use crate::page::context::{Dispatch, use_dispatch};
use crate::page::platform::workshop::{self, Begun};
use crate::parcel::Unpacking;
use crate::run::Run;
use crate::text::{Text, fill};
use crate::workshop::message::{Job, Report};
use std::cell::RefCell;
use yew::prelude::*;

/// How far it is. The place of what is read out is there from the beginning.
pub fn working_out(pending: Option<&Pending>, text: &Text, dispatch: &Dispatch) -> Html {
    let words = &text.working;
    let Some(Pending { pieces, working, .. }) = pending else {
        return html! { <div id="working" class="unseen"><p role="status" /></div> };
    };
    let (said, next, name, percent) = match working {
        Working::Goes(percent) => {
            (fill(words.working, &[&text.page.count(*pieces)]), Working::Stopped, text.machine.stop, Some(*percent))
        }
        Working::Stopped => (words.stopped.to_owned(), Working::Goes(0), text.machine.again, None),
        Working::Failed => (words.failed.to_owned(), Working::Goes(0), text.machine.again, None),
    };
    html! {
        <div id="working" class="card row">
            <p role="status" id="working-said">{ said }</p>
            if let Some(percent) = percent { { progress(percent.into(), 100, text.page.percent, "working-said") } }
            <button type="button" onclick={dispatch.on(Action::WorkOut(next))}>{ name }</button>
        </div>
    }
}

/// A bar, with how much is done as text: `words` has a gap for that and may have one for all of it. `label` is the element that says what it is about.
pub fn progress(done: usize, all: usize, words: &str, label: &'static str) -> Html {
    let (done, all) = (done.to_string(), all.to_string());
    html! {
        <>
            <progress max={all.clone()} value={done.clone()} aria-labelledby={label}></progress>
            <span>{ fill(words, &[&done, &all]) }</span>
        </>
    }
}

/// The run that is still to be made.
#[derive(Properties, PartialEq)]
pub struct WorkOutProps {
    /// What is known of it so far.
    pub run: Option<Run>,
}

/// Has the run made. Another one, or none, ends that. Renders nothing.
#[component]
pub fn WorkOut(props: &WorkOutProps) -> Html {
    let dispatch = use_dispatch();
    use_effect_with(props.run.clone(), move |run| {
        let job = run.as_ref().map(|run| work_out(run, dispatch));
        move || drop(job)
    });
    Html::default()
}

/// Has the workshop make a run, and puts its parts together.
fn work_out(run: &Run, dispatch: Dispatch) -> Begun {
    let scenario = run.scenario().clone();
    let unpacking = RefCell::new(Unpacking::new(&scenario));
    workshop::begin(Job::Simulate(link::write(&scenario, &View::default())), move |report| {
        dispatch.send(match report {
            Ok(Report::Run { table, words, percent }) => {
                unpacking.borrow_mut().take(table, &words.0);
                Action::WorkOut(Working::Goes(percent))
            }
            Ok(_) => match unpacking.replace(Unpacking::new(&scenario)).finish() {
                Some(run) => Action::Simulated(run),
                None => Action::WorkOut(Working::Failed),
            },
            Err(_) => Action::WorkOut(Working::Failed),
        });
    })
}
