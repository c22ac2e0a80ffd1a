//! The policy `chosen`: the ready task at the place that the scenario's next choice names.

use super::{ReadyQueue, ReadyTask};
use std::collections::VecDeque;

/// The ready queue of the policy.
#[derive(Debug)]
pub(in crate::sim) struct Chosen {
    choices: std::vec::IntoIter<u16>,
    queue: VecDeque<u32>,
    /// Whether no task is given out once the choices are used up and there is one to make; otherwise it is the oldest.
    stops: bool,
}

impl Chosen {
    /// An empty queue with the choices to come.
    pub(in crate::sim) fn new(choices: Vec<u16>) -> Self {
        Self { choices: choices.into_iter(), queue: VecDeque::new(), stops: false }
    }

    /// An empty queue that waits for each choice: see [`Chosen::choose`].
    pub(in crate::sim) fn by_hand() -> Self {
        Self { stops: true, ..Self::new(Vec::new()) }
    }

    /// Makes the next choice.
    pub(in crate::sim) fn choose(&mut self, place: u16) {
        self.choices = vec![place].into_iter();
    }

    /// The ready tasks, oldest first.
    pub(in crate::sim) fn tasks(&self) -> impl ExactSizeIterator<Item = u32> + '_ {
        self.queue.iter().copied()
    }
}

impl ReadyQueue for Chosen {
    fn push(&mut self, ready_task: ReadyTask) {
        self.queue.push_back(ready_task.task);
    }

    fn take(&mut self, _core: u16) -> Option<u32> {
        // A choice is used up only where there is one to make. Removing costs at most the place, which is below 1,000.
        let choice = match self.queue.len() {
            0 | 1 => 0,
            _ if self.stops => self.choices.next()?,
            _ => self.choices.next().unwrap_or(0),
        };
        self.queue.remove(usize::from(choice).min(self.queue.len().saturating_sub(1)))
    }

    fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }
}
