//! The chart: how many dishes are in progress and how many cores running, over time.

use super::marker::{Mark, Marker};
use crate::model::Playback;
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::{axis, chart};
use crate::page::context::{Texts, use_text};
use crate::page::hooks::{Frame, Picture, use_follow, use_in_view, use_picture, use_settled};
use crate::page::platform::element;
use crate::page::playback::Motion;
use crate::run::Run;
use crate::timeline::Window;
use crate::units::Millis;
use web_sys::Element;
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

/// The chart of a run, with the numbers at the moment shown.
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
    html! {
        <section class="card chart">
            <h2>{ text.chart }</h2>
            <div class="timed gutter">
                <canvas ref={canvas} id={format!("chart-{panel}")} data-time="" role="img" aria-label={summary} />
                <Marker mark={Mark::Playhead} id={format!("head-chart-{panel}")} {size} />
                <Marker mark={Mark::Guess} id={format!("guess-chart-{panel}")} {size} />
            </div>
            <Levels run={run.clone()} {panel} />
        </section>
    }
}

/// The numbers at the moment shown.
#[derive(Properties, PartialEq)]
struct LevelsProps {
    run: Run,
    panel: usize,
}

/// How many are in progress and running at the moment shown, in words; while it plays only in view.
#[component]
fn Levels(props: &LevelsProps) -> Html {
    let node = use_node_ref();
    let (text, in_view) = (use_text(), use_in_view(&node));
    use_follow((props.run.clone(), Texts(text), node.clone(), in_view), |playback, (run, text, node, in_view)| {
        if *in_view || !playback.is_playing() {
            let moment = playback.moment();
            let level = run.level_at(moment);
            let words = text.0.page.levels(moment, level.in_progress, level.running);
            node.cast::<Element>().iter().for_each(|element| element::set_text(element, &words));
        }
    });
    html! { <p ref={node} class="levels" id={format!("levels-{}", props.panel)}></p> }
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
