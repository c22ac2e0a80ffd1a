//! First come, first served: a ring is all it takes.

use super::{Candidate, ReadyQueue};
use crate::sim::ring::Ring;

impl ReadyQueue for Ring<u32> {
    fn push(&mut self, candidate: Candidate) {
        Ring::push(self, candidate.task);
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        self.pop()
    }

    fn is_empty(&self) -> bool {
        Ring::is_empty(self)
    }
}
