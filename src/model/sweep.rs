//! What more cores would do: runs of one scenario with 1, 2, … cores, made a part at a time.

use crate::metrics::{Bound, Ratio, bounds};
use crate::scenario::Scenario;
use crate::sim::Simulation;
use crate::units::Millis;

/// The most cores that are tried.
pub const MOST_CORES: u16 = 12;

/// How many events of a run come about in one part: some ten milliseconds' worth, and in the slowest kitchens a few times that.
const EVENTS: u64 = 50_000;

/// What was found with one number of cores.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SweepPoint {
    /// How many cores.
    pub cores: u16,
    /// When all was done.
    pub total: Millis,
    /// What no schedule can be shorter than, each with its reason.
    pub bounds: Vec<(Millis, Bound)>,
}

impl SweepPoint {
    /// The greatest of the bounds; the first of several that are equal.
    #[must_use]
    pub fn limit(&self) -> (Millis, Bound) {
        let mut all = self.bounds.iter().copied();
        let first = all.next().unwrap_or((Millis::ZERO, Bound::Hands));
        all.fold(first, |best, other| if other.0 > best.0 { other } else { best })
    }

    /// How many times as fast as another it was.
    #[must_use]
    pub fn speedup(&self, other: &Self) -> Ratio {
        Ratio { over: other.total.0, under: self.total.0.max(1) }
    }
}

/// The points found so far, in order, and the run that is being made.
pub struct Sweep {
    scenario: Scenario,
    points: Vec<SweepPoint>,
    simulation: Option<Simulation>,
    /// The greatest number of cores that is tried.
    most: u16,
}

impl Sweep {
    /// A sweep that has not begun.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self { scenario: Self::key(scenario), points: Vec::new(), simulation: None, most: MOST_CORES }
    }

    /// What a sweep is of: the scenario with one core. Two scenarios that differ only in their cores have the same sweep.
    #[must_use]
    pub fn key(scenario: &Scenario) -> Scenario {
        Scenario { cores: 1, ..scenario.clone() }
    }

    /// The points so far.
    #[must_use]
    pub fn points(&self) -> &[SweepPoint] {
        &self.points
    }

    /// Goes on by one part of a run. True where another point was found or there is nothing more to do.
    pub fn advance(&mut self) -> bool {
        let Some(cores) = self.next_cores() else { return true };
        if self.simulation.is_none() {
            let scenario = Scenario { cores, ..self.scenario.clone() };
            let Ok(valid) = scenario.validate() else {
                // More cores than a scenario may have: the points so far are all.
                self.most = cores - 1;
                return true;
            };
            self.simulation = Some(Simulation::new(&valid));
        }
        if self.simulation.as_mut().is_some_and(|simulation| simulation.go_on(EVENTS)) {
            return false;
        }
        if let Some(trace) = self.simulation.take().map(Simulation::finish) {
            self.points.push(SweepPoint { cores, total: trace.makespan(), bounds: bounds(&trace) });
        }
        true
    }

    /// Whether there is nothing more to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next_cores().is_none()
    }

    fn next_cores(&self) -> Option<u16> {
        let next = u16::try_from(self.points.len()).ok()? + 1;
        (next <= self.most).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::sim;

    #[test]
    fn each_point_is_the_run_with_so_many_cores() {
        let scenario = link::read("cores=5&dishes=40").scenario;
        let mut sweep = Sweep::new(&scenario);
        while !sweep.is_done() {
            sweep.advance();
        }
        assert!(sweep.advance(), "there is nothing more to do");
        assert_eq!(sweep.points().len(), usize::from(MOST_CORES));
        for (point, cores) in sweep.points().iter().zip(1..) {
            let scenario = Scenario { cores, ..scenario.to_scenario() };
            let trace = sim::run(&scenario.validate().expect("valid"));
            assert_eq!((point.cores, point.total), (cores, trace.makespan()));
            assert!(point.limit().0 <= point.total);
        }
    }

    #[test]
    fn a_long_run_is_made_in_parts() {
        let mut sweep = Sweep::new(&link::read("dishes=30000").scenario);
        assert!(!sweep.advance());
        assert_eq!(sweep.points(), []);
    }
}
