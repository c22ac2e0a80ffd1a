//! The timelines of a run: its lanes of cores and goroutines on one axis, the legend, and the buttons that zoom.

use super::context::{GoTexts, use_go_text};
use super::lanes::{GoLaneKind, GoLanes};
use super::legend::GoLegend;
use crate::lab::Micros;
use crate::model::Playback;
use crate::model::golab::ShownRun;
use crate::page::canvas::axis;
use crate::page::components::timelines::Zoom;
use crate::page::hooks::{Frame, Picture, use_picture};
use crate::page::playback::Motion;
use crate::text::{PageText, fill};
use crate::timeline::Window;
use crate::units::Millis;
use yew::prelude::*;

/// The timelines of a run.
#[derive(Properties, PartialEq)]
pub struct GoTimelinesProps {
    /// The run.
    pub run: ShownRun,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
}

/// The timelines of a run, with the legend and the buttons that zoom.
#[component]
pub fn GoTimelines(props: &GoTimelinesProps) -> Html {
    let GoTimelinesProps { run, selected } = props;
    let text = &use_go_text().page;
    let lanes = |kind| html! { <GoLanes {kind} run={run.clone()} selected={*selected} /> };
    html! {
        <section class="card timelines">
            <div class="foot"><h2>{ text.cores_lanes }</h2><Zoom /></div>
            { lanes(GoLaneKind::Cores) }
            <div class="foot"><h2>{ text.goroutines_lanes }</h2></div>
            { lanes(GoLaneKind::Goroutines) }
            <Axis />
            <GoLegend run={run.clone()} />
        </section>
    }
}

/// A time on an axis; the first has its unit. Times of the playback are microseconds here.
pub fn tick(text: &PageText, first: bool, at: Millis) -> String {
    fill(if first { text.seconds } else { text.decimal }, &[&Micros(at.0).seconds()])
}

/// The times below the lanes.
#[component]
fn Axis() -> Html {
    let canvas = use_node_ref();
    let texts = GoTexts(use_go_text());
    use_picture(&canvas, AxisPicture(texts));
    html! { <div class="gutter"><canvas ref={canvas} class="axis" id="axis-go" aria-hidden="true" /></div> }
}

/// What is painted.
#[derive(PartialEq)]
struct AxisPicture(GoTexts);

impl Picture for AxisPicture {
    type Key = Window;
    type State = ();

    fn key(&self, playback: &Playback) -> Window {
        playback.window()
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, .. } = frame;
        canvas.clear(axis::HEIGHT);
        axis::paint_times(canvas, palette, playback.window(), (width, 0), &|first, at| tick(text, first, at));
        Motion::Still
    }
}
