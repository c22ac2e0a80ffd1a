//! Numbers of small simulations, which the text of the steps states and their questions are judged by.

use crate::link;
use crate::metrics::Metrics;
use crate::sim;
use crate::trace::{Kind, Trace};
use crate::units::{DishId, Millis, StageId};

/// Which number of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// When the last dish is finished, milliseconds.
    Makespan,
    /// The mean time from a dish's arrival to its finish, milliseconds.
    DishTime,
    /// The mean of dishes' own work and waiting, milliseconds.
    Service,
    /// Dishes a minute, rounded to whole ones.
    PerMinute,
    /// The most dishes in progress at once.
    MostInProgress,
    /// The most cores running at once.
    MostRunning,
    /// Cores that never do anything.
    NeverUsed,
    /// When a dish is finished, milliseconds.
    FinishedOf(DishId),
    /// A dish's own work and waiting, milliseconds.
    ServiceOf(DishId),
    /// Dishes in progress at a moment.
    InProgressAt(Millis),
    /// Cores running at a moment.
    RunningAt(Millis),
    /// All the hands-work, milliseconds.
    HandsWork,
    /// Switches that took time.
    Switches,
    /// The number, from 0, of the core that ends a stage of a dish.
    CoreOf(DishId, StageId),
}

impl Measure {
    /// The number.
    #[must_use]
    pub fn of(self, trace: &Trace) -> u64 {
        let metrics = || Metrics::of(trace);
        match self {
            Self::Makespan => trace.makespan().0,
            Self::DishTime => metrics().dish_time.mean.0,
            Self::Service => metrics().service.0,
            Self::PerMinute => {
                let dishes = u64::from(trace.scenario().dishes);
                (dishes * 60_000 + trace.makespan().0 / 2) / trace.makespan().0.max(1)
            }
            Self::MostInProgress => u64::from(metrics().max_in_progress),
            Self::MostRunning => u64::from(metrics().max_running),
            Self::NeverUsed => {
                let cores = (0..trace.scenario().cores).map(crate::units::CoreId);
                cores.filter(|core| trace.segments_of(*core).is_empty()).count() as u64
            }
            Self::FinishedOf(dish) => trace.dishes().get(dish.index()).map_or(0, |dish| dish.finished.0),
            Self::ServiceOf(dish) => trace.durations().service(dish).0,
            Self::InProgressAt(at) => u64::from(trace.level_at(at).in_progress),
            Self::RunningAt(at) => u64::from(trace.level_at(at).running),
            Self::HandsWork => trace.segments().iter().filter(|s| s.kind == Kind::Work).map(|s| s.length().0).sum(),
            Self::Switches => metrics().switches,
            Self::CoreOf(dish, stage) => {
                let of_it = |segment: &&crate::trace::Segment| segment.subject() == Some((dish, stage));
                trace.segments().iter().rev().find(of_it).map_or(0, |segment| u64::from(segment.core.0))
            }
        }
    }

    /// A value of it as a sentence has it: seconds without their unit and rounded to tenths as everywhere on the page, places counted from 1.
    #[must_use]
    pub fn text(self, value: u64) -> String {
        match self {
            measure if measure.is_time() => Millis(value).tenths().seconds_text(),
            Self::CoreOf(..) => (value + 1).to_string(),
            _ => value.to_string(),
        }
    }

    /// Whether it is a time, in milliseconds.
    #[must_use]
    pub const fn is_time(self) -> bool {
        matches!(
            self,
            Self::Makespan
                | Self::DishTime
                | Self::Service
                | Self::FinishedOf(_)
                | Self::ServiceOf(_)
                | Self::HandsWork
        )
    }
}

/// A number of one kitchen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Which.
    pub measure: Measure,
    /// Of which kitchen: a link.
    pub kitchen: &'static str,
}

impl Fact {
    /// The number.
    #[must_use]
    pub fn value(&self) -> u64 {
        self.measure.of(&run(self.kitchen))
    }

    /// The number as a sentence has it.
    #[must_use]
    pub fn text(&self) -> String {
        self.measure.text(self.value())
    }
}

/// Runs the kitchen of a link of ours.
#[must_use]
pub fn run(kitchen: &str) -> Trace {
    sim::run(&link::read(kitchen).scenario)
}
