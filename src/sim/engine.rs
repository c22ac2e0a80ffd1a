//! Cores that step tasks: events, dispatch, slices and switches, as MODEL.md section 4 has them.

use super::channel::{Channel, Received, Sent};
use super::code::{Code, Op};
use super::cores::CoreSet;
use super::events::{Event, EventQueue};
use super::ready::{Candidate, Ready, ReadyQueue};
use super::recorder::Recorder;
use super::station::Station;
use crate::scenario::{Durations, Program, ValidScenario};
use crate::trace::{Entry, Kind, Segment, Trace, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

const NONE: u32 = u32::MAX;

/// Runs a scenario to the end. The same scenario gives the same trace, on every machine.
///
/// ```
/// use wash_and_dry::{scenario::ValidScenario, sim, units::Millis};
///
/// let trace = sim::run(&ValidScenario::default());
/// assert_eq!(trace.makespan(), Millis::from_seconds(30));
/// ```
#[must_use]
pub fn run(scenario: &ValidScenario) -> Trace {
    let durations = Durations::of(scenario);
    let mut engine = Engine::new(scenario, &durations);
    engine.run();
    let tasks = TaskId::from_index(engine.tasks.len()).0;
    let record = engine.recorder.finish(tasks);
    Trace::new(scenario.clone(), durations, record)
}

/// A task: a place in the code and a dish in hand.
#[derive(Clone, Copy, Debug)]
struct Task {
    /// The dish in hand, or `NONE`.
    dish: u32,
    /// What is left of the piece of work it is in, milliseconds; `NONE` where it has not begun it.
    left: u32,
    pc: u16,
    /// The core that last took it up; 0 before any did.
    last_core: u16,
}

/// What a core is busy with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Activity {
    Work,
    Hold,
    Switch,
}

#[derive(Clone, Copy, Debug)]
struct Core {
    /// The task it runs or, when idle, the one it ran last; `NONE` before the first.
    task: u32,
    /// Running left in the slice, milliseconds.
    slice_left: u64,
    activity: Activity,
}

struct Engine<'a> {
    scenario: &'a ValidScenario,
    durations: &'a Durations,
    code: Code,
    now: Millis,
    events: EventQueue,
    /// The next dish to arrive.
    next_arrival: u32,
    /// The next dish that the one loop takes.
    next_dish: u32,
    /// Whether the one loop is parked until the next dish arrives.
    awaits_arrival: bool,
    tasks: Vec<Task>,
    cores: Vec<Core>,
    idle: CoreSet,
    ready: Ready,
    stations: Vec<Station>,
    channels: Vec<Channel>,
    /// Tasks of each group that have not ended.
    alive: Vec<u32>,
    recorder: Recorder,
}

impl<'a> Engine<'a> {
    fn new(scenario: &'a ValidScenario, durations: &'a Durations) -> Self {
        let code = Code::of(scenario);
        let stages = scenario.stages.len();
        let idle_core = Core { task: NONE, slice_left: 0, activity: Activity::Work };
        let rack = usize::from(scenario.rack);
        let channels = match scenario.program {
            Program::Sequential | Program::PerDish => Vec::new(),
            Program::Workers => vec![Channel::new(usize::MAX)],
            Program::Stages => {
                (0..stages).map(|stage| Channel::new(if stage == 0 { usize::MAX } else { rack })).collect()
            }
        };
        Self {
            scenario,
            durations,
            now: Millis::ZERO,
            events: EventQueue::default(),
            next_arrival: 0,
            next_dish: 0,
            awaits_arrival: false,
            tasks: Vec::new(),
            cores: vec![idle_core; usize::from(scenario.cores)],
            idle: CoreSet::below(scenario.cores),
            ready: Ready::of(scenario),
            stations: scenario.stages.iter().map(|stage| Station::new(stage.places.unwrap_or(0))).collect(),
            channels,
            alive: code.groups.iter().map(|group| group.tasks).collect(),
            recorder: Recorder::new(scenario.cores, scenario.dishes, stages, |dish| scenario.arrival(dish)),
            code,
        }
    }

    fn run(&mut self) {
        self.arrivals();
        for group in self.code.groups.clone() {
            (0..group.tasks).for_each(|_| self.make_task(group.entry, NONE));
        }
        self.dispatch();
        self.recorder.instant_over(self.now);
        while let Some(at) = self.next_instant() {
            self.now = at;
            self.arrivals();
            while let Some(event) = self.events.pop_at(at.0) {
                self.happen(event);
            }
            self.dispatch();
            self.recorder.instant_over(at);
        }
    }

    /// The earliest instant that has events: arrivals are known beforehand and stand in no queue.
    fn next_instant(&self) -> Option<Millis> {
        let arrival =
            (self.next_arrival < self.scenario.dishes).then(|| self.scenario.arrival(DishId(self.next_arrival)));
        let event = self.events.next_at().map(Millis);
        match (arrival, event) {
            (Some(arrival), Some(event)) => Some(arrival.min(event)),
            (arrival, event) => arrival.or(event),
        }
    }

