//! Scheduling by hand: the run stops where a choice is to be made, and each choice is one step of undo.

use crate::run::Run;
use crate::scenario::{Policy, ValidScenario};
use crate::schedule::{Choice, PUZZLES, Puzzle, Rival, Schedule, Standing, cost, rivals, with_choices};
use crate::sim::{Best, Decision, Objective};
use std::rc::Rc;

/// Something in scheduling by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScheduleAction {
    /// Schedule the present kitchen from the beginning. A schedule that a link brought is then to be beaten.
    Begin,
    /// Go on from the choices that the present scenario has.
    Resume,
    /// Take up a puzzle, by its place.
    Puzzle(usize),
    /// Let the core have the task at a place of what is offered.
    Take(usize),
    /// Take the last choice back.
    Back,
    /// Schedule no more: first come, first served from here.
    Stop,
    /// What the search for the best choices of this kitchen has found, so far or at last.
    Found(Box<ValidScenario>, Best),
}

/// The schedule that is being made. The choices themselves are the scenario's.
#[derive(Clone, PartialEq, Debug)]
pub struct Scheduling {
    /// The kitchen, without choices.
    kitchen: ValidScenario,
    /// The choices made, in order.
    pub made: Vec<Choice>,
    /// The choice that is to be made; none where the run is over.
    pub next: Option<Decision>,
    /// The puzzle, by its place.
    pub puzzle: Option<usize>,
    /// The run of the schedule that a link brought.
    pub to_beat: Option<Run>,
    /// The runs of the other policies, `fifo` first.
    pub rivals: Rc<[Rival]>,
    /// What a search has found.
    pub best: Option<Best>,
}

impl Scheduling {
    pub(super) fn new(kitchen: ValidScenario, puzzle: Option<usize>, to_beat: Option<Run>) -> Self {
        let rivals = rivals(&kitchen).into();
        Self { kitchen, made: Vec::new(), next: None, puzzle, to_beat, rivals, best: None }
    }

    /// The kitchen that is scheduled, without choices.
    #[must_use]
    pub fn kitchen(&self) -> &ValidScenario {
        &self.kitchen
    }

    /// What is to be as little as possible.
    #[must_use]
    pub fn objective(&self) -> Objective {
        self.puzzle().map_or(Objective::Makespan, |puzzle| puzzle.objective)
    }

    /// The puzzle.
    #[must_use]
    pub fn puzzle(&self) -> Option<&'static Puzzle> {
        PUZZLES.get(self.puzzle?)
    }

    /// Whether the schedule is complete.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.next.is_none()
    }

    /// The standing of a complete run, as far as the search has come; none before it has begun.
    #[must_use]
    pub fn standing(&self, run: &Run) -> Option<Standing> {
        let best = self.best.as_ref().filter(|_| run.is_finished())?;
        Some(Standing::of(cost(run, self.objective()), best))
    }

    /// The schedule with the choices of a scenario, and its run. None where the scenario is another kitchen.
    pub(super) fn at(mut self, scenario: &ValidScenario) -> Option<(Self, Run)> {
        if with_choices(scenario, Vec::new()).as_ref() != Some(&self.kitchen) || scenario.policy != Policy::Chosen {
            return None;
        }
        let Schedule { run, made, next } = Schedule::of(scenario);
        (self.made, self.next) = (made, next);
        Some((self, run))
    }
}
