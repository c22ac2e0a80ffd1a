//! The picture to take away as PNG: the [marks](crate::export::marks) of an export, drawn with the reader's own fonts.

use super::{Align, Canvas, Inks, Palette, looks};
use crate::export::{Anchor, Mark, Set, Sheet, WIDTH};
use crate::run::Run;
use crate::text::PageText;

/// Device pixels to the unit.
const DENSITY: f64 = 2.0;

/// The sheet of a run's picture, and a canvas of its own for it. None where the browser refuses a canvas of that size.
#[must_use]
pub fn sheet(run: &Run, link: &str, text: &'static PageText, palette: &Palette) -> Option<(Sheet, Canvas)> {
    let measuring = Canvas::sheet(1.0, 1.0, 1.0)?;
    let sheet = Sheet::of(run, link, text, &|set, text| {
        measuring.font(&font(set, palette));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the width of a line of text")]
        let width = measuring.measure(text).ceil() as u64;
        width
    });
    let (width, height) = (units(WIDTH), units(sheet.height()));
    let canvas = Canvas::sheet(width, height, DENSITY)?;
    canvas.fill_color(palette.card());
    canvas.fill_rect(0.0, 0.0, width, height);
    Some((sheet, canvas))
}

/// The font of a text.
fn font(set: Set, palette: &Palette) -> String {
    let (size, bold) = set.font();
    palette.sans_font(if bold { 600 } else { 400 }, u32::try_from(size).unwrap_or(u32::MAX))
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
            let color = match set {
                Set::Title => inks.ink(),
                Set::Heading | Set::Plain => inks.soft(),
                Set::Number(stage) => inks.on_stage(*stage),
            };
            let align = match anchor {
                Anchor::Left => Align::Start,
                Anchor::Middle => Align::Middle,
                Anchor::Right => Align::End,
            };
            canvas.font(&font(*set, inks));
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
