//! The part of the Go program in which dishes are washed. Lines at which tasks stand are marked, and so are lines that a setting changed.

use crate::export::{Line, listing, standing};
use crate::lesson::STEPS;
use crate::link::GO_PAGE;
use crate::model::Offer;
use crate::page::context::use_text;
use crate::page::hooks::use_settled;
use crate::page::platform::address;
use crate::page::playback::{resting_moment, use_playback};
use crate::run::Run;
use crate::text::fill;
use crate::units::Millis;
use yew::prelude::*;

/// The most dishes that are looked at one by one.
const MOST_DISHES: u32 = 1000;

/// A way to the page where the reader changes the program, at the steps that have one. The single file has no such page, and says so.
fn own_program(step: usize, words: &'static str, elsewhere: &'static str) -> Html {
    let Some(example) = Offer::of_step(step).example else { return Html::default() };
    match address::beside(GO_PAGE) {
        Some(page) => html! { <p><a href={format!("{page}#example={example}")}>{ words }</a></p> },
        None => html! { <p class="hint">{ elsewhere }</p> },
    }
}

/// The program of a run.
#[derive(Properties, PartialEq)]
pub struct GoProps {
    /// The step, whose own program it is compared with.
    pub step: usize,
    /// The run.
    pub run: Run,
}

/// The program. While it plays no line is marked; of a large run it follows once changes rest.
#[component]
pub fn Go(props: &GoProps) -> Html {
    let run = use_settled(&props.run);
    let moment = *use_playback(resting_moment);
    html! { <Listing step={props.step} {run} {moment} /> }
}

#[derive(Properties, PartialEq)]
struct ListingProps {
    step: usize,
    run: Run,
    moment: Option<Millis>,
}

#[component]
fn Listing(props: &ListingProps) -> Html {
    let text = &use_text().why;
    let scenario = props.run.scenario();
    let lines = listing(scenario);
    let own = listing(&STEPS[props.step.min(STEPS.len() - 1)].scenario());
    // Where looking at each dish would take long, no line is marked.
    let moment = props.moment.filter(|_| scenario.dishes <= MOST_DISHES);
    let counts = moment.map_or_else(|| vec![0; lines.len()], |moment| standing(&props.run, &lines, moment));
    let row = |(line, count): (&Line, u32)| {
        let changed = !own.iter().any(|other| other.text == line.text);
        html! {
            <li class={changed.then_some("changed")}>
                <code translate="no">{ line.text.replace('\t', "    ") }</code>
                if changed {
                    <small>{ text.go_changed }</small>
                }
                if count > 0 {
                    <mark>{ fill(text.go_here, &[&count.to_string()]) }</mark>
                }
            </li>
        }
    };
    html! {
        <>
            <ol class="code" tabindex="0" aria-label={text.go}>{ for lines.iter().zip(counts).map(row) }</ol>
            <p class="hint">{ text.go_folded }</p>
            { own_program(props.step, text.go_own, text.go_elsewhere) }
        </>
    }
}
