//! Scheduling by hand: where it begins, with the puzzles, and the choices. Its texts come when they are first wanted.
//!
//! What needs no state of its own is a function and not a component: each component is some kilobytes of the page.

mod choosing;
mod elements;
mod grabs;
mod result;
mod search;

pub use choosing::{Choosing, ChoosingProps};
pub use grabs::{Grabs, GrabsProps};

use crate::model::{Focus, ScheduleAction};
use crate::page::context::{Texts, use_dispatch, use_text};
use crate::page::platform::texts;
use crate::run::Run;
use crate::text::{PageText, PuzzleText, ScheduleText, fill};
use elements::{Press, buttons, line};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The texts of scheduling by hand, once they are wanted and have come; until then, what stands in their place.
#[hook]
fn use_schedule_text(wanted: bool) -> Result<&'static ScheduleText, Html> {
    let text = use_text();
    let language = texts::language_of(text);
    // Whether those of a language could be had.
    let loaded = use_state_eq(|| None);
    use_effect_with((Texts(text), wanted), {
        let setter = loaded.setter();
        move |_| {
            if wanted && texts::schedule(language).is_none() {
                spawn_local(async move { setter.set(Some((language, texts::load_schedule(language).await))) });
            }
        }
    });
    texts::schedule(language).ok_or_else(|| instead(&text.page, *loaded == Some((language, false))))
}

fn instead(page: &PageText, missing: bool) -> Html {
    line("hint", if missing { page.not_loaded } else { page.loading }.to_owned())
}

/// Where scheduling by hand begins.
#[derive(Properties, PartialEq)]
pub struct ByHandProps {
    /// The present run.
    pub run: Run,
    /// The puzzles that are solved, by bits.
    pub solved: u32,
    /// Whether a step's question comes next: then there is a kitchen like the step's to schedule, and nothing else.
    pub warm_up: bool,
}

/// The card that opens to what scheduling by hand is, and to the puzzles.
#[component]
pub fn ByHand(props: &ByHandProps) -> Html {
    let (page, dispatch) = (&use_text().page, use_dispatch());
    let ByHandProps { run, solved, warm_up } = props;
    let open = use_state_eq(|| *warm_up);
    let ontoggle = use_callback(open.setter(), |event: Event, open| {
        open.set(event.target_dyn_into::<web_sys::Element>().is_some_and(|details| details.has_attribute("open")));
    });
    let content = match use_schedule_text(*open) {
        Err(instead) => vec![instead],
        Ok(text) => {
            let brought = !run.scenario().choices.is_empty() && !warm_up;
            let mut content = vec![line("", text.lead.to_owned())];
            if brought {
                content.push(line("", fill(text.to_beat, &[&run.makespan().seconds_short()])));
            }
            let begin = if *warm_up { ScheduleAction::WarmUp } else { ScheduleAction::Begin };
            let mut first = vec![Press { class: "primary", ..Press::of(text.begin, begin) }];
            if brought {
                first.push(Press::of(text.resume, ScheduleAction::Resume));
            }
            content.push(buttons("row", None, first, &dispatch));
            if !warm_up {
                let puzzle = |(place, words): (usize, &PuzzleText)| {
                    let mut name = fill(text.puzzle, &[&(place + 1).to_string(), words.title]);
                    if solved >> place & 1 == 1 {
                        name = format!("{name} ✓ {}", text.solved);
                    }
                    Press::of(name, ScheduleAction::Puzzle(place))
                };
                let puzzles = text.puzzles.iter().enumerate().map(puzzle).collect();
                content.push(buttons("puzzles", Some(text.puzzles_title.to_owned()), puzzles, &dispatch));
            }
            content
        }
    };
    html! {
        <details class="card by-hand" open={*open} {ontoggle}>
            <summary id={Focus::Schedule.id()}>{ page.by_hand }</summary>
            if *open { <div class="beginning">{ for content }</div> }
        </details>
    }
}
