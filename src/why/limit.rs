//! The limit of a run: what the time of the dish that was finished last went into, and so what holds the run back.

use crate::scenario::{Program, Scenario};
use crate::trace::{DishSpan, DishState, Kind, Trace};
use crate::units::{CoreId, DishId, Millis, StageId};
use strum::VariantArray;

/// A part of a dish's time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, VariantArray)]
pub enum Share {
    /// Before its arrival.
    Arrival,
    /// In its own stages.
    Service,
    /// Ready, while all cores were busy and worked.
    Hands,
    /// Ready, while all cores were busy and stood by.
    StandingBy,
    /// Waiting for a place at a station.
    Station,
    /// Waiting for the program: the tasks that could take it (the loop, the workers, a stage's tasks) had other dishes.
    Program,
    /// Waiting for switches: to its task or, while it was ready, to others.
    Switch,
}

impl Share {
    /// Every share, in the order of [`Limit::times`].
    pub const ALL: [Self; 7] =
        [Self::Arrival, Self::Service, Self::Hands, Self::StandingBy, Self::Station, Self::Program, Self::Switch];
}

/// What holds a run back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Holder {
    /// Dishes come late.
    Arrivals,
    /// The stages of one dish, one after the other.
    OwnStages,
    /// There are too few hands.
    Hands,
    /// Hands are kept while dishes soak.
    StandingBy,
    /// A station has too few places.
    Station(StageId),
    /// The loop does one dish after the other.
    Loop,
    /// A stage's tasks have other dishes.
    Pipeline,
    /// All workers have other dishes.
    Workers,
    /// Taking up other tasks takes time.
    Switching,
}

impl Holder {
    /// How many kinds of holders there are.
    pub const COUNT: usize = 9;

    /// The place of its kind among all kinds.
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Arrivals => 0,
            Self::OwnStages => 1,
            Self::Hands => 2,
            Self::StandingBy => 3,
            Self::Station(_) => 4,
            Self::Loop => 5,
            Self::Pipeline => 6,
            Self::Workers => 7,
            Self::Switching => 8,
        }
    }
}

/// The limit of a run: the dish that was finished last, and the shares of its time from the run's start. They add up to the makespan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// The dish that was finished last; of several, the one with the lowest number.
    pub dish: DishId,
    /// The time of each share, in the order of [`Share::VARIANTS`], milliseconds.
    pub times: [Millis; Share::VARIANTS.len()],
    /// The stage at whose station it waited longest for a place; the first where it waited for none.
    pub station: StageId,
    program: Program,
}

impl Limit {
    /// The limit of a scenario's run, from its parts.
    #[must_use]
    pub fn of_parts(
        scenario: &Scenario,
        dish: DishId,
        times: [Millis; Share::VARIANTS.len()],
        station: StageId,
    ) -> Self {
        Self { dish, times, station, program: scenario.program }
    }

    /// The greatest share besides the dish's own service, or the service where no other share took time.
    #[must_use]
    pub fn greatest(&self) -> Share {
        let other = Share::VARIANTS.iter().copied().filter(|share| *share != Share::Service);
        let most = other.max_by_key(|share| self.times[*share as usize]).unwrap_or(Share::Service);
        if self.times[most as usize] > Millis::ZERO { most } else { Share::Service }
    }

    /// What a share's time was spent on.
    #[must_use]
    pub fn holder_of(&self, share: Share) -> Holder {
        match share {
            Share::Arrival => Holder::Arrivals,
            Share::Service => Holder::OwnStages,
            Share::Hands => Holder::Hands,
            Share::StandingBy => Holder::StandingBy,
            Share::Station => Holder::Station(self.station),
            Share::Program => match self.program {
                Program::Sequential => Holder::Loop,
                Program::Workers => Holder::Workers,
                // A task per dish never waits for its part of the program.
                Program::Stages | Program::PerDish => Holder::Pipeline,
            },
            Share::Switch => Holder::Switching,
        }
    }

    /// What holds the run back most.
    #[must_use]
    pub fn holder(&self) -> Holder {
        self.holder_of(self.greatest())
    }
}

/// The limit of a run.
#[must_use]
pub fn limit(trace: &Trace) -> Limit {
    let last = trace.dishes().iter().position(|dish| dish.finished == trace.makespan());
    let dish = DishId::from_index(last.unwrap_or(0));
    let mut times = [Millis::ZERO; Share::VARIANTS.len()];
    let mut places = vec![Millis::ZERO; trace.scenario().stages.len()];
    // Core time, by kind, while the dish was ready.
    let mut spent = [Millis::ZERO; 3];
    times[Share::Arrival as usize] = trace.dishes()[dish.index()].arrived;
    for span in trace.spans_of_dish(dish) {
        let length = span.to - span.from;
        let share = match span.state {
            DishState::NotArrived => Share::Arrival,
            DishState::Working { .. } | DishState::Soaking { .. } | DishState::Holding { .. } | DishState::Finished => {
                Share::Service
            }
            DishState::Ready { .. } => {
                add_core_time(trace, span, &mut spent);
                Share::Hands
            }
            DishState::Switching { .. } => Share::Switch,
            DishState::WaitingForPlace { stage } => {
                places[stage.index()] += length;
                Share::Station
            }
            DishState::Pile | DishState::WaitingForRoom { .. } | DishState::Racked { .. } => Share::Program,
        };
        times[share as usize] += length;
    }
    // All cores are busy while a dish is ready: what they do then is what it waits for.
    let cores = u64::from(trace.scenario().cores);
    for (kind, share) in [(Kind::Hold, Share::StandingBy), (Kind::Switch, Share::Switch)] {
        let part = Millis(spent[kind as usize].0 / cores);
        times[share as usize] += part;
        times[Share::Hands as usize] = times[Share::Hands as usize] - part;
    }
    let most = places.iter().max().copied().unwrap_or_default();
    let station = places.iter().position(|time| *time == most).unwrap_or(0);
    Limit { dish, times, station: StageId::from_index(station), program: trace.scenario().program }
}

/// Adds what all cores did during a span, by kind.
fn add_core_time(trace: &Trace, span: DishSpan, spent: &mut [Millis; 3]) {
    for core in (0..trace.scenario().cores).map(CoreId) {
        let positions = trace.segments_of(core);
        let segment = |position: &u32| &trace.segments()[*position as usize];
        let first = positions.partition_point(|position| segment(position).to <= span.from);
        for segment in positions[first..].iter().map(segment).take_while(|segment| segment.from < span.to) {
            spent[segment.kind as usize] += segment.to.min(span.to) - segment.from.max(span.from);
        }
    }
}
