//! The simulation loop: events, dispatch, slices and switches, as defined in docs/MODEL.md section 4.
//!
//! [`step`] executes instructions; [`wake`] makes tasks ready and records changes in the trace.

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

/// No task, no dish, or no piece of work under way.
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

/// A run that is simulated in parts, so that a caller can do other work in between.
pub struct Simulation(Engine);

impl Simulation {
    /// A run at its start: the tasks of 0 ms are made and dispatched.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        let mut engine = Engine::new(scenario, Durations::of(scenario));
        engine.begin();
        Self(engine)
    }

    /// Simulates until `events` more events were added, and to the end of that instant. Returns whether the run is not over.
    pub fn go_on(&mut self, events: u64) -> bool {
        self.0.go_on(events)
    }

    /// The trace so far, which is that of the whole run if [`Simulation::go_on`] returned false.
    #[must_use]
    pub fn finish(self) -> Trace {
        let Engine { scenario, durations, tasks, recorder, now, .. } = self.0;
        let record = recorder.finish(TaskId::from_index(tasks.len()).0, now);
        Trace::new(scenario, durations, record)
    }
}

/// A task: a program counter and a dish in hand. It is read and written field by field, because a processor stalls when it reads a
/// word of which it has just written a part.
#[derive(Debug)]
struct Task {
    /// The dish in hand, or `NONE`.
    dish: u32,
    /// The rest of the work at the present instruction, milliseconds; `NONE` before it began. Used only with slices.
    left: u32,
    /// The program counter.
    pc: u16,
    /// The core that last took the task up; 0 before any did.
    last_core: u16,
}

/// A core.
#[derive(Clone, Copy, Debug)]
struct Core {
    /// The task that the core runs or, when idle, ran last; `NONE` before the first.
    task: u32,
    /// The rest of the slice, milliseconds.
    slice_left: u32,
    /// What the core does, unless it is idle.
    activity: Kind,
}

/// The state of a simulation. Lists that are read for each dish are arrays of fixed sizes, indexed by masked numbers, so that no
/// bounds are checked and no pointer is followed.
struct Engine {
    scenario: ValidScenario,
    /// The scenario's slice, milliseconds (0 = none), and the event queue's lane for switches.
    slice: u32,
    switch_lane: usize,
    durations: Durations,
    code: Code,
    now: Millis,
    /// The event queue: a lane for each stage and, where switches take time, one for them.
    events: EventQueue,
    /// The next dish to arrive, and the moment of its arrival; [`NEVER`] after the last one.
    next_arrival: u32,
    arrives_at: Millis,
    /// The next dish that `program=sequential` takes.
    next_dish: u32,
    /// Whether the task of `program=sequential` is parked until the next dish arrives.
    awaits_arrival: bool,
    tasks: Vec<Task>,
    cores: [Core; 256],
    idle: CoreSet,
    ready: Ready,
    stations: [Station; 8],
    channels: Vec<Channel>,
    /// For each group of tasks, how many have not ended.
    alive: Vec<u32>,
    recorder: Recorder,
}

/// Later than any event.
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

    /// Simulates the start: arrivals at 0, the tasks made then, and their dispatch.
    fn begin(&mut self) {
        self.arrivals();
        for group in self.code.groups.clone() {
            (0..group.tasks).for_each(|_| self.make_task(group.entry, NONE));
        }
        self.dispatch();
        self.recorder.instant_over(self.now);
    }

    /// See [`Simulation::go_on`].
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

    /// Simulates one instant. It is a function of its own, never inlined, because browsers replace quickly compiled WebAssembly by
    /// optimised code only between calls: `go_on` is called once for a run and would stay slow.
    #[inline(never)]
    fn instant(&mut self, at: Millis) {
        self.now = at;
        self.arrivals();
        while let Some(event) = self.events.pop_at(at.0) {
            self.handle(event);
        }
        self.dispatch();
        self.recorder.instant_over(at);
    }

    /// The earliest instant with an event or an arrival. Arrivals are known beforehand and are not in the event queue.
    fn next_instant(&self) -> Option<Millis> {
        let next = self.events.next_at().map_or(NEVER, Millis).min(self.arrives_at);
        (next != NEVER).then_some(next)
    }

    /// Processes the arrivals of this instant.
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
                    if let Sent::HandedOver(receiver) = self.channels[0].send(dish) {
                        self.hand_over(receiver, dish);
                    }
                    if last {
                        self.close(0);
                    }
                }
            }
        }
    }

    /// Processes an event.
    #[inline]
    fn handle(&mut self, event: Event) {
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

    /// Gives ready tasks to idle cores, the core with the lowest number first.
    #[inline]
    fn dispatch(&mut self) {
        while let Some(core) = self.idle.first() {
            let Some(task) = self.ready.take(core) else { break };
            if self.take_up(core, task) {
                self.idle.remove(core);
            }
        }
    }

    /// Gives a task to a core, after a switch where it costs time. Returns whether the core is busy then.
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

/// A duration in 32 bits, which every valid one fits: see [`Durations`].
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

    /// The counts of a run: events added, events that went into the heap, entries, segments.
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
