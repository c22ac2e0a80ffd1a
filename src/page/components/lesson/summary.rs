//! The lesson on one page: for each step its question, what the reader guessed, what happened, the sentence to keep, and a tiny picture.

use super::prose::use_filled;
use super::tiny_run::tiny_run;
use super::{OwnGo, StorageHint};
use crate::lesson::{Progress, STEPS, StepProgress, Verdict};
use crate::link;
use crate::model::answers::{answer_text, totals_text};
use crate::model::{Focus, LessonAction, Storage};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::document;
use crate::run::Run;
use crate::text::fill;
use crate::units::Millis;
use std::rc::Rc;
use yew::prelude::*;

/// What was done in the lesson.
#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    /// What was done at every step.
    pub progress: Progress,
    /// Whether that is stored.
    pub storage: Storage,
    /// What was measured of each step's own kitchens.
    pub totals: Rc<Vec<Vec<Millis>>>,
}

/// The lesson on one page.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let text = use_text();
    let (lesson, panel, dispatch) = (&text.lesson, &text.panel, use_dispatch());
    let asking = (0..STEPS.len()).filter(|step| !STEPS[*step].questions.is_empty());
    let row = |step: usize| html! { <Row key={step} {step} done={props.progress.at(step).clone()} totals={props.totals[step].clone()} /> };
    let last = STEPS.len() - 1;
    html! {
        <section class="summary">
            <h1 id={Focus::Heading.id()} tabindex="-1">{ lesson.summary }</h1>
            <StorageHint storage={props.storage} />
            <p>{ panel.summary_lead }</p>
            <ol class="one-page" role="list">{ for asking.map(row) }</ol>
            <OwnGo />
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

/// A step.
#[derive(Properties, PartialEq)]
struct RowProps {
    step: usize,
    done: StepProgress,
    totals: Vec<Millis>,
}

/// A step on the page. What happened is an answer too: it stays hidden where nothing was predicted yet.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { step, done, totals } = props;
    let text = use_text();
    let words = &text.lesson.steps[*step];
    let measured = totals_text(text, words.worlds, totals);
    let question = |place: usize| {
        html! { <Asked key={place} step={*step} {place} answer={done.answers.get(place).copied()} open={done.open} /> }
    };
    html! {
        <li class="card">
            <h2>{ words.title }</h2>
            <div class="asked">{ for (0..words.questions.len()).map(question) }</div>
            if done.open {
                <Pictures step={*step} />
                if !measured.is_empty() { <p>{ fill(text.panel.beside, &[text.machine.title, &measured]) }</p> }
                <p class="takeaway">{ words.takeaway }</p>
            }
        </li>
    }
}

/// A question of a step.
#[derive(Properties, PartialEq)]
struct AskedProps {
    step: usize,
    place: usize,
    answer: Option<u64>,
    open: bool,
}

/// A question, what was guessed, what happened.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let AskedProps { step, place, answer, open } = *props;
    let text = use_text();
    let ask = use_filled(text.lesson.steps[step].questions[place].ask, step);
    let judged = use_memo((step, place, answer, open), |(step, place, answer, open)| {
        let question = &STEPS[*step].questions[*place];
        open.then(|| (question.outcome(), answer.map(|answer| question.judge(answer) == Verdict::Right)))
    });
    let said = |value: u64| answer_text(text, step, place, value);
    let (outcome, right) = judged.map_or((None, None), |(outcome, right)| (Some(outcome), right));
    let guessed = answer.map_or_else(|| text.panel.not_predicted.to_owned(), said);
    let [_, guess, happened] = text.panel.summary_head;
    let line = |name: &str, value: &str| fill(text.panel.beside, &[name, value]);
    html! {
        <>
            <p><strong>{ ask }</strong></p>
            if let Some(outcome) = outcome {
                <p class={classes!("told", (right == Some(true)).then_some("right"))}>
                    { line(guess, &guessed) }<br />{ line(happened, &said(outcome)) }
                </p>
            }
        </>
    }
}

/// The pictures of a step's kitchens.
#[derive(Properties, PartialEq)]
struct PicturesProps {
    step: usize,
}

#[component]
fn Pictures(props: &PicturesProps) -> Html {
    let runs = use_memo(props.step, |step| {
        STEPS[*step].worlds.iter().map(|world| Run::of(&link::read(world).scenario)).collect::<Vec<_>>()
    });
    let text = use_text();
    let names = text.lesson.steps[props.step].worlds;
    let span = runs.iter().map(|run| run.makespan()).max().unwrap_or(Millis(1));
    let picture = |(place, run): (usize, &Run)| {
        let name = names.get(place).copied().unwrap_or_default();
        let total = text.page.total_of(run.makespan());
        html! {
            <li key={place}>
                <span>{ fill(text.panel.beside, &[name, &total]) }</span>
                { tiny_run(run, span) }
            </li>
        }
    };
    html! { <ul class="pictures" role="list">{ for runs.iter().enumerate().map(picture) }</ul> }
}
