//! What is left to do of each dish in a state, and when it can go on at the soonest: the material of the bounds.

use super::plan::{Plan, needs_core, places};
use super::row::ROOM;
use super::state::{FRESH, NONE, State};
use crate::scenario::Program;
use crate::sim::code::Op;
use crate::trace::{Kind, Place};
use crate::units::{DishId, StageId};

/// The most stages.
pub(super) const STAGES: usize = 8;

/// What is left to do of one dish, milliseconds.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Rest {
    /// Until anything of it can go on.
    pub(super) head: u64,
    /// The switch that a core must spend then.
    pub(super) switch: u64,
    /// Of each stage.
    pub(super) stages: [u64; STAGES],
    /// The soonest that it can begin each stage that is left, and at last be finished. Stages that are done have the value of the first that is left.
    pub(super) starts: [u64; STAGES + 1],
    /// The durations of each stage and all after it.
    pub(super) tails: [u64; STAGES + 1],
    /// The core time before each stage, from the first switch on. A soak costs a core time as well where switches do: either it takes the task up
    /// with a switch, or it has waited for it all the while.
    core_time: [u64; STAGES + 1],
    /// The first stage that is left.
    first: usize,
    /// Whether it has the place that its first stage needs, or stands in the line for it.
    placed: bool,
    /// Whether a core works at its first stage, or is kept by it.
    pub(super) under_way: bool,
    /// The stage at which it soaks, and for how long.
    pub(super) soaks: Option<(usize, u64)>,
    pub(super) arrived: u64,
}

impl Rest {
    /// The core time that it needs at stages, from its first switch on if `from` is the first stage.
    pub(super) fn core_time(&self, from: usize, to: usize) -> u64 {
        self.core_time[to] - if from == 0 { 0 } else { self.core_time[from] }
    }

    /// The soonest that a core can be busy with it.
    pub(super) fn taken_up(&self) -> u64 {
        if self.switch > 0 { self.head } else { self.starts[0] }
    }

    /// Sets when each stage can begin, given when the next place of each is to be had.
    fn set_starts(&mut self, plan: &Plan, next_place: &[u64; STAGES]) {
        let stages = plan.scenario.stages.len();
        let mut at = self.head + self.switch;
        for (stage, next) in next_place.iter().enumerate().take(stages).skip(self.first) {
            if stage > self.first || !self.placed {
                at = at.max(*next);
            }
            self.starts[stage] = at;
            at += self.stages[stage];
        }
        self.starts[stages] = at;
        self.core_time[0] = self.switch;
        for stage in 0..stages {
            let length = self.stages[stage];
            let time = if needs_core(&plan.scenario, stage) { length } else { length.min(plan.scenario.switch.0) };
            self.core_time[stage + 1] = self.core_time[stage] + time;
        }
        for stage in (0..stages).rev() {
            self.tails[stage] = self.tails[stage + 1] + self.stages[stage];
        }
        let first = self.starts[self.first];
        self.starts[..self.first].fill(first);
    }
}

/// When each of some servers is free at the soonest. Who waits for them is served in a fixed order.
struct Line {
    free: [u64; ROOM],
    servers: usize,
}

impl Line {
    fn of(servers: usize) -> Self {
        Self { free: [0; ROOM], servers: servers.min(ROOM) }
    }

    /// When the next server is free.
    fn next(&self) -> u64 {
        self.free[..self.servers].iter().copied().min().unwrap_or(0)
    }

    /// Gives the server that is free next to a dish until a moment.
    fn take(&mut self, until: u64) {
        let next = self.next();
        if let Some(free) = self.free.iter_mut().find(|free| **free == next) {
            *free = until;
        }
    }
}

/// Whether a task at an instruction has one of the places of a stage; in a pipeline, whether it is one of the stage's tasks.
fn has_place(plan: &Plan, pc: u16, stage: usize) -> bool {
    let place = |held| Place::new(StageId::from_index(stage), held);
    let at = plan.code.site(pc).place;
    at == place(true) || at == place(false) && plan.scenario.program == Program::Stages
}

/// The rests of a state while they are gathered.
struct Gathering<'a> {
    plan: &'a Plan,
    state: &'a State,
    rests: &'a mut [Rest; ROOM],
    count: usize,
    /// Where a task that has each dish in hand stands in `rests`.
    of_task: [usize; ROOM],
    /// What it costs to take up a task that no core ran last.
    costs: u64,
}

/// What is left of each dish that is not finished; how many there are.
pub(super) fn rests_of(plan: &Plan, state: &State, rests: &mut [Rest; ROOM]) -> usize {
    let cores = &state.cores[..usize::from(plan.scenario.cores)];
    // A core that took up no task yet takes up its first one at no cost.
    let costs = if cores.iter().all(|core| core.task != NONE) { plan.scenario.switch.0 } else { 0 };
    let mut gathering = Gathering { plan, state, rests, count: 0, of_task: [ROOM; ROOM], costs };
    gathering.in_hand();
    gathering.under_way();
    match plan.scenario.program {
        Program::Sequential => gathering.one_after_another(1, state.next_dish),
        Program::Workers => gathering.one_after_another(plan.scenario.workers.into(), state.next_arrival),
        Program::PerDish => {
            for dish in state.next_arrival..plan.dishes() {
                gathering.add_later(dish, costs);
            }
            gathering.lines();
        }
        Program::Stages => gathering.lines(),
    }
    gathering.count
}

