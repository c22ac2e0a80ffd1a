//! The event queue: future events in order of time and, at one instant, of insertion.
//!
//! Where durations do not vary, all events of one stage end in the order in which they began. So events wait in lanes, which are
//! first-in, first-out queues: one for each stage and one for switches. The next event is the first of some lane. An event that
//! would break its lane's order (durations vary, a slice cuts work short) goes into a binary heap. Adding and removing an event
//! takes constant time in a lane, however many dishes soak, and logarithmic time in the heap.

use super::ring::Ring;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An event of the simulation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Event {
    /// A core's piece of work, hold or switch is over.
    Core(u16),
    /// A task's wait is over.
    Wait(u32),
}

/// An event in the queue, ordered by time, then by insertion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
struct QueuedEvent {
    at: u64,
    /// The insertion number in the high half; in the low half a task or, with [`CORE_FLAG`], a core. It is one word because a
    /// processor stalls when it reads a word whose halves it has just written.
    key: u64,
}

/// The bit that is set in the number of a core's event and clear in that of a task's event.
const CORE_FLAG: u32 = 1 << 31;

/// The absence of an event, which is later than every event.
const NO_EVENT: QueuedEvent = QueuedEvent { at: u64::MAX, key: u64::MAX };

impl QueuedEvent {
    #[inline]
    fn before(self, other: Self) -> bool {
        self.at < other.at || self.at == other.at && self.key < other.key
    }

    #[allow(clippy::cast_possible_truncation, reason = "the event is the low 32 bits; a core's number is below 256")]
    fn event(self) -> Event {
        let event = self.key as u32;
        if event & CORE_FLAG == 0 { Event::Wait(event) } else { Event::Core((event & !CORE_FLAG) as u16) }
    }
}

/// A first-in, first-out queue of events, less its first event.
#[derive(Clone, Debug)]
struct Lane {
    /// The time of the last event.
    last: u64,
    /// All events but the first.
    later: Ring<QueuedEvent>,
}

/// The number of lanes: one for each of eight stages, one for switches and, after those in use, one for the head of the heap. It
/// is a power of two, so that a masked index needs no bounds check.
const ROOM: usize = 16;

/// The event queue.
#[derive(Debug)]
pub(super) struct EventQueue {
    /// The first event of each lane and, at index `used`, that of the heap.
    first: [QueuedEvent; ROOM],
    /// The lane with the earliest event, and that event's time.
    next_lane: usize,
    next_at: u64,
    /// The earliest event of all other lanes. Up to it, events come from `next_lane` and no search is needed.
    second: QueuedEvent,
    lanes: [Lane; ROOM],
    /// The number of lanes in use.
    used: usize,
    heap: BinaryHeap<Reverse<QueuedEvent>>,
    inserted: u64,
    #[cfg(test)]
    heaped: u64,
}

impl EventQueue {
    /// An empty queue with `lanes` lanes, fewer than [`ROOM`].
    pub(super) fn new(lanes: usize) -> Self {
        Self {
            first: [NO_EVENT; ROOM],
            next_lane: 0,
            next_at: NO_EVENT.at,
            second: NO_EVENT,
            lanes: [const { Lane { last: 0, later: Ring::EMPTY } }; ROOM],
            used: lanes,
            heap: BinaryHeap::new(),
            inserted: 0,
            #[cfg(test)]
            heaped: 0,
        }
    }

    /// Adds an event at `at` milliseconds to a lane or, where the lane's last event is later, to the heap.
    #[inline]
    pub(super) fn push(&mut self, lane: usize, at: u64, event: Event) {
        let event = match event {
            Event::Core(core) => CORE_FLAG | u32::from(core),
            Event::Wait(task) => task,
        };
        let item = QueuedEvent { at, key: self.inserted << 32 | u64::from(event) };
        self.inserted += 1;
        let first = &mut self.first[lane % ROOM];
        let Lane { last, later } = &mut self.lanes[lane % ROOM];
        if first.at == NO_EVENT.at {
            *first = item;
            if at < self.next_at {
                self.second = self.first[self.next_lane % ROOM];
                (self.next_lane, self.next_at) = (lane, at);
            } else if at < self.second.at {
                self.second = item;
            }
        } else if *last <= at {
            later.push(item);
        } else {
            return self.push_out_of_order(item);
        }
        *last = at;
    }

