//! Runs that wait wherever a core is idle and more than one task is ready: those of [`Order::ByHand`](super::super::Order::ByHand).

use super::{Kernel, Run, Tasks};

impl<T: Tasks> Run<T> {
    /// Goes on until a choice is to be made or nothing happens any more.
    pub(in crate::sim) fn go_on_by_hand(&mut self) {
        while !self.kernel.waits()
            && let Some(at) = self.next_instant()
        {
            self.instant(at);
        }
    }

    /// Gives the ready task at a place to the idle core with the lowest number, and goes on to the next choice. `Tasks::instant_over` is
    /// called once more for this instant.
    pub(in crate::sim) fn choose(&mut self, place: u16) {
        self.kernel.ready.choose(place);
        self.dispatch_now();
        self.go_on_by_hand();
    }
}

impl Kernel {
    /// The idle core with the lowest number.
    pub(in crate::sim) fn first_idle(&self) -> Option<u16> {
        self.idle.first()
    }

    /// How many cores are idle.
    pub(in crate::sim) fn idle_cores(&self) -> u32 {
        self.idle.len()
    }

    /// Whether a choice is to be made.
    pub(in crate::sim) fn waits(&self) -> bool {
        self.first_idle().is_some() && self.ready.chosen().is_some_and(|queue| queue.tasks().len() > 1)
    }
}
