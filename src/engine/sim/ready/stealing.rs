//! The policy `stealing`: a ready queue for each core. A core whose queue is empty steals the first half of the next queue that
//! is not.

use super::{ReadyQueue, ReadyTask};
use crate::sim::cores::CoreSet;
use crate::sim::ring::Ring;

/// The ready queues of the policy.
#[derive(Debug)]
pub(in crate::sim) struct Stealing {
    queues: Vec<Ring<u32>>,
    /// The cores whose queue is not empty.
    filled: CoreSet,
}

impl Stealing {
    /// An empty queue for each core.
    pub(in crate::sim) fn new(cores: u16) -> Self {
        Self { queues: (0..cores).map(|_| Ring::EMPTY).collect(), filled: CoreSet::default() }
    }

    /// Moves the first ⌈half⌉ of the first queue that is not empty to this core's, searching from this core upwards and around.
    fn steal(&mut self, core: u16) -> Option<()> {
        let from = self.filled.first_from(core).or_else(|| self.filled.first())?;
        for _ in 0..self.queues[usize::from(from)].len().div_ceil(2) {
            let task = self.queues[usize::from(from)].pop()?;
            self.queues[usize::from(core)].push(task);
        }
        if self.queues[usize::from(from)].is_empty() {
            self.filled.remove(from);
        }
        self.filled.insert(core);
        Some(())
    }
}

impl ReadyQueue for Stealing {
    fn push(&mut self, ready_task: ReadyTask) {
        self.queues[usize::from(ready_task.last_core)].push(ready_task.task);
        self.filled.insert(ready_task.last_core);
    }

    fn take(&mut self, core: u16) -> Option<u32> {
        if self.queues[usize::from(core)].is_empty() {
            self.steal(core)?;
        }
        let queue = &mut self.queues[usize::from(core)];
        let task = queue.pop();
        if queue.is_empty() {
            self.filled.remove(core);
        }
        task
    }

    fn is_empty(&self) -> bool {
        self.filled.first().is_none()
    }

    fn must_yield(&self, core: u16) -> bool {
        !self.queues[usize::from(core)].is_empty()
    }
}
