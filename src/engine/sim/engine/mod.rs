//! Cores that step tasks: events, dispatch, slices and switches, as MODEL.md section 4 has them.
//!
//! [`step`] carries instructions out; [`wake`] is how a task becomes ready, and what the trace is told of it.

mod step;
mod wake;

use super::channel::{Channel, Sent};
use super::code::Code;
use super::cores::CoreSet;
use super::events::{Event, EventQueue};
use super::ready::Ready;
use super::recorder::Recorder;
use super::station::Station;
use crate::scenario::{Durations, Program, ValidScenario};
use crate::trace::{Kind, Trace};
use crate::units::{DishId, Millis, TaskId};

const NONE: u32 = u32::MAX;

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

/// A run that is made a part at a time, for who must answer in between.
pub struct Simulation(Engine);

impl Simulation {
    /// A run in which nothing has happened yet.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        let mut engine = Engine::new(scenario, Durations::of(scenario));
        engine.begin();
        Self(engine)
    }

    /// Goes on until so many more events have come about, and to the end of their instant. True where the run is not over.
    pub fn go_on(&mut self, events: u64) -> bool {
        self.0.go_on(events)
    }

    /// What happened, all of it if the run is over.
    #[must_use]
    pub fn finish(self) -> Trace {
        let Engine { scenario, durations, tasks, recorder, now, .. } = self.0;
        let record = recorder.finish(TaskId::from_index(tasks.len()).0, now);
        Trace::new(scenario, durations, record)
    }
}

/// A task: a place in the code and a dish in hand. It is read and written field by field: a processor that has just
/// written a part of it would stall at reading the whole.
#[derive(Debug)]
struct Task {
    /// The dish in hand, or `NONE`.
    dish: u32,
    /// What is left of the piece of work it is in, milliseconds; `NONE` where it has not begun it. Only slices set it.
    left: u32,
    pc: u16,
    /// The core that last took it up; 0 before any did.
    last_core: u16,
}

#[derive(Clone, Copy, Debug)]
struct Core {
    /// The task it runs or, when idle, the one it ran last; `NONE` before the first.
    task: u32,
    /// Running left in the slice, milliseconds.
    slice_left: u32,
    /// What it is busy with, unless it is idle.
    activity: Kind,
}

/// The lists that are asked for each dish are arrays of fixed sizes, which masked places lie within: nothing is checked, and
/// nothing looked up to find them.
struct Engine {
    scenario: ValidScenario,
    /// Of the scenario: the slice, 0 where there is none, and the lane of switches.
    slice: u32,
    switch_lane: usize,
    durations: Durations,
    code: Code,
    now: Millis,
    /// A lane for each stage and, where they take time, one for switches.
    events: EventQueue,
    /// The next dish to arrive, and when it does; never after the last one.
    next_arrival: u32,
    arrives_at: Millis,
    /// The next dish that the one loop takes.
    next_dish: u32,
    /// Whether the one loop is parked until the next dish arrives.
    awaits_arrival: bool,
    tasks: Vec<Task>,
    cores: [Core; 256],
    idle: CoreSet,
    ready: Ready,
    stations: [Station; 8],
    channels: Vec<Channel>,
    /// Tasks of each group that have not ended.
    alive: Vec<u32>,
    recorder: Recorder,
}

const NEVER: Millis = Millis(u64::MAX);

impl Engine {
    fn new(scenario: &ValidScenario, durations: Durations) -> Self {
        let code = Code::of(scenario);
        let stages = scenario.stages.len();
        let idle_core = Core { task: NONE, slice_left: 0, activity: Kind::Work };
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
        let tasks = if scenario.program == Program::PerDish { scenario.dishes as usize } else { 0 };
        Self {
            scenario: scenario.clone(),
            slice: narrow(scenario.slice.0),
            switch_lane: stages,
            durations,
            now: Millis::ZERO,
            events: EventQueue::new(stages + usize::from(scenario.switch > Millis::ZERO)),
            next_arrival: 0,
            arrives_at: Millis::ZERO,
            next_dish: 0,
            awaits_arrival: false,
            tasks: Vec::with_capacity(tasks),
            cores: [idle_core; 256],
            idle: CoreSet::below(scenario.cores),
            ready: Ready::of(scenario),
            stations,
            channels,
            alive: code.groups.iter().map(|group| group.tasks).collect(),
            recorder: Recorder::new(scenario, code.pieces_of_a_dish(), code.entries_of_a_dish()),
            code,
        }
    }

    /// What is there at 0, and its dispatch.
    fn begin(&mut self) {
        self.arrivals();
        for group in self.code.groups.clone() {
            (0..group.tasks).for_each(|_| self.make_task(group.entry, NONE));
        }
        self.dispatch();
        self.recorder.instant_over(self.now);
    }

