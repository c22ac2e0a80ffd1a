//! The timelines of a run as a picture: marks on a sheet, in whole units. SVG is written from it, and the page draws the
//! same marks on a canvas for PNG.

use super::mark::{Anchor, Mark, Set};
use super::measure::{Measure, lines};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Curve, Look, Shape, Window, core_lane, curves, dish_lane, number_room};
use crate::units::{CoreId, DishId};

/// The width of the sheet.
pub const WIDTH: u64 = 1000;
/// Where the time axis begins, unless a lane's name needs more room, and where it ends.
const LEFT: u64 = 80;
const RIGHT: u64 = 976;
/// The distance from one lane to the next.
const PITCH: u64 = 20;
/// The most lanes of dishes; a picture of more could not be read.
const MOST_DISHES: u32 = 200;
const CHART: u64 = 110;
/// The distance from the sheet's edges to its texts.
const EDGE: u64 = 16;
/// The distance from one row of keys, or one line of the link, to the next.
const ROW: u64 = 20;

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

/// The sheet of a picture: what depends on how wide texts are is settled before anything is drawn.
pub struct Sheet {
    run: Run,
    text: &'static PageText,
    /// The keys of the legend, in as many rows as they need.
    keys: Vec<Mark>,
    rows: u64,
    /// Where the axis begins.
    left: u64,
    /// The link in as many lines as it needs.
    link: Vec<String>,
    /// The moments that the axis names.
    ticks: Vec<Mark>,
}

impl Sheet {
    /// The sheet for a run; `link` is the address of the scenario.
    #[must_use]
    pub fn of(run: &Run, link: &str, text: &'static PageText, measure: Measure<'_>) -> Self {
        let (keys, rows) = legend(run, text, measure);
        let link = lines(link, WIDTH - 2 * EDGE, |line| measure(Set::Plain, line));
        // Names get no narrower with a larger number.
        let names = [text.core(run.scenario().cores.into()), text.dish(run.scenario().dishes.min(MOST_DISHES).into())];
        let name = names.iter().map(|name| measure(Set::Plain, name)).max().unwrap_or_default();
        let left = LEFT.max(name + 18);
        let mut sheet = Self { run: run.clone(), text, keys, rows, left, link, ticks: Vec::new() };
        sheet.ticks = sheet.axis(measure);
        sheet
    }

    /// How high it is.
    #[must_use]
    pub fn height(&self) -> u64 {
        self.chart_top() + CHART + 10 + (self.link.len() as u64 - 1) * ROW
    }

    /// How long the axis is.
    fn axis_length(&self) -> u64 {
        RIGHT - self.left
    }

    /// Where the lanes of the cores begin, those of the dishes, the axis and the chart.
    fn cores_top(&self) -> u64 {
        72 + self.rows * ROW
    }

    fn dishes_top(&self) -> u64 {
        self.cores_top() + u64::from(self.run.scenario().cores) * PITCH + 28
    }

    fn axis_y(&self) -> u64 {
        let dishes = self.run.scenario().dishes;
        self.dishes_top() + u64::from(dishes.min(MOST_DISHES) + u32::from(dishes > MOST_DISHES)) * PITCH
    }

    fn chart_top(&self) -> u64 {
        self.axis_y() + 50
    }

    /// The marks, a lane at a time.
    pub fn marks(self) -> impl Iterator<Item = Vec<Mark>> + use<> {
        let head = self.head();
        let (run, text) = (self.run.clone(), self.text);
        let (window, scenario) = (Window::whole(run.end()), run.scenario());
        let (cores, dishes) = (scenario.cores, scenario.dishes.min(MOST_DISHES));
        let (cores_top, dishes_top) = (self.cores_top(), self.dishes_top());
        let (of_cores, left, axis) = (run.clone(), self.left, self.axis_length());
        let cores = (0..cores).map(CoreId).map(move |core| {
            let top = cores_top + u64::from(core.0) * PITCH;
            let shapes = core_lane(&of_cores, core, window, axis);
            let room = number_room(of_cores.scenario().dishes);
            let is_numbered = |shape: &Shape| shape.has_room(room, window, axis);
            lane(text, shapes, &is_numbered, text.core(core.number()), (left, top))
        });
        let dishes = (0..dishes).map(DishId).map(move |dish| {
            let top = dishes_top + u64::from(dish.0) * PITCH;
            lane(text, dish_lane(&run, dish, window, axis), &|_| false, text.dish(dish.number()), (left, top))
        });
        std::iter::once(head).chain(cores).chain(dishes).chain(std::iter::once_with(move || self.chart()))
    }

    /// Titles, legend, grid and axis.
    fn head(&self) -> Vec<Mark> {
        let (text, scenario, layout) = (self.text, self.run.scenario(), Layout::of(self.text));
        let mut head = vec![layout.start(Set::Title, EDGE, 26, text.title.join(" "))];
        head.push(layout.end(Set::Plain, EDGE, 26, text.total_of(self.run.makespan())));
        head.extend(self.keys.iter().cloned());
        head.push(layout.start(Set::Heading, EDGE, self.cores_top() - 12, text.cores.to_owned()));
        head.push(layout.start(
            Set::Heading,
            EDGE,
            self.dishes_top() - 12,
            text.all_dishes(self.run.scenario()).to_owned(),
        ));
        head.extend(self.ticks.iter().cloned());
        if scenario.dishes > MOST_DISHES {
            let more = text.count(u64::from(scenario.dishes - MOST_DISHES));
            let more = crate::text::fill(text.more_dishes, &[&more]);
            head.push(layout.left(Set::Plain, self.left, self.axis_y() - PITCH + 8, more));
        }
        head
    }

