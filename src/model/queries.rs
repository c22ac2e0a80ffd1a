//! What views ask the model.

use super::playback::Reach;
use super::{Direction, Model, Offer, Panel};
use crate::lesson;
use crate::link::{self, Sharing};
use crate::run::Run;
use crate::scenario::{Field, Scenario, ValidScenario};
use crate::schedule::even_share;
use crate::text::{Text, fill};
use crate::units::Millis;

impl Model {
    /// The present scenario; its run may still have to be made.
    #[must_use]
    pub fn scenario(&self) -> &ValidScenario {
        self.wanted().scenario()
    }

    /// The runs beside the present one: the step's other kitchens, or the pinned run.
    #[must_use]
    pub fn beside(&self) -> Vec<Run> {
        if self.worlds.is_empty() { self.pinned.iter().cloned().collect() } else { self.worlds.clone() }
    }

    /// Whether the present kitchen is the step's own, which its text is about.
    #[must_use]
    pub fn is_own_kitchen(&self) -> bool {
        *self.scenario() == self.lesson.data().scenario()
    }

    /// What each of several runs is called: the step's kitchens by their names, and the first one as changed where it was; a pinned run
    /// beside the present one.
    #[must_use]
    pub fn names(&self, text: &Text) -> Vec<String> {
        if self.worlds.is_empty() {
            return vec![text.page.present.to_owned(), text.page.pinned.to_owned()];
        }
        let worlds = text.lesson.steps[self.lesson.step].worlds;
        let mut names: Vec<String> = worlds.iter().map(|name| (*name).to_owned()).collect();
        if !self.is_own_kitchen()
            && let Some(first) = names.first_mut()
        {
            *first = fill(text.lesson.changed, &[first]);
        }
        names
    }

    /// The run of the kitchen whose details are shown.
    #[must_use]
    pub fn chosen_run(&self) -> Run {
        self.runs().get(self.chosen).unwrap_or(&self.run).clone()
    }

    /// The panel that is open.
    #[must_use]
    pub fn panel(&self) -> Panel {
        let several = !self.beside().is_empty();
        let offer = Offer::of_step(self.lesson.step);
        let opened = self.opened.filter(|panel| offer.has(*panel, several));
        opened.unwrap_or_else(|| offer.first_panel(several))
    }

    /// Whether something is still to be predicted before anything may show it: by an answer, or by a drawing. A kitchen that is scheduled by hand is
    /// another one.
    #[must_use]
    pub fn is_hiding(&self) -> bool {
        self.schedule.is_none() && (self.lesson.is_hiding() || self.is_drawing())
    }

    /// Whether the opening of the lesson is shown with its first question, and nothing else.
    #[must_use]
    pub fn shows_opening(&self) -> bool {
        let asks = self.lesson.opening && self.lesson.is_predicting() && self.lesson.pupil.is_none();
        let alone = !self.lesson.summary && !self.sharing.embed && self.pending.is_none() && self.notice.is_none();
        asks && alone && !self.schedules_here() && !self.can_draw() && !self.is_drawing()
    }

    /// Whether what happened may be told in words and totals: the clock has come to it, and a schedule is complete.
    #[must_use]
    pub fn is_told(&self) -> bool {
        !self.is_hiding() && !self.conceals_others() && self.lesson.awaited.is_none() && self.run.is_finished()
    }

    /// The least length of the axis. It includes the drawing over the run and, in the sandbox, the run before the last change. While a kitchen is
    /// scheduled by hand, it includes the run of first come, first served; where other runs are concealed, each core's equal share of the work,
    /// because there is no run before the first choice.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let by_hand = match &self.schedule {
            Some(_) if self.conceals_others() => even_share(&self.run),
            Some(schedule) => schedule.rivals[0].run.end(),
            None => Millis::ZERO,
        };
        let sandbox = self.lesson.is_sandbox();
        let ghost = self.ghost.as_ref().filter(|_| sandbox).map_or(Millis::ZERO, |ghost| ghost.end());
        let drawn = self.drawing.as_ref().zip(self.drawn_over());
        let drawn = drawn.map_or(Millis::ZERO, |(drawn, over)| drawn.sheet.end(&over));
        Reach { at_least: by_hand.max(drawn), below: ghost, follows: sandbox }
    }

    /// The moment that was predicted, once the prediction is made.
    #[must_use]
    pub fn guess(&self) -> Option<Millis> {
        if self.is_hiding() { None } else { self.lesson.guess() }
    }

    /// The counts that were predicted for moments, once the prediction is made.
    #[must_use]
    pub fn guessed_counts(&self) -> Vec<(Millis, u32)> {
        if self.is_hiding() { Vec::new() } else { self.lesson.counts() }
    }

    /// Whether the present run can be pinned: where a step shows several kitchens, or none yet, there is nothing to compare with.
    #[must_use]
    pub fn can_pin(&self) -> bool {
        self.worlds.is_empty() && !self.is_hiding() && !self.conceals_others() && self.run.is_finished()
    }

    /// Whether there is a step of undo or redo.
    #[must_use]
    pub fn can_travel(&self, direction: Direction) -> bool {
        self.history.can_travel(direction)
    }

    /// The link to what is shown, at a moment or at the start.
    #[must_use]
    pub fn link(&self, moment: Option<Millis>) -> String {
        let moment = moment.filter(|moment| *moment > Millis::ZERO);
        lesson::write(self.lesson.step, self.scenario(), moment, &self.sharing)
    }

    /// The link to the same on the whole page: what is embedded, played and shown of it goes, what is asked and locked stays.
    #[must_use]
    pub fn whole_page_link(&self) -> String {
        let sharing = Sharing { embed: false, play: false, parts: Vec::new(), ..self.sharing.clone() };
        lesson::write(self.lesson.step, self.scenario(), None, &sharing)
    }

    /// Whether a step's own question stands in a frame: for everybody, whatever was done on the whole page.
    #[must_use]
    pub fn asks_in_frame(&self) -> bool {
        self.sharing.embed && !self.lesson.shown && !self.lesson.data().questions.is_empty()
    }

    /// The link to the step's own kitchen, which its predictions are about: for the code of a pupil.
    #[must_use]
    pub fn own_link(&self) -> String {
        lesson::write(self.lesson.step, &self.lesson.data().scenario(), None, &self.sharing)
    }

    /// Whether a teacher's link brought the reader here: anything of it but the language.
    #[must_use]
    pub fn is_taught(&self) -> bool {
        Sharing { language: None, ..self.sharing.clone() } != Sharing::default()
    }

    /// Whether two scenarios agree in every locked setting. Who is asked for a schedule may choose all the same.
    pub(super) fn keeps_locks(&self, scenario: &Scenario) -> bool {
        let free = |field: Field| self.asks_schedule() && matches!(field, Field::Policy | Field::Choices);
        let kept = |field: Field| link::value_text(scenario, field) == link::value_text(self.scenario(), field);
        self.sharing.lock.iter().all(|field| free(*field) || kept(*field))
    }
}