    fn go_on(&mut self, events: u64) -> bool {
        let enough = self.events.inserted().saturating_add(events);
        while let Some(at) = self.next_instant() {
            if self.events.inserted() >= enough {
                return true;
            }
            self.instant(at);
        }
        false
    }

    /// All that happens at one moment. A function of its own on purpose: a browser first compiles WebAssembly quickly and
    /// then, function by function, well; but one that is under way stays as it is, and `go_on` is under way all the time.
    #[inline(never)]
    fn instant(&mut self, at: Millis) {
        self.now = at;
        self.arrivals();
        while let Some(event) = self.events.pop_at(at.0) {
            self.happen(event);
        }
        self.dispatch();
        self.recorder.instant_over(at);
    }

    /// The earliest instant that has events: arrivals are known beforehand and stand in no queue.
    fn next_instant(&self) -> Option<Millis> {
        let next = self.events.next_at().map_or(NEVER, Millis).min(self.arrives_at);
        (next != NEVER).then_some(next)
    }

    /// Lets all dishes arrive that come at this instant.
    fn arrivals(&mut self) {
        while self.arrives_at <= self.now {
            let dish = self.next_arrival;
            self.next_arrival += 1;
            let last = self.next_arrival == self.scenario.dishes;
            self.arrives_at = if last { NEVER } else { self.scenario.arrival(DishId(self.next_arrival)) };
            match self.scenario.program {
                Program::PerDish => self.make_task(0, dish),
                Program::Sequential => {
                    if std::mem::take(&mut self.awaits_arrival) {
                        self.make_ready(0);
                    }
                }
                Program::Stages | Program::Workers => {
                    if let Sent::To(receiver) = self.channels[0].send(dish) {
                        self.hand_over(receiver, dish);
                    }
                    if last {
                        self.close(0);
                    }
                }
            }
        }
    }

    #[inline]
    fn happen(&mut self, event: Event) {
        match event {
            Event::Wait(task) => self.make_ready(task),
            Event::Core(number) => {
                let Core { task: id, activity, .. } = self.cores[usize::from(number % 256)];
                let task = &mut self.tasks[id as usize];
                let mut continues = false;
                match activity {
                    Kind::Work => {
                        self.recorder.work_over();
                        continues = self.slice > 0 && task.left > 0;
                        if !continues {
                            task.left = NONE;
                            task.pc += 1;
                        }
                    }
                    Kind::Hold => task.pc += 1,
                    Kind::Switch => {}
                }
                if !self.step(number, id, continues) {
                    self.idle.insert(number);
                }
            }
        }
    }

    #[inline]
    fn dispatch(&mut self) {
        while let Some(core) = self.idle.first() {
            let Some(task) = self.ready.take(core) else { break };
            if self.take_up(core, task) {
                self.idle.remove(core);
            }
        }
    }

    /// Whether the core is busy then.
    #[inline]
    fn take_up(&mut self, number: u16, id: u32) -> bool {
        self.tasks[id as usize].last_core = number;
        let core = &mut self.cores[usize::from(number % 256)];
        let other = core.task != NONE && core.task != id;
        core.task = id;
        core.slice_left = self.slice;
        if other && self.scenario.switch > Millis::ZERO {
            self.switch(number, id);
            return true;
        }
        self.step(number, id, false)
    }
}

/// A duration fits 32 bits: see [`Durations`].
fn narrow(ms: u64) -> u32 {
    u32::try_from(ms).unwrap_or(u32::MAX - 1)
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

    /// What a run comes to: events added, those of them that went into the heap, entries and segments recorded.
    fn counts(scenario: &ValidScenario) -> [u64; 4] {
        let mut simulation = Simulation::new(scenario);
        simulation.go_on(u64::MAX);
        let Engine { events, .. } = &simulation.0;
        let (inserted, heaped) = (events.inserted(), events.heaped());
        let trace = simulation.finish();
        [inserted, heaped, trace.entries().len() as u64, trace.segments().len() as u64]
    }

    #[test]
    fn a_dish_costs_the_same_however_many_there_are_and_no_heap_where_all_are_alike() {
        for dishes in [10, 100, 1000, 10_000, 100_000] {
            let n = u64::from(dishes);
            let [events, heaped, entries, segments] = counts(&kitchen(dishes, |_| ()));
            assert_eq!((events, heaped, segments), (3 * n, 0, 2 * n));
            // Ready, parked for a place (not the first four), ready, work, wait, ready, work, ended.
            assert_eq!(entries, 8 * n - 8);
            // Where all soak at once and durations vary, still each event goes into the heap at most once.
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
