//! Where a teacher pastes handin codes, and what came of them. The workshop reads them.

use super::failure::{Failure, complaint};
use super::tables::{Found, Tables};
use super::teacher_texts::TeacherTexts;
use crate::export::CsvFor;
use crate::model::{Action, TeacherAction};
use crate::page::context::{Texts, use_dispatch, use_text};
use crate::page::platform::{texts, workshop};
use crate::text::TeacherText;
use crate::workshop::message::{Job, Report};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

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

/// What came of the codes, once they are read; the error is why they could not be.
#[hook]
fn use_found(pasted: &AttrValue) -> Result<Rc<Found>, Failure> {
    let text = use_text();
    let found = use_state_eq(|| Ok(Rc::<Found>::default()));
    let setter = found.setter();
    use_effect_with((pasted.clone(), Texts(text)), move |(pasted, _)| {
        // Whoever shares a kitchen has no codes: the workshop is not fetched for that.
        let begun = if pasted.trim().is_empty() {
            setter.set(Ok(Rc::default()));
            None
        } else {
            let words = texts::later_file::<TeacherText>(texts::language_of(text)).to_owned();
            let job = Job::Collect { pasted: pasted.to_string(), texts: texts::file(text).to_owned(), words };
            Some(workshop::begin(job, move |report| match report {
                Ok(Report::Collected { complaints, questions, counts, codes }) => {
                    setter.set(Ok(Found { complaints, questions, counts, codes }.into()));
                }
                // Of another job, which nobody asked for here; or the end.
                Ok(_) => {}
                Err(unavailable) => setter.set(Err(unavailable.into())),
            }))
        };
        move || drop(begun)
    });
    (*found).clone()
}

/// The field, what in it can't be read, and the tables.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let TeacherTexts(text) = props.text;
    let whole_text = use_text();
    let (found, failed) = match use_found(&props.pasted) {
        Ok(found) => (found, None),
        Err(failed) => (Rc::default(), Some(failed)),
    };
    let dispatch = use_dispatch();
    let oninput = use_callback(dispatch, |event: InputEvent, dispatch| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(TeacherAction::Paste(field.value())));
    });
    html! {
        <section>
            <h3>{ text.codes }</h3>
            <p class="hint">{ text.codes_hint }</p>
            <div class="question">
                <label for="codes">{ text.codes_field }</label>
                <textarea id="codes" rows="4" value={props.pasted.clone()} {oninput} />
            </div>
            { for found.complaints.iter().map(|sentence| html! { <p class="wrong">{ sentence }</p> }) }
            { complaint(failed, whole_text) }
            if !found.codes.is_empty() {
                <Tables {found} csv_for={props.csv_for} text={props.text} />
            }
        </section>
    }
}
