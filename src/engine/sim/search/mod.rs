//! The search for the best choices: which ready task each decision should take, so that nothing else that could be chosen is better.
//!
//! What is searched are the runs of a kitchen with the policy `chosen`: whenever a core is idle and more than one task is ready, each of
//! them may be the one taken. So "no order takes less" means that no choice of ready tasks does. It does not mean that no schedule does: a
//! core never waits for a better task to become ready, a task keeps its core until it waits, blocks, ends or its slice is over, and
//! stations and channels serve in order of arrival.
//!
//! It is a branch and bound in depth: at each decision the most promising choice first, states that cannot beat the best run so far left
//! out, as are states that were seen with no more cost ([`table`]). It goes on node by node, so that a caller can do other work in between,
//! show how far it is, and stop it by dropping it.
//!
//! What a state cannot beat ([`bound`]) comes from problems that are easier than a kitchen: [`rest`] follows each dish alone and the lines at
//! stations and racks, whose order is fixed once tasks stand in them; [`relaxed`] divides the work at will among cores or places; [`packing`]
//! asks whether the pieces of work come out even on the cores.

mod bound;
mod objective;
mod packing;
mod plan;
mod relaxed;
mod rest;
mod row;
mod state;
mod step;
mod table;

use crate::scenario::ValidScenario;
use crate::units::Millis;
pub use objective::Objective;

use bound::bound;
use objective::cost;
use plan::{MOST_CHOICES, Plan};
use state::State;
use table::{Classes, Key, Table, descriptor, key, so_far};

/// The states after which a search is given up: as many as a browser tries in some two to four seconds. Without slices and switches, kitchens of 8
/// dishes, 3 stages and 4 cores need fewer; the probe in `tests/probe.rs` counts them.
pub const MOST_NODES: u64 = 500_000;

/// What a search has found so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Best {
    /// The least cost found: the makespan, or the sum of dish times.
    pub cost: Millis,
    /// The choices of a run that has it, for the policy `chosen`; none where that of the oldest always has it.
    pub choices: Vec<u16>,
    /// What no choices can have less than.
    pub bound: Millis,
    /// Whether nothing is better: the cost is the bound.
    pub proved: bool,
}

/// One way to go on from a decision.
#[derive(Clone, Copy, Debug)]
struct Child {
    bound: u64,
    so_far: u64,
    key: Key,
    place: u16,
    state: State,
}

/// A decision on the way to the present one, with the choices that are still to be tried, the best last.
#[derive(Debug)]
struct Frame {
    children: Vec<Child>,
    /// How many there were.
    of: usize,
    /// How many choices lead to the decision.
    depth: usize,
}

/// A search that goes on in parts.
///
/// ```
/// use wash_and_dry_engine::{scenario::Scenario, sim::{Objective, Search}, units::Millis};
///
/// let kitchen = Scenario { dishes: 5, cores: 2, sizes: vec![100, 100, 100, 100, 400], ..Scenario::default() };
/// let mut search = Search::new(&kitchen.validate().unwrap(), Objective::Makespan).unwrap();
/// while search.go_on(1000) {}
/// assert!(search.best().proved);
/// ```
#[derive(Debug)]
pub struct Search {
    plan: Plan,
    objective: Objective,
    /// The bound of the whole kitchen.
    least: u64,
    classes: Classes,
    table: Table,
    stack: Vec<Frame>,
    /// The choices to the present decision.
    path: Vec<u16>,
    best: u64,
    choices: Vec<u16>,
    nodes: u64,
    /// Whether some choices were not tried because a link could not say them.
    cut: bool,
}

impl Search {
    /// A search at its start, with the best of some simple rules found. `None` where the kitchen is too large: more than 16 dishes or
    /// tasks, 8 cores, or 2,000 pieces of work.
    #[must_use]
    pub fn new(scenario: &ValidScenario, objective: Objective) -> Option<Self> {
        let plan = Plan::of(scenario)?;
        let (table, classes) = (Table::new(), Classes::of(&plan));
        let (stack, path, choices) = (Vec::new(), Vec::new(), Vec::new());
        let start = State::start(&plan);
        let least = bound(&plan, &start, objective, u64::MAX);
        let (best, nodes, cut) = (u64::MAX, 0, false);
        let mut search = Self { plan, objective, least, classes, table, stack, path, best, choices, nodes, cut };
        search.try_rules();
        if least < search.best {
            search.expand(&start, least);
        }
        Some(search)
    }

    /// Tries `nodes` more states. Returns whether the search is not over.
    pub fn go_on(&mut self, nodes: u64) -> bool {
        for _ in 0..nodes {
            let Some(frame) = self.stack.last_mut() else { return false };
            let Some(child) = frame.children.pop() else {
                self.stack.pop();
                continue;
            };
            self.path.truncate(frame.depth);
            // The best may have been found since, and the state have been reached with less cost.
            if child.bound < self.best && !self.table.knows_less(child.key, child.so_far) {
                self.path.push(child.place);
                self.expand(&child.state, child.bound);
            }
        }
        !self.stack.is_empty()
    }

