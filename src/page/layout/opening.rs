//! The opening of the lesson: what it is, its first question, and a picture. It is what the page's first part can show.

use crate::model::Model;
use crate::page::components::lesson::{Feet, OpeningHead, OpeningPicture, Outlook, Questions, StepHead};
use crate::page::context::use_text;
use yew::prelude::*;

/// The opening beside its picture. `line` says what becomes of a dialog that is on its way.
pub fn opening(model: &Model, line: Html) -> Html {
    let lesson = &model.lesson;
    html! {
        <main class="whole">
            <OpeningColumn step={lesson.step}>
                { line }
                <OpeningHead predicting=true />
                <StepHead step={lesson.step} storage={lesson.storage} opening=true told=true />
                <Questions step={lesson.step} drafts={lesson.drafts.clone()} problem={lesson.problem.clone()} />
                <Outlook />
                <Feet step={lesson.step} predicting=true hiding=true locked={!model.sharing.lock.is_empty()} />
            </OpeningColumn>
            <div class="stage"><OpeningPicture /></div>
        </main>
    }
}

/// What is shown of a step until the second part is here: its heading, and a line that says so.
pub fn waiting(model: &Model, line: Html) -> Html {
    let lesson = &model.lesson;
    html! {
        <main class="whole">
            <OpeningColumn step={lesson.step}>
                <StepHead step={lesson.step} storage={lesson.storage} opening=false told=false />
                { line }
            </OpeningColumn>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct OpeningColumnProps {
    step: usize,
    children: Html,
}

/// The lesson's column, named by its step.
#[component]
fn OpeningColumn(props: &OpeningColumnProps) -> Html {
    let title = use_text().lesson.steps[props.step].title;
    html! { <section class="lesson" aria-label={title}>{ props.children.clone() }</section> }
}
