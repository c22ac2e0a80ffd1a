//! First come, first served.

use super::{Candidate, ReadyQueue};
use std::collections::VecDeque;

#[derive(Debug, Default)]
pub(in crate::sim) struct Fifo(VecDeque<u32>);

impl ReadyQueue for Fifo {
    fn push(&mut self, candidate: Candidate) {
        self.0.push_back(candidate.task);
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        self.0.pop_front()
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
