//! The layout of timelines: from a trace to shapes on lanes. It is geometry only, in whole units of an axis whose width the caller
//! chooses.
//!
//! The pieces in view are found by binary search. Pieces within one unit are joined, so that a lane never has more shapes than its
//! axis has units; a unit with any work in it shows work.

mod bulk;
mod curves;
mod hue;
mod look;
mod window;

pub use bulk::Bulks;
pub use curves::{Curve, curves};
pub use hue::{HUES, Hues, KNOWN_STAGES};
pub use look::{Look, looks, looks_from_bits, looks_to_bits};
pub use window::Window;

use crate::trace::{DishState, DishTimes, Entry, Trace};
use crate::units::{CoreId, DishId, Millis};

/// A shape on a lane, in units of the axis.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// The first unit that it covers.
    pub x: u64,
    /// How many units it covers, at least 1.
    pub width: u64,
    /// How much of the window's time its pieces take: equal for equal pieces, whose widths may differ by a unit.
    pub time: Millis,
    /// The look of the piece.
    pub look: Look,
    /// The dish, on a core's lane, where the shape stands for a single piece.
    pub dish: Option<DishId>,
}

impl Shape {
    /// Whether it is long enough for something of so many units on an axis of `width` units. Shapes of equal time have the same answer.
    #[must_use]
    pub fn has_room(&self, units: u64, window: Window, width: u64) -> bool {
        self.time.0.saturating_mul(width) >= units.saturating_mul(window.length())
    }
}

/// How many pixels a dish's number takes on a shape, of so many dishes: as much as the last one's, whatever the font, so that shapes of equal time
/// either all have a number or none.
#[must_use]
pub fn number_room(dishes: u32) -> u64 {
    u64::from(dishes.max(1).ilog10() + 1) * 8 + 6
}

/// A piece of a lane in simulated time, before its layout.
#[derive(Clone, Copy)]
struct Piece {
    from: Millis,
    to: Millis,
    look: Look,
    dish: Option<DishId>,
    /// The core of a piece on a dish's lane: adjoining pieces of one look on one core become one shape. None on a core's lane.
    core: Option<CoreId>,
}

