//! What screen readers are told of changes: that a run is over and how, and where the chosen goroutine is when the clock is stepped.

use super::context::use_go_text;
use crate::lab::Micros;
use crate::model::golab::ShownRun;
use crate::page::hooks::{PATIENCE, use_debounced};
use crate::page::playback::{resting_moment, use_playback};
use crate::text::{GoText, fill};
use yew::prelude::*;

/// What announcements are about.
#[derive(Properties, PartialEq)]
pub struct GoLiveProps {
    /// The run.
    pub run: Option<ShownRun>,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
}

/// The live region. Changes are announced once they rest.
#[component]
pub fn GoLive(props: &GoLiveProps) -> Html {
    let text = use_go_text();
    let moment = *use_playback(resting_moment);
    let (run, selected, moment) = use_debounced((props.run.clone(), props.selected, moment), 2 * PATIENCE);
    let before = use_mut_ref(|| None::<ShownRun>);
    let told = run.map(|run| {
        let is_new = before.borrow().as_ref() != Some(&run);
        let sentence = match moment {
            Some(at) => here(text, &run, selected, Micros(at.0)),
            None if is_new => over(text, &run),
            None => String::new(),
        };
        before.replace(Some(run));
        sentence
    });
    html! { <p class="unseen" id="spoken" role="status">{ told.unwrap_or_default() }</p> }
}

/// How a run ended.
fn over(text: &GoText, run: &ShownRun) -> String {
    let end = fill(text.page.ended, &[&run.ended.seconds(), text.end(run.end.kind)]);
    let races = if run.races.is_empty() {
        String::new()
    } else {
        format!("{}{}: {}", text.why.between, text.page.races, run.races.len())
    };
    format!("{end}{races}")
}

/// Where the chosen goroutine is.
fn here(text: &GoText, run: &ShownRun, selected: u32, at: Micros) -> String {
    let clock = fill(text.page.clock, &[&at.seconds(), &run.ended.seconds()]);
    let place = text.page.place(run, selected, at);
    let end = if at >= run.ended { format!("{}{}", text.why.between, over(text, run)) } else { String::new() };
    format!("{clock}: {}: {place}.{end}", run.name(selected))
}
