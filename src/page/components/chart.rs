//! The chart: how many dishes are in progress and how many cores running, over time.

use super::marker::{Mark, Marker};
use crate::model::Playback;
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::{axis, chart};
use crate::page::context::use_text;
use crate::page::hooks::{Frame, Picture, use_picture, use_settled};
use crate::page::playback::Motion;
use crate::run::Run;
use crate::timeline::Window;
use crate::units::Millis;
use yew::prelude::*;

/// The chart of a run.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// The run.
    pub run: Run,
    /// Its place among the runs of the page.
    pub panel: usize,
    /// The counts that the reader predicted for moments.
    #[prop_or_default]
    pub counts: Vec<(Millis, u32)>,
}

/// The chart of a run.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let ChartProps { run, panel, counts } = props;
    let text = &use_text().page;
    let canvas = use_node_ref();
    let size = use_picture(&canvas, ChartPicture { run: run.clone(), counts: counts.clone() });
    // It has no lanes to select.
    let on_pick = use_callback((), |_: i32, ()| ());
    use_gestures(&canvas, on_pick);
    // The numbers of a large run cost as much as its simulation.
    let settled = use_settled(run);
    let summary = text.chart_summary(settled.metrics(), settled.scenario().cores);
    let metrics = settled.metrics();
    // What is shaded is named where it occurs.
    let keys = [
        (true, "line in-progress", text.in_progress.to_owned()),
        (metrics.max_in_progress > 1, "shade in-progress", text.overlapping.to_owned()),
        (true, "line running", text.running.to_owned()),
        (metrics.max_running > 1, "shade running", text.at_once.to_owned()),
        (true, "line limit", text.cores_line(run.scenario().cores)),
    ];
    let key = |(_, class, name): (bool, &'static str, String)| html! { <li><span {class}></span>{ name }</li> };
    let keys = keys.into_iter().filter(|(occurs, ..)| *occurs).map(key);
    html! {
        <>
        <ul class="legend" aria-label={text.legend}>{ for keys }</ul>
        <div class="timed gutter chart">
            <canvas ref={canvas} id={format!("chart-{panel}")} data-time="" role="img" aria-label={summary} />
            <Marker mark={Mark::Playhead} id={format!("head-chart-{panel}")} {size} />
            <Marker mark={Mark::Guess} id={format!("guess-chart-{panel}")} {size} />
        </div>
        </>
    }
}

/// What is painted.
#[derive(PartialEq)]
struct ChartPicture {
    run: Run,
    counts: Vec<(Millis, u32)>,
}

impl Picture for ChartPicture {
    type Key = Window;
    type State = ();

    fn key(&self, playback: &Playback) -> Window {
        playback.window()
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, .. } = frame;
        let window = playback.window();
        canvas.clear(chart::HEIGHT + axis::HEIGHT);
        chart::paint(canvas, palette, width, &self.run, (window, &self.counts), text);
        axis::paint(canvas, palette, window, width, chart::HEIGHT, text);
        Motion::Still
    }
}
