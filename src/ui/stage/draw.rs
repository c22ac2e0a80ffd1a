//! What the stage draws: what stands still, which depends on the window, and what moves, which depends on the moment. Canvases
//! are found when the page is laid out anew and kept until it is again.

use super::super::ink::Ink;
use super::super::paint::{self, LABEL, Lanes};
use super::super::views::TILES;
use super::{DISH_PITCH, Inner, cores_pitch, count_of};
use crate::browser::{self, Canvas};
use crate::kitchen::scene;
use crate::scenario::Scenario;
use crate::timeline::{Window, core_lane, dish_lane};
use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;

/// The height of the chart.
const CHART: i32 = 116;
/// The height of an axis, below lanes or chart.
const AXIS: i32 = 18;
/// The most height that lanes of a kind take without scrolling, which the style sheet has, too.
const LANES: i32 = 264;

/// The canvases of one run, found before any is drawn on and kept while the page stands as it is, and how far lanes are
/// scrolled.
#[derive(Default)]
pub(super) struct Pens {
    kitchen: Option<Canvas>,
    lanes: [Option<Canvas>; 2],
    scrolled: [i32; 2],
    axis: Option<Canvas>,
    chart: Option<Canvas>,
    /// The moment whose kitchen is drawn, once nothing in it is on its way any more.
    pub(super) drawn: Option<Millis>,
    /// The width of its timelines: that of the narrowest, for one with a scroll bar is narrower, and all share an axis.
    pub(super) width: i32,
}

impl Inner {
    /// Gives lanes their heights and finds the canvases, where either may have changed: first all that is written, then all
    /// that is read, or the page would be laid out again and again. Between two times that canvases are found nothing on the
    /// page shrinks: what is below would move under the hand of who drags a slider, and that takes long.
    fn find(&mut self) {
        for (number, panel) in self.panels.iter_mut().enumerate() {
            let scenario = panel.run.scenario();
            let (pitch, cores) = cores_pitch(scenario.cores);
            let needed = [cores * pitch, count_of(scenario.dishes).saturating_mul(DISH_PITCH)];
            for ((kind, tall), needed) in ["cores", "dishes"].iter().zip(&mut panel.tall).zip(needed) {
                if self.stale || needed > *tall {
                    *tall = needed;
                    browser::set_style(&format!("{kind}-tall-{number}"), "height", &format!("{needed}px"));
                }
            }
        }
        if std::mem::take(&mut self.stale) {
            for (number, panel) in self.panels.iter_mut().enumerate() {
                panel.pens = found(number);
            }
            self.numbers = browser::element(TILES).is_some_and(|tiles| browser::in_view(&tiles) > 0);
        }
    }

    /// Draws lanes, axes and charts, which depend on the window and not on the moment.
    pub(super) fn draw_still(&mut self) {
        self.untold = true;
        let ink = self.ink.get_or_insert_with(Ink::read);
        if self.stale
            && let Some(panel) = self.panels.first()
        {
            draw_legend(ink, panel.run.scenario());
        }
        self.find();
        // Drawn when it is scrolled to.
        self.missed = !self.whole;
        let Some(ink) = &self.ink else { return };
        for (number, panel) in self.panels.iter_mut().enumerate() {
            let (run, window, text) = (&panel.run, self.window, self.text);
            let scenario = run.scenario();
            let Pens { lanes: [cores, dishes], scrolled: [core_top, dish_top], axis, chart, width, .. } =
                &mut panel.pens;
            let width = *width;
            let seen = |pen| seen(pen, self.whole);
            let [cores, dishes, axis, chart] = [cores, dishes, axis, chart].map(seen);
            // Lanes of the first kitchen are those that are asked about.
            let asked = self.asked.filter(|_| number == 0);
            let core = asked.and_then(|lane| if let Lane::Core(core) = lane { Some(i32::from(core.0)) } else { None });
            let dish = asked.and_then(|lane| if let Lane::Dish(dish) = lane { Some(count_of(dish.0)) } else { None });
            let (pitch, count) = cores_pitch(scenario.cores);
            let name = |lane: i32| text.core(number_of(lane));
            let shapes = |lane: i32, width| core_lane(run, CoreId(u16::try_from(lane).unwrap_or(0)), window, width);
            let kind = (pitch, count, *core_top, self.whole);
            draw_lanes(ink, cores, kind, (window, width, core), &name, &shapes);
            let name = |lane: i32| text.dish(number_of(lane));
            let shapes = |lane: i32, width| dish_lane(run, DishId(u32::try_from(lane).unwrap_or(0)), window, width);
            let kind = (DISH_PITCH, count_of(scenario.dishes), *dish_top, self.whole);
            draw_lanes(ink, dishes, kind, (window, width, dish), &name, &shapes);
            if let Some(pen) = axis {
                pen.clear(AXIS);
                paint::axis(pen, ink, window, width, 0, text);
            }
            if let Some(pen) = chart {
                pen.clear(CHART + AXIS);
                paint::chart(pen, ink, (width, CHART), run, (window, &self.counts), text);
                paint::axis(pen, ink, window, width, CHART, text);
            }
        }
    }

