//! The layout of everything but the opening: lesson, views, frames, dialogs. A release has it in the page's second part.

use crate::link::{Part, Wanted};
use crate::model::lanes::LaneKind;
use crate::model::{Dialog, Model, Storage};
use crate::page::components::by_hand::ByHand;
use crate::page::components::chart::Chart;
use crate::page::components::details::Details;
use crate::page::components::differences::Differences;
use crate::page::components::drawing::DrawingCard;
use crate::page::components::help::Help;
use crate::page::components::kitchens::Kitchens;
use crate::page::components::lanes::Lanes;
use crate::page::components::lesson::{Column, OpeningPicture, OutcomeCard, PupilCard, Questions, StepHead, Summary};
use crate::page::components::live::Live;
use crate::page::components::machine::ShownMeasured;
use crate::page::components::notice::NoticeCard;
use crate::page::components::share::Share;
use crate::page::components::sound::Sound;
use crate::page::components::timelines::{Axis, Timelines};
use crate::page::components::working::{WorkOut, working_out};
use crate::page::context::Dispatch;
use crate::page::hooks::use_shortcuts;
use crate::page::platform::{address, texts};
use crate::run::Run;
use crate::text::ScheduleText;
use crate::text::schedule::policy_name;
use crate::why::Lane;
use std::rc::Rc;
use yew::prelude::*;

/// What stands below the header: a notice, the lesson and its views, or what a frame in another page shows.
pub fn main(model: &Model, dispatch: &Dispatch) -> Html {
    let working = working_out(model.pending.as_ref(), texts::of(model.locale.shown), dispatch);
    html! {
        <>
            if let Some(notice) = &model.notice { <NoticeCard notice={notice.clone()} /> }
            { if model.sharing.embed { embedded(model, working) } else { whole(model, working) } }
        </>
    }
}

/// What is in no place of its own: what is read out, dialogs, runs that are made apart, sound, shortcuts.
pub fn around(model: &Model) -> Html {
    html! {
        <>
            <Live step={model.lesson.step} chosen={model.chosen} run={model.chosen_run()} selected={model.selected}
                silent={model.is_hiding() || model.lesson.summary} />
            { dialog(model) }
            <WorkOut run={model.worked_out()} />
            <Sound run={model.present_run()} on={model.preferences.sound} />
            <Shortcuts on={model.preferences.shortcuts} asking={model.lesson.is_predicting()} run={model.chosen_run()} selected={model.selected} />
        </>
    }
}

/// The lesson beside the views.
fn whole(model: &Model, working: Html) -> Html {
    if model.lesson.summary {
        return html! {
            <main><Summary progress={model.lesson.progress.clone()} storage={model.lesson.storage} totals={model.totals.clone()} /></main>
        };
    }
    html! {
        <main class="whole">
            <Column lesson={Rc::new(model.lesson.clone())} run={model.wanted().clone()} locks={Rc::new(model.sharing.lock.clone())}
                taught={model.is_taught()} link={model.own_link()} measured={measured(model)} own={model.is_own_kitchen()}
                schedule={model.schedule.clone().map(Rc::new)} schedules={model.schedules_here()} solved={model.solved()}
                draws={model.can_draw() && !model.is_drawing()} purpose={model.purpose()} too_large={model.is_too_large()} />
            <div class="stage">
                if model.lesson.opening && model.is_hiding() {
                    <OpeningPicture />
                } else {
                    { working }
                    if model.shows_measured() { <ShownMeasured /> }
                    { kitchens(model) }
                    if model.is_drawing() && model.is_hiding() {
                        { drawing(model) }
                    } else if model.is_hiding() {
                        { hidden(model) }
                    } else {
                        { compared(model) }
                        if model.beside().is_empty() { { timelines(model) } }
                        if model.drawn_over().is_some() { { drawing(model) } }
                        // Numbers and causes say what happened: they come with the verdict.
                        if model.is_told() { { details(model) } }
                    }
                }
            </div>
        </main>
    }
}

/// What was measured of the present kitchens, as text.
fn measured(model: &Model) -> AttrValue {
    model.measured_text(texts::of(model.locale.shown)).unwrap_or_default().into()
}

/// How the present run differs from a pinned one.
fn compared(model: &Model) -> Html {
    if model.pinned.is_none() || !model.worlds.is_empty() || !model.is_told() {
        return Html::default();
    }
    html! { <Differences run={model.present_run()} beside={model.beside()} worlds=false /> }
}

fn details(model: &Model) -> Html {
    html! {
        <Details step={model.lesson.step} runs={model.runs()} simulated={model.simulated_runs()} measured={model.measured().cloned()}
            names={names(model)} chosen={model.chosen} run={model.chosen_run()}
            selected={model.selected} panel={model.panel()} counts={model.guessed_counts()} worlds={!model.worlds.is_empty()} />
    }
}

/// The step's own question in a frame, or what came of it. That nothing is stored there is nothing to tell.
fn asked_in_frame(model: &Model) -> Html {
    let lesson = &model.lesson;
    html! {
        <>
            <StepHead step={lesson.step} storage={Storage::Works} opening=false told=true />
            if lesson.is_predicting() {
                <Questions step={lesson.step} drafts={lesson.drafts.clone()} problem={lesson.problem.clone()} />
            } else {
                <OutcomeCard lesson={Rc::new(lesson.clone())} taught={model.is_taught()} link={model.own_link()} measured={measured(model)}
                    own={model.is_own_kitchen()} />
            }
        </>
    }
}

