//! The named kitchens to start from.

use crate::link::NAMED_KITCHENS;
use crate::model::{Action, Edit, Phase};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::ValidScenario;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The value of the option for none of them.
const OWN: &str = "own";

/// The named kitchens.
#[derive(Properties, PartialEq)]
pub struct NamedKitchensProps {
    /// The present scenario.
    pub scenario: ValidScenario,
}

/// A choice of the named kitchens; the reader's own where it is none of these.
#[component]
pub fn NamedKitchens(props: &NamedKitchensProps) -> Html {
    let text = &use_text().panel;
    let dispatch = use_dispatch();
    let all = use_memo((), |()| NAMED_KITCHENS.iter().map(|kitchen| kitchen.scenario()).collect::<Vec<_>>());
    let current = all.iter().position(|scenario| *scenario == props.scenario);
    let choose = use_callback((), move |event: Event, ()| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = select.value().parse().ok().and_then(|place: usize| NAMED_KITCHENS.get(place));
        if let Some(kitchen) = chosen {
            dispatch.send(Action::Edit(Edit::Scenario(kitchen.scenario()), Phase::Done));
        }
    });
    let option = |(place, name): (usize, &&'static str)| {
        html! { <option key={place} value={place.to_string()} selected={current == Some(place)}>{ *name }</option> }
    };
    html! {
        <div class="knob">
            <label for="k-kitchen">{ text.kitchens }</label>
            <select id="k-kitchen" onchange={choose}>
                <option key={OWN} value={OWN} selected={current.is_none()}>{ text.own_kitchen }</option>
                { for text.named_kitchens.iter().enumerate().map(option) }
            </select>
        </div>
    }
}
