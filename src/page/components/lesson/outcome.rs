//! What was predicted, what happened, and why.

use super::Prose;
use crate::lesson::{STEPS, Verdict};
use crate::model::answers::answer_text;
use crate::page::context::use_text;
use crate::text::{QuestionText, fill};
use yew::prelude::*;

/// The outcome of a step.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The step.
    pub step: usize,
    /// The reader's answers; none where the prediction was passed over.
    pub answers: Vec<u64>,
}

/// The outcome of a step.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let text = use_text();
    let words = &text.lesson.steps[props.step];
    // Judging runs the kitchens that are asked about.
    let judged = use_memo((props.step, props.answers.clone()), |(step, answers)| {
        let both = STEPS[*step].questions.iter().zip(answers);
        both.map(|(question, answer)| (question.judge(*answer), question.outcome())).collect::<Vec<_>>()
    });
    let verdicts = props.answers.iter().zip(judged.iter()).zip(words.questions).enumerate();
    let verdict = |(place, ((answer, (verdict, outcome)), question)): (usize, ((&u64, &(Verdict, u64)), &QuestionText))| {
        let [said, happened] = [*answer, *outcome].map(|value| answer_text(text, props.step, place, value));
        let right = *verdict == Verdict::Right;
        let sentence = if right { text.lesson.right } else { text.lesson.you_said };
        let why = match *verdict {
            Verdict::Right => question.right,
            Verdict::Likely(likely) => question.likely.get(likely).copied().unwrap_or(question.other),
            Verdict::Other => question.other,
        };
        html! {
            <p key={place} class={if right { "told right" } else { "told" }}>
                <strong>{ fill(sentence, &[&said, &happened]) }</strong>{ text.panel.between }{ why }
            </p>
        }
    };
    html! {
        <>
            if props.answers.is_empty() { <p>{ text.lesson.skipped }</p> } else { { for verdicts.map(verdict) } }
            <Prose text={words.explained} step={props.step} />
            <p class="takeaway"><b>{ text.lesson.takeaway }</b>{ " " }{ words.takeaway }</p>
        </>
    }
}
