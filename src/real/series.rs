//! Several kitchens, each worked several times: what comes next, what was measured, how it differs from what was simulated.

use crate::run::Run;
use crate::units::Millis;

/// How often each kitchen is worked.
pub const REPETITIONS: usize = 5;

/// Kitchens that are worked in turns, so that what changes on the machine meanwhile meets all of them.
#[derive(Clone, PartialEq, Debug)]
pub struct Series {
    /// The kitchens as they were simulated.
    simulated: Vec<Run>,
    /// What was measured of each, in the order of time.
    measured: Vec<Vec<Run>>,
}

impl Series {
    /// A series that has not begun.
    #[must_use]
    pub fn new(simulated: Vec<Run>) -> Self {
        let measured = vec![Vec::new(); simulated.len()];
        Self { simulated, measured }
    }

    /// The kitchens as they were simulated.
    #[must_use]
    pub fn simulated(&self) -> &[Run] {
        &self.simulated
    }

    /// The place of the kitchen that is worked next. None where all is done.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        let least = self.measured.iter().map(Vec::len).min()?;
        (least < REPETITIONS).then(|| self.measured.iter().position(|runs| runs.len() == least))?
    }

    /// Takes what was measured of a kitchen.
    pub fn add(&mut self, kitchen: usize, run: Run) {
        if let Some(runs) = self.measured.get_mut(kitchen) {
            runs.push(run);
        }
    }

    /// How many runs were made, of all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.measured.iter().map(Vec::len).sum(), self.simulated.len() * REPETITIONS)
    }

    /// The place of the kitchen with the longest simulated total, the first of equals: what the others are compared with.
    #[must_use]
    pub fn slowest(&self) -> usize {
        let longest = self.simulated.iter().map(|run| run.makespan()).max();
        self.simulated.iter().position(|run| Some(run.makespan()) == longest).unwrap_or(0)
    }

    /// The totals of a kitchen. None where it was not worked yet.
    #[must_use]
    pub fn totals(&self, kitchen: usize) -> Option<Totals> {
        let runs = self.measured.get(kitchen)?;
        let mut totals: Vec<Millis> = runs.iter().map(|run| run.makespan()).collect();
        totals.sort_unstable();
        let (least, most) = (*totals.first()?, *totals.last()?);
        Some(Totals { median: totals[(totals.len() - 1) / 2], least, most, runs: totals.len() })
    }

    /// The run with the median total: the one that is shown.
    #[must_use]
    pub fn shown(&self, kitchen: usize) -> Option<&Run> {
        let median = self.totals(kitchen)?.median;
        self.measured[kitchen].iter().find(|run| run.makespan() == median)
    }
}

/// Measured totals of one kitchen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Totals {
    /// The median; of an even number the lower middle one.
    pub median: Millis,
    /// The shortest.
    pub least: Millis,
    /// The longest.
    pub most: Millis,
    /// How many there are.
    pub runs: usize,
}

/// How a measured total stands to the simulated one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It differs by at most three percent.
    Same,
    /// It took longer, so many percent, and there are more hands than processors.
    Crowded(u64),
    /// It took longer, so many percent.
    Slower(u64),
    /// It took less time, so many percent.
    Faster(u64),
}

/// The difference that is none, percent.
const SAME: u64 = 3;

/// How a measured total stands to the simulated one, with so many hands on so many processors.
#[must_use]
pub fn verdict(simulated: Millis, measured: Millis, hands: u16, processors: u16) -> Verdict {
    let under = simulated.0.max(1);
    let percent = (measured.0.abs_diff(simulated.0) * 100 + under / 2) / under;
    if percent <= SAME {
        Verdict::Same
    } else if measured < simulated {
        Verdict::Faster(percent)
    } else if hands > processors {
        Verdict::Crowded(percent)
    } else {
        Verdict::Slower(percent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    fn run(kitchen: &str) -> Run {
        Run::of(&link::read(kitchen).scenario)
    }

    #[test]
    fn kitchens_are_worked_in_turns() {
        let mut series = Series::new(vec![run("cores=1"), run("cores=2")]);
        let mut order = Vec::new();
        while let Some(kitchen) = series.next() {
            series.add(kitchen, run("cores=3"));
            order.push(kitchen);
        }
        assert_eq!(series.slowest(), 0);
        assert_eq!(order, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
        assert_eq!(series.progress(), (10, 10));
        assert_eq!(Series::new(Vec::new()).next(), None);
    }

    #[test]
    fn the_median_run_is_shown() {
        let mut series = Series::new(vec![run("")]);
        assert_eq!((series.totals(0), series.shown(0), series.totals(1)), (None, None, None));
        for dishes in [6, 2, 9, 4] {
            series.add(0, run(&format!("dishes={dishes}")));
        }
        let totals = series.totals(0).expect("four runs");
        assert_eq!(
            (totals.least, totals.median, totals.most, totals.runs),
            (Millis(12_000), Millis(20_000), Millis(45_000), 4)
        );
        assert_eq!(series.shown(0).map(|run| run.scenario().dishes), Some(4));
    }

    #[test]
    fn a_difference_has_a_size_and_a_direction() {
        let of = |measured, hands| verdict(Millis(10_000), Millis(measured), hands, 2);
        assert_eq!([of(10_349, 2), of(9_700, 4)], [Verdict::Same; 2]);
        assert_eq!(of(10_350, 2), Verdict::Slower(4));
        assert_eq!(of(20_000, 4), Verdict::Crowded(100));
        assert_eq!(of(9_000, 1), Verdict::Faster(10));
    }
}
