//! Where timelines draw what: geometry only, a trace to shapes, in whole units of an axis that the caller chooses.
//!
//! The visible stretch is found by binary search. Pieces that lie within one unit are joined, so that a lane never has
//! more shapes than its axis has units, and a unit with any work in it shows work.

mod curves;
mod window;

pub use curves::{Curve, curves};
pub use window::Window;

use crate::scenario::{Program, Scenario, StageKind, Waiting};
use crate::trace::{DishState, DishTimes, Entry, Kind, Trace};
use crate::units::{CoreId, DishId, Millis, StageId};

/// What a shape stands for: each has one fill and one pattern, everywhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
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

/// The looks that a scenario can show, in the legend's order.
#[must_use]
pub fn looks(scenario: &Scenario) -> Vec<Look> {
    let stages = scenario.stages.iter().enumerate().map(|(number, stage)| {
        let id = StageId::from_index(number);
        match (stage.kind, scenario.waiting) {
            (StageKind::Hands, _) => Look::Work(id),
            (StageKind::Wait, Waiting::Park) => Look::Soak(id),
            (StageKind::Wait, Waiting::Hold) => Look::Hold(id),
        }
    });
    let mut looks: Vec<Look> = stages.collect();
    looks.push(Look::Ready);
    if scenario.program == Program::Stages || scenario.stages.iter().any(|stage| stage.places.is_some()) {
        looks.push(Look::Blocked);
    }
    if scenario.switch > Millis::ZERO {
        looks.push(Look::Switch);
    }
    looks
}

/// A piece of a lane.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// Where it begins.
    pub x: u64,
    /// How wide it is: at least 1.
    pub width: u64,
    /// What it stands for.
    pub look: Look,
    /// The dish, on a core's lane, where the shape stands for one piece.
    pub dish: Option<DishId>,
}

/// A piece of a lane before it is placed.
#[derive(Clone, Copy)]
struct Piece {
    from: Millis,
    to: Millis,
    look: Look,
    dish: Option<DishId>,
    /// Which core it is on, where pieces of the same look on the same core go on in each other.
    core: Option<CoreId>,
}

/// Places the pieces of a lane, which are in order of time: `piece(0..count)`. A unit shows work if there is any in it, else
/// the first of what there is.
fn shapes(count: usize, piece: &dyn Fn(usize) -> Piece, window: Window, width: u64) -> Vec<Shape> {
    let mut lane: Vec<Shape> = Vec::new();
    let place = |at: Millis| window.place(at, width).clamp(0, i64::try_from(width).unwrap_or(i64::MAX)).unsigned_abs();
    // Where a piece ends: after the unit of its last millisecond, even where it does not fill it.
    let end_of = |piece: Piece| place(piece.to).max(place(Millis(piece.to.0.saturating_sub(1))) + 1);
    // The piece drawn last, and the first unit beyond it.
    let (mut open, mut free) = (None::<Piece>, 0);
    let mut next = first(0, count, &|number| piece(number).to > window.from);
    while next < count {
        let now = piece(next);
        if now.from >= window.to {
            break;
        }
        next += 1;
        // Of several changes at one instant, only what comes of them takes time.
        if now.from == now.to {
            continue;
        }
        let (start, end) = (place(now.from), end_of(now).min(width));
        if free > start && now.is_work() && open.is_some_and(|open| !open.is_work()) {
            // A unit that both are in.
            if let Some(shape) = lane.last_mut() {
                shape.width -= free - start;
            }
            lane.pop_if(|shape| shape.width == 0);
            free = start;
        }
        let x = start.max(free);
        if x < end {
            let same = |open: Piece| (open.to, open.look, open.core) == (now.from, now.look, now.core);
            let goes_on = now.core.is_some() && open.is_some_and(same);
            match lane.last_mut() {
                Some(shape) if goes_on && free == x => shape.width += end - x,
                // What is wider than a unit is one piece.
                _ => lane.push(Shape { x, width: end - x, look: now.look, dish: now.dish.filter(|_| end > x + 1) }),
            }
            (open, free) = (Some(now), end);
        }
        // What lies in these units too is not seen, but for work.
        let beyond = first(next, count, &|number| end_of(piece(number)) > free || piece(number).from >= window.to);
        let work = |number: &usize| Some(piece(*number)).is_some_and(|piece| piece.is_work() && piece.from < piece.to);
        let covered = open.is_some_and(|open| open.is_work());
        next = (next..beyond).find(|number| !covered && work(number)).unwrap_or(beyond);
    }
    lane
}

impl Piece {
    fn is_work(&self) -> bool {
        matches!(self.look, Look::Work(_))
    }
}

