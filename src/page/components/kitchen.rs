//! The kitchen: who is where at the moment.

use crate::kitchen::{Census, MOST_PLATES, scene};
use crate::model::Playback;
use crate::page::canvas::Palette;
use crate::page::canvas::kitchen::{self, Eased};
use crate::page::context::{Texts, use_text};
use crate::page::hooks::{Frame, PATIENCE, Picture, use_debounced, use_picture, use_resting_moment};
use crate::page::playback::Motion;
use crate::run::Run;
use crate::units::Millis;
use yew::prelude::*;

/// The kitchen of a run.
#[derive(Properties, PartialEq)]
pub struct KitchenProps {
    /// The run.
    pub run: Run,
    /// Its place among the runs of the page.
    pub panel: usize,
}

/// The kitchen of a run, painted.
#[component]
pub fn Kitchen(props: &KitchenProps) -> Html {
    let KitchenProps { run, panel } = props;
    let canvas = use_node_ref();
    use_picture(&canvas, KitchenPicture { run: run.clone() });
    let summary = use_summary(run);
    html! {
        <div class="kitchen">
            <canvas ref={canvas} id={format!("kitchen-{panel}")} role="img" aria-label={summary} />
        </div>
    }
}

/// The kitchen in words, at the moment at which it rests.
#[hook]
fn use_summary(run: &Run) -> AttrValue {
    let (moment, text) = (use_resting_moment(), use_text());
    let rested = use_debounced((run.clone(), moment, Texts(text)), PATIENCE);
    let summary = use_memo(rested, |(run, moment, text)| AttrValue::from(text.0.page.kitchen_summary(run, *moment)));
    (*summary).clone()
}

/// What is painted.
#[derive(PartialEq)]
struct KitchenPicture {
    run: Run,
}

/// How plates and hands came to where they are.
#[derive(Default)]
struct KitchenState {
    eased: Eased,
    /// Where nothing was on its way: after how many placed moments, on a canvas of which width, with which palette.
    settled: Option<(u32, i32, Palette)>,
    /// The counts of a run with many dishes.
    census: Option<(Run, Census)>,
}

impl KitchenState {
    /// Counts through a run with many dishes, once.
    fn census(&mut self, run: &Run) -> Option<&Census> {
        if run.scenario().dishes <= MOST_PLATES {
            self.census = None;
        } else if self.census.as_ref().is_none_or(|(counted, _)| counted != run) {
            self.census = Some((run.clone(), Census::of(run)));
        }
        self.census.as_ref().map(|(_, census)| census)
    }
}

/// How fast plates and hands go where they should be: in this time, milliseconds, they go about two thirds of the way.
const EASE: f64 = 70.0;

impl Picture for KitchenPicture {
    type Key = (Millis, u32);
    type State = KitchenState;

    fn key(&self, playback: &Playback) -> Self::Key {
        (playback.moment().min(self.run.end()), playback.placed())
    }

    fn paint(&self, state: &mut KitchenState, frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, passed } = frame;
        let (moment, placed) = self.key(playback);
        let scene = scene(&self.run, state.census(&self.run), moment, width);
        let settled = Some((placed, width, palette.clone()));
        if state.settled != settled {
            state.settled = settled;
            state.eased.reset();
        }
        let share = if playback.has_reduced_motion() { 1.0 } else { 1.0 - (-passed / EASE).exp() };
        let moves = state.eased.advance(&scene, share);
        canvas.clear(scene.height);
        kitchen::paint(canvas, &palette.inks(self.run.hues()), &scene, &state.eased, &self.run, text);
        if moves { Motion::Moving } else { Motion::Still }
    }
}
