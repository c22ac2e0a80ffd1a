//! States that were seen: which cost they had so far. The same state with no less cost so far cannot lead to anything better.

use super::objective::Objective;
use super::plan::Plan;
use super::row::{ROOM, Row};
use super::state::{FRESH, NONE, State};
use crate::trace::Kind;
use crate::units::{DishId, Millis};

/// The most entries, 24 bytes each.
const MOST: usize = 1 << 20;

/// How many slots a key can be in.
const PROBES: usize = 4;

/// A hash of 128 bits: two states with the same one are taken to be the same.
pub(super) type Key = (u64, u64);

/// The states seen, by their keys: a hash table with open addressing. When it is full, newer states take the place of older ones.
#[derive(Debug)]
pub(super) struct Table {
    /// Keys with costs; a cost of `u64::MAX` marks a free slot.
    slots: Vec<(Key, u64)>,
    used: usize,
}

impl Table {
    pub(super) fn new() -> Self {
        Self { slots: vec![((0, 0), u64::MAX); 1 << 10], used: 0 }
    }

    /// Whether a state was seen with at most this cost. If not, it is noted.
    pub(super) fn seen(&mut self, key: Key, cost: u64) -> bool {
        if 2 * self.used > self.slots.len() && self.slots.len() < MOST {
            let larger = vec![((0, 0), u64::MAX); 2 * self.slots.len()];
            let old = std::mem::replace(&mut self.slots, larger);
            self.used = 0;
            for (key, cost) in old.into_iter().filter(|slot| slot.1 != u64::MAX) {
                self.put(key, cost);
            }
        }
        self.put(key, cost)
    }

    /// Whether a state was seen with less than this cost.
    pub(super) fn knows_less(&self, key: Key, cost: u64) -> bool {
        let mask = self.slots.len() - 1;
        (0..PROBES).any(|probe| {
            let slot = &self.slots[home(key).wrapping_add(probe) & mask];
            slot.0 == key && slot.1 < cost
        })
    }

    fn put(&mut self, key: Key, cost: u64) -> bool {
        let mask = self.slots.len() - 1;
        let home = home(key);
        for probe in 0..PROBES {
            let slot = &mut self.slots[home.wrapping_add(probe) & mask];
            if slot.1 == u64::MAX {
                *slot = (key, cost);
                self.used += 1;
                return false;
            }
            if slot.0 == key {
                let seen = slot.1 <= cost;
                slot.1 = slot.1.min(cost);
                return seen;
            }
        }
        self.slots[home.wrapping_add((key.1 & 3) as usize) & mask] = (key, cost);
        false
    }

    /// The memory in use, bytes.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.slots.len() * size_of::<(Key, u64)>()
    }
}

/// The first slot of a key, before the table's size is considered.
#[allow(clippy::cast_possible_truncation, reason = "only the low bits count")]
fn home(key: Key) -> usize {
    key.0 as usize
}

/// Which dishes are the same from a stage on.
#[derive(Debug)]
pub(super) struct Classes(Vec<[u8; ROOM]>);

impl Classes {
    /// Dishes with the same durations of a stage and all later ones have the same class there: the number of the first of them.
    pub(super) fn of(plan: &Plan) -> Self {
        let stages = plan.scenario.stages.len();
        let rows: Vec<&[u32]> = (0..plan.scenario.dishes).map(|dish| plan.durations.row(DishId(dish))).collect();
        let at = |from: usize| {
            let mut classes = [NONE; ROOM];
            for (class, row) in classes.iter_mut().zip(&rows) {
                let first = rows.iter().position(|other| other[from..] == row[from..]);
                *class = first.and_then(|first| u8::try_from(first).ok()).unwrap_or(NONE);
            }
            classes
        };
        Self((0..=stages).map(at).collect())
    }

    /// The class of a dish from a stage on.
    fn class(&self, dish: u8, from: usize) -> u8 {
        self.0.get(from).and_then(|classes| classes.get(usize::from(dish))).copied().unwrap_or(NONE)
    }
}

