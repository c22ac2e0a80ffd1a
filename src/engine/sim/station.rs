//! The places of a stage: a semaphore that serves in order of arrival.

use super::ring::Ring;

/// A station.
#[derive(Debug)]
pub(super) struct Station {
    free: u16,
    waiting: Ring<u32>,
}

impl Station {
    /// Without places: only a station that is limited is ever asked for one.
    pub(super) const NONE: Self = Self { free: 0, waiting: Ring::EMPTY };

    pub(super) fn new(places: u16) -> Self {
        Self { free: places, ..Self::NONE }
    }

    /// Takes a place, or queues the task for one.
    #[inline]
    pub(super) fn acquire(&mut self, task: u32) -> bool {
        if self.free > 0 {
            self.free -= 1;
            return true;
        }
        self.waiting.push(task);
        false
    }

    /// Gives a place back: straight to the task that waited longest, which is returned.
    #[inline]
    pub(super) fn release(&mut self) -> Option<u32> {
        let next = self.waiting.pop();
        if next.is_none() {
            self.free += 1;
        }
        next
    }
}
