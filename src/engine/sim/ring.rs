//! A queue in a ring buffer. The standard library's `VecDeque` is not inlined where code is built for size, and the engine
//! pushes and pops several times for each dish.

/// A first-in, first-out queue.
#[derive(Clone, Debug, Default)]
pub(super) struct Ring<T> {
    /// The ring buffer; its length is 0 or a power of two.
    buffer: Vec<T>,
    head: usize,
    len: usize,
}

impl<T> Ring<T> {
    /// An empty queue that has allocated nothing.
    pub(super) const EMPTY: Self = Self { buffer: Vec::new(), head: 0, len: 0 };
}

impl<T: Copy + Default> Ring<T> {
    /// Adds an item at the end.
    #[inline]
    pub(super) fn push(&mut self, item: T) {
        if self.len == self.buffer.len() {
            self.grow();
        }
        let place = (self.head + self.len) & (self.buffer.len() - 1);
        self.buffer[place] = item;
        self.len += 1;
    }

    /// Removes the first item.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let item = self.buffer[self.head];
        self.head = (self.head + 1) & (self.buffer.len() - 1);
        self.len -= 1;
        Some(item)
    }

    /// Whether the queue has no items.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The number of items.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Doubles the buffer, which is full.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let mut larger = Vec::with_capacity((2 * self.len).max(8));
        larger.extend_from_slice(&self.buffer[self.head..]);
        larger.extend_from_slice(&self.buffer[..self.head]);
        larger.resize((2 * self.len).max(8), T::default());
        (self.buffer, self.head) = (larger, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::Ring;
    use crate::scenario::SplitMix64;
    use std::collections::VecDeque;

    #[test]
    fn agrees_with_the_standard_queue() {
        let mut draws = SplitMix64::new(3);
        let (mut ring, mut shadow) = (Ring::default(), VecDeque::new());
        for number in 0..10_000 {
            // For 500 steps pushes prevail, then pops.
            if draws.below(10) < if number % 1000 < 500 { 7 } else { 3 } {
                ring.push(number);
                shadow.push_back(number);
            } else {
                assert_eq!(ring.pop(), shadow.pop_front());
            }
            assert_eq!(ring.is_empty(), shadow.is_empty());
        }
    }
}
