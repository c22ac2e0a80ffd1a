//! The reducer's part for answers that are made and not typed: a schedule or a drawing that a teacher's link asks for.

use super::draft::DraftProblem;
use super::{Drawn, Focus, Given, Model, Scheduling};
use crate::lesson;
use crate::link::{self, Note, Wanted};
use crate::run::Run;
use crate::scenario::{Field, Policy, ValidScenario};
use crate::schedule::drawing::Drawing;
use crate::schedule::{bare, can_be_asked, with_choices};

impl Model {
    /// Whether a schedule is to be made without knowing how good others are: the link hides answers until it is handed in.
    #[must_use]
    pub fn conceals_others(&self) -> bool {
        self.lesson.is_due(&Wanted::Schedule) && self.lesson.is_hiding()
    }

    /// Passes over a link's wish for something that cannot be made at its step, and names it.
    pub(super) fn pass_over_unfit(&mut self) -> Option<Note> {
        let made = self.sharing.wanted.made().filter(|_| !self.lesson.is_sandbox())?;
        self.sharing.wanted = Wanted::Words;
        Some(Note::Unfit(made))
    }

    /// Whether the kitchen is too large for what a link asks to be made, which waits until the kitchen is small enough.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        let wanted = &self.sharing.wanted;
        self.lesson.is_due(wanted) && !can_be_asked(wanted, self.scenario())
    }

    /// Whether the link asks for a schedule. Its kitchen is scheduled by hand, handed in or not.
    #[must_use]
    pub fn asks_schedule(&self) -> bool {
        self.sharing.wanted == Wanted::Schedule && self.lesson.pupil.is_some()
    }

    /// Begins what a link asks to be made. A schedule has begun with its kitchen.
    pub(super) fn begin_asked(&mut self) {
        let focus = self.focus;
        if self.schedule.is_some() {
            self.show_beside();
        } else if self.lesson.is_due(&Wanted::Drawing) {
            self.begin_drawing();
        }
        self.focus = focus;
    }

    /// The schedule of a kitchen where the link asks for one, and its run as far as its choices go. None where it asks for none, or the kitchen has
    /// become too large.
    pub(super) fn asked_schedule(&self, scenario: &ValidScenario) -> Option<(Scheduling, Run)> {
        if !self.asks_schedule() || !can_be_asked(&self.sharing.wanted, scenario) {
            return None;
        }
        let kitchen = with_choices(scenario, Vec::new())?;
        let chosen = if scenario.policy == Policy::Chosen { scenario.clone() } else { kitchen.clone() };
        Scheduling::new(kitchen, None, None).at(&chosen)
    }

    /// An edited kitchen as it is scheduled where the link asks for that: no policy takes the place of choices, and another kitchen has none yet.
    pub(super) fn as_asked(&self, scenario: ValidScenario) -> ValidScenario {
        if !self.asks_schedule() {
            return scenario;
        }
        let choices = if bare(&scenario) != bare(self.scenario()) {
            Vec::new()
        } else if scenario.policy == Policy::Chosen {
            scenario.choices.clone()
        } else {
            self.scenario().choices.clone()
        };
        with_choices(&scenario, choices).unwrap_or(scenario)
    }

    /// The answer as it is to be given now.
    ///
    /// # Errors
    /// What is wrong with it.
    fn to_give(&self) -> Result<Given, DraftProblem> {
        let pupil = self.lesson.pupil.as_ref().ok_or(DraftProblem::NotAnswered)?;
        let (link, makespan) = (self.link(None), None);
        match pupil.wanted {
            Wanted::Schedule => {
                let made = self.schedule.as_ref().filter(|_| self.run.is_finished());
                let kitchen = bare(made.ok_or(DraftProblem::NotAnswered)?.kitchen());
                // The kitchen as it was given: the choices are the answer.
                let link = lesson::write(self.lesson.step, &kitchen, None, &self.sharing);
                let answer = link::value_text(self.scenario(), Field::Choices);
                Ok(Given { answer, link, makespan: Some(self.run.makespan()) })
            }
            Wanted::Drawing => {
                let drawn = self.drawing.as_ref().filter(|drawn| drawn.open && !drawn.drawing.is_empty());
                let answer = drawn.ok_or(DraftProblem::NotAnswered)?.drawing.write();
                Ok(Given { answer, link, makespan })
            }
            _ => Ok(Given { answer: pupil.typed()?, link, makespan }),
        }
    }

    /// Gives the answer to a teacher's question. Nothing that was hidden is hidden any more, unless a step asks something itself.
    pub(super) fn answer(&mut self) {
        let (hidden, given) = (self.is_hiding(), self.to_give());
        if !self.lesson.pupil.as_mut().is_some_and(|pupil| pupil.give(given)) {
            return;
        }
        self.put_made();
        if self.is_hiding() {
            return;
        }
        if hidden {
            // Nothing on the page has been run so far.
            self.run_all();
            self.play_outcome();
        } else {
            self.focus.ask(Focus::Outcome);
        }
    }

    /// Puts what was made and given where it is seen: a schedule beside others, a drawing over the run.
    pub(super) fn put_made(&mut self) {
        let Some(pupil) = &self.lesson.pupil else { return };
        let given = pupil.given.as_ref().filter(|_| pupil.wanted == Wanted::Drawing);
        let drawing = given.and_then(|given| Drawing::read(&given.answer));
        if let Some((drawn, drawing)) = self.drawing.take_if(|_| drawing.is_some()).zip(drawing) {
            let drawing = drawn.sheet.fitted(&drawing);
            self.drawing = Some(Drawn { drawing, open: false, ..drawn });
        }
        if self.schedule.is_some() {
            self.show_beside();
        }
    }
}
