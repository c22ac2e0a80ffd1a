//! Numbers put in order. The standard sorts are quick at everything and large in a page; times of dishes come in few long
//! runs, and merging these is quick and small.

/// The numbers from the least to the greatest: runs that are in order already are merged two by two.
#[must_use]
pub fn sorted(mut numbers: Vec<u64>) -> Vec<u64> {
    let mut spare = Vec::with_capacity(numbers.len());
    loop {
        let mut rest = numbers.as_slice();
        while !rest.is_empty() {
            let (mut one, after) = run(rest);
            let (mut other, after) = run(after);
            rest = after;
            while let (Some(first), Some(second)) = (one.first(), other.first()) {
                if first <= second {
                    spare.push(*first);
                    one = &one[1..];
                } else {
                    spare.push(*second);
                    other = &other[1..];
                }
            }
            spare.extend_from_slice(one);
            spare.extend_from_slice(other);
        }
        std::mem::swap(&mut numbers, &mut spare);
        if run(&numbers).1.is_empty() {
            return numbers;
        }
        spare.clear();
    }
}

/// The numbers up to the first that is less than the one before it, and the rest.
fn run(numbers: &[u64]) -> (&[u64], &[u64]) {
    let end = numbers.windows(2).position(|pair| pair[1] < pair[0]).map_or(numbers.len(), |place| place + 1);
    numbers.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::SplitMix64;

    #[test]
    fn agrees_with_the_standard_sort() {
        let mut draws = SplitMix64::new(5);
        for length in [0, 1, 2, 3, 10, 64, 1000] {
            for range in [1, 3, 1000, u64::MAX] {
                let numbers: Vec<u64> = (0..length).map(|_| draws.below(range)).collect();
                let mut expected = numbers.clone();
                expected.sort_unstable();
                assert_eq!(sorted(numbers), expected);
                let falling: Vec<u64> = expected.iter().rev().copied().collect();
                assert_eq!(sorted(falling), expected);
            }
        }
    }
}
