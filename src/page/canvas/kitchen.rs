//! The kitchen: places with their furniture, and what moves in them.

use super::eased::Eased;
use super::figures::{self, parts};
use super::outlines;
use super::{Align, Canvas, Inks, Palette};
use crate::kitchen::{Area, AreaKind, BETWEEN, Detail, Frame, Hands, Scene};
use crate::text::PageText;
use crate::trace::Trace;

/// Draws a scene.
pub fn paint(canvas: &Canvas, inks: &Inks<'_>, scene: &Scene, eased: &Eased, trace: &Trace, text: &PageText) {
    for area in &scene.areas {
        heading(canvas, inks, area, trace, text, scene);
        furniture(canvas, inks, area);
    }
    for heap in &scene.heaps {
        figures::heap(canvas, inks, heap, text);
    }
    let at_plate = |hands: &Hands| scene.plates.iter().any(|plate| hands.dish == Some(plate.dish));
    for hands in scene.hands.iter().filter(|hands| !at_plate(hands)) {
        figures::hands(canvas, inks, hands, eased, text);
    }
    // Row by row from the back: what stands lower is nearer, and covers the cuffs of hands in the row behind.
    let mut row = scene.plates.iter().map(|plate| plate.y).min();
    while let Some(y) = row {
        for plate in scene.plates.iter().filter(|plate| plate.y == y) {
            figures::plate(canvas, inks, plate, eased);
            for hands in scene.hands.iter().filter(|hands| hands.dish == Some(plate.dish)) {
                figures::hands(canvas, inks, hands, eased, text);
            }
        }
        row = scene.plates.iter().map(|plate| plate.y).filter(|next| *next > y).min();
    }
}

/// Narrower headings are smaller, pixels.
const NARROW: i32 = 52;

fn heading(canvas: &Canvas, palette: &Palette, area: &Area, trace: &Trace, text: &PageText, scene: &Scene) {
    let stage = area.stage.map(|stage| &trace.scenario().stages[stage.index()]);
    let (name, under) = match (stage, area.kind) {
        (Some(stage), _) => {
            let needs = text.needs(stage.kind);
            let under = stage.places.map_or_else(|| needs.to_owned(), |places| text.needs_places(needs, places));
            (text.stage_name(&stage.name).to_owned(), under)
        }
        (None, AreaKind::Pile) => {
            let (name, means) = text.pile(trace.scenario());
            (name.to_owned(), if scene.to_come > 0 { text.to_come(scene.to_come) } else { means.to_owned() })
        }
        (None, _) => (text.done.to_owned(), String::new()),
    };
    let size = match (scene.detail, area.under) {
        (Detail::Small, _) if area.heading.width < NARROW => 10,
        (Detail::Small, _) => 11,
        (_, None) => 13,
        _ => 15,
    };
    canvas.font(&palette.serif_font(size));
    let color = if scene.detail == Detail::Small { palette.soft() } else { palette.ink() };
    match area.counted.filter(|_| area.under.is_none()) {
        Some(places) => {
            let places = format!(" {}", text.so_many(places));
            let room = f64::from(area.heading.width) - canvas.measure(&places);
            centred(canvas, area.heading, &(canvas.cut(&name, room) + &places), color);
        }
        None => centred(canvas, area.heading, &name, color),
    }
    if let Some(frame) = area.under {
        canvas.font(&palette.sans_font(400, 12));
        centred(canvas, frame, &under, palette.soft());
    }
}

/// Writes text in the middle of a box, cut where it has no room.
fn centred(canvas: &Canvas, frame: Frame, text: &str, color: &str) {
    let [left, top, wide, high] = parts(frame);
    canvas.text(&canvas.cut(text, wide), left + wide / 2.0, top + high / 2.0, color, Align::Middle);
}

