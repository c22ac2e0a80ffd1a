//! The kitchen's tasks: programs compiled to instructions, dishes that arrive, stations and channels.
//!
//! [`step`] executes instructions; [`real`] lets somebody outside do the work; [`wake`] makes tasks ready and records changes in the trace.

mod by_hand;
mod real;
mod step;
mod wake;

pub use by_hand::{ByHand, Decision, Offer};
pub use real::{Log, RealRun};

use super::channel::{Channel, Sent};
use super::code::Code;
use super::engine::{Kernel, NEVER, NONE, Run, Settings, Tasks};
use super::ready::Order;
use super::recorder::Recorder;
use super::station::Station;
use crate::scenario::{Durations, Program, ValidScenario};
use crate::trace::Trace;
use crate::units::{DishId, Millis, StageId, TaskId};

/// Runs a scenario to the end. The same scenario gives the same trace, on every machine.
///
/// ```
/// use wash_and_dry_engine::{scenario::ValidScenario, sim, units::Millis};
///
/// let trace = sim::run(&ValidScenario::default());
/// assert_eq!(trace.makespan(), Millis::from_seconds(30));
/// ```
#[must_use]
#[inline(never)]
pub fn run(scenario: &ValidScenario) -> Trace {
    let mut simulation = Simulation::new(scenario);
    simulation.go_on(u64::MAX);
    simulation.finish()
}

/// A run that is simulated in parts, so that a caller can do other work in between.
pub struct Simulation(Run<Kitchen>);

impl Simulation {
    /// A run at its start: the tasks of 0 ms are made and dispatched.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        let (kernel, kitchen) = set_up(scenario, Order::of(scenario));
        Self(Run::begin(kernel, kitchen))
    }

    /// Simulates until `events` more events were added, and to the end of that instant. Returns whether the run is not over.
    pub fn go_on(&mut self, events: u64) -> bool {
        self.0.go_on(events)
    }

    /// How many events were added so far: a measure of how far the run is.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.0.inserted()
    }

    /// The trace so far, which is that of the whole run if [`Simulation::go_on`] returned false.
    #[must_use]
    pub fn finish(self) -> Trace {
        let Run { kernel, tasks: Kitchen { scenario, durations, recorder, .. }, .. } = self.0;
        let record = recorder.finish(TaskId::from_index(kernel.tasks.len()).0, kernel.now);
        Trace::new(scenario, durations, record)
    }
}

/// A scheduler with its order of ready tasks, and a kitchen with the tasks and dishes that exist at 0 ms.
fn set_up(scenario: &ValidScenario, order: Order) -> (Kernel, Kitchen) {
    let mut kitchen = Kitchen::new(scenario, Durations::of(scenario));
    let settings = Settings {
        cores: scenario.cores,
        slice: scenario.slice,
        switch: scenario.switch,
        order,
        lanes: StageId::from_index(scenario.stages.len()).0,
    };
    let tasks = if scenario.program == Program::PerDish { scenario.dishes as usize } else { 0 };
    let mut kernel = Kernel::new(&settings, tasks);
    kitchen.open(&mut kernel);
    (kernel, kitchen)
}

/// The state of a kitchen. Lists that are read for each dish are arrays of fixed sizes, indexed by masked numbers, so that no
/// bounds are checked and no pointer is followed.
pub(super) struct Kitchen {
    scenario: ValidScenario,
    durations: Durations,
    code: Code,
    /// The next dish to arrive, and the moment of its arrival; [`NEVER`] after the last one.
    next_arrival: u32,
    arrives_at: Millis,
    /// The next dish that `program=sequential` takes.
    next_dish: u32,
    /// Whether the task of `program=sequential` is parked until the next dish arrives.
    awaits_arrival: bool,
    stations: [Station; 8],
    channels: Vec<Channel>,
    /// For each group of tasks, how many have not ended.
    alive: Vec<u32>,
    recorder: Recorder,
}

