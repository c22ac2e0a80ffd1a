//! Where a teacher pastes handin codes, and the table of them.

use super::failure::{Failure, complaint};
use crate::export::{CsvFor, Format};
use crate::model::{Action, Handin, Handins, TeacherAction};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::files::TextFile;
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
    /// Who the table is for.
    pub csv_for: CsvFor,
}

/// The field, what in it can't be read, and the table.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let text = &use_text().share;
    let handins = use_memo(props.pasted.clone(), |pasted| Handins::read(pasted));
    let dispatch = use_dispatch();
    let oninput = use_callback(dispatch, |event: InputEvent, dispatch| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(TeacherAction::Paste(field.value())));
    });
    let broken = handins.broken.iter().take(NAMED).map(|code| {
        let shown: String = code.chars().take(SHOWN).collect();
        fill(text.codes_bad, &[&shown])
    });
    let more = handins.broken.len().saturating_sub(NAMED);
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
            if !handins.rows.is_empty() {
                <Table {handins} csv_for={props.csv_for} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct TableProps {
    handins: Rc<Handins>,
    csv_for: CsvFor,
}

/// How often each answer was given, the table, and a button that saves it.
#[component]
fn Table(props: &TableProps) -> Html {
    let whole_text = use_text();
    let text = &whole_text.share;
    let failed = use_state_eq(|| None::<Failure>);
    let making = use_mut_ref(|| None::<workshop::Begun>);
    let save = {
        let (handins, csv_for, setter) = (props.handins.clone(), props.csv_for, failed.setter());
        move |_| {
            let (file, setter) = (TextFile::default(), setter.clone());
            let begun = workshop::begin(Job::Table(handins.table(text), csv_for), move |report| match report {
                Ok(Report::Part { text, .. }) => file.push(&text),
                Ok(Report::Done) => {
                    setter.set(file.save("answers.csv", Format::Dishes.mime()).err().map(Failure::from));
                }
                // Another job's, which nobody asked for here.
                Ok(_) => {}
                Err(unavailable) => setter.set(Some(unavailable.into())),
            });
            making.replace(Some(begun));
        }
    };
    let count = |(answer, count): (&str, usize)| {
        html! { <li><bdi>{ fill(text.codes_counts, &[&count.to_string(), answer]) }</bdi></li> }
    };
    let row = |row: &Handin| {
        html! { <tr>{ for row.cells().into_iter().map(|cell| html! { <td><bdi>{ cell.to_owned() }</bdi></td> }) }</tr> }
    };
    html! {
        <>
            <ul class="counts">{ for props.handins.counts().into_iter().map(count) }</ul>
            <div class="scrolls">
                <table>
                    <thead><tr>{ for text.codes_head.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                    <tbody>{ for props.handins.rows.iter().map(row) }</tbody>
                </table>
            </div>
            <button type="button" onclick={save}>{ text.codes_csv }</button>
            { complaint(*failed, whole_text) }
        </>
    }
}
