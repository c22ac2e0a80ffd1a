//! The ways between the steps.

use crate::lesson::STEPS;
use crate::model::LessonAction;
use crate::page::context::{use_dispatch, use_text};
use crate::text::fill;
use yew::prelude::*;

/// The steps of the lesson.
#[derive(Properties, PartialEq)]
pub struct StepListProps {
    /// The present step.
    pub step: usize,
    /// Which steps were done.
    pub done: Vec<bool>,
}

/// The steps, each a button with its name.
#[component]
pub fn StepList(props: &StepListProps) -> Html {
    let text = &use_text().lesson;
    let dispatch = use_dispatch();
    let item = |step: usize| {
        let title = fill(text.nav_step, &[&(step + 1).to_string(), text.steps[step].title]);
        let done = props.done.get(step).copied().unwrap_or(false);
        let name = if done { format!("{title}, {}", text.nav_done) } else { title.clone() };
        html! {
            <li key={step}>
                <button type="button" aria-label={name} {title} class={done.then_some("done")}
                    aria-current={(step == props.step).then_some("step")} onclick={dispatch.on_lesson(LessonAction::Go(step))}>
                    { step + 1 }
                </button>
            </li>
        }
    };
    html! { <nav aria-label={text.nav}><ol class="steps">{ for (0..STEPS.len()).map(item) }</ol></nav> }
}

/// What stands below a step.
#[derive(Properties, PartialEq)]
pub struct FeetProps {
    /// The step.
    pub step: usize,
    /// Whether its prediction is still to be made.
    pub predicting: bool,
    /// Whether any answer is still to be given.
    pub hiding: bool,
    /// Whether a setting is locked: a locked kitchen is not exchanged for the step's own.
    pub locked: bool,
}

/// Back, once more, next.
#[component]
pub fn Feet(props: &FeetProps) -> Html {
    let text = &use_text().lesson;
    let dispatch = use_dispatch();
    let button = |name: &'static str, action: LessonAction, primary: bool| {
        html! {
            <button type="button" class={primary.then_some("primary")} onclick={dispatch.on_lesson(action)}>{ name }</button>
        }
    };
    let sandbox = props.step + 1 == STEPS.len();
    // Before the sandbox the whole lesson is looked back on.
    let last = props.step + 2 == STEPS.len();
    html! {
        <div class="row feet">
            if props.step > 0 { { button(text.back, LessonAction::Go(props.step - 1), false) } }
            if !props.predicting && !sandbox && !props.locked { { button(text.again, LessonAction::Again, false) } }
            if sandbox || last {
                { button(text.summary, LessonAction::ShowSummary, !sandbox && !props.hiding) }
            } else {
                { button(text.next, LessonAction::Go(props.step + 1), !props.hiding) }
            }
        </div>
    }
}
