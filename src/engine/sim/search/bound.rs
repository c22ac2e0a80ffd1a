//! Lower bounds on the cost of every run that goes on from a state. They are the bounds of a whole run (docs/MODEL.md section 5) for the work
//! that remains. The time before work can begin and the time that must follow it make them tighter.

use super::objective::Objective;
use super::packing::could_be_done_by;
use super::plan::{Plan, needs_core, places};
use super::relaxed::{Part, Ranks, passed, shared, shortest_first};
use super::rest::{Rest, STAGES, rests_of};
use super::row::ROOM;
use super::state::State;
use crate::scenario::Program;

/// The cost that no run that goes on from a state can have less than. Once it is known to be at least `enough`, no better one is looked for.
pub(super) fn bound(plan: &Plan, state: &State, objective: Objective, enough: u64) -> u64 {
    let mut rests = [Rest::default(); ROOM];
    let count = rests_of(plan, state, &mut rests);
    let rests = &rests[..count];
    match objective {
        Objective::Makespan => state.last_finish.max(state.now + most(plan, rests, enough.saturating_sub(state.now))),
        Objective::DishTimes => {
            let arrived: u64 = rests.iter().map(|rest| rest.arrived).sum();
            let before = state.dish_times + state.now * count as u64;
            before + sums(plan, rests, enough.saturating_add(arrived).saturating_sub(before)) - arrived
        }
    }
}

/// How many dishes a stage can work on at once, by its places and, where it needs them, by the cores.
fn servers(plan: &Plan, stage: usize) -> usize {
    let cores = if needs_core(&plan.scenario, stage) { plan.scenario.cores.into() } else { ROOM };
    places(plan, stage).unwrap_or(ROOM).min(cores)
}

/// For each stage, when the i-th dish can begin it at the soonest; and before the whole end, when the i-th from the end must leave it.
#[derive(Default)]
struct Order {
    starts: [Ranks; STAGES],
    ends: [Ranks; STAGES],
    /// When the i-th dish can be finished.
    finished: Ranks,
}

fn ascending(rests: &[Rest], value: impl Fn(&Rest) -> u64) -> Ranks {
    let mut ranks = Ranks::default();
    for (count, rest) in rests.iter().enumerate() {
        let (value, mut place) = (value(rest), count % ROOM);
        while place > 0 && ranks[place - 1] > value {
            ranks[place] = ranks[place - 1];
            place -= 1;
        }
        ranks[place] = value;
    }
    ranks
}

/// The least value among the dishes that still need a stage; 0 if none does.
fn least(rests: &[Rest], stage: usize, value: impl Fn(&Rest) -> u64) -> u64 {
    rests.iter().filter(|rest| rest.stages[stage] > 0).map(value).min().unwrap_or(0)
}

impl Order {
    fn of(plan: &Plan, rests: &[Rest]) -> Self {
        let stages = plan.scenario.stages.len();
        let (mut order, none) = (Self::default(), Ranks::default());
        let mut lengths = [none; STAGES];
        let mut come = none;
        for stage in 0..stages {
            lengths[stage] = ascending(rests, |rest| rest.stages[stage]);
            let first = least(rests, stage, |rest| rest.starts[stage]);
            let begun = ascending(rests, |rest| rest.starts[stage]);
            let done = ascending(rests, |rest| rest.starts[stage] + rest.stages[stage]);
            let lengths = &lengths[stage][..rests.len()];
            (order.starts[stage], come) = passed(&come, lengths, begun, done, first, servers(plan, stage));
        }
        order.finished = come;
        let (mut come, mut begun) = (none, none);
        for stage in (0..stages).rev() {
            let first = least(rests, stage, |rest| rest.tails[stage + 1]);
            let done = ascending(rests, |rest| rest.tails[stage]);
            let lengths = &lengths[stage][..rests.len()];
            (order.ends[stage], come) = passed(&come, lengths, begun, done, first, servers(plan, stage));
            begun = done;
        }
        order
    }
}

/// The parts of the work that need a place of a stage.
fn at_stage(rests: &[Rest], stage: usize, parts: &mut [Part; ROOM]) -> usize {
    let mut count = 0;
    for rest in rests {
        let (head, work, after) = match rest.soaks {
            Some((at, left)) if at == stage => (0, left, rest.switch),
            _ => (rest.starts[stage], rest.stages[stage], 0),
        };
        if work > 0 {
            parts[count] = Part { head, work, tail: after + rest.tails[stage + 1] };
            count += 1;
        }
    }
    count
}

