//! The tables of handin codes: one for each question, what stands there twice, and a row for each code; and buttons that save them.

use super::failure::{Failure, complaint};
use super::teacher_texts::TeacherTexts;
use crate::export::{CsvFor, Format};
use crate::handins::{Collected, Count, Handin, Tally, percent};
use crate::model::{asked_text, codes_table, counts_table, right_text, row_asked_text, twice_text};
use crate::page::context::use_text;
use crate::page::platform::files::TextFile;
use crate::page::platform::workshop;
use crate::text::{TeacherText, Text, fill};
use crate::workshop::message::{Job, Report};
use std::rc::Rc;
use yew::prelude::*;

/// What the tables show.
#[derive(Properties, PartialEq)]
pub struct TablesProps {
    /// What the codes hold.
    pub collected: Rc<Collected>,
    /// Who the files are for.
    pub csv_for: CsvFor,
    /// The sentences.
    pub text: TeacherTexts,
}

/// The tables, and buttons that save them.
#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let (whole_text, TeacherTexts(text)) = (use_text(), props.text);
    let collected = &props.collected;
    let failed = use_state_eq(|| None::<Failure>);
    let making = use_mut_ref(|| None::<workshop::Begun>);
    let save = |table: fn(&Collected, &Text, &TeacherText) -> Vec<Vec<String>>, name: &'static str| {
        let (collected, csv_for, setter) = (collected.clone(), props.csv_for, failed.setter());
        let making = making.clone();
        Callback::from(move |_: MouseEvent| {
            let (file, setter) = (TextFile::default(), setter.clone());
            let table = table(&collected, whole_text, text);
            let begun = workshop::begin(Job::Table(table, csv_for), move |report| match report {
                Ok(Report::Part { text, .. }) => file.push(&text),
                Ok(Report::Done) => setter.set(file.save(name, Format::Dishes.mime()).err().map(Failure::from)),
                // Of other jobs, which nobody asked for here.
                Ok(_) => {}
                Err(unavailable) => setter.set(Some(unavailable.into())),
            });
            making.replace(Some(begun));
        })
    };
    let twice = collected.twice.iter().map(|twice| html! { <li>{ twice_text(twice, whole_text, text) }</li> });
    html! {
        <>
            { for collected.questions.iter().map(|tally| of_question(tally, collected, whole_text, text)) }
            if !collected.twice.is_empty() {
                <div class="wrong"><ul class="counts">{ for twice }</ul><p>{ text.each_counts }</p></div>
            }
            <div class="scrolls" tabindex="0" role="region" aria-label={text.codes}>
                <table>
                    <thead><tr>{ heads(&text.codes_head) }</tr></thead>
                    <tbody>{ for collected.rows.iter().map(|row| of_code(row, collected, whole_text, text)) }</tbody>
                </table>
            </div>
            <div class="row">
                <button type="button" onclick={save(codes_table, "answers.csv")}>{ text.codes_csv }</button>
                <button type="button" onclick={save(counts_table, "counts.csv")}>{ text.counts_csv }</button>
            </div>
            { complaint(*failed, whole_text) }
        </>
    }
}

/// The heads of columns.
fn heads(names: &[&'static str]) -> Html {
    html! { <>{ for names.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</> }
}

/// A cell of foreign text, which may run in the other direction.
fn foreign(text: &str) -> Html {
    html! { <td><bdi>{ text.to_owned() }</bdi></td> }
}

/// The kitchen at a place, as a link.
fn kitchen(place: usize, collected: &Collected) -> Html {
    let link = collected.kitchens.get(place).cloned().unwrap_or_default();
    html! { <a href={link.clone()} target="_blank" rel="noopener"><bdi>{ link }</bdi></a> }
}

/// The answers to a question.
fn of_question(tally: &Tally, collected: &Collected, whole_text: &Text, text: &TeacherText) -> Html {
    let asked = asked_text(&tally.asked, whole_text, text);
    let (all, right) = tally.totals();
    let share = |part: u32| fill(text.percent, &[&part.to_string()]);
    let judged = tally.right.is_some();
    let heads = heads(&text.counts_head[..if judged { 4 } else { 3 }]);
    let of_answer = |count: &Count| {
        html! {
            <tr>
                <th scope="row"><bdi>{ count.answer.clone() }</bdi></th>
                <td>{ count.count }</td>
                <td>{ share(count.percent) }</td>
                if judged { <td>{ right_text(count.right, text) }</td> }
            </tr>
        }
    };
    let [rights, of, part] = [right, all, percent(right, all)].map(|number| number.to_string());
    html! {
        <section class="tally">
            <h4 dir="auto">{ asked.clone() }</h4>
            <p class="hint">{ kitchen(tally.kitchen, collected) }</p>
            if let Some(right) = &tally.right { <p>{ fill(text.right_is, &[right]) }</p> }
            <table aria-label={asked}>
                <thead><tr>{ heads }</tr></thead>
                <tbody>{ for tally.counts.iter().map(of_answer) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ text.all }</th>
                        <td>{ all }</td>
                        <td>{ share(percent(all, all)) }</td>
                        if judged { <td>{ fill(text.right_count, &[&rights, &of, &part]) }</td> }
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}

/// A code.
fn of_code(row: &Handin, collected: &Collected, whole_text: &Text, text: &TeacherText) -> Html {
    html! {
        <tr>
            <td>{ row.line }</td>
            { foreign(&row.name) }
            <td>{ kitchen(row.kitchen, collected) }</td>
            { foreign(&row_asked_text(row, collected, whole_text, text)) }
            { foreign(&row.answer) }
            { foreign(&row.outcome) }
            <td>{ right_text(row.right, text) }</td>
            <td>{ if row.twice { text.twice } else { "" } }</td>
        </tr>
    }
}
