//! Challenges: the one of a step, with the settings that it opens, and those of the sandbox.

use super::super::settings::Knobs;
use crate::lesson::{Goal, STEPS};
use crate::link;
use crate::model::{Action, Edit, LessonAction, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::page::playback::use_playback_store;
use crate::run::Run;
use crate::scenario::Field;
use crate::text::fill;
use std::rc::Rc;
use yew::prelude::*;

/// The challenge of a step.
#[derive(Properties, PartialEq)]
pub struct ChallengeProps {
    /// The step.
    pub step: usize,
    /// Whether it is met.
    pub met: bool,
    /// Whether it was met before.
    pub met_before: bool,
    /// How many attempts did not meet it.
    pub misses: u32,
    /// What is ticked.
    pub ticked: u32,
    /// The present run.
    pub run: Run,
    /// The settings that are locked.
    pub locks: Rc<Vec<Field>>,
}

/// The challenge of a step, with the settings that it opens.
#[component]
pub fn Challenge(props: &ChallengeProps) -> Html {
    let text = use_text();
    let (lesson, between) = (&text.lesson, text.panel.between);
    let (step, words) = (&STEPS[props.step], &lesson.steps[props.step]);
    let Some(challenge) = words.challenges.first() else { return Html::default() };
    let state = if props.met {
        html! { <p class="met" role="status"><b>{ lesson.met }</b>{ between }{ challenge.met }</p> }
    } else if props.misses >= 2 {
        // First where to look, then what to think of.
        html! {
            <div role="status">
                <p><b>{ lesson.hint }</b>{ between }{ challenge.look }</p>
                if props.misses > 2 { <p><b>{ lesson.next_hint }</b>{ between }{ challenge.hint }</p> }
            </div>
        }
    } else if props.misses == 1 && step.knobs.is_empty() {
        html! { <p role="status">{ lesson.not_yet }</p> }
    } else {
        html! { <p role="status"></p> }
    };
    html! {
        <section class="card try">
            <h2>{ lesson.try_it }</h2>
            <p>{ challenge.task }</p>
            if let Some(Goal::Classify(_)) = step.goals.first() {
                <Classify step={props.step} ticked={props.ticked} />
            } else {
                <Knobs step={props.step} run={props.run.clone()} locks={props.locks.clone()} />
            }
            { state }
            if props.met_before && !props.met { <p class="met-before">{ lesson.met_before }</p> }
        </section>
    }
}

/// In which kitchens dishes overlap, and in which they are worked on at the same time.
#[derive(Properties, PartialEq)]
struct ClassifyProps {
    step: usize,
    ticked: u32,
}

#[component]
fn Classify(props: &ClassifyProps) -> Html {
    let text = use_text();
    let (dispatch, store) = (use_dispatch(), use_playback_store());
    let (ticked, words) = (props.ticked, [text.lesson.overlapping, text.lesson.same_time]);
    let row = |(world, name): (usize, &&'static str)| {
        let tick = |(which, word): (usize, &'static str)| {
            let bit = 2 * world + which;
            let label = fill(text.panel.beside, &[name, word]);
            html! {
                <label key={which} class="choice">
                    <input type="checkbox" checked={ticked >> bit & 1 == 1} aria-label={label}
                        onclick={dispatch.on_lesson(LessonAction::Tick(bit))} />
                </label>
            }
        };
        html! { <li key={world}><span>{ *name }</span>{ for words.into_iter().enumerate().map(tick) }</li> }
    };
    let head = words.map(|word| html! { <span>{ word }</span> });
    let check = {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.send(Action::Lesson(LessonAction::Check(store.moment()))))
    };
    html! {
        <div>
            <ul class="classify" role="list">
                <li class="heads" aria-hidden="true"><span></span>{ for head }</li>
                { for text.lesson.steps[props.step].worlds.iter().enumerate().map(row) }
            </ul>
            <button type="button" onclick={check}>{ text.lesson.check }</button>
        </div>
    }
}

/// The challenges of the sandbox.
#[derive(Properties, PartialEq)]
pub struct SandboxChallengesProps {
    /// Those that are met, by bits.
    pub met: u32,
    /// Those that were met at some time, likewise.
    pub met_before: u32,
}

/// The challenges of the sandbox.
#[component]
pub fn SandboxChallenges(props: &SandboxChallengesProps) -> Html {
    let text = use_text();
    let (lesson, between, dispatch) = (&text.lesson, text.panel.between, use_dispatch());
    let step = STEPS.len() - 1;
    let both = lesson.steps[step].challenges.iter().zip(STEPS[step].goals).enumerate();
    let item = |(place, (words, goal)): (usize, (&crate::text::ChallengeText, &Goal))| {
        let set_up = if let Goal::HalfTheCores(kitchen) = goal {
            let scenario = link::read(kitchen).scenario;
            let set_up = dispatch.on(Action::Edit(Edit::Scenario(scenario), Phase::Done));
            html! { <button type="button" onclick={set_up}>{ lesson.set_up }</button> }
        } else {
            Html::default()
        };
        html! {
            <li key={place}>
                <p>{ words.task }</p>
                { set_up }
                if props.met >> place & 1 == 1 {
                    <p class="met"><b>{ lesson.met }</b>{ between }{ words.met }</p>
                } else {
                    if props.met_before >> place & 1 == 1 { <p class="met-before">{ lesson.met_before }</p> }
                    <details>
                        <summary>{ lesson.hint }</summary>
                        <p>{ words.look }</p>
                        <details><summary>{ lesson.next_hint }</summary><p>{ words.hint }</p></details>
                    </details>
                }
            </li>
        }
    };
    html! { <ol class="card challenges" role="list">{ for both.map(item) }</ol> }
}