impl Kitchen {
    fn new(scenario: &ValidScenario, durations: Durations) -> Self {
        let code = Code::of(scenario);
        let stages = scenario.stages.len();
        let rack = usize::from(scenario.rack);
        let channels = match scenario.program {
            Program::Sequential | Program::PerDish => Vec::new(),
            Program::Workers => vec![Channel::new(usize::MAX)],
            Program::Stages => {
                (0..stages).map(|stage| Channel::new(if stage == 0 { usize::MAX } else { rack })).collect()
            }
        };
        let mut stations = [const { Station::NONE }; 8];
        for (station, stage) in stations.iter_mut().zip(&scenario.stages) {
            *station = Station::new(stage.places.unwrap_or(0));
        }
        Self {
            scenario: scenario.clone(),
            durations,
            next_arrival: 0,
            arrives_at: Millis::ZERO,
            next_dish: 0,
            awaits_arrival: false,
            stations,
            channels,
            alive: code.groups.iter().map(|group| group.tasks).collect(),
            recorder: Recorder::new(scenario, code.pieces_of_a_dish(), code.entries_of_a_dish()),
            code,
        }
    }

    /// The start: arrivals at 0 and the tasks made then.
    fn open(&mut self, kernel: &mut Kernel) {
        self.dishes_arrive(kernel);
        for group in self.code.groups.clone() {
            (0..group.tasks).for_each(|_| self.make_task(kernel, group.entry, NONE));
        }
    }

    /// Processes the arrivals of this instant.
    fn dishes_arrive(&mut self, kernel: &mut Kernel) {
        while self.arrives_at <= kernel.now {
            let dish = self.next_arrival;
            self.next_arrival += 1;
            let last = self.next_arrival == self.scenario.dishes;
            self.arrives_at = if last { NEVER } else { self.scenario.arrival(DishId(self.next_arrival)) };
            match self.scenario.program {
                Program::PerDish => self.make_task(kernel, 0, dish),
                Program::Sequential => {
                    if std::mem::take(&mut self.awaits_arrival) {
                        self.make_ready(kernel, 0);
                    }
                }
                Program::Stages | Program::Workers => {
                    if let Sent::HandedOver(receiver) = self.channels[0].send(dish) {
                        self.hand_over(kernel, receiver, dish);
                    }
                    if last {
                        self.close(kernel, 0);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Policy, Scenario, Stage, StageKind};

    fn kitchen(dishes: u32, change: impl FnOnce(&mut Scenario)) -> ValidScenario {
        let mut scenario = Scenario { dishes, cores: 8, ..Scenario::default() };
        scenario.stages[0].places = Some(4);
        change(&mut scenario);
        scenario.validate().expect("a valid scenario")
    }

    /// The counts of a run: events added, events that went into the heap, entries, segments.
    fn counts(scenario: &ValidScenario) -> [u64; 4] {
        let mut simulation = Simulation::new(scenario);
        simulation.go_on(u64::MAX);
        let (inserted, heaped) = simulation.0.counted();
        let trace = simulation.finish();
        [inserted, heaped, trace.entries().len() as u64, trace.segments().len() as u64]
    }

    #[test]
    fn a_dish_costs_the_same_however_many_there_are_and_no_heap_where_all_are_alike() {
        for dishes in [10, 100, 1000, 10_000, 100_000] {
            let n = u64::from(dishes);
            let [events, heaped, entries, segments] = counts(&kitchen(dishes, |_| ()));
            assert_eq!((events, heaped, segments), (3 * n, 0, 2 * n));
            // For each dish: ready, parked for a place (not the first four), ready, work, wait, ready, work, ended.
            assert_eq!(entries, 8 * n - 8);
            // Where durations vary and all dishes soak at once, each event goes into the heap at most once.
            let [events, heaped, ..] = counts(&kitchen(dishes, |scenario| {
                (scenario.vary, scenario.policy) = (90, Policy::Shortest);
                scenario.stages[1] = Stage::new("soak", 3600, StageKind::Wait);
            }));
            assert_eq!(events, 3 * n);
            assert!(heaped <= events);
        }
    }

    #[test]
    fn a_run_made_in_parts_is_the_run_made_at_once() {
        let scenario = kitchen(50, |scenario| {
            (scenario.slice, scenario.switch, scenario.vary) = (Millis(500), Millis(10), 20);
        });
        let mut simulation = Simulation::new(&scenario);
        let parts = 1 + std::iter::from_fn(|| simulation.go_on(7).then_some(())).count();
        assert!(parts > 20, "{parts}");
        assert_eq!(simulation.finish().fingerprint(), run(&scenario).fingerprint());
    }
}
