//! What a teacher's question wants as an answer, and which answer is right.

use super::teacher_texts::TeacherTexts;
use crate::link::{MAX_OPTION, MAX_RIGHT, OPTIONS};
use crate::model::{AnswerDraft, AnswerProblem, TeacherAction};
use crate::page::components::select::{Choice, Select};
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
    /// Whether it is about a kitchen: it can be a number that the simulation gives then, a schedule or a drawing.
    pub of_kitchen: bool,
    /// The sentences.
    pub text: TeacherTexts,
    /// Called with what changes.
    pub on_change: Callback<TeacherAction>,
}

/// A list of the kinds of answers, and a field for the right number or the options.
#[component]
pub fn AnswerKind(props: &AnswerKindProps) -> Html {
    let TeacherTexts(text) = props.text;
    let (draft, on_change) = (&props.draft, &props.on_change);
    let offered = |kind: &usize| props.of_kitchen || matches!(*kind, 0 | AnswerDraft::NUMBER | AnswerDraft::OPTIONS);
    let kinds: Vec<usize> = (0..text.kinds.len()).filter(offered).collect();
    let choice = |kind: &usize| Choice { value: kind.to_string().into(), name: text.kinds[*kind].into(), lang: None };
    let choices: Vec<Choice> = kinds.iter().map(choice).collect();
    let chosen = kinds.iter().position(|kind| *kind == draft.kind);
    let on_choose =
        on_change.reform(move |place: usize| TeacherAction::AnswerKind(kinds.get(place).copied().unwrap_or(0)));
    let fields = match draft.kind {
        0 => Html::default(),
        AnswerDraft::NUMBER | AnswerDraft::OPTIONS => field(draft, text, on_change),
        kind => {
            let hint = kind.checked_sub(AnswerDraft::SCHEDULE).and_then(|place| text.made.get(place));
            html! { <p class="hint">{ *hint.unwrap_or(&text.simulated) }</p> }
        }
    };
    html! {
        <div class="question">
            <label for="share-answer">{ text.wanted }</label>
            <Select id="share-answer" {choices} {chosen} {on_choose} />
            { fields }
        </div>
    }
}

/// A field for the right number or for options, with what is wrong with what is typed. Without anything it is a hint.
fn field(draft: &AnswerDraft, text: &TeacherText, on_change: &Callback<TeacherAction>) -> Html {
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
    let oninput = on_change.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        TeacherAction::AnswerText(field.value())
    });
    html! {
        <>
            <label for="share-right">{ name }</label>
            <textarea id="share-right" {rows} dir="auto" value={draft.text.clone()} aria-invalid={wrong} aria-describedby={WRONG} {oninput} />
            <p {class} id={WRONG} role="status">{ sentence }</p>
        </>
    }
}
