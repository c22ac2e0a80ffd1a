//! The state of a run, small enough to be copied at every choice. It runs the same instructions as the engine, by the same rules (docs/MODEL.md
//! section 4), and records nothing but when dishes are finished; a test holds it to the engine.
//!
//! Why the search does not use the engine itself: it copies a state for each way to go on, compares states by a key and bounds what is left of each,
//! all of which needs a state that is small and in one piece. The engine's has 256 cores, queues without limit and the trace so far. To go
//! through the choices again from the start instead ([`ByHand`](crate::sim::ByHand)) takes, for 8 dishes of 3 stages, as long as two or three states with all
//! their children take here, and it would be done for each child: the search would be several times as slow.

use super::plan::{CORES, MOST_CHOICES, Plan};
use super::row::{ROOM, Row};
use crate::scenario::Program;
use crate::trace::Kind;
use crate::units::{DishId, Millis};

/// No task, no dish.
pub(super) const NONE: u8 = u8::MAX;
/// No piece of work under way.
pub(super) const FRESH: u32 = u32::MAX;
/// Later than any event.
const NEVER: u64 = u64::MAX;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Task {
    /// The rest of the work at the present instruction, milliseconds; [`FRESH`] before it began.
    pub(super) left: u32,
    pub(super) pc: u16,
    /// The dish in hand, or [`NONE`].
    pub(super) dish: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Core {
    pub(super) slice_left: u32,
    /// The task that it runs or ran last, or [`NONE`].
    pub(super) task: u8,
    /// What it does, unless it is idle.
    pub(super) activity: Kind,
    pub(super) idle: bool,
}

/// Something that will happen at a known moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Event {
    pub(super) at: u64,
    /// Whether a core's piece is over, or a task's wait.
    pub(super) of_core: bool,
    /// The core, or the task.
    pub(super) who: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Channel {
    pub(super) buffer: Row,
    /// Parked senders, whose dishes are in their hands.
    pub(super) senders: Row,
    pub(super) receivers: Row,
    pub(super) closed: bool,
}

/// The state of a run between two choices.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub(super) now: u64,
    pub(super) tasks: [Task; ROOM],
    made: u8,
    pub(super) cores: [Core; CORES],
    /// In order of time and, at one moment, of insertion.
    events: [Event; ROOM + CORES],
    event_count: u8,
    pub(super) ready: Row,
    /// Free places, and the tasks that wait for one.
    pub(super) stations: [(u16, Row); 8],
    pub(super) channels: [Channel; 8],
    /// For each group of tasks, how many have not ended.
    pub(super) alive: [u8; 8],
    pub(super) next_arrival: u8,
    pub(super) next_dish: u8,
    pub(super) awaits_arrival: bool,
    /// How many dishes are finished, when the last of them was, and the sum of their dish times.
    pub(super) finished: u8,
    pub(super) last_finish: u64,
    pub(super) dish_times: u64,
    /// The sum of the arrivals of the dishes that are finished.
    pub(super) finished_arrivals: u64,
}

impl State {
    /// The state at the start, before the first choice.
    pub(super) fn start(plan: &Plan) -> Self {
        let mut state = Self {
            now: 0,
            tasks: [Task { left: FRESH, pc: 0, dish: NONE }; ROOM],
            made: 0,
            cores: [Core { slice_left: 0, task: NONE, activity: Kind::Work, idle: false }; CORES],
            events: [Event { at: NEVER, of_core: false, who: 0 }; ROOM + CORES],
            event_count: 0,
            ready: Row::default(),
            stations: [(0, Row::default()); 8],
            channels: [Channel::default(); 8],
            alive: [0; 8],
            next_arrival: 0,
            next_dish: 0,
            awaits_arrival: false,
            finished: 0,
            last_finish: 0,
            dish_times: 0,
            finished_arrivals: 0,
        };
        state.cores[..usize::from(plan.scenario.cores)].iter_mut().for_each(|core| core.idle = true);
        for ((free, _), stage) in state.stations.iter_mut().zip(&plan.scenario.stages) {
            *free = stage.places.unwrap_or(0);
        }
        state.arrivals(plan);
        for (group, alive) in plan.code.groups.iter().zip(&mut state.alive) {
            *alive = u8::try_from(group.tasks).unwrap_or(u8::MAX);
        }
        for group in &plan.code.groups {
            (0..group.tasks).for_each(|_| state.make_task(group.entry, NONE));
        }
        state.go_on(plan);
        state
    }

    /// The events to come, in order.
    pub(super) fn events(&self) -> &[Event] {
        &self.events[..usize::from(self.event_count)]
    }

    /// Whether all dishes are finished.
    pub(super) fn is_over(&self, plan: &Plan) -> bool {
        self.finished == plan.dishes()
    }

