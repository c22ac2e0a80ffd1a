//! The limit of a run: what the time of the dish that was finished last went into.

use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis};

/// A part of a dish's time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Share {
    /// Before its arrival.
    Arrival,
    /// In its own stages.
    Service,
    /// Ready, while all cores were busy.
    Hands,
    /// Waiting for a place at a station.
    Station,
    /// Waiting for the program: the tasks that could take it (the loop, the workers, a stage's tasks) had other dishes.
    Program,
    /// Waiting for a switch to its task.
    Switch,
}

impl Share {
    /// Every share, in the order of [`Limit::times`].
    pub const ALL: [Self; 6] = [Self::Arrival, Self::Service, Self::Hands, Self::Station, Self::Program, Self::Switch];
}

/// The limit of a run: the dish that was finished last, and the shares of its time from the run's start. They add up to the makespan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// The dish that was finished last; of several, the one with the lowest number.
    pub dish: DishId,
    /// The time of each share, in the order of [`Share::ALL`], milliseconds.
    pub times: [Millis; 6],
}

impl Limit {
    /// The greatest share besides the dish's own service, or the service where no other share took time.
    #[must_use]
    pub fn greatest(&self) -> Share {
        let other = Share::ALL.into_iter().filter(|share| *share != Share::Service);
        let most = other.max_by_key(|share| self.times[*share as usize]).unwrap_or(Share::Service);
        if self.times[most as usize] > Millis::ZERO { most } else { Share::Service }
    }
}

/// The limit of a run.
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
