//! How many at once: both curves, shaded where they are 2 or more, with the number of cores as a line. Their names stand above the canvas,
//! where nothing crosses them.

use super::axis::{self, LABEL, x_of};
use super::{Align, Canvas, Palette};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Curve, Window, curves};
use crate::units::Millis;

const TOP: f64 = 8.0;
const FOOT: f64 = 6.0;

/// The height of the chart, without the times below it.
pub const HEIGHT: i32 = 88;

/// Draws the chart on a canvas of a width. Each of `guesses`, counts that a reader predicted for a moment, stands as a ring at its place.
pub fn paint(
    canvas: &Canvas,
    palette: &Palette,
    width: i32,
    run: &Run,
    (window, guesses): (Window, &[(Millis, u32)]),
    text: &PageText,
) {
    let length = axis::length(width);
    let cores = u32::from(run.scenario().cores);
    let peak = run.metrics().max_in_progress;
    // A prediction far above what happened would leave nothing to see of that: it stands at the top.
    let most = guesses.iter().map(|guess| guess.1).max().unwrap_or(0).min(2 * peak.max(cores));
    let top = peak.max(cores).max(most).max(1);
    paint_curves(canvas, palette, width, window, &curves(run, window, length), (top, cores));
    let y = |value: u32| height(value, top);
    for (number, (at, count)) in guesses.iter().enumerate() {
        let place = window.place(*at, length);
        if let Ok(place) = u64::try_from(place)
            && place <= length
        {
            let (x, y) = (x_of(place), y((*count).min(top)));
            ring(canvas, palette, x, y);
            if number == 0 {
                label(canvas, palette, text.guess, (x + 12.0, y + 1.0), Align::Start);
            }
        }
    }
}

/// The height of a value, where the greatest of the chart is `top`.
fn height(value: u32, top: u32) -> f64 {
    let base = f64::from(HEIGHT) - FOOT;
    base - (base - TOP) * f64::from(value) / f64::from(top)
}

/// Draws both curves, the greater first, with a line for the number of cores, on a canvas of a width. `top` is at least every value, and 1.
pub fn paint_curves(
    canvas: &Canvas,
    palette: &Palette,
    width: i32,
    window: Window,
    [in_progress, running]: &[Curve; 2],
    (top, cores): (u32, u32),
) {
    let (length, base) = (axis::length(width), f64::from(HEIGHT) - FOOT);
    let y = |value: u32| height(value, top);
    axis::paint_lines(canvas, palette, window, length, base);
    canvas.font(&palette.sans_font(400, 12));
    for value in marks(top) {
        canvas.text(&value.to_string(), f64::from(LABEL - 10), y(value), palette.soft(), Align::End);
    }
    // The wider line is seen on both sides of the other where both are one.
    let (first, second) = (palette.running(), palette.in_progress());
    for (curve, color, shade, line) in [(in_progress, second, 0.16, 5.0), (running, first, 0.26, 2.0)] {
        shaded(canvas, curve, &y, base);
        canvas.alpha(shade);
        canvas.fill(color);
        canvas.alpha(1.0);
        outline(canvas, curve, &y);
        canvas.stroke(color, line);
    }
    let right = x_of(length);
    canvas.dash(4.0, 4.0);
    canvas.begin();
    canvas.line(f64::from(LABEL), y(cores), right, y(cores));
    canvas.stroke(palette.limit(), 1.2);
    canvas.dash(0.0, 0.0);
}

/// A ring where a reader predicted a count to be.
fn ring(canvas: &Canvas, palette: &Palette, x: f64, y: f64) {
    canvas.begin();
    canvas.circle(x, y, 6.0);
    canvas.fill(palette.card());
    canvas.begin();
    canvas.circle(x, y, 6.0);
    canvas.stroke(palette.guess(), 2.4);
}

fn marks(top: u32) -> Vec<u32> {
    if top <= 4 { (0..=top).collect() } else { vec![0, top / 2, top] }
}

fn label(canvas: &Canvas, palette: &Palette, text: &str, (x, y): (f64, f64), align: Align) {
    let wide = canvas.measure(text) + 6.0;
    canvas.alpha(0.78);
    canvas.begin();
    canvas.round(if align == Align::End { x - wide + 3.0 } else { x - 3.0 }, y - 8.0, wide, 16.0, 4.0);
    canvas.fill(palette.card());
    canvas.alpha(1.0);
    canvas.text(text, x, y + 0.5, palette.ink(), align);
}

/// A path around all stretches in which a curve is 2 or more: overlapping, or at the same time.
fn shaded(canvas: &Canvas, curve: &Curve, y: &impl Fn(u32) -> f64, base: f64) {
    canvas.begin();
    for pair in curve.windows(2) {
        let ((from, value), (to, _)) = (pair[0], pair[1]);
        if value >= 2 {
            canvas.rect(x_of(from), y(value), x_of(to) - x_of(from), base - y(value));
        }
    }
}

fn outline(canvas: &Canvas, curve: &Curve, y: &impl Fn(u32) -> f64) {
    canvas.begin();
    let mut before = None;
    for &(place, value) in curve {
        match before {
            None => canvas.move_to(x_of(place), y(value)),
            Some(before) => {
                canvas.line_to(x_of(place), y(before));
                canvas.line_to(x_of(place), y(value));
            }
        }
        before = Some(value);
    }
}
