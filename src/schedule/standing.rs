//! What a schedule is beside others: the runs of the policies, and the best that a search found or that can be.

use crate::run::Run;
use crate::scenario::{Durations, Policy, Scenario, ValidScenario};
use crate::sim::{Best, Objective};
use crate::trace::Trace;
use crate::units::Millis;
use strum::VariantArray;

/// The run of another policy in the same kitchen.
#[derive(Clone, PartialEq, Debug)]
pub struct Rival {
    /// The policy.
    pub policy: Policy,
    /// Its run.
    pub run: Run,
}

/// The run of every policy but the chosen one, `fifo` first.
#[must_use]
pub fn rivals(scenario: &ValidScenario) -> Vec<Rival> {
    let others = Policy::VARIANTS.iter().copied().filter(|policy| *policy != Policy::Chosen);
    let rival = |policy: Policy| {
        let scenario = Scenario { policy, choices: Vec::new(), ..scenario.to_scenario() }.validate().ok()?;
        Some(Rival { policy, run: Run::of(&scenario) })
    };
    others.filter_map(rival).collect()
}

/// What a finished run costs by an objective: its makespan, or the sum of its dish times.
#[must_use]
pub fn cost(trace: &Trace, objective: Objective) -> Millis {
    match objective {
        Objective::Makespan => trace.makespan(),
        Objective::DishTimes => Millis(trace.dishes().iter().map(|dish| (dish.finished - dish.arrived).0).sum()),
    }
}

/// A cost as people read it: a makespan as it is, the sum of dish times as their mean, rounded half up.
#[must_use]
pub fn shown(cost: Millis, objective: Objective, dishes: u32) -> Millis {
    let dishes = u64::from(dishes.max(1));
    match objective {
        Objective::Makespan => cost,
        Objective::DishTimes => Millis((2 * cost.0 + dishes) / (2 * dishes)),
    }
}

/// What is known of the best choices before anything is searched: the best of the rivals, and the bound of any schedule. There is a rival.
#[must_use]
pub fn known(rivals: &[Rival], objective: Objective) -> Best {
    let least = rivals.iter().map(|rival| cost(&rival.run, objective)).min().unwrap_or_default();
    let bound = rivals.first().map_or(Millis::ZERO, |rival| match objective {
        Objective::Makespan => rival.run.metrics().lower_bound,
        Objective::DishTimes => rival.run.durations().total(rival.run.scenario().dishes, Durations::service),
    });
    Best { cost: least, choices: Vec::new(), bound, proved: least == bound }
}

/// What a schedule is beside the best.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// No choices cost less: it is proved.
    Best,
    /// Other choices cost less, and no choices less than those: it is proved.
    Beaten(Millis),
    /// Other choices cost less; what no choices can cost less than.
    Behind(Millis, Millis),
    /// No better choices were found; what no choices can cost less than.
    Unbeaten(Millis),
}

impl Standing {
    /// The standing of a schedule by its cost, and by what a search has found so far.
    #[must_use]
    pub fn of(own: Millis, best: &Best) -> Self {
        if own <= best.bound {
            Self::Best
        } else if best.cost >= own {
            Self::Unbeaten(best.bound)
        } else if best.proved {
            Self::Beaten(best.cost)
        } else {
            Self::Behind(best.cost, best.bound)
        }
    }
}
