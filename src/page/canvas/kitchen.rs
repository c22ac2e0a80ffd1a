//! The kitchen: places, plates with numbers, hands that hold them. What moves eases to where it should be.

use super::{Align, Canvas, Inks, Palette};
use crate::kitchen::{Area, AreaKind, Hands, Heap, MOST_HANDS, Plate, Scene, WIDE_COLUMN};
use crate::text::PageText;
use crate::timeline::Look;
use crate::trace::Trace;

/// Where plates and hands are drawn at present, on the way to where the scene has them.
#[derive(Default)]
pub struct Eased {
    /// By dish: middle and radius.
    plates: Vec<Option<[f64; 3]>>,
    /// By core: middle and size.
    hands: Vec<Option<[f64; 3]>>,
}

impl Eased {
    /// Goes a share of the way, 1 being all of it. False when everything stands where it should.
    pub fn advance(&mut self, scene: &Scene, share: f64) -> bool {
        let mut moving = false;
        let single = scene.heaps.is_empty();
        let mut ease = |places: &mut Vec<Option<[f64; 3]>>, number: usize, to: [f64; 3], jumps: bool| {
            if places.len() <= number {
                places.resize(number + 1, None);
            }
            let now = places[number].filter(|_| !jumps).unwrap_or(to);
            let mut next = to;
            for axis in 0..3 {
                let left = to[axis] - now[axis];
                if left.abs() > 0.4 && share < 1.0 {
                    moving = true;
                    next[axis] = now[axis] + left * share;
                }
            }
            places[number] = Some(next);
        };
        for plate in &scene.plates {
            let to = [plate.x, plate.y, plate.radius].map(f64::from);
            ease(&mut self.plates, plate.dish.index().min(200_000), to, !single);
        }
        for hands in &scene.hands {
            ease(&mut self.hands, hands.core.index(), [hands.x, hands.y, hands.size].map(f64::from), !single);
        }
        moving
    }

    /// Forgets where everything was: the next picture is drawn at once.
    pub fn reset(&mut self) {
        self.plates.clear();
        self.hands.clear();
    }
}

/// Draws a scene.
pub fn paint(canvas: &Canvas, inks: &Inks<'_>, scene: &Scene, eased: &Eased, trace: &Trace, text: &PageText) {
    for area in &scene.areas {
        heading(canvas, inks, area, trace, text, scene);
        furniture(canvas, inks, area);
    }
    let small = scene.hands.len() > usize::from(MOST_HANDS);
    for heap in &scene.heaps {
        draw_heap(canvas, inks, heap, text);
    }
    for idle in scene.hands.iter().filter(|hands| !hands.busy) {
        draw_hands(canvas, inks, idle, eased, text, small);
    }
    for plate in &scene.plates {
        draw_plate(canvas, inks, plate, eased);
    }
    for busy in scene.hands.iter().filter(|hands| hands.busy) {
        draw_hands(canvas, inks, busy, eased, text, small);
    }
}

fn heading(canvas: &Canvas, palette: &Palette, area: &Area, trace: &Trace, text: &PageText, scene: &Scene) {
    let (x, top) = (f64::from(area.heading.0), f64::from(area.heading.1));
    let wide = area.width + 12 >= WIDE_COLUMN;
    let room = f64::from(area.width) + 8.0;
    let stage = area.stage.map(|stage| &trace.scenario().stages[stage.index()]);
    let (name, under) = match (stage, area.kind) {
        (Some(stage), _) => {
            let needs = text.needs(stage.kind);
            let under = stage.places.map_or_else(|| needs.to_owned(), |places| text.needs_places(needs, places));
            (text.stage_name(&stage.name).to_owned(), under)
        }
        (None, AreaKind::Pile) if scene.to_come > 0 => (text.to_wash.to_owned(), text.to_come(scene.to_come)),
        (None, AreaKind::Pile) => (text.to_wash.to_owned(), String::new()),
        (None, _) => (text.done.to_owned(), String::new()),
    };
    canvas.font(&palette.serif_font(if wide { 15 } else { 13 }));
    canvas.text(&canvas.cut(&name, room), x, top + 12.0, palette.ink(), Align::Middle);
    if wide {
        canvas.font(&palette.sans_font(400, 12));
        canvas.text(&canvas.cut(&under, room), x, top + 29.0, palette.soft(), Align::Middle);
    }
}

