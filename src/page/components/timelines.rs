//! The timelines of all runs on the page, on one axis.

use super::chart::Chart;
use super::icons::{Icon, IconButton};
use super::lanes::Lanes;
use super::legend::Legend;
use crate::model::lanes::LaneKind;
use crate::model::{Action, Command, Focus, Playback};
use crate::page::canvas::axis;
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::{Frame, Picture, use_picture};
use crate::page::playback::{Motion, on_command, use_playback, use_playback_store};
use crate::run::Run;
use crate::timeline::Window;
use crate::units::Millis;
use crate::why::Lane;
use yew::prelude::*;

/// The timelines of all runs.
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is about another part of what is shown")]
pub struct TimelinesProps {
    /// The runs, the present one first.
    pub runs: Vec<Run>,
    /// What each is called, where there are several.
    pub names: Vec<AttrValue>,
    /// Whether lanes of cores are shown.
    pub cores: bool,
    /// Whether lanes of dishes are shown.
    pub dishes: bool,
    /// Whether each run has its chart here.
    pub charts: bool,
    /// The counts that the reader predicted for moments.
    #[prop_or_default]
    pub counts: Vec<(Millis, u32)>,
    /// The lane that is selected.
    pub selected: Lane,
    /// Whether totals are told.
    pub told: bool,
    /// What stands before the first run: the differences between the runs.
    #[prop_or_default]
    pub children: Html,
}

/// The timelines of all runs, with the legend and the buttons that zoom.
#[component]
pub fn Timelines(props: &TimelinesProps) -> Html {
    let TimelinesProps { runs, names, cores, dishes, charts, counts, selected, told, children } = props;
    let several = runs.len() > 1;
    let one = |(panel, run): (usize, &Run)| {
        let name = names.get(panel).cloned().unwrap_or_default();
        let lanes = |kind| html! { <Lanes {kind} {panel} run={run.clone()} selected={*selected} /> };
        html! {
            <key={panel}>
                if several { <World {name} run={run.clone()} hiding={!*told} /> }
                if *cores { { lanes(LaneKind::Cores) } }
                if *dishes { { lanes(LaneKind::Dishes) } }
                <Axis {panel} />
                if *charts { <Chart {panel} run={run.clone()} counts={counts.clone()} /> }
            </>
        }
    };
    html! {
        <section class="card timelines">
            { children.clone() }
            { for runs.iter().enumerate().map(one) }
            if let Some(run) = runs.first() { <Foot run={run.clone()} /> }
        </section>
    }
}

/// A run beside others.
#[derive(Properties, PartialEq)]
pub struct WorldProps {
    /// What it is called.
    pub name: AttrValue,
    /// The run.
    pub run: Run,
    /// Whether its total is still to be predicted.
    #[prop_or_default]
    pub hiding: bool,
}

/// What a run beside others is called, and its total.
#[component]
pub fn World(props: &WorldProps) -> Html {
    let text = &use_text().page;
    html! {
        <h2 class="world">
            <b>{ props.name.clone() }</b>
            if !props.hiding { <span>{ text.total_of(props.run.makespan()) }</span> }
        </h2>
    }
}

/// The times below the lanes of a run.
#[derive(Properties, PartialEq)]
struct AxisProps {
    panel: usize,
}

#[component]
fn Axis(props: &AxisProps) -> Html {
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

/// What stands below the timelines.
#[derive(Properties, PartialEq)]
struct FootProps {
    run: Run,
}

/// The legend, and the buttons that zoom.
#[component]
fn Foot(props: &FootProps) -> Html {
    let text = &use_text().page;
    let (store, dispatch) = (use_playback_store(), use_dispatch());
    let zoomed = *use_playback(Playback::is_zoomed);
    let command = |command| on_command(&store, command);
    let fit = {
        let store = store.clone();
        // The button goes away with what it did.
        Callback::from(move |_| {
            store.command(&Command::Fit);
            dispatch.send(Action::Focus(Focus::ZoomIn));
        })
    };
    html! {
        <div class="foot">
            <Legend run={props.run.clone()} />
            <div class="zoom" role="group" aria-label={text.zoom}>
                <IconButton name={text.zoom_out} icon={Icon::ZoomOut} onclick={command(Command::Zoom(None, 200))} />
                <IconButton name={text.zoom_in} icon={Icon::ZoomIn} onclick={command(Command::Zoom(None, 50))} id={Focus::ZoomIn.id()} />
                if zoomed {
                    <IconButton name={text.zoom_left} icon={Icon::Left} onclick={command(Command::Pan(-50))} />
                    <IconButton name={text.zoom_right} icon={Icon::Right} onclick={command(Command::Pan(50))} />
                    <IconButton name={text.zoom_fit} icon={Icon::Fit} onclick={fit} />
                }
            </div>
        </div>
    }
}
