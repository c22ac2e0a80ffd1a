//! States that were seen: which cost they had so far. The same state with no less cost so far cannot lead to anything better.

use super::objective::Objective;
use super::plan::Plan;
use super::row::Row;
use super::state::{NONE, State};
use crate::units::{DishId, Millis};

/// The most entries, 24 bytes each.
const MOST: usize = 1 << 20;

/// A hash of 128 bits: two states with the same one are taken to be the same.
type Key = (u64, u64);

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

    fn put(&mut self, key: Key, cost: u64) -> bool {
        let mask = self.slots.len() - 1;
        #[allow(clippy::cast_possible_truncation, reason = "only the low bits count")]
        let home = key.0 as usize;
        for probe in 0..4 {
            let slot = &mut self.slots[(home + probe) & mask];
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
        self.slots[(home + (key.1 & 3) as usize) & mask] = (key, cost);
        false
    }

    /// The memory in use, bytes.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.slots.len() * size_of::<(Key, u64)>()
    }
}

/// Dishes with the same durations have the same class: the number of the first of them.
pub(super) fn classes(plan: &Plan) -> Vec<u8> {
    let dishes = (0..plan.scenario.dishes).map(DishId);
    let first = |dish: DishId| (0..dish.0).find(|other| plan.durations.row(DishId(*other)) == plan.durations.row(dish));
    dishes.map(|dish| u8::try_from(first(dish).unwrap_or(dish.0)).unwrap_or(NONE)).collect()
}

/// What matters of a task for what is to come: where it is, with which dish, and, if switches cost time, who it is.
pub(super) fn descriptor(plan: &Plan, classes: &[u8], state: &State, task: u8) -> u64 {
    let of = state.tasks[usize::from(task)];
    let class = classes.get(usize::from(of.dish)).copied().unwrap_or(NONE);
    let name = if plan.scenario.switch > Millis::ZERO { task } else { 0 };
    u64::from(of.left) << 32 | u64::from(of.pc) << 16 | u64::from(class) << 8 | u64::from(name)
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
/// switches are free, which core is which, does not count; nor does the order of ready tasks, since any can be chosen.
pub(super) fn key(plan: &Plan, classes: &[u8], state: &State) -> Key {
    let scenario = &plan.scenario;
    let of = |task: u8| descriptor(plan, classes, state, task);
    let mut hash = Hash((0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344));
    let arrives = state.arrives_at(plan).map_or(0, |at| at - state.now);
    hash.word(u64::from(state.next_arrival) | u64::from(state.next_dish) << 8 | u64::from(state.awaits_arrival) << 16);
    hash.word(arrives);
    let mut ready = [0; super::row::ROOM];
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
            hash.word(of(core.task));
        } else {
            hash.word(0);
            hash.word(of(event.who));
        }
    }
    if costly {
        state.cores.iter().for_each(|core| hash.word(u64::from(core.task) | u64::from(core.idle) << 8));
    }
    for (stage, (free, waiting)) in state.stations.iter().enumerate().take(scenario.stages.len()) {
        if scenario.stages[stage].places.is_some() {
            hash.word((*free).into());
            hash.row(waiting, of);
        }
    }
    for (channel, alive) in state.channels.iter().zip(state.alive).take(plan.channels()) {
        hash.word(u64::from(channel.closed) | u64::from(alive) << 1);
        hash.row(&channel.buffer, |dish| classes[usize::from(dish)].into());
        hash.row(&channel.senders, of);
        hash.row(&channel.receivers, of);
    }
    hash.0
}
