//! Which dish stands where in the kitchen at a moment.

use crate::timeline::{Look, look_of};
use crate::trace::{DishState, Trace};
use crate::units::{CoreId, DishId, Millis};

/// The most plates that are drawn one by one at one place; above that, a pile with its count.
pub const MOST_PLATES: usize = 12;

/// A dish at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plate {
    /// Which.
    pub dish: DishId,
    /// In which state; none when finished.
    pub look: Option<Look>,
    /// The core whose hands are at it.
    pub core: Option<CoreId>,
}

/// The plates at one place, counted, and the first of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// How many there are.
    pub count: usize,
    /// At most [`MOST_PLATES`] of them, by number.
    pub plates: Vec<Plate>,
}

impl Group {
    fn add(&mut self, plate: Plate) {
        self.count += 1;
        if self.plates.len() < MOST_PLATES {
            self.plates.push(plate);
        }
    }
}

/// One stage's place: the queue before it, and the dishes at it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// Dishes that wait to come to it.
    pub queue: Group,
    /// Dishes at it.
    pub inside: Group,
}

/// The kitchen at a moment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Kitchen {
    /// Dishes that have not come yet.
    pub to_come: usize,
    /// Dishes that have come and that nobody has begun.
    pub pile: Group,
    /// The stages' places.
    pub places: Vec<Place>,
    /// Dishes that are done.
    pub done: Group,
}

/// The kitchen at a moment of a run.
#[must_use]
pub fn kitchen_at(trace: &Trace, at: Millis) -> Kitchen {
    let stages = trace.scenario().stages.len();
    let mut kitchen = Kitchen { places: vec![Place::default(); stages], ..Kitchen::default() };
    for dish in (0..trace.scenario().dishes).map(DishId) {
        let state = trace.dish_at(dish, at);
        let core = match state {
            DishState::Working { core, .. } | DishState::Holding { core, .. } | DishState::Switching { core, .. } => {
                Some(core)
            }
            _ => None,
        };
        let plate = Plate { dish, look: look_of(state), core };
        match state {
            DishState::NotArrived => kitchen.to_come += 1,
            DishState::Finished => kitchen.done.add(plate),
            DishState::Pile => kitchen.pile.add(plate),
            DishState::Ready { stage, holds_place } | DishState::Switching { stage, holds_place, .. } => {
                let station = &mut kitchen.places[stage.index()];
                if holds_place {
                    station.inside.add(plate);
                } else if stage.0 == 0 && trace.dishes()[dish.index()].begun > at {
                    kitchen.pile.add(plate);
                } else {
                    station.queue.add(plate);
                }
            }
            DishState::WaitingForPlace { stage } if stage.0 == 0 => kitchen.pile.add(plate),
            DishState::WaitingForPlace { stage } | DishState::Racked { stage } => {
                kitchen.places[stage.index()].queue.add(plate);
            }
            DishState::Working { stage, .. }
            | DishState::Soaking { stage }
            | DishState::Holding { stage, .. }
            | DishState::WaitingForRoom { stage } => kitchen.places[stage.index()].inside.add(plate),
        }
    }
    kitchen
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
        let kitchen = kitchen_at(&trace, Millis(8000));
        let numbers = |group: &Group| group.plates.iter().map(|plate| plate.dish.number()).collect::<Vec<_>>();
        let found: Vec<_> = kitchen.places.iter().map(|p| (numbers(&p.queue), numbers(&p.inside))).collect();
        assert_eq!(found, [(vec![], vec![5, 6]), (vec![], vec![3, 4]), (vec![1, 2], vec![])]);
        assert_eq!(kitchen.places[0].inside.plates[1].core, Some(CoreId(1)));
        assert_eq!((kitchen.pile.count, kitchen.done.count, kitchen.to_come), (0, 0, 0));
    }
}
