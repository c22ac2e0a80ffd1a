//! Scheduling by hand: the run stops where a choice is to be made, and each choice is one step of undo.

use super::{Command, Model, Phase};
use crate::run::Run;
use crate::scenario::{Policy, ValidScenario};
use crate::schedule::{Choice, PUZZLES, Puzzle, Rival, Schedule, Standing, can_be_made, cost, rivals, with_choices};
use crate::sim::{Best, Decision, Objective};
use crate::units::Millis;
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
    fn new(kitchen: ValidScenario, puzzle: Option<usize>, to_beat: Option<Run>) -> Self {
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

impl Model {
    /// Whether the present kitchen can be scheduled by hand.
    #[must_use]
    pub fn can_schedule(&self) -> bool {
        !self.is_hiding()
            && self.worlds.is_empty()
            && can_be_made(self.scenario())
            && with_choices(self.scenario(), Vec::new()).is_some_and(|kitchen| self.keeps_locks(&kitchen))
    }

    pub(super) fn schedule(&mut self, action: ScheduleAction) {
        match action {
            ScheduleAction::Begin => self.begin_schedule(self.scenario().clone(), None),
            ScheduleAction::Resume => {
                let choices = self.scenario().choices.clone();
                self.begin_schedule(self.scenario().clone(), None);
                self.put_choices(choices);
            }
            ScheduleAction::Puzzle(place) => {
                if let Some(puzzle) = PUZZLES.get(place) {
                    self.begin_schedule(puzzle.scenario(), Some(place));
                }
            }
            ScheduleAction::Take(place) => {
                let offered = self.schedule.as_ref().and_then(|schedule| schedule.next.as_ref());
                if offered.is_some_and(|decision| place < decision.offers.len()) {
                    self.put_choices(self.choices().chain(u16::try_from(place)).collect());
                    self.cue.push(Command::Autoplay);
                }
            }
            ScheduleAction::Back => {
                let made = self.choices().count();
                if made > 0 {
                    self.put_choices(self.choices().take(made - 1).collect());
                    self.cue.push(Command::Place(self.run.end()));
                }
            }
            ScheduleAction::Stop => {
                if self.schedule.take().is_some() {
                    self.simulate(&self.scenario().clone());
                }
            }
            ScheduleAction::Found(kitchen, best) => {
                if let Some(schedule) = self.schedule.as_mut().filter(|schedule| schedule.kitchen == *kitchen) {
                    schedule.best = Some(best);
                }
            }
        }
    }

    /// The choices made in the schedule, each that of an offer.
    fn choices(&self) -> impl Iterator<Item = u16> {
        let made = self.schedule.iter().flat_map(|schedule| &schedule.made);
        made.map(|choice| u16::try_from(choice.place).unwrap_or(0))
    }

    fn begin_schedule(&mut self, scenario: ValidScenario, puzzle: Option<usize>) {
        let Some(kitchen) = with_choices(&scenario, Vec::new()) else { return };
        if !self.can_schedule() || !can_be_made(&kitchen) || !self.keeps_locks(&kitchen) {
            return;
        }
        let before = self.schedule.take();
        let brought = puzzle.is_none() && before.is_none() && !self.scenario().choices.is_empty();
        let to_beat = if brought { Some(self.run.clone()) } else { before.and_then(|before| before.to_beat) };
        let to_beat = to_beat.filter(|run| with_choices(run.scenario(), Vec::new()).as_ref() == Some(&kitchen));
        self.schedule = Some(Scheduling::new(kitchen.clone(), puzzle, to_beat));
        self.notice = None;
        self.show(&kitchen);
        self.cue.push(Command::Fit);
        self.cue.push(Command::Place(Millis::ZERO));
    }

    /// Goes on with other choices of the same kitchen.
    fn put_choices(&mut self, choices: Vec<u16>) {
        let kitchen = self.schedule.as_ref().map(|schedule| schedule.kitchen.clone());
        if let Some(scenario) = kitchen.and_then(|kitchen| with_choices(&kitchen, choices))
            && self.keeps_locks(&scenario)
        {
            self.show(&scenario);
        }
    }

    /// Shows a scenario, as one step of undo.
    fn show(&mut self, scenario: &ValidScenario) {
        if scenario != self.scenario() {
            self.history.record(&self.scenario().clone(), Phase::Done);
        }
        self.simulate(scenario);
    }
}