    /// The moment at which the next dish arrives, if one is still to come.
    pub(super) fn arrives_at(&self, plan: &Plan) -> Option<u64> {
        (self.next_arrival < plan.dishes()).then(|| plan.scenario.arrival(DishId(self.next_arrival.into())).0)
    }

    /// Gives the ready task at a place to the idle core with the lowest number, and goes on to the next choice.
    pub(super) fn choose(&mut self, plan: &Plan, place: usize) {
        self.take_up(plan, place);
        self.go_on(plan);
    }

    /// Goes on until more than one task is ready and a core is idle, or until all dishes are finished.
    fn go_on(&mut self, plan: &Plan) {
        while !self.is_over(plan) {
            match (self.ready.len(), self.idle_core()) {
                (0, _) | (_, None) => {
                    if !self.instant(plan) {
                        return;
                    }
                }
                (1, Some(_)) => self.take_up(plan, 0),
                _ => return,
            }
        }
    }

    fn idle_core(&self) -> Option<usize> {
        self.cores.iter().position(|core| core.idle)
    }

    /// Everything that happens at the next instant before its dispatch. False where nothing will happen any more.
    fn instant(&mut self, plan: &Plan) -> bool {
        let next = self.events().first().map_or(NEVER, |event| event.at).min(self.arrives_at(plan).unwrap_or(NEVER));
        if next == NEVER {
            return false;
        }
        self.now = next;
        self.arrivals(plan);
        while let Some(event) = self.events().first().copied().filter(|event| event.at == next) {
            self.events.copy_within(1..usize::from(self.event_count), 0);
            self.event_count -= 1;
            self.handle(plan, event);
        }
        true
    }

    pub(super) fn add_event(&mut self, at: u64, of_core: bool, who: u8) {
        let place = self.events().partition_point(|event| event.at <= at);
        self.events.copy_within(place..usize::from(self.event_count), place + 1);
        self.events[place] = Event { at, of_core, who };
        self.event_count += 1;
    }

    fn arrivals(&mut self, plan: &Plan) {
        while self.arrives_at(plan).is_some_and(|at| at <= self.now) {
            let dish = self.next_arrival;
            self.next_arrival += 1;
            match plan.scenario.program {
                Program::PerDish => self.make_task(0, dish),
                Program::Sequential => {
                    if std::mem::take(&mut self.awaits_arrival) {
                        self.ready.push(0);
                    }
                }
                Program::Stages | Program::Workers => {
                    self.offer(plan, 0, dish);
                    if self.next_arrival == plan.dishes() {
                        self.close(0);
                    }
                }
            }
        }
    }

    fn make_task(&mut self, pc: u16, dish: u8) {
        self.tasks[usize::from(self.made) % ROOM] = Task { left: FRESH, pc, dish };
        self.ready.push(self.made);
        self.made += 1;
    }

    fn handle(&mut self, plan: &Plan, event: Event) {
        if !event.of_core {
            return self.ready.push(event.who);
        }
        let Core { task, activity, .. } = self.cores[usize::from(event.who)];
        let of = &mut self.tasks[usize::from(task)];
        match activity {
            Kind::Work if plan.slice() > 0 && of.left > 0 => {}
            Kind::Work | Kind::Hold => (of.left, of.pc) = (FRESH, of.pc + 1),
            Kind::Switch => {}
        }
        self.run(plan, event.who);
    }

    fn take_up(&mut self, plan: &Plan, place: usize) {
        let Some(number) = self.idle_core() else { return };
        let task = self.ready.remove(place);
        let core = &mut self.cores[number];
        let other = core.task != NONE && core.task != task;
        (core.task, core.slice_left, core.idle) = (task, plan.slice(), false);
        let number = u8::try_from(number).unwrap_or(NONE);
        if other && plan.scenario.switch > Millis::ZERO {
            self.occupy(number, Kind::Switch, plan.scenario.switch.0);
        } else {
            self.run(plan, number);
        }
    }

    pub(super) fn occupy(&mut self, core: u8, activity: Kind, length: u64) {
        self.cores[usize::from(core)].activity = activity;
        self.add_event(self.now + length, true, core);
    }
}

/// The finish of a run with choices; for tests and the first candidates.
pub(super) fn run(plan: &Plan, mut choice: impl FnMut(&State) -> usize) -> (State, Vec<u16>) {
    let (mut state, mut choices) = (State::start(plan), Vec::new());
    while !state.is_over(plan) {
        let place = if choices.len() < MOST_CHOICES { choice(&state) } else { 0 };
        choices.push(u16::try_from(place).unwrap_or(0));
        state.choose(plan, place);
    }
    (state, choices)
}
