//! A queue in a ring, as small as can be: it is pushed to and popped from several times for each dish, and the standard
//! library's is not inlined where code is built for size.

/// A queue: first in, first out.
#[derive(Clone, Debug, Default)]
pub(super) struct Ring<T> {
    /// Its length is 0 or a power of two.
    buffer: Vec<T>,
    head: usize,
    len: usize,
}

impl<T> Ring<T> {
    /// Empty, and nothing allocated.
    pub(super) const EMPTY: Self = Self { buffer: Vec::new(), head: 0, len: 0 };
}

impl<T: Copy + Default> Ring<T> {
    #[inline]
    pub(super) fn push(&mut self, item: T) {
        if self.len == self.buffer.len() {
            self.grow();
        }
        let place = (self.head + self.len) & (self.buffer.len() - 1);
        self.buffer[place] = item;
        self.len += 1;
    }

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

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Doubles a full buffer.
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
            // More is pushed than popped for a while, then less.
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
