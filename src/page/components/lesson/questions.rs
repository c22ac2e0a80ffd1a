//! The questions of a step, before the prediction is made.

use super::order_list::OrderList;
use super::prose::use_filled;
use crate::lesson::{Answer, STEPS};
use crate::model::{Action, Draft, DraftProblem, LessonAction};
use crate::page::context::{Dispatch, use_dispatch, use_text};
use crate::text::fill;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

/// The questions of a step.
#[derive(Properties, PartialEq)]
pub struct QuestionsProps {
    /// The step.
    pub step: usize,
    /// A draft for each question.
    pub drafts: Vec<Draft>,
    /// What is wrong with one, and which.
    pub problem: Option<(usize, DraftProblem)>,
}

/// The form of the questions.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let text = &use_text().lesson;
    let dispatch = use_dispatch();
    let question = |(place, draft): (usize, &Draft)| {
        let problem = props.problem.as_ref().filter(|(wrong, _)| *wrong == place).map(|(_, problem)| problem.clone());
        let invalid = problem.is_some();
        html! {
            <div key={place} class="question">
                <Question step={props.step} {place} draft={draft.clone()} {invalid} />
                <Complaint {problem} id={complaint_id(place)} />
            </div>
        }
    };
    html! {
        <form class="card ask" onsubmit={giving(&dispatch, LessonAction::Commit)}>
            <h2>{ text.predict }</h2>
            { for props.drafts.iter().enumerate().map(question) }
            <div class="row">
                <button type="submit" class="primary" onclick={giving(&dispatch, LessonAction::Commit)}>{ text.commit }</button>
                <button type="button" onclick={dispatch.on_lesson(LessonAction::Skip)}>{ text.skip }</button>
            </div>
        </form>
    }
}

/// Gives what is typed or chosen. A form does so when it is submitted, and its button when it is pressed: a frame in a sandbox may submit nothing, but
/// has its button pressed, by Enter in a field as well.
pub(super) fn giving<E: Into<Event> + 'static>(dispatch: &Dispatch, action: LessonAction) -> Callback<E> {
    let dispatch = dispatch.clone();
    prevented(&Callback::from(move |()| dispatch.send(Action::Lesson(action.clone()))))
}

/// A callback in the place of what the browser would do.
pub(super) fn prevented<E: Into<Event> + 'static>(callback: &Callback<()>) -> Callback<E> {
    callback.reform(|event: E| event.into().prevent_default())
}

/// What is wrong with a draft.
#[derive(Properties, PartialEq)]
pub struct ComplaintProps {
    /// What it is, if anything.
    pub problem: Option<DraftProblem>,
    /// The id of the sentence.
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

/// The id of what is wrong with the draft of a question.
fn complaint_id(place: usize) -> AttrValue {
    format!("wrong-{place}").into()
}

/// What is wrong with a draft, in words.
#[component]
pub fn Complaint(props: &ComplaintProps) -> Html {
    let text = &use_text().lesson;
    let sentence = match &props.problem {
        None => return Html::default(),
        Some(DraftProblem::NotSeconds(given) | DraftProblem::NotCount(given)) if given.is_empty() => {
            text.not_answered.to_owned()
        }
        Some(DraftProblem::NotSeconds(given)) => fill(text.not_seconds, &[given]),
        Some(DraftProblem::NotCount(given)) => fill(text.not_count, &[given]),
        Some(DraftProblem::NotNumber(given)) => fill(text.not_number, &[given]),
        Some(DraftProblem::NotChosen) => text.not_chosen.to_owned(),
        Some(DraftProblem::NotAnswered) => text.not_answered.to_owned(),
    };
    html! { <p class="wrong" role="alert" id={props.id.clone()}>{ sentence }</p> }
}

/// A group of choices, one of which can be chosen, by their places. What describes it says what is wrong.
pub fn choices<'a>(
    id: &AttrValue,
    legend: Html,
    names: impl Iterator<Item = &'a str>,
    chosen: Option<usize>,
    choose: &Callback<usize>,
    wrong: Option<AttrValue>,
) -> Html {
    let choice = |(place, name): (usize, &str)| {
        let choose = choose.reform(move |_: MouseEvent| place);
        html! {
            <label key={place} class="choice">
                <input type="radio" name={id.clone()} checked={chosen == Some(place)} onclick={choose} /><span dir="auto">{ name }</span>
            </label>
        }
    };
    let invalid = wrong.as_ref().map(|_| "true");
    html! {
        <fieldset role="radiogroup" aria-invalid={invalid} aria-describedby={wrong}>
            <legend>{ legend }</legend>
            { for names.enumerate().map(choice) }
        </fieldset>
    }
}

/// A question of a step.
#[derive(Properties, PartialEq)]
struct QuestionProps {
    step: usize,
    place: usize,
    draft: Draft,
    /// Whether something is wrong with the draft.
    invalid: bool,
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { step, place, draft, invalid } = props;
    let text = &use_text().lesson;
    let dispatch = use_dispatch();
    let words = &text.steps[*step];
    let asked = &words.questions[*place];
    let id = format!("q-{place}");
    let ask = use_filled(asked.ask, *step);
    let (wrong, describedby) = (invalid.then_some("true"), invalid.then(|| complaint_id(*place)));
    let set = use_callback(*place, {
        let dispatch = dispatch.clone();
        move |draft: Draft, place| dispatch.send(Action::Lesson(LessonAction::Draft(*place, draft)))
    });
    match draft {
        Draft::Typed(typed) => {
            let seconds = matches!(STEPS[*step].questions[*place].answer, Answer::Seconds(_));
            let typed_in = set.reform(|event: InputEvent| {
                let field: HtmlInputElement = event.target_unchecked_into();
                Draft::Typed(field.value())
            });
            html! {
                <>
                    <label for={id.clone()}>{ ask }</label>
                    <div class="row">
                        <input {id} inputmode="decimal" autocomplete="off" value={typed.clone()} oninput={typed_in}
                            aria-invalid={wrong} aria-describedby={describedby} />
                        <span>{ if seconds { text.seconds } else { "" } }</span>
                    </div>
                </>
            }
        }
        Draft::Order(order) => html! {
            <fieldset>
                <legend>{ ask }</legend>
                <OrderList question={*place} order={order.clone()} names={words.worlds} />
            </fieldset>
        },
        Draft::Chosen(chosen) => {
            let choose = set.reform(|place: usize| Draft::Chosen(Some(place as u64)));
            let chosen = chosen.and_then(|chosen| usize::try_from(chosen).ok());
            choices(&id.into(), html! { ask }, asked.choices.iter().copied(), chosen, &choose, describedby)
        }
    }
}