fn furniture(canvas: &Canvas, palette: &Palette, area: &Area) {
    let [x, y, w, h] = [area.x, area.y, area.width, area.height].map(f64::from);
    let foot = y + h;
    canvas.begin();
    canvas.line(x - 6.0, foot + 3.0, x + w + 6.0, foot + 3.0);
    canvas.stroke(palette.counter(), 5.0);
    match area.kind {
        AreaKind::Sink | AreaKind::Basin => {
            let (wide, down) = (area.width, area.height - 4);
            canvas.path(&waves(wide - 8, down - 14), (x + 4.0, y + 12.0, 1.0), Some(palette.water()), None);
            let bowl =
                format!("M0,4 h{wide} v{} a20,20 0 0 1 -20,20 h-{} a20,20 0 0 1 -20,-20 z", down - 20, wide - 40);
            canvas.path(&bowl, (x, y, 1.0), None, Some((palette.edge(), 2.4)));
            if area.kind == AreaKind::Sink {
                canvas.path("M-9,-26 v13 h18 v9", (x + w / 2.0, y + 4.0, 1.0), None, Some((palette.edge(), 4.0)));
            }
        }
        AreaKind::Board => {
            let pegs = ((w - 20.0) / 28.0).floor().max(2.0);
            let pitch = (w - 20.0) / pegs;
            canvas.begin();
            let mut peg = 0.0;
            while peg <= pegs {
                canvas.line(x + 10.0 + peg * pitch, foot - 2.0, x + 10.0 + peg * pitch, foot - 26.0);
                peg += 1.0;
            }
            canvas.line(x + 2.0, foot - 2.0, x + w - 2.0, foot - 2.0);
            canvas.stroke(palette.edge(), 2.4);
        }
        AreaKind::Shelf => {
            canvas.begin();
            for level in [foot - 2.0, foot - 2.0 - f64::midpoint(h, 30.0)] {
                canvas.line(x + 2.0, level, x + w - 2.0, level);
            }
            canvas.stroke(palette.edge(), 2.4);
        }
        AreaKind::Pile => {
            canvas.begin();
            canvas.round(x + 8.0, foot - 5.0, w - 16.0, 5.0, 2.5);
            canvas.fill(palette.edge());
        }
    }
}

/// A water's surface with a round bottom, in SVG's notation.
fn waves(width: i32, depth: i32) -> String {
    let count = ((width + 16) / 32).max(2);
    let step = width / count;
    // What does not divide evenly, the first wave takes.
    let first = width - step * (count - 1);
    let more = format!(" t{step},0").repeat(usize::try_from(count - 1).unwrap_or(0));
    let (side, base) = (depth - 18, width - 36);
    format!("M0,0 q{},-6 {first},0{more} v{side} a18,18 0 0 1 -18,18 h-{base} a18,18 0 0 1 -18,-18 z", first / 2)
}

fn draw_plate(canvas: &Canvas, inks: &Inks<'_>, plate: &Plate, eased: &Eased) {
    let Some(Some([x, y, radius])) = eased.plates.get(plate.dish.index()).copied() else { return };
    let color = plate.look.map_or(inks.good(), |look| inks.of(look));
    canvas.begin();
    canvas.circle(x, y, radius);
    canvas.fill(if plate.look == Some(Look::Racked) { inks.rack() } else { inks.card() });
    match plate.look {
        Some(Look::Soak(_)) => canvas.dash(3.0, 2.4),
        Some(Look::Ready) => canvas.dash(7.0, 2.0),
        _ => {}
    }
    let line = match plate.look {
        Some(Look::Unreached) => 0.9,
        Some(Look::Ready | Look::Racked) => 1.8,
        _ => 2.5,
    };
    canvas.stroke(color, line);
    canvas.dash(0.0, 0.0);
    let pale = plate.look == Some(Look::Unreached);
    if radius > 8.0 && !pale {
        canvas.begin();
        canvas.circle(x, y, radius * 0.64);
        canvas.alpha(0.45);
        canvas.stroke(color, 0.9);
        canvas.alpha(1.0);
    }
    if plate.numbered {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in pixels")]
        let size = (radius * 0.84).round().clamp(9.0, 14.0) as u32;
        canvas.font(&inks.sans_font(650, size));
        let ink = if pale { inks.soft() } else { inks.ink() };
        canvas.text(&plate.dish.number().to_string(), x, y + 0.5, ink, Align::Middle);
    }
}

