//! The picture of one kitchen: cores as they were simulated above workers as they were measured, on one axis.

use crate::model::Playback;
use crate::page::canvas::axis;
use crate::page::canvas::lanes::{self, Ghost, Lanes};
use crate::page::context::use_text;
use crate::page::hooks::{Frame, Picture, use_picture};
use crate::page::playback::Motion;
use crate::run::Run;
use crate::text::fill;
use crate::timeline::{Bulks, Shape, Window, core_lane, number_room};
use crate::units::CoreId;
use std::cmp::Ordering;
use yew::prelude::*;

/// From one lane to the next.
const PITCH: i32 = 18;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct MeasuredLanesProps {
    /// The kitchen's place.
    pub kitchen: usize,
    /// Its run as it was simulated.
    pub simulated: Run,
    /// Its run as it was measured.
    pub measured: Run,
}

/// The picture, with its contents in words.
#[component]
pub fn MeasuredLanes(props: &MeasuredLanesProps) -> Html {
    let text = use_text();
    let canvas = use_node_ref();
    let (simulated, measured) = (props.simulated.clone(), props.measured.clone());
    let totals = [&simulated, &measured].map(|run| text.page.seconds(run.makespan()));
    let label = fill(text.machine.picture, &totals.each_ref().map(String::as_str));
    use_picture(&canvas, LanesPicture { simulated, measured, worker: text.machine.worker });
    html! { <canvas ref={canvas} id={format!("machine-lanes-{}", props.kitchen)} role="img" aria-label={label} /> }
}

/// What is painted.
#[derive(PartialEq)]
struct LanesPicture {
    simulated: Run,
    measured: Run,
    /// What a worker is called.
    worker: &'static str,
}

impl Picture for LanesPicture {
    type Key = ();
    type State = ();

    fn key(&self, _playback: &Playback) {}

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, .. } = frame;
        let window = Window::whole(self.simulated.end().max(self.measured.end()));
        // Those that were simulated, an empty one, those that were measured.
        let cores = i32::from(self.simulated.scenario().cores);
        let (count, below) = (2 * cores + 1, cores + 1);
        let height = count * PITCH;
        canvas.clear(height + axis::HEIGHT);
        let number = |lane: i32| u64::try_from(lane).unwrap_or(0) + 1;
        let name = |lane: i32| match lane.cmp(&cores) {
            Ordering::Less => text.core(number(lane)),
            Ordering::Equal => String::new(),
            Ordering::Greater => fill(self.worker, &[&number(lane - below).to_string()]),
        };
        let shapes = |lane: i32, length: u64| {
            let (run, lane) = if lane < cores { (&self.simulated, lane) } else { (&self.measured, lane - below) };
            u16::try_from(lane).map_or_else(|_| Vec::new(), |core| core_lane(run, CoreId(core), window, length))
        };
        let ghost = Ghost { shapes: &|_, _| Vec::new(), hues: self.measured.hues(), end: None };
        let bulks = Bulks::of(self.simulated.scenario());
        let share = |_: i32, shape: &Shape| bulks.share_of(shape);
        let (name, shapes, share) = (&name, &shapes, &share);
        let offered: &dyn Fn(i32) -> bool = &|_| false;
        let number = number_room(self.simulated.scenario().dishes);
        let lanes = Lanes {
            window,
            pitch: PITCH,
            count,
            top: 0,
            selected: None,
            name,
            share,
            shapes,
            ghost,
            offered,
            number,
            drawn: None,
        };
        lanes::paint(canvas, &palette.inks(self.measured.hues()), (width, height), &lanes);
        axis::paint(canvas, palette, window, width, height, text);
        Motion::Still
    }
}