/// Lays out the pieces of a lane, `piece(0..count)`, which are in order of time and end at `ends_at(0..count)`. A unit shows work if any piece
/// in it is work, else the first piece in it.
fn shapes(
    count: usize,
    (piece, ends_at): (&dyn Fn(usize) -> Piece, &dyn Fn(usize) -> Millis),
    window: Window,
    width: u64,
) -> Vec<Shape> {
    let mut lane: Vec<Shape> = Vec::new();
    let place = |at: Millis| window.place(at, width).clamp(0, i64::try_from(width).unwrap_or(i64::MAX)).unsigned_abs();
    // The end of a piece: the unit after that of its last millisecond, even if it does not fill that unit.
    let end_of = |piece: Piece| place(piece.to).max(place(Millis(piece.to.0.saturating_sub(1))) + 1);
    // The piece laid out last, and the first unit after it.
    let (mut open, mut free) = (None::<Piece>, 0);
    let mut next = first(0, count, &|number| ends_at(number) > window.from);
    while next < count {
        let now = piece(next);
        if now.from >= window.to {
            break;
        }
        next += 1;
        // Of several changes at one instant all but the last take no time.
        if now.from == now.to {
            continue;
        }
        let (start, end) = (place(now.from), end_of(now).min(width));
        if free > start && now.is_work() && open.is_some_and(|open| !open.is_work()) {
            // The unit that both pieces are in belongs to the work.
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
            let (width, time) = (end - x, now.time_in(window));
            match lane.last_mut() {
                Some(shape) if goes_on && free == x => {
                    shape.width += width;
                    shape.time += time;
                }
                // A shape wider than one unit stands for a single piece.
                _ => lane.push(Shape { x, width, time, look: now.look, dish: now.dish.filter(|_| width > 1) }),
            }
            (open, free) = (Some(now), end);
        }
        // Skip the other pieces in these units, except work. This asks only when they end: a unit can have thousands.
        let beyond = Millis(window.first_at(free, width).0 + 1).min(window.first_at(free + 1, width));
        let beyond = first(next, count, &|number| ends_at(number) >= beyond);
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

    fn time_in(&self, window: Window) -> Millis {
        window.part_of(self.from, self.to)
    }
}

/// The first number in `from..to` from which on a condition holds, or `to`. It is an exponential search, then a binary one.
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

/// The lane of a core within a window, on an axis of `width` units.
#[must_use]
pub fn core_lane(trace: &Trace, core: CoreId, window: Window, width: u64) -> Vec<Shape> {
    let positions = trace.segments_of(core);
    let piece = |number: usize| {
        let segment = &trace.segments()[positions[number] as usize];
        let look = Look::of_segment(segment);
        let dish = segment.subject().map(|(dish, _)| dish);
        Piece { from: segment.from, to: segment.to, look, dish, core: None }
    };
    let ends_at = |number: usize| trace.segments()[positions[number] as usize].to;
    shapes(positions.len(), (&piece, &ends_at), window, width)
}

/// The lane of a dish within a window, on an axis of `width` units.
#[must_use]
pub fn dish_lane(trace: &Trace, dish: DishId, window: Window, width: u64) -> Vec<Shape> {
    let DishTimes { arrived, finished, .. } = trace.dishes()[dish.index()];
    let positions = trace.entries_of_dish(dish);
    let entry = |number: usize| trace.entries()[positions[number] as usize];
    // The arrival begins the first piece and each entry another. They are not collected: a dish can have a million.
    let count = first(0, positions.len(), &|number| entry(number).at() >= finished);
    let ends_at = |number: usize| if number == count { finished } else { entry(number).at() };
    let piece = |number: usize| {
        let since = number.checked_sub(1).map(entry);
        let from = since.map_or(arrived, Entry::at);
        let to = ends_at(number);
        let state = since.map_or(DishState::Pile, DishState::of);
        let core = match state {
            DishState::Working { core, .. } | DishState::Holding { core, .. } | DishState::Switching { core, .. } => {
                core
            }
            _ => CoreId(0),
        };
        // Between its arrival and its finish a dish always has a look.
        Piece { from, to, look: Look::of_dish(state).unwrap_or(Look::Unreached), dish: None, core: Some(core) }
    };
    shapes(count + 1, (&piece, &ends_at), window, width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::sim;
    use crate::units::StageId;

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
    fn pieces_of_equal_time_have_room_for_a_number_alike() {
        let trace = trace(Scenario { cores: 2, dishes: 12, ..Scenario::default() });
        let whole = Window::whole(trace.end());
        let (room, mut rounded) = (number_room(12), 0);
        for width in 100..600 {
            let lane = core_lane(&trace, CoreId(0), whole, width);
            let washed = lane.iter().filter(|shape| shape.look == Look::Work(StageId(0))).collect::<Vec<_>>();
            assert!(washed.len() > 3, "{width}");
            let has_room = |shape: &Shape| shape.has_room(room, whole, width);
            assert!(washed.iter().all(|shape| has_room(shape) == has_room(washed[0])), "{width}");
            // What has room is as wide in pixels, however it is rounded.
            assert!(washed.iter().all(|shape| !has_room(shape) || shape.width >= room), "{width}");
            rounded += usize::from(washed.iter().any(|shape| (shape.width < room) != (washed[0].width < room)));
        }
        assert!(rounded > 0, "no width in which pixels would have told alike pieces apart");
    }

    #[test]
    fn a_piece_at_the_edge_of_the_window_has_the_room_of_its_part() {
        let trace = trace(Scenario { cores: 2, ..Scenario::default() });
        let window = Window { from: Millis(2000), to: Millis(4000) };
        let lane = core_lane(&trace, CoreId(0), window, 100);
        assert_eq!(lane.iter().map(|shape| shape.time).collect::<Vec<_>>(), [Millis(1000), Millis(1000)]);
        assert!(lane[0].has_room(50, window, 100) && !lane[0].has_room(51, window, 100));
    }

    #[test]
    fn a_lane_of_very_many_pieces_stays_small_and_shows_work_throughout() {
        let trace = trace(Scenario { dishes: 30_000, ..Scenario::default() });
        let lane = core_lane(&trace, CoreId(0), Window::whole(trace.end()), 1000);
        assert!(lane.len() <= 1000, "{}", lane.len());
        assert!(lane.windows(2).all(|pair| pair[1].x == pair[0].x + pair[0].width));
        // One core washes for three fifths of the time and dries for the rest: both are seen, in shapes of one unit.
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