impl Gathering<'_> {
    fn add(&mut self, dish: u8, first: usize, switch: u64) -> usize {
        let arrived = self.plan.scenario.arrival(DishId(dish.into())).0;
        let rest = &mut self.rests[self.count];
        *rest = Rest { switch, first, arrived, ..Rest::default() };
        for stage in first..self.plan.scenario.stages.len() {
            rest.stages[stage] = self.plan.duration(dish, stage);
        }
        self.count += 1;
        self.count - 1
    }

    /// Adds a dish that no task has in hand, from its first stage on, when it has arrived.
    fn add_later(&mut self, dish: u8, switch: u64) -> usize {
        let place = self.add(dish, 0, switch);
        self.rests[place].head = self.rests[place].arrived.saturating_sub(self.state.now);
        place
    }

    /// Adds the dishes that tasks have in hand.
    fn in_hand(&mut self) {
        let cores = &self.state.cores[..usize::from(self.plan.scenario.cores)];
        for (number, task) in (0..).zip(&self.state.tasks).filter(|(_, task)| task.dish != NONE) {
            let site = self.plan.code.site(task.pc);
            let kept = cores.iter().any(|core| core.task == number);
            // A dish that waits to be sent goes on without the task that sends it.
            let sends = matches!(self.plan.code.op(task.pc), Op::Send { .. });
            let place = self.add(task.dish, site.left_from.index(), if kept || sends { 0 } else { self.costs });
            self.of_task[usize::from(number)] = place;
            let rest = &mut self.rests[place];
            rest.placed = has_place(self.plan, task.pc, rest.first);
            if task.left != FRESH {
                rest.stages[rest.first] = task.left.into();
            }
        }
    }

    /// Counts what is under way by what is left of it.
    fn under_way(&mut self) {
        for event in self.state.events() {
            let after = event.at - self.state.now;
            let core = self.state.cores[usize::from(event.who) % self.state.cores.len()];
            let number = usize::from(if event.of_core { core.task } else { event.who });
            let Some(rest) = self.rests.get_mut(self.of_task[number]) else { continue };
            let left = self.state.tasks[number].left;
            match (event.of_core, core.activity) {
                (false, _) => (rest.head, rest.soaks) = (after, rest.first.checked_sub(1).map(|at| (at, after))),
                (true, Kind::Switch) => rest.switch = after,
                (true, _) => {
                    rest.stages[rest.first] = after + if left == FRESH { 0 } else { u64::from(left) };
                    (rest.placed, rest.under_way) = (true, true);
                }
            }
        }
    }

    /// Adds dishes which each of some tasks takes when it is done with the one before, in their order.
    fn one_after_another(&mut self, servers: usize, next: u8) {
        self.lines();
        let mut line = Line::of(servers);
        let stages = self.plan.scenario.stages.len();
        for (free, rest) in line.free.iter_mut().zip(&self.rests[..self.count]) {
            *free = rest.starts[stages];
        }
        let mut waiting = self.state.channels[0].buffer;
        let last = self.plan.dishes();
        (next..last).for_each(|dish| waiting.push(dish));
        for dish in waiting.items() {
            let place = self.add_later(*dish, 0);
            let rest = &mut self.rests[place];
            rest.head = rest.head.max(line.next());
            rest.set_starts(self.plan, &[0; STAGES]);
            line.take(rest.starts[stages]);
        }
    }

    /// Follows the lines at the stages, each served in its order, and sets when all can go on.
    fn lines(&mut self) {
        let (plan, state) = (self.plan, self.state);
        let stages = plan.scenario.stages.len();
        let mut next_place = [0; STAGES];
        let pipeline = plan.scenario.program == Program::Stages;
        for (stage, next) in next_place.iter_mut().enumerate().take(stages) {
            let Some(places) = places(plan, stage) else { continue };
            let mut line = Line::of(places);
            let mut taken = 0;
            for (task, place) in state.tasks.iter().zip(self.of_task).filter(|(_, place)| *place < ROOM) {
                if has_place(plan, task.pc, stage) {
                    let rest = &self.rests[place];
                    line.free[taken % ROOM] = rest.head + rest.switch + rest.stages[stage];
                    taken += 1;
                }
            }
            let mut waits = [0; ROOM];
            let mut waiting = 0;
            if pipeline {
                let mut dishes = state.channels[stage].buffer;
                if stage == 0 {
                    (state.next_arrival..plan.dishes()).for_each(|dish| dishes.push(dish));
                }
                for dish in dishes.items() {
                    waits[waiting] = if stage == 0 { self.add_later(*dish, 0) } else { self.add(*dish, stage, 0) };
                    waiting += 1;
                }
            }
            let parked = if pipeline { state.channels[stage].senders } else { state.stations[stage].1 };
            for task in parked.items() {
                waits[waiting] = self.of_task[usize::from(*task)];
                waiting += 1;
            }
            for place in &waits[..waiting] {
                let rest = &mut self.rests[*place];
                rest.head = rest.head.max(line.next());
                rest.placed = true;
                line.take(rest.head + rest.switch + rest.stages[stage]);
            }
            *next = line.next();
        }
        for rest in &mut self.rests[..self.count] {
            rest.set_starts(plan, &next_place);
        }
    }
}
