//! The reducer's part for scheduling by hand.

use super::scheduling::WARM_UP;
use super::{Command, Focus, Model, Phase, Purpose, ScheduleAction, Scheduling};
use crate::link::{self, Wanted};
use crate::scenario::ValidScenario;
use crate::schedule::{PUZZLES, Puzzle, can_be_made, with_choices};
use crate::sim::Offer;
use crate::units::Millis;

impl Model {
    /// Whether the present kitchen can be scheduled by hand.
    #[must_use]
    pub fn can_schedule(&self) -> bool {
        (!self.lesson.is_hiding() || self.asks_schedule())
            && !self.is_drawing()
            && self.worlds.is_empty()
            && can_be_made(self.scenario())
            && with_choices(self.scenario(), Vec::new()).is_some_and(|kitchen| self.keeps_locks(&kitchen))
    }

    /// Whether a kitchen like the step's can be scheduled before its question is answered.
    #[must_use]
    pub fn can_warm_up(&self) -> bool {
        self.lesson.is_predicting() && self.lesson.data().name == WARM_UP.0 && self.sharing.lock.is_empty()
    }

    /// Whether scheduling by hand has its place on the page: where it is done, in the sandbox, and before the question of a step that has it.
    #[must_use]
    pub fn schedules_here(&self) -> bool {
        self.schedule.is_some() || self.can_warm_up() || self.lesson.is_sandbox() && self.can_schedule()
    }

