//! What a search makes as little as possible.

use super::state::State;

/// What is to be as little as possible.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Objective {
    /// When the last dish is finished.
    Makespan,
    /// The sum of all dish times, and so their mean.
    DishTimes,
}

/// The cost of a finished run.
pub(super) fn cost(end: &State, objective: Objective) -> u64 {
    match objective {
        Objective::Makespan => end.last_finish,
        Objective::DishTimes => end.dish_times,
    }
}
