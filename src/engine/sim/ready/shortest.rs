//! The least hands-work left on the dish in hand; the oldest of equals.

use super::{Candidate, ReadyQueue};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

#[derive(Debug, Default)]
pub(in crate::sim) struct Shortest {
    heap: BinaryHeap<Reverse<(u64, u32, u32)>>,
    pushed: u32,
}

impl ReadyQueue for Shortest {
    fn push(&mut self, candidate: Candidate) {
        self.heap.push(Reverse((candidate.hands_left, self.pushed, candidate.task)));
        self.pushed += 1;
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        self.heap.pop().map(|Reverse((_, _, task))| task)
    }

    fn is_empty(&self) -> bool {
        self.heap.is_empty()
    }
}
