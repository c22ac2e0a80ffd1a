//! Lanes: a fill and a pattern for each look, numbers where there is room, an axis of round times.

use super::super::ink::Ink;
use crate::browser::{Align, Canvas, TILE};
use crate::text::{PageText, fill};
use crate::timeline::{Look, Shape, Window};

/// The width of a lane's name, left of it.
pub const LABEL: i32 = 64;
/// Right of a lane.
const MARGIN: i32 = 10;

/// What lanes are drawn with.
pub struct Lanes<'a> {
    /// The visible stretch of time.
    pub window: Window,
    /// From one lane to the next.
    pub pitch: i32,
    /// The first lane that shows.
    pub first: i32,
    /// How many show.
    pub count: i32,
    /// How much of the first one is scrolled away.
    pub shift: i32,
    /// A lane's name.
    pub name: &'a dyn Fn(i32) -> String,
    /// The lane that is asked about.
    pub asked: Option<i32>,
    /// A lane's shapes, on an axis of so many units.
    pub shapes: &'a dyn Fn(i32, u64) -> Vec<Shape>,
}

/// The width of the time axis on a canvas.
pub fn axis_width(width: i32) -> u64 {
    u64::try_from(width - LABEL - MARGIN).unwrap_or(1).max(1)
}

/// Draws lanes.
pub fn lanes(pen: &Canvas, ink: &Ink, (width, height): (i32, i32), lanes: &Lanes<'_>) {
    let width = axis_width(width);
    grid_lines(pen, ink, lanes.window, width, f64::from(height));
    for number in 0..lanes.count {
        let lane = lanes.first + number;
        let top = f64::from(number * lanes.pitch - lanes.shift) + 2.0;
        let y = pen.snap(top);
        let high = pen.snap(top + f64::from(lanes.pitch - if lanes.pitch > 26 { 8 } else { 5 })) - y;
        let asked = lanes.asked == Some(lane);
        let (weight, color) = if asked { (700, ink.ink()) } else { (400, ink.soft()) };
        pen.font(&ink.sans_font(weight, 12));
        pen.text(&(lanes.name)(lane), f64::from(LABEL - 10), y + high / 2.0, color, Align::End);
        if asked {
            pen.begin();
            pen.rect(0.0, y, 3.0, high);
            pen.fill(ink.ink());
        }
        let shapes = (lanes.shapes)(lane, width);
        narrow(pen, ink, &shapes, y, high);
        for shape in shapes.iter().filter(|shape| shape.width > NARROW) {
            piece(pen, ink, shape, y, high);
        }
    }
}

/// Pieces up to so many pixels have no pattern.
const NARROW: u64 = 5;

/// Work up to so many pixels wide has no round corners: thousands of such are drawn, and a curve takes ten times as long.
const ROUND: f64 = 12.0;

/// The pieces without a pattern, those of one look after the other: changing the colour costs more than a box. Neighbours
/// that touch are one box.
fn narrow(pen: &Canvas, ink: &Ink, shapes: &[Shape], y: f64, high: f64) {
    let mut looks: Vec<Look> = Vec::new();
    for shape in shapes.iter().filter(|shape| shape.width <= NARROW) {
        if looks.contains(&shape.look) {
            continue;
        }
        looks.push(shape.look);
        plain(pen, ink, shape.look);
        let mut open: Option<(u64, u64)> = None;
        let alike = shapes.iter().filter(|other| other.width <= NARROW && other.look == shape.look);
        for other in alike {
            let to = other.x + other.width.min(NARROW - 1);
            open = match open {
                Some((from, end)) if end == other.x => Some((from, to)),
                before => {
                    strip(pen, before, y, high);
                    Some((other.x, to))
                }
            };
        }
        strip(pen, open, y, high);
    }
    pen.alpha(1.0);
}

/// A box in the present colour, crisp.
fn strip(pen: &Canvas, ends: Option<(u64, u64)>, y: f64, high: f64) {
    if let Some((from, to)) = ends {
        let x = pen.snap(at(from));
        pen.fill_rect(x, y, pen.snap(at(to)) - x, high);
    }
}

/// The colour of a look where there is no room for its pattern.
fn plain(pen: &Canvas, ink: &Ink, look: Look) {
    pen.alpha(match look {
        Look::Work(_) => 1.0,
        Look::Ready => 0.4,
        _ => 0.7,
    });
    pen.fill_color(ink.of(look));
}

fn at(x: u64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    let x = x as f64;
    f64::from(LABEL) + x
}

