//! Lower bounds on the result of every run that goes on from a state. They are the bounds of a whole run (docs/MODEL.md section 5) for the work
//! that remains. The time before work can begin and the time that must follow it make them tighter.

use super::objective::Objective;
use super::plan::{Plan, needs_core};
use super::row::ROOM;
use super::state::{FRESH, NONE, State};
use crate::scenario::Program;
use crate::trace::Kind;
use crate::units::DishId;

/// The most stages.
const STAGES: usize = 8;

/// What is left to do of one dish, milliseconds.
#[derive(Clone, Copy, Default)]
struct Rest {
    /// Until anything of it can go on.
    head: u64,
    /// Of each stage.
    stages: [u64; STAGES],
    /// The stage at which it soaks, and for how long.
    soaks: Option<(usize, u64)>,
    arrived: u64,
}

impl Rest {
    fn sum(&self, from: usize, to: usize) -> u64 {
        self.stages[from..to].iter().sum()
    }
}

/// The cost that no run that goes on from a state can have less than.
pub(super) fn bound(plan: &Plan, state: &State, objective: Objective) -> u64 {
    let mut rests = [Rest::default(); ROOM];
    let count = rests_of(plan, state, &mut rests);
    let rests = &rests[..count];
    match objective {
        Objective::Makespan => state.last_finish.max(state.now + most(plan, rests)),
        Objective::DishTimes => state.dish_times + sums(plan, state.now, rests),
    }
}

/// What is left of each dish that is not finished; how many there are.
fn rests_of(plan: &Plan, state: &State, rests: &mut [Rest; ROOM]) -> usize {
    let stages = plan.scenario.stages.len();
    let mut count = 0;
    // Where a task that has each dish in hand stands in `rests`.
    let mut of_task = [ROOM; ROOM];
    let mut add = |dish: u8, from: usize, head: u64| {
        let rest = &mut rests[count];
        *rest = Rest { head, arrived: plan.scenario.arrival(DishId(dish.into())).0, ..Rest::default() };
        for stage in from..stages {
            rest.stages[stage] = plan.duration(dish, stage);
        }
        count += 1;
        count - 1
    };
    for (number, task) in state.tasks.iter().enumerate().filter(|(_, task)| task.dish != NONE) {
        let from = plan.code.site(task.pc).left_from.index();
        of_task[number] = add(task.dish, from, 0);
    }
    for (stage, channel) in state.channels.iter().enumerate() {
        channel.buffer.items().iter().for_each(|dish| _ = add(*dish, stage, 0));
    }
    if plan.scenario.program == Program::Sequential {
        (state.next_dish..state.next_arrival).for_each(|dish| _ = add(dish, 0, 0));
    }
    let last = u8::try_from(plan.scenario.dishes).unwrap_or(NONE);
    for dish in state.next_arrival..last {
        add(dish, 0, plan.scenario.arrival(DishId(dish.into())).0 - state.now);
    }
    for (task, place) in state.tasks.iter().zip(of_task).filter(|(task, place)| *place < ROOM && task.left != FRESH) {
        rests[place].stages[plan.code.site(task.pc).left_from.index()] = task.left.into();
    }
    for event in state.events() {
        let after = event.at - state.now;
        let core = state.cores[usize::from(event.who) % state.cores.len()];
        let number = if event.of_core { core.task } else { event.who };
        let place = of_task[usize::from(number)];
        if place == ROOM {
            continue;
        }
        let task = state.tasks[usize::from(number)];
        let at = plan.code.site(task.pc).left_from.index();
        let rest = &mut rests[place];
        match (event.of_core, core.activity) {
            (false, _) => (rest.head, rest.soaks) = (after, at.checked_sub(1).map(|before| (before, after))),
            (true, Kind::Switch) => rest.head = after,
            (true, _) => rest.stages[at] = after + if task.left == FRESH { 0 } else { u64::from(task.left) },
        }
    }
    count
}

/// A part of the work that all goes through the same cores or places: for each dish how long it takes, and what must be before and after.
#[derive(Clone, Copy, Default)]
struct Part {
    head: u64,
    work: u64,
    tail: u64,
}

