//! What a step of the lesson is made of.

use super::{Fact, Goal, Question};
use crate::link;
use crate::scenario::{Field, ValidScenario};
use strum::VariantArray;

/// The chapters of the lesson, in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, VariantArray)]
pub enum Chapter {
    /// What more hands do.
    MoreHands,
    /// What a better program does.
    BetterPlans,
    /// What limits real kitchens.
    RealKitchens,
    /// The same with computers, and the sandbox.
    Afterwards,
}

impl Chapter {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::MoreHands, Self::BetterPlans, Self::RealKitchens, Self::Afterwards];
}

/// A setting that a step opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Knob {
    /// A setting of the scenario.
    Field(Field),
    /// How long a stage takes.
    Seconds(usize),
    /// How many places a stage has.
    Places(usize),
    /// A die: each throw gives the scheduler other lots.
    Die,
}

/// A step of the lesson.
#[derive(Debug)]
pub struct Step {
    /// Its name in links.
    pub name: &'static str,
    /// The chapter that it is in.
    pub chapter: Chapter,
    /// The kitchens side by side, as links; the first is the one that its settings change.
    pub worlds: &'static [&'static str],
    /// What the reader predicts.
    pub questions: &'static [Question],
    /// What stands in the gaps of its text.
    pub facts: &'static [Fact],
    /// The settings it opens once the prediction is made.
    pub knobs: &'static [Knob],
    /// The goals of its challenges: at most one, and several in the sandbox.
    pub goals: &'static [Goal],
}

impl Step {
    /// The scenario of its first kitchen.
    #[must_use]
    pub fn scenario(&self) -> ValidScenario {
        link::read(self.worlds[0]).scenario
    }

    /// The numbers that stand in the gaps of its text.
    #[must_use]
    pub fn numbers(&self) -> Vec<String> {
        self.facts.iter().map(Fact::text).collect()
    }
}
