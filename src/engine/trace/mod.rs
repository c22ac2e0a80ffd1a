//! What happened in a run: the record that everything shown is made from.
//!
//! A [`Trace`] holds three records, all in order of time:
//!
//! - [`Segment`]s: what each core did and for how long;
//! - [`Entry`]s: every settled change of a task, and of the dish it has in hand;
//! - [`Level`]s: how many dishes were in progress and how many cores running, at each change.
//!
//! The state at any moment is answered from them by binary search ([`Trace::dish_at`], [`Trace::core_at`],
//! [`Trace::task_at`], [`Trace::level_at`]). This module knows nothing of how a run is made.

mod entry;
mod hash;
mod index;
mod segment;
mod state;

pub use entry::{Entry, Place, What};
pub use segment::{Kind, Segment};
pub use state::{CoreState, DishSpan, DishState, TaskState};

use crate::scenario::{Durations, ValidScenario};
use crate::units::{DishId, Millis};
use index::Index;
use std::cell::OnceCell;

/// When a dish came, was begun and was finished.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DishTimes {
    /// When it arrived.
    pub arrived: Millis,
    /// When it was begun.
    pub begun: Millis,
    /// When it was finished.
    pub finished: Millis,
}

/// How many dishes were in progress and how many cores running, from a moment on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level {
    /// From when.
    pub at: Millis,
    /// Dishes begun and not finished: concurrency.
    pub in_progress: u32,
    /// Cores doing hands-work: parallelism.
    pub running: u32,
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
    index: OnceCell<Index>,
}

/// Later than any run.
const NEVER: Millis = Millis(u64::MAX);

/// The parts of a trace as a simulation writes them.
#[derive(Debug, Default)]
pub struct Record {
    /// In order of `from`, then core.
    pub segments: Vec<Segment>,
    /// In order of time, and at one instant in the order in which they happened.
    pub entries: Vec<Entry>,
    /// In order of time, at most one an instant.
    pub levels: Vec<Level>,
    /// One for each dish.
    pub dishes: Vec<DishTimes>,
    /// How many tasks were made.
    pub tasks: u32,
    /// When the last dish was finished.
    pub makespan: Millis,
    /// When the last segment was over; not before `makespan`.
    pub end: Millis,
}

impl Trace {
    /// A trace from the record of a run.
    #[must_use]
    pub fn new(scenario: ValidScenario, durations: Durations, record: Record) -> Self {
        let Record { segments, entries, levels, dishes, tasks, makespan, end } = record;
        let index = OnceCell::new();
        Self { scenario, durations, segments, entries, levels, dishes, tasks, makespan, end, index }
    }

    /// A kitchen in which nothing has begun yet, nor will: what is shown before a reader has predicted what happens.
    #[must_use]
    pub fn unstarted(scenario: ValidScenario) -> Self {
        let times = |dish| DishTimes { arrived: scenario.arrival(DishId(dish)), begun: NEVER, finished: NEVER };
        let dishes = (0..scenario.dishes).map(times).collect();
        // Never 0: ratios are taken to it.
        let (makespan, end) = (Millis(1), Millis(1));
        let durations = Durations::of(&scenario);
        Self::new(scenario, durations, Record { dishes, makespan, end, ..Record::default() })
    }

    /// What was run.
    #[must_use]
    pub fn scenario(&self) -> &ValidScenario {
        &self.scenario
    }

    /// How long each stage of each dish takes, after variation and speed.
    #[must_use]
    pub fn durations(&self) -> &Durations {
        &self.durations
    }

    /// What the cores did, in order of start, then core.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Every settled change of a task, in order of time.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// In progress and running over time, one row for each instant at which either changed.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The times of every dish, by number.
    #[must_use]
    pub fn dishes(&self) -> &[DishTimes] {
        &self.dishes
    }

    /// How many tasks were made.
    #[must_use]
    pub fn tasks(&self) -> u32 {
        self.tasks
    }

    /// When the last dish was finished. Never 0 in a trace of a valid scenario.
    #[must_use]
    pub fn makespan(&self) -> Millis {
        self.makespan
    }

    /// When nothing happens any more: the makespan or, where a core takes up a task that only finds the work
    /// done, a little later.
    #[must_use]
    pub fn end(&self) -> Millis {
        self.end
    }
}
