//! The scene: where the kitchen's areas, plates, hands and their names are drawn, in CSS pixels.

use super::area::areas;
use super::parts::Scene;
use super::place::{Spot, spot_at};
use super::stand::{is_held, stand};
use super::{Counts, Detail, MOST_PLATES, hands, heaps};
use crate::timeline::{Bulks, Look};
use crate::trace::{CoreState, Trace};
use crate::units::{DishId, Millis};

/// The scene of a run at a moment, `width` pixels wide. Where there are more dishes than [`MOST_PLATES`], it shows their
/// `counts` at that moment; without them, every dish is looked at.
#[must_use]
pub fn scene(trace: &Trace, counts: Option<&Counts>, at: Millis, (width, detail): (i32, Detail)) -> Scene {
    let mut scene = empty(trace, width, detail);
    match counts {
        Some(counts) if trace.scenario().dishes > MOST_PLATES => heaps::add(&mut scene, trace, counts, at),
        _ => add_plates(&mut scene, trace, at),
    }
    for index in 0..scene.hands.len() {
        let core = scene.hands[index].core;
        if let CoreState::Busy(segment) = trace.core_at(core, at) {
            let dish = segment.subject().map(|(dish, _)| dish);
            hands::send(&mut scene, index, Look::of_segment(&segment), dish);
        }
    }
    scene
}

/// The height of a run's scene, pixels; it is the same at every moment.
#[must_use]
pub fn height(trace: &Trace, width: i32, detail: Detail) -> i32 {
    empty(trace, width, detail).height
}

/// The scene of a run without dishes, all cores idle.
fn empty(trace: &Trace, width: i32, detail: Detail) -> Scene {
    let areas = areas(trace, width, detail);
    let bottom = areas.iter().map(|area| area.place.bottom()).max().unwrap_or(0);
    let (hands, height) = hands::bench(trace.scenario().cores, bottom, width, detail);
    Scene { height, detail, areas, hands, bulks: Bulks::of(trace.scenario()), ..Scene::default() }
}

/// Adds every dish as a plate, or to the heap of its place where there are too many.
fn add_plates(scene: &mut Scene, trace: &Trace, at: Millis) {
    // Kept sorted while it grows: the dishes are few.
    let mut standing: Vec<(Spot, bool, u32, DishId, Option<Look>)> = Vec::new();
    for dish in (0..trace.scenario().dishes).map(DishId) {
        let (spot, state) = spot_at(trace, dish, at);
        let look = Look::of_dish(state);
        // In queues and on the shelf the dish that came first is first; elsewhere they are in order of number, those in hands first.
        let since = if matches!(spot, Spot::Pile | Spot::Inside(_)) { 0 } else { trace.last_change(dish, at) };
        let key = (spot, !is_held(look), since, dish, look);
        let place = standing.partition_point(|other| *other < key);
        standing.insert(place, key);
    }
    for group in standing.chunk_by(|a, b| a.0 == b.0) {
        let spot = group[0].0;
        let dishes: Vec<_> = group.iter().map(|(.., dish, look)| (*dish, *look)).collect();
        stand(scene, spot, &dishes, 0);
    }
}
