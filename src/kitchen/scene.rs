//! The scene: where the kitchen's areas, plates and hands are drawn, in CSS pixels.

use super::place::{Spot, spot_at};
use super::{Census, MOST_HANDS, MOST_PLATES};
use crate::scenario::StageKind;
use crate::timeline::Look;
use crate::trace::{CoreState, Trace};
use crate::units::{CoreId, DishId, Millis, StageId};

/// What an area is drawn as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AreaKind {
    /// The pile of dirty dishes.
    Pile,
    /// The sink: the first stage that needs a core.
    Sink,
    /// A basin, where dishes soak.
    Basin,
    /// A board with a rack: any other stage that needs a core.
    Board,
    /// The shelf of clean dishes.
    Shelf,
}

/// An area of the kitchen with its box: dishes stand in the box and queue above it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the box's corner and size")]
pub struct Area {
    pub kind: AreaKind,
    /// The stage; none for the pile and the shelf.
    pub stage: Option<StageId>,
    /// The middle and the top of the heading.
    pub heading: (i32, i32),
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// A dish that is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "its middle and radius")]
pub struct Plate {
    pub dish: DishId,
    pub x: i32,
    pub y: i32,
    pub radius: i32,
    /// Its look; none when it is finished.
    pub look: Option<Look>,
    /// Whether its number fits.
    pub numbered: bool,
}

/// A pair of hands, which is a core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hands {
    /// The core.
    pub core: CoreId,
    /// The middle of what they hold, horizontally.
    pub x: i32,
    /// The middle of what they hold, vertically.
    pub y: i32,
    /// Their size, percent; below 50 they are drawn as one small mark.
    pub size: i32,
    /// The look of what the core does; none when it is idle.
    pub look: Option<Look>,
    /// Whether they are at a dish.
    pub busy: bool,
}

/// A heap: dishes too many to draw one by one, with their count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the middle of its bottom edge")]
pub struct Heap {
    pub x: i32,
    pub y: i32,
    pub count: u32,
    /// The look of most of them; none when they are finished.
    pub look: Option<Look>,
}

/// The picture of the kitchen at a moment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Scene {
    /// Its height.
    pub height: i32,
    /// The areas, from the pile to the shelf.
    pub areas: Vec<Area>,
    /// The dishes that are drawn as single plates. These are all dishes, or only those that cores work on where the others are heaps.
    pub plates: Vec<Plate>,
    /// The hands, one pair for each core.
    pub hands: Vec<Hands>,
    /// The heaps; none where every dish is drawn.
    pub heaps: Vec<Heap>,
    /// The number of dishes that have not arrived.
    pub to_come: u32,
}

/// The least width of an area's column.
const LEAST_COLUMN: i32 = 66;
/// The least width of a column whose heading has a second line.
pub const WIDE_COLUMN: i32 = 104;
/// The height of the queue above a box.
const QUEUE: i32 = 36;
/// The height of a box.
const BOX: i32 = 58;
/// The height left free below a box.
const BELOW: i32 = 34;
/// The least distance between a box and the edge of its column.
const GAP: i32 = 6;

/// The scene of a run at a moment, `width` pixels wide. The census is used where there are more dishes than [`MOST_PLATES`]; without
/// one, every dish is drawn.
#[must_use]
pub fn scene(trace: &Trace, census: Option<&Census>, at: Millis, width: i32) -> Scene {
    let mut scene = empty(trace, width);
    match census {
        Some(census) if trace.scenario().dishes > MOST_PLATES => heaps(&mut scene, trace, census, at),
        _ => plates(&mut scene, trace, at),
    }
    for hands in &mut scene.hands {
        if let CoreState::Busy(segment) = trace.core_at(hands.core, at) {
            hands.look = Some(Look::of_segment(&segment));
            let drawn = scene.plates.iter().find(|plate| segment.subject().is_some_and(|(dish, _)| dish == plate.dish));
            if let Some(plate) = drawn.filter(|_| trace.scenario().cores <= MOST_HANDS) {
                (hands.x, hands.y) = (plate.x, plate.y + plate.radius * 3 / 4);
                (hands.size, hands.busy) = (plate.radius * 100 / 16, true);
            }
        }
    }
    scene
}

