//! The time axis that lanes and chart share: where it lies on a canvas, its round times and their lines.

use super::{Align, Canvas, Palette};
use crate::text::{PageText, fill};
use crate::timeline::Window;
use crate::units::Millis;

/// The width of a lane's name, left of the axis.
pub const LABEL: i32 = 64;
/// Right of the axis.
const MARGIN: i32 = 10;
/// The height of the times below lanes or chart.
pub const HEIGHT: i32 = 18;

/// How long the axis is on a canvas of a width.
#[must_use]
pub fn length(width: i32) -> u64 {
    u64::try_from(width - LABEL - MARGIN).unwrap_or(1).max(1)
}

/// Where a place on the axis lies on the canvas.
#[must_use]
pub fn x_of(place: u64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    let place = place as f64;
    f64::from(LABEL) + place
}

/// The moment that is shown at so many pixels from the left edge of a canvas.
#[must_use]
pub fn moment_at(window: Window, x: i32, width: i32) -> Millis {
    window.moment(u64::try_from(x - LABEL).unwrap_or(0), length(width))
}

fn ticks(window: Window, length: u64) -> Vec<Millis> {
    window.ticks((length / 70).clamp(2, 12))
}

/// Draws the lines of round times, down to a height.
pub fn paint_lines(canvas: &Canvas, palette: &Palette, window: Window, length: u64, height: f64) {
    canvas.begin();
    for tick in ticks(window, length) {
        let x = canvas.snap(x_of(window.place(tick, length).unsigned_abs())) + 0.5;
        canvas.line(x, 0.0, x, height);
    }
    canvas.stroke(palette.line(), 1.0);
}

/// Writes round times, from a height on.
pub fn paint(canvas: &Canvas, palette: &Palette, window: Window, width: i32, top: i32, text: &PageText) {
    paint_times(canvas, palette, window, (width, top), &|first, tick| {
        fill(if first { text.seconds } else { text.decimal }, &[&text.grouped(&tick.seconds_text())])
    });
}

/// Writes round times on a canvas of a width, from a height on, as `write` has them; the first of them may have its unit.
pub fn paint_times(
    canvas: &Canvas,
    palette: &Palette,
    window: Window,
    (width, top): (i32, i32),
    write: &dyn Fn(bool, Millis) -> String,
) {
    let length = length(width);
    canvas.font(&palette.sans_font(400, 12));
    for (number, tick) in ticks(window, length).into_iter().enumerate() {
        let x = x_of(window.place(tick, length).unsigned_abs());
        canvas.text(&write(number == 0, tick), x, f64::from(top + 9), palette.soft(), Align::Middle);
    }
}
