//! What a teacher's question wants as an answer, and which answer is right.

use super::teacher_texts::TeacherTexts;
use crate::link::{MAX_OPTION, MAX_RIGHT, OPTIONS};
use crate::model::{Action, AnswerDraft, AnswerProblem, TeacherAction};
use crate::page::components::select::{Choice, Select};
use crate::page::context::{Dispatch, use_dispatch};
use crate::text::{TeacherText, fill};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The id of what is wrong with the answer.
const WRONG: &str = "share-answer-wrong";

/// What is wanted.
#[derive(Properties, PartialEq)]
pub struct AnswerKindProps {
    /// What is wanted, as it is being typed.
    pub draft: AnswerDraft,
    /// The sentences.
    pub text: TeacherTexts,
}

/// A list of the kinds of answers, and a field for the right number or the options.
#[component]
pub fn AnswerKind(props: &AnswerKindProps) -> Html {
    let (dispatch, TeacherTexts(text)) = (use_dispatch(), props.text);
    let draft = &props.draft;
    let on_choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |kind| dispatch.send(Action::Teacher(TeacherAction::AnswerKind(kind))))
    };
    let choice = |(place, name): (usize, &&'static str)| Choice {
        value: place.to_string().into(),
        name: (*name).into(),
        lang: None,
    };
    let choices: Vec<Choice> = text.kinds.iter().enumerate().map(choice).collect();
    let fields = match draft.kind {
        0 => Html::default(),
        AnswerDraft::NUMBER | AnswerDraft::OPTIONS => field(draft, text, &dispatch),
        kind => {
            let hint = kind.checked_sub(AnswerDraft::SCHEDULE).and_then(|place| text.made.get(place));
            html! { <p class="hint">{ *hint.unwrap_or(&text.simulated) }</p> }
        }
    };
    html! {
        <div class="question">
            <label for="share-answer">{ text.wanted }</label>
            <Select id="share-answer" {choices} chosen={draft.kind} {on_choose} />
            { fields }
        </div>
    }
}

/// A field for the right number or for options, with what is wrong with what is typed. Without anything it is a hint.
fn field(draft: &AnswerDraft, text: &TeacherText, dispatch: &Dispatch) -> Html {
    let (class, sentence) = match draft.wanted() {
        Ok(_) => ("hint", text.in_link.to_owned()),
        Err(AnswerProblem::NoNumber) => ("hint", text.no_number.to_owned()),
        Err(AnswerProblem::BadNumber) => ("wrong", fill(text.bad_number, &[&draft.text, &MAX_RIGHT.seconds_text()])),
        Err(AnswerProblem::Options) => {
            let limits = [*OPTIONS.start(), *OPTIONS.end(), MAX_OPTION].map(|limit| limit.to_string());
            let class = if draft.text.is_empty() { "hint" } else { "wrong" };
            (class, fill(text.bad_options, &limits.each_ref().map(String::as_str)))
        }
    };
    let wrong = (class == "wrong").then_some("true");
    let (name, rows) = if draft.kind == AnswerDraft::NUMBER { (text.right_number, "1") } else { (text.options, "4") };
    let dispatch = dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(TeacherAction::AnswerText(field.value())));
    });
    html! {
        <>
            <label for="share-right">{ name }</label>
            <textarea id="share-right" {rows} dir="auto" value={draft.text.clone()} aria-invalid={wrong} aria-describedby={WRONG} {oninput} />
            <p {class} id={WRONG} role="status">{ sentence }</p>
        </>
    }
}
