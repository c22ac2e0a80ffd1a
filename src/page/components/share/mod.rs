//! Sharing: links, a teacher's link, a snippet to embed, exports, and the handin codes of pupils.

mod answer_kind;
mod builder;
mod codes;
mod columns;
mod copy_field;
mod exports;
mod failure;
mod links;
mod own_code;
mod pupils;
mod qr;
mod tables;
mod teacher_texts;
mod whole_address;

pub use answer_kind::AnswerKind;
pub use builder::{ask_field, snippet, tick};
pub use copy_field::{Copied, CopyField, CopyStatus};
pub use own_code::OwnCode;
pub use qr::Qr;
pub use teacher_texts::TeacherTexts;

use super::dialog::Dialog;
use crate::export::CsvFor;
use crate::model::{Action, Teacher};
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::use_later;
use crate::page::platform::address;
use crate::run::Run;
use crate::text::TeacherText;
use codes::Codes;
use columns::Columns;
use exports::Exports;
use links::Links;
use pupils::Pupils;
use yew::prelude::*;

/// What is shared.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// Whether the outcome is still to be predicted: nothing is exported before, for the files would hold the answer.
    pub hiding: bool,
    /// What a teacher prepares and collects.
    pub teacher: Teacher,
}

/// The dialog for sharing.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let (step, run) = (props.step, &props.run);
    let copied = use_state_eq(|| None);
    let on_copy = {
        let setter = copied.setter();
        use_callback((), move |result, ()| setter.set(result))
    };
    let later = use_later::<TeacherText>(true);
    let for_teachers = address::beside(text.page.teachers_file);
    let csv_for = use_state_eq(|| CsvFor::CommaSpreadsheets);
    let on_columns = {
        let setter = csv_for.setter();
        use_callback((), move |csv_for, ()| setter.set(csv_for))
    };
    html! {
        <Dialog name={text.page.share} close_id="share-close" wide=true on_close={dispatch.on(Action::CloseDialog)}>
            <CopyStatus id="share-said" copied={*copied} />
            <div class="share">
                <Links {step} run={run.clone()} on_copy={on_copy.clone()} />
                { match &later {
                    Ok(later) => html! { <Pupils {step} run={run.clone()} teacher={props.teacher.clone()} text={TeacherTexts(later)} {on_copy} /> },
                    Err(instead) => instead.clone(),
                } }
                if let Some(address) = for_teachers {
                    <p><a href={address} target="_blank" rel="noopener">{ text.page.teachers }</a></p>
                }
            </div>
            if !props.hiding {
                <Exports run={run.clone()} csv_for={*csv_for} />
            }
            if let Ok(later) = later {
                <Codes pasted={AttrValue::from(props.teacher.codes.clone())} csv_for={*csv_for} text={TeacherTexts(later)} />
            }
            <Columns csv_for={*csv_for} on_change={on_columns} />
        </Dialog>
    }
}
