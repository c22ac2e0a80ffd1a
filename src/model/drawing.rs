//! The reducer's part for predictions that are drawn.

use super::Offer;
use super::drawn::Drawn;
use super::history::Before;
use super::{Command, Direction, DrawingAction, Focus, Model, Phase};
use crate::link::Wanted;
use crate::scenario::ValidScenario;
use crate::schedule::drawing::{Drawing, Sheet, with_fitting_cores};
use crate::units::Millis;

impl Model {
    /// Whether pieces stand only where the kitchen's rules allow it, in a step in which a prediction can be drawn.
    fn snapping(&self) -> Option<bool> {
        Offer::of_step(self.lesson.step).drawing
    }

    /// Whether a prediction can be drawn here: before the question of a step that has it, and in the sandbox.
    #[must_use]
    pub fn can_draw(&self) -> bool {
        let here = if self.snapping().is_some() {
            self.lesson.is_predicting()
        } else {
            let free = !self.lesson.is_hiding() || self.lesson.is_due(&Wanted::Drawing);
            self.lesson.is_sandbox() && free && self.worlds.is_empty()
        };
        here && self.schedule.is_none() && Sheet::of(self.scenario()).is_some()
    }

    /// Whether one is being drawn.
    #[must_use]
    pub fn is_drawing(&self) -> bool {
        self.drawing.as_ref().is_some_and(|drawn| drawn.open)
    }

    /// The drawing that lies over what happened, with its cores as they fit best.
    #[must_use]
    pub fn drawn_over(&self) -> Option<Drawing> {
        let drawn = self.drawing.as_ref()?;
        let lies = !drawn.open && !self.is_hiding() && self.run.is_finished() && drawn.is_of(self.run.scenario());
        (lies && !drawn.drawing.is_empty()).then(|| with_fitting_cores(&drawn.drawing, &self.run))
    }

    pub(super) fn draw(&mut self, action: DrawingAction) {
        match action {
            DrawingAction::Begin => {
                if self.can_draw() && !self.is_drawing() {
                    self.begin_drawing();
                }
            }
            DrawingAction::ToggleSnapping => {
                if self.lesson.is_sandbox() {
                    self.drawing.iter_mut().for_each(|drawn| drawn.snaps = !drawn.snaps);
                }
            }
            DrawingAction::Run => {
                // One that a teacher asks for is handed in.
                if self.is_drawing() && self.lesson.is_sandbox() && !self.lesson.is_due(&Wanted::Drawing) {
                    self.drawing.iter_mut().for_each(|drawn| drawn.open = false);
                    self.simulate(&self.scenario().clone());
                    self.show_from(Millis::ZERO);
                    self.command(Command::Reveal);
                    self.focus.ask(Focus::Drawing);
                }
            }
            // What a teacher asks for is handed in.
            DrawingAction::Stop if self.lesson.is_due(&Wanted::Drawing) => {}
            DrawingAction::Stop => {
                if let Some(drawn) = self.drawing.take() {
                    self.keep_drawing();
                    if drawn.open && self.lesson.is_sandbox() {
                        self.simulate(&self.scenario().clone());
                        self.show_from(Millis::ZERO);
                    }
                    self.focus.ask(if self.can_draw() { Focus::Draw } else { Focus::Heading });
                }
            }
            _ => {
                if let Some(next) =
                    self.drawing.as_ref().filter(|drawn| drawn.open).and_then(|drawn| drawn.after(action))
                {
                    let phase = if let DrawingAction::Shift(_, _, phase) = action { phase } else { Phase::Done };
                    let before = self.before();
                    self.history.record(before, phase);
                    self.put_drawing(&next);
                }
            }
        }
    }