    #[cold]
    #[inline(never)]
    fn push_out_of_order(&mut self, item: QueuedEvent) {
        #[cfg(test)]
        {
            self.heaped += 1;
        }
        self.heap.push(Reverse(item));
        self.update_heap_head();
        self.find_next();
    }

    /// Copies the head of the heap into `first`.
    fn update_heap_head(&mut self) {
        self.first[self.used % ROOM] = self.heap.peek().map_or(NO_EVENT, |top| top.0);
    }

    /// Finds the earliest event and the earliest of all other lanes.
    #[inline(never)]
    fn find_next(&mut self) {
        let (mut next, mut next_lane, mut second) = (self.first[0], 0, NO_EVENT);
        for lane in 1..=self.used {
            let item = self.first[lane % ROOM];
            if item.before(next) {
                (second, next, next_lane) = (next, item, lane);
            } else if item.before(second) {
                second = item;
            }
        }
        (self.next_lane, self.next_at, self.second) = (next_lane, next.at, second);
    }

    /// The number of events added since the run began.
    pub(super) fn inserted(&self) -> u64 {
        self.inserted
    }

    /// The number of events that went into the heap.
    #[cfg(test)]
    pub(super) fn heaped(&self) -> u64 {
        self.heaped
    }

    /// The earliest moment that has an event.
    pub(super) fn next_at(&self) -> Option<u64> {
        (self.next_at != NO_EVENT.at).then_some(self.next_at)
    }

    /// Removes the next event if it is at `at`. No event may be earlier than `at`.
    #[inline]
    pub(super) fn pop_at(&mut self, at: u64) -> Option<Event> {
        if self.next_at != at {
            return None;
        }
        let lane = self.next_lane;
        let event = self.first[lane % ROOM].event();
        if lane == self.used {
            self.pop_heap();
        } else {
            self.first[lane % ROOM] = self.lanes[lane % ROOM].later.pop().unwrap_or(NO_EVENT);
        }
        let following = self.first[lane % ROOM];
        if following.before(self.second) {
            self.next_at = following.at;
        } else {
            self.find_next();
        }
        Some(event)
    }

    #[cold]
    #[inline(never)]
    fn pop_heap(&mut self) {
        self.heap.pop();
        self.update_heap_head();
    }
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;
    use crate::scenario::SplitMix64;

    /// The queue gives the same events as a plain list, for random pushes and pops from a fixed seed: one lane where all events
    /// take equally long, and two where they do not.
    #[test]
    fn agrees_with_a_plain_list() {
        let mut rng = SplitMix64::new(42);
        let (mut queue, mut shadow) = (EventQueue::new(3), Vec::<(u64, u32, Event)>::new());
        let mut now = 0;
        for number in 0..20_000 {
            if rng.below(5) < 3 {
                let lane = rng.below(3) as usize;
                let at = now + [20, rng.below(50), 10 * rng.below(6)][lane];
                let event = if rng.below(2) == 0 { Event::Core(number as u16 & 0xFF) } else { Event::Wait(number) };
                queue.push(lane, at, event);
                shadow.push((at, number, event));
            } else {
                let first = (0..shadow.len()).min_by_key(|&place| (shadow[place].0, shadow[place].1));
                assert_eq!(queue.next_at(), first.map(|place| shadow[place].0));
                let Some(place) = first else { continue };
                let (at, _, event) = shadow.remove(place);
                assert_eq!(queue.pop_at(at.wrapping_sub(1)), None);
                assert_eq!(queue.pop_at(at), Some(event));
                now = at;
            }
        }
    }
}
