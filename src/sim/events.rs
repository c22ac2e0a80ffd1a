//! What is to happen later, in order of time and, at one instant, of insertion.

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

const CORE: u32 = 1 << 31;

/// The queue. A key packs time, insertion number and event, so that one comparison orders them.
#[derive(Debug, Default)]
pub(super) struct EventQueue {
    heap: BinaryHeap<Reverse<u128>>,
    inserted: u32,
}

impl EventQueue {
    /// Adds an event at `at` milliseconds.
    pub(super) fn push(&mut self, at: u64, event: Event) {
        let event = match event {
            Event::Core(core) => CORE | u32::from(core),
            Event::Wait(task) => task,
        };
        let key = u128::from(at) << 64 | u128::from(self.inserted) << 32 | u128::from(event);
        self.inserted += 1;
        self.heap.push(Reverse(key));
    }

    /// The earliest moment that has an event.
    pub(super) fn next_at(&self) -> Option<u64> {
        self.heap.peek().map(|Reverse(key)| time(*key))
    }

    /// Takes the next event if it is at `at`.
    pub(super) fn pop_at(&mut self, at: u64) -> Option<Event> {
        let top = self.heap.peek_mut().filter(|top| time(top.0) == at)?;
        let Reverse(key) = std::collections::binary_heap::PeekMut::pop(top);
        #[allow(clippy::cast_possible_truncation, reason = "the event is the low 32 bits")]
        let event = key as u32;
        #[allow(clippy::cast_possible_truncation, reason = "a core's number is below 256")]
        Some(if event & CORE == 0 { Event::Wait(event) } else { Event::Core((event & !CORE) as u16) })
    }
}

#[allow(clippy::cast_possible_truncation, reason = "the time is the high 64 bits")]
fn time(key: u128) -> u64 {
    (key >> 64) as u64
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;
    use crate::scenario::SplitMix64;

    /// The queue against a plain sorted list, on random pushes and pops from a fixed seed.
    #[test]
    fn agrees_with_a_sorted_list() {
        let mut rng = SplitMix64::new(42);
        let (mut queue, mut shadow) = (EventQueue::default(), Vec::<(u64, u32, Event)>::new());
        let mut now = 0;
        for number in 0..20_000 {
            if rng.below(5) < 3 {
                let at = now + rng.below(50);
                let number = number & 0xFF;
                let event = if rng.below(2) == 0 { Event::Core(number as u16) } else { Event::Wait(number) };
                queue.push(at, event);
                shadow.push((at, shadow.len() as u32, event));
            } else {
                let first = (0..shadow.len()).min_by_key(|&place| (shadow[place].0, place));
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
