//! The policy `random`: a ready task drawn from the lots; the number drawn counts from the oldest task.
//!
//! Tasks are in slots in the order in which they became ready. A Fenwick tree counts the occupied slots (Fenwick 1994), so that
//! the k-th oldest task is found and removed in logarithmic time.

use super::{ReadyQueue, ReadyTask};
use crate::scenario::SplitMix64;

/// The mark of a slot whose task was removed.
const TAKEN: u32 = u32::MAX;

/// The ready queue of the policy.
#[derive(Debug)]
pub(in crate::sim) struct Random {
    rng: SplitMix64,
    slots: Vec<u32>,
    /// `counts[i]` is the number of tasks in the `i & -i` slots that end at slot `i`, slots counted from 1. Its
    /// length less one is a power of two: the capacity in slots.
    counts: Vec<u32>,
    len: usize,
}

impl Random {
    /// An empty queue; the constant keeps its draws apart from those of `vary`.
    pub(in crate::sim) fn new(seed: u64) -> Self {
        Self { rng: SplitMix64::new(seed ^ 0x5_DEEC_E66D), slots: Vec::new(), counts: vec![0; 65], len: 0 }
    }

    /// The number of slots that the tree can count.
    fn room(&self) -> usize {
        self.counts.len() - 1
    }

    /// Removes empty slots and makes the capacity at least twice the number of tasks.
    fn compact(&mut self) {
        self.slots.retain(|&task| task != TAKEN);
        let room = (2 * self.slots.len()).next_power_of_two().max(64);
        self.counts = vec![0; room + 1];
        for slot in 1..=room {
            self.counts[slot] += u32::from(slot <= self.slots.len());
            let above = slot + (slot & slot.wrapping_neg());
            if above <= room {
                self.counts[above] += self.counts[slot];
            }
        }
    }

    /// Removes the task at `place`, counted from the oldest, and lowers the counts of all tree nodes above its slot.
    fn remove(&mut self, place: usize) -> u32 {
        let (mut slot, mut before) = (0, place);
        let mut step = self.room();
        while step > 0 {
            if slot + step <= self.room() {
                let count = self.counts[slot + step] as usize;
                if count <= before {
                    slot += step;
                    before -= count;
                } else {
                    self.counts[slot + step] -= 1;
                }
            }
            step /= 2;
        }
        std::mem::replace(&mut self.slots[slot], TAKEN)
    }
}

impl ReadyQueue for Random {
    fn push(&mut self, ready_task: ReadyTask) {
        if self.slots.len() == self.room() {
            self.compact();
        }
        self.slots.push(ready_task.task);
        let mut slot = self.slots.len();
        while slot <= self.room() {
            self.counts[slot] += 1;
            slot += slot & slot.wrapping_neg();
        }
        self.len += 1;
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        if self.len == 0 {
            return None;
        }
        let place = self.rng.below(self.len as u64);
        self.len -= 1;
        usize::try_from(place).ok().map(|place| self.remove(place))
    }

    fn is_empty(&self) -> bool {
        self.len == 0
    }
}