/// The parts that a link names, without header and lesson: for a frame in another page. A teacher's question stands first.
fn embedded(model: &Model, working: Html) -> Html {
    let text = texts::of(model.locale.shown);
    let whole_page = format!("{}#{}", address::page(), model.whole_page_link());
    html! {
        <main class="embed">
            if model.asks_in_frame() {
                { asked_in_frame(model) }
            } else {
                <h1 class="unseen">{ text.page.title.join(" ") }</h1>
            }
            if let Some(pupil) = &model.lesson.pupil {
                <PupilCard pupil={pupil.clone()} measured={measured(model)} too_large={model.is_too_large()} />
            }
            if model.asks_schedule() && !model.is_too_large() {
                <ByHand schedule={model.schedule.clone().map(Rc::new)} run={model.wanted().clone()} solved=0 purpose={model.purpose()} />
            }
            { working }
            { kitchens(model) }
            // In a frame nothing is drawn but what is asked for.
            if model.is_drawing() || model.drawn_over().is_some() { { drawing(model) } }
            if model.is_hiding() {
                if !model.is_drawing() { { hidden(model) } }
            } else {
                if model.beside().is_empty() { { timelines(model) } }
                { for model.runs().iter().zip(names(model)).enumerate().map(|(place, (run, name))| embedded_details(model, place, run, name)) }
            }
            <p class="hint"><a href={whole_page} target="_blank" rel="noopener">{ text.lesson.whole_page }</a></p>
        </main>
    }
}

/// What the run below the lanes is called: the one before the last change, or what a schedule by hand is compared with.
fn ghost_name(model: &Model) -> &'static str {
    let text = texts::of(model.locale.shown);
    // Where nothing is told of others, it is what was chosen before.
    let told = model.schedule.as_ref().filter(|_| !model.conceals_others());
    let Some(schedule) = told else { return text.page.before };
    match schedule.rivals.get(schedule.beside) {
        Some(rival) => policy_name(text, rival.policy),
        None => texts::later::<ScheduleText>(model.locale.shown).map_or(text.page.before, |words| words.best_row),
    }
}

/// What each of several runs is called: the step's kitchens by its texts, a pinned run beside the present one.
fn names(model: &Model) -> Vec<AttrValue> {
    model.names(texts::of(model.locale.shown)).into_iter().map(AttrValue::from).collect()
}

fn kitchens(model: &Model) -> Html {
    let shows = |part| model.sharing.shows(part);
    html! {
        <Kitchens runs={model.runs()} names={names(model)} chosen={model.chosen} selected={model.selected} shown={shows(Part::Kitchen)}
            cores={shows(Part::Cores)} hiding={model.is_hiding()} told={model.is_told()} sound={model.preferences.sound} ghost={model.ghost()} drawn={model.drawn_over().map(Rc::new)} />
    }
}

fn timelines(model: &Model) -> Html {
    let shows = |part| model.sharing.shows(part);
    let (cores, dishes) = (shows(Part::Cores), shows(Part::Dishes));
    if !cores && !dishes {
        return Html::default();
    }
    html! {
        <Timelines run={model.present_run()} ghost={model.ghost()} ghost_name={ghost_name(model)} {cores} {dishes} selected={model.selected} told={model.is_told()}
            drawn={model.drawn_over().map(Rc::new)} />
    }
}

/// In a frame: the dishes of one of several kitchens, and the chart.
fn embedded_details(model: &Model, place: usize, run: &Run, name: AttrValue) -> Html {
    let several = !model.beside().is_empty();
    let (dishes, chart) = (several && model.sharing.shows(Part::Dishes), model.sharing.shows(Part::Chart));
    if !dishes && !chart {
        return Html::default();
    }
    let chart_name = AttrValue::from(texts::of(model.locale.shown).page.chart);
    let name = if several { name } else { chart_name };
    html! {
        <section key={place} class="card">
            <h2>{ name }</h2>
            if dishes {
                <Lanes kind={LaneKind::Dishes} panel={place} run={run.clone()} ghost={None::<Run>} chosen={place == model.chosen}
                    selected={model.selected} narrow=false told={model.is_told()} />
                <Axis panel={place} />
            }
            if chart { <Chart panel={place} run={run.clone()} counts={model.guessed_counts()} /> }
        </section>
    }
}

/// The sheet on which a prediction is drawn, or what came of it once the run is shown.
fn drawing(model: &Model) -> Html {
    let Some(drawn) = model.drawing.clone() else { return Html::default() };
    html! {
        <DrawingCard drawn={Rc::new(drawn)} run={model.run.clone()} told={model.is_told()} sandbox={model.lesson.is_sandbox()}
            due={model.lesson.is_due(&Wanted::Drawing)} />
    }
}

/// A word in place of what would give the answer away.
fn hidden(model: &Model) -> Html {
    html! { <p class="card hidden">{ texts::of(model.locale.shown).lesson.hidden }</p> }
}

fn dialog(model: &Model) -> Html {
    match model.dialog {
        None => Html::default(),
        Some(Dialog::Help) => html! { <Help shortcuts={model.preferences.shortcuts} /> },
        Some(Dialog::Share) => html! {
            <Share step={model.lesson.step} run={model.present_run()} hiding={model.is_hiding()} teacher={model.teacher.clone()} />
        },
    }
}

/// What the page's keys depend on.
#[derive(Properties, PartialEq)]
struct ShortcutsProps {
    on: bool,
    asking: bool,
    run: Run,
    selected: Lane,
}

/// The page's shortcuts. Renders nothing.
#[component]
fn Shortcuts(props: &ShortcutsProps) -> Html {
    use_shortcuts(props.on, props.asking, &props.run, props.selected);
    Html::default()
}