/// How long a number of servers need for parts: for the parts with the longest tails, and for those with the longest heads, the least head,
/// their work shared, and the least tail.
fn shared(parts: &mut [Part], servers: u64) -> u64 {
    let mut best = 0;
    parts.sort_unstable_by_key(|part| std::cmp::Reverse(part.tail));
    let (mut work, mut head) = (0, u64::MAX);
    for part in &*parts {
        (work, head) = (work + part.work, head.min(part.head));
        best = best.max(head + work.div_ceil(servers) + part.tail);
    }
    parts.sort_unstable_by_key(|part| std::cmp::Reverse(part.head));
    let (mut work, mut tail) = (0, u64::MAX);
    for part in &*parts {
        (work, tail) = (work + part.work, tail.min(part.tail));
        best = best.max(part.head + work.div_ceil(servers) + tail);
    }
    best
}

/// How many dishes can be at a stage at once, where there is a limit.
fn places(plan: &Plan, stage: usize) -> Option<u64> {
    let one_each = (plan.scenario.program == Program::Stages).then_some(1);
    plan.scenario.stages[stage].places.map(u64::from).or(one_each)
}

/// The parts of the work that need a place of a stage.
fn at_stage(rests: &[Rest], stage: usize, stages: usize, parts: &mut [Part; ROOM]) -> usize {
    let mut count = 0;
    for rest in rests {
        let soaks = rest.soaks.filter(|(at, _)| *at == stage).map(|(_, left)| left);
        let (work, head) = match soaks {
            Some(left) => (left, 0),
            None => (rest.stages[stage], rest.head + rest.sum(0, stage)),
        };
        if work > 0 {
            parts[count] = Part { head, work, tail: rest.sum(stage + 1, stages) };
            count += 1;
        }
    }
    count
}

/// The least time until all is done.
fn most(plan: &Plan, rests: &[Rest]) -> u64 {
    let stages = plan.scenario.stages.len();
    let cores = u64::from(plan.scenario.cores);
    let mut best = rests.iter().map(|rest| rest.head + rest.sum(0, stages)).max().unwrap_or(0);
    let mut parts = [Part::default(); ROOM];
    for stage in (0..stages).filter(|stage| needs_core(&plan.scenario, *stage)) {
        // The work of this stage and those before it, then of this one and those after it.
        for (from, to) in [(0, stage + 1), (stage, stages)] {
            let mut count = 0;
            for rest in rests {
                let needed = (from..to).filter(|stage| needs_core(&plan.scenario, *stage));
                let work = needed.map(|stage| rest.stages[stage]).sum();
                if work > 0 {
                    parts[count] = Part { head: rest.head + rest.sum(0, from), work, tail: rest.sum(to, stages) };
                    count += 1;
                }
            }
            best = best.max(shared(&mut parts[..count], cores));
        }
    }
    for stage in 0..stages {
        if let Some(places) = places(plan, stage) {
            let count = at_stage(rests, stage, stages, &mut parts);
            best = best.max(shared(&mut parts[..count], places));
        }
    }
    if plan.scenario.program == Program::Workers {
        let work: u64 = rests.iter().map(|rest| rest.sum(0, stages)).sum();
        best = best.max(work.div_ceil(plan.scenario.workers.into()));
    }
    best
}

/// The least sum of the dish times of dishes that are not finished.
fn sums(plan: &Plan, now: u64, rests: &[Rest]) -> u64 {
    let stages = plan.scenario.stages.len();
    let arrived: u64 = rests.iter().map(|rest| rest.arrived).sum();
    let alone: u64 = rests.iter().map(|rest| now + rest.head + rest.sum(0, stages)).sum();
    let mut best = alone;
    let mut by_length = |servers: u64, length: &dyn Fn(&Rest) -> (u64, u64)| {
        // The shortest first, each shared by all servers, is the least that the sum can be.
        let mut lengths = [0; ROOM];
        let mut tail = u64::MAX;
        for (slot, rest) in lengths.iter_mut().zip(rests) {
            let (work, after) = length(rest);
            (*slot, tail) = (work, tail.min(after));
        }
        let lengths = &mut lengths[..rests.len()];
        lengths.sort_unstable();
        let (mut done, mut sum) = (0, 0);
        for length in lengths {
            done += *length;
            sum += now + done.div_ceil(servers) + tail;
        }
        best = best.max(sum);
    };
    let needed = |rest: &Rest| (0..stages).filter(|at| needs_core(&plan.scenario, *at)).map(|at| rest.stages[at]).sum();
    by_length(plan.scenario.cores.into(), &|rest| (needed(rest), 0));
    for stage in 0..stages {
        if let Some(places) = places(plan, stage) {
            by_length(places, &|rest| (rest.stages[stage], rest.sum(stage + 1, stages)));
        }
    }
    best - arrived
}
