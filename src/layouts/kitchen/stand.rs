//! Dishes that stand at a spot: as plates, and what has no room as a count.

use super::area::Frame;
use super::parts::{Heap, Plate, Scene, room_of};
use super::place::Spot;
use super::slots::{Cell, all_fit, flow, rows};
use super::{Detail, LEAST_RADIUS, MOST_HANDS, hands};
use crate::timeline::Look;
use crate::units::DishId;

/// The least width of a count beside plates.
const LEAST_COUNT: i32 = 22;

/// Whether a plate has room for its dish's number.
fn has_room_for_number(dish: DishId, radius: i32) -> bool {
    radius
        >= match dish.number() {
            0..100 => LEAST_RADIUS,
            100..1000 => 11,
            1000..10_000 => 13,
            _ => 16,
        }
}

/// Whether a core keeps a dish with a look.
pub(super) fn is_held(look: Option<Look>) -> bool {
    matches!(look, Some(Look::Work(_) | Look::Hold(_)))
}

/// Puts dishes at a spot, those in hands first, with so many pixels left free at its top.
pub(super) fn stand(scene: &mut Scene, spot: Spot, dishes: &[(DishId, Option<Look>)], free: i32) {
    let Some((area, frame)) = room_of(&scene.areas, spot) else {
        scene.to_come += u32::try_from(dishes.len()).unwrap_or(u32::MAX);
        return;
    };
    let frame = Frame { y: frame.y + free, height: frame.height - free, ..frame };
    // Each in a bowl of its own, where bowls are wide enough.
    let ways = if matches!(spot, Spot::Inside(_)) { [area.units, 1] } else { [1, 1] };
    let differ = scene.bulks.differ();
    let most = match (scene.detail, spot) {
        (Detail::Full, _) if differ => 24,
        (Detail::Small, _) if differ => 16,
        (Detail::Small, _) | (_, Spot::Queue(_)) => 11,
        _ => 16,
    };
    let held = dishes.iter().any(|(_, look)| is_held(*look)) && scene.hands.len() <= usize::from(MOST_HANDS);
    // Where hands have no room beside the plates, small ones hold them from below.
    let cells = if held { [Cell::held(most), Cell::plate(most)] } else { [Cell::plate(most); 2] };
    let mut all_ways = ways.into_iter().flat_map(|units| cells.map(|cell| (units, cell)));
    let way = all_ways.find(|(units, cell)| all_fit(frame, *units, dishes.len(), *cell));
    let all = way.is_some();
    let (units, cell) = way.unwrap_or((1, Cell::plate(most)));
    let all_rows = if differ {
        let shares: Vec<i32> = dishes.iter().map(|(dish, _)| scene.bulks.share(*dish)).collect();
        flow(frame, &shares, cell)
    } else {
        rows(frame, units, dishes.len(), cell)
    };
    // The last slot counts those that have none.
    let shown = if all { dishes.len() } else { all_rows.slots.len().saturating_sub(1) };
    for ((dish, look), slot) in dishes.iter().zip(&all_rows.slots).take(shown) {
        // On its shelf a queue begins at the right, where the station is reached.
        let x = if let Spot::Queue(_) = spot { 2 * frame.middle() - slot.x } else { slot.x };
        scene.plates.push(Plate {
            dish: *dish,
            x,
            y: slot.y,
            radius: slot.radius,
            look: *look,
            numbered: has_room_for_number(*dish, slot.radius),
            is_pan: scene.bulks.is_pan(*dish),
        });
    }
    if held {
        let label = (all_rows.count == 1).then_some(all_rows.pitch);
        hands::hold(scene, dishes, cell, label);
    }
    if let (false, Some(slot)) = (all, all_rows.slots.last()) {
        let x = if let Spot::Queue(_) = spot { 2 * frame.middle() - slot.x } else { slot.x };
        let width = all_rows.pitch.max(LEAST_COUNT).min(frame.width);
        let left = (x - width / 2).clamp(frame.x, frame.x + frame.width - width);
        let room = Frame { x: left, y: slot.y - LEAST_RADIUS, width, height: 2 * LEAST_RADIUS };
        let count = u32::try_from(dishes.len() - shown).unwrap_or(u32::MAX);
        let look = dishes.get(shown).and_then(|(_, look)| *look);
        scene.heaps.push(Heap { room, count, layers: 0, look });
        if held {
            hands::hold_counted(scene, dishes);
        }
    }
}
