//! Lanes: a row of filled boxes for each core or dish, with numbers where there is room.

use super::axis::{self, LABEL, x_of};
use super::{Align, Canvas, Inks, looks};
use crate::timeline::{Hues, Look, Shape, Window};
use crate::units::Millis;

/// The most height that lanes of a kind take without scrolling, which the style sheet has, too.
pub const MOST_HEIGHT: i32 = 264;

/// What lanes are drawn with.
pub struct Lanes<'a> {
    /// The visible time.
    pub window: Window,
    /// From one lane to the next.
    pub pitch: i32,
    /// How many lanes there are.
    pub count: i32,
    /// How far they are scrolled.
    pub top: i32,
    /// The lane that is selected.
    pub selected: Option<i32>,
    /// Whether a lane's dish can be chosen.
    pub offered: &'a dyn Fn(i32) -> bool,
    /// A lane's name.
    pub name: &'a dyn Fn(i32) -> String,
    /// How high a shape of a lane is, percent of the lane: dishes of less work are lower.
    pub share: &'a dyn Fn(i32, &Shape) -> i32,
    /// A lane's shapes, on an axis of so many units.
    pub shapes: &'a dyn Fn(i32, u64) -> Vec<Shape>,
    /// The run before the last change.
    pub ghost: Ghost<'a>,
    /// How many pixels the number of a dish takes.
    pub number: u64,
    /// What was drawn on each lane as a prediction, if anything was.
    pub drawn: Option<&'a dyn Fn(i32, u64) -> Vec<Shape>>,
}

/// The lanes of the run before the last change, drawn as thin strips below those of the present one.
pub struct Ghost<'a> {
    /// A lane's shapes; none where that run has no such lane.
    pub shapes: &'a dyn Fn(i32, u64) -> Vec<Shape>,
    /// The hues of its stages.
    pub hues: Hues,
    /// When it was over; none without a ghost.
    pub end: Option<Millis>,
}

/// Names of more letters are long.
const LONG_NAME: usize = 7;
/// Room of the pitch below what happened, for the numbers of what was drawn.
pub const DRAWN_STRIP: i32 = 16;
/// The height of a ghost's strip.
const STRIP: f64 = 2.0;

/// Draws those lanes that can be seen on a canvas of a width and a height.
pub fn paint(canvas: &Canvas, inks: &Inks<'_>, (width, height): (i32, i32), lanes: &Lanes<'_>) {
    let length = axis::length(width);
    axis::paint_lines(canvas, inks, lanes.window, length, f64::from(height));
    if let Some(place) =
        lanes.ghost.end.map(|end| lanes.window.place(end, length)).and_then(|at| u64::try_from(at).ok())
        && place <= length
    {
        // A thin dashed line where the run before was over.
        canvas.dash(2.0, 3.0);
        canvas.begin();
        canvas.line(x_of(place), 0.0, x_of(place), f64::from(height));
        canvas.stroke(inks.soft(), 1.0);
        canvas.dash(0.0, 0.0);
    }
    let strip = if lanes.drawn.is_some() { DRAWN_STRIP } else { 0 };
    let high_pitch = lanes.pitch - strip;
    let is_numbered = |shape: &Shape| shape.has_room(lanes.number, lanes.window, length);
    let first = (lanes.top / lanes.pitch).clamp(0, (lanes.count - 1).max(0));
    let last = lanes.count.min(first + height / lanes.pitch + 2);
    for lane in first..last {
        let top = f64::from(lane * lanes.pitch - lanes.top) + 2.0;
        let y = canvas.snap(top);
        let high = canvas.snap(top + f64::from(high_pitch - if high_pitch > 20 { 6 } else { 5 })) - y;
        let selected = lanes.selected == Some(lane);
        let (weight, color) = if selected { (700, inks.ink()) } else { (400, inks.soft()) };
        let name = (lanes.name)(lane);
        // Long names are smaller, so that nothing of them is cut.
        let size = if name.chars().count() > LONG_NAME { 11 } else { 12 };
        canvas.font(&inks.sans_font(weight, size));
        canvas.text(&name, f64::from(LABEL - 10), y + high / 2.0, color, Align::End);
        if (lanes.offered)(lane) {
            canvas.begin();
            canvas.round(6.0, y - 1.0, f64::from(LABEL - 10), high + 2.0, 4.0);
            canvas.stroke(inks.accent(), 2.0);
        }
        if selected {
            canvas.begin();
            canvas.rect(0.0, y, 3.0, high);
            canvas.fill(inks.ink());
        }
        if lanes.ghost.end.is_some() {
            ghost(canvas, inks, &lanes.ghost, &(lanes.ghost.shapes)(lane, length), y + high + 1.0);
        }
        let shapes = (lanes.shapes)(lane, length);
        let band = |shape: &Shape| lower(canvas, (y, high), (lanes.share)(lane, shape));
        narrow(canvas, inks, &shapes, &band);
        for shape in shapes.iter().filter(|shape| shape.width > NARROW) {
            let (y, high) = band(shape);
            wide(canvas, inks, shape, y, high);
            if is_numbered(shape) {
                number(canvas, inks, shape, y, high);
            }
        }
        if let Some(of) = lanes.drawn {
            drawn(canvas, inks, &of(lane, length), (y, high, f64::from(strip)), &is_numbered);
        }
    }
}

