//! The layout of the page for programs in Go: which components there are, each with the parts of the model that it shows.

use super::bar::Bar;
use super::chart::GoChart;
use super::context::{use_go_dispatch, use_go_text};
use super::dialogs::GoDialogs;
use super::editor::ProgramCard;
use super::examples::Question;
use super::header::GoHeader;
use super::keys::Keys;
use super::live::GoLive;
use super::output::Output;
use super::races::Races;
use super::schedules::Schedules;
use super::settings::MoreSettings;
use super::timelines::GoTimelines;
use super::transport::GoTransport;
use super::why::GoWhy;
use crate::lab::Policy;
use crate::lab::address::Problem;
use crate::model::golab::{Failure, GoAction, GoLab, ShownRun};
use crate::page::context::use_text;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
pub fn layout(model: &GoLab) -> Html {
    let doing = model.task.as_ref().map(|task| task.kind);
    // Lines of another program are no places for its goroutines.
    let shown = model.ran.as_ref().filter(|(program, _)| *program == model.program).map(|ran| ran.1.clone());
    let asked = model.example.clone().filter(|_| model.is_example());
    html! {
        <Whole>
            <GoHeader program={model.program.clone()} locale={model.locale} />
            <main class="golab">
                <Notices problems={model.problems.clone()} failure={model.failure} />
                <div class="written">
                    <Bar settings={model.settings} {doing} foreign={model.foreign} stale={model.is_stale()} />
                    if let Some(example) = asked {
                        <Question run={shown.clone().filter(|_| example.is_run)} {example} />
                    }
                    <ProgramCard program={model.program.clone()} loads={model.loads} complaints={model.complaints.clone()} run={shown}
                        line={model.line} />
                    if let Some(run) = model.run() { <Output run={run.clone()} /> }
                    <MoreSettings settings={model.settings} />
                </div>
                <div class="watched">
                    if let Some(run) = model.run() { { watched(model, run) } } else { <Nothing /> }
                    <Schedules {doing} explored={model.explored.clone()} seed={seed(model)} />
                </div>
            </main>
            if let Some(dialog) = model.dialog { <GoDialogs {dialog} link={model.link().map(AttrValue::from)} /> }
            <GoLive run={model.run().cloned()} selected={model.selected} />
            <Keys on={model.preferences.shortcuts} run={model.run().cloned()} selected={model.selected} />
        </Whole>
    }
}

/// The seed of the schedule that is shown, where it is one of chance.
fn seed(model: &GoLab) -> Option<u64> {
    let settings = model.run()?.settings;
    (settings.policy == Policy::Random).then_some(settings.seed)
}

/// What a run shows.
fn watched(model: &GoLab, run: &ShownRun) -> Html {
    html! {
        <>
            <GoTransport end={run.ended} />
            <GoTimelines run={run.clone()} selected={model.selected} />
            <GoWhy run={run.clone()} selected={model.selected} />
            <Races run={run.clone()} />
            <GoChart run={run.clone()} />
        </>
    }
}

/// What stands there before anything was run.
#[component]
fn Nothing() -> Html {
    let text = &use_go_text().page;
    html! {
        <section class="card nothing">
            <p class="lead">{ text.lead }</p>
            <p>{ text.run_hint }</p>
            <p class="hint">{ text.work_note }</p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    children: Html,
}

/// All of it. Control and Enter run the program wherever the focus is.
#[component]
fn Whole(props: &WholeProps) -> Html {
    let dispatch = use_go_dispatch();
    let onkeydown = use_callback(dispatch, |event: KeyboardEvent, dispatch| {
        let runs = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        // The editor has its own.
        if runs && !event.default_prevented() {
            event.prevent_default();
            dispatch.send(GoAction::Run);
        }
    });
    html! { <div class="whole-go" {onkeydown}>{ props.children.clone() }</div> }
}

#[derive(Properties, PartialEq)]
struct NoticesProps {
    problems: Rc<[Problem]>,
    failure: Option<Failure>,
}

/// What is wrong with the link, and what else is.
#[component]
fn Notices(props: &NoticesProps) -> Html {
    let (text, page, dispatch) = (use_go_text(), &use_text().page, use_go_dispatch());
    let failure = props.failure.map(|failure| match failure {
        Failure::Workshop => text.page.no_workshop,
        Failure::NoText => text.page.no_text,
        Failure::TooLarge => text.page.too_large,
        Failure::NotSaved => text.page.not_saved,
        Failure::Storage => text.page.no_storage,
    });
    if props.problems.is_empty() && failure.is_none() {
        return Html::default();
    }
    html! {
        <section class="notice" role="alert">
            { for props.problems.iter().map(|problem| html! { <p>{ text.problem(problem) }</p> }) }
            if let Some(failure) = failure { <p>{ failure }</p> }
            <button type="button" onclick={dispatch.on(GoAction::Dismiss)}>{ page.close }</button>
        </section>
    }
}
