//! The timelines of a run as a picture: marks on a sheet, in whole units. SVG is written from it, and the page draws the
//! same marks on a canvas for PNG.

use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Curve, Look, Window, core_lane, curves, dish_lane, looks};
use crate::units::{CoreId, DishId, StageId};

/// The width of the sheet.
pub const WIDTH: u64 = 1000;
/// Where the time axis begins and how long it is.
const LEFT: u64 = 80;
const AXIS: u64 = 896;
/// From one lane to the next.
const PITCH: u64 = 20;
/// The most lanes of dishes: more would be a picture nobody can look at.
const MOST_DISHES: u32 = 200;
const CHART: u64 = 110;

/// How a text is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Set {
    /// The title.
    Title,
    /// A heading.
    Heading,
    /// Ordinary text, from its place on.
    Plain,
    /// Ordinary text, up to its place.
    End,
    /// A dish's number on work, in the middle of its place; the stage tells the colour.
    Number(StageId),
}

/// Something on the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A box with a look: left, top, width, height.
    Box(Look, u64, u64, u64, u64),
    /// Text at a place: left or right edge, middle of its height.
    Text(Set, u64, u64, String),
    /// A vertical line of the grid: where, from, to.
    Rule(u64, u64, u64),
    /// A curve: whether it is that of running, and its corners.
    Curve(bool, Vec<(u64, u64)>),
    /// The number of cores as a line: from, to, height.
    Limit(u64, u64, u64),
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
    let mut head = vec![Mark::Text(Set::Title, 16, 26, text.title.join(" "))];
    head.push(Mark::Text(Set::End, WIDTH - 16, 26, text.total_of(run.makespan())));
    let mut x = 16;
    for look in looks(scenario) {
        let name = text.look(look, scenario);
        head.push(Mark::Box(look, x, 46, 24, 12));
        x += 32 + 8 * name.chars().count() as u64 + 20;
        head.push(Mark::Text(Set::Plain, x - 8 * name.chars().count() as u64 - 20, 52, name));
    }
    head.push(Mark::Text(Set::Heading, 16, cores_top - 12, text.cores.to_owned()));
    head.push(Mark::Text(Set::Heading, 16, dishes_top - 12, text.dishes.to_owned()));
    let axis_y = dishes_top + (dishes + u64::from(scenario.dishes > MOST_DISHES)) * PITCH;
    let chart_top = axis_y + 50;
    for tick in window.ticks(AXIS / 70) {
        let Ok(place) = u64::try_from(window.place(tick, AXIS)) else { continue };
        if place <= AXIS {
            head.push(Mark::Rule(LEFT + place, cores_top, axis_y));
            head.push(Mark::Rule(LEFT + place, chart_top, chart_top + CHART - 30));
            head.push(Mark::Text(Set::Plain, LEFT + place, axis_y + 10, text.seconds(tick)));
        }
    }
    if scenario.dishes > MOST_DISHES {
        let more = text.count(u64::from(scenario.dishes - MOST_DISHES));
        head.push(Mark::Text(
            Set::Plain,
            LEFT,
            dishes_top + dishes * PITCH + 8,
            crate::text::fill(text.more_dishes, &[&more]),
        ));
    }
    let lane = |shapes: Vec<crate::timeline::Shape>, name: String, top: u64| {
        let mut marks = vec![Mark::Text(Set::End, LEFT - 10, top + 8, name)];
        for shape in shapes {
            marks.push(Mark::Box(shape.look, LEFT + shape.x, top, shape.width, PITCH - 4));
            if let (Some(dish), Look::Work(stage)) = (shape.dish, shape.look)
                && shape.width > 8 * dish.number().to_string().len() as u64 + 4
            {
                marks.push(Mark::Text(
                    Set::Number(stage),
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

/// Both curves with their names, the number of cores as a line, and the link below all of it.
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
    let heading = Mark::Text(Set::Heading, 16, top - 14, text.chart.to_owned());
    let names = format!("{} · {} · {}", text.in_progress, text.running, text.cores_line(cores));
    vec![
        heading,
        Mark::Text(Set::End, WIDTH - 24, top - 14, names),
        Mark::Curve(false, corners(&in_progress)),
        Mark::Curve(true, corners(&running)),
        Mark::Limit(LEFT, LEFT + AXIS, y(u32::from(cores))),
        Mark::Text(Set::End, LEFT - 10, y(peak), peak.to_string()),
        Mark::Text(Set::End, LEFT - 10, base, "0".to_owned()),
        Mark::Text(Set::Plain, 16, base + 22, link.to_owned()),
    ]
}

/// A look as a word: stages by their number.
#[must_use]
pub fn word_of(look: Look) -> String {
    match look {
        Look::Work(stage) => format!("w{}", stage.0),
        Look::Soak(stage) => format!("s{}", stage.0),
        Look::Hold(stage) => format!("h{}", stage.0),
        Look::Ready => "r0".to_owned(),
        Look::Blocked => "b0".to_owned(),
        Look::Switch => "x0".to_owned(),
    }
}
