//! Lanes of a run of a program in Go: a row of filled boxes for each core or goroutine, with what they stand for written where there is room, and lines
//! from who wakes to who is woken.

use super::axis::{self, LABEL, x_of};
use super::{Align, Canvas, Inks, looks};
use crate::model::golab::{GoShape, Label, Line};
use crate::timeline::{Look, Window};

/// What lanes are drawn with.
pub struct GoLanes<'a> {
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
    /// A lane's name.
    pub name: &'a dyn Fn(i32) -> String,
    /// A lane's shapes, on an axis of so many units.
    pub shapes: &'a dyn Fn(i32, u64) -> Vec<GoShape>,
    /// What is written on a shape.
    pub words: &'a dyn Fn(Label) -> String,
    /// Lines between lanes, each by the places of its lanes.
    pub lines: Vec<Line>,
}

/// Boxes narrower than this have nothing written on them.
const LEGIBLE: u64 = 26;

/// Draws those lanes that can be seen on a canvas of a width and a height.
pub fn paint(canvas: &Canvas, inks: &Inks<'_>, (width, height): (i32, i32), lanes: &GoLanes<'_>) {
    let length = axis::length(width);
    axis::paint_lines(canvas, inks, lanes.window, length, f64::from(height));
    let first = (lanes.top / lanes.pitch).clamp(0, (lanes.count - 1).max(0));
    let last = lanes.count.min(first + height / lanes.pitch + 2);
    for lane in first..last {
        let (y, high) = row(canvas, lanes, lane);
        let selected = lanes.selected == Some(lane);
        let (weight, color) = if selected { (700, inks.ink()) } else { (400, inks.soft()) };
        canvas.font(&inks.sans_font(weight, 12));
        let name = short(canvas, &(lanes.name)(lane), f64::from(LABEL - 14));
        canvas.text(&name, f64::from(LABEL - 8), y + high / 2.0, color, Align::End);
        if selected {
            canvas.begin();
            canvas.rect(0.0, y, 3.0, high);
            canvas.fill(inks.ink());
        }
        for shape in (lanes.shapes)(lane, length) {
            draw(canvas, inks, shape, (y, high), lanes.words);
        }
    }
    let seen = |lane: i32| (first..last).contains(&lane);
    for line in &lanes.lines {
        let place = |lane: u32| i32::try_from(lane).unwrap_or(i32::MAX);
        let (from, to) = (place(line.from), place(line.to));
        if seen(from) && seen(to) && line.x <= length {
            wake(canvas, inks, x_of(line.x), (row(canvas, lanes, from), row(canvas, lanes, to)));
        }
    }
}

/// A lane's name in a width. Of a name with a number at its end the number stays.
fn short(canvas: &Canvas, name: &str, width: f64) -> String {
    match name.rsplit_once(" #") {
        Some((head, number)) if canvas.measure(name) > width => {
            let tail = format!(" #{number}");
            canvas.cut(head, width - canvas.measure(&tail)) + &tail
        }
        _ => canvas.cut(name, width),
    }
}

/// Top and height of a lane.
fn row(canvas: &Canvas, lanes: &GoLanes<'_>, lane: i32) -> (f64, f64) {
    let top = f64::from(lane * lanes.pitch - lanes.top) + 2.0;
    let y = canvas.snap(top);
    (y, canvas.snap(top + f64::from(lanes.pitch - 5)) - y)
}

/// Draws a box with its pattern and what is written on it.
fn draw(canvas: &Canvas, inks: &Inks<'_>, shape: GoShape, (y, high): (f64, f64), words: &dyn Fn(Label) -> String) {
    let x = canvas.snap(x_of(shape.x));
    // A hair's breadth between neighbours that are wide enough for it.
    let gap = if shape.width > 3 { 1.0 } else { 0.0 };
    let width = (canvas.snap(x_of(shape.x + shape.width)) - gap - x).max(1.0);
    looks::paint(canvas, inks, shape.look, (x, y, width, high));
    if shape.width < LEGIBLE || high < 11.0 || shape.label == Label::None {
        return;
    }
    let (weight, color, start) = match shape.look {
        Look::Work(stage) => (600, inks.on_stage(stage), false),
        Look::Blocked => (400, inks.ink(), true),
        _ => return,
    };
    canvas.font(&inks.sans_font(weight, 11));
    let room = width - 8.0;
    let text = words(shape.label);
    // A piece of a word says less than the box alone; what is blocked is cut, for its beginning says on what.
    let text = if start { canvas.cut(&text, room) } else { text };
    if text.is_empty() || text == "…" || canvas.measure(&text) > room {
        return;
    }
    let middle = y + high / 2.0 + 0.5;
    if start {
        canvas.text(&text, x + 5.0, middle, color, Align::Start);
    } else {
        canvas.text(&text, x + width / 2.0, middle, color, Align::Middle);
    }
}

/// Draws a line from who wakes to who is woken, with an arrow's head.
fn wake(canvas: &Canvas, inks: &Inks<'_>, x: f64, ((from, from_high), (to, to_high)): ((f64, f64), (f64, f64))) {
    let down = to > from;
    let (begin, end) = if down { (from + from_high - 3.0, to + 2.0) } else { (from + 3.0, to + to_high - 2.0) };
    let tip = if down { -4.0 } else { 4.0 };
    canvas.begin();
    canvas.line(x, begin, x, end);
    canvas.move_to(x - 3.0, end + tip);
    canvas.line_to(x, end);
    canvas.line_to(x + 3.0, end + tip);
    // A rim of the paper's colour keeps it apart from what it crosses.
    canvas.stroke(inks.card(), 3.4);
    canvas.stroke(inks.ink(), 1.4);
}