/// The height of a run's scene, pixels; it is the same at every moment.
#[must_use]
pub fn height(trace: &Trace, width: i32) -> i32 {
    empty(trace, width).height
}

/// The scene of a run without dishes, all cores idle.
fn empty(trace: &Trace, width: i32) -> Scene {
    let mut scene = Scene { areas: areas(trace, width), ..Scene::default() };
    let bottom = scene.areas.iter().map(|area| area.y + area.height).max().unwrap_or(0) + BELOW;
    scene.hands = idle_hands(trace.scenario().cores, bottom, width);
    let lowest = scene.hands.iter().map(|hands| hands.y).max().unwrap_or(bottom);
    scene.height = lowest + if trace.scenario().cores > MOST_HANDS { 12 } else { 36 };
    scene
}

/// The areas, in as many rows as the width requires.
fn areas(trace: &Trace, width: i32) -> Vec<Area> {
    let stages = &trace.scenario().stages;
    let count = i32::try_from(stages.len()).unwrap_or(8) + 2;
    let rows = (count * LEAST_COLUMN + width - 1) / width.max(LEAST_COLUMN);
    let per_row = (count + rows.max(1) - 1) / rows.max(1);
    let column = width / per_row;
    let heading = if column >= WIDE_COLUMN { 40 } else { 22 };
    let row_height = heading + QUEUE + BOX + BELOW + 8;
    let sink = stages.iter().position(|stage| stage.kind == StageKind::Hands);
    (0..count)
        .map(|number| {
            let stage = usize::try_from(number - 1).ok().filter(|stage| *stage < stages.len());
            let kind = match stage {
                None if number == 0 => AreaKind::Pile,
                None => AreaKind::Shelf,
                Some(stage) if stages[stage].kind == StageKind::Wait => AreaKind::Basin,
                Some(stage) if sink == Some(stage) => AreaKind::Sink,
                Some(_) => AreaKind::Board,
            };
            let (left, top) = ((number % per_row) * column, (number / per_row) * row_height);
            let inner = (column - 2 * GAP).min(170);
            let x = left + (column - inner) / 2;
            Area {
                kind,
                stage: stage.map(StageId::from_index),
                heading: (left + column / 2, top),
                x,
                y: top + heading + QUEUE,
                width: inner,
                height: BOX,
            }
        })
        .collect()
}

/// The hands of idle cores, along the bottom.
fn idle_hands(cores: u16, top: i32, width: i32) -> Vec<Hands> {
    let cores = i32::from(cores);
    let small = cores > i32::from(MOST_HANDS);
    let (pitch, size, row) = if small { (20, 40, 18) } else { ((width / cores).clamp(1, 96), 54, 40) };
    let per_row = (width / pitch).clamp(1, cores);
    let left = (width - per_row * pitch) / 2;
    (0..cores)
        .map(|number| Hands {
            core: CoreId(u16::try_from(number).unwrap_or(0)),
            x: left + (number % per_row) * pitch + pitch / 2,
            y: top + if small { 12 } else { 0 } + (number / per_row) * row,
            size,
            look: None,
            busy: false,
        })
        .collect()
}

fn area_of(areas: &[Area], spot: Spot) -> Option<&Area> {
    match spot {
        Spot::ToCome => None,
        Spot::Pile => areas.first(),
        Spot::Shelf => areas.last(),
        Spot::Queue(stage) | Spot::Inside(stage) => areas.get(stage.index() + 1),
    }
}

/// Adds every dish as a plate.
fn plates(scene: &mut Scene, trace: &Trace, at: Millis) {
    // Kept sorted while it grows: the dishes are few.
    let mut standing: Vec<(Spot, u32, DishId, Option<Look>)> = Vec::new();
    for dish in (0..trace.scenario().dishes).map(DishId) {
        let (spot, state) = spot_at(trace, dish, at);
        // In queues and on the shelf the dish that came first is first; elsewhere they are in order of number.
        let since = if matches!(spot, Spot::Pile | Spot::Inside(_)) { 0 } else { trace.last_change(dish, at) };
        let place = standing.partition_point(|other| (other.0, other.1, other.2) < (spot, since, dish));
        standing.insert(place, (spot, since, dish, Look::of_dish(state)));
    }
    for group in standing.chunk_by(|a, b| a.0 == b.0) {
        let spot = group[0].0;
        let Some(area) = area_of(&scene.areas, spot) else {
            scene.to_come += u32::try_from(group.len()).unwrap_or(u32::MAX);
            continue;
        };
        let slots = slots(area, spot, group.len());
        for (&(_, _, dish, look), (x, y, radius, numbered)) in group.iter().zip(slots) {
            scene.plates.push(Plate { dish, x, y, radius, look, numbered });
        }
    }
}