/// The least time until all is done.
fn most(plan: &Plan, rests: &[Rest], enough: u64) -> u64 {
    let scenario = &plan.scenario;
    let stages = scenario.stages.len();
    let cores = usize::from(scenario.cores);
    let mut best = rests.iter().map(|rest| rest.starts[stages]).max().unwrap_or(0);
    if best >= enough {
        return best;
    }
    // The ranks are used up to the number of cores. They are worth working out only if some stage has fewer places than that.
    let narrow = (0..stages).any(|stage| servers(plan, stage) < cores);
    let order = if narrow { Order::of(plan, rests) } else { Order::default() };
    let (none, switches) = (Ranks::default(), scenario.switch.0 > 0);
    let mut parts = [Part::default(); ROOM];
    let takes = |stage: usize| needs_core(scenario, stage) || switches;
    let windows = (0..stages).flat_map(|from| (from + 1..=stages).rev().map(move |to| (from, to)));
    for (from, to) in windows.filter(|(from, to)| (*from == 0 || takes(*from)) && takes(*to - 1)) {
        if best >= enough {
            return best;
        }
        let mut count = 0;
        for rest in rests {
            let work = rest.core_time(from, to);
            if work > 0 {
                let head = if from == 0 { rest.taken_up() } else { rest.starts[from] };
                parts[count] = Part { head, work, tail: rest.tails[to] };
                count += 1;
            }
        }
        // A core's time for a dish may begin with a switch before the first stage, and end with one after a soak.
        let starts = if from == 0 && switches { &none } else { &order.starts[from] };
        let ends = if needs_core(scenario, to - 1) { &order.ends[to - 1] } else { &none };
        best = best.max(shared(&mut parts[..count], cores, starts, ends));
    }
    for stage in 0..stages {
        if let Some(places) = places(plan, stage) {
            let count = at_stage(rests, stage, &mut parts);
            best = best.max(shared(&mut parts[..count], places, &none, &none));
        }
    }
    if scenario.program == Program::Workers {
        for (part, rest) in parts.iter_mut().zip(rests) {
            *part = Part { head: rest.head, work: rest.switch + rest.tails[0], tail: 0 };
        }
        let workers = usize::from(scenario.workers);
        best = best.max(shared(&mut parts[..rests.len()], workers, &none, &none));
    }
    if best < enough && plan.slice() == 0 && !could_be_done_by(plan, rests, enough - 1) {
        return enough;
    }
    best
}

/// The least sum of the times until each is finished.
fn sums(plan: &Plan, rests: &[Rest], enough: u64) -> u64 {
    let scenario = &plan.scenario;
    let (stages, count, cores) = (scenario.stages.len(), rests.len(), usize::from(scenario.cores));
    let mut best = rests.iter().map(|rest| rest.starts[stages]).sum();
    if best >= enough {
        return best;
    }
    // When the i-th dish can be finished: by what it passes, and by the core time of that many dishes.
    let mut finished = Order::of(plan, rests).finished;
    let times = ascending(rests, |rest| rest.core_time(0, stages));
    let mut work = 0;
    for (finished, time) in finished.iter_mut().zip(&times[..count]) {
        work += time;
        *finished = work.div_ceil(cores as u64).max(*finished);
    }
    best = finished[..count].iter().sum::<u64>().max(best);
    for stage in 0..stages {
        if best >= enough {
            return best;
        }
        let tails: u64 = rests.iter().map(|rest| rest.tails[stage + 1]).sum();
        let lengths = ascending(rests, |rest| rest.core_time(0, stage + 1));
        best = best.max(shortest_first(&lengths[..count], cores) + tails);
        if let Some(places) = places(plan, stage) {
            let needs = |rest: &&Rest| rest.stages[stage] > 0;
            let first = least(rests, stage, |rest| rest.starts[stage]) * rests.iter().filter(needs).count() as u64;
            let past: u64 = rests.iter().filter(|rest| !needs(rest)).map(|rest| rest.starts[stage]).sum();
            let lengths = ascending(rests, |rest| rest.stages[stage]);
            best = best.max(shortest_first(&lengths[..count], places) + first + past + tails);
        }
    }
    best
}
