//! The policy `go`, nearly Go's own: each core has a place for the next task and a queue of 256; there is one queue for all. A task that is
//! started or woken takes the next place of the core that did it, and what stood there goes to the end of that core's queue. A core
//! takes the next place's task, then its queue's first, then the global queue's, then steals half of another's queue. Every
//! 61st time it looks into the global queue first, where tasks go whose slice is over.

use super::{Origin, ReadyQueue, ReadyTask};
use std::collections::VecDeque;

/// How many tasks a core's queue holds, and how often the global queue comes first.
const ROOM: usize = 256;
const GLOBAL_FIRST: u32 = 61;

/// What a core has.
#[derive(Debug, Default)]
struct Local {
    next: Option<u32>,
    queue: VecDeque<u32>,
    /// How often the core took a task.
    turn: u32,
}

/// The ready queues of the policy.
#[derive(Debug)]
pub(in crate::sim) struct Go {
    local: Vec<Local>,
    global: VecDeque<u32>,
    len: usize,
}

impl Go {
    /// Empty queues.
    pub(in crate::sim) fn new(cores: u16) -> Self {
        Self { local: (0..cores).map(|_| Local::default()).collect(), global: VecDeque::new(), len: 0 }
    }

    /// Adds a task to a core's queue. Where that is full, half of it goes to the global queue with the task.
    fn push_local(&mut self, core: usize, task: u32) {
        let queue = &mut self.local[core].queue;
        if queue.len() < ROOM {
            queue.push_back(task);
            return;
        }
        self.global.extend(queue.drain(..ROOM / 2));
        self.global.push_back(task);
    }

    /// Takes from the global queue: one task, and a fair share of the others into the core's own queue.
    fn take_global(&mut self, core: usize) -> Option<u32> {
        let first = self.global.pop_front()?;
        let share = (self.global.len() / self.local.len()).min(ROOM / 2);
        let more: Vec<u32> = self.global.drain(..share).collect();
        self.local[core].queue.extend(more);
        Some(first)
    }

    /// Takes half of the first queue that is not empty, searching from the core upwards and around; where all are empty, a next place.
    fn steal(&mut self, core: usize) -> Option<u32> {
        let cores = self.local.len();
        for other in (1..cores).map(|step| (core + step) % cores) {
            let half = self.local[other].queue.len().div_ceil(2);
            let mut stolen: VecDeque<u32> = self.local[other].queue.drain(..half).collect();
            if let Some(task) = stolen.pop_front() {
                self.local[core].queue = stolen;
                return Some(task);
            }
        }
        (1..cores).find_map(|step| self.local[(core + step) % cores].next.take())
    }

    fn find(&mut self, core: usize) -> Option<u32> {
        self.local[core].turn += 1;
        if self.local[core].turn.is_multiple_of(GLOBAL_FIRST)
            && let Some(task) = self.global.pop_front()
        {
            return Some(task);
        }
        let local = &mut self.local[core];
        if let Some(task) = local.next.take().or_else(|| local.queue.pop_front()) {
            return Some(task);
        }
        self.take_global(core).or_else(|| self.steal(core))
    }
}

impl ReadyQueue for Go {
    fn push(&mut self, ready_task: ReadyTask) {
        self.len += 1;
        let core = match ready_task.origin {
            Origin::Preempted => return self.global.push_back(ready_task.task),
            Origin::Core(core) => usize::from(core),
            Origin::Elsewhere => usize::from(ready_task.last_core),
        };
        if let Some(before) = self.local[core].next.replace(ready_task.task) {
            self.push_local(core, before);
        }
    }

    fn take(&mut self, core: u16) -> Option<u32> {
        if self.len == 0 {
            return None;
        }
        let task = self.find(usize::from(core));
        self.len -= usize::from(task.is_some());
        task
    }

    fn is_empty(&self) -> bool {
        self.len == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready(queue: &mut Go, task: u32, origin: Origin) {
        queue.push(ReadyTask { task, last_core: 0, hands_left: 0, origin });
    }

    #[test]
    fn the_last_started_comes_first_and_the_others_in_order() {
        let mut queue = Go::new(1);
        (0..3).for_each(|task| ready(&mut queue, task, Origin::Core(0)));
        assert_eq!([0; 4].map(|core| queue.take(core)), [Some(2), Some(0), Some(1), None]);
    }

    #[test]
    fn who_was_interrupted_waits_behind_everybody_but_every_61st_turn() {
        let mut queue = Go::new(1);
        ready(&mut queue, 1000, Origin::Preempted);
        (0..100).for_each(|task| ready(&mut queue, task, Origin::Core(0)));
        let order: Vec<u32> = std::iter::from_fn(|| queue.take(0)).collect();
        assert_eq!(order.iter().position(|task| *task == 1000), Some(60));
        assert_eq!(order.len(), 101);
    }

    #[test]
    fn an_idle_core_steals_half_and_takes_a_next_place_last() {
        let mut queue = Go::new(2);
        (0..5).for_each(|task| ready(&mut queue, task, Origin::Core(0)));
        // Core 0 has 4 in its next place and 0–3 in its queue.
        assert_eq!([1, 1, 1, 1].map(|core| queue.take(core)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!((queue.take(1), queue.take(0)), (Some(4), None));
    }

    #[test]
    fn a_full_queue_gives_half_away() {
        let mut queue = Go::new(1);
        (0..600).for_each(|task| ready(&mut queue, task, Origin::Core(0)));
        let mut order: Vec<u32> = std::iter::from_fn(|| queue.take(0)).collect();
        assert_eq!(order.len(), 600);
        order.sort_unstable();
        assert_eq!(order, (0..600).collect::<Vec<_>>());
    }
}
