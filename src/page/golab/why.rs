//! Why the chosen goroutine does what it does at the moment shown: each cause leads to its goroutine and its line.

use super::context::{use_go_dispatch, use_go_text};
use super::places::Places;
use crate::lab::Micros;
use crate::lab::why::{Cause, why};
use crate::model::golab::{GoAction, ShownRun};
use crate::page::components::select::{Choice, Select};
use crate::page::playback::{resting_moment, use_playback};
use crate::text::fill;
use yew::prelude::*;

/// The id of the causes, which take the focus when somebody asks by the keyboard.
pub const CAUSES: &str = "causes";

/// The most goroutines in the list to choose from.
const LISTED: usize = 200;

/// What is explained.
#[derive(Properties, PartialEq)]
pub struct GoWhyProps {
    /// The run.
    pub run: ShownRun,
    /// The number of the goroutine.
    pub selected: u32,
}

/// The causes, while the clock stands.
#[component]
pub fn GoWhy(props: &GoWhyProps) -> Html {
    let GoWhyProps { run, selected } = props;
    let text = use_go_text();
    let moment = *use_playback(resting_moment);
    let causes = moment.map_or_else(Vec::new, |at| why(run, *selected, Micros(at.0)));
    let item = |cause: &Cause| html! { <Because run={run.clone()} cause={cause.clone()} selected={*selected} /> };
    html! {
        <section class="card go-why">
            <div class="row">
                <h2>{ text.page.why }</h2>
                <label for="why-goroutine">{ text.page.goroutine }</label>
                <GoroutineChoice run={run.clone()} selected={*selected} />
                if let Some(at) = moment { <span>{ fill(text.page.now_at, &[&Micros(at.0).seconds()]) }</span> }
            </div>
            <div id={CAUSES} tabindex="-1" class="causes"><ol class="chain">{ for causes.iter().map(item) }</ol></div>
            <p class="hint">{ text.page.why_hint }</p>
            <Places run={run.clone()} selected={*selected} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct GoroutineChoiceProps {
    run: ShownRun,
    selected: u32,
}

/// The goroutines to choose from.
#[component]
fn GoroutineChoice(props: &GoroutineChoiceProps) -> Html {
    let GoroutineChoiceProps { run, selected } = props;
    let dispatch = use_go_dispatch();
    let mut numbers: Vec<u32> = run.goroutines.iter().take(LISTED).map(|goroutine| goroutine.number).collect();
    if !numbers.contains(selected) {
        numbers.push(*selected);
    }
    let choice = |number: &u32| Choice {
        value: number.to_string().into(),
        name: run.name(*number).to_owned().into(),
        lang: None,
    };
    let choices: Vec<Choice> = numbers.iter().map(choice).collect();
    let chosen = numbers.iter().position(|number| number == selected);
    let on_choose = use_callback((dispatch, numbers), |place: usize, (dispatch, numbers)| {
        numbers.get(place).into_iter().for_each(|number| dispatch.send(GoAction::Select(*number)));
    });
    html! { <Select id="why-goroutine" {choices} {chosen} {on_choose} /> }
}

#[derive(Properties, PartialEq)]
struct BecauseProps {
    run: ShownRun,
    cause: Cause,
    selected: u32,
}

/// A cause, with ways to its goroutine and its line.
#[component]
fn Because(props: &BecauseProps) -> Html {
    let BecauseProps { run, cause, selected } = props;
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let sentence = text.why.sentence(run, cause);
    let (who, line) = leads_to(cause);
    let other = who.filter(|who| who != selected);
    html! {
        <li>
            <span>{ sentence }</span>
            if let Some(other) = other {
                <button type="button" class="to" onclick={dispatch.on(GoAction::Select(other))}><bdi translate="no">{ run.name(other).to_owned() }</bdi></button>
            }
            if let Some(line) = line { <LineLink {line} /> }
        </li>
    }
}

/// The goroutine and the line of a cause.
const fn leads_to(cause: &Cause) -> (Option<u32>, Option<u32>) {
    match cause {
        Cause::NotStarted(_, by, line, _) | Cause::Next(by, _, line, _) => (*by, *line),
        Cause::Ended(who, _) | Cause::CutOff(who, _) | Cause::Switches(who, ..) | Cause::Only(who) => {
            (Some(*who), None)
        }
        Cause::Works(who, _, line, _)
        | Cause::Holds(who, _, line, _)
        | Cause::Busy(_, who, line, _)
        | Cause::Sleeps(who, line, _)
        | Cause::SleepsOn(who, line)
        | Cause::Ready(who, line, _)
        | Cause::Waits(who, _, line, _)
        | Cause::Selects(who, line, _)
        | Cause::Locked(who, line, ..) => (Some(*who), *line),
        Cause::Never | Cause::Alone | Cause::Ring(_) => (None, None),
    }
}

/// A line of the program.
#[derive(Properties, PartialEq)]
pub struct LineLinkProps {
    /// Its number.
    pub line: u32,
}

/// A way to a line: the editor shows it.
#[component]
pub fn LineLink(props: &LineLinkProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let onclick = dispatch.on(GoAction::GoTo(props.line));
    html! { <button type="button" class="to" {onclick}>{ fill(text.line, &[&props.line.to_string()]) }</button> }
}