    /// What one is made for.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        Purpose {
            warm_up: self.lesson.is_predicting(),
            due: self.lesson.is_due(&Wanted::Schedule),
            conceals: self.conceals_others(),
        }
    }

    pub(super) fn schedule(&mut self, action: ScheduleAction) {
        match action {
            ScheduleAction::Begin => {
                if let Some(schedule) = &self.schedule {
                    self.start(&schedule.kitchen().clone(), schedule.puzzle);
                } else if self.can_schedule() {
                    self.start(&self.scenario().clone(), None);
                }
            }
            ScheduleAction::WarmUp => {
                self.warm_up(Vec::new());
            }
            ScheduleAction::Resume => {
                let choices = self.scenario().choices.clone();
                if self.schedule.is_none() && self.can_schedule() {
                    self.start(&self.scenario().clone(), None);
                    self.put_choices(choices);
                }
            }
            ScheduleAction::Puzzle(place) => {
                let free = self.can_schedule() && !self.asks_schedule();
                if let Some(puzzle) = PUZZLES.get(place).filter(|_| free) {
                    self.start(&puzzle.scenario(), Some(place));
                }
            }
            ScheduleAction::Take(place) => {
                if place < self.offers().len() {
                    self.take_offer(place);
                    self.focus.ask(Focus::Offers);
                }
            }
            ScheduleAction::TakeDish(dish) => {
                if let Some(place) = self.offers().iter().position(|offer| offer.dish == Some(dish)) {
                    self.take_offer(place);
                }
            }
            ScheduleAction::Back => {
                let made = self.choices().count();
                if made > 0 {
                    self.put_choices(self.choices().take(made - 1).collect());
                    self.command(Command::Place(self.run.end()));
                    self.focus.ask(Focus::Offers);
                }
            }
            ScheduleAction::Beside(place) => {
                if let Some(schedule) = &mut self.schedule {
                    schedule.beside = place.min(schedule.rivals.len());
                    self.show_beside();
                }
            }
            // Where a link asks for a schedule, there is nothing else.
            ScheduleAction::Stop if self.asks_schedule() => {}
            ScheduleAction::Stop => self.stop(),
            ScheduleAction::Found(kitchen, best) => {
                // What was known at first may be better than what the search has come to.
                let of_it = |schedule: &&mut Scheduling| *schedule.kitchen() == *kitchen;
                if let Some(schedule) = self.schedule.as_mut().filter(of_it)
                    && (best.cost <= schedule.best.cost || best.proved)
                {
                    schedule.best = best;
                    self.keep_beside();
                }
            }
        }
    }

    /// Goes on with a kitchen like the step's, from some choices.
    pub(super) fn warm_up(&mut self, choices: Vec<u16>) {
        if self.can_warm_up() {
            self.worlds.clear();
            self.start(&link::read(WARM_UP.1).scenario, None);
            self.put_choices(choices);
        }
    }

    /// The puzzles that were solved, by bits.
    #[must_use]
    pub fn solved(&self) -> u32 {
        let is_solved = |puzzle: &Puzzle| u32::from(self.lesson.progress.is_solved(puzzle.name));
        PUZZLES.iter().enumerate().fold(0, |all, (place, puzzle)| all | is_solved(puzzle) << place)
    }

    /// What can be chosen.
    fn offers(&self) -> &[Offer] {
        self.run.decision().map_or(&[], |decision| &decision.offers)
    }

    /// The choices made in the schedule, each that of an offer.
    fn choices(&self) -> impl Iterator<Item = u16> {
        let made = self.schedule.iter().flat_map(|schedule| &schedule.made);
        made.map(|choice| u16::try_from(choice.place).unwrap_or(0))
    }

    /// Begins a schedule of a kitchen, if the locks allow it.
    fn start(&mut self, scenario: &ValidScenario, puzzle: Option<usize>) {
        let Some(kitchen) = with_choices(scenario, Vec::new()) else { return };
        if !self.keeps_locks(&kitchen) {
            return;
        }
        let before = self.schedule.take();
        let brought = puzzle.is_none() && before.is_none() && !self.scenario().choices.is_empty();
        let to_beat = if brought { Some(self.run.clone()) } else { before.and_then(|before| before.to_beat) };
        let to_beat = to_beat.filter(|run| with_choices(run.scenario(), Vec::new()).as_ref() == Some(&kitchen));
        let schedule = Scheduling::new(kitchen.clone(), puzzle, to_beat);
        (self.notice, self.pinned, self.drawing) = (None, None, None);
        self.schedule = Some(schedule);
        self.show_beside();
        self.show(&kitchen);
        self.show_from(Millis::ZERO);
        self.focus.ask(Focus::Offers);
    }

    /// Shows the run of the chosen rival below the lanes, where a link does not hide it.
    pub(super) fn show_beside(&mut self) {
        let concealed = self.conceals_others();
        self.ghost = self.schedule.as_ref().filter(|_| !concealed).and_then(Scheduling::ghost);
    }

    /// Shows the run of the chosen rival below the lanes again, after a change has put the run before it there: the legend names the rival. Where
    /// rivals are concealed, the run before stays.
    pub(super) fn keep_beside(&mut self) {
        if self.schedule.is_some() && !self.conceals_others() {
            self.show_beside();
        }
    }

    /// Goes on with other choices of the same kitchen.
    fn put_choices(&mut self, choices: Vec<u16>) {
        let kitchen = self.schedule.as_ref().map(|schedule| schedule.kitchen().clone());
        if let Some(scenario) = kitchen.and_then(|kitchen| with_choices(&kitchen, choices))
            && self.keeps_locks(&scenario)
        {
            self.show(&scenario);
        }
    }

    /// Makes the choice; the clock goes on from there.
    fn take_offer(&mut self, place: usize) {
        self.command(Command::Seek(self.run.end()));
        self.put_choices(self.choices().chain(u16::try_from(place)).collect());
        self.command(Command::GoOn);
    }

    /// Shows a scenario, as one step of undo.
    fn show(&mut self, scenario: &ValidScenario) {
        if scenario != self.scenario() {
            let before = self.before();
            self.history.record(before, Phase::Done);
        }
        self.simulate(scenario);
        if let Some(puzzle) = self.schedule.as_ref().and_then(Scheduling::puzzle)
            && puzzle.is_solved_by(&self.run)
        {
            self.lesson.progress.solve(puzzle.name);
        }
    }

    /// Schedules no more. Before a step's question is answered, that is what comes next.
    fn stop(&mut self) {
        if self.schedule.take().is_none() {
            return;
        }
        self.ghost = None;
        if self.lesson.is_hiding() {
            self.history.clear();
            self.put_step();
            self.show_from(Millis::ZERO);
            self.focus.ask(Focus::Question);
        } else {
            self.simulate(&self.scenario().clone());
            self.focus.ask(Focus::Schedule);
        }
    }
}
