//! What does not change during a search: the kitchen, its durations and its program; and which kitchens are small enough.

use super::row::ROOM;
use crate::scenario::{Durations, Limits, Program, Scenario, StageKind, ValidScenario, Waiting, pieces_upper_bound};
use crate::sim::code::Code;
use crate::units::DishId;

/// The most choices that a link can say.
pub(super) const MOST_CHOICES: usize = *Limits::CHOICES.end();

/// The most cores of a kitchen that is searched.
pub(super) const CORES: usize = 8;
/// The most pieces of work: without a choice in between, a node of the search simulates them all.
const PIECES: u64 = 2000;

/// What does not change during a search.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) scenario: ValidScenario,
    pub(super) durations: Durations,
    pub(super) code: Code,
}

impl Plan {
    /// The plan of a kitchen; none where it is too large.
    pub(super) fn of(scenario: &ValidScenario) -> Option<Self> {
        let code = Code::of(scenario);
        let made: u32 = code.groups.iter().map(|group| group.tasks).sum();
        let tasks = if scenario.program == Program::PerDish { scenario.dishes } else { made };
        let fits = tasks as usize <= ROOM
            && scenario.dishes as usize <= ROOM
            && usize::from(scenario.cores) <= CORES
            && pieces_upper_bound(scenario) <= PIECES;
        fits.then(|| Self { scenario: scenario.clone(), durations: Durations::of(scenario), code })
    }

    /// The duration of a stage of a dish, milliseconds.
    pub(super) fn duration(&self, dish: u8, stage: usize) -> u64 {
        u64::from(self.durations.row(DishId(dish.into()))[stage])
    }

    /// The slice, milliseconds; 0 for none.
    pub(super) fn slice(&self) -> u32 {
        u32::try_from(self.scenario.slice.0).unwrap_or(u32::MAX)
    }

    /// How many channels the program has.
    pub(super) fn channels(&self) -> usize {
        match self.scenario.program {
            Program::Sequential | Program::PerDish => 0,
            Program::Workers => 1,
            Program::Stages => self.scenario.stages.len(),
        }
    }

    /// How many dishes there are.
    pub(super) fn dishes(&self) -> u8 {
        u8::try_from(self.scenario.dishes).unwrap_or(u8::MAX)
    }
}

/// Whether a stage keeps a core busy.
pub(super) fn needs_core(scenario: &Scenario, stage: usize) -> bool {
    scenario.stages[stage].kind == StageKind::Hands || scenario.waiting == Waiting::Hold
}

/// How many dishes can be at a stage at once, where there is a limit.
pub(super) fn places(plan: &Plan, stage: usize) -> Option<usize> {
    let one_each = (plan.scenario.program == Program::Stages).then_some(1);
    plan.scenario.stages[stage].places.map(usize::from).or(one_each)
}
