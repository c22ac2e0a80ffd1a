//! Where a teacher pastes handin codes, and what came of them. The workshop reads them.

use super::failure::{Failure, complaint};
use super::tables::Tables;
use super::teacher_texts::TeacherTexts;
use crate::export::CsvFor;
use crate::handins::Collected;
use crate::model::{Action, TeacherAction};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::workshop;
use crate::text::fill;
use crate::workshop::message::{Job, Report};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The most codes that can't be read that are named.
const NAMED: usize = 5;
/// The most characters that are shown of such a code.
const SHOWN: usize = 24;

/// The codes.
#[derive(Properties, PartialEq)]
pub struct CodesProps {
    /// As they were pasted.
    pub pasted: AttrValue,
    /// Who the tables are for.
    pub csv_for: CsvFor,
    /// The sentences.
    pub text: TeacherTexts,
}

/// What the codes hold, once it is read; the error is why it could not be.
#[hook]
fn use_collected(pasted: &AttrValue) -> Result<Rc<Collected>, Failure> {
    let collected = use_state_eq(|| Ok(Rc::<Collected>::default()));
    let setter = collected.setter();
    use_effect_with(pasted.clone(), move |pasted| {
        let begun = workshop::begin(Job::Collect(pasted.to_string()), move |report| match report {
            Ok(Report::Collected(found)) => setter.set(Ok(found.into())),
            // Of another job, which nobody asked for here; or the end.
            Ok(_) => {}
            Err(unavailable) => setter.set(Err(unavailable.into())),
        });
        move || drop(begun)
    });
    (*collected).clone()
}

/// The field, what in it can't be read, and the tables.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let TeacherTexts(text) = props.text;
    let whole_text = use_text();
    let (collected, failed) = match use_collected(&props.pasted) {
        Ok(collected) => (collected, None),
        Err(failed) => (Rc::default(), Some(failed)),
    };
    let dispatch = use_dispatch();
    let oninput = use_callback(dispatch, |event: InputEvent, dispatch| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(TeacherAction::Paste(field.value())));
    });
    let broken = collected.broken.iter().take(NAMED).map(|code| {
        let shown: String = code.chars().take(SHOWN).collect();
        fill(text.codes_bad, &[&shown])
    });
    let more = collected.broken.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| fill(text.codes_more, &[&more.to_string()]));
    html! {
        <section>
            <h3>{ text.codes }</h3>
            <p class="hint">{ text.codes_hint }</p>
            <div class="question">
                <label for="codes">{ text.codes_field }</label>
                <textarea id="codes" rows="4" value={props.pasted.clone()} {oninput} />
            </div>
            { for broken.chain(more).map(|sentence| html! { <p class="wrong">{ sentence }</p> }) }
            { complaint(failed, whole_text) }
            if !collected.rows.is_empty() {
                <Tables {collected} csv_for={props.csv_for} text={props.text} />
            }
        </section>
    }
}