/// The part of a task's state that decides how the run can go on: where it is, what its dish still needs, and, if switches cost time, which
/// cores ran it last. `under_way` is true while its stage is being done: then only the later stages are compared.
pub(super) fn descriptor(plan: &Plan, classes: &Classes, state: &State, task: u8, under_way: bool) -> u64 {
    let of = state.tasks[usize::from(task)];
    let from = plan.code.site(of.pc).left_from.index() + usize::from(under_way || of.left != FRESH);
    let mut kept = 0;
    if plan.scenario.switch > Millis::ZERO {
        let cores = &state.cores[..usize::from(plan.scenario.cores)];
        kept = (0..).zip(cores).filter(|(_, core)| core.task == task).map(|(number, _)| 1 << number).sum();
    }
    u64::from(of.left) << 32 | u64::from(of.pc) << 16 | u64::from(classes.class(of.dish, from)) << 8 | kept
}

/// The cost so far: what a later moment adds to the cost of a run that goes on alike.
pub(super) fn so_far(plan: &Plan, state: &State, objective: Objective) -> u64 {
    match objective {
        Objective::Makespan => state.now,
        Objective::DishTimes => {
            let arrived = u64::from(state.next_arrival);
            let arrivals: u64 = (0..state.next_arrival).map(|dish| plan.scenario.arrival(DishId(dish.into())).0).sum();
            // A finished dish counts with its dish time; one that has arrived and is not finished, with the time since its arrival.
            state.dish_times + (arrived - u64::from(state.finished)) * state.now + state.finished_arrivals - arrivals
        }
    }
}

struct Hash(Key);

impl Hash {
    fn word(&mut self, word: u64) {
        let (mut a, mut b) = self.0;
        a = (a ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        a ^= a >> 32;
        b = (b.rotate_left(23) ^ word).wrapping_mul(0xD1B5_4A32_D192_ED03);
        b ^= b >> 29;
        self.0 = (a, b.wrapping_add(a));
    }

    fn row(&mut self, row: &Row, word: impl Fn(u8) -> u64) {
        self.word(row.len() as u64);
        row.items().iter().for_each(|item| self.word(word(*item)));
    }
}

/// The key of a state: everything that decides what can come, with moments counted from now. Which of two tasks alike is which, and, where
/// switches are free, which core is which, does not count; nor does the order of ready tasks, since any can be chosen, nor what dishes have
/// behind them.
pub(super) fn key(plan: &Plan, classes: &Classes, state: &State) -> Key {
    let scenario = &plan.scenario;
    let of = |task: u8| descriptor(plan, classes, state, task, false);
    let mut hash = Hash((0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344));
    let arrives = state.arrives_at(plan).map_or(0, |at| at - state.now);
    hash.word(u64::from(state.next_arrival) | u64::from(state.next_dish) << 8 | u64::from(state.awaits_arrival) << 16);
    hash.word(arrives);
    let mut ready = [0; ROOM];
    for (slot, task) in ready.iter_mut().zip(state.ready.items()) {
        *slot = of(*task);
    }
    let ready = &mut ready[..state.ready.len()];
    ready.sort_unstable();
    hash.word(ready.len() as u64);
    ready.iter().for_each(|task| hash.word(*task));
    let costly = scenario.switch > Millis::ZERO;
    hash.word(state.events().len() as u64);
    for event in state.events() {
        hash.word(event.at - state.now);
        if event.of_core {
            let core = state.cores[usize::from(event.who)];
            let name = if costly { event.who } else { 0 };
            let left = if scenario.slice > Millis::ZERO { core.slice_left } else { 0 };
            hash.word(1 | (core.activity as u64) << 1 | u64::from(name) << 8 | u64::from(left) << 16);
            hash.word(descriptor(plan, classes, state, core.task, core.activity != Kind::Switch));
        } else {
            hash.word(0);
            hash.word(of(event.who));
        }
    }
    if costly {
        let cores = &state.cores[..usize::from(scenario.cores)];
        cores.iter().for_each(|core| hash.word(u64::from(core.task == NONE) | u64::from(core.idle) << 1));
    }
    for (stage, (free, waiting)) in state.stations.iter().enumerate().take(scenario.stages.len()) {
        if scenario.stages[stage].places.is_some() {
            hash.word((*free).into());
            hash.row(waiting, of);
        }
    }
    for (stage, (channel, alive)) in state.channels.iter().zip(state.alive).enumerate().take(plan.channels()) {
        hash.word(u64::from(channel.closed) | u64::from(alive) << 1);
        hash.row(&channel.buffer, |dish| classes.class(dish, stage).into());
        hash.row(&channel.senders, of);
        hash.row(&channel.receivers, of);
    }
    hash.0
}
