//! A picture to take away, drawn on a canvas of its own from marks written down (see `panel::take`).

use super::super::ink::Ink;
use super::lanes::key;
use crate::browser::{Align, Canvas};
use crate::timeline::Look;
use crate::units::StageId;

/// Draws marks; the first line of all says how large the sheet is.
pub fn sheet(sheet: &mut Option<Canvas>, ink: &Ink, marks: &str) {
    for line in marks.lines() {
        let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
        // Whole numbers: to read others would bring a large table with it.
        let numbers: Vec<i32> = rest.split(' ').map_while(|word| word.parse().ok()).collect();
        if let ("S", [wide, high]) = (kind, &numbers[..]) {
            let (wide, high) = (f64::from(*wide), f64::from(*high));
            *sheet = Canvas::sheet(wide, high, 2.0);
            if let Some(pen) = sheet {
                pen.begin();
                pen.rect(0.0, 0.0, wide, high);
                pen.fill(ink.card());
            }
        } else if let Some(pen) = sheet {
            mark(pen, ink, kind, &numbers, rest);
        }
    }
}

fn mark(pen: &Canvas, ink: &Ink, kind: &str, numbers: &[i32], rest: &str) {
    let stage = |number: i32| StageId(u8::try_from(number).unwrap_or(0));
    let at = |number: i32| f64::from(number);
    match (kind, numbers) {
        ("T", [set, of, anchor, x, y, ..]) => {
            let Some(text) = rest.splitn(6, ' ').nth(5) else { return };
            let set = usize::try_from(*set).unwrap_or(0).min(3);
            let (weight, size) = [(600, 20), (600, 13), (400, 13), (600, 12)][set];
            let align = match anchor {
                0 => Align::Start,
                1 => Align::Middle,
                _ => Align::End,
            };
            let color = match set {
                0 => ink.ink(),
                3 => ink.on_stage(stage(*of)),
                _ => ink.soft(),
            };
            pen.font(&ink.sans_font(weight, size));
            pen.text(text, at(*x), at(*y), color, align);
        }
        ("R", [x, from, to]) => {
            pen.begin();
            pen.line(at(*x), at(*from), at(*x), at(*to));
            pen.stroke(ink.line(), 1.0);
        }
        ("L", [from, to, y]) => {
            pen.dash(4.0, 4.0);
            pen.begin();
            pen.line(at(*from), at(*y), at(*to), at(*y));
            pen.stroke(ink.limit(), 1.2);
            pen.dash(0.0, 0.0);
        }
        ("C", [running, corners @ ..]) => {
            pen.begin();
            for (place, corner) in corners.chunks_exact(2).enumerate() {
                let (x, y) = (at(corner[0]), at(corner[1]));
                if place == 0 { pen.move_to(x, y) } else { pen.line_to(x, y) }
            }
            pen.stroke(ink.stage(StageId(u8::from(*running == 0))), 2.0);
        }
        (_, [of, x, y, wide, high]) => {
            let look = match kind {
                "w" => Look::Work(stage(*of)),
                "s" => Look::Soak(stage(*of)),
                "h" => Look::Hold(stage(*of)),
                "r" => Look::Ready,
                "b" => Look::Blocked,
                _ => Look::Switch,
            };
            key(pen, ink, look, (at(*x), at(*y), at(*wide), at(*high)));
        }
        _ => {}
    }
}
