//! Ways along the lanes: from one lane to the next, and from piece to piece of one.

use super::Direction;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;

/// Which lanes: those of cores or those of dishes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LaneKind {
    /// A lane for each core.
    Cores,
    /// A lane for each dish.
    Dishes,
}

impl LaneKind {
    /// The kind of a lane.
    #[must_use]
    pub const fn of(lane: Lane) -> Self {
        match lane {
            Lane::Core(_) => Self::Cores,
            Lane::Dish(_) => Self::Dishes,
        }
    }

    /// The word for it in ids of elements.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cores => "cores",
            Self::Dishes => "dishes",
        }
    }

    /// The lane with an index, counted from 0.
    #[must_use]
    pub fn lane(self, index: u32) -> Lane {
        match self {
            Self::Cores => Lane::Core(CoreId(u16::try_from(index).unwrap_or(u16::MAX))),
            Self::Dishes => Lane::Dish(DishId(index)),
        }
    }

    /// How many lanes of the kind a scenario has.
    #[must_use]
    pub fn count(self, scenario: &Scenario) -> u32 {
        match self {
            Self::Cores => scenario.cores.into(),
            Self::Dishes => scenario.dishes,
        }
    }
}

/// The index of a lane among those of its kind, from 0.
#[must_use]
pub fn index(lane: Lane) -> u32 {
    match lane {
        Lane::Core(core) => core.0.into(),
        Lane::Dish(dish) => dish.0,
    }
}

/// Whether a scenario has a lane.
#[must_use]
pub fn exists(lane: Lane, scenario: &Scenario) -> bool {
    index(lane) < LaneKind::of(lane).count(scenario)
}

/// The lane above or below another; the first of the kind where the other is of the other kind. At the ends it stays.
#[must_use]
pub fn neighbour(lane: Lane, kind: LaneKind, direction: Direction, scenario: &Scenario) -> Lane {
    if LaneKind::of(lane) != kind {
        return kind.lane(0);
    }
    let to = match direction {
        Direction::Forward => (index(lane) + 1).min(kind.count(scenario) - 1),
        Direction::Back => index(lane).saturating_sub(1),
    };
    kind.lane(to)
}

/// The moment at which a lane's next piece begins, or at which the present one or the one before began; going forward from the last
/// piece, the moment itself. Before its first piece a lane has the beginning of the run.
#[must_use]
pub fn piece(trace: &Trace, lane: Lane, at: Millis, direction: Direction) -> Millis {
    let ends: Vec<Millis> = match lane {
        Lane::Core(core) => {
            let segments = trace.segments_of(core).iter().map(|&position| trace.segments()[position as usize]);
            segments.flat_map(|segment| [segment.from, segment.to]).collect()
        }
        Lane::Dish(dish) => trace.spans_of_dish(dish).iter().flat_map(|span| [span.from, span.to]).collect(),
    };
    match direction {
        Direction::Forward => ends.get(ends.partition_point(|end| *end <= at)).copied().unwrap_or(at),
        Direction::Back => {
            let before = ends.partition_point(|end| *end < at);
            before.checked_sub(1).and_then(|place| ends.get(place)).copied().unwrap_or(Millis::ZERO)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::run::Run;

    #[test]
    fn pieces_of_a_lane_follow_each_other() {
        let run = Run::of(&link::read("cores=2").scenario);
        let core = Lane::Core(CoreId(0));
        let mut moments = vec![Millis::ZERO];
        loop {
            let next = piece(&run, core, moments[moments.len() - 1], Direction::Forward);
            if Some(&next) == moments.last() {
                break;
            }
            moments.push(next);
        }
        let segments = run.segments_of(CoreId(0)).len();
        assert!(moments.len() > segments && moments.len() <= 2 * segments + 1, "{moments:?}");
        while let Some(moment) = moments.pop() {
            let back = piece(&run, core, moment, Direction::Back);
            assert_eq!(back, moments.last().copied().unwrap_or(Millis::ZERO));
        }
    }

    #[test]
    fn neighbours_stop_at_the_ends() {
        let scenario = link::read("cores=2").scenario;
        let core = |index| Lane::Core(CoreId(index));
        assert_eq!(neighbour(core(1), LaneKind::Cores, Direction::Forward, &scenario), core(1));
        assert_eq!(neighbour(core(0), LaneKind::Cores, Direction::Back, &scenario), core(0));
        assert_eq!(neighbour(core(0), LaneKind::Cores, Direction::Forward, &scenario), core(1));
        assert_eq!(neighbour(core(1), LaneKind::Dishes, Direction::Back, &scenario), Lane::Dish(DishId(0)));
    }
}
