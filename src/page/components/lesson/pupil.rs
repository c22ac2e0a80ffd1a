//! A teacher's question, and what was answered to it. The page for programs in Go asks it as well.

use super::questions::{Complaint, choices, prevented};
use crate::link::Wanted;
use crate::model::{Action, Focus, Given, LessonAction, Pupil};
use crate::page::components::share::OwnCode;
use crate::page::context::{use_dispatch, use_text};
use crate::text::{Text, fill};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of what is wrong with the answer.
const WRONG: &str = "wrong-answer";

/// A teacher's question in the lesson.
#[derive(Properties, PartialEq)]
pub struct PupilCardProps {
    /// The question, the draft of its answer, the answer.
    pub pupil: Pupil,
    /// What was measured, for the code.
    pub measured: AttrValue,
    /// Whether the kitchen is too large for what is to be made.
    pub too_large: bool,
}

/// A teacher's question, or the answer once it is given.
#[component]
pub fn PupilCard(props: &PupilCardProps) -> Html {
    let (texts, dispatch) = (use_text(), use_dispatch());
    let on_draft = use_callback(dispatch.clone(), |draft, dispatch| {
        dispatch.send(Action::Lesson(LessonAction::DraftAnswer(draft)));
    });
    let on_answer = use_callback(dispatch, |(), dispatch| dispatch.send(Action::Lesson(LessonAction::Answer)));
    let pupil = &props.pupil;
    let code = pupil.given.as_ref().and_then(|Given { answer, link, makespan }| {
        let outcome = fill(texts.share.total, &[&(*makespan)?.seconds_short()]);
        let (link, prediction, measured) = (link.clone(), answer.clone(), props.measured.clone());
        Some(html! { <OwnCode {link} {prediction} {outcome} {measured} /> })
    });
    let below = code.unwrap_or_else(|| {
        html! { if props.too_large { <p class="wrong" role="status">{ texts.lesson.too_large }</p> } }
    });
    teacher_card(texts, pupil, &on_draft, &on_answer, below)
}

/// A teacher's question, with what is called with a draft and when it is to be given; or the answer once it is given. `below` stands below an answer,
/// and below a question for something that is made in a card of its own.
pub fn teacher_card(
    texts: &Text,
    pupil: &Pupil,
    draft: &Callback<String>,
    on_answer: &Callback<()>,
    below: Html,
) -> Html {
    let text = &texts.lesson;
    let ask = if pupil.ask.is_empty() { texts.unworded(&pupil.wanted).to_owned() } else { pupil.ask.clone() };
    let made = pupil.wanted.made().is_some();
    let seconds = if pupil.wants_seconds() { text.seconds } else { "" };
    if let Some(Given { answer, .. }) = &pupil.given {
        let said = if seconds.is_empty() { answer.clone() } else { fill(text.on_timeline, &[answer]) };
        return html! {
            <section class="card ask" id={Focus::Outcome.id()} tabindex="-1">
                <h2>{ text.teacher }</h2>
                <p dir="auto">{ ask }</p>
                if !made {
                    <p><strong dir="auto">{ fill(text.answer_given, &[&said]) }</strong></p>
                }
                { below }
            </section>
        };
    }
    if made {
        // What is made stands in a card of its own, with the button that hands it in.
        return html! { <section class="card ask"><h2>{ text.teacher }</h2><p dir="auto">{ ask }</p>{ below }</section> };
    }
    let is_wrong = pupil.problem.is_some();
    let field = if let Wanted::Options(options, _) = &pupil.wanted {
        let chosen = options.iter().position(|option| *option == pupil.draft);
        let all = options.clone();
        let choose = draft.reform(move |place: usize| all.get(place).cloned().unwrap_or_default());
        let names = options.iter().map(String::as_str);
        let legend = html! { <span id="asked" dir="auto">{ ask.clone() }</span> };
        choices(&"answer".into(), legend, names, chosen, &choose, is_wrong.then_some(WRONG.into()))
    } else {
        let (wrong, described) = if is_wrong { (Some("true"), "asked wrong-answer") } else { (None, "asked") };
        let numeric = pupil.wanted != Wanted::Words;
        let oninput = draft.reform(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            field.value()
        });
        html! {
            <>
                <p id="asked" dir="auto">{ ask }</p>
                <label for="answer">{ text.your_answer }</label>
                <div class="row">
                    <input id="answer" class={numeric.then_some("numeric")} inputmode={numeric.then_some("decimal")} maxlength="200" autocomplete="off"
                        aria-invalid={wrong} aria-describedby={described} value={pupil.draft.clone()} {oninput} />
                    if !seconds.is_empty() { <span>{ seconds }</span> }
                </div>
            </>
        }
    };
    html! {
        <form class="card ask" onsubmit={prevented(on_answer)}>
            <h2>{ text.teacher }</h2>
            <div class="question">
                { field }
                <Complaint problem={pupil.problem.clone()} id={WRONG} />
            </div>
            <button type="submit" class="primary" onclick={prevented(on_answer)}>{ text.commit }</button>
        </form>
    }
}