/// The positions of `count` dishes at a spot: the middle, the radius, and whether a number fits.
fn slots(area: &Area, spot: Spot, count: usize) -> Vec<(i32, i32, i32, bool)> {
    let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
    let bottom = area.y + area.height;
    match spot {
        Spot::Queue(_) => {
            let pitch = if count > 1 { ((area.width - 24) / (count - 1)).min(27) } else { 0 };
            // The front of the queue is at the right.
            let right = area.x + i32::midpoint(area.width, pitch * (count - 1));
            (0..count).map(|n| (right - n * pitch, area.y - 20, 12, pitch >= 20 || n == 0)).collect()
        }
        Spot::Pile | Spot::Shelf | Spot::ToCome => {
            let (rows, per_row, radius) = fit(count, area.width, area.height + QUEUE - 6, 30, 32);
            let level = (area.height + QUEUE - 6) / rows.max(2);
            (0..count).map(|n| grid(n, count, per_row, area, bottom - 2 - radius, level, radius)).collect()
        }
        Spot::Inside(_) => {
            let basin = area.kind == AreaKind::Basin;
            let (unit, tall) = if basin { (36, 36) } else { (38, 54) };
            let (_, per_row, radius) = fit(count, area.width - 8, area.height, unit, tall);
            let level = tall * radius / 16;
            let base = if basin { bottom - 8 - radius } else { bottom - 6 - radius * 2 };
            (0..count).map(|n| grid(n, count, per_row, area, base, level, radius)).collect()
        }
    }
}

/// The number of rows, the dishes in a row and the radius with which `count` dishes fit into a box.
fn fit(count: i32, width: i32, height: i32, unit: i32, tall: i32) -> (i32, i32, i32) {
    let mut best = (1, count, 5);
    for radius in [16, 14, 12, 10, 8, 7, 6, 5] {
        let per_row = (width * 16 / (unit * radius)).max(1);
        let rows = (count + per_row - 1) / per_row;
        best = (rows, per_row, radius);
        if rows * tall * radius <= height * 16 {
            break;
        }
    }
    best
}

/// The position of the `n`th of `count` dishes in rows.
fn grid(n: i32, count: i32, per_row: i32, area: &Area, base: i32, level: i32, radius: i32) -> (i32, i32, i32, bool) {
    let row = n / per_row;
    let in_row = (count - row * per_row).min(per_row);
    let pitch = area.width / per_row.max(1).min(count);
    let left = area.x + (area.width - pitch * in_row) / 2;
    (left + (n % per_row) * pitch + pitch / 2, base - row * level, radius, radius >= 9)
}

/// Adds a heap for each look, beside each other around a point.
fn heaps_beside(scene: &mut Scene, looks: &[(Option<Look>, u32)], (x, y): (i32, i32), width: i32) {
    let shown: Vec<_> = looks.iter().filter(|(_, count)| *count > 0).collect();
    let count = i32::try_from(shown.len()).unwrap_or(1);
    let pitch = (width / count.max(1)).min(52);
    for ((look, number), place) in shown.into_iter().zip(0..) {
        let x = x - pitch * (count - 1) / 2 + place * pitch;
        scene.heaps.push(Heap { x, y, count: *number, look: *look });
    }
}

