//! Sets of cores as bit masks, to find the one with the lowest number quickly.

/// A set of the numbers 0–255.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CoreSet([u64; 4]);

impl CoreSet {
    /// The numbers below `count`.
    pub(super) fn below(count: u16) -> Self {
        let mut set = Self::default();
        (0..count).for_each(|core| set.insert(core));
        set
    }

    /// Adds a number.
    #[inline]
    pub(super) fn insert(&mut self, core: u16) {
        self.0[usize::from(core >> 6) & 3] |= 1 << (core & 63);
    }

    /// Removes a number.
    #[inline]
    pub(super) fn remove(&mut self, core: u16) {
        self.0[usize::from(core >> 6) & 3] &= !(1 << (core & 63));
    }

    /// How many numbers are in it.
    pub(super) fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// The lowest number that is at least `from`.
    pub(super) fn first_from(&self, from: u16) -> Option<u16> {
        let first = usize::from(from >> 6);
        let masked = |word: usize| if word == first { self.0[word] & (u64::MAX << (from & 63)) } else { self.0[word] };
        let word = (first..4).find(|&word| masked(word) != 0)?;
        let bit = u16::try_from(masked(word).trailing_zeros()).ok()?;
        u16::try_from(word * 64).ok().map(|base| base + bit)
    }

    /// The lowest number.
    #[inline]
    pub(super) fn first(&self) -> Option<u16> {
        let mut base = 0;
        for word in self.0 {
            if word != 0 {
                #[allow(clippy::cast_possible_truncation, reason = "below 64")]
                return Some(base + word.trailing_zeros() as u16);
            }
            base += 64;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::CoreSet;

    #[test]
    fn finds_the_lowest_across_words() {
        let mut set = CoreSet::below(256);
        (0..130).for_each(|core| set.remove(core));
        assert_eq!(set.len(), 126);
        assert_eq!((set.first(), set.first_from(200), set.first_from(255)), (Some(130), Some(200), Some(255)));
        set.remove(255);
        assert_eq!(set.first_from(255), None);
        set.insert(3);
        assert_eq!((set.first(), set.first_from(4)), (Some(3), Some(130)));
    }
}
