//! The kitchen: who is where at the moment.

use super::by_hand::use_grabs;
use crate::kitchen::{Detail, move_time, scene};
use crate::model::{Playback, Speed};
use crate::page::canvas::Palette;
use crate::page::canvas::eased::Eased;
use crate::page::canvas::kitchen;
use crate::page::canvas::observe::Size;
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
    /// How much of it is drawn.
    pub detail: Detail,
}

/// The kitchen of a run, painted.
#[component]
pub fn Kitchen(props: &KitchenProps) -> Html {
    let KitchenProps { run, panel, detail } = props;
    let canvas = use_node_ref();
    let size = use_picture(&canvas, KitchenPicture { run: run.clone(), detail: *detail });
    let grabs = use_grabs(run, size.map_or(1, Size::units), *detail);
    let summary = use_summary(run);
    html! {
        <div class="kitchen">
            <canvas ref={canvas} id={format!("kitchen-{panel}")} role="img" aria-label={summary} />
            { grabs }
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
    detail: Detail,
}

/// How plates and hands came to where they are.
#[derive(Default)]
struct KitchenState {
    eased: Eased,
    /// Where nothing was on its way: after how many placed moments, on a canvas of which width, with which palette.
    settled: Option<(u32, i32, Palette)>,
}

/// The shortest stage of a run that takes any time: moves take a part of it.
fn shortest_stage(run: &Run) -> Millis {
    let durations = run.scenario().stages.iter().map(|stage| stage.duration).filter(|time| *time > Millis::ZERO);
    durations.min().unwrap_or_default()
}

impl Picture for KitchenPicture {
    type Key = (Millis, u32);
    type State = KitchenState;

    fn key(&self, playback: &Playback) -> Self::Key {
        (playback.moment().min(self.run.end()), playback.placed())
    }

    fn paint(&self, state: &mut KitchenState, frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, passed } = frame;
        let (moment, placed) = self.key(playback);
        let scene = scene(&self.run, self.run.counts(moment).as_ref(), moment, (width, self.detail));
        let settled = Some((placed, width, palette.clone()));
        if state.settled != settled {
            state.settled = settled;
            state.eased.reset();
        }
        let speed = if playback.is_playing() { playback.speed() } else { Speed::NORMAL };
        let time = move_time(shortest_stage(&self.run), speed.quarters());
        let jumps = playback.has_reduced_motion() || time == 0;
        #[allow(clippy::cast_precision_loss, reason = "less than a second")]
        let share = if jumps { 1.0 } else { passed / time as f64 };
        let moves = state.eased.advance(&scene, share);
        canvas.clear(scene.height);
        kitchen::paint(canvas, &palette.inks(self.run.hues()), &scene, &state.eased, &self.run, text);
        if moves { Motion::Moving } else { Motion::Still }
    }
}