    /// The same, but for a search that is given up after [`MOST_NODES`]: that is over then.
    pub fn go_on_to_limit(&mut self, nodes: u64) -> bool {
        self.go_on(nodes) && self.nodes < MOST_NODES
    }

    /// What was found so far.
    #[must_use]
    pub fn best(&self) -> Best {
        let open = self.stack.iter().flat_map(|frame| &frame.children).map(|child| child.bound).min();
        let reached = if self.cut { self.least } else { open.unwrap_or(self.best) };
        let bound = reached.max(self.least).min(self.best);
        let (cost, bound) = (Millis(self.best), Millis(bound));
        Best { cost, choices: self.choices.clone(), bound, proved: cost == bound }
    }

    /// How many states were tried.
    #[must_use]
    pub fn nodes(&self) -> u64 {
        self.nodes
    }

    /// How much of the search is done, in millionths. It is a guess: parts of equal size are taken to take equally long.
    #[must_use]
    pub fn progress(&self) -> u64 {
        let (mut done, mut share) = (0, 1_000_000);
        for frame in &self.stack {
            let (of, open) = (frame.of as u64, frame.children.len() as u64);
            done += share * (of - open).saturating_sub(1) / of.max(1);
            share /= of.max(1);
        }
        if self.stack.is_empty() { 1_000_000 } else { done }
    }

    /// Runs by simple rules: the oldest first, the longest, the shortest. The best so far is the best of them.
    fn try_rules(&mut self) {
        let Self { plan, objective, .. } = self;
        let rest = |state: &State, task: u8| {
            let of = state.tasks[usize::from(task)];
            let from = plan.code.site(of.pc).left_from.index();
            let stages = plan.scenario.stages.len();
            if of.dish == state::NONE { 0 } else { (from..stages).map(|stage| plan.duration(of.dish, stage)).sum() }
        };
        let of = |state: &State, sign: i64| -> usize {
            let key = |place: &usize| {
                let rest: u64 = rest(state, state.ready.items()[*place]);
                sign * i64::try_from(rest).unwrap_or(0)
            };
            (0..state.ready.len()).min_by_key(key).unwrap_or(0)
        };
        let runs = [0, -1, 1].map(|sign| state::run(plan, |state| of(state, sign)));
        let costs = runs.map(|(end, choices)| (cost(&end, *objective), choices));
        for (cost, path) in costs {
            found(&mut self.best, &mut self.choices, cost, &path);
        }
    }

    /// Adds a frame with the ways to go on from a state with a bound that could be better than the best run so far; notes finished runs.
    fn expand(&mut self, state: &State, least: u64) {
        self.nodes += 1;
        let tasks = state.ready.items();
        let limit = if self.path.len() < MOST_CHOICES { tasks.len() } else { 1 };
        self.cut |= limit < tasks.len();
        let mut children = Vec::with_capacity(limit);
        let alike = |task: u8| descriptor(&self.plan, &self.classes, state, task, false);
        for place in 0..limit {
            // Of tasks that are alike only the oldest is tried.
            if tasks[..place].iter().any(|other| alike(*other) == alike(tasks[place])) {
                continue;
            }
            let mut next = *state;
            next.choose(&self.plan, place);
            let place = u16::try_from(place).unwrap_or(0);
            if next.is_over(&self.plan) {
                self.path.push(place);
                found(&mut self.best, &mut self.choices, cost(&next, self.objective), &self.path);
                self.path.pop();
                continue;
            }
            let key = key(&self.plan, &self.classes, &next);
            let so_far = so_far(&self.plan, &next, self.objective);
            if self.table.seen(key, so_far) {
                continue;
            }
            let bound = bound(&self.plan, &next, self.objective, self.best).max(least);
            if bound < self.best {
                children.push(Child { bound, so_far, key, place, state: next });
            }
        }
        // Of equal bounds the later moment comes first: it has more behind it.
        children.sort_by_key(|child| (std::cmp::Reverse(child.bound), child.state.now));
        let of = children.len();
        self.stack.push(Frame { children, of, depth: self.path.len() });
    }
}

/// Keeps a run if it is better than the best so far.
fn found(best: &mut u64, choices: &mut Vec<u16>, cost: u64, path: &[u16]) {
    if cost < *best {
        let length = path.iter().rposition(|choice| *choice > 0).map_or(0, |last| last + 1);
        (*best, *choices) = (cost, path[..length].to_vec());
    }
}

#[cfg(test)]
mod tests;
