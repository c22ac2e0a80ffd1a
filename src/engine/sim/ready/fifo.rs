//! First come, first served.

use super::{Candidate, ReadyQueue};
use crate::sim::ring::Ring;

#[derive(Debug, Default)]
pub(in crate::sim) struct Fifo(Ring<u32>);

impl ReadyQueue for Fifo {
    #[inline]
    fn push(&mut self, candidate: Candidate) {
        self.0.push(candidate.task);
    }

    #[inline]
    fn take(&mut self, _core: u16) -> Option<u32> {
        self.0.pop()
    }

    #[inline]
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
