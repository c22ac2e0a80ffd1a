//! The lesson's column: the step, its question, what came of it, its challenge.

mod challenge;
mod opening;
mod order_list;
mod outcome;
mod picture;
mod prose;
mod pupil;
mod questions;
mod steps;
mod summary;
mod tiny_run;

pub use challenge::{Challenge, SandboxChallenges};
pub use opening::{OpeningHead, OpeningPicture, Outlook};
pub use outcome::Outcome;
pub use picture::BothNames;
pub use prose::Prose;
pub use pupil::{PupilCard, teacher_card};
pub use questions::Questions;
pub use steps::{Feet, OwnGo, StepList};
pub use summary::Summary;
pub use tiny_run::tiny;

use super::by_hand::ByHand;
use super::settings::Settings;
use super::share::OwnCode;
use crate::lesson::{Chapter, Question, STEPS};
use crate::model::{
    Action, DrawingAction, Focus, LessonAction, LessonState, Offer, Panel, Purpose, Scheduling, Storage, answers_text,
};
use crate::page::context::{Dispatch, use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::Field;
use crate::text::Text;
use std::rc::Rc;
use strum::VariantArray;
use yew::prelude::*;

/// What the column shows.
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is about another part of the column")]
pub struct ColumnProps {
    /// The reader's place in the lesson.
    pub lesson: Rc<LessonState>,
    /// The present run.
    pub run: Run,
    /// The settings that are locked.
    pub locks: Rc<Vec<Field>>,
    /// Whether a teacher's link brought the reader here.
    pub taught: bool,
    /// The link to the step's own kitchen, for a pupil's code.
    pub link: AttrValue,
    /// What was measured of it, for a pupil's code.
    pub measured: AttrValue,
    /// Whether the present kitchen is the step's own.
    pub own: bool,
    /// The schedule that is made by hand, if one is.
    pub schedule: Option<Rc<Scheduling>>,
    /// Whether one is made or can be made here.
    pub schedules: bool,
    /// The puzzles that are solved, by bits.
    pub solved: u32,
    /// Whether one can begin to draw a prediction here.
    pub draws: bool,
    /// What a schedule is made for.
    pub purpose: Purpose,
    /// Whether the kitchen is too large for what a teacher's link asks to be made.
    pub too_large: bool,
}

/// The column of a step.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let ColumnProps {
        lesson,
        run,
        locks,
        taught,
        link,
        measured,
        own,
        schedule,
        schedules,
        solved,
        draws,
        purpose,
        too_large,
    } = props;
    let (text, dispatch) = (use_text(), use_dispatch());
    let step = lesson.step;
    let words = &text.lesson.steps[step];
    let progress = lesson.progress.at(step);
    html! {
        <section class="lesson" aria-label={words.title}>
            if lesson.opening { <OpeningHead predicting={lesson.is_predicting()} /> }
            <StepHead {step} storage={lesson.storage} opening={lesson.opening} told={*own || !lesson.shown} />
            if let Some(pupil) = &lesson.pupil {
                <PupilCard pupil={pupil.clone()} measured={measured.clone()} too_large={*too_large} />
            }
            // In one place, whether it is being made or not.
            if *schedules {
                <ByHand schedule={schedule.clone()} run={run.clone()} solved={*solved} purpose={*purpose} />
            }
            if *draws && lesson.is_sandbox() { { draw(text.page.draw, &dispatch) } }
            if lesson.is_sandbox() {
                if lesson.pupil.is_none() { <SandboxChallenges met={lesson.met} met_before={progress.met} /> }
                <section class="card">
                    <h2>{ text.page.settings }</h2>
                    <Settings run={run.clone()} locks={locks.clone()} />
                </section>
            } else if lesson.is_predicting() && schedule.is_some() {
                // What it asks comes after.
            } else if lesson.is_predicting() {
                <Questions {step} drafts={lesson.drafts.clone()} problem={lesson.problem.clone()} />
                if *draws { { draw(text.page.draw, &dispatch) } }
            } else if lesson.shown && !own {
                <OtherKitchen {step} locked={!locks.is_empty()} answered={lesson.has_answered()} />
            } else {
                <OutcomeCard lesson={lesson.clone()} taught={*taught} link={link.clone()} measured={measured.clone()} own={*own} />
            }
            if !lesson.is_sandbox() && !lesson.is_predicting() && lesson.awaited.is_none() {
                <Challenge {step} met={lesson.met & 1 == 1} met_before={progress.met & 1 == 1} misses={lesson.misses} ticked={lesson.ticked} run={run.clone()}
                    locks={locks.clone()} />
            }
            if lesson.opening { <Outlook /> }
            <Feet {step} predicting={lesson.is_predicting()} hiding={lesson.is_hiding() || lesson.awaited.is_some()} locked={!locks.is_empty()} />
        </section>
    }
}