/// Draws what was drawn as a prediction over a lane: dashed lines around the time, and the dish's number below what happened.
fn drawn(
    canvas: &Canvas,
    inks: &Inks<'_>,
    shapes: &[Shape],
    (y, high, strip): (f64, f64, f64),
    is_numbered: &dyn Fn(&Shape) -> bool,
) {
    canvas.dash(4.0, 3.0);
    canvas.begin();
    for shape in shapes {
        canvas.rect(x_of(shape.x) + 1.0, y - 0.5, (x_of(shape.width) - x_of(0) - 3.0).max(1.0), high + strip + 1.0);
    }
    canvas.stroke(inks.guess(), 1.5);
    canvas.dash(0.0, 0.0);
    canvas.font(&inks.sans_font(600, 11));
    for shape in shapes.iter().filter(|shape| is_numbered(shape)) {
        let number = shape.dish.map(|dish| dish.number().to_string()).unwrap_or_default();
        let middle = f64::midpoint(x_of(shape.x), x_of(shape.x + shape.width));
        canvas.text(&number, middle, y + high + strip / 2.0 + 1.5, inks.guess(), Align::Middle);
    }
}

/// Draws where a lane of the run before had hands-work or soaking.
fn ghost(canvas: &Canvas, inks: &Inks<'_>, ghost: &Ghost<'_>, shapes: &[Shape], y: f64) {
    let inks = inks.inks(ghost.hues);
    canvas.alpha(0.6);
    let busy = |shape: &Shape| matches!(shape.look, Look::Work(_) | Look::Hold(_));
    // Neighbours of one look are one strip: a lane of many dishes has hundreds.
    for strip in shapes.chunk_by(|a, b| a.look == b.look && a.x + a.width == b.x).filter(|strip| busy(&strip[0])) {
        let width = strip.iter().map(|shape| shape.width).sum();
        canvas.fill_color(inks.of(strip[0].look));
        canvas.fill_rect(x_of(strip[0].x), y, x_of(width) - x_of(0), STRIP);
    }
    canvas.alpha(1.0);
}

/// The least height of a box, pixels.
const LEAST_BOX: f64 = 6.0;

/// The part of a lane's height, from its top, that is a share of it: in its middle, crisp.
fn lower(canvas: &Canvas, (y, high): (f64, f64), share: i32) -> (f64, f64) {
    if share >= 100 {
        return (y, high);
    }
    let lower = canvas.snap((high * f64::from(share) / 100.0).max(LEAST_BOX)).min(high);
    (canvas.snap(y + (high - lower) / 2.0), lower)
}

/// Boxes up to so many pixels have no pattern.
const NARROW: u64 = 5;
/// Boxes of a single piece that are at least so wide stand apart: each slice is seen.
const APART: u64 = 3;
/// So many neighbours or more that are one box have a pattern that says so.
const MANY: u32 = 3;

