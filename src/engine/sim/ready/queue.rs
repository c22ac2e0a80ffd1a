//! What every policy is: an order among ready tasks, which sees nothing else.

/// A task that became ready, with what a policy may judge it by.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Candidate {
    pub(in crate::sim) task: u32,
    /// The core that last ran it; 0 if none did.
    pub(in crate::sim) last_core: u16,
    /// The hands-work left on the dish in hand, milliseconds; 0 with none.
    pub(in crate::sim) hands_left: u64,
}

/// An order among ready tasks.
pub(in crate::sim) trait ReadyQueue {
    /// A task became ready.
    fn push(&mut self, candidate: Candidate);
    /// The task that an idle core takes.
    fn take(&mut self, core: u16) -> Option<u32>;
    /// Whether no task is ready.
    fn is_empty(&self) -> bool;
    /// Whether a running task whose slice is over must give way on this core.
    fn must_give_way(&self, core: u16) -> bool {
        let _ = core;
        !self.is_empty()
    }
}
