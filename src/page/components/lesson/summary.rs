//! The lesson on one page: each claim, what the reader predicted, what happened.

use super::StorageHint;
use crate::lesson::{Progress, Question, STEPS, Verdict};
use crate::model::answers::answers_text;
use crate::model::{Focus, LessonAction, Storage};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::document;
use yew::prelude::*;

/// What was done in the lesson.
#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    /// What was done at every step.
    pub progress: Progress,
    /// Whether that is stored.
    pub storage: Storage,
}

/// The lesson on one page.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let text = use_text();
    let (lesson, panel, dispatch) = (&text.lesson, &text.panel, use_dispatch());
    let head = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    let row = |(number, step): (usize, &crate::lesson::Step)| {
        let done = props.progress.at(number);
        // What happened is an answer too: it stays hidden where nothing was predicted yet.
        let happened = if done.open {
            answers_text(text, number, &step.questions.iter().map(Question::outcome).collect::<Vec<_>>())
        } else {
            String::new()
        };
        let predicted = if done.answers.is_empty() {
            panel.not_predicted.to_owned()
        } else {
            answers_text(text, number, &done.answers)
        };
        let mut both = done.answers.iter().zip(step.questions);
        let right =
            !done.answers.is_empty() && both.all(|(answer, question)| question.judge(*answer) == Verdict::Right);
        html! {
            <tr key={number}>
                <th scope="row">{ lesson.steps[number].claim }</th>
                <td class={right.then_some("right")}>{ predicted }</td>
                <td>{ happened }</td>
            </tr>
        }
    };
    let asking = STEPS.iter().enumerate().filter(|(_, step)| !step.questions.is_empty());
    let last = STEPS.len() - 1;
    html! {
        <section class="summary card">
            <h1 id={Focus::Heading.id()} tabindex="-1">{ lesson.summary }</h1>
            <StorageHint storage={props.storage} />
            <p>{ panel.summary_lead }</p>
            <table>
                <thead><tr>{ for panel.summary_head.iter().map(head) }</tr></thead>
                <tbody>{ for asking.map(row) }</tbody>
            </table>
            <div class="row feet">
                <button type="button" onclick={dispatch.on_lesson(LessonAction::Go(last - 1))}>{ lesson.back }</button>
                <button type="button" onclick={Callback::from(|_| document::print())}>{ panel.print }</button>
                // Two presses: what is forgotten doesn't come back.
                <details>
                    <summary>{ panel.start_over }</summary>
                    <button type="button" onclick={dispatch.on_lesson(LessonAction::Forget)}>{ panel.start_over }</button>
                </details>
                <button type="button" class="primary" onclick={dispatch.on_lesson(LessonAction::Go(last))}>
                    { lesson.steps[last].title }
                </button>
            </div>
        </section>
    }
}
