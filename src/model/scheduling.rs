//! Scheduling by hand: the run stops where a choice is to be made, and each choice is one step of undo.

use crate::link::{self, Reading};
use crate::run::Run;
use crate::scenario::{Policy, ValidScenario};
use crate::schedule::{Choice, PUZZLES, Puzzle, Rival, Schedule, Standing, cost, known, rivals, with_choices};
use crate::sim::{Best, Objective};
use crate::units::DishId;
use std::rc::Rc;

/// Something in scheduling by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScheduleAction {
    /// Schedule the present kitchen from the beginning. A schedule that a link brought is then to be beaten.
    Begin,
    /// Schedule a kitchen like the step's, before its question is answered.
    WarmUp,
    /// Go on from the choices that the present scenario has.
    Resume,
    /// Take up a puzzle, by its place.
    Puzzle(usize),
    /// Let the core have the task at a place of what is offered.
    Take(usize),
    /// Let it have the task that has a dish in hand, where that is offered.
    TakeDish(DishId),
    /// Take the last choice back.
    Back,
    /// Show the run of another policy below the lanes, by its place among the rivals; after those the best that was found.
    Beside(usize),
    /// Schedule no more: first come, first served from here.
    Stop,
    /// What the search for the best choices of this kitchen has found.
    Found(Box<ValidScenario>, Best),
}

/// What a schedule is made for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Purpose {
    /// A step asks its question next: then there is a kitchen like the step's to schedule, and nothing else.
    pub warm_up: bool,
    /// A teacher asks for it: it is handed in.
    pub due: bool,
    /// It is not told how good others are.
    pub conceals: bool,
}

/// A kitchen to schedule before a step asks its question: the step, and the kitchen as a link.
pub const WARM_UP: (&str, &str) = ("who-decides", "cores=2&dishes=4&sizes=50,100,150,200");

/// Whether a link shows the kitchen that is scheduled before a step asks its question: what the address bar has meanwhile.
pub(super) fn is_warm_up(step: &str, reading: &Reading) -> bool {
    let bare = |scenario: &ValidScenario| with_choices(scenario, Vec::new());
    let kitchen = || bare(&link::read(WARM_UP.1).scenario);
    step == WARM_UP.0 && reading.view.sharing.lock.is_empty() && bare(&reading.scenario) == kitchen()
}

/// The schedule that is being made. The choices themselves are the scenario's.
#[derive(Clone, PartialEq, Debug)]
pub struct Scheduling {
    /// The kitchen, without choices.
    kitchen: ValidScenario,
    /// The choices made, in order.
    pub made: Vec<Choice>,
    /// The puzzle, by its place.
    pub puzzle: Option<usize>,
    /// The run of the schedule that a link brought.
    pub to_beat: Option<Run>,
    /// The runs of the other policies, `fifo` first.
    pub rivals: Rc<[Rival]>,
    /// Which of them is shown below the lanes: see [`ScheduleAction::Beside`].
    pub beside: usize,
    /// What is known of the best choices.
    pub best: Best,
}

impl Scheduling {
    pub(super) fn new(kitchen: ValidScenario, puzzle: Option<usize>, to_beat: Option<Run>) -> Self {
        let rivals: Rc<[Rival]> = rivals(&kitchen).into();
        let objective = objective(puzzle);
        let best = known(&rivals, objective);
        Self { kitchen, made: Vec::new(), puzzle, to_beat, rivals, beside: 0, best }
    }

    /// The kitchen that is scheduled, without choices.
    #[must_use]
    pub fn kitchen(&self) -> &ValidScenario {
        &self.kitchen
    }

    /// What is to be as little as possible.
    #[must_use]
    pub fn objective(&self) -> Objective {
        objective(self.puzzle)
    }

    /// The puzzle.
    #[must_use]
    pub fn puzzle(&self) -> Option<&'static Puzzle> {
        PUZZLES.get(self.puzzle?)
    }

    /// The standing of a complete run, by what is known.
    #[must_use]
    pub fn standing(&self, run: &Run) -> Option<Standing> {
        run.is_finished().then(|| Standing::of(cost(run, self.objective()), &self.best))
    }

    /// The run that is shown below the lanes.
    pub(super) fn ghost(&self) -> Option<Run> {
        match self.rivals.get(self.beside) {
            Some(rival) => Some(rival.run.clone()),
            None => Some(Run::of(&with_choices(&self.kitchen, self.best.choices.clone())?)),
        }
    }

    /// The schedule with the choices of a scenario, and its run. None where the scenario is another kitchen.
    pub(super) fn at(mut self, scenario: &ValidScenario) -> Option<(Self, Run)> {
        if with_choices(scenario, Vec::new()).as_ref() != Some(&self.kitchen) || scenario.policy != Policy::Chosen {
            return None;
        }
        let Schedule { run, made } = Schedule::of(scenario);
        self.made = made;
        Some((self, run))
    }
}

fn objective(puzzle: Option<usize>) -> Objective {
    puzzle.and_then(|place| PUZZLES.get(place)).map_or(Objective::Makespan, |puzzle| puzzle.objective)
}
