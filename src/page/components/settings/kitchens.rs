//! The named kitchens to start from.

use crate::lesson::SANDBOX_KITCHENS;
use crate::link;
use crate::model::{Action, Edit, Phase};
use crate::page::components::select::{Choice, Select};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::ValidScenario;
use yew::prelude::*;

/// The named kitchens.
#[derive(Properties, PartialEq)]
pub struct NamedKitchensProps {
    /// The present scenario.
    pub scenario: ValidScenario,
}

/// A choice of the named kitchens; the reader's own where the scenario is none of these.
#[component]
pub fn NamedKitchens(props: &NamedKitchensProps) -> Html {
    let all = use_memo((), |()| SANDBOX_KITCHENS.iter().map(|link| link::read(link).scenario).collect::<Vec<_>>());
    let current = all.iter().position(|scenario| *scenario == props.scenario);
    html! { <KitchenChoice {current} /> }
}

#[derive(Properties, PartialEq)]
struct KitchenChoiceProps {
    /// The place of the named kitchen that is shown, if it is one.
    current: Option<usize>,
}

/// The list: the reader's own kitchen, then the named ones.
#[component]
fn KitchenChoice(props: &KitchenChoiceProps) -> Html {
    let text = use_text();
    let (panel, kitchens) = (&text.panel, &text.lesson.kitchens);
    let dispatch = use_dispatch();
    let on_choose = use_callback(dispatch, |place: usize, dispatch| {
        // The reader's own is the present one already.
        let kitchen = place.checked_sub(1).and_then(|place| SANDBOX_KITCHENS.get(place));
        kitchen.into_iter().for_each(|kitchen| {
            dispatch.send(Action::Edit(Edit::Scenario(link::read(kitchen).scenario), Phase::Done));
        });
    });
    let own = Choice { value: "own".into(), name: panel.own_kitchen.into(), lang: None };
    let named = kitchens.iter().enumerate();
    let named =
        named.map(|(place, text)| Choice { value: place.to_string().into(), name: text.name.into(), lang: None });
    let choices: Vec<Choice> = std::iter::once(own).chain(named).collect();
    html! {
        <div class="knob">
            <label for="k-kitchen">{ panel.kitchens }</label>
            <Select id="k-kitchen" {choices} chosen={props.current.map_or(0, |place| place + 1)} describedby="h-kitchen" {on_choose} />
            // What to look for: only while the kitchen is that one.
            <p class="hint" id="h-kitchen" role="status">
                { props.current.and_then(|place| kitchens.get(place)).map(|text| text.look) }
            </p>
        </div>
    }
}
