//! What was drawn beside what happened, in sentences.

use crate::model::{Action, DrawingAction, Drawn};
use crate::page::components::by_hand::{Press, buttons, line};
use crate::page::context::Dispatch;
use crate::run::Run;
use crate::schedule::drawing::{Difference, differences, first_of_each, with_fitting_cores};
use crate::text::schedule::between;
use crate::text::{DrawingText, Text, fill};
use crate::units::Millis;
use yew::prelude::*;

/// What came of a drawing; until it may be told, only that it is there.
pub fn told(
    drawn: &Drawn,
    run: &Run,
    (is_told, sandbox): (bool, bool),
    (text, texts): (&DrawingText, &Text),
    dispatch: &Dispatch,
) -> Html {
    let page = &texts.page;
    let drawing = with_fitting_cores(&drawn.drawing, run);
    let mut sentences = Vec::new();
    if is_told {
        let times = [drawn.sheet.end(&drawing), run.makespan()].map(Millis::seconds_short);
        sentences.push(fill(text.ends, &[&times[0], &times[1]]));
    }
    sentences.push(text.over.to_owned());
    if drawing != drawn.drawing {
        sentences.push(text.renamed.to_owned());
    }
    let all = if is_told { differences(&drawn.sheet, &drawing, run) } else { Vec::new() };
    if is_told && all.is_empty() {
        sentences.push(text.exactly.to_owned());
    }
    let (first, others) = first_of_each(&all);
    let list = |some: Vec<Difference>| {
        let item = |(place, one): (usize, &Difference)| html! { <li key={place}>{ text.difference(one, run.scenario(), page) }</li> };
        html! { <ul class="otherwise">{ for some.iter().enumerate().map(item) }</ul> }
    };
    let count = others.len() as u64;
    let more = (count > 0).then(|| {
        html! { <details><summary>{ fill(text.more.of(count), &[&count.to_string()]) }</summary>{ list(others) }</details> }
    });
    let controls = sandbox.then(|| {
        let both = [(text.again, DrawingAction::Begin), (text.take_away, DrawingAction::Stop)];
        let both = both.map(|(name, action)| Press::new(name, Action::Draw(action))).into();
        buttons("row", None, both, dispatch)
    });
    html! {
        <>
            <h2>{ text.yours }</h2>
            { line("", sentences.join(between(page))) }
            if !first.is_empty() { { list(first) } }
            { more.unwrap_or_default() }
            { controls.unwrap_or_default() }
        </>
    }
}
