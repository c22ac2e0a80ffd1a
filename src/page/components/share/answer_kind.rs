//! What a teacher's question wants as an answer, and which answer is right.

use super::teacher_texts::TeacherTexts;
use crate::link::{MAX_OPTION, MAX_RIGHT, OPTIONS};
use crate::model::{Action, AnswerDraft, AnswerProblem, TeacherAction};
use crate::page::components::select::{Choice, Select};
use crate::page::context::{Dispatch, use_dispatch};
use crate::text::{TeacherText, fill};
use web_sys::HtmlInputElement;
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

/// A list of the kinds of answers, and fields for the right number or the options.
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
        AnswerDraft::NUMBER => number_field(draft, text, &dispatch),
        AnswerDraft::OPTIONS => option_fields(draft, text, &dispatch),
        _ => html! { <p class="hint">{ text.simulated }</p> },
    };
    html! {
        <div class="question">
            <label for="share-answer">{ text.wanted }</label>
            <Select id="share-answer" {choices} chosen={draft.kind} {on_choose} />
            { fields }
        </div>
    }
}

/// Tells of what is typed into a field.
fn typed(dispatch: &Dispatch, action: impl Fn(String) -> TeacherAction + 'static) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(action(field.value())));
    })
}

/// What is wrong with the draft, as a line with the id that fields name; without a draft it is a hint.
fn complaint(draft: &AnswerDraft, text: &TeacherText) -> Html {
    let (class, sentence) = match draft.wanted() {
        Ok(_) => ("hint", text.in_link.to_owned()),
        Err(AnswerProblem::NoNumber) => ("hint", text.no_number.to_owned()),
        Err(AnswerProblem::BadNumber) => ("wrong", fill(text.bad_number, &[&draft.number, &MAX_RIGHT.seconds_text()])),
        Err(AnswerProblem::Options) => ("hint", fill(text.bad_options, &[&OPTIONS.start().to_string()])),
    };
    html! { <p {class} id={WRONG} role="status">{ sentence }</p> }
}

fn number_field(draft: &AnswerDraft, text: &TeacherText, dispatch: &Dispatch) -> Html {
    let wrong = (draft.wanted() == Err(AnswerProblem::BadNumber)).then_some("true");
    html! {
        <>
            <label for="share-number">{ text.right_number }</label>
            <input id="share-number" inputmode="decimal" autocomplete="off" value={draft.number.clone()} aria-invalid={wrong} aria-describedby={WRONG}
                oninput={typed(dispatch, TeacherAction::RightNumber)} />
            { complaint(draft, text) }
        </>
    }
}

fn option_fields(draft: &AnswerDraft, text: &TeacherText, dispatch: &Dispatch) -> Html {
    let option = |(place, option): (usize, &String)| {
        let number = (place + 1).to_string();
        let right = TeacherAction::RightOption(place);
        html! {
            <div key={place} class="row option">
                <input type="radio" name="share-right" aria-label={fill(text.option_right, &[&number])} checked={draft.right == place}
                    onclick={dispatch.on::<MouseEvent>(Action::Teacher(right))} />
                <input aria-label={fill(text.option, &[&number])} dir="auto" maxlength={MAX_OPTION.to_string()} autocomplete="off" value={option.clone()}
                    oninput={typed(dispatch, move |option| TeacherAction::Option(place, option))} />
            </div>
        }
    };
    html! {
        <fieldset aria-describedby={WRONG}>
            <legend>{ text.options }</legend>
            { for draft.options.iter().enumerate().map(option) }
            { complaint(draft, text) }
        </fieldset>
    }
}
