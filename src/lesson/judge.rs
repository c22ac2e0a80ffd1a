//! The questions of steps. Answers are judged by running the kitchens that the question is about.

use super::measure::{Fact, run};

/// The kind of answer to a question, and the rule for the right one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Seconds, typed: a time in milliseconds.
    Seconds(Fact),
    /// A whole number.
    Count(Fact),
    /// A point on a timeline, whose length is given in milliseconds: a time in milliseconds.
    Point(Fact, u64),
    /// One of some: 0 where the first kitchen is done earlier than the second, 1 where both together, 2 where later.
    Compare(&'static str, &'static str),
    /// One of some: the place of the pair of kitchens where the second gains most, in percent of the first's total.
    Gains(&'static [(&'static str, &'static str)]),
    /// One of some: the number that a fact has.
    Choice(Fact),
    /// Yes (0) or no (1): whether two kitchens run alike.
    Alike(&'static str, &'static str),
    /// The order of kitchens, the one done first before the others; those done together in either order. Written as a
    /// number whose decimal digits are the places of the kitchens.
    Order(&'static [&'static str]),
}

/// A question of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// The kind of answer, and the rule for the right one.
    pub answer: Answer,
    /// The ranges of likely wrong answers, both ends included; each has a reply of its own.
    pub likely: &'static [(u64, u64)],
}

/// What an answer is judged to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Right.
    Right,
    /// A likely wrong answer, by its place among [`Question::likely`].
    Likely(usize),
    /// Another wrong answer.
    Other,
}

impl Question {
    /// The right answer; of several right orders one.
    #[must_use]
    pub fn outcome(&self) -> u64 {
        match self.answer {
            Answer::Seconds(fact) | Answer::Count(fact) | Answer::Point(fact, _) | Answer::Choice(fact) => fact.value(),
            Answer::Compare(one, other) => match total(one).cmp(&total(other)) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            },
            Answer::Gains(pairs) => {
                let left = |(few, many): &(&str, &str)| total(many) * 1000 / total(few).max(1);
                (0..pairs.len()).min_by_key(|place| left(&pairs[*place])).unwrap_or(0) as u64
            }
            Answer::Alike(one, other) => u64::from(run(one).fingerprint() != run(other).fingerprint()),
            Answer::Order(worlds) => {
                let mut places: Vec<usize> = (0..worlds.len()).collect();
                places.sort_by_cached_key(|place| total(worlds[*place]));
                places.into_iter().fold(0, |number, place| number * 10 + place as u64)
            }
        }
    }

    /// Judges an answer.
    #[must_use]
    pub fn judge(&self, given: u64) -> Verdict {
        let right = match self.answer {
            // Pointing is exact to half a second.
            Answer::Point(fact, _) => fact.value().abs_diff(given) <= 500,
            Answer::Order(worlds) => {
                let places = digits(given, worlds.len());
                let all = (0..worlds.len()).all(|place| places.contains(&place));
                all && places.windows(2).all(|pair| total(worlds[pair[0]]) <= total(worlds[pair[1]]))
            }
            _ => self.outcome() == given,
        };
        if right {
            return Verdict::Right;
        }
        let likely = self.likely.iter().position(|(from, to)| (*from..=*to).contains(&given));
        likely.map_or(Verdict::Other, Verdict::Likely)
    }
}

/// The last `count` decimal digits of a number, the most significant first.
#[must_use]
pub fn digits(mut number: u64, count: usize) -> Vec<usize> {
    let mut digits = vec![0; count];
    for digit in digits.iter_mut().rev() {
        *digit = (number % 10) as usize;
        number /= 10;
    }
    digits
}

fn total(kitchen: &str) -> u64 {
    run(kitchen).makespan().0
}
