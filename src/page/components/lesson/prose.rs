//! Text of the lesson.

use crate::lesson::STEPS;
use crate::text::fill;
use yew::prelude::*;

/// Text of a step.
#[derive(Properties, PartialEq)]
pub struct ProseProps {
    /// The text. Its gaps are filled with the numbers of the step; what stands between `*` is a word that is explained there.
    pub text: &'static str,
    /// The step whose numbers fill the gaps.
    pub step: usize,
    /// Its class.
    #[prop_or_default]
    pub class: Classes,
}

/// A paragraph of a step.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let numbers = use_memo(props.step, |step| STEPS[*step].numbers());
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let filled = fill(props.text, &values);
    let part = |(place, part): (usize, &str)| {
        if place % 2 == 1 {
            html! { <dfn>{ part.to_owned() }</dfn> }
        } else {
            Html::from(part.to_owned())
        }
    };
    html! { <p class={props.class.clone()}>{ for filled.split('*').enumerate().map(part) }</p> }
}
