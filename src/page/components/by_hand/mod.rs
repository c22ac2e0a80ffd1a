//! Scheduling by hand: where it begins, with the puzzles, and the choices. Its texts come when they are first wanted.
//!
//! What needs no state of its own is a function and not a component: each component is some kilobytes of the page.

mod choosing;
mod elements;
mod grabs;
mod result;
mod search;

pub use elements::{Press, buttons, line};
pub use grabs::use_grabs;

use crate::model::{Focus, Purpose, ScheduleAction, Scheduling};
use crate::page::context::{Dispatch, use_dispatch, use_text};
use crate::page::hooks::use_later;
use crate::run::Run;
use crate::text::{PuzzleText, ScheduleText, fill};
use choosing::choosing;
use search::use_search;
use std::rc::Rc;
use yew::prelude::*;

/// Scheduling by hand.
#[derive(Properties, PartialEq)]
pub struct ByHandProps {
    /// The schedule that is being made, if one is.
    pub schedule: Option<Rc<Scheduling>>,
    /// The present run: that of the schedule, as far as it goes.
    pub run: Run,
    /// The puzzles that are solved, by bits.
    pub solved: u32,
    /// What it is made for.
    pub purpose: Purpose,
}

/// The card that opens to what scheduling by hand is, and to the puzzles; or that of the schedule that is being made.
#[component]
pub fn ByHand(props: &ByHandProps) -> Html {
    let (texts, dispatch) = (use_text(), use_dispatch());
    let ByHandProps { schedule, run, solved, purpose } = props;
    let open = use_state_eq(|| purpose.warm_up);
    let ontoggle = use_callback(open.setter(), |event: Event, open| {
        open.set(event.target_dyn_into::<web_sys::Element>().is_some_and(|details| details.has_attribute("open")));
    });
    let searched = use_search(schedule.as_deref().filter(|_| !purpose.conceals));
    let content = match (use_later::<ScheduleText>(*open || schedule.is_some()), schedule) {
        (Err(instead), _) => vec![instead],
        (Ok(text), Some(schedule)) => choosing(schedule, run, *purpose, searched, (text, texts), &dispatch),
        (Ok(text), None) => beginning(run, *solved, purpose.warm_up, text, &dispatch),
    };
    if schedule.is_some() {
        return html! { <section class="card by-hand choosing">{ for content }</section> };
    }
    html! {
        <details class="card by-hand" open={*open} {ontoggle}>
            <summary id={Focus::Schedule.id()}>{ texts.page.by_hand }</summary>
            if *open { <div class="beginning">{ for content }</div> }
        </details>
    }
}

/// What scheduling by hand is, the buttons that begin it, and the puzzles.
fn beginning(run: &Run, solved: u32, warm_up: bool, text: &ScheduleText, dispatch: &Dispatch) -> Vec<Html> {
    let brought = !run.scenario().choices.is_empty() && !warm_up;
    let mut content = vec![line("", text.lead.to_owned())];
    if brought {
        content.push(line("", fill(text.to_beat, &[&run.makespan().seconds_short()])));
    }
    let begin = if warm_up { ScheduleAction::WarmUp } else { ScheduleAction::Begin };
    let mut first = vec![Press { class: "primary", ..Press::of(text.begin, begin) }];
    if brought {
        first.push(Press::of(text.resume, ScheduleAction::Resume));
    }
    content.push(buttons("row", None, first, dispatch));
    if !warm_up {
        let puzzle = |(place, words): (usize, &PuzzleText)| {
            let mut name = fill(text.puzzle, &[&(place + 1).to_string(), words.title]);
            if solved >> place & 1 == 1 {
                name = format!("{name} ✓ {}", text.solved);
            }
            Press::of(name, ScheduleAction::Puzzle(place))
        };
        let puzzles = text.puzzles.iter().enumerate().map(puzzle).collect();
        content.push(buttons("puzzles", Some(text.puzzles_title.to_owned()), puzzles, dispatch));
    }
    content
}
