//! The questions of steps. Answers are judged by running the kitchens that the question is about.

use super::measure::{Fact, Measure, run};
use super::mistake::Mistake;
use super::order::Order;
use crate::units::Millis;

/// The kind of answer to a question, and the rule for the right one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Seconds, typed: a time in milliseconds.
    Seconds(Fact),
    /// A whole number.
    Count(Fact),
    /// One of three: 0 where the first kitchen is done earlier than the second, 1 where both together, 2 where later.
    Compare(&'static str, &'static str),
    /// One of some: the place of the pair of kitchens where the second gains most, in percent of the first's total.
    Gains(&'static [(&'static str, &'static str)]),
    /// One of some: the number that a measure has in all of some kitchens, which differ by chance alone; after the numbers, that it
    /// can't be known.
    ByChance(Measure, &'static [&'static str]),
    /// Yes (0) or no (1): whether two kitchens run alike.
    Alike(&'static str, &'static str),
    /// The [`Order`] of kitchens, the one done first before the others.
    Order(&'static [&'static str]),
}

/// A question of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// The kind of answer, and the rule for the right one.
    pub answer: Answer,
    /// Mistakes that lead to wrong answers; each has a reply of its own.
    pub mistakes: &'static [Mistake],
    /// The step that explains it, where that is another one.
    pub step: Option<&'static str>,
}

/// What an answer is judged to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong by a known mistake, by its place among [`Question::mistakes`].
    Mistaken(usize),
    /// Wrong in another way.
    Other,
}

impl Question {
    /// The right answer; of several right orders one.
    #[must_use]
    pub fn outcome(&self) -> u64 {
        match self.answer {
            Answer::Seconds(fact) | Answer::Count(fact) => fact.value(),
            Answer::Compare(one, other) => match total(one).cmp(&total(other)) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            },
            Answer::Gains(pairs) => {
                let left = |(few, many): &(&str, &str)| total(many) * 1000 / total(few).max(1);
                (0..pairs.len()).min_by_key(|place| left(&pairs[*place])).unwrap_or(0) as u64
            }
            Answer::ByChance(measure, kitchens) => {
                let runs = || kitchens.iter().map(|kitchen| run(kitchen));
                let first = runs().next().map_or(0, |run| measure.of(&run));
                let unknown = runs().next().map_or(0, |run| u64::from(run.scenario().cores));
                if runs().all(|run| measure.of(&run) == first) { first } else { unknown }
            }
            Answer::Alike(one, other) => u64::from(run(one).fingerprint() != run(other).fingerprint()),
            Answer::Order(worlds) => Order::by(&totals(worlds)).write(),
        }
    }

    /// Judges an answer.
    #[must_use]
    pub fn judge(&self, given: u64) -> Verdict {
        let right = match self.answer {
            Answer::Order(worlds) => {
                Order::read(given, worlds.len()).is_some_and(|order| order.is_right(&totals(worlds)))
            }
            _ => self.outcome() == given,
        };
        if right {
            return Verdict::Right;
        }
        let mistake = self.mistakes.iter().position(|mistake| mistake.leads_to(given));
        mistake.map_or(Verdict::Other, Verdict::Mistaken)
    }

    /// The moment from which on the run shows the right answer: when what was asked about has happened in the kitchens asked about.
    #[must_use]
    pub fn seen_at(&self) -> Millis {
        let last = |worlds: &[&str]| worlds.iter().map(|world| total(world)).max().unwrap_or(0);
        Millis(match self.answer {
            Answer::Seconds(fact) | Answer::Count(fact) => match fact.measure {
                Measure::InProgressAt(at) | Measure::RunningAt(at) => at.0,
                Measure::FinishedOf(_) => fact.value(),
                _ => total(fact.kitchen),
            },
            // Whichever is done first: then it is seen, unless both are done together.
            Answer::Compare(one, other) => total(one).min(total(other)),
            Answer::Gains(pairs) => pairs.iter().map(|(few, many)| total(few).max(total(many))).max().unwrap_or(0),
            Answer::ByChance(_, worlds) | Answer::Order(worlds) => last(worlds),
            Answer::Alike(one, other) => last(&[one, other]),
        })
    }

    /// The kitchen that it is about, or the first of several.
    #[must_use]
    pub fn kitchen(&self) -> &'static str {
        match self.answer {
            Answer::Seconds(fact) | Answer::Count(fact) => fact.kitchen,
            Answer::Compare(one, _) | Answer::Alike(one, _) => one,
            Answer::Gains(pairs) => pairs.first().map_or("", |pair| pair.1),
            Answer::ByChance(_, kitchens) | Answer::Order(kitchens) => kitchens.first().copied().unwrap_or_default(),
        }
    }
}

fn total(kitchen: &str) -> u64 {
    run(kitchen).makespan().0
}

fn totals(worlds: &[&str]) -> Vec<u64> {
    worlds.iter().map(|world| total(world)).collect()
}
