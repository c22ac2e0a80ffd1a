//! The timelines of a run as a picture: marks on a sheet, in whole units. SVG is written from it, and the page draws the
//! same marks on a canvas for PNG.

use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Curve, Hues, Look, Window, core_lane, curves, dish_lane};
use crate::units::{CoreId, DishId, StageId};

/// The width of the sheet.
pub const WIDTH: u64 = 1000;
/// Where the time axis begins and how long it is.
const LEFT: u64 = 80;
const AXIS: u64 = 896;
/// The distance from one lane to the next.
const PITCH: u64 = 20;
/// The most lanes of dishes; a picture of more could not be read.
const MOST_DISHES: u32 = 200;
const CHART: u64 = 110;

/// The style of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Set {
    /// The title.
    Title,
    /// A heading.
    Heading,
    /// Ordinary text.
    Plain,
    /// A dish's number on its work, in the ink that goes with the stage's colour.
    Number(StageId),
}

/// Which point of a text its coordinates mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Its left edge.
    Left,
    /// Its middle.
    Middle,
    /// Its right edge.
    Right,
}

/// A shape or text on the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A box with a look: left, top, width, height.
    Box(Look, u64, u64, u64, u64),
    /// Text: its anchor, the anchor's distance from the left, the middle of its height.
    Text(Set, Anchor, u64, u64, String),
    /// A vertical line of the grid: where, from, to.
    Rule(u64, u64, u64),
    /// A curve: whether it is that of running, and its corners.
    Curve(bool, Vec<(u64, u64)>),
    /// The number of cores as a line: from, to, height.
    Limit(u64, u64, u64),
}

/// How a language is laid out on the sheet. Time runs from left to right in all of them, and lanes have their names on the
/// left; what stands around that mirrors where text runs from right to left.
#[derive(Clone, Copy)]
struct Layout {
    mirrored: bool,
}

impl Layout {
    fn of(text: &PageText) -> Self {
        Self { mirrored: text.direction == "rtl" }
    }

    /// Text that begins so far from the edge at which lines begin.
    fn start(self, set: Set, from: u64, y: u64, text: String) -> Mark {
        if self.mirrored { self.right(set, WIDTH - from, y, text) } else { self.left(set, from, y, text) }
    }

    /// Text that ends so far from the edge at which lines end.
    fn end(self, set: Set, from: u64, y: u64, text: String) -> Mark {
        if self.mirrored { self.left(set, from, y, text) } else { self.right(set, WIDTH - from, y, text) }
    }

    fn left(self, set: Set, x: u64, y: u64, text: String) -> Mark {
        Mark::Text(set, Anchor::Left, x, y, self.isolated(text))
    }

    fn right(self, set: Set, x: u64, y: u64, text: String) -> Mark {
        Mark::Text(set, Anchor::Right, x, y, self.isolated(text))
    }

    /// A text, in Unicode's isolate from right to left where the language is: a file has no page around it that sets the direction.
    fn isolated(self, text: String) -> String {
        if self.mirrored { format!("\u{2067}{text}\u{2069}") } else { text }
    }
}

/// How many lanes the picture has.
#[must_use]
pub fn lanes(run: &Run) -> usize {
    usize::from(run.scenario().cores) + run.scenario().dishes.min(MOST_DISHES) as usize
}

/// How high the sheet is.
#[must_use]
pub fn height(run: &Run) -> u64 {
    let more = u64::from(run.scenario().dishes > MOST_DISHES);
    180 + (lanes(run) as u64 + more) * PITCH + CHART
}