    /// Draws kitchens, playheads and the clock. True where something is still on its way.
    pub(super) fn draw_moving(&mut self, passed: f64) -> bool {
        if self.stale {
            self.find();
        }
        let ink = self.ink.get_or_insert_with(Ink::read);
        let jump = browser::matches("(prefers-reduced-motion: reduce)");
        // A quarter of a second or so, whatever the rate of frames.
        let share = if jump { 1.0 } else { 1.0 - (-passed / 70.0).exp() };
        let mut moving = false;
        for panel in &mut self.panels {
            let at = self.moment.min(panel.run.end());
            if panel.pens.drawn != Some(at)
                && let Some(pen) = seen(&mut panel.pens.kitchen, self.whole)
            {
                let scene = scene(&panel.run, panel.census.as_ref(), at, pen.width());
                let eases = panel.eased.go(&scene, share);
                panel.pens.drawn = Some(at).filter(|_| !eases);
                moving |= eases;
                pen.clear(scene.height);
                paint::kitchen(pen, ink, &scene, &panel.eased, &panel.run, self.text);
            }
        }
        // While dishes are on their way and time stands still, no word changes.
        if std::mem::take(&mut self.untold) {
            self.tell();
        }
        self.whole = false;
        moving
    }

    /// Moves the playheads and writes what the moment is called.
    fn tell(&mut self) {
        for (number, panel) in self.panels.iter_mut().enumerate() {
            let chart = seen(&mut panel.pens.chart, self.whole).is_some();
            let width = paint::axis_width(panel.pens.width);
            let mark = |id: &str, at: Option<Millis>| {
                let x = at.map(|at| self.window.place(at, width));
                let inside = x.filter(|x| u64::try_from(*x).is_ok_and(|x| x <= width));
                if let Some(x) = inside {
                    browser::set_style(id, "transform", &format!("translateX({}px)", x + i64::from(LABEL)));
                }
                browser::set_style(id, "visibility", if inside.is_some() { "visible" } else { "hidden" });
            };
            if chart {
                let level = panel.run.level_at(self.moment);
                let words = self.text.levels(self.moment, level.in_progress, level.running);
                browser::set_text(&format!("levels-{number}"), &words);
            }
            for lanes in ["cores", "dishes", "chart"] {
                mark(&format!("head-{lanes}-{number}"), Some(self.moment));
                mark(&format!("guess-{lanes}-{number}"), self.guess);
            }
        }
        let clock = self.text.clock(self.moment, self.end);
        // Before its value, which may be more than the one before allowed.
        browser::set_attribute("moment", "max", &self.end.0.to_string());
        browser::set_value("moment", &self.moment.0.to_string());
        browser::set_attribute("moment", "aria-valuetext", &clock);
        browser::set_text("clock", &clock);
    }
}

fn number_of(lane: i32) -> u64 {
    u64::try_from(lane).unwrap_or(0) + 1
}

/// A canvas that is to be drawn on: all of them where the `whole` page is drawn, else those in view.
fn seen(pen: &mut Option<Canvas>, whole: bool) -> Option<&mut Canvas> {
    pen.as_mut().filter(|pen| whole || pen.in_view() > 0)
}

/// Finds the canvases of a panel, and the width that is left for all its timelines.
fn found(number: usize) -> Pens {
    let find = |kind: &str| Canvas::find(&format!("{kind}-{number}"));
    let mut pens = Pens {
        kitchen: find("kitchen"),
        lanes: ["cores", "dishes"].map(find),
        scrolled: ["cores", "dishes"].map(|kind| browser::scrolled(&format!("{kind}-scroll-{number}")).0),
        axis: find("axis"),
        chart: find("chart"),
        drawn: None,
        width: 0,
    };
    pens.width = pens.lanes.iter().chain([&pens.chart]).flatten().map(Canvas::width).min().unwrap_or(0);
    pens
}

/// Draws the lanes of one kind that can be seen, or that could be if the `whole` page were: their pitch, count, and how far they
/// are scrolled.
fn draw_lanes(
    ink: &Ink,
    pen: Option<&mut Canvas>,
    (pitch, count, top, whole): (i32, i32, i32, bool),
    (window, width, asked): (Window, i32, Option<i32>),
    name: &dyn Fn(i32) -> String,
    shapes: &dyn Fn(i32, u64) -> Vec<crate::timeline::Shape>,
) {
    let Some(pen) = pen else { return };
    let height = count.saturating_mul(pitch).min(LANES);
    let first = (top / pitch).clamp(0, (count - 1).max(0));
    let seen = if whole { height } else { height.min(pen.in_view()) };
    let shown = (seen / pitch + 2).min(count - first);
    pen.clear(height);
    paint::lanes(
        pen,
        ink,
        (width, height),
        &Lanes { window, pitch, first, count: shown, shift: top % pitch, name, asked, shapes },
    );
}

/// Fills the keys of the legend: each is a small canvas that names its look.
fn draw_legend(ink: &Ink, scenario: &Scenario) {
    for (number, look) in crate::timeline::looks(scenario).into_iter().enumerate() {
        if let Some(mut pen) = Canvas::find(&format!("key-{number}")) {
            pen.clear(14);
            paint::key(&pen, ink, look, (0.5, 1.0, 21.0, 12.0));
        }
    }
}
