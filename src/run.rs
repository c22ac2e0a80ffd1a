//! A run that views share: a trace with its metrics, which are computed once.

use crate::kitchen::{Census, Counts, MOST_PLATES};
use crate::metrics::Metrics;
use crate::scenario::ValidScenario;
use crate::sim::{self, ByHand, Decision, Log, RealRun, Simulation};
use crate::timeline::{Hues, Look, looks};
use crate::trace::Trace;
use crate::units::{DishId, Millis};
use crate::why::{Cause, Lane, Limit, lane_why, lane_why_at_choice, limit};
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

/// A run that views share. Two are equal only if they are the same run, so that comparing them takes no time.
#[derive(Clone)]
pub struct Run(Rc<Kept>);

/// When the longest of several runs is over; at least 1 ms.
#[must_use]
pub fn end_of(runs: &[Run]) -> Millis {
    runs.iter().map(|run| run.end()).max().unwrap_or(Millis(1))
}

/// A trace with what was computed of it once.
struct Kept {
    trace: Trace,
    /// Of a run that was measured.
    log: Option<Log>,
    metrics: OnceCell<Metrics>,
    limit: OnceCell<Limit>,
    looks: OnceCell<Vec<Look>>,
    /// The counts at the moment that was asked for first.
    first_counts: OnceCell<(Millis, Counts)>,
    census: OnceCell<Census>,
    hues: Hues,
    decision: Option<Decision>,
}

impl Run {
    /// Runs a scenario.
    #[must_use]
    pub fn of(scenario: &ValidScenario) -> Self {
        Self::keep(sim::run(scenario))
    }

    /// A run that was simulated in parts and is over.
    #[must_use]
    pub fn of_simulation(simulation: Simulation) -> Self {
        Self::keep(simulation.finish())
    }

    /// A scenario before anything has begun: what is shown until the reader has predicted, since it gives no answer away.
    #[must_use]
    pub fn unstarted(scenario: &ValidScenario) -> Self {
        Self::keep(Trace::unstarted(scenario.clone()))
    }

    /// A run by hand as far as it goes. Where it has stopped, it holds the choice that is to be made.
    #[must_use]
    pub fn by_hand(run: ByHand) -> Self {
        let decision = run.decision();
        Self::keep_with(run.finish(), decision, None)
    }

    /// A run that was not simulated, but measured.
    #[must_use]
    pub fn measured(trace: Trace, log: Log) -> Self {
        Self::keep_with(trace, None, Some(log))
    }

    /// The log of a run that was measured, as numbers: with the scenario it is the run. None of one that was simulated.
    #[must_use]
    pub fn log(&self) -> Option<Vec<(u64, u32)>> {
        self.0.log.as_ref().map(Log::numbers)
    }

    /// A run that was measured, from its log; or, without a log, the simulation.
    #[must_use]
    pub fn again(scenario: &ValidScenario, log: Option<&[(u64, u32)]>) -> Self {
        log.map_or_else(
            || Self::of(scenario),
            |numbers| {
                let log = Log::from_numbers(numbers);
                Self::measured(RealRun::replay(scenario, &log), log)
            },
        )
    }

    fn keep(trace: Trace) -> Self {
        Self::keep_with(trace, None, None)
    }

    fn keep_with(trace: Trace, decision: Option<Decision>, log: Option<Log>) -> Self {
        let hues = Hues::of(&trace.scenario().stages);
        let (metrics, limit, looks) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let (first_counts, census) = (OnceCell::new(), OnceCell::new());
        Self(Rc::new(Kept { trace, log, metrics, limit, looks, first_counts, census, hues, decision }))
    }

    /// A run of which somebody else has computed what takes long.
    #[must_use]
    pub fn with(trace: Trace, limit: Limit, looks: Vec<Look>, census: Option<Census>) -> Self {
        let run = Self::keep(trace);
        // Nothing was computed of it before.
        let _ = run.0.limit.set(limit);
        let _ = run.0.looks.set(looks);
        census.into_iter().for_each(|census| drop(run.0.census.set(census)));
        run
    }

    /// The choice at which it has stopped, where it has.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision> {
        self.0.decision.as_ref()
    }

    /// Whether a dish is among what can be chosen.
    #[must_use]
    pub fn offers(&self, dish: DishId) -> bool {
        self.decision().is_some_and(|decision| decision.offers.iter().any(|offer| offer.dish == Some(dish)))
    }

    /// The run's metrics.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        self.0.metrics.get_or_init(|| Metrics::of(self))
    }

    /// What held the run back.
    #[must_use]
    pub fn limit(&self) -> &Limit {
        self.0.limit.get_or_init(|| limit(self))
    }

    /// The chain of causes that explains a lane at a moment.
    #[must_use]
    pub fn why(&self, lane: Lane, at: Millis) -> Vec<Cause> {
        let chooses = self.decision().is_some_and(|decision| decision.at <= at);
        if chooses { lane_why_at_choice(self, lane, at) } else { lane_why(self, lane, at) }
    }

    /// The looks that occur in the run, in the legend's order.
    #[must_use]
    pub fn looks(&self) -> &[Look] {
        self.0.looks.get_or_init(|| looks(self))
    }

    /// The counts of its dishes at a moment, where there are too many to draw each. The census, from which those at other moments are
    /// found quickly, is taken when a second moment is asked for: most runs of a drag are only seen at one.
    #[must_use]
    pub fn counts(&self, at: Millis) -> Option<Counts> {
        if self.0.census.get().is_none() && self.scenario().dishes > MOST_PLATES {
            let (first, counts) = self.0.first_counts.get_or_init(|| (at, Counts::of(self, at)));
            if *first == at {
                return Some(counts.clone());
            }
        }
        self.census().map(|census| census.at(at))
    }

    /// The counts of its dishes at all moments, where there are too many to draw each.
    #[must_use]
    pub fn census(&self) -> Option<&Census> {
        (self.scenario().dishes > MOST_PLATES).then(|| self.0.census.get_or_init(|| Census::of(self)))
    }

    /// The hues of the run's stages.
    #[must_use]
    pub fn hues(&self) -> Hues {
        self.0.hues
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Run").field(self.scenario()).finish()
    }
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Run {
    type Target = Trace;
    fn deref(&self) -> &Trace {
        &self.0.trace
    }
}
