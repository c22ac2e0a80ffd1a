//! The interface of a policy: a queue of ready tasks.

/// A task that became ready, with everything that a policy may order it by.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct ReadyTask {
    pub(in crate::sim) task: u32,
    /// The core that last ran the task; 0 if none did.
    pub(in crate::sim) last_core: u16,
    /// The hands-work left on the dish in hand, milliseconds; 0 without a dish.
    pub(in crate::sim) hands_left: u64,
    /// Who made it ready.
    pub(in crate::sim) origin: Origin,
}

/// Who makes a task ready.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sim) enum Origin {
    /// A task that a core runs.
    Core(u16),
    /// The scheduler: the task's slice is over.
    Preempted,
    /// The end of a sleep, or an arrival.
    Elsewhere,
}

/// A queue of ready tasks in a policy's order.
pub(in crate::sim) trait ReadyQueue {
    /// Adds a task that became ready.
    fn push(&mut self, ready_task: ReadyTask);
    /// Removes the task that an idle core takes; none where no task is ready.
    fn take(&mut self, core: u16) -> Option<u32>;
    /// Whether no task is ready.
    fn is_empty(&self) -> bool;
    /// Whether a running task whose slice is used up gives way on this core.
    fn must_yield(&self, core: u16) -> bool {
        let _ = core;
        !self.is_empty()
    }
}
