//! The policy `shortest`: the task with the least hands-work left on its dish; the oldest of equals.

use super::{ReadyQueue, ReadyTask};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The ready queue of the policy.
#[derive(Debug, Default)]
pub(in crate::sim) struct Shortest {
    /// Hands-work left, insertion number, task.
    heap: BinaryHeap<Reverse<(u64, u32, u32)>>,
    pushed: u32,
}

impl ReadyQueue for Shortest {
    fn push(&mut self, ready_task: ReadyTask) {
        self.heap.push(Reverse((ready_task.hands_left, self.pushed, ready_task.task)));
        self.pushed += 1;
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        self.heap.pop().map(|Reverse((_, _, task))| task)
    }

    fn is_empty(&self) -> bool {
        self.heap.is_empty()
    }
}
