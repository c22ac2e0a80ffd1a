//! A teacher's question about a program in Go, and the code to hand in.

use super::context::{use_go_dispatch, use_go_text};
use crate::lab::Micros;
use crate::lab::run::EndKind;
use crate::model::golab::GoAction;
use crate::model::{Focus, Given, Pupil};
use crate::page::components::lesson::teacher_card;
use crate::page::components::share::OwnCode;
use crate::page::context::use_text;
use crate::page::platform::focus::focus;
use crate::text::fill;
use yew::prelude::*;

/// A teacher's question.
#[derive(Properties, PartialEq)]
pub struct GoPupilProps {
    /// The question, the draft of its answer, the answer.
    pub pupil: Pupil,
    /// How the run ended that the answer is about.
    pub answered: Option<(Micros, EndKind)>,
}

/// A teacher's question, or the answer with its code: that comes once the program has been run.
#[component]
pub fn GoPupil(props: &GoPupilProps) -> Html {
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let on_draft = use_callback(dispatch.clone(), |draft, dispatch| dispatch.send(GoAction::DraftAnswer(draft)));
    let on_answer = use_callback(dispatch, |(), dispatch| dispatch.send(GoAction::Answer));
    let given = props.pupil.given.as_ref();
    // The form goes, and with it the button that was pressed.
    let before = use_mut_ref(|| given.is_some());
    use_effect_with(given.is_some(), move |given| {
        if *given && !before.replace(*given) {
            focus(Focus::Outcome.id());
        }
    });
    let code = match (given, props.answered) {
        (Some(Given { answer, link, .. }), Some((ended, kind))) => {
            let outcome = fill(text.page.ended, &[&ended.seconds(), text.end(kind)]);
            html! { <OwnCode link={link.clone()} prediction={answer.clone()} {outcome} measured="" /> }
        }
        _ => html! { <p role="status">{ text.page.code_after_run }</p> },
    };
    teacher_card(use_text(), &props.pupil, &on_draft, &on_answer, code)
}
