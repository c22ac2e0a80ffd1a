//! Runs that wait wherever a core is idle and more than one task is ready: those of [`Order::ByHand`](super::super::Order::ByHand).

use super::{Kernel, Run, Tasks};

impl<T: Tasks> Run<T> {
    /// A run up to its first choice: what there is at 0 was made.
    pub(in crate::sim) fn begin_by_hand(kernel: Kernel, tasks: T) -> Self {
        let mut run = Self { kernel, tasks };
        run.dispatch();
        run.go_on_by_hand();
        run
    }

    /// Gives the ready task at a place to the idle core with the lowest number, and goes on to the next choice.
    pub(in crate::sim) fn choose(&mut self, place: u16) {
        self.kernel.ready.choose(place);
        self.dispatch();
        self.go_on_by_hand();
    }

    /// Goes on until a choice is to be made or nothing happens any more. An instant is over only when all its choices are made.
    fn go_on_by_hand(&mut self) {
        while !self.kernel.waits() {
            self.tasks.instant_over(self.kernel.now);
            let Some(at) = self.next_instant() else { return };
            self.happen(at);
        }
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
