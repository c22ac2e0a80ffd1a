//! The kitchens of the page, with the transport below. Several have their lanes of cores with them, on one axis.

use super::kitchen::Kitchen;
use super::lanes::Lanes;
use super::levels::Levels;
use super::transport::Transport;
use crate::kitchen::Detail;
use crate::model::Action;
use crate::model::lanes::LaneKind;
use crate::page::context::{use_dispatch, use_text};
use crate::run::{Run, end_of};
use crate::schedule::drawing::Drawing;
use crate::why::Lane;
use std::rc::Rc;
use yew::prelude::*;

/// The kitchens of the page.
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is about another part of what is shown")]
pub struct KitchensProps {
    /// The runs, the present one first.
    pub runs: Vec<Run>,
    /// What each is called, where there are several.
    pub names: Vec<AttrValue>,
    /// The place of the one whose details are shown.
    pub chosen: usize,
    /// Its selected lane.
    pub selected: Lane,
    /// Whether kitchens are shown.
    pub shown: bool,
    /// Whether the lanes of several kitchens' cores are shown.
    pub cores: bool,
    /// Whether what happens is still to be predicted: nothing plays then.
    pub hiding: bool,
    /// Whether totals are told.
    pub told: bool,
    /// Whether cores are heard while it plays.
    pub sound: bool,
    /// The end of the axis where less is to be seen.
    #[prop_or_default]
    pub ghost: Option<Run>,
    /// What was drawn as the prediction of the first one.
    #[prop_or_default]
    pub drawn: Option<Rc<Drawing>>,
}

/// All kitchens side by side, and the transport.
#[component]
pub fn Kitchens(props: &KitchensProps) -> Html {
    let text = &use_text().page;
    let several = props.runs.len() > 1;
    let kitchen = |(panel, run): (usize, &Run)| {
        let name = props.names.get(panel).cloned().unwrap_or_default();
        if !several {
            return html! {
                <section key={panel} class="card" aria-label={text.kitchen}>
                    <Kitchen run={run.clone()} {panel} detail={Detail::Full} />
                </section>
            };
        }
        let chosen = panel == props.chosen;
        let ghost = props.ghost.clone().filter(|_| panel == 0);
        let drawn = props.drawn.clone().filter(|_| panel == 0);
        html! {
            <div key={panel} role="group" class={classes!("card", "one", (chosen && !props.hiding).then_some("chosen"))} aria-label={name.clone()}>
                <World {name} {panel} {chosen} run={run.clone()} hiding={props.hiding} told={props.told} />
                if props.shown { <Kitchen run={run.clone()} {panel} detail={Detail::Small} /> }
                if props.cores && !props.hiding {
                    <Lanes kind={LaneKind::Cores} {panel} run={run.clone()} {ghost} {chosen} selected={props.selected} narrow=true told={props.told} {drawn} />
                }
                if !props.hiding { <Levels run={run.clone()} {panel} /> }
            </div>
        }
    };
    html! {
        <div class={classes!("top", several.then_some("several"))}>
            if props.shown || several {
                <div class={worlds(props.runs.len())}>{ for props.runs.iter().enumerate().map(kitchen) }</div>
            }
            if !props.hiding { <Transport sound={props.sound} end={end_of(&props.runs)} told={props.told} /> }
        </div>
    }
}

/// How the kitchens stand: alone, two beside each other, or three where there are more than four.
fn worlds(count: usize) -> &'static str {
    match count {
        0 | 1 => "alone",
        2..=4 => "worlds",
        _ => "worlds many",
    }
}

/// A run beside others.
#[derive(Properties, PartialEq)]
struct WorldProps {
    /// What it is called.
    name: AttrValue,
    /// Its place among the runs of the page.
    panel: usize,
    /// Whether its details are shown.
    chosen: bool,
    run: Run,
    /// Whether what happens is still to be predicted.
    hiding: bool,
    /// Whether its total is told.
    told: bool,
}

/// What a run beside others is called, as a button that shows its details, and its total.
#[component]
fn World(props: &WorldProps) -> Html {
    let text = &use_text().page;
    let onclick = use_dispatch().on(Action::Choose(props.panel));
    if props.hiding {
        return html! { <h2 class="world"><b>{ props.name.clone() }</b></h2> };
    }
    html! {
        <h2 class="world">
            <button type="button" id={format!("world-{}", props.panel)} aria-pressed={if props.chosen { "true" } else { "false" }} {onclick}>
                { props.name.clone() }
            </button>
            if props.told { <span>{ text.total_of(props.run.makespan()) }</span> }
        </h2>
    }
}
