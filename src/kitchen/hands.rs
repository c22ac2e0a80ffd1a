//! Hands: a pair for each core, at the dish that it works on or resting on a bench along the bottom.

use super::area::{Frame, Heights};
use super::parts::{Hands, Held, Scene};
use super::{Detail, MOST_HANDS};
use crate::timeline::Look;
use crate::units::{CoreId, DishId};

/// The height of a core's name.
const NAME: i32 = 13;

/// The hands of idle cores along the bottom, below the counter at `bottom`, and the height of the whole scene.
pub(super) fn bench(cores: u16, bottom: i32, width: i32, detail: Detail) -> (Vec<Hands>, i32) {
    let count = i32::from(cores);
    let top = bottom + Heights::of(detail).counter;
    let hands = |x, y, size, name, number: i32| {
        let core = CoreId(u16::try_from(number).unwrap_or(0));
        Hands { core, x, y, size, look: None, busy: false, name }
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
        (hands.x, hands.y, hands.size, hands.busy, hands.name) = (held.x, held.y, held.size, true, Some(held.name));
    }
}

/// Makes places for hands at the plates of some dishes. In a single row their names stand below, with room for `pitch`; else between the
/// cuffs, where only a number fits.
pub(super) fn hold(scene: &mut Scene, dishes: &[(DishId, Option<Look>)], pitch: Option<i32>) {
    let places = scene.plates.iter().filter(|plate| dishes.iter().any(|(dish, _)| *dish == plate.dish));
    let held = places.map(|plate| {
        let cuffs = plate.y + plate.radius * 3 / 2;
        let name = match pitch {
            Some(pitch) => {
                let below = plate.y + plate.radius * 34 / 16 + 8;
                Frame { x: plate.x - pitch / 2 + 1, y: below, width: pitch - 2, height: NAME }
            }
            None => Frame { x: plate.x - plate.radius * 5 / 8, y: cuffs, width: plate.radius * 5 / 4, height: 10 },
        };
        Held { dish: plate.dish, x: plate.x, y: plate.y, size: plate.radius * 100 / 16, name }
    });
    let held: Vec<Held> = held.collect();
    scene.held.extend(held);
}
