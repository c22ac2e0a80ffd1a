//! What the program has printed up to the moment shown, each line with its moment and goroutine; and how it ended.

use super::context::use_go_text;
use super::places::use_at;
use crate::lab::Micros;
use crate::lab::run::{EndKind, Printed};
use crate::model::golab::ShownRun;
use crate::text::{Plural, fill};
use yew::prelude::*;

/// The most pieces of output that are shown, the last ones.
const SHOWN: usize = 200;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct OutputProps {
    /// The run.
    pub run: ShownRun,
}

/// How much was printed, and whether the run is over.
fn progress(run: &ShownRun, at: Micros) -> (usize, bool) {
    (run.output_until(at).len(), at >= run.ended)
}

/// The output.
#[component]
pub fn Output(props: &OutputProps) -> Html {
    let text = use_go_text();
    let state = use_at(&props.run, progress);
    let (run, (count, over)) = &*state;
    let count = *count;
    let nothing = if run.output.is_empty() { text.page.printed_nothing } else { text.page.nothing_yet };
    let row = |(number, printed): (usize, &Printed)| {
        html! {
            <tr key={number} class={printed.error.then_some("error")}>
                <td class="at">{ printed.at.seconds() }</td>
                <td class="by"><bdi>{ run.name(printed.goroutine).to_owned() }</bdi></td>
                <td class="text"><bdi>{ printed.text.trim_end_matches('\n').to_owned() }</bdi></td>
            </tr>
        }
    };
    let first = count.saturating_sub(SHOWN);
    html! {
        <section class="card printed" aria-label={text.page.output}>
            <h2>{ text.page.output }</h2>
            if count == 0 {
                <p class="hint">{ nothing }</p>
            } else {
                <div class="scrolls" tabindex="0" role="group" aria-label={text.page.output}>
                <table translate="no" dir="ltr">
                    <thead class="unseen"><tr><th>{ text.page.column_at }</th><th>{ text.page.column_who }</th><th>{ text.page.column_text }</th></tr></thead>
                    <tbody>{ for run.output[first..count].iter().enumerate().map(|(place, printed)| row((first + place, printed))) }</tbody>
                </table>
                </div>
            }
            if *over { <Ended run={run.clone()} /> }
            if run.left_out > 0 { <p class="hint">{ counted(text.page.left_out, run.left_out) }</p> }
        </section>
    }
}

/// How the run ended.
#[component]
fn Ended(props: &OutputProps) -> Html {
    let (text, run) = (use_go_text(), &props.run);
    let bad = run.end.kind != EndKind::Returned;
    html! {
        <div class={classes!("end", bad.then_some("bad"))}>
            <p>{ fill(text.page.ended, &[&run.ended.seconds(), text.end(run.end.kind)]) }</p>
            if !run.end.message.is_empty() { <pre dir="ltr" translate="no" tabindex="0">{ run.end.message.trim_end().to_owned() }</pre> }
        </div>
    }
}

/// A sentence with a count in it.
pub fn counted(sentence: Plural, count: u64) -> String {
    fill(sentence.of(count), &[&count.to_string()])
}
