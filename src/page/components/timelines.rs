//! The timelines of a single kitchen: its lanes of cores and dishes on one axis, the legend, and the buttons that zoom.

use super::icons::{Icon, IconButton};
use super::lanes::Lanes;
use super::legend::Legend;
use super::levels::Levels;
use crate::model::lanes::LaneKind;
use crate::model::{Command, Playback};
use crate::page::canvas::axis;
use crate::page::context::use_text;
use crate::page::hooks::{Frame, Picture, use_picture};
use crate::page::playback::{Motion, on_command, use_playback, use_playback_store};
use crate::run::Run;
use crate::schedule::drawing::Drawing;
use crate::timeline::Window;
use crate::why::Lane;
use std::rc::Rc;
use yew::prelude::*;

/// The timelines of a run.
#[derive(Properties, PartialEq)]
pub struct TimelinesProps {
    /// The run.
    pub run: Run,
    /// The run before the last change, or another to compare with, below it.
    pub ghost: Option<Run>,
    /// What that is called.
    pub ghost_name: AttrValue,
    /// Whether lanes of cores are shown.
    pub cores: bool,
    /// Whether lanes of dishes are shown.
    pub dishes: bool,
    /// The lane that is selected.
    pub selected: Lane,
    /// Whether what the clock has not come to yet is seen.
    pub told: bool,
    /// What was drawn as the prediction of the run.
    #[prop_or_default]
    pub drawn: Option<Rc<Drawing>>,
}

/// The timelines of a run, with the legend and the buttons that zoom.
#[component]
pub fn Timelines(props: &TimelinesProps) -> Html {
    let TimelinesProps { run, ghost, ghost_name, cores, dishes, selected, told, drawn } = props;
    let text = &use_text().page;
    let below = ghost.as_ref().map(|_| ghost_name.clone());
    let lanes = |kind| {
        html! { <Lanes {kind} panel={0} run={run.clone()} ghost={ghost.clone()} chosen=true selected={*selected} narrow=false told={*told} drawn={drawn.clone()} /> }
    };
    html! {
        <section class="card timelines">
            <div class="foot">
                if *cores { <h2>{ text.cores }</h2> }
                <Levels run={run.clone()} panel={0} />
                <Zoom />
            </div>
            if *cores { { lanes(LaneKind::Cores) } }
            if *dishes {
                <div class="foot">
                    <h2>{ text.all_dishes(run.scenario()) }</h2>
                    <Legend run={run.clone()} ghost={below.clone()} />
                </div>
                { lanes(LaneKind::Dishes) }
            } else {
                <Legend run={run.clone()} ghost={below.clone()} />
            }
            <Axis panel={0} />
        </section>
    }
}

/// The times below the lanes of a run.
#[derive(Properties, PartialEq)]
pub struct AxisProps {
    /// The run's place among the runs of the page.
    pub panel: usize,
}

/// The times below the lanes of a run.
#[component]
pub fn Axis(props: &AxisProps) -> Html {
    let canvas = use_node_ref();
    use_picture(&canvas, AxisPicture);
    html! {
        <div class="gutter"><canvas ref={canvas} class="axis" id={format!("axis-{}", props.panel)} aria-hidden="true" /></div>
    }
}

/// What is painted.
#[derive(PartialEq)]
struct AxisPicture;

impl Picture for AxisPicture {
    type Key = Window;
    type State = ();

    fn key(&self, playback: &Playback) -> Window {
        playback.window()
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, .. } = frame;
        canvas.clear(axis::HEIGHT);
        axis::paint(canvas, palette, playback.window(), width, 0, text);
        Motion::Still
    }
}

/// The buttons that zoom. All are there always, so that none moves under the pointer; those with nothing to do are off.
#[component]
pub fn Zoom() -> Html {
    let text = &use_text().page;
    let store = use_playback_store();
    let zoomed = *use_playback(Playback::is_zoomed);
    let can_fit = *use_playback(Playback::can_fit);
    let command = |command| on_command(&store, command);
    let pans = [(text.zoom_left, Icon::Left, -50), (text.zoom_right, Icon::Right, 50)];
    let pan = |(name, icon, percent)| {
        html! { <IconButton {name} {icon} off={!zoomed} onclick={command(Command::Pan(percent))} /> }
    };
    html! {
        <div class="zoom" role="group" aria-label={text.zoom}>
            { for pans.into_iter().map(pan) }
            <IconButton name={text.zoom_fit} icon={Icon::Fit} off={!can_fit} onclick={command(Command::Fit)} />
            <IconButton name={text.zoom_out} icon={Icon::ZoomOut} off={!zoomed} onclick={command(Command::Zoom(None, 200))} />
            <IconButton name={text.zoom_in} icon={Icon::ZoomIn} onclick={command(Command::Zoom(None, 50))} />
        </div>
    }
}
