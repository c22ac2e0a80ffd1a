//! Orders of kitchens as one number, as progress and codes keep answers: the places of the kitchens as decimal digits, the one done
//! first in front; and before these, for each kitchen that was said to be done together with the one before it, a bit.

/// What stands between two kitchens of an order, as text, where the first is done before the second.
pub const BEFORE: &str = " · ";

/// What stands between two that are done together.
pub const TOGETHER: &str = " = ";

/// An order of kitchens.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Order {
    /// The kitchens by their places, the one done first in front.
    pub places: Vec<usize>,
    /// For each but the first, whether it is done together with the one before it.
    pub ties: Vec<bool>,
}

impl Order {
    /// The kitchens in the order in which they stand, none together.
    #[must_use]
    pub fn of(count: usize) -> Self {
        Self { places: (0..count).collect(), ties: vec![false; count.saturating_sub(1)] }
    }

    /// As a number.
    #[must_use]
    pub fn write(&self) -> u64 {
        let bits = self.ties.iter().enumerate().fold(0, |bits, (place, tie)| bits | u64::from(*tie) << place);
        self.places.iter().fold(bits, |number, place| number * 10 + *place as u64)
    }

    /// The order of `count` kitchens that a number stands for. None where it is not one.
    #[must_use]
    pub fn read(number: u64, count: usize) -> Option<Self> {
        let (mut places, mut rest) = (vec![0; count], number);
        for digit in places.iter_mut().rev() {
            *digit = (rest % 10) as usize;
            rest /= 10;
        }
        let all = (0..count).all(|place| places.contains(&place));
        let ties = (1..count).map(|place| rest >> (place - 1) & 1 == 1).collect();
        (all && rest >> count.saturating_sub(1) == 0).then_some(Self { places, ties })
    }

    /// Whether it says when the kitchens are done: each before those that are done later, and together with those done at the same time.
    /// Kitchens that are done together may stand in either order.
    #[must_use]
    pub fn is_right(&self, totals: &[u64]) -> bool {
        self.pairs(totals).all(|(one, other, tie)| if tie { one == other } else { one < other })
    }

    /// Whether only ties are missing: no kitchen stands before one that is done earlier, and all that are said to be equal are.
    #[must_use]
    pub fn misses_a_tie(&self, totals: &[u64]) -> bool {
        self.pairs(totals).all(|(one, other, tie)| if tie { one == other } else { one <= other })
            && !self.is_right(totals)
    }

    /// When each kitchen but the last and the one after it are done, and whether these are said to be done together.
    fn pairs(&self, totals: &[u64]) -> impl Iterator<Item = (u64, u64, bool)> {
        let pairs = self.places.windows(2).zip(&self.ties);
        pairs.map(|(pair, tie)| (totals[pair[0]], totals[pair[1]], *tie))
    }

    /// Brings the kitchen at a place one place forward. True where it moved. What was said to be equal stays so among those that stay
    /// together: a kitchen that leaves its equals is no longer one of them.
    pub fn move_earlier(&mut self, place: usize) -> bool {
        let moves = place > 0 && place < self.places.len();
        if moves {
            self.places.swap(place - 1, place);
            if !self.ties[place - 1] {
                let [before, after] = [place.checked_sub(2), Some(place)];
                for outer in [before, after].into_iter().flatten() {
                    if let Some(tie) = self.ties.get_mut(outer) {
                        *tie = false;
                    }
                }
            }
        }
        moves
    }

    /// Says that the kitchen at a place is done together with the one before it, or no more.
    pub fn toggle_tie(&mut self, place: usize) {
        if let Some(tie) = place.checked_sub(1).and_then(|before| self.ties.get_mut(before)) {
            *tie = !*tie;
        }
    }

    /// The rank of the kitchen at a place, from 1: those done together have one rank.
    #[must_use]
    pub fn rank(&self, place: usize) -> usize {
        1 + (0..place)
            .rev()
            .find(|before| !self.ties.get(*before).copied().unwrap_or(false))
            .map_or(0, |before| before + 1)
    }

    /// When the kitchens are done, as an order.
    #[must_use]
    pub fn by(totals: &[u64]) -> Self {
        let mut places: Vec<usize> = (0..totals.len()).collect();
        places.sort_by_key(|place| totals[*place]);
        let ties = places.windows(2).map(|pair| totals[pair[0]] == totals[pair[1]]).collect();
        Self { places, ties }
    }
}

/// Whether, in an order of four or fewer kitchens, one is done before another.
pub(super) fn comes_before(number: u64, one: usize, other: usize) -> bool {
    let Some(order) = (2..=4).rev().find_map(|count| Order::read(number, count)) else { return false };
    let at = |kitchen: usize| order.places.iter().position(|place| *place == kitchen);
    let (Some(one), Some(other)) = (at(one), at(other)) else { return false };
    one < other && order.ties[one..other].iter().any(|tie| !tie)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_comes_back_from_its_number() {
        let order = Order { places: vec![3, 2, 0, 1], ties: vec![false, false, true] };
        assert_eq!(order.write(), 43_201);
        assert_eq!(Order::read(43_201, 4), Some(order));
        // As earlier releases wrote it, without ties.
        assert_eq!(Order::read(3201, 4).map(|order| order.ties), Some(vec![false; 3]));
        for wrong in [3333, 0, 123_456, 83_201, 99_999] {
            assert_eq!(Order::read(wrong, 4), None, "{wrong}");
        }
    }

    #[test]
    fn kitchens_that_end_together_may_stand_either_way_and_others_are_not_equal() {
        let totals = [54, 54, 30, 15];
        assert_eq!(Order::by(&totals).write(), 43_201);
        for (right, number) in
            [(true, 43_201), (true, 43_210), (false, 3201), (false, 3120), (false, 13_201), (false, 123)]
        {
            let order = Order::read(number, 4).expect("an order");
            assert_eq!(order.is_right(&totals), right, "{number}");
        }
        let lacks = |number| Order::read(number, 4).expect("an order").misses_a_tie(&totals);
        assert!(lacks(3201) && lacks(3210) && !lacks(43_201) && !lacks(3120) && !lacks(23_201));
        assert!(comes_before(3120, 1, 2) && !comes_before(3201, 1, 2));
        assert!(!comes_before(23_120, 1, 2), "said to be equal");
    }

    #[test]
    fn a_kitchen_moves_one_place_and_leaves_its_equals() {
        let mut order = Order::of(4);
        order.toggle_tie(1);
        assert_eq!((0..4).map(|place| order.rank(place)).collect::<Vec<_>>(), [1, 1, 3, 4]);
        assert!(!order.move_earlier(0) && !order.move_earlier(4));
        // Equals change places and stay equals.
        assert!(order.move_earlier(1));
        assert_eq!((&order.places[..], &order.ties[..]), (&[1, 0, 2, 3][..], &[true, false, false][..]));
        // The third goes between them.
        assert!(order.move_earlier(2));
        assert_eq!((&order.places[..], &order.ties[..]), (&[1, 2, 0, 3][..], &[false; 3][..]));
    }
}
