//! The picture to take away as PNG: the [marks](crate::export::marks) of an export, drawn with the reader's own fonts.

use super::{Align, Canvas, Inks, Palette, looks};
use crate::export::{Anchor, Mark, Set, WIDTH, height};
use crate::run::Run;

/// Device pixels to the unit.
const DENSITY: f64 = 2.0;

/// A canvas of its own for the picture of a run. None where the browser refuses a canvas of that size.
#[must_use]
pub fn sheet(run: &Run, palette: &Palette) -> Option<Canvas> {
    let (width, height) = (units(WIDTH), units(height(run)));
    let canvas = Canvas::sheet(width, height, DENSITY)?;
    canvas.fill_color(palette.card());
    canvas.fill_rect(0.0, 0.0, width, height);
    Some(canvas)
}

/// Draws marks on a sheet: a large picture is drawn a part at a time.
pub fn draw(canvas: &Canvas, inks: &Inks<'_>, marks: &[Mark]) {
    marks.iter().for_each(|mark| paint(canvas, inks, mark));
}

fn units(length: u64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "the size of a picture")]
    let length = length as f64;
    length
}

fn paint(canvas: &Canvas, inks: &Inks<'_>, mark: &Mark) {
    match mark {
        Mark::Box(look, x, y, width, height) => {
            looks::paint(canvas, inks, *look, (units(*x), units(*y), units(*width), units(*height)));
        }
        Mark::Text(set, anchor, x, y, text) => {
            let (weight, size, color) = match set {
                Set::Title => (600, 20, inks.ink()),
                Set::Heading => (600, 13, inks.soft()),
                Set::Plain => (400, 13, inks.soft()),
                Set::Number(stage) => (600, 12, inks.on_stage(*stage)),
            };
            let align = match anchor {
                Anchor::Left => Align::Start,
                Anchor::Middle => Align::Middle,
                Anchor::Right => Align::End,
            };
            canvas.font(&inks.sans_font(weight, size));
            canvas.text(text, units(*x), units(*y), color, align);
        }
        Mark::Rule(x, from, to) => {
            canvas.begin();
            canvas.line(units(*x), units(*from), units(*x), units(*to));
            canvas.stroke(inks.line(), 1.0);
        }
        Mark::Curve(running, corners) => {
            canvas.begin();
            for (number, (x, y)) in corners.iter().enumerate() {
                let (x, y) = (units(*x), units(*y));
                if number == 0 { canvas.move_to(x, y) } else { canvas.line_to(x, y) }
            }
            canvas.stroke(if *running { inks.running() } else { inks.in_progress() }, 2.0);
        }
        Mark::Limit(from, to, y) => {
            canvas.dash(4.0, 4.0);
            canvas.begin();
            canvas.line(units(*from), units(*y), units(*to), units(*y));
            canvas.stroke(inks.limit(), 1.2);
            canvas.dash(0.0, 0.0);
        }
    }
}
