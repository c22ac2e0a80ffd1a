//! The chart: how many goroutines are alive and how many running, over time.

use super::context::{GoTexts, use_go_text};
use super::timelines::tick;
use crate::model::Playback;
use crate::model::golab::{ShownRun, level_curves};
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::{axis, chart};
use crate::page::components::marker::{Mark, Marker};
use crate::page::context::use_text;
use crate::page::hooks::{Frame, Picture, use_picture};
use crate::page::playback::Motion;
use crate::text::fill;
use crate::timeline::Window;
use yew::prelude::*;

/// The chart of a run.
#[derive(Properties, PartialEq)]
pub struct GoChartProps {
    /// The run.
    pub run: ShownRun,
}

/// The chart of a run.
#[component]
pub fn GoChart(props: &GoChartProps) -> Html {
    let run = &props.run;
    let (text, page) = (use_go_text(), &use_text().page);
    let canvas = use_node_ref();
    let size = use_picture(&canvas, ChartPicture { run: run.clone(), texts: GoTexts(text) });
    // It has no lanes to select.
    let on_pick = use_callback((), |_: i32, ()| ());
    use_gestures(&canvas, on_pick);
    let [alive, running] = most(run).map(|most| most.to_string());
    let summary = fill(text.page.chart_summary, &[&alive, &running, &run.settings.cores.to_string()]);
    let key =
        |class: &'static str, name: String| html! { <li><span class={classes!("line", class)}></span>{ name }</li> };
    html! {
        <section class="card">
            <div class="foot">
                <h2>{ text.page.chart }</h2>
                <ul class="legend" aria-label={page.legend}>
                    { key("in-progress", text.page.alive.to_owned()) }
                    { key("running", text.page.on_cores.to_owned()) }
                    { key("limit", page.cores_line(run.settings.cores)) }
                </ul>
            </div>
            <div class="timed gutter chart">
                <canvas ref={canvas} id="chart-go" data-time="" role="img" aria-label={summary} />
                <Marker mark={Mark::Playhead} id="head-chart-go" {size} />
            </div>
        </section>
    }
}

/// The most alive, and the most running.
fn most(run: &ShownRun) -> [u32; 2] {
    let levels = run.levels();
    let most = |of: fn(&crate::lab::Level) -> u32| levels.iter().map(of).max().unwrap_or(0);
    [most(|level| level.alive), most(|level| level.running)]
}

/// What is painted.
#[derive(PartialEq)]
struct ChartPicture {
    run: ShownRun,
    texts: GoTexts,
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
        let cores = u32::from(self.run.settings.cores);
        let curves = level_curves(self.run.levels(), window, axis::length(width));
        let top = most(&self.run)[0].max(cores).max(1);
        chart::paint_curves(canvas, palette, width, window, &curves, (top, cores));
        axis::paint_times(canvas, palette, window, (width, chart::HEIGHT), &|first, at| tick(text, first, at));
        Motion::Still
    }
}
