//! The policy `fifo`: the task that became ready first.

use super::{ReadyQueue, ReadyTask};
use crate::sim::ring::Ring;

impl ReadyQueue for Ring<u32> {
    fn push(&mut self, ready_task: ReadyTask) {
        Ring::push(self, ready_task.task);
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        self.pop()
    }

    fn is_empty(&self) -> bool {
        Ring::is_empty(self)
    }
}