/// The button that begins to draw a prediction.
fn draw(name: &'static str, dispatch: &Dispatch) -> Html {
    let onclick = dispatch.on(Action::Draw(DrawingAction::Begin));
    html! { <div class="card"><button type="button" id={Focus::Draw.id()} {onclick}>{ name }</button></div> }
}

/// A step's heading and what opens it.
#[derive(Properties, PartialEq)]
pub struct StepHeadProps {
    /// The step.
    pub step: usize,
    /// Whether progress is stored.
    pub storage: Storage,
    /// Whether the heading of the opening stands above.
    pub opening: bool,
    /// Whether the text that opens it is about the kitchen that is shown.
    pub told: bool,
}

/// A step's heading and what opens it.
#[component]
pub fn StepHead(props: &StepHeadProps) -> Html {
    let text = &use_text().lesson;
    let words = &text.steps[props.step];
    let chapter = Chapter::VARIANTS.iter().position(|chapter| *chapter == STEPS[props.step].chapter).unwrap_or(0);
    html! {
        <>
            if !props.opening {
                <p class="kicker">{ text.chapters[chapter] }</p>
                <h1 id={Focus::Heading.id()} tabindex="-1">{ words.title }</h1>
            }
            if props.told { <Prose class="hook" id="hook" text={words.hook} step={props.step} /> }
            if Offer::of_step(props.step).both_names { <BothNames /> }
            <StorageHint storage={props.storage} />
        </>
    }
}

/// A step that a link shows with another kitchen.
#[derive(Properties, PartialEq)]
struct OtherKitchenProps {
    step: usize,
    /// Whether a setting is locked: a locked kitchen is not exchanged for the step's own.
    locked: bool,
    /// Whether a teacher's question was answered: its card is the outcome then.
    answered: bool,
}

/// Says that the kitchen is the link's own, and leads to the step's.
#[component]
fn OtherKitchen(props: &OtherKitchenProps) -> Html {
    let (text, dispatch) = (&use_text().lesson, use_dispatch());
    html! {
        <section class="card outcome" id={(!props.answered).then_some(Focus::Outcome.id())} tabindex="-1">
            <p>{ text.other_kitchen }</p>
            if !props.locked {
                <div class="row">
                    <button type="button" onclick={dispatch.on_lesson(LessonAction::Go(props.step))}>{ text.put_back }</button>
                </div>
            }
        </section>
    }
}

/// Whether progress is stored.
#[derive(Properties, PartialEq)]
pub struct StorageHintProps {
    /// Whether it is.
    pub storage: Storage,
}

/// A word on what is stored, where it is not.
#[component]
pub fn StorageHint(props: &StorageHintProps) -> Html {
    let text = &use_text().lesson;
    match props.storage {
        Storage::Works => Html::default(),
        Storage::Blocked => html! { <p class="hint">{ text.storage }</p> },
        Storage::LaterVersion => html! { <p class="hint">{ text.later_version }</p> },
    }
}

/// What the card of the outcome shows.
#[derive(Properties, PartialEq)]
pub struct OutcomeCardProps {
    /// The reader's place in the lesson.
    pub lesson: Rc<LessonState>,
    /// Whether a teacher's link brought the reader here.
    pub taught: bool,
    /// The link to the step's own kitchen, for a pupil's code.
    pub link: AttrValue,
    /// What was measured of it, for a pupil's code.
    pub measured: AttrValue,
    /// Whether the present kitchen is the step's own.
    pub own: bool,
}

/// The card of the outcome. It takes the focus when the prediction is made.
#[component]
pub fn OutcomeCard(props: &OutcomeCardProps) -> Html {
    let OutcomeCardProps { lesson, taught, link, measured, own } = props;
    let (text, dispatch) = (use_text(), use_dispatch());
    let answers = &lesson.progress.at(lesson.step).answers;
    let waiting = lesson.awaited.is_some();
    // A teacher's question that was answered stands before it, and is what the answer leads to.
    let id = (!lesson.has_answered()).then_some(Focus::Outcome.id());
    html! {
        <div class="card outcome" tabindex="-1" role="status" {id}>
            <Outcome step={lesson.step} answers={answers.clone()} {waiting} own={*own} />
            if !waiting && Offer::of_step(lesson.step).has(Panel::Machine, false) {
                <div class="row">
                    <button type="button" onclick={dispatch.on(Action::Focus(Focus::Machine))}>{ text.machine.see }</button>
                </div>
            }
            // Who came by a teacher's link hands something in.
            if *taught && lesson.pupil.is_none() && !waiting && !answers.is_empty() {
                { predicted_code(text, lesson.step, answers, link, measured) }
            }
        </div>
    }
}

/// The code of what was predicted at a step.
fn predicted_code(text: &Text, step: usize, answers: &[u64], link: &AttrValue, measured: &AttrValue) -> Html {
    let happened: Vec<u64> = STEPS[step].questions.iter().map(Question::outcome).collect();
    let [prediction, outcome] = [answers, &happened].map(|answers| answers_text(text, step, answers));
    html! { <OwnCode link={link.clone()} {prediction} {outcome} measured={measured.clone()} /> }
}
