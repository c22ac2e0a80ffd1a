//! What was predicted, what happened, and why.

use super::Prose;
use super::prose::use_filled;
use crate::lesson::{STEPS, Verdict, number_of};
use crate::link;
use crate::model::answers::answer_text;
use crate::model::{Action, Edit, LessonAction, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::text::{QuestionText, fill, together};
use yew::prelude::*;

/// The outcome of a step.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The step.
    pub step: usize,
    /// The reader's answers; none where the prediction was passed over.
    pub answers: Vec<u64>,
    /// Whether the clock has not come to the outcome yet.
    pub waiting: bool,
    /// Whether the present kitchen is the step's own.
    pub own: bool,
}

/// The outcome of a step: the verdict on each answer once the run has shown it, and why it is so.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let (step, words) = (props.step, &text.lesson.steps[props.step]);
    if props.waiting {
        let said = |(place, answer): (usize, &u64)| {
            let said = together(&answer_text(text, step, place, *answer));
            html! {
                <div key={place}>
                    <Asked {step} {place} />
                    <p><strong>{ fill(text.lesson.answer_given, &[&said]) }</strong></p>
                </div>
            }
        };
        return html! {
            <>
                { for props.answers.iter().enumerate().map(said) }
                <p>{ text.lesson.watch }</p>
                <div class="row">
                    <button type="button" class="tell" onclick={dispatch.on_lesson(LessonAction::Tell)}>{ text.lesson.tell }</button>
                </div>
            </>
        };
    }
    let verdict = |(place, answer): (usize, &u64)| html! { <Told key={place} {step} {place} answer={*answer} /> };
    html! {
        <>
            if !props.own { <NotOwn {step} /> }
            if props.answers.is_empty() {
                <p>{ text.lesson.skipped }</p>
            } else {
                { for props.answers.iter().take(words.questions.len()).enumerate().map(verdict) }
            }
            <Prose text={words.explained} {step} />
            <p class="takeaway"><b>{ text.lesson.takeaway }</b>{ " " }{ words.takeaway }</p>
            if let [first, others @ ..] = words.real {
                <div class="real">
                    <Prose text={*first} {step}><b>{ text.lesson.real }</b>{ " " }</Prose>
                    { for others.iter().map(|text| html! { <Prose text={*text} {step} /> }) }
                </div>
            }
        </>
    }
}

/// A question of a step.
#[derive(Properties, PartialEq)]
struct AskedProps {
    step: usize,
    /// The place of the question.
    place: usize,
}

/// The question above an answer to it, in a step with several.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let questions = &use_text().lesson.steps[props.step].questions;
    let asked = use_filled(questions[props.place].ask, props.step);
    html! { if questions.len() > 1 { <p class="asked">{ asked }</p> } }
}

/// The verdict on an answer.
#[derive(Properties, PartialEq)]
struct ToldProps {
    step: usize,
    /// The place of the question.
    place: usize,
    answer: u64,
}

#[component]
fn Told(props: &ToldProps) -> Html {
    let ToldProps { step, place, answer } = *props;
    let (text, dispatch) = (use_text(), use_dispatch());
    // Judging runs the kitchens that are asked about.
    let judged = use_memo((step, place, answer), |(step, place, answer)| {
        let question = &STEPS[*step].questions[*place];
        (question.outcome(), question.judge(*answer))
    });
    let (outcome, verdict) = *judged;
    let question = &text.lesson.steps[step].questions[place];
    let why = use_filled(reply(question, verdict), step);
    let [said, happened] = [answer, outcome].map(|value| together(&answer_text(text, step, place, value)));
    let right = verdict == Verdict::Right;
    let sentence = if right { text.lesson.right } else { text.lesson.you_said };
    let data = &STEPS[step].questions[place];
    // A question that another step explains leads there, and has a kitchen of its own.
    let ways = data.step.and_then(number_of).map(|explains| {
        let back = fill(text.lesson.look_again, &[text.lesson.steps[explains].title]);
        let scenario = link::read(data.kitchen()).scenario;
        let sandbox = dispatch.clone();
        let open = Callback::from(move |_| {
            sandbox.send(Action::Lesson(LessonAction::Go(STEPS.len() - 1)));
            sandbox.send(Action::Edit(Edit::Scenario(scenario.clone()), Phase::Done));
        });
        html! {
            <div class="row">
                if !right {
                    <button type="button" onclick={dispatch.on_lesson(LessonAction::Go(explains))}>{ back }</button>
                }
                <button type="button" onclick={open}>{ text.lesson.open_kitchen }</button>
            </div>
        }
    });
    html! {
        <div class={if right { "told right" } else { "told" }}>
            <Asked {step} {place} />
            <p><strong>{ fill(sentence, &[&said, &happened]) }</strong>{ text.panel.between }{ why }</p>
            { ways }
        </div>
    }
}

/// The reply to an answer.
fn reply(question: &QuestionText, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => question.right,
        Verdict::Mistaken(mistake) => question.mistakes.get(mistake).copied().unwrap_or(question.other),
        Verdict::Other => question.other,
    }
}

/// The step whose kitchen is not shown.
#[derive(Properties, PartialEq)]
struct NotOwnProps {
    step: usize,
}

/// Says that the text is not about the kitchen that is shown, and leads back to its own.
#[component]
fn NotOwn(props: &NotOwnProps) -> Html {
    let (text, dispatch) = (&use_text().lesson, use_dispatch());
    let own = Action::Edit(Edit::Scenario(STEPS[props.step].scenario()), Phase::Done);
    html! {
        <div class="row hint not-own">
            <p>{ text.own_numbers }</p>
            <button type="button" onclick={dispatch.on(own)}>{ text.put_back }</button>
        </div>
    }
}
