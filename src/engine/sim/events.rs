//! What is to happen later, in order of time and, at one instant, of insertion.
//!
//! Where all dishes are alike, whatever takes a certain time ends in the order in which it began: all soaking is a queue
//! by itself. So events stand in lanes, one for each stage and one for switches; the next event is the first of some
//! lane. One that would break its lane's order (durations vary, a slice is cut short) goes into a heap. Adding and
//! taking an event then costs the same however many dishes soak, and with a heap its logarithm at most.

use super::ring::Ring;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that happens at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Event {
    /// A core's piece of work, hold or switch is over.
    Core(u16),
    /// A task's wait is over.
    Wait(u32),
}

/// An event in the queue; its order is that of time, then insertion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
struct Item {
    at: u64,
    /// The insertion number above a task or, with the highest bit set, a core: one word, for a processor that has just
    /// written two halves stalls at reading the whole.
    what: u64,
}

const CORE: u32 = 1 << 31;

/// What stands where there is no event: later than all.
const NOTHING: Item = Item { at: u64::MAX, what: u64::MAX };

impl Item {
    #[inline]
    fn before(self, other: Self) -> bool {
        self.at < other.at || self.at == other.at && self.what < other.what
    }

    #[allow(clippy::cast_possible_truncation, reason = "the event is the low 32 bits; a core's number is below 256")]
    fn event(self) -> Event {
        let event = self.what as u32;
        if event & CORE == 0 { Event::Wait(event) } else { Event::Core((event & !CORE) as u16) }
    }
}

/// Events in order.
#[derive(Clone, Debug)]
struct Lane {
    /// The time of the last.
    last: u64,
    /// All but the first.
    later: Ring<Item>,
}

/// Room for a lane of each of eight stages, one for switches and, behind those in use, the first of the heap. A power of two,
/// so that a masked number is within it and need not be checked.
const ROOM: usize = 16;

/// The queue.
#[derive(Debug)]
pub(super) struct EventQueue {
    /// The first event of each lane and, behind them, that of the heap.
    first: [Item; ROOM],
    /// Which of those is the first of all, and its time.
    next_lane: usize,
    next_at: u64,
    /// The first of all others: up to it, events come from the same lane, and no lane need be looked for.
    second: Item,
    lanes: [Lane; ROOM],
    used: usize,
    heap: BinaryHeap<Reverse<Item>>,
    inserted: u64,
    #[cfg(test)]
    heaped: u64,
}

impl EventQueue {
    /// An empty queue of so many lanes, which are fewer than [`ROOM`].
    pub(super) fn new(lanes: usize) -> Self {
        Self {
            first: [NOTHING; ROOM],
            next_lane: 0,
            next_at: NOTHING.at,
            second: NOTHING,
            lanes: [const { Lane { last: 0, later: Ring::EMPTY } }; ROOM],
            used: lanes,
            heap: BinaryHeap::new(),
            inserted: 0,
            #[cfg(test)]
            heaped: 0,
        }
    }

    /// Adds an event at `at` milliseconds to a lane, or to the heap where another of the lane comes later.
    #[inline]
    pub(super) fn push(&mut self, lane: usize, at: u64, event: Event) {
        let event = match event {
            Event::Core(core) => CORE | u32::from(core),
            Event::Wait(task) => task,
        };
        let item = Item { at, what: self.inserted << 32 | u64::from(event) };
        self.inserted += 1;
        let first = &mut self.first[lane % ROOM];
        let Lane { last, later } = &mut self.lanes[lane % ROOM];
        if first.at == NOTHING.at {
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
    fn push_out_of_order(&mut self, item: Item) {
        #[cfg(test)]
        {
            self.heaped += 1;
        }
        self.heap.push(Reverse(item));
        self.show_heap();
        self.find_next();
    }

    /// Puts the heap's first event behind the first of the lanes.
    fn show_heap(&mut self) {
        self.first[self.used % ROOM] = self.heap.peek().map_or(NOTHING, |top| top.0);
    }

    #[inline(never)]
    fn find_next(&mut self) {
        let (mut next, mut next_lane, mut second) = (self.first[0], 0, NOTHING);
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

    /// How many events have been added since the run began.
    pub(super) fn inserted(&self) -> u64 {
        self.inserted
    }

    /// How many of them broke their lane's order.
    #[cfg(test)]
    pub(super) fn heaped(&self) -> u64 {
        self.heaped
    }

    /// The earliest moment that has an event.
    pub(super) fn next_at(&self) -> Option<u64> {
        (self.next_at != NOTHING.at).then_some(self.next_at)
    }

    /// Takes the next event if it is at `at`, which is no moment after it.
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
            self.first[lane % ROOM] = self.lanes[lane % ROOM].later.pop().unwrap_or(NOTHING);
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
        self.show_heap();
    }
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;
    use crate::scenario::SplitMix64;

    /// The queue against a plain list, on random pushes and pops from a fixed seed: a lane where every event takes
    /// equally long, and two where they do not.
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