fn furniture(canvas: &Canvas, palette: &Palette, area: &Area) {
    let place = area.place;
    // As wide as the column, so that the counter has no gaps beside what is small.
    let [left, _, wide, _] = parts(area.heading);
    let foot = f64::from(place.bottom());
    canvas.begin();
    canvas.line(left - 2.0, foot + 3.0, left + wide + 2.0, foot + 3.0);
    canvas.stroke(palette.counter(), 5.0);
    if let Some(shelf) = area.shelf {
        let [left, _, wide, _] = parts(shelf);
        let level = f64::from(shelf.bottom()) + 1.5;
        canvas.begin();
        canvas.line(left + 2.0, level, left + wide - 2.0, level);
        canvas.alpha(0.55);
        canvas.stroke(palette.edge(), 2.0);
        canvas.alpha(1.0);
    }
    let unit = place.width / area.units.max(1);
    for number in 0..area.units.max(1) {
        // A hair's breadth between bowls.
        let gap = if area.units > 1 { BETWEEN } else { 0 };
        let frame = Frame { x: place.x + number * unit + gap / 2, width: unit - gap, ..place };
        match area.kind {
            AreaKind::Sink if area.endless => bowl(canvas, palette, frame, (frame.width / TAPS).max(2)),
            AreaKind::Sink => bowl(canvas, palette, frame, area.counted.map_or(1, i32::from).min(frame.width / TAP)),
            AreaKind::Basin => bowl(canvas, palette, frame, 0),
            AreaKind::Board => rack(canvas, palette, frame),
            AreaKind::Shelf => done(canvas, palette, frame),
            AreaKind::Pile => {
                let [left, _, wide, _] = parts(frame);
                canvas.begin();
                canvas.round(left + 2.0, foot - 4.0, wide - 4.0, 4.0, 2.0);
                canvas.fill(palette.edge());
            }
        }
    }
}

/// From one tap to the next of a sink that is long enough for any number of dishes, pixels.
const TAPS: i32 = 56;

/// The least room of one of several taps.
const TAP: i32 = 14;

/// A bowl with water; a sink has a tap, a long one several.
fn bowl(canvas: &Canvas, palette: &Palette, frame: Frame, taps: i32) {
    let (wide, down) = (frame.width, frame.height - 4);
    let corner = 16.min(wide / 3);
    let [left, top, ..] = parts(frame);
    canvas.path(
        &waves(wide - 6, down - 12, corner - 2),
        (left + 3.0, top + 11.0, [1.0; 2]),
        Some(palette.water()),
        None,
    );
    let straight = wide - 2 * corner;
    let bowl = format!(
        "M0,4 v{} a{corner},{corner} 0 0 0 {corner},{corner} h{straight} a{corner},{corner} 0 0 0 {corner},-{corner} v-{}",
        down - corner,
        down - corner
    );
    canvas.path(&bowl, (left, top, [1.0; 2]), None, Some((palette.edge(), 2.4)));
    for tap in 0..taps {
        // It stands at the back, left of where hands are.
        let room = wide / taps;
        let at = left + f64::from(tap * room) + f64::from(room.min(48)) / 4.0;
        canvas.path(outlines::TAP, (at, top, [1.0; 2]), None, Some((palette.edge(), 3.2)));
    }
}

/// A board with pegs between which plates stand.
fn rack(canvas: &Canvas, palette: &Palette, frame: Frame) {
    let [left, _, wide, _] = parts(frame);
    let foot = f64::from(frame.bottom());
    let pegs = ((wide - 12.0) / 26.0).floor().max(1.0);
    let pitch = (wide - 12.0) / pegs;
    canvas.begin();
    let mut peg = 0.0;
    while peg <= pegs {
        canvas.line(left + 6.0 + peg * pitch, foot - 2.0, left + 6.0 + peg * pitch, foot - 22.0);
        peg += 1.0;
    }
    canvas.line(left + 2.0, foot - 2.0, left + wide - 2.0, foot - 2.0);
    canvas.stroke(palette.edge(), 2.2);
}

/// The shelf of clean dishes.
fn done(canvas: &Canvas, palette: &Palette, frame: Frame) {
    let [left, _, wide, _] = parts(frame);
    let foot = f64::from(frame.bottom());
    canvas.begin();
    canvas.line(left + 2.0, foot - 2.0, left + wide - 2.0, foot - 2.0);
    canvas.stroke(palette.edge(), 2.4);
}

/// A water's surface with a round bottom, in SVG's notation.
fn waves(width: i32, depth: i32, corner: i32) -> String {
    let count = ((width + 16) / 32).max(1);
    let step = width / count;
    // What does not divide evenly, the first wave takes.
    let first = width - step * (count - 1);
    let more = format!(" t{step},0").repeat(usize::try_from(count - 1).unwrap_or(0));
    let (side, base) = (depth - corner, width - 2 * corner);
    format!(
        "M0,0 q{},-5 {first},0{more} v{side} a{corner},{corner} 0 0 1 -{corner},{corner} h-{base} a{corner},{corner} 0 0 1 -{corner},-{corner} z",
        first / 2
    )
}
