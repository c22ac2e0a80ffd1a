//! What more cores would do: runs of one scenario with 1, 2, … cores, made a part at a time.

use crate::metrics::{Bound, Ratio, bounds};
use crate::scenario::{Durations, Scenario};
use crate::sim::{self, Simulation};
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

/// The points of a scenario with such totals.
#[must_use]
pub fn points(scenario: &Scenario, totals: &[Millis]) -> Vec<SweepPoint> {
    let durations = Durations::of(scenario);
    let point = |(cores, total): (u16, &Millis)| {
        let scenario = Scenario { cores, ..scenario.clone() };
        SweepPoint { cores, total: *total, bounds: bounds(&scenario, &durations) }
    };
    (1..).zip(totals).map(point).collect()
}

/// The totals with 1, 2, … cores, made at once.
#[must_use]
pub fn totals(scenario: &Scenario) -> Vec<Millis> {
    let with = |cores| Scenario { cores, ..scenario.clone() }.validate().ok();
    (1..=MOST_CORES).map_while(with).map(|scenario| sim::run(&scenario).makespan()).collect()
}

/// The totals found so far, with 1, 2, … cores, and the run that is being made.
pub struct Sweep {
    scenario: Scenario,
    totals: Vec<Millis>,
    simulation: Option<Simulation>,
    /// The greatest number of cores that is tried.
    most: u16,
}

impl Sweep {
    /// A sweep that has not begun.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self { scenario: Self::key(scenario), totals: Vec::new(), simulation: None, most: MOST_CORES }
    }

    /// What a sweep is of: the scenario with one core. Two scenarios that differ only in their cores have the same sweep.
    #[must_use]
    pub fn key(scenario: &Scenario) -> Scenario {
        Scenario { cores: 1, ..scenario.clone() }
    }

    /// The totals so far.
    #[must_use]
    pub fn totals(&self) -> &[Millis] {
        &self.totals
    }

    /// Goes on by one part of a run. True where another total was found or there is nothing more to do.
    pub fn advance(&mut self) -> bool {
        let Some(cores) = self.next_cores() else { return true };
        if self.simulation.is_none() {
            let scenario = Scenario { cores, ..self.scenario.clone() };
            let Ok(valid) = scenario.validate() else {
                // More cores than a scenario may have: the totals so far are all.
                self.most = cores - 1;
                return true;
            };
            self.simulation = Some(Simulation::new(&valid));
        }
        if self.simulation.as_mut().is_some_and(|simulation| simulation.go_on(EVENTS)) {
            return false;
        }
        if let Some(trace) = self.simulation.take().map(Simulation::finish) {
            self.totals.push(trace.makespan());
        }
        true
    }

    /// Whether there is nothing more to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next_cores().is_none()
    }

    fn next_cores(&self) -> Option<u16> {
        let next = u16::try_from(self.totals.len()).ok()? + 1;
        (next <= self.most).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    #[test]
    fn each_point_is_the_run_with_so_many_cores() {
        let scenario = link::read("cores=5&dishes=40").scenario;
        let mut sweep = Sweep::new(&scenario);
        while !sweep.is_done() {
            sweep.advance();
        }
        assert!(sweep.advance(), "there is nothing more to do");
        assert_eq!(sweep.totals(), totals(&scenario));
        let points = points(&scenario, sweep.totals());
        assert_eq!(points.len(), usize::from(MOST_CORES));
        for (point, cores) in points.iter().zip(1..) {
            let scenario = Scenario { cores, ..scenario.to_scenario() }.validate().expect("valid");
            let trace = sim::run(&scenario);
            assert_eq!((point.cores, point.total), (cores, trace.makespan()));
            assert_eq!(point.bounds, bounds(&scenario, trace.durations()));
            assert!(point.limit().0 <= point.total);
        }
    }

    #[test]
    fn a_long_run_is_made_in_parts() {
        let mut sweep = Sweep::new(&link::read("dishes=30000").scenario);
        assert!(!sweep.advance());
        assert_eq!(sweep.totals(), []);
    }
}
