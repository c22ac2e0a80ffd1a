//! The tables of handin codes as the workshop has worded them, and buttons that save them.

use super::failure::{Failure, complaint};
use super::teacher_texts::TeacherTexts;
use crate::export::{CsvFor, Format};
use crate::page::components::lesson::tiny;
use crate::page::context::use_text;
use crate::page::platform::files::TextFile;
use crate::page::platform::workshop;
use crate::workshop::message::{Job, Picture, Report, Table};
use std::rc::Rc;
use yew::prelude::*;

/// What came of pasted codes.
#[derive(PartialEq, Default)]
pub struct Found {
    /// What is wrong, a sentence each.
    pub complaints: Vec<String>,
    /// A table for each question.
    pub questions: Vec<Table>,
    /// The same as one table.
    pub counts: Vec<Vec<String>>,
    /// A row for each code.
    pub codes: Vec<Vec<String>>,
}

/// What the tables show.
#[derive(Properties, PartialEq)]
pub struct TablesProps {
    /// What the codes hold.
    pub found: Rc<Found>,
    /// Who the files are for.
    pub csv_for: CsvFor,
    /// The sentences.
    pub text: TeacherTexts,
}

/// The tables, and buttons that save them.
#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let (whole_text, TeacherTexts(text)) = (use_text(), props.text);
    let found = &props.found;
    let failed = use_state_eq(|| None::<Failure>);
    let making = use_mut_ref(|| None::<workshop::Begun>);
    let save = |name: &'static str, table: &Vec<Vec<String>>| {
        let (table, csv_for, setter, making) = (table.clone(), props.csv_for, failed.setter(), making.clone());
        Callback::from(move |_: MouseEvent| {
            let (file, setter) = (TextFile::default(), setter.clone());
            let begun = workshop::begin(Job::Table(table.clone(), csv_for), move |report| match report {
                Ok(Report::Part { text, .. }) => file.push(&text),
                Ok(Report::Done) => setter.set(file.save(name, Format::Dishes.mime()).err().map(Failure::from)),
                // Of other jobs, which nobody asked for here.
                Ok(_) => {}
                Err(unavailable) => setter.set(Some(unavailable.into())),
            });
            making.replace(Some(begun));
        })
    };
    html! {
        <>
            { for found.questions.iter().map(question) }
            <div class="scrolls" tabindex="0" role="region" aria-label={text.codes}>{ table(text.codes, &found.codes, &[]) }</div>
            <div class="row">
                <button type="button" onclick={save("answers.csv", &found.codes)}>{ text.codes_csv }</button>
                <button type="button" onclick={save("counts.csv", &found.counts)}>{ text.counts_csv }</button>
            </div>
            { complaint(*failed, whole_text) }
        </>
    }
}

/// The table of a question.
fn question(question: &Table) -> Html {
    html! {
        <section class="tally">
            <h4 dir="auto">{ &question.title }</h4>
            { for question.notes.iter().map(|note| html! { <p class="hint"><bdi>{ note }</bdi></p> }) }
            { table(&question.title, &question.rows, &question.pictures) }
        </section>
    }
}

/// A table; its first row is the head. What stands in it may run in either direction. A row's picture takes the place of its first cell's text.
fn table(name: &str, rows: &[Vec<String>], pictures: &[Picture]) -> Html {
    let row = |(place, row): (usize, &Vec<String>)| {
        let picture = pictures.get(place).filter(|picture| !picture.name.is_empty());
        let cell = |(column, cell): (usize, &String)| {
            if let Some(picture) = picture.filter(|_| column == 0) {
                html! { <td>{ tiny(&picture.blocks(), Some(picture.name.clone())) }</td> }
            } else if place == 0 {
                html! { <th scope="col">{ cell }</th> }
            } else {
                html! { <td><bdi>{ cell }</bdi></td> }
            }
        };
        html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }
    };
    html! { <table aria-label={name.to_owned()}><tbody>{ for rows.iter().enumerate().map(row) }</tbody></table> }
}
