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

/// An answer with what happened.
struct Judged {
    answer: u64,
    outcome: u64,
    verdict: Verdict,
}

/// The outcome of a step.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let text = use_text();
    let words = &text.lesson.steps[props.step];
    // Judging runs the kitchens that are asked about.
    let judged = use_memo((props.step, props.answers.clone()), |(step, answers)| {
        let both = STEPS[*step].questions.iter().zip(answers);
        both.map(|(question, answer)| Judged {
            answer: *answer,
            outcome: question.outcome(),
            verdict: question.judge(*answer),
        })
        .collect::<Vec<_>>()
    });
    let paragraph = |(place, (judged, question)): (usize, (&Judged, &QuestionText))| {
        let [said, happened] = [judged.answer, judged.outcome].map(|value| answer_text(text, props.step, place, value));
        let right = judged.verdict == Verdict::Right;
        let sentence = if right { text.lesson.right } else { text.lesson.you_said };
        let why = match judged.verdict {
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
    let paragraphs = judged.iter().zip(words.questions).enumerate().map(paragraph);
    html! {
        <>
            if props.answers.is_empty() { <p>{ text.lesson.skipped }</p> } else { { for paragraphs } }
            <Prose text={words.explained} step={props.step} />
            <p class="takeaway"><b>{ text.lesson.takeaway }</b>{ " " }{ words.takeaway }</p>
        </>
    }
}
