//! Traces: the record of a run, from which everything shown is made.
//!
//! A [`Trace`] holds three records, all in order of time:
//!
//! - [`Segment`]s: what each core did, from when to when;
//! - [`Entry`]s: every change of a task's state, with the dish that it has in hand;
//! - [`Level`]s: how many dishes were in progress and how many cores running, at each change.
//!
//! The state at any moment is found in them by binary search ([`Trace::dish_at`], [`Trace::core_at`],
//! [`Trace::task_at`], [`Trace::level_at`]). This module does not depend on the simulation.

mod entry;
mod hash;
mod index;
mod parts;
mod segment;
mod state;

pub use entry::{Entry, Place, What};
pub use parts::{Arriving, Sizes, TABLES};
pub use segment::{Kind, Segment};
pub use state::{CoreState, DishSpan, DishState, TaskState};

use crate::scenario::{Durations, ValidScenario};
use crate::units::{DishId, Millis};
use index::Index;
use std::cell::OnceCell;

/// The moments at which a dish arrived, was begun and was finished.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DishTimes {
    /// The moment of its arrival.
    pub arrived: Millis,
    /// The moment at which it was begun.
    pub begun: Millis,
    /// The moment at which it was finished.
    pub finished: Millis,
}

/// How many dishes were in progress and how many cores running, from a moment on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level {
    /// The moment from which the level holds.
    pub at: Millis,
    /// Dishes begun and not finished: concurrency.
    pub in_progress: u32,
    /// Cores doing hands-work: parallelism.
    pub running: u32,
}

/// What is counted over all records of a trace, once.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// For each kind of segment how many there are, and how long they are together.
    pub spent: [(u64, Millis); 3],
    /// The most dishes in progress: the peak of concurrency.
    pub most_in_progress: u32,
    /// The most cores running: the peak of parallelism.
    pub most_running: u32,
}

impl Tally {
    fn add_segments(&mut self, segments: &[Segment]) {
        for segment in segments {
            let spent = &mut self.spent[segment.kind as usize];
            spent.0 += 1;
            spent.1 += segment.length();
        }
    }

    fn add_levels(&mut self, levels: &[Level]) {
        for level in levels {
            self.most_in_progress = self.most_in_progress.max(level.in_progress);
            self.most_running = self.most_running.max(level.running);
        }
    }
}

/// The record of one run.
#[derive(Debug)]
pub struct Trace {
    scenario: ValidScenario,
    durations: Durations,
    segments: Vec<Segment>,
    entries: Vec<Entry>,
    levels: Vec<Level>,
    dishes: Vec<DishTimes>,
    tasks: u32,
    makespan: Millis,
    end: Millis,
    index: Index,
    tally: OnceCell<Tally>,
}

/// Later than the end of any run.
const NEVER: Millis = Millis(u64::MAX);

/// The records of a trace, as a simulation writes them.
#[derive(Debug, Default)]
pub struct Record {
    /// Segments, in order of `from`, then core.
    pub segments: Vec<Segment>,
    /// Entries, in order of time and, at one instant, in the order in which they happened.
    pub entries: Vec<Entry>,
    /// Levels, in order of time, at most one for each instant.
    pub levels: Vec<Level>,
    /// The times of each dish.
    pub dishes: Vec<DishTimes>,
    /// The number of tasks made.
    pub tasks: u32,
    /// The moment at which the last dish was finished.
    pub makespan: Millis,
    /// The end of the last segment; not before `makespan`.
    pub end: Millis,
}

impl Trace {
    /// A trace from its records.
    #[must_use]
    pub fn new(scenario: ValidScenario, durations: Durations, record: Record) -> Self {
        let Record { segments, entries, levels, dishes, tasks, makespan, end } = record;
        let (index, tally) = (Index::default(), OnceCell::new());
        Self { scenario, durations, segments, entries, levels, dishes, tasks, makespan, end, index, tally }
    }

    /// The trace of a run in which no dish is ever begun: what the page holds before a prediction. Its makespan and end are 1 ms.
    #[must_use]
    pub fn unstarted(scenario: ValidScenario) -> Self {
        let times = |dish| DishTimes { arrived: scenario.arrival(DishId(dish)), begun: NEVER, finished: NEVER };
        let dishes = (0..scenario.dishes).map(times).collect();
        // Not 0, because ratios are divided by it.
        let (makespan, end) = (Millis(1), Millis(1));
        let durations = Durations::of(&scenario);
        Self::new(scenario, durations, Record { dishes, makespan, end, ..Record::default() })
    }

    /// Whether every dish is finished: not in a run that was not started, or that stops at a choice.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.dishes.iter().all(|dish| dish.finished != NEVER)
    }

    /// The same records with other durations: those that were measured.
    #[must_use]
    pub fn with_durations(self, durations: Durations) -> Self {
        Self { durations, ..self }
    }

    /// The scenario of the run.
    #[must_use]
    pub fn scenario(&self) -> &ValidScenario {
        &self.scenario
    }

    /// The durations of each stage of each dish, after variation and speed.
    #[must_use]
    pub fn durations(&self) -> &Durations {
        &self.durations
    }

    /// The segments, in order of start, then core.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The entries, in order of time.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The levels, one for each instant at which either number changed.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// What is counted over all records.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        self.tally.get_or_init(|| {
            let mut tally = Tally::default();
            tally.add_segments(&self.segments);
            tally.add_levels(&self.levels);
            tally
        })
    }

    /// The times of every dish, by its number.
    #[must_use]
    pub fn dishes(&self) -> &[DishTimes] {
        &self.dishes
    }

    /// The number of tasks made.
    #[must_use]
    pub fn tasks(&self) -> u32 {
        self.tasks
    }

    /// The makespan: the moment at which the last dish was finished. It is never 0.
    #[must_use]
    pub fn makespan(&self) -> Millis {
        self.makespan
    }

    /// The end of the last segment: the makespan or, where a core switches to a task that finds no dish left, later.
    #[must_use]
    pub fn end(&self) -> Millis {
        self.end
    }
}
