//! What moves in the kitchen: plates with numbers, heaps, and hands that hold or rest.

use super::eased::Eased;
use super::outlines::{CUFFS, FINGERS, PALM, RESTING, RESTING_CUFFS, RESTING_FINGERS};
use super::{Align, Canvas, Inks};
use crate::kitchen::{Frame, Hands, Heap, Plate};
use crate::text::PageText;
use crate::timeline::Look;

/// A box in the canvas's numbers: left, top, width, height.
pub(super) fn parts(frame: Frame) -> [f64; 4] {
    [frame.x, frame.y, frame.width, frame.height].map(f64::from)
}

/// Draws a plate: a ring in the colour of its look, with its number.
pub(super) fn plate(canvas: &Canvas, inks: &Inks<'_>, plate: &Plate, eased: &Eased) {
    let Some([x, y, radius]) = eased.plate(plate.dish.index()) else { return };
    let color = plate.look.map_or(inks.good(), |look| inks.of(look));
    if plate.is_pan {
        // Its handle, up to the right, where neither hands nor smaller dishes are.
        let [near, far] = [0.66 * radius, 1.3 * radius];
        canvas.begin();
        canvas.line(x + near, y - near, x + far, y - far);
        canvas.stroke(color, 0.3 * radius);
    }
    canvas.begin();
    canvas.circle(x, y, radius - 1.0);
    canvas.fill(if plate.look == Some(Look::Racked) { inks.rack() } else { inks.card() });
    match plate.look {
        Some(Look::Soak(_)) => canvas.dash(3.0, 2.4),
        Some(Look::Ready) => canvas.dash(6.0, 2.0),
        _ => {}
    }
    let pale = plate.look == Some(Look::Unreached);
    let line = match plate.look {
        Some(Look::Unreached) => 0.8,
        Some(Look::Ready | Look::Racked) => 1.8,
        _ => 2.4,
    };
    canvas.stroke(color, line);
    canvas.dash(0.0, 0.0);
    if radius > 10.0 {
        canvas.begin();
        canvas.circle(x, y, radius * 0.64);
        canvas.alpha(if pale { 0.3 } else { 0.45 });
        canvas.stroke(color, 0.9);
        canvas.alpha(1.0);
    }
    if plate.numbered {
        let number = plate.dish.number().to_string();
        // Three digits and more are narrower.
        let fits = if number.len() > 2 { 1.7 / f64::from(u32::try_from(number.len()).unwrap_or(9)) } else { 0.9 };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in pixels")]
        let size = (radius * fits).round().clamp(9.0, 14.0) as u32;
        canvas.font(&inks.sans_font(650, size));
        canvas.text(&number, x, y + 0.5, if pale { inks.soft() } else { inks.ink() }, Align::Middle);
    }
}

/// Draws a stack of plates that says how many they are, or only the count where plates stand beside it.
pub(super) fn heap(canvas: &Canvas, inks: &Inks<'_>, heap: &Heap, text: &PageText) {
    let color = heap.look.map_or(inks.good(), |look| inks.of(look));
    let [left, top, wide, high] = parts(heap.room);
    let (middle, bottom) = (left + wide / 2.0, top + high);
    let stack = (wide - 6.0).min(40.0);
    for layer in 0..heap.layers {
        let level = bottom - 3.0 - f64::from(layer * Heap::LAYER) / 10.0;
        canvas.begin();
        canvas.round(middle - stack / 2.0, level - 3.0, stack, 5.0, 2.5);
        canvas.fill(if heap.look == Some(Look::Racked) { inks.rack() } else { inks.card() });
        canvas.stroke(color, if heap.look == Some(Look::Unreached) { 0.8 } else { 1.4 });
    }
    let [left, top, wide, high] = parts(heap.chip());
    let count = text.count(u64::from(heap.count));
    let count = if heap.layers == 0 { format!("+{count}") } else { count };
    canvas.font(&inks.sans_font(650, if wide < 26.0 { 10 } else { 12 }));
    canvas.begin();
    canvas.round(left, top, wide, high, high / 2.0);
    canvas.fill(inks.card());
    canvas.stroke(color, 1.2);
    canvas.text(&count, left + wide / 2.0, top + high / 2.0 + 0.5, inks.ink(), Align::Middle);
}

/// Draws the hands of a core, with its name.
pub(super) fn hands(canvas: &Canvas, inks: &Inks<'_>, hands: &Hands, eased: &Eased, text: &PageText) {
    let Some([x, y, size]) = eased.hands(hands.core.index()) else { return };
    let scale = size / 100.0;
    if hands.is_mark {
        return mark(canvas, inks, hands, (x, y, scale));
    }
    let place = (x, y, [scale; 2]);
    let line = Some((inks.skin_line(), 1.2 / scale.max(0.4)));
    let thin = Some((inks.skin_line(), 0.8 / scale.max(0.4)));
    if hands.dish.is_some() {
        for across in [scale, -scale] {
            let place = (x, y, [across, scale]);
            canvas.path(PALM, place, Some(inks.skin()), line);
            canvas.path(FINGERS, place, None, thin);
        }
        canvas.path(CUFFS, place, Some(inks.accent()), None);
    } else {
        canvas.alpha(if hands.look.is_none() { 0.6 } else { 1.0 });
        canvas.path(RESTING, place, Some(inks.skin()), line);
        canvas.path(RESTING_FINGERS, place, None, thin);
        canvas.path(RESTING_CUFFS, place, Some(hands.look.map_or(inks.accent(), |look| inks.of(look))), None);
        canvas.alpha(1.0);
    }
    if let Some(name) = hands.name {
        write_name(canvas, inks, hands, parts(name), text);
    }
}

/// Writes a core's name: the longest of its forms that has room.
fn write_name(canvas: &Canvas, inks: &Inks<'_>, hands: &Hands, [left, top, wide, high]: [f64; 4], text: &PageText) {
    let number = hands.core.number();
    let long = match hands.look {
        None => text.core_idle(number),
        Some(Look::Switch) => text.core_switching(number),
        Some(_) => text.core(number),
    };
    let color = if hands.look.is_none() { inks.soft() } else { inks.ink() };
    canvas.font(&inks.sans_font(if hands.look.is_none() { 400 } else { 600 }, if high < 12.0 { 10 } else { 11 }));
    let forms = [long, text.core(number), number.to_string()];
    if let Some(name) = forms.iter().find(|name| canvas.measure(name) <= wide) {
        canvas.text(name, left + wide / 2.0, top + high / 2.0, color, Align::Middle);
    }
}

/// A small mark in place of hands, where cores are many: filled where the core does something.
fn mark(canvas: &Canvas, inks: &Inks<'_>, hands: &Hands, (x, y, scale): (f64, f64, f64)) {
    let unit = scale / 0.4;
    canvas.begin();
    canvas.round(x - 8.0 * unit, y - 7.0 * unit, 7.0 * unit, 14.0 * unit, 3.5 * unit);
    canvas.round(x + unit, y - 7.0 * unit, 7.0 * unit, 14.0 * unit, 3.5 * unit);
    match hands.look {
        Some(look) => canvas.fill(inks.of(look)),
        None => canvas.stroke(inks.edge(), 1.2),
    }
}
