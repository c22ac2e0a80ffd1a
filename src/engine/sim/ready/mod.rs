//! Ready queues, one for each policy. Each policy is a file behind the trait [`ReadyQueue`] and sees nothing but ready tasks.

mod chosen;
mod fifo;
mod go;
mod queue;
mod random;
mod shortest;
mod stealing;

pub(super) use queue::{Origin, ReadyQueue, ReadyTask};

use super::ring::Ring;
use crate::scenario::{Policy, Scenario};

/// The ready queue of a scenario's policy.
#[derive(Debug)]
pub(super) enum Ready {
    Fifo(Ring<u32>),
    Random(random::Random),
    Shortest(shortest::Shortest),
    Stealing(stealing::Stealing),
    Chosen(chosen::Chosen),
    Go(go::Go),
}

/// The rule by which an idle core chooses among ready tasks, with all that it needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Order {
    /// The task that became ready first.
    Fifo,
    /// A ready task drawn at random, from this seed.
    Random(u64),
    /// The task with the least work left.
    Shortest,
    /// A ready queue for each core; a core without ready tasks steals half of another's.
    Stealing,
    /// The task at the place that the next of these names.
    Chosen(Vec<u16>),
    /// Whoever makes the run says each time which ready task it is.
    ByHand,
    /// Nearly as Go does: a place for the next task and a queue for each core, and a queue for all.
    Go,
}

impl Order {
    /// The rule of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        match scenario.policy {
            Policy::Fifo => Self::Fifo,
            Policy::Random => Self::Random(scenario.drawn_from()),
            Policy::Shortest => Self::Shortest,
            Policy::Stealing => Self::Stealing,
            Policy::Chosen => Self::Chosen(scenario.choices.clone()),
        }
    }
}

impl Ready {
    /// An empty queue.
    pub(super) fn new(order: &Order, cores: u16) -> Self {
        match order {
            Order::Fifo => Self::Fifo(Ring::default()),
            Order::Random(seed) => Self::Random(random::Random::new(*seed)),
            Order::Shortest => Self::Shortest(shortest::Shortest::default()),
            Order::Stealing => Self::Stealing(stealing::Stealing::new(cores)),
            Order::Chosen(choices) => Self::Chosen(chosen::Chosen::new(choices.clone())),
            Order::ByHand => Self::Chosen(chosen::Chosen::by_hand()),
            Order::Go => Self::Go(go::Go::new(cores)),
        }
    }

    /// The queue of the policy `chosen`.
    pub(super) fn chosen(&self) -> Option<&chosen::Chosen> {
        if let Self::Chosen(queue) = self { Some(queue) } else { None }
    }

    /// Makes the next choice; nothing where the policy is another.
    pub(super) fn choose(&mut self, place: u16) {
        if let Self::Chosen(queue) = self {
            queue.choose(place);
        }
    }

    /// Whether the policy compares the hands-work left: it is computed only then.
    pub(super) fn needs_hands_left(&self) -> bool {
        matches!(self, Self::Shortest(_))
    }
}

/// Calls a method of the policy's queue.
macro_rules! each {
    ($ready:expr, $queue:ident => $call:expr) => {
        match $ready {
            Ready::Fifo($queue) => $call,
            Ready::Random($queue) => $call,
            Ready::Shortest($queue) => $call,
            Ready::Stealing($queue) => $call,
            Ready::Chosen($queue) => $call,
            Ready::Go($queue) => $call,
        }
    };
}

impl Ready {
    /// Adds a task that became ready.
    pub(super) fn push(&mut self, ready_task: ReadyTask) {
        each!(self, queue => ReadyQueue::push(queue, ready_task));
    }

    /// Removes the task that an idle core takes. The most frequent policy is tested first, for speed.
    #[inline]
    pub(super) fn take(&mut self, core: u16) -> Option<u32> {
        if let Self::Fifo(queue) = self { queue.pop() } else { self.take_by_policy(core) }
    }

    #[inline(never)]
    fn take_by_policy(&mut self, core: u16) -> Option<u32> {
        each!(self, queue => queue.take(core))
    }

    /// Whether a running task whose slice is used up gives way on this core.
    pub(super) fn must_yield(&self, core: u16) -> bool {
        each!(self, queue => queue.must_yield(core))
    }
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;

    fn order(queue: &mut dyn ReadyQueue, cores: &[u16]) -> Vec<Option<u32>> {
        cores.iter().map(|&core| queue.take(core)).collect()
    }

    fn push_all(queue: &mut dyn ReadyQueue, tasks: &[(u32, u16, u64)]) {
        for &(task, last_core, hands_left) in tasks {
            queue.push(ReadyTask { task, last_core, hands_left, origin: Origin::Elsewhere });
        }
    }

    #[test]
    fn fifo_takes_the_first() {
        let mut queue = Ring::default();
        push_all(&mut queue, &[(5, 0, 0), (3, 0, 0)]);
        assert_eq!(order(&mut queue, &[0, 1, 2]), [Some(5), Some(3), None]);
    }

    #[test]
    fn shortest_takes_the_least_work_and_the_oldest_of_equals() {
        let mut queue = shortest::Shortest::default();
        push_all(&mut queue, &[(1, 0, 9), (2, 0, 4), (3, 0, 4), (4, 0, 0)]);
        assert_eq!(order(&mut queue, &[0; 5]), [Some(4), Some(2), Some(3), Some(1), None]);
    }

    #[test]
    fn stealing_moves_the_first_half_rounded_up_from_the_next_core_around() {
        let mut queue = stealing::Stealing::new(3);
        push_all(&mut queue, &[(1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 2, 0)]);
        assert!(!queue.must_yield(1));
        // Core 1 looks at 2, then 0: it takes task 4; then, at 0, the first two of three.
        assert_eq!(order(&mut queue, &[1, 1, 0, 1, 1]), [Some(4), Some(1), Some(3), Some(2), None]);
    }

    #[test]
    fn chosen_uses_a_choice_up_only_where_more_than_one_task_is_ready() {
        let mut queue = chosen::Chosen::new(vec![1, 9, 0, 1]);
        push_all(&mut queue, &[(1, 0, 0), (2, 0, 0), (3, 0, 0)]);
        // Place 1; place 9, which is the last; a task alone; then what is used up last, and the oldest.
        assert_eq!(order(&mut queue, &[0; 4]), [Some(2), Some(3), Some(1), None]);
        push_all(&mut queue, &[(4, 0, 0), (5, 0, 0), (6, 0, 0), (7, 0, 0)]);
        assert_eq!(order(&mut queue, &[0; 4]), [Some(4), Some(6), Some(5), Some(7)]);
    }

    /// The random queue gives the same tasks as a plain list with the same draws.
    #[test]
    fn random_takes_the_place_drawn_oldest_first() {
        let mut rng = crate::scenario::SplitMix64::new(7 ^ 0x5_DEEC_E66D);
        let mut other = crate::scenario::SplitMix64::new(1);
        let (mut queue, mut list) = (random::Random::new(7), Vec::new());
        for task in 0..5000 {
            if other.below(5) < 3 || list.is_empty() {
                push_all(&mut queue, &[(task, 0, 0)]);
                list.push(task);
            } else {
                let place = rng.below(list.len() as u64) as usize;
                assert_eq!(queue.take(0), Some(list.remove(place)));
            }
            assert_eq!(queue.is_empty(), list.is_empty());
        }
    }
}