    pub(super) fn begin_drawing(&mut self) {
        let snaps = self.snapping().unwrap_or(true);
        let before = self.drawing.take().filter(|drawn| drawn.is_of(self.scenario()));
        self.drawing = before.map(|drawn| Drawn { open: true, ..drawn }).or_else(|| Drawn::new(self.scenario(), snaps));
        if self.lesson.is_sandbox() {
            // What happens is not seen while it is predicted.
            (self.ghost, self.pinned, self.notice) = (None, None, None);
            self.command(Command::Pause);
            self.simulate(&self.scenario().clone());
        }
        self.focus.ask(Focus::Drawing);
    }

    fn put_drawing(&mut self, drawing: &Drawing) {
        self.drawing.iter_mut().for_each(|drawn| drawn.drawing.clone_from(drawing));
        self.keep_drawing();
    }

    /// Keeps what is drawn: for a step among the reader's progress, for a teacher as the draft of the answer.
    fn keep_drawing(&mut self) {
        let code = self.drawing.as_ref().map(|drawn| drawn.drawing.write()).unwrap_or_default();
        if self.lesson.is_due(&Wanted::Drawing) {
            self.lesson.pupil.iter_mut().for_each(|pupil| pupil.set_draft(code.clone()));
        } else if self.snapping().is_some() && !self.lesson.shown {
            self.lesson.progress.at_mut(self.lesson.step).drawn = code;
        }
    }

    /// Brings back what was drawn for a teacher, from the draft of the answer.
    pub(super) fn put_drawn(&mut self) {
        let pupil = self.lesson.pupil.as_ref().filter(|_| self.lesson.is_due(&Wanted::Drawing));
        if let Some(drawing) = pupil.and_then(|pupil| Drawing::read(&pupil.draft)) {
            self.drawing.iter_mut().for_each(|drawn| drawn.drawing = drawn.sheet.fitted(&drawing));
        }
    }

    /// Brings back what was drawn for the step.
    pub(super) fn restore_drawing(&mut self) {
        let data = self.lesson.data();
        let code = &self.lesson.progress.at(self.lesson.step).drawn;
        let drawing = Drawing::read(code).filter(|drawing| !drawing.is_empty());
        self.drawing = drawing.zip(self.snapping()).and_then(|(drawing, snaps)| {
            let drawn = Drawn::new(&data.scenario(), snaps)?;
            let drawing = drawn.sheet.fitted(&drawing);
            Some(Drawn { drawing, open: self.lesson.is_predicting(), ..drawn })
        });
    }

    /// Lets what is drawn in the sandbox follow its kitchen, which has become another one. What a link asks for is laid aside while the kitchen is
    /// too large for it, and goes on afterwards.
    pub(super) fn move_drawing(&mut self, scenario: &ValidScenario) {
        if !self.lesson.is_sandbox() {
            return;
        }
        let due = self.lesson.is_due(&Wanted::Drawing);
        let follows = |drawn: &Drawn| if drawn.open { !drawn.is_of(scenario) } else { due };
        if let Some(drawn) = self.drawing.take_if(|drawn| follows(drawn)) {
            let aside = due.then(|| Drawn { open: false, ..drawn.clone() });
            self.drawing = drawn.moved_to(scenario).or(aside);
        } else if due && self.drawing.is_none() {
            self.drawing = Drawn::new(scenario, true);
        }
    }

    /// What a step of undo goes back to.
    pub(super) fn before(&self) -> Before {
        let drawing = self.drawing.as_ref().filter(|drawn| drawn.open).map(|drawn| drawn.drawing.clone());
        Before { scenario: self.scenario().clone(), drawing }
    }

    /// Undo or redo. What was drawn and is drawn no more is passed over.
    pub(super) fn travel(&mut self, direction: Direction) {
        while let Some(kept) = self.history.travel(direction, self.before()) {
            let changes = kept.scenario != *self.scenario();
            if changes {
                self.keep_ghost();
                self.simulate(&kept.scenario);
            }
            if self.is_drawing() {
                self.put_drawing(&kept.drawing.unwrap_or_default());
            } else if !changes {
                continue;
            }
            break;
        }
    }
}
