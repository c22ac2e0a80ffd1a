//! Stations: semaphores that serve tasks in order of arrival.

use super::ring::Ring;

/// The places of a stage, and the tasks that wait for one.
#[derive(Debug)]
pub(super) struct Station {
    free: u16,
    waiting: Ring<u32>,
}

impl Station {
    /// A station without places, for a stage without a limit, which no task ever acquires.
    pub(super) const NONE: Self = Self { free: 0, waiting: Ring::EMPTY };

    /// A station with free places.
    pub(super) fn new(places: u16) -> Self {
        Self { free: places, ..Self::NONE }
    }

    /// Takes a place and returns true, or queues the task for one and returns false.
    #[inline]
    pub(super) fn acquire(&mut self, task: u32) -> bool {
        if self.free > 0 {
            self.free -= 1;
            return true;
        }
        self.waiting.push(task);
        false
    }

    /// Gives a place back. It passes to the task that waited longest, which is returned, if any waits.
    #[inline]
    pub(super) fn release(&mut self) -> Option<u32> {
        let next = self.waiting.pop();
        if next.is_none() {
            self.free += 1;
        }
        next
    }
}