    /// Lets all dishes arrive that come at this instant.
    fn arrivals(&mut self) {
        while self.next_arrival < self.scenario.dishes && self.scenario.arrival(DishId(self.next_arrival)) <= self.now {
            let dish = self.next_arrival;
            self.next_arrival += 1;
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
                    if self.next_arrival == self.scenario.dishes {
                        self.close(0);
                    }
                }
            }
        }
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Wait(task) => self.make_ready(task),
            Event::Core(number) => {
                let core = self.cores[usize::from(number)];
                let task = &mut self.tasks[core.task as usize];
                let mut continues = false;
                match core.activity {
                    Activity::Work => {
                        self.recorder.work_over();
                        continues = task.left > 0;
                        if !continues {
                            task.left = NONE;
                            task.pc += 1;
                        }
                    }
                    Activity::Hold => task.pc += 1,
                    Activity::Switch => {}
                }
                self.step(number, continues);
            }
        }
    }

    fn dispatch(&mut self) {
        while let Some(core) = self.idle.first() {
            let Some(task) = self.ready.take(core) else { break };
            self.idle.remove(core);
            self.take_up(core, task);
        }
    }

    fn take_up(&mut self, number: u16, task: u32) {
        self.tasks[task as usize].last_core = number;
        let core = &mut self.cores[usize::from(number)];
        let other = core.task != NONE && core.task != task;
        core.task = task;
        core.slice_left = self.scenario.slice.0;
        if other && self.scenario.switch > Millis::ZERO {
            self.occupy(number, Activity::Switch, self.scenario.switch, StageId(0), true);
        } else {
            self.step(number, false);
        }
    }

    /// Runs a core's task until it starts to work or hold, parks, gives way or ends. `continues`: it is in the
    /// middle of a piece of work, which its last entry in the trace still tells.
    fn step(&mut self, number: u16, mut continues: bool) {
        let id = self.cores[usize::from(number)].task;
        loop {
            let Task { dish, pc, .. } = self.tasks[id as usize];
            match self.code.ops[usize::from(pc)] {
                Op::NextDish { done } => {
                    let task = &mut self.tasks[id as usize];
                    if self.next_dish == self.scenario.dishes {
                        task.pc = done;
                        continue;
                    }
                    if self.next_dish == self.next_arrival {
                        self.awaits_arrival = true;
                        return self.park(number, What::Arrival);
                    }
                    task.dish = self.next_dish;
                    self.next_dish += 1;
                }
                Op::Receive { channel, closed } => match self.channels[usize::from(channel)].receive() {
                    Received::Dish { dish, sender } => {
                        self.tasks[id as usize].dish = dish;
                        if let Some(freed) = sender {
                            if let Some(entered) = freed.entered {
                                self.note_racked(freed.task, entered, StageId(channel));
                            }
                            self.release_sender(freed.task);
                        }
                    }
                    Received::Empty => {
                        self.channels[usize::from(channel)].park_receiver(id);
                        return self.park(number, What::Receive);
                    }
                    Received::Closed => {
                        self.tasks[id as usize].pc = closed;
                        continue;
                    }
                },
                Op::Acquire(stage) => {
                    if !self.stations[stage.index()].acquire(id) {
                        return self.park(number, What::Place);
                    }
                }
                Op::Begin => self.recorder.begun(DishId(dish), self.now),
                Op::Work(stage) => {
                    if self.work(number, id, stage, continues) {
                        return;
                    }
                }
                Op::Wait(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.park(number, What::Wait);
                        self.tasks[id as usize].pc += 1;
                        return self.events.push((self.now + duration).0, Event::Wait(id));
                    }
                }
                Op::Hold(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        return self.occupy(number, Activity::Hold, duration, stage, true);
                    }
                }
                Op::Release(stage) => {
                    if let Some(next) = self.stations[stage.index()].release() {
                        // It stands at its `Acquire`, which is granted by this.
                        self.tasks[next as usize].pc += 1;
                        self.make_ready(next);
                    }
                }
                Op::Send { channel } => match self.channels[usize::from(channel)].send(dish) {
                    Sent::To(receiver) => {
                        self.hand_over(receiver, dish);
                        self.tasks[id as usize].dish = NONE;
                    }
                    Sent::Buffered => {
                        self.note_racked(id, dish, StageId(channel));
                        self.tasks[id as usize].dish = NONE;
                    }
                    Sent::Full => {
                        self.channels[usize::from(channel)].park_sender(id, dish);
                        return self.park(number, What::Send);
                    }
                },
                Op::Finish => {
                    self.recorder.finished(DishId(dish), self.now);
                    self.tasks[id as usize].dish = NONE;
                }
                Op::Jump(to) => {
                    self.tasks[id as usize].pc = to;
                    continue;
                }
                Op::CloseAfter { group, channel } => {
                    self.alive[usize::from(group)] -= 1;
                    if self.alive[usize::from(group)] == 0 {
                        self.close(channel);
                    }
                }
                Op::End => return self.park(number, What::Ended),
            }
            self.tasks[id as usize].pc += 1;
            continues = false;
        }
    }

    /// Starts the next piece of work, or gives way where the slice is over. False where there is none to do.
    fn work(&mut self, number: u16, id: u32, stage: StageId, continues: bool) -> bool {
        let task = &mut self.tasks[id as usize];
        let left = match task.left {
            NONE => self.durations.get(DishId(task.dish), stage).0,
            left => u64::from(left),
        };
        if left == 0 {
            return false;
        }
        let mut piece = left;
        let slice = self.scenario.slice.0;
        if slice > 0 {
            let core = &mut self.cores[usize::from(number)];
            if core.slice_left == 0 {
                if self.ready.must_give_way(number) {
                    task.left = narrow(left);
                    self.make_ready(id);
                    self.idle.insert(number);
                    return true;
                }
                core.slice_left = slice;
            }
            piece = left.min(core.slice_left);
            core.slice_left -= piece;
        }
        task.left = narrow(left - piece);
        self.recorder.work_began();
        self.occupy(number, Activity::Work, Millis(piece), stage, !continues);
        true
    }

    /// Keeps a core busy for a while. `settles`: the trace gets an entry, for the task did something else before.
    fn occupy(&mut self, number: u16, activity: Activity, length: Millis, stage: StageId, settles: bool) {
        let core = &mut self.cores[usize::from(number)];
        core.activity = activity;
        let (kind, what) = match activity {
            Activity::Work => (Kind::Work, What::Work),
            Activity::Hold => (Kind::Hold, What::Hold),
            Activity::Switch => (Kind::Switch, What::Switch),
        };
        let task = core.task;
        let dish = if kind == Kind::Switch { 0 } else { self.tasks[task as usize].dish };
        let (from, to) = (self.now, self.now + length);
        let segment = Segment { from, to, task: TaskId(task), dish: DishId(dish), core: CoreId(number), stage, kind };
        self.recorder.segment(segment);
        self.events.push(to.0, Event::Core(number));
        if settles {
            self.note(task, what, number);
        }
    }

    /// The task leaves its core, which is idle again.
    fn park(&mut self, number: u16, what: What) {
        self.note(self.cores[usize::from(number)].task, what, number);
        self.idle.insert(number);
    }

    /// A parked receiver goes on with a dish.
    fn hand_over(&mut self, receiver: u32, dish: u32) {
        let task = &mut self.tasks[receiver as usize];
        task.dish = dish;
        task.pc += 1;
        self.make_ready(receiver);
    }

    /// A parked sender goes on, its dish taken.
    fn release_sender(&mut self, sender: u32) {
        let task = &mut self.tasks[sender as usize];
        task.dish = NONE;
        task.pc += 1;
        self.make_ready(sender);
    }

    /// Closes a channel: receivers that were parked go on with nothing.
    fn close(&mut self, channel: u8) {
        for receiver in self.channels[usize::from(channel)].close() {
            self.make_ready(receiver);
        }
    }

    fn make_task(&mut self, pc: u16, dish: u32) {
        let id = TaskId::from_index(self.tasks.len()).0;
        self.tasks.push(Task { dish, left: NONE, pc, last_core: 0 });
        self.make_ready(id);
    }

    fn make_ready(&mut self, id: u32) {
        let task = self.tasks[id as usize];
        let hands_left = if self.ready.judges_work() { self.hands_left(task) } else { 0 };
        self.ready.push(Candidate { task: id, last_core: task.last_core, hands_left });
        self.note(id, What::Ready, task.last_core);
    }

    /// The hands-work left on the dish in hand, whoever will do it; none with no dish in hand.
    fn hands_left(&self, task: Task) -> u64 {
        if task.dish == NONE {
            return 0;
        }
        let from = self.code.left_from[usize::from(task.pc)];
        let dish = DishId(task.dish);
        match task.left {
            NONE => self.durations.hands_from(dish, from).0,
            left => u64::from(left) + self.durations.hands_from(dish, StageId(from.0 + 1)).0,
        }
    }

    fn note(&mut self, id: u32, what: What, core: u16) {
        let Task { dish, pc, .. } = self.tasks[id as usize];
        let pc = usize::from(pc);
        let dish = (dish != NONE).then_some(DishId(dish));
        let entry = Entry::new(self.now, what, TaskId(id), dish, self.code.stage_at[pc], CoreId(core));
        self.recorder.entry(entry.holding_place(self.code.holds_place[pc]));
    }

    fn note_racked(&mut self, sender: u32, dish: u32, to: StageId) {
        let core = CoreId(self.tasks[sender as usize].last_core);
        self.recorder.entry(Entry::new(self.now, What::Racked, TaskId(sender), Some(DishId(dish)), to, core));
    }
}

/// A duration fits 32 bits: see [`Durations`].
fn narrow(ms: u64) -> u32 {
    u32::try_from(ms).unwrap_or(u32::MAX - 1)
}