    /// The grid, and the moments below it: as many as fit beside each other and on the sheet.
    fn axis(&self, measure: Measure<'_>) -> Vec<Mark> {
        let (text, layout, window) = (self.text, Layout::of(self.text), Window::whole(self.run.end()));
        let (axis_y, chart_top) = (self.axis_y(), self.chart_top());
        let widest = measure(Set::Plain, &text.seconds(self.run.end()));
        let (mut marks, mut free) = (Vec::new(), 0);
        for tick in window.ticks(self.axis_length() / (widest + 16).max(70)) {
            let Some(place) =
                u64::try_from(window.place(tick, self.axis_length())).ok().filter(|place| *place <= self.axis_length())
            else {
                continue;
            };
            marks.push(Mark::Rule(self.left + place, self.cores_top(), axis_y));
            marks.push(Mark::Rule(self.left + place, chart_top, chart_top + CHART - 30));
            let name = text.seconds(tick);
            let wide = measure(Set::Plain, &name);
            let x = (self.left + place).min((WIDTH - EDGE / 2).saturating_sub(wide));
            if x < free {
                continue;
            }
            free = x + wide;
            marks.push(layout.left(Set::Plain, x, axis_y + 10, name));
        }
        marks
    }

    /// Both curves with their names, the number of cores as a line, and below them the link.
    fn chart(&self) -> Vec<Mark> {
        let (run, text, top) = (&self.run, self.text, self.chart_top());
        let cores = run.scenario().cores;
        let peak = run.levels().iter().map(|level| level.in_progress).max().unwrap_or(1).max(u32::from(cores)).max(1);
        let base = top + CHART - 30;
        let y = |value: u32| base - (base - top) * u64::from(value) / u64::from(peak);
        let [in_progress, running] = curves(run, Window::whole(run.end()), self.axis_length());
        let corners = |curve: &Curve| {
            let mut corners: Vec<(u64, u64)> = Vec::new();
            for &(x, value) in curve {
                if let Some(&(_, before)) = corners.last() {
                    corners.push((self.left + x, before));
                }
                corners.push((self.left + x, y(value)));
            }
            corners
        };
        let layout = Layout::of(text);
        let names = format!("{} · {} · {}", text.in_progress, text.running, text.cores_line(cores));
        let mut marks = vec![
            layout.start(Set::Heading, EDGE, top - 14, text.chart.to_owned()),
            layout.end(Set::Plain, 24, top - 14, names),
            Mark::Curve(false, corners(&in_progress)),
            Mark::Curve(true, corners(&running)),
            Mark::Limit(self.left, self.left + self.axis_length(), y(u32::from(cores))),
            Mark::Text(Set::Plain, Anchor::Right, self.left - 10, y(peak), peak.to_string()),
            Mark::Text(Set::Plain, Anchor::Right, self.left - 10, base, "0".to_owned()),
        ];
        let lines = self.link.iter().zip(0..);
        let line = |(line, place): (&String, u64)| {
            Mark::Text(Set::Plain, Anchor::Left, EDGE, base + 22 + place * ROW, line.clone())
        };
        marks.extend(lines.map(line));
        marks
    }
}

/// The keys of a run's looks, each behind the one before or in a row of its own where it does not fit; and how many rows there are.
fn legend(run: &Run, text: &'static PageText, measure: Measure<'_>) -> (Vec<Mark>, u64) {
    let layout = Layout::of(text);
    let (mut keys, mut from, mut row) = (Vec::new(), EDGE, 0);
    for look in run.looks().iter().copied() {
        let name = text.look(look, run.scenario());
        let wide = 32 + measure(Set::Plain, &name);
        if from + wide > WIDTH - EDGE && from > EDGE {
            (from, row) = (EDGE, row + 1);
        }
        let y = 46 + row * ROW;
        keys.push(Mark::Box(look, if layout.mirrored { WIDTH - from - 24 } else { from }, y, 24, 12));
        keys.push(layout.start(Set::Plain, from + 32, y + 6, name));
        from += wide + 20;
    }
    (keys, row + 1)
}

/// The marks of a lane: its name, its shapes, and the dish’s number on each shape for which `is_numbered` is true.
fn lane(
    text: &PageText,
    shapes: Vec<Shape>,
    is_numbered: &dyn Fn(&Shape) -> bool,
    name: String,
    (left, top): (u64, u64),
) -> Vec<Mark> {
    let mut marks = vec![Layout::of(text).right(Set::Plain, left - 10, top + 8, name)];
    for shape in shapes {
        marks.push(Mark::Box(shape.look, left + shape.x, top, shape.width, PITCH - 4));
        let Some((dish, Look::Work(stage))) = shape.dish.map(|dish| (dish, shape.look)) else { continue };
        if is_numbered(&shape) {
            let middle = left + shape.x + shape.width / 2;
            marks.push(Mark::Text(Set::Number(stage), Anchor::Middle, middle, top + 8, dish.number().to_string()));
        }
    }
    marks
}