fn piece(pen: &Canvas, ink: &Ink, shape: &Shape, y: f64, high: f64) {
    let x = pen.snap(at(shape.x));
    // A hair's breadth between neighbours.
    let wide = pen.snap(at(shape.x + shape.width)) - 1.0 - x;
    key(pen, ink, shape.look, (x, y, wide, high));
    if let (Some(dish), Look::Work(_) | Look::Hold(_)) = (shape.dish, shape.look) {
        if high < 11.0 || wide < 14.0 {
            return;
        }
        let number = dish.number().to_string();
        // As wide as digits of any font are, with a little room: to measure them costs as much as to draw them.
        #[allow(clippy::cast_precision_loss, reason = "a few digits")]
        if wide >= (number.len() * 8 + 6) as f64 {
            pen.font(&ink.sans_font(600, 12));
            let color = if let Look::Work(stage) = shape.look {
                ink.on_stage(stage)
            } else {
                // On a pattern, the number stands on a patch of its own.
                pen.begin();
                pen.rect(x + wide / 2.0 - 9.0, y + 2.0, 18.0, high - 4.0);
                pen.fill(ink.card());
                ink.ink()
            };
            pen.text(&number, x + wide / 2.0, y + high / 2.0 + 0.5, color, Align::Middle);
        }
    }
}

/// Fills a box as its look wants: working solid, soaking dotted, standing by lined, ready hatched, blocked outlined,
/// switching cross-hatched.
pub fn key(pen: &Canvas, ink: &Ink, look: Look, (x, y, wide, high): (f64, f64, f64, f64)) {
    if wide < 5.0 {
        plain(pen, ink, look);
        pen.fill_rect(pen.snap(x), y, pen.snap(x + wide) - pen.snap(x), high);
        return pen.alpha(1.0);
    }
    let color = ink.of(look);
    if matches!(look, Look::Work(_)) && wide < ROUND {
        pen.fill_color(color);
        return pen.fill_rect(x, y, wide, high);
    }
    pen.begin();
    pen.round(x, y, wide, high, 4.0);
    match look {
        Look::Work(_) => return pen.fill(color),
        Look::Ready => {}
        _ => pen.fill(ink.card()),
    }
    match look {
        // No dot is cut.
        Look::Soak(stage) => {
            let (wide, high) = (whole(wide, 2.0, 3.0), whole(high, 1.5, 4.0));
            pen.tiled((x, y, wide, high), stage.index() % 8, &|tile| dots(tile, color));
        }
        Look::Hold(_) => {
            pen.begin();
            let mut row = y + 3.0;
            while row < y + high - 1.0 {
                pen.line(x + 2.0, row, x + wide - 2.0, row);
                row += 4.0;
            }
            pen.stroke(color, 1.4);
        }
        Look::Ready => return pen.tiled((x, y, wide, high), 8, &|tile| hatch(tile, color, 1.3)),
        Look::Switch => pen.tiled((x, y, wide, high), 9, &|tile| hatch(tile, color, 1.0)),
        Look::Work(_) | Look::Blocked => {}
    }
    pen.begin();
    pen.round(x + 0.8, y + 0.8, wide - 1.6, high - 1.6, 3.5);
    pen.stroke(color, if look == Look::Blocked { 1.8 } else { 1.2 });
}

/// As much of a length as a `first` piece and whole others take.
fn whole(length: f64, first: f64, other: f64) -> f64 {
    first + other * ((length - first - 1.0) / other).floor()
}

/// A tile of dots, each row between those of its neighbours.
fn dots(tile: &Canvas, color: &str) {
    let (mut row, mut dot) = (3.5, 3.5);
    while row < TILE {
        let mut column = dot;
        while column < TILE + 2.0 {
            tile.circle(column, row, 1.25);
            column += 6.0;
        }
        (row, dot) = (row + 4.0, 4.0 - dot);
    }
    tile.fill(color);
}

/// A tile of slanted lines; thin ones slant both ways.
fn hatch(tile: &Canvas, color: &str, line: f64) {
    let mut offset = 4.0;
    while offset < 2.0 * TILE {
        tile.line(offset + 1.0, -1.0, -1.0, offset + 1.0);
        if line < 1.2 {
            tile.line(TILE - 1.0 - offset, -1.0, TILE + 1.0, offset + 1.0);
        }
        offset += 8.0;
    }
    tile.stroke(color, line);
}

/// Draws the lines of round times.
pub fn grid_lines(pen: &Canvas, ink: &Ink, window: Window, width: u64, height: f64) {
    pen.begin();
    for tick in ticks(window, width) {
        let x = pen.snap(at(window.place(tick, width).unsigned_abs())) + 0.5;
        pen.line(x, 0.0, x, height);
    }
    pen.stroke(ink.line(), 1.0);
}

fn ticks(window: Window, width: u64) -> Vec<crate::units::Millis> {
    window.ticks((width / 70).clamp(2, 12))
}

/// Draws the axis: round times. `top` is where it begins.
pub fn axis(pen: &Canvas, ink: &Ink, window: Window, width: i32, top: i32, text: &PageText) {
    let width = axis_width(width);
    pen.font(&ink.sans_font(400, 12));
    for (number, tick) in ticks(window, width).into_iter().enumerate() {
        let x = at(window.place(tick, width).unsigned_abs());
        let sentence = if number == 0 { text.seconds } else { text.decimal };
        pen.text(&fill(sentence, &[&tick.seconds_text()]), x, f64::from(top + 9), ink.soft(), Align::Middle);
    }
}
