//! The details of the chosen kitchen: tabs under the timelines, of which one is open.

use super::chart::Chart;
use super::differences::Differences;
use super::go::Go;
use super::lanes::Lanes;
use super::legend::Legend;
use super::machine::Machine;
use super::numbers::{AllNumbers, Tiles};
use super::order::Order;
use super::processors::Processors;
use super::sweep::Sweep;
use super::timelines::{Axis, Zoom};
use super::why::Why;
use crate::model::lanes::LaneKind;
use crate::model::{Action, Measured, Offer, Panel};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::focus::focus;
use crate::run::Run;
use crate::text::{Text, fill};
use crate::units::Millis;
use crate::why::Lane;
use yew::prelude::*;

/// What the details are of.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The step.
    pub step: usize,
    /// All runs of the page.
    pub runs: Vec<Run>,
    /// The same as they were simulated.
    pub simulated: Vec<Run>,
    /// What was measured of them.
    pub measured: Option<Measured>,
    /// What each is called, where there are several.
    pub names: Vec<AttrValue>,
    /// The place of the chosen one.
    pub chosen: usize,
    /// Its run.
    pub run: Run,
    /// Its selected lane.
    pub selected: Lane,
    /// The panel that is open.
    pub panel: Panel,
    /// The counts that the reader predicted for moments.
    pub counts: Vec<(Millis, u32)>,
    /// Whether the runs are the step's own kitchens, or else one is pinned.
    pub worlds: bool,
}

/// The tabs, and the panel that is open.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let several = props.runs.len() > 1;
    let panels = Offer::of_step(props.step).panels(several);
    let open = props.panel;
    let id = |panel: Panel| format!("tab-{}", panel.word());
    let on_key =
        use_callback((panels.clone(), open, dispatch.clone(), text.page.direction), |event: KeyboardEvent, deps| {
            let (panels, open, dispatch, direction) = deps;
            if let Some(next) = neighbour(panels, *open, &event.key(), *direction == "rtl") {
                event.prevent_default();
                dispatch.send(Action::OpenPanel(next));
                focus(&format!("tab-{}", next.word()));
            }
        });
    let tab = |panel: Panel| {
        let is_open = panel == open;
        html! {
            <button key={panel.word()} type="button" role="tab" id={id(panel)} aria-controls="panel" tabindex={if is_open { "0" } else { "-1" }}
                aria-selected={if is_open { "true" } else { "false" }} onclick={dispatch.on(Action::OpenPanel(panel))}>
                { name(text, panel) }
            </button>
        }
    };
    let of = props.names.get(props.chosen).filter(|_| several);
    html! {
        <section class="card details" aria-label={text.page.details}>
            <div class="foot">
                <div class="tabs" role="tablist" aria-label={text.page.details} onkeydown={on_key}>{ for panels.iter().copied().map(tab) }</div>
                if let Some(of) = of { <p class="of" id="of-kitchen">{ fill(text.page.of_kitchen, &[of]) }</p> }
            </div>
            <div key={format!("{}-{}", props.step, open.word())} class={classes!("panel", open.word())} role="tabpanel" id="panel" tabindex="0" aria-labelledby={id(open)}>
                { content(props, open) }
            </div>
        </section>
    }
}

/// The tab that a key leads to, if any.
fn neighbour(panels: &[Panel], open: Panel, key: &str, mirrored: bool) -> Option<Panel> {
    let place = panels.iter().position(|panel| *panel == open)?;
    let count = panels.len();
    let to = match (key, mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => (place + 1) % count,
        ("ArrowLeft", false) | ("ArrowRight", true) => (place + count - 1) % count,
        ("Home", _) => 0,
        ("End", _) => count - 1,
        _ => return None,
    };
    panels.get(to).copied()
}

/// What a panel is called.
fn name(text: &'static Text, panel: Panel) -> &'static str {
    match panel {
        Panel::Dishes => text.panel.dishes_tab,
        Panel::Chart => text.page.chart,
        Panel::Numbers => text.page.metrics,
        Panel::Go => text.panel.go_tab,
        Panel::Why => text.why.title,
        Panel::Order => text.panel.order_tab,
        Panel::Sweep => text.panel.sweep_tab,
        Panel::Clocks => text.panel.clocks_tab,
        Panel::Machine => text.machine.title,
    }
}

fn content(props: &DetailsProps, open: Panel) -> Html {
    let DetailsProps { step, run, chosen, selected, .. } = props;
    let (step, chosen, selected) = (*step, *chosen, *selected);
    match open {
        Panel::Dishes => html! {
            <>
                <div class="foot"><Legend run={run.clone()} ghost={None::<AttrValue>} /><Zoom /></div>
                <Lanes key={chosen} kind={LaneKind::Dishes} panel={chosen} run={run.clone()} ghost={None::<Run>} chosen=true {selected} narrow=false told=true />
                <Axis panel={chosen} />
            </>
        },
        Panel::Chart => html! { <Chart key={chosen} panel={chosen} run={run.clone()} counts={props.counts.clone()} /> },
        Panel::Numbers => html! {
            <>
                if let Some((first, beside)) = props.runs.split_first().filter(|_| props.worlds) {
                    <Differences names={props.names.clone()} run={first.clone()} beside={beside.to_vec()} worlds=true />
                }
                <Tiles run={run.clone()} />
                <AllNumbers run={run.clone()} />
            </>
        },
        Panel::Go => html! { <Go {step} run={run.clone()} /> },
        Panel::Why => html! { <Why run={run.clone()} {selected} /> },
        Panel::Order => html! { <Order run={run.clone()} /> },
        Panel::Sweep => html! { <Sweep run={run.clone()} /> },
        Panel::Clocks => html! { <Processors /> },
        Panel::Machine => html! {
            <Machine runs={props.simulated.clone()} names={props.names.clone()} measured={props.measured.clone()} />
        },
    }
}
