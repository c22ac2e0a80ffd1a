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
use super::pupil::GoPupil;
use super::races::Races;
use super::schedules::Schedules;
use super::settings::MoreSettings;
use super::timelines::GoTimelines;
use super::transport::GoTransport;
use super::why::GoWhy;
use crate::lab::Policy;
use crate::lab::address::Problem;
use crate::link::Sharing;
use crate::model::golab::{Failure, GoAction, GoLab, Linked, ShownRun};
use crate::page::context::use_text;
use crate::page::platform::address;
use crate::scenario::Field;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page, or what a frame in another page shows of it: without header, files and examples.
pub fn layout(model: &GoLab) -> Html {
    // What comes of the program is hidden until a teacher's question is answered.
    let run = model.run().filter(|_| !model.is_hiding());
    let embed = model.sharing.embed;
    html! {
        <Whole>
            if !embed { <GoHeader program={model.program.clone()} locked={model.is_locked()} locale={model.locale} /> }
            <main class={classes!("golab", embed.then_some("embedded"))}>
                if embed { <Title /> }
                <Notices problems={model.problems.clone()} failure={model.failure} />
                { written(model, run) }
                { watched(model, run) }
                if embed { <WholePage linked={model.linked()} sharing={model.sharing.clone()} /> }
            </main>
            if let Some(dialog) = model.dialog {
                <GoDialogs {dialog} linked={model.linked()} is_shown={run.is_some() && !model.is_stale()} teacher={model.teacher.clone()} />
            }
            <GoLive run={run.cloned()} selected={model.selected} />
            <Keys on={model.preferences.shortcuts} run={run.cloned()} selected={model.selected} />
        </Whole>
    }
}

/// The program with its settings, what is asked about it, and what it prints.
fn written(model: &GoLab, run: Option<&ShownRun>) -> Html {
    // Lines of another program are no places for its goroutines.
    let of_it = model.ran.as_ref().is_some_and(|(program, _)| *program == model.program);
    let shown = run.filter(|_| of_it).cloned();
    let asked = model.example.clone().filter(|_| model.is_example());
    let locks: Rc<[Field]> = model.sharing.lock.as_slice().into();
    let doing = model.task.as_ref().map(|task| task.kind);
    html! {
        <div class="written">
            if let Some(pupil) = &model.pupil { <GoPupil pupil={pupil.clone()} answered={model.answered} /> }
            <Bar settings={model.settings} locks={locks.clone()} {doing} foreign={model.foreign} stale={model.is_stale()} />
            if let Some(example) = asked {
                <Question run={shown.clone().filter(|_| example.is_run)} {example} />
            }
            <ProgramCard program={model.program.clone()} loads={model.loads} complaints={model.complaints.clone()} run={shown}
                line={model.line} locked={model.is_locked()} />
            if let Some(run) = run { <Output run={run.clone()} /> }
            <MoreSettings settings={model.settings} {locks} />
        </div>
    }
}

/// What a run shows, and what other schedules lead to.
fn watched(model: &GoLab, run: Option<&ShownRun>) -> Html {
    let doing = model.task.as_ref().map(|task| task.kind);
    let selected = model.selected;
    html! {
        <div class="watched">
            if let Some(run) = run {
                <GoTransport end={run.ended} />
                <GoTimelines run={run.clone()} {selected} />
                <GoWhy run={run.clone()} {selected} />
                <Races run={run.clone()} />
                <GoChart run={run.clone()} />
            } else {
                <Nothing hiding={model.is_hiding()} />
            }
            if !model.is_hiding() {
                <Schedules {doing} explored={model.explored.clone()} seed={seed(model)} can_show={model.can_show_schedules()} />
            }
        </div>
    }
}

/// The seed of the schedule that is shown, where it is one of chance.
fn seed(model: &GoLab) -> Option<u64> {
    let settings = model.run()?.settings;
    (settings.policy == Policy::Random).then_some(settings.seed)
}

#[derive(Properties, PartialEq)]
struct NothingProps {
    hiding: bool,
}

/// What stands there before anything was run, and while what comes of it is hidden.
#[component]
fn Nothing(props: &NothingProps) -> Html {
    let text = &use_go_text().page;
    html! {
        <section class="card nothing">
            if props.hiding {
                <p class="lead">{ text.hidden }</p>
            } else {
                <p class="lead">{ text.lead }</p>
                <p>{ text.run_hint }</p>
            }
            <p class="hint">{ text.work_note }</p>
        </section>
    }
}

/// What the page is called, where no header says so.
#[component]
fn Title() -> Html {
    let text = use_go_text();
    html! { <h1 class="unseen">{ text.page.title }</h1> }
}

#[derive(Properties, PartialEq)]
struct WholePageProps {
    linked: Linked,
    sharing: Sharing,
}

/// In a frame: the way to the whole page.
#[component]
fn WholePage(props: &WholePageProps) -> Html {
    let text = &use_text().lesson;
    let sharing = Sharing { embed: false, ..props.sharing.clone() };
    props.linked.link(None, &sharing).map_or_else(
        |_| Html::default(),
        |link| {
            let whole = format!("{}#{link}", address::page());
            html! { <p class="hint"><a href={whole} target="_blank" rel="noopener">{ text.whole_page }</a></p> }
        },
    )
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