/// Draws the boxes without a pattern, those of one look after the other: changing the colour costs more than a box. Neighbours that
/// touch are one box, unless they are wide enough to stand apart; where many are one, they are combed.
fn narrow(canvas: &Canvas, inks: &Inks<'_>, shapes: &[Shape], band: &dyn Fn(&Shape) -> (f64, f64)) {
    let mut done: Vec<Look> = Vec::new();
    for shape in shapes.iter().filter(|shape| shape.width <= NARROW) {
        if done.contains(&shape.look) {
            continue;
        }
        done.push(shape.look);
        looks::set_plain(canvas, inks, shape.look);
        let mut open: Option<Strip> = None;
        let mut combed = Vec::new();
        let alike = shapes.iter().filter(|other| other.width <= NARROW && other.look == shape.look);
        for other in alike {
            let (y, high) = band(other);
            let (y, high) = looks::band(other.look, y, high);
            let apart = other.dish.is_some() && other.width >= APART;
            // A hair's breadth between slices.
            let to = other.x + if apart { other.width - 1 } else { other.width.min(NARROW - 1) };
            open = match open {
                Some(strip) if strip.to == other.x && !apart && strip.y.to_bits() == y.to_bits() => {
                    Some(Strip { to, count: strip.count + 1, ..strip })
                }
                before => {
                    before.iter().for_each(|strip| strip.fill(canvas, &mut combed));
                    Some(Strip { from: other.x, to, count: 1, y, high })
                }
            };
        }
        open.iter().for_each(|strip| strip.fill(canvas, &mut combed));
        canvas.alpha(1.0);
        combed.into_iter().for_each(|place| looks::comb(canvas, inks, place));
    }
    canvas.alpha(1.0);
}

/// A box without a pattern.
#[derive(Clone, Copy)]
struct Strip {
    from: u64,
    to: u64,
    /// How many neighbours it stands for.
    count: u32,
    y: f64,
    high: f64,
}

impl Strip {
    /// Draws it in the present colour, crisp. What is to be combed afterwards is noted.
    fn fill(&self, canvas: &Canvas, combed: &mut Vec<(f64, f64, f64, f64)>) {
        let x = canvas.snap(x_of(self.from));
        let width = canvas.snap(x_of(self.to)) - x;
        canvas.fill_rect(x, self.y, width, self.high);
        if self.count >= MANY && self.high > LEAST_BOX {
            combed.push((x, self.y, width, self.high));
        }
    }
}

/// Where a box that is wide enough for a pattern begins, and how wide it is: a hair's breadth from its neighbour.
fn extent(canvas: &Canvas, shape: &Shape) -> (f64, f64) {
    let x = canvas.snap(x_of(shape.x));
    (x, canvas.snap(x_of(shape.x + shape.width)) - 1.0 - x)
}

/// Draws a box with its pattern.
fn wide(canvas: &Canvas, inks: &Inks<'_>, shape: &Shape, y: f64, high: f64) {
    let (x, width) = extent(canvas, shape);
    looks::paint(canvas, inks, shape.look, (x, y, width, high));
}

/// Draws the number of the dish that a core has in hand on a box.
fn number(canvas: &Canvas, inks: &Inks<'_>, shape: &Shape, y: f64, high: f64) {
    let (Some(dish), Look::Work(_) | Look::Hold(_)) = (shape.dish, shape.look) else { return };
    if high < 11.0 {
        return;
    }
    let (x, width) = extent(canvas, shape);
    canvas.font(&inks.sans_font(600, 12));
    let color = if let Look::Work(stage) = shape.look {
        inks.on_stage(stage)
    } else {
        // On a pattern, the number stands on a patch of its own.
        canvas.begin();
        canvas.rect(x + width / 2.0 - 9.0, y + 2.0, 18.0, high - 4.0);
        canvas.fill(inks.card());
        inks.ink()
    };
    canvas.text(&dish.number().to_string(), x + width / 2.0, y + high / 2.0 + 0.5, color, Align::Middle);
}
