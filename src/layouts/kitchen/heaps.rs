//! Heaps: what a run with too many dishes to draw each is drawn as. A heap is the higher, the more of all dishes it holds.

use super::area::{AreaKind, Frame};
use super::parts::{Heap, Scene, room_of};
use super::place::Spot;
use super::stand::stand;
use super::{Counts, MOST_HANDS, hands};
use crate::timeline::Look;
use crate::trace::{CoreState, Trace};
use crate::units::{CoreId, Millis};

/// The height that the number of a heap takes.
const COUNT: i32 = 18;
/// The least width of a heap with its number.
const LEAST: i32 = 46;

/// Adds heaps, and the dishes that cores work on as plates.
pub(super) fn add(scene: &mut Scene, trace: &Trace, counts: &Counts, at: Millis) {
    scene.to_come = counts.at(Spot::ToCome);
    let scenario = trace.scenario();
    let mut in_hand = vec![Vec::new(); scenario.stages.len()];
    if scenario.cores <= MOST_HANDS {
        for core in (0..scenario.cores).map(CoreId) {
            if let CoreState::Busy(segment) = trace.core_at(core, at)
                && let Some((dish, stage)) = segment.subject()
            {
                in_hand[stage.index()].push((dish, Some(Look::of_segment(&segment))));
            }
        }
    }
    for area in scene.areas.clone() {
        let Some(stage) = area.stage else {
            let spot = if area.kind == AreaKind::Pile { Spot::Pile } else { Spot::Shelf };
            let looks: Vec<_> = counts.looks(spot, Look::Unreached).collect();
            heap_up(scene, spot, &looks, scenario.dishes, true);
            continue;
        };
        let held = &in_hand[stage.index()];
        let busy = if area.kind == AreaKind::Basin { Look::Soak(stage) } else { Look::Work(stage) };
        let queued: Vec<_> = counts.looks(Spot::Queue(stage), busy).collect();
        heap_up(scene, Spot::Queue(stage), &queued, scenario.dishes, true);
        let (before, heaps, places) = (scene.plates.len(), scene.heaps.len(), scene.held.len());
        if !held.is_empty() {
            stand(scene, Spot::Inside(stage), held, 0);
            if counts.at(Spot::Inside(stage)) as usize > scene.plates.len() - before {
                // Others stand there, too: their count has its place above.
                scene.plates.truncate(before);
                scene.held.truncate(places);
                stand(scene, Spot::Inside(stage), held, COUNT - 4);
            }
        }
        // Those in hands that found no slot are in the heap, and so are their hands.
        let in_view = scene.plates.len() - before;
        scene.heaps.truncate(heaps);
        scene.held.truncate(places + in_view);
        let shown = u32::try_from(in_view).unwrap_or(0);
        let mut inside: Vec<_> = counts.looks(Spot::Inside(stage), busy).collect();
        if let Some((_, count)) = inside.iter_mut().find(|(look, _)| *look == Some(busy)) {
            *count = count.saturating_sub(shown);
        }
        heap_up(scene, Spot::Inside(stage), &inside, scenario.dishes, shown == 0);
        if in_view < held.len() {
            hands::hold_counted(scene, held);
        }
    }
}

/// Adds a heap for each look, beside each other; where they have no room, one of all. Where plates stand in the same place, only the count
/// is drawn, above them.
fn heap_up(scene: &mut Scene, spot: Spot, looks: &[(Option<Look>, u32)], dishes: u32, alone: bool) {
    let Some((_, frame)) = room_of(&scene.areas, spot) else { return };
    let mut looks: Vec<_> = looks.iter().copied().filter(|(_, count)| *count > 0).collect();
    let fits = |looks: &[_]| i32::try_from(looks.len()).unwrap_or(8) * LEAST <= frame.width;
    if looks.len() > 1 && !fits(&looks) {
        let most = looks.iter().max_by_key(|(_, count)| *count).and_then(|(look, _)| *look);
        looks = vec![(most, looks.iter().map(|(_, count)| count).sum())];
    }
    let number = i32::try_from(looks.len()).unwrap_or(1).max(1);
    let pitch = (frame.width / number).min(70);
    let left = frame.middle() - pitch * number / 2;
    for ((look, count), place) in looks.into_iter().zip(0..) {
        let most = (frame.height - COUNT / 2) * 10 / Heap::LAYER;
        let share = u64::from(count) * u64::try_from(most).unwrap_or(0) / u64::from(dishes.max(1));
        let layers = if alone { 1 + i32::try_from(share).unwrap_or(0).min(most - 1) } else { 0 };
        let room = Frame { x: left + place * pitch, y: frame.y, width: pitch, height: frame.height };
        let room = if alone { room } else { Frame { y: frame.y - 2, height: COUNT - 2, ..room } };
        scene.heaps.push(Heap { room, count, layers, look });
    }
}
