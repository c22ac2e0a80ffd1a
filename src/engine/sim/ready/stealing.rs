//! A queue for each core. A core with none of its own takes the first half of the next core's that has any.

use super::{Candidate, ReadyQueue};
use crate::sim::cores::CoreSet;
use crate::sim::ring::Ring;

#[derive(Debug)]
pub(in crate::sim) struct Stealing {
    queues: Vec<Ring<u32>>,
    /// The cores whose queue is not empty.
    filled: CoreSet,
}

impl Stealing {
    pub(in crate::sim) fn new(cores: u16) -> Self {
        Self { queues: (0..cores).map(|_| Ring::EMPTY).collect(), filled: CoreSet::default() }
    }

    /// Moves the first ⌈half⌉ of the first queue that is not empty, looking around from the next core on.
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
    fn push(&mut self, candidate: Candidate) {
        self.queues[usize::from(candidate.last_core)].push(candidate.task);
        self.filled.insert(candidate.last_core);
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

    fn must_give_way(&self, core: u16) -> bool {
        !self.queues[usize::from(core)].is_empty()
    }
}
