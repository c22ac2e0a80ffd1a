//! Hands: a pair for each core, at the dish that it works on or resting on a bench along the bottom.

use super::area::{Frame, Heights};
use super::parts::{Hands, Held, Plate, Scene};
use super::slots::{Cell, HELD_WIDTH};
use super::{Detail, MOST_HANDS};
use crate::timeline::Look;
use crate::units::{CoreId, DishId};

/// The height of a core's name.
const NAME: i32 = 13;
/// The greatest width of hands at a count.
const AT_COUNT: i32 = 32;

/// The hands of idle cores along the bottom, below the counter at `bottom`, and the height of the whole scene.
pub(super) fn bench(cores: u16, bottom: i32, width: i32, detail: Detail) -> (Vec<Hands>, i32) {
    let count = i32::from(cores);
    let top = bottom + Heights::of(detail).counter;
    let hands = |x, y, size, name, number: i32| {
        let core = CoreId(u16::try_from(number).unwrap_or(0));
        Hands { core, x, y, size, look: None, dish: None, name, is_mark: cores > MOST_HANDS }
    };
    if cores > MOST_HANDS {
        let (pitch, row) = if detail == Detail::Small { (12, 14) } else { (20, 18) };
        let per_row = (width / pitch).clamp(1, count);
        let left = (width - per_row * pitch) / 2;
        let place = |number: i32| {
            let x = left + (number % per_row) * pitch + pitch / 2;
            hands(x, top + (number / per_row) * row + row / 2, pitch * 2, None, number)
        };
        return ((0..count).map(place).collect(), top + (count + per_row - 1) / per_row * row + 4);
    }
    let (most, high) = if detail == Detail::Small { (76, 14) } else { (104, 22) };
    let pitch = (width / count).clamp(1, most);
    let left = (width - count * pitch) / 2;
    let size = (pitch * 100 / 34).min(if detail == Detail::Small { 62 } else { 92 });
    let place = |number: i32| {
        let x = left + number * pitch + pitch / 2;
        let name = Frame { x: x - pitch / 2 + 1, y: top + high, width: pitch - 2, height: NAME };
        hands(x, top + high / 2, size, Some(name), number)
    };
    ((0..count).map(place).collect(), top + high + NAME + 3)
}

/// Says what a core does, and sends its hands to the dish, where they have a place there.
pub(super) fn send(scene: &mut Scene, index: usize, look: Look, dish: Option<DishId>) {
    let held = scene.held.iter().find(|held| Some(held.dish) == dish).copied();
    let hands = &mut scene.hands[index];
    hands.look = Some(look);
    if let Some(held) = held {
        (hands.x, hands.y, hands.size, hands.dish, hands.name) = (held.x, held.y, held.size, dish, held.name);
    }
}

/// Makes places for hands at the plates of some dishes, which stand in cells of a kind. In a single row their names stand below, with room for
/// `pitch`; else between the cuffs, where only a number fits, and not at all where hands are small.
pub(super) fn hold(scene: &mut Scene, dishes: &[(DishId, Option<Look>)], cell: Cell, pitch: Option<i32>) {
    let places = scene.plates.iter().filter(|plate| dishes.iter().any(|(dish, _)| *dish == plate.dish));
    let held = places.map(|plate| {
        let Plate { dish, x, y, radius, .. } = *plate;
        let name = match pitch {
            Some(pitch) => {
                let below = y + cell.height * radius / 16 - radius + 8;
                Some(Frame { x: x - pitch / 2 + 1, y: below, width: pitch - 2, height: NAME })
            }
            None if cell.hands == 100 => {
                Some(Frame { x: x - radius * 5 / 8, y: y + radius * 3 / 2, width: radius * 5 / 4, height: 10 })
            }
            None => None,
        };
        // Smaller hands hold the lower edge.
        Held { dish, x, y: y + radius * (100 - cell.hands) / 100, size: radius * cell.hands / 16, name }
    });
    let held: Vec<Held> = held.collect();
    scene.held.extend(held);
}

/// Makes places for hands at the last heap, for those of some dishes that have none: the dishes are part of its count.
pub(super) fn hold_counted(scene: &mut Scene, dishes: &[(DishId, Option<Look>)]) {
    let Some(heap) = scene.heaps.last() else { return };
    let chip = heap.chip();
    let (x, y, size) = (chip.middle(), chip.y + chip.height / 2, heap.room.width.min(AT_COUNT) * 100 / HELD_WIDTH);
    let counted = dishes.iter().filter(|(dish, _)| !scene.held.iter().any(|held| held.dish == *dish));
    let held: Vec<Held> = counted.map(|(dish, _)| Held { dish: *dish, x, y, size, name: None }).collect();
    scene.held.extend(held);
}
