//! Why the selected lane is as it is at the moment shown, each cause a way to its lane; and what limited the whole run.

use super::select::{Choice, Select};
use crate::model::{Action, Focus, lanes};
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::use_settled;
use crate::page::playback::{resting_moment, use_playback};
use crate::run::Run;
use crate::text::fill;
use crate::units::{CoreId, DishId, Millis};
use crate::why::{Cause, Lane};
use yew::prelude::*;

/// The most lanes of a kind in the list to choose from; any can be selected on a timeline.
const LISTED: u16 = 60;

/// What is explained.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// The run.
    pub run: Run,
    /// The selected lane.
    pub selected: Lane,
}

/// The causes of the moment and the limit of the run. Causes hold for a moment that stands still: there are none while it plays. Of a
/// large run they follow once changes rest.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let text = use_text();
    let run = use_settled(&props.run);
    let moment = *use_playback(resting_moment);
    html! {
        <div class="why">
            <div>
                <div class="row">
                    <label for="why-lane">{ text.why.lane }</label>
                    <LaneChoice run={run.clone()} selected={props.selected} />
                    <span>{ moment.map(|moment| fill(text.why.lane_at, &[&moment.seconds_short()])) }</span>
                </div>
                <Causes id={Focus::Causes.id()} run={run.clone()} selected={props.selected} {moment} />
                <p class="hint">{ text.why.lead }</p>
            </div>
            <div><LimitOf {run} /></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LaneChoiceProps {
    run: Run,
    selected: Lane,
}

/// The lanes to choose from.
#[component]
fn LaneChoice(props: &LaneChoiceProps) -> Html {
    let (text, dispatch) = (&use_text().page, use_dispatch());
    let scenario = props.run.scenario();
    let cores = (0..scenario.cores.min(LISTED)).map(|core| Lane::Core(CoreId(core)));
    let dishes = (0..scenario.dishes.min(LISTED.into())).map(|dish| Lane::Dish(DishId(dish)));
    let mut lanes: Vec<Lane> = cores.chain(dishes).collect();
    if !lanes.contains(&props.selected) {
        lanes.push(props.selected);
    }
    let choice = |lane: &Lane| {
        let value = match lane {
            Lane::Core(core) => format!("c{}", core.0),
            Lane::Dish(dish) => format!("d{}", dish.0),
        };
        Choice { value: value.into(), name: text.lane(*lane, scenario).into(), lang: None }
    };
    let choices: Vec<Choice> = lanes.iter().map(choice).collect();
    let chosen = lanes.iter().position(|lane| *lane == props.selected);
    let on_choose = use_callback((dispatch, lanes), |place: usize, (dispatch, lanes)| {
        lanes.get(place).into_iter().for_each(|lane| dispatch.send(Action::Select(*lane)));
    });
    html! { <Select id="why-lane" {choices} {chosen} {on_choose} /> }
}

/// What causes are of.
#[derive(Properties, PartialEq)]
pub struct CausesProps {
    /// The run.
    pub run: Run,
    /// Its selected lane.
    pub selected: Lane,
    /// The moment; none while it plays.
    pub moment: Option<Millis>,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<&'static str>,
}

/// The chain of causes, the nearest first.
#[component]
pub fn Causes(props: &CausesProps) -> Html {
    let text = use_text();
    // A settled run may lack a lane that the present one has.
    let moment = props.moment.filter(|_| lanes::exists(props.selected, props.run.scenario()));
    let causes = moment.map_or_else(Vec::new, |moment| props.run.why(props.selected, moment));
    let item = |cause: Cause| {
        let sentence = text.why.sentence(&props.run, cause, &text.page);
        match cause.lane().filter(|lane| *lane != props.selected) {
            Some(lane) => html! { <li><Follow {lane} {sentence} /></li> },
            None => html! { <li><span>{ sentence }</span></li> },
        }
    };
    html! {
        <div id={props.id} tabindex="-1"><ol class="chain">{ for causes.into_iter().map(item) }</ol></div>
    }
}

#[derive(Properties, PartialEq)]
struct FollowProps {
    lane: Lane,
    sentence: AttrValue,
}

/// A cause that is another lane's: pressing it selects that lane. The chain takes the focus, for the button is gone then.
#[component]
fn Follow(props: &FollowProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback((dispatch, props.lane), |_: MouseEvent, (dispatch, lane)| {
        dispatch.send(Action::Select(*lane));
        dispatch.send(Action::Focus(Focus::Causes));
    });
    html! { <button type="button" {onclick}>{ &props.sentence }</button> }
}

#[derive(Properties, PartialEq)]
struct LimitProps {
    run: Run,
}

/// What limited the whole run.
#[component]
fn LimitOf(props: &LimitProps) -> Html {
    let text = use_text();
    let mut sentences = text.why.limit(&props.run, props.run.limit(), &text.page);
    let conclusion = sentences.pop().unwrap_or_default();
    let mut sentences = sentences.into_iter();
    let opening = sentences.next().unwrap_or_default();
    html! {
        <>
            <p><b>{ conclusion }</b>{ text.panel.between }{ opening }</p>
            <ul>{ for sentences.map(|part| html! { <li>{ part }</li> }) }</ul>
        </>
    }
}
