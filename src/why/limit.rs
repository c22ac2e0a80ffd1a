//! What the whole run was limited by: what the time of the dish that was done last went into.

use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis};

/// What a dish's time goes into.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Share {
    /// It had not come yet.
    Arrival,
    /// Its own stages, in their order.
    Service,
    /// Ready, and no hands.
    Hands,
    /// A station without a free place.
    Station,
    /// Nobody whose part of the program it was: the one loop, the workers, a stage's task were at other dishes.
    Program,
    /// Being taken up.
    Switch,
}

impl Share {
    /// Every share, in this order everywhere.
    pub const ALL: [Self; 6] = [Self::Arrival, Self::Service, Self::Hands, Self::Station, Self::Program, Self::Switch];
}

/// The dish that was done last, and what its time went into, from the run's start to its end. The parts add up to the
/// makespan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// The dish that was done last; the first of several.
    pub dish: DishId,
    /// The time of each share, in the order of [`Share::ALL`].
    pub times: [Millis; 6],
}

impl Limit {
    /// What took most, except the dish's own service where anything else took any time.
    #[must_use]
    pub fn greatest(&self) -> Share {
        let other = Share::ALL.into_iter().filter(|share| *share != Share::Service);
        let most = other.max_by_key(|share| self.times[*share as usize]).unwrap_or(Share::Service);
        if self.times[most as usize] > Millis::ZERO { most } else { Share::Service }
    }
}

/// What a run was limited by.
#[must_use]
pub fn limit(trace: &Trace) -> Limit {
    let last = trace.dishes().iter().position(|dish| dish.finished == trace.makespan());
    let dish = DishId::from_index(last.unwrap_or(0));
    let mut times = [Millis::ZERO; 6];
    times[Share::Arrival as usize] = trace.dishes()[dish.index()].arrived;
    for span in trace.spans_of_dish(dish) {
        let share = match span.state {
            DishState::NotArrived => Share::Arrival,
            DishState::Working { .. } | DishState::Soaking { .. } | DishState::Holding { .. } | DishState::Finished => {
                Share::Service
            }
            DishState::Ready { .. } => Share::Hands,
            DishState::Switching { .. } => Share::Switch,
            DishState::WaitingForPlace { .. } => Share::Station,
            DishState::Pile | DishState::WaitingForRoom { .. } | DishState::Racked { .. } => Share::Program,
        };
        times[share as usize] += span.to - span.from;
    }
    Limit { dish, times }
}
