//! Where a dish in a state stands.

use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis, StageId};

/// A place where dishes stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Spot {
    /// Not in the kitchen yet.
    ToCome,
    /// In the pile: nobody has begun it.
    Pile,
    /// In the queue before a stage's station.
    Queue(StageId),
    /// At a stage's station.
    Inside(StageId),
    /// Done.
    Shelf,
}

/// Where a dish in a state stands; `begun` is whether somebody has begun it.
#[must_use]
pub fn spot_of(state: DishState, begun: bool) -> Spot {
    match state {
        DishState::NotArrived => Spot::ToCome,
        DishState::Finished => Spot::Shelf,
        DishState::Pile => Spot::Pile,
        DishState::Working { stage, .. }
        | DishState::Soaking { stage }
        | DishState::Holding { stage, .. }
        | DishState::WaitingForRoom { stage } => Spot::Inside(stage),
        DishState::Ready { stage, holds_place: true } | DishState::Switching { stage, holds_place: true, .. } => {
            Spot::Inside(stage)
        }
        DishState::Ready { stage, .. }
        | DishState::Switching { stage, .. }
        | DishState::WaitingForPlace { stage }
        | DishState::Racked { stage } => {
            if begun {
                Spot::Queue(stage)
            } else {
                Spot::Pile
            }
        }
    }
}

/// Where a dish stands at a moment.
#[must_use]
pub fn spot_at(trace: &Trace, dish: DishId, at: Millis) -> (Spot, DishState) {
    let state = trace.dish_at(dish, at);
    (spot_of(state, trace.dishes()[dish.index()].begun <= at), state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::sim;

    #[test]
    fn two_pairs_of_hands_at_eight_seconds() {
        let scenario = Scenario { cores: 2, ..Scenario::default() };
        let trace = sim::run(&scenario.validate().expect("valid"));
        let spots: Vec<_> = (0..6).map(|dish| spot_at(&trace, DishId(dish), Millis(8000)).0).collect();
        let (wash, soak, dry) = (StageId(0), StageId(1), StageId(2));
        assert_eq!(spots[..2], [Spot::Queue(dry); 2]);
        assert_eq!(spots[2..4], [Spot::Inside(soak); 2]);
        assert_eq!(spots[4..], [Spot::Inside(wash); 2]);
    }
}
