//! A teacher's question, and what was answered to it.

use super::questions::Complaint;
use crate::model::{Action, DraftProblem, Focus, LessonAction, Pupil};
use crate::page::components::share::OwnCode;
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::text::fill;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A teacher's question.
#[derive(Properties, PartialEq)]
pub struct PupilCardProps {
    /// The question, the draft of its answer, the answer.
    pub pupil: Pupil,
    /// What is wrong with the draft.
    pub problem: Option<(usize, DraftProblem)>,
    /// The step, for the code.
    pub step: usize,
    /// The present run, for the code.
    pub run: Run,
    /// The link to what is shown, for the code.
    pub link: AttrValue,
    /// The answers to the step's own questions, for the code.
    pub answers: Vec<u64>,
}

/// A teacher's question, or the answer once it is given.
#[component]
pub fn PupilCard(props: &PupilCardProps) -> Html {
    let text = &use_text().lesson;
    let dispatch = use_dispatch();
    let pupil = &props.pupil;
    let ask = if pupil.ask.is_empty() { text.teacher_asks.to_owned() } else { pupil.ask.clone() };
    if let Some(answer) = &pupil.answer {
        return html! {
            <section class="card ask" id={Focus::Outcome.id()} tabindex="-1">
                <h2>{ text.teacher }</h2>
                <p dir="auto">{ ask }</p>
                <p><strong dir="auto">{ fill(text.answer_given, &[answer]) }</strong></p>
                <OwnCode step={props.step} run={props.run.clone()} link={props.link.clone()} answers={props.answers.clone()}
                    answer={AttrValue::from(answer.clone())} />
            </section>
        };
    }
    let draft = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            dispatch.send(Action::Lesson(LessonAction::DraftAnswer(field.value())));
        })
    };
    let submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        dispatch.send(Action::Lesson(LessonAction::Answer));
    });
    html! {
        <form class="card ask" onsubmit={submit}>
            <h2>{ text.teacher }</h2>
            <p id="asked" dir="auto">{ ask }</p>
            <div class="question">
                <label for="answer">{ text.your_answer }</label>
                <input id="answer" maxlength="200" autocomplete="off" aria-describedby="asked" value={pupil.draft.clone()} oninput={draft} />
            </div>
            <Complaint problem={props.problem.as_ref().map(|(_, problem)| problem.clone())} />
            <button type="submit" class="primary">{ text.commit }</button>
        </form>
    }
}
