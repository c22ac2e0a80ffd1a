//! Where timelines draw what: geometry only, a trace to shapes, in ten-thousandths of the width.
//!
//! Shapes narrower than a pixel's share are joined, so that a lane never has more than a few hundred, and a stretch
//! with any work in it still shows work.

use crate::trace::{DishState, Kind, Trace};
use crate::units::{CoreId, DishId, Millis, StageId};

/// The width of a timeline.
pub const WIDTH: u64 = 10_000;
/// The narrowest shape: about a pixel of a wide window.
const LEAST: u64 = 10;

/// What a shape stands for: each has one fill and one pattern, everywhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Look {
    /// Hands-work at a stage.
    Work(StageId),
    /// Soaking at a stage, by itself.
    Soak(StageId),
    /// Soaking at a stage while somebody stands by.
    Hold(StageId),
    /// Ready, and no hands free.
    Ready,
    /// Blocked on a station or a channel.
    Blocked,
    /// A core taking up another task.
    Switch,
}

/// A piece of a lane.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// Where it begins, of [`WIDTH`].
    pub x: u64,
    /// How wide it is.
    pub width: u64,
    /// What it stands for.
    pub look: Look,
    /// The dish's number, on a core's lane.
    pub dish: Option<DishId>,
}

/// The place of a moment on an axis that ends at `end`.
#[must_use]
pub fn place(at: Millis, end: Millis) -> u64 {
    at.0.min(end.0) * WIDTH / end.0.max(1)
}

fn push(lane: &mut Vec<Shape>, from: u64, to: u64, look: Look, dish: Option<DishId>) {
    let mut from = from;
    if let Some(last) = lane.last_mut() {
        // Within the last one's pixel: that one stands for both, work before all else, and for no dish.
        if to <= last.x + LEAST {
            last.dish = last.dish.filter(|_| last.dish == dish);
            if matches!(look, Look::Work(_)) && !matches!(last.look, Look::Work(_)) {
                last.look = look;
            }
            return;
        }
        from = from.max(last.x + last.width);
    }
    lane.push(Shape { x: from, width: to.saturating_sub(from).max(LEAST), look, dish });
}

/// What a core did.
#[must_use]
pub fn core_lane(trace: &Trace, core: CoreId, end: Millis) -> Vec<Shape> {
    let mut lane = Vec::new();
    for &position in trace.segments_of(core) {
        let segment = trace.segments()[position as usize];
        let look = match segment.kind {
            Kind::Work => Look::Work(segment.stage),
            Kind::Hold => Look::Hold(segment.stage),
            Kind::Switch => Look::Switch,
        };
        let dish = segment.subject().map(|(dish, _)| dish);
        push(&mut lane, place(segment.from, end), place(segment.to, end), look, dish);
    }
    lane
}

/// Where a dish was.
#[must_use]
pub fn dish_lane(trace: &Trace, dish: DishId, end: Millis) -> Vec<Shape> {
    let mut lane = Vec::new();
    for span in trace.spans_of_dish(dish) {
        if let Some(look) = look_of(span.state) {
            push(&mut lane, place(span.from, end), place(span.to, end), look, None);
        }
    }
    lane
}

/// How a dish in a state looks; before its arrival and after its finish it does not stand on its lane.
#[must_use]
pub fn look_of(state: DishState) -> Option<Look> {
    Some(match state {
        DishState::NotArrived | DishState::Finished => return None,
        DishState::Pile | DishState::Ready { .. } => Look::Ready,
        DishState::Switching { .. } => Look::Switch,
        DishState::Working { stage, .. } => Look::Work(stage),
        DishState::Soaking { stage } => Look::Soak(stage),
        DishState::Holding { stage, .. } => Look::Hold(stage),
        DishState::WaitingForPlace { .. } | DishState::WaitingForRoom { .. } | DishState::Racked { .. } => {
            Look::Blocked
        }
    })
}

/// The moments to mark on an axis: at most ten, at round times, with the end left to itself.
#[must_use]
pub fn ticks(end: Millis) -> Vec<Millis> {
    let steps = (0..12).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
    let step = steps.into_iter().find(|step| end.0 / step <= 8).unwrap_or(u64::MAX);
    (0..=end.0 / step).map(|number| Millis(number * step)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::sim;

    fn trace(scenario: Scenario) -> Trace {
        sim::run(&scenario.validate().expect("valid"))
    }

    #[test]
    fn lanes_of_the_default_kitchen() {
        let trace = trace(Scenario { cores: 2, ..Scenario::default() });
        let lane = core_lane(&trace, CoreId(0), trace.end());
        let found: Vec<_> = lane.iter().map(|s| (s.x, s.width, s.dish.map(|d| d.0))).collect();
        assert_eq!(found[..2], [(0, 2000, Some(0)), (2000, 2000, Some(2))]);
        let looks: Vec<_> = dish_lane(&trace, DishId(0), trace.end()).iter().map(|s| s.look).collect();
        assert_eq!(looks, [Look::Work(StageId(0)), Look::Soak(StageId(1)), Look::Ready, Look::Work(StageId(2))]);
    }

    #[test]
    fn a_lane_of_very_many_pieces_stays_small_and_shows_work_throughout() {
        let trace = trace(Scenario { dishes: 30_000, ..Scenario::default() });
        let lane = core_lane(&trace, CoreId(0), trace.end());
        assert!(lane.len() <= 1000, "{}", lane.len());
        assert!(lane.windows(2).all(|pair| pair[1].x <= pair[0].x + pair[0].width + LEAST));
        // One core washes for three fifths of the time and dries for the rest: both show, in pieces of a pixel.
        let drying = lane.iter().filter(|shape| shape.look == Look::Work(StageId(2))).count();
        assert!(lane.len() > 900 && drying > 300, "{} {drying}", lane.len());
    }

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(ticks(Millis(15_000)), (0..=7).map(|n| Millis(n * 2000)).collect::<Vec<_>>());
        assert!(ticks(Millis((1 << 47) - 1)).len() <= 10);
        assert_eq!(ticks(Millis(1)).len(), 2);
    }
}
