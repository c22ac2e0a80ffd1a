//! The reducer's part for scheduling by hand.

use super::{Command, Model, Phase, ScheduleAction, Scheduling};
use crate::scenario::ValidScenario;
use crate::schedule::{PUZZLES, can_be_made, with_choices};
use crate::units::Millis;

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
            ScheduleAction::Begin => self.begin_schedule(&self.scenario().clone(), None),
            ScheduleAction::Resume => {
                let choices = self.scenario().choices.clone();
                self.begin_schedule(&self.scenario().clone(), None);
                self.put_choices(choices);
            }
            ScheduleAction::Puzzle(place) => {
                if let Some(puzzle) = PUZZLES.get(place) {
                    self.begin_schedule(&puzzle.scenario(), Some(place));
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
                if let Some(schedule) = self.schedule.as_mut().filter(|schedule| *schedule.kitchen() == *kitchen) {
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

    fn begin_schedule(&mut self, scenario: &ValidScenario, puzzle: Option<usize>) {
        let Some(kitchen) = with_choices(scenario, Vec::new()) else { return };
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
        let kitchen = self.schedule.as_ref().map(|schedule| schedule.kitchen().clone());
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
