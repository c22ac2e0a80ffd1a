//! How many at once: both curves, filled, with the number of cores as a line and their names beside them.

use super::super::ink::Ink;
use super::lanes::{LABEL, axis_width};
use crate::browser::{Align, Canvas};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Curve, Window, curves};
use crate::units::Millis;

const TOP: f64 = 14.0;
const FOOT: f64 = 8.0;

/// Draws the chart.
///
/// Each of `guesses`, counts that a reader predicted for a moment, stands as a ring at its place.
#[allow(clippy::cast_precision_loss, reason = "pixels")]
pub fn chart(
    pen: &Canvas,
    ink: &Ink,
    (width, height): (i32, i32),
    run: &Run,
    (window, guesses): (Window, &[(Millis, u32)]),
    text: &PageText,
) {
    let width = axis_width(width);
    let cores = u32::from(run.scenario().cores);
    let peak = run.metrics().max_in_progress;
    // A prediction far above what happened would leave nothing to see of that: it stands at the top.
    let told = guesses.iter().map(|guess| guess.1).max().unwrap_or(0).min(2 * peak.max(cores));
    let top = peak.max(cores).max(told).max(1);
    let base = f64::from(height) - FOOT;
    let y = |value: u32| base - (base - TOP) * f64::from(value) / f64::from(top);
    let x = |place: u64| f64::from(LABEL) + place as f64;
    super::lanes::grid_lines(pen, ink, window, width, base);
    pen.font(&ink.sans_font(400, 12));
    for value in marks(top) {
        pen.text(&value.to_string(), f64::from(LABEL - 10), y(value), ink.soft(), Align::End);
    }
    let [in_progress, running] = curves(run, window, width);
    let s1 = crate::units::StageId(1);
    let s0 = crate::units::StageId(0);
    for (curve, color, shade, line) in [(&in_progress, ink.stage(s1), 0.16, 2.0), (&running, ink.stage(s0), 0.26, 2.2)]
    {
        outline(pen, curve, &x, &y);
        if let (Some(last), Some(first)) = (curve.last(), curve.first()) {
            pen.line_to(x(last.0), base);
            pen.line_to(x(first.0), base);
        }
        pen.alpha(shade);
        pen.fill(color);
        pen.alpha(1.0);
        outline(pen, curve, &x, &y);
        pen.stroke(color, line);
    }
    let right = f64::from(LABEL) + width as f64;
    pen.dash(4.0, 4.0);
    pen.begin();
    pen.line(f64::from(LABEL), y(cores), right, y(cores));
    pen.stroke(ink.limit(), 1.2);
    pen.dash(0.0, 0.0);
    label(pen, ink, &text.cores_line(run.scenario().cores), right - 2.0, y(cores) - 8.0, Align::End);
    let mut high = (y(peak) + 10.0).min(base - 8.0);
    if base - y(cores) > 26.0 || peak > cores {
        let low = (f64::midpoint(base, y(cores.min(top)))).max(y(peak) + 26.0).min(base - 8.0);
        high = high.min(low - 18.0);
        label(pen, ink, text.running, f64::from(LABEL) + 8.0, low, Align::Start);
    }
    label(pen, ink, text.in_progress, f64::from(LABEL) + 8.0, high, Align::Start);
    for (number, (at, count)) in guesses.iter().enumerate() {
        let place = window.place(*at, width);
        if let Ok(place) = u64::try_from(place)
            && place <= width
        {
            ring(pen, ink, x(place), y((*count).min(top)));
            if number == 0 {
                label(pen, ink, text.guess, x(place) + 12.0, y((*count).min(top)) + 1.0, Align::Start);
            }
        }
    }
}

/// A ring where a reader predicted a count to be.
fn ring(pen: &Canvas, ink: &Ink, x: f64, y: f64) {
    pen.begin();
    pen.circle(x, y, 6.0);
    pen.fill(ink.card());
    pen.begin();
    pen.circle(x, y, 6.0);
    pen.stroke(ink.guess(), 2.4);
}

fn marks(top: u32) -> Vec<u32> {
    if top <= 4 { (0..=top).collect() } else { vec![0, top / 2, top] }
}

fn label(pen: &Canvas, ink: &Ink, text: &str, x: f64, y: f64, align: Align) {
    let wide = pen.measure(text) + 6.0;
    pen.alpha(0.78);
    pen.begin();
    pen.round(if align == Align::End { x - wide + 3.0 } else { x - 3.0 }, y - 8.0, wide, 16.0, 4.0);
    pen.fill(ink.card());
    pen.alpha(1.0);
    pen.text(text, x, y + 0.5, ink.ink(), align);
}

fn outline(pen: &Canvas, curve: &Curve, x: &impl Fn(u64) -> f64, y: &impl Fn(u32) -> f64) {
    pen.begin();
    let mut before = None;
    for &(place, value) in curve {
        match before {
            None => pen.move_to(x(place), y(value)),
            Some(before) => {
                pen.line_to(x(place), y(before));
                pen.line_to(x(place), y(value));
            }
        }
        before = Some(value);
    }
}