/// Adds heaps, and the dishes that cores work on as plates.
fn heaps(scene: &mut Scene, trace: &Trace, census: &Census, at: Millis) {
    let counts = census.at(at);
    scene.to_come = counts.at(Spot::ToCome);
    let scenario = trace.scenario();
    let mut in_hand = vec![Vec::new(); scenario.stages.len()];
    if scenario.cores <= MOST_HANDS {
        for core in (0..scenario.cores).map(CoreId) {
            if let CoreState::Busy(segment) = trace.core_at(core, at)
                && let Some((dish, stage)) = segment.subject()
            {
                in_hand[stage.index()].push((dish, Look::of_segment(&segment)));
            }
        }
    }
    for area in scene.areas.clone() {
        let foot = (area.x + area.width / 2, area.y + area.height - 4);
        let Some(stage) = area.stage else {
            let spot = if area.kind == AreaKind::Pile { Spot::Pile } else { Spot::Shelf };
            let looks = counts.looks(spot, Look::Unreached).collect::<Vec<_>>();
            heaps_beside(scene, &looks, foot, area.width);
            continue;
        };
        let held = &in_hand[stage.index()];
        let busy = if area.kind == AreaKind::Basin { Look::Soak(stage) } else { Look::Work(stage) };
        let queued: Vec<_> = counts.looks(Spot::Queue(stage), busy).collect();
        heaps_beside(scene, &queued, (foot.0, area.y - 6), area.width);
        let mut inside: Vec<_> = counts.looks(Spot::Inside(stage), busy).collect();
        // Dishes in hand are plates of their own.
        if let Some((_, count)) = inside.iter_mut().find(|(look, _)| *look == Some(busy)) {
            *count = count.saturating_sub(u32::try_from(held.len()).unwrap_or(0));
        }
        heaps_beside(scene, &inside, foot, area.width);
        for ((dish, look), (x, y, radius, _)) in held.iter().zip(slots(&area, Spot::Inside(stage), held.len())) {
            let numbered = dish.number() < 1000 || radius >= 14;
            scene.plates.push(Plate { dish: *dish, x, y, radius, look: Some(*look), numbered });
        }
    }
    scene.heaps.retain(|heap| heap.count > 0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::sim;

    fn picture(scenario: Scenario, at: u64, width: i32) -> Scene {
        let trace = sim::run(&scenario.validate().expect("valid"));
        let census = Census::of(&trace);
        scene(&trace, Some(&census), Millis(at), width)
    }

    #[test]
    fn hands_are_at_the_dishes_they_work_on() {
        let scene = picture(Scenario { cores: 3, ..Scenario::default() }, 1000, 760);
        assert_eq!((scene.plates.len(), scene.hands.len(), scene.areas.len()), (6, 3, 5));
        for hands in &scene.hands {
            let dish = scene.plates.iter().find(|plate| plate.x == hands.x).expect("a dish between the hands");
            assert!(hands.busy && matches!(dish.look, Some(Look::Work(StageId(0)))));
        }
    }

    #[test]
    fn a_scene_without_width_does_not_panic() {
        for (dishes, cores, width) in [(6, 2, 0), (60, 12, 1), (600, 256, 0), (1, 8, 5)] {
            let _ = picture(Scenario { dishes, cores, ..Scenario::default() }, 1000, width);
        }
    }

    #[test]
    fn all_stay_within_the_picture_at_every_size() {
        for (dishes, cores) in [(1, 1), (6, 2), (60, 12), (60, 1), (61, 12), (600, 13), (600, 256)] {
            for width in [300, 366, 760, 1200] {
                let scenario = Scenario { dishes, cores, ..Scenario::default() };
                for at in [0, 2000, 5000, 9000, 1_000_000] {
                    let scene = picture(scenario.clone(), at, width);
                    for plate in &scene.plates {
                        let Plate { x, y, radius, .. } = *plate;
                        assert!(x - radius >= 0 && x + radius <= width, "{dishes} {cores} {width} {plate:?}");
                        assert!(y - radius >= 0 && y + radius <= scene.height, "{dishes} {cores} {width} {plate:?}");
                    }
                    assert!(scene.hands.iter().all(|h| h.x > 0 && h.x < width && h.y < scene.height));
                    let counted: u32 = scene.heaps.iter().map(|heap| heap.count).sum();
                    if dishes > MOST_PLATES {
                        let shown =
                            if cores <= MOST_HANDS { u32::try_from(scene.plates.len()).unwrap_or(0) } else { 0 };
                        assert_eq!(counted + shown + scene.to_come, dishes, "at {at}");
                    }
                }
            }
        }
    }
}
