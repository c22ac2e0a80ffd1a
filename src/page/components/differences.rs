//! How the kitchens beside each other differ, in words.

use crate::page::context::use_text;
use crate::page::hooks::use_settled;
use crate::run::Run;
use crate::text::fill;
use yew::prelude::*;

/// Runs beside each other.
#[derive(Properties, PartialEq)]
pub struct DifferencesProps {
    /// What each run is called, the present one first, where they are the step's own kitchens.
    #[prop_or_default]
    pub names: Vec<AttrValue>,
    /// The present run.
    pub run: Run,
    /// The runs beside it.
    pub beside: Vec<Run>,
    /// Whether those are the step's own kitchens, or else a pinned one.
    pub worlds: bool,
}

/// Of a pinned run: how the present one differs from it. Of a step's kitchens: how each differs from the first. Of a large run it
/// follows once changes rest.
#[component]
pub fn Differences(props: &DifferencesProps) -> Html {
    let run = use_settled(&props.run);
    html! { <Sentences names={props.names.clone()} {run} beside={props.beside.clone()} worlds={props.worlds} /> }
}

#[component]
fn Sentences(props: &DifferencesProps) -> Html {
    let text = use_text();
    let present = props.run.metrics();
    if !props.worlds {
        let pinned = props.beside.first().map(|pinned| text.panel.differences(pinned.metrics(), present, &text.page));
        return pinned
            .map_or_else(Html::default, |sentence| html! { <div class="differences"><p>{ sentence }</p></div> });
    }
    let first = props.names.first().cloned().unwrap_or_default();
    let sentence = |(run, name): (&Run, &AttrValue)| {
        let differences = text.panel.compared(present, run.metrics(), &text.page);
        html! { <li>{ fill(text.panel.beside, &[name, &differences]) }</li> }
    };
    html! {
        <div class="differences">
            <p>{ fill(text.panel.beside_lead, &[&first]) }</p>
            <ul>{ for props.beside.iter().zip(props.names.iter().skip(1)).map(sentence) }</ul>
        </div>
    }
}