/// The first number in `from..to` from which a condition holds, or `to`: doubling steps, then halving.
fn first(from: usize, to: usize, holds: &dyn Fn(usize) -> bool) -> usize {
    let (mut low, mut step) = (from, 1);
    while low + step < to && !holds(low + step) {
        low += step;
        step *= 2;
    }
    let mut high = to.min(low + step);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

/// What a core did, on an axis of `width` units.
#[must_use]
pub fn core_lane(trace: &Trace, core: CoreId, window: Window, width: u64) -> Vec<Shape> {
    let positions = trace.segments_of(core);
    let piece = |number: usize| {
        let segment = &trace.segments()[positions[number] as usize];
        let look = match segment.kind {
            Kind::Work => Look::Work(segment.stage),
            Kind::Hold => Look::Hold(segment.stage),
            Kind::Switch => Look::Switch,
        };
        let dish = segment.subject().map(|(dish, _)| dish);
        Piece { from: segment.from, to: segment.to, look, dish, core: None }
    };
    shapes(positions.len(), &piece, window, width)
}

/// Where a dish was, on an axis of `width` units.
#[must_use]
pub fn dish_lane(trace: &Trace, dish: DishId, window: Window, width: u64) -> Vec<Shape> {
    let DishTimes { arrived, finished, .. } = trace.dishes()[dish.index()];
    let positions = trace.entries_of_dish(dish);
    let entry = |number: usize| trace.entries()[positions[number] as usize];
    // Each entry begins a piece, and the arrival the first. They are looked at where they stand: a dish can have a million.
    let count = first(0, positions.len(), &|number| entry(number).at() >= finished);
    let piece = |number: usize| {
        let since = number.checked_sub(1).map(entry);
        let from = since.map_or(arrived, Entry::at);
        let to = if number == count { finished } else { entry(number).at() };
        let state = since.map_or(DishState::Pile, DishState::of);
        let core = match state {
            DishState::Working { core, .. } | DishState::Holding { core, .. } | DishState::Switching { core, .. } => {
                core
            }
            _ => CoreId(0),
        };
        // Before its finish, a dish that has arrived always has a look.
        Piece { from, to, look: look_of(state).unwrap_or(Look::Ready), dish: None, core: Some(core) }
    };
    shapes(count + 1, &piece, window, width)
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
        let whole = Window::whole(trace.end());
        let lane = core_lane(&trace, CoreId(0), whole, 150);
        let found: Vec<_> = lane.iter().map(|s| (s.x, s.width, s.dish.map(|d| d.0))).collect();
        assert_eq!(found[..2], [(0, 30, Some(0)), (30, 30, Some(2))]);
        let looks: Vec<_> = dish_lane(&trace, DishId(0), whole, 150).iter().map(|s| s.look).collect();
        assert_eq!(looks, [Look::Work(StageId(0)), Look::Soak(StageId(1)), Look::Ready, Look::Work(StageId(2))]);
    }

    #[test]
    fn a_window_shows_its_part() {
        let trace = trace(Scenario { cores: 2, ..Scenario::default() });
        let window = Window { from: Millis(2000), to: Millis(4000) };
        let found: Vec<_> = core_lane(&trace, CoreId(0), window, 100).iter().map(|s| (s.x, s.width)).collect();
        assert_eq!(found, [(0, 50), (50, 50)]);
        let beyond = Window { from: Millis(14_999), to: Millis(99_000) };
        assert!(core_lane(&trace, CoreId(0), beyond, 100).len() <= 1);
    }

    #[test]
    fn a_lane_of_very_many_pieces_stays_small_and_shows_work_throughout() {
        let trace = trace(Scenario { dishes: 30_000, ..Scenario::default() });
        let lane = core_lane(&trace, CoreId(0), Window::whole(trace.end()), 1000);
        assert!(lane.len() <= 1000, "{}", lane.len());
        assert!(lane.windows(2).all(|pair| pair[1].x == pair[0].x + pair[0].width));
        // One core washes for three fifths of the time and dries for the rest: both show, in pieces of a unit.
        let drying = lane.iter().filter(|shape| shape.look == Look::Work(StageId(2))).count();
        assert!(lane.len() > 900 && drying > 300, "{} {drying}", lane.len());
    }

    #[test]
    fn shapes_never_overlap_and_no_unit_with_work_is_left_empty() {
        let scenario = Scenario { dishes: 300, cores: 3, vary: 60, slice: Millis(300), ..Scenario::default() };
        let trace = trace(Scenario { switch: Millis(70), ..scenario });
        for width in [7, 64, 513, 4000] {
            for core in (0..3).map(CoreId) {
                let window = Window { from: Millis(1234), to: Millis(345_678) };
                let lane = core_lane(&trace, core, window, width);
                assert!(lane.windows(2).all(|pair| pair[1].x >= pair[0].x + pair[0].width), "{width}");
                assert!(lane.iter().all(|shape| shape.width > 0 && shape.x + shape.width <= width));
                for &position in trace.segments_of(core) {
                    let at = trace.segments()[position as usize].from;
                    let x = window.place(at, width);
                    if let Some(x) = u64::try_from(x).ok().filter(|x| *x < width) {
                        assert!(lane.iter().any(|s| s.x <= x && x < s.x + s.width), "{at} on core {core:?}, {width}");
                    }
                }
            }
        }
    }
}
