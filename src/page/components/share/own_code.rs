//! A pupil's own code, to hand in.

use super::copy_field::{CopyField, CopyStatus};
use crate::code::Code;
use crate::lesson::{Question, STEPS};
use crate::model::answers_text;
use crate::page::context::{MeasuredTotals, use_text};
use crate::run::Run;
use crate::text::fill;
use yew::prelude::*;

/// What the code holds.
#[derive(Properties, PartialEq)]
pub struct OwnCodeProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// The link that the pupil was given.
    pub link: AttrValue,
    /// What was predicted in the lesson.
    #[prop_or_default]
    pub answers: Vec<u64>,
    /// The answer to a teacher's question; it comes before what was predicted.
    #[prop_or_default]
    pub answer: Option<AttrValue>,
}

/// The code, once there is an answer.
#[component]
pub fn OwnCode(props: &OwnCodeProps) -> Html {
    let text = use_text();
    let measured = use_context::<MeasuredTotals>().and_then(|totals| totals.0);
    let copied = use_state_eq(|| None);
    let on_copy = {
        let setter = copied.setter();
        use_callback((), move |result, ()| setter.set(result))
    };
    // While it is being worked out, nothing has happened.
    if !props.run.is_finished() {
        return Html::default();
    }
    let answer = props.answer.as_ref().filter(|answer| !answer.is_empty());
    let (prediction, outcome) = if let Some(answer) = answer {
        (answer.to_string(), fill(text.share.total, &[&props.run.makespan().seconds_short()]))
    } else if props.answers.is_empty() {
        return Html::default();
    } else {
        let questions = STEPS.get(props.step).map_or(&[][..], |step| step.questions);
        let happened: Vec<u64> = questions.iter().map(Question::outcome).collect();
        (answers_text(text, props.step, &props.answers), answers_text(text, props.step, &happened))
    };
    // What the pupil's own machine said stands behind it.
    let outcome = [Some(outcome.as_str()), measured.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("; ");
    let code = Code { link: props.link.to_string(), prediction, outcome };
    html! {
        <div class="code-card">
            <CopyField id="own-code" name={text.share.your_code} value={code.write()} {on_copy} />
            <CopyStatus id="code-said" copied={*copied} />
            <p class="hint">{ text.share.your_code_hint }</p>
        </div>
    }
}
