//! What a puzzle is made of.

use super::{cost, with_choices};
use crate::lesson::{self, Measure};
use crate::link;
use crate::scenario::ValidScenario;
use crate::sim::{self, Objective};
use crate::trace::Trace;
use crate::units::Millis;

/// A kitchen to schedule by hand as well as can be, and what one sees by it.
#[derive(Debug)]
pub struct Puzzle {
    /// A short name, words joined by `-`.
    pub name: &'static str,
    /// The kitchen, as a link.
    pub kitchen: &'static str,
    /// What is to be as little as possible.
    pub objective: Objective,
    /// Choices than which none cost less.
    pub solution: &'static [u16],
    /// The numbers that stand in the gaps of its sentences.
    pub facts: &'static [(Measure, Side)],
}

/// A run that a puzzle's sentences speak of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The kitchen with the policy `fifo`.
    Fifo,
    /// The kitchen with the choices that solve it.
    Solved,
    /// Another kitchen, as a link.
    Beside(&'static str),
}

impl Puzzle {
    /// The scenario, with no choice made.
    #[must_use]
    pub fn scenario(&self) -> ValidScenario {
        let kitchen = link::read(self.kitchen).scenario;
        with_choices(&kitchen, Vec::new()).unwrap_or(kitchen)
    }

    /// The scenario with the choices that solve it.
    #[must_use]
    pub fn solved(&self) -> ValidScenario {
        let kitchen = self.scenario();
        with_choices(&kitchen, self.solution.to_vec()).unwrap_or(kitchen)
    }

    /// The cost that solves it: nothing costs less.
    #[must_use]
    pub fn goal(&self) -> Millis {
        cost(&sim::run(&self.solved()), self.objective)
    }

    /// Whether a run solves it.
    #[must_use]
    pub fn is_solved_by(&self, trace: &Trace) -> bool {
        trace.is_finished() && cost(trace, self.objective) <= self.goal()
    }

    /// The numbers that stand in the gaps of its sentences.
    #[must_use]
    pub fn numbers(&self) -> Vec<String> {
        let run = |side: Side| match side {
            Side::Fifo => lesson::run(self.kitchen),
            Side::Solved => sim::run(&self.solved()),
            Side::Beside(kitchen) => lesson::run(kitchen),
        };
        self.facts.iter().map(|(measure, side)| measure.text(measure.of(&run(*side)))).collect()
    }
}