const LEFT: &str = "M-27,27 C-29,11 -24,2 -17,-3 C-13,-6 -9,-2 -11,3 L-13,9 C-8,13 -9,21 -11,27 Z";
const RIGHT: &str = "M27,27 C29,11 24,2 17,-3 C13,-6 9,-2 11,3 L13,9 C8,13 9,21 11,27 Z";
const CUFFS: &str = "M-25,27 h15 a2,2 0 0 1 2,2 v3 a2,2 0 0 1 -2,2 h-15 a2,2 0 0 1 -2,-2 v-3 a2,2 0 0 1 2,-2 z \
                     M10,27 h15 a2,2 0 0 1 2,2 v3 a2,2 0 0 1 -2,2 h-15 a2,2 0 0 1 -2,-2 v-3 a2,2 0 0 1 2,-2 z";

fn draw_hands(canvas: &Canvas, inks: &Inks<'_>, hands: &Hands, eased: &Eased, text: &PageText, small: bool) {
    let Some(Some([x, y, size])) = eased.hands.get(hands.core.index()).copied() else { return };
    if small {
        canvas.begin();
        canvas.round(x - 8.0, y - 7.0, 7.0, 14.0, 3.5);
        canvas.round(x + 1.0, y - 7.0, 7.0, 14.0, 3.5);
        match hands.look {
            Some(look @ (Look::Work(_) | Look::Hold(_) | Look::Switch)) => canvas.fill(inks.of(look)),
            _ => canvas.stroke(inks.edge(), 1.2),
        }
        return;
    }
    let scale = size / 100.0;
    let place = (x, y, scale);
    let idle = hands.look.is_none();
    canvas.alpha(if idle { 0.55 } else { 1.0 });
    let line = Some((inks.skin_line(), 1.3));
    canvas.path(LEFT, place, Some(inks.skin()), line);
    canvas.path(RIGHT, place, Some(inks.skin()), line);
    canvas.path(CUFFS, place, Some(inks.accent()), None);
    canvas.alpha(1.0);
    if scale > 0.55 || !hands.busy {
        canvas.font(&inks.sans_font(600, 12));
        let (down, color) =
            if hands.busy { (34.0 * scale + 10.0, inks.ink()) } else { (34.0 * scale + 9.0, inks.soft()) };
        let name = match hands.look {
            None => text.core_idle(hands.core.number()),
            Some(Look::Switch) => text.core_switching(hands.core.number()),
            // Hands so small stand too close for whole names.
            _ if scale < 0.8 => hands.core.number().to_string(),
            _ => text.core(hands.core.number()),
        };
        canvas.text(&name, x, y + down, color, Align::Middle);
    }
}

/// A stack of plates that says how many they are: higher with each tenfold.
fn draw_heap(canvas: &Canvas, inks: &Inks<'_>, heap: &Heap, text: &PageText) {
    let (x, y) = (f64::from(heap.x), f64::from(heap.y));
    let layers = if heap.count > 9 { 4 + heap.count.ilog10() } else { heap.count.div_ceil(2) };
    let color = heap.look.map_or(inks.good(), |look| inks.of(look));
    for layer in 0..layers {
        let level = y - 3.0 - f64::from(layer) * 3.6;
        canvas.begin();
        canvas.round(x - 20.0, level - 3.0, 40.0, 5.0, 2.5);
        canvas.fill(inks.card());
        canvas.stroke(color, 1.4);
    }
    let count = text.count(u64::from(heap.count));
    canvas.font(&inks.sans_font(650, 13));
    let (wide, middle) = (canvas.measure(&count) + 10.0, y - 8.0 - f64::from(layers) * 1.8);
    canvas.begin();
    canvas.round(x - wide / 2.0, middle - 9.0, wide, 18.0, 9.0);
    canvas.fill(inks.card());
    canvas.stroke(color, 1.2);
    canvas.text(&count, x, middle + 0.5, inks.ink(), Align::Middle);
}