/// The marks, a lane at a time.
pub fn marks(run: &Run, link: &str, text: &'static PageText) -> impl Iterator<Item = Vec<Mark>> + use<> {
    let scenario = run.scenario();
    let window = Window::whole(run.end());
    let cores = u64::from(scenario.cores);
    let dishes = u64::from(scenario.dishes.min(MOST_DISHES));
    let cores_top = 92;
    let dishes_top = cores_top + cores * PITCH + 28;
    let layout = Layout::of(text);
    let mut head = vec![layout.start(Set::Title, 16, 26, text.title.join(" "))];
    head.push(layout.end(Set::Plain, 16, 26, text.total_of(run.makespan())));
    let mut from = 16;
    for look in run.looks().iter().copied() {
        if from + 32 > WIDTH {
            break;
        }
        let name = text.look(look, scenario);
        head.push(Mark::Box(look, if layout.mirrored { WIDTH - from - 24 } else { from }, 46, 24, 12));
        let wide = 32 + 8 * name.chars().count() as u64 + 20;
        head.push(layout.start(Set::Plain, from + 32, 52, name));
        from += wide;
    }
    head.push(layout.start(Set::Heading, 16, cores_top - 12, text.cores.to_owned()));
    head.push(layout.start(Set::Heading, 16, dishes_top - 12, text.dishes.to_owned()));
    let axis_y = dishes_top + (dishes + u64::from(scenario.dishes > MOST_DISHES)) * PITCH;
    let chart_top = axis_y + 50;
    for tick in window.ticks(AXIS / 70) {
        let Ok(place) = u64::try_from(window.place(tick, AXIS)) else { continue };
        if place <= AXIS {
            head.push(Mark::Rule(LEFT + place, cores_top, axis_y));
            head.push(Mark::Rule(LEFT + place, chart_top, chart_top + CHART - 30));
            head.push(layout.left(Set::Plain, LEFT + place, axis_y + 10, text.seconds(tick)));
        }
    }
    if scenario.dishes > MOST_DISHES {
        let more = text.count(u64::from(scenario.dishes - MOST_DISHES));
        let more = crate::text::fill(text.more_dishes, &[&more]);
        head.push(layout.left(Set::Plain, LEFT, dishes_top + dishes * PITCH + 8, more));
    }
    let lane = move |shapes: Vec<crate::timeline::Shape>, name: String, top: u64| {
        let mut marks = vec![layout.right(Set::Plain, LEFT - 10, top + 8, name)];
        for shape in shapes {
            marks.push(Mark::Box(shape.look, LEFT + shape.x, top, shape.width, PITCH - 4));
            if let (Some(dish), Look::Work(stage)) = (shape.dish, shape.look)
                && shape.width > 8 * dish.number().to_string().len() as u64 + 4
            {
                marks.push(Mark::Text(
                    Set::Number(stage),
                    Anchor::Middle,
                    LEFT + shape.x + shape.width / 2,
                    top + 8,
                    dish.number().to_string(),
                ));
            }
        }
        marks
    };
    let (of_cores, of_dishes, of_chart) = (run.clone(), run.clone(), run.clone());
    let cores = (0..scenario.cores).map(CoreId).map(move |core| {
        let top = cores_top + u64::from(core.0) * PITCH;
        lane(core_lane(&of_cores, core, window, AXIS), text.core(core.number()), top)
    });
    let dishes = (0..scenario.dishes.min(MOST_DISHES)).map(DishId).map(move |dish| {
        let top = dishes_top + u64::from(dish.0) * PITCH;
        lane(dish_lane(&of_dishes, dish, window, AXIS), text.dish(dish.number()), top)
    });
    let link = link.to_owned();
    let chart = std::iter::once(()).map(move |()| chart(&of_chart, window, text, chart_top, &link));
    std::iter::once(head).chain(cores).chain(dishes).chain(chart)
}

/// Both curves with their names, the number of cores as a line, and below them the link.
fn chart(run: &Run, window: Window, text: &'static PageText, top: u64, link: &str) -> Vec<Mark> {
    let cores = run.scenario().cores;
    let peak = run.levels().iter().map(|level| level.in_progress).max().unwrap_or(1).max(u32::from(cores)).max(1);
    let base = top + CHART - 30;
    let y = |value: u32| base - (base - top) * u64::from(value) / u64::from(peak);
    let [in_progress, running] = curves(run, window, AXIS);
    let corners = |curve: &Curve| {
        let mut corners: Vec<(u64, u64)> = Vec::new();
        for &(x, value) in curve {
            if let Some(&(_, before)) = corners.last() {
                corners.push((LEFT + x, before));
            }
            corners.push((LEFT + x, y(value)));
        }
        corners
    };
    let layout = Layout::of(text);
    let heading = layout.start(Set::Heading, 16, top - 14, text.chart.to_owned());
    let names = format!("{} · {} · {}", text.in_progress, text.running, text.cores_line(cores));
    vec![
        heading,
        layout.end(Set::Plain, 24, top - 14, names),
        Mark::Curve(false, corners(&in_progress)),
        Mark::Curve(true, corners(&running)),
        Mark::Limit(LEFT, LEFT + AXIS, y(u32::from(cores))),
        Mark::Text(Set::Plain, Anchor::Right, LEFT - 10, y(peak), peak.to_string()),
        Mark::Text(Set::Plain, Anchor::Right, LEFT - 10, base, "0".to_owned()),
        Mark::Text(Set::Plain, Anchor::Left, 16, base + 22, link.to_owned()),
    ]
}

/// A look as a word: stages by their hue, since stages of one name look alike.
#[must_use]
pub fn word_of(look: Look, hues: Hues) -> String {
    match look {
        Look::Work(stage) => format!("w{}", hues.hue(stage)),
        Look::Soak(stage) => format!("s{}", hues.hue(stage)),
        Look::Hold(stage) => format!("h{}", hues.hue(stage)),
        Look::Unreached => "u0".to_owned(),
        Look::Ready => "r0".to_owned(),
        Look::Blocked => "b0".to_owned(),
        Look::Racked => "k0".to_owned(),
        Look::Switch => "x0".to_owned(),
    }
}
