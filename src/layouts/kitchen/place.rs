//! Spots: the places of the kitchen where dishes stand.

use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis, StageId};

/// A place of the kitchen where dishes stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Spot {
    /// Outside the kitchen: not arrived.
    ToCome,
    /// In the pile: not begun.
    Pile,
    /// In the queue before a stage's station.
    Queue(StageId),
    /// At a stage's station.
    Inside(StageId),
    /// On the shelf: finished.
    Shelf,
}

/// The spot of a dish in a state; `begun` is whether it has been begun.
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

/// The spot and the state of a dish at a moment.
///
/// # Panics
/// Where the scenario has no such dish.
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
